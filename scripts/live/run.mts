/** The questions to one vendor, in their order. */

import { Stopped } from './account.mts';
import {
	documentedFor,
	failed,
	isUnknownCall,
	namesOf,
	operationName,
	refusalOf,
	remember,
	resultOf,
	unknownCall,
	type Check,
} from './check.mts';
import { compare } from './compare.mts';
import { askForNobody, askWrongly, isById, wrongQuestions } from './refusals.mts';
import { isRead, readOperation } from './reads.mts';
import { runMapper, runSearch, searchesOf } from './searches.mts';
import type { Operation, Resource, Result, VendorName, VendorRequest } from './types.mts';
import { runWrites } from './writes.mts';

export interface Plan {
	/** Names of operations, resources, calls, searches or mappers; empty for all. */
	only: string[];
	write: boolean;
}

export interface Listener {
	tell(result: Result): void;
	/** What is asked now, and how far it is. */
	say(what: string, done: number, total: number): void;
}

/** Definitions of fields and people come first: what follows asks for records by them. */
const first = ['leadField', 'activityType', 'opportunityType', 'user'];

interface Read {
	resource: Resource;
	operation: Operation;
}

function readsOf(resources: Resource[]): Read[] {
	const early = (value: string) => Number(!first.includes(value));
	return [...resources]
		.sort((a, b) => early(a.value) - early(b.value))
		.flatMap((resource) =>
			resource.operations.filter(isRead).map((operation) => ({ resource, operation })),
		);
}

/** The credential's own test. */
const tests: Record<VendorName, { request: VendorRequest; operation: Operation }> = {
	ivvy: {
		request: { method: 'POST', path: '/api/1.0/test?action=ping' },
		operation: { call: 'test/ping' } as Operation,
	},
	leadSquared: {
		request: { method: 'GET', path: '/v2/Authentication.svc/UserByAccessKey.Get' },
		operation: {
			call: 'GET /v2/Authentication.svc/UserByAccessKey.Get',
			docs: 'https://apidocs.leadsquared.com/authentication/',
		} as Operation,
	},
};

async function testCredential(check: Check): Promise<Result> {
	const { request, operation } = tests[check.account.nodes.name];
	const answer = await check.account.call(request);
	const told = (more: Partial<Result>) =>
		resultOf(check, 'credential', 'Credential test', { call: operation.call, ...more });
	if (isUnknownCall(answer)) return told({ differences: [unknownCall] });
	if (answer.reply.kind !== 'done') return told({ verdict: 'refused', why: refusalOf(answer) });
	remember(check, 'credential', answer.body);
	const documented = documentedFor(check, operation);
	return told(
		documented?.answer
			? compare(documented.answer, [answer.body], namesOf(check), check.seenForms)
			: {},
	);
}

/** Is it one of those that `--only` names? */
function isMeant(only: string[], ...names: string[]): boolean {
	const meant = only.map((one) => one.toLowerCase());
	return only.length === 0 || names.some((name) => meant.includes(name.toLowerCase()));
}

/**
 * Asks everything of one account, result by result.
 * @throws Stopped after Ctrl-C; the results so far were told
 */
export async function runCheck(check: Check, { only, write }: Plan, { tell, say }: Listener) {
	const { resources, resourceMapping, name: vendor } = check.account.nodes;
	const meantOf = ({ resource, operation }: Read) => {
		const own = `${resource.value}.${operation.value}`;
		return isMeant(only, resource.value, own, operation.call, operation.call.split(' ').at(-1)!);
	};
	const allReads = readsOf(resources);
	const meant = allReads.filter(meantOf);
	// Others of the same resource tell the ids to ask by.
	const near = new Set(meant.map(({ resource }) => resource));
	const reads = allReads.filter(({ resource }) => near.has(resource));
	const mappers = Object.keys(resourceMapping).filter((name) => isMeant(only, name));
	const searches = searchesOf(resources).filter(({ method }) => isMeant(only, method));
	const nobodies = meant.filter(({ operation }) => isById(operation));
	const wrong = only.length > 0 ? [] : wrongQuestions[vendor];

	const total =
		1 + mappers.length + searches.length + reads.length + nobodies.length + wrong.length;
	let done = 0;
	/** One question: what it throws is its result. */
	async function one(
		kind: Result['kind'],
		name: string,
		ask: () => Promise<Result | undefined>,
	): Promise<Result | undefined> {
		say(name, done, total);
		const result = await ask().catch((error: unknown) => failed(check, kind, name, error));
		if (check.account.isStopped()) throw new Stopped();
		if (result) done++;
		return result;
	}
	const show = (result: Result | undefined) => {
		if (result) tell(result);
	};

	const login = await one('credential', 'Credential test', async () => await testCredential(check));
	show(login);
	if (login?.verdict === 'refused') return;

	for (const method of mappers)
		show(await one('mapper', method, async () => await runMapper(check, method)));
	for (const search of searches)
		show(await one('search', search.method, async () => await runSearch(check, search)));

	let left = reads;
	for (const isLast of [false, false, true]) {
		const later: Read[] = [];
		for (const read of left) {
			const { resource, operation } = read;
			const result = await one(
				'operation',
				operationName(resource, operation),
				async () => await readOperation(check, resource, operation, isLast),
			);
			if (!result) later.push(read);
			else if (meantOf(read)) tell(result);
		}
		left = later;
	}
	for (const { resource, operation } of nobodies)
		show(
			await one(
				'error',
				operationName(resource, operation),
				async () => await askForNobody(check, resource, operation),
			),
		);
	for (const question of wrong)
		show(await one('error', question.name, async () => await askWrongly(check, question)));
	if (write) await runWrites(check, tell, (what) => say(what, done, total));
}
