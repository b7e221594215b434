/** Asks for what does not exist, and holds the vendor's refusals against their documented form. */

import { Stopped } from './account.mts';
import {
	documentedFor,
	isUnknownCall,
	operationName,
	requestOf,
	resultOf,
	type Check,
} from './check.mts';
import { compare } from './compare.mts';
import type { Documented } from './documentedForm.mts';
import { anyText, type Form } from './forms.mts';
import { namesFor, shownCode } from './names.mts';
import { isRead } from './reads.mts';
import type {
	Answer,
	Difference,
	Operation,
	Resource,
	Result,
	VendorName,
	VendorRequest,
} from './types.mts';

/** Ids that no record has. */
const nobody = { ivvy: 2_147_483_646, leadSquared: '00000000-0000-4000-8000-000000000000' };

const text: Documented = { forms: new Set<Form>([...anyText, 'empty text']) };
const number: Documented = { forms: new Set<Form>(['whole number']) };

/** "errorCode, message, specificCode, additionalMessages (optional)" and "Status, ExceptionType, ExceptionMessage". */
const envelopes: Record<VendorName, Documented> = {
	ivvy: {
		forms: new Set<Form>(['object']),
		fields: new Map([
			['errorCode', number],
			['message', text],
			['specificCode', { ...number, mayLack: true }],
			['additionalMessages', { forms: new Set<Form>(['list']), items: text, mayLack: true }],
		]),
	},
	leadSquared: {
		forms: new Set<Form>(['object']),
		fields: new Map([
			['Status', text],
			['ExceptionType', text],
			['ExceptionMessage', text],
		]),
	},
};

/** What a refusal says that is not documented. @param codes that are documented for the call */
function differencesOf(
	check: Check,
	{ body, reply }: Answer,
	codes?: ReadonlySet<string>,
): Difference[] {
	const { name } = check.account.nodes;
	// iVvy also refuses with `success: false`, as its pages say.
	const isSuccess = typeof body === 'object' && body !== null && 'success' in body;
	const { differences } = isSuccess
		? { differences: [] }
		: compare(envelopes[name], [body], namesFor(new Set()));
	const code = reply.code ?? '';
	const isKnown = !codes || codes.has(code) || code.startsWith('HTTP ') || isSuccess;
	return [
		...differences,
		...(isKnown
			? []
			: [{ where: 'code of the refusal', documented: 'another one', seen: shownCode(code) }]),
	];
}

/** Reads of one record by its id. */
export const isById = (operation: Operation): boolean =>
	isRead(operation) && operation.value === 'get' && operation.fields.some(({ wire }) => isId(wire));

const isId = (wire: string) => /^id$|Id$/.test(wire);

/** Asks for a record by an id that nobody has. LeadSquared may answer with an empty list in place of a refusal. */
export async function askForNobody(
	check: Check,
	resource: Resource,
	operation: Operation,
): Promise<Result> {
	const { nodes } = check.account;
	const name = `${operationName(resource, operation)}, with an ID that nobody has`;
	const { call } = operation;
	try {
		const form = Object.fromEntries(
			operation.fields.map(({ name: field, property }) => [
				field,
				property.type === 'resourceLocator'
					? { __rl: true, mode: 'id', value: nobody[nodes.name] }
					: nobody[nodes.name],
			]),
		);
		const request = requestOf(check, operation, check.forms.values(operation, form));
		const answer = await check.account.call(request);
		if (answer.reply.kind === 'done')
			return resultOf(check, 'error', name, {
				call,
				notes: ['An answer without a record, and no refusal'],
			});
		return resultOf(check, 'error', name, {
			call,
			differences: differencesOf(check, answer, documentedFor(check, operation)?.errors),
			notes: [`HTTP ${answer.status}, ${shownCode(answer.reply.code)}`],
		});
	} catch (error) {
		if (error instanceof Stopped) throw error;
		return resultOf(check, 'error', name, {
			call,
			verdict: 'not tried',
			why: 'Its form takes no such ID',
		});
	}
}

/** A question that is wrong in a way that the vendor's pages show, and the code that they show for it. */
interface Wrong {
	name: string;
	request: VendorRequest;
	code?: string;
}

const post = (path: string, body: unknown): VendorRequest => ({
	method: 'POST',
	path,
	body: JSON.stringify(body),
});

/** As in the examples of errors of both vendors' pages. */
export const wrongQuestions: Record<VendorName, Wrong[]> = {
	ivvy: [
		{
			name: 'A text where a number is wanted',
			request: post('/api/1.0/contact?action=getContact', { id: 'wrong' }),
			code: '23016',
		},
		{
			name: 'A required parameter left out',
			request: post('/api/1.0/contact?action=getContact', {}),
			code: '23017',
		},
		{
			name: 'An action that does not exist',
			request: post('/api/1.0/contact?action=getNothingOfTheKind', {}),
		},
	],
	leadSquared: [
		{
			name: 'A required part of the body left out',
			request: post('/v2/LeadManagement.svc/Leads.RecentlyModified', {}),
		},
		{
			name: 'A path that does not exist',
			request: { method: 'GET', path: '/v2/LeadManagement.svc/NothingOfTheKind' },
		},
	],
};

export async function askWrongly(check: Check, { name, request, code }: Wrong): Promise<Result> {
	const answer = await check.account.call(request);
	const { reply, status } = answer;
	if (reply.kind === 'done')
		return resultOf(check, 'error', name, {
			differences: [{ where: 'the answer', documented: 'a refusal', seen: 'an answer' }],
		});
	const isBare = isUnknownCall(answer) && check.account.nodes.name === 'leadSquared';
	return resultOf(check, 'error', name, {
		// What stands at a path that LeadSquared does not know is no answer of its own.
		differences: isBare ? [] : differencesOf(check, answer, code ? new Set([code]) : undefined),
		notes: [`HTTP ${status}, ${shownCode(reply.code)}`],
	});
}
