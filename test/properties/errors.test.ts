import fc from 'fast-check';
import { NodeApiError, type INode } from 'n8n-workflow';

import { resources as ivvyResources } from '../../nodes/Ivvy/operations';
import { resources as leadSquaredResources } from '../../nodes/LeadSquared/operations';
import { simplify as simplifyIvvy } from '../../nodes/Ivvy/wire/simplify';
import { simplify as simplifyLeadSquared } from '../../nodes/LeadSquared/wire/simplify';
import { toNodeError } from '../../nodes/shared/engine/errors';
import { listAll } from '../../nodes/shared/engine/list';
import { emit } from '../../nodes/shared/engine/output';
import type { Job, Outcome, Run } from '../../nodes/shared/engine/run';
import { sendSingly } from '../../nodes/shared/engine/single';
import { plainRun, type PlainRun } from '../harness/plainVendor.mts';
import { propertiesOf } from '../harness/property.mts';
import { answers, records, secret, words } from './answers';

// Whatever a vendor answers, an item says in plain words what became of it.

const property = propertiesOf('errors');

const credentials = { apiSecret: secret, secretKey: secret };

/** Every operation that a call of its own serves, by what it is called. */
const operations = new Map(
	[
		...ivvyResources.map((one) => ['ivvy', one] as const),
		...leadSquaredResources.map((one) => ['leadSquared', one] as const),
	]
		.flatMap(([vendor, { value, operations: own }]) =>
			own.map((operation) => ({
				vendor,
				operation,
				name: `${vendor} ${value}.${operation.value}`,
			})),
		)
		.filter(({ operation: { bulk, checkFirst } }) => !bulk && !checkFirst)
		.map(({ name, ...one }) => [name, one]),
);
const operationNames = fc.constantFrom(...operations.keys());

property(
	'any record that a vendor gives is simplified, whatever stands in it',
	[records],
	(record) => {
		for (const simplify of [simplifyIvvy, simplifyLeadSquared])
			expect(JSON.parse(JSON.stringify(simplify(record)))).toEqual(expect.any(Object));
	},
	// A note with this text made a record that was there look as if nobody knew whether it is.
	{ examples: [[{ a: '/Date(99999999999999999)/' }]] },
);

const node = {
	id: '1',
	name: 'Node',
	type: 'ivvy',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
} as INode;

/** Everything that the user may read of a failed item is in words, and holds no key. */
function expectReadable(outcome: Outcome): void {
	if (!('failure' in outcome)) return;
	const { failure } = outcome;
	const error = toNodeError(node, failure, 3);
	expect(error).toBeInstanceOf(NodeApiError);
	const [{ json: shown }] = emit([outcome]);
	const { message, hint, outcome: became } = failure;
	expect(['notSent', 'refused', 'unknown']).toContain(became);
	for (const text of [message, hint, error.message, error.description]) {
		expect(text).toMatch(/[\p{L}\p{N}\p{P}\p{S}]/u);
		expect(text).not.toMatch(/\[object|undefined|NaN/);
	}
	// Behind what was tried stand the words of the vendor, or ours in their place.
	const [, said] = /^[^:]+: ([^]*)$/.exec(message) ?? [];
	if (said !== undefined) expect(said).not.toMatch(/^\s*(\(|$)/);
	const all = JSON.stringify([
		failure,
		shown,
		error.message,
		error.description,
		error.context,
		error.messages,
	]);
	expect(all).not.toContain('[object');
	// Not even most of it, where a text was cut.
	expect(all).not.toContain(secret.slice(0, 12));
}

/** Sends one item of an operation to a vendor that answers so, or fails so. */
async function outcomeOf(name: string, answer: PlainRun['answers']) {
	const { vendor, operation } = operations.get(name)!;
	const send = async (run: Run, jobs: Job[]) =>
		operation.paging ? await listAll(run, operation.paging, jobs) : await sendSingly(run, jobs);
	const values = { body: {}, query: {} };
	const { outcomes } = await plainRun(
		{ vendor, operation, answers: answer, credentials },
		[values],
		send,
		5,
	);
	const [[outcome, ...more]] = outcomes;
	expect(more).toEqual([]);
	return outcome;
}

property(
	'any answer gives an item records, or an error in words that names no key',
	[operationNames, answers],
	async (name, answer) => {
		expectReadable(await outcomeOf(name, () => answer));
	},
	{
		examples: [
			// An object and a blank in the place of words.
			['ivvy task.create', { statusCode: 200, headers: {}, body: { errorCode: 400, message: {} } }],
			[
				'leadSquared lead.get',
				{ statusCode: 500, headers: {}, body: { Status: 'Error', ExceptionMessage: [{}] } },
			],
			[
				'leadSquared lead.get',
				{ statusCode: 400, headers: {}, body: { Status: 'Error', ExceptionMessage: ' ' } },
			],
			// A key in the place where a long text is cut.
			['ivvy task.getAll', { statusCode: 400, headers: {}, body: `${'x'.repeat(100)} ${secret}` }],
		],
	},
);

/** An error that names itself as its cause. */
function ownCause(): Error {
	const error = new Error('round and round');
	error.cause = error;
	return error;
}

const codes = fc.constantFrom<unknown[]>(
	'ECONNRESET',
	'ECONNREFUSED',
	'ETIMEDOUT',
	'CERT_HAS_EXPIRED',
	'ERR_BAD',
	7,
	null,
	undefined,
);
/** What n8n's helper may end with. */
const thrown: fc.Arbitrary<unknown> = fc.oneof(
	fc
		.record({ message: words, code: codes, httpCode: codes, deep: fc.nat(6), isLoop: fc.boolean() })
		.map(({ message, code, httpCode, deep, isLoop }) => {
			const last = Object.assign(new Error(message), { code, httpCode });
			let error: Error = last;
			for (let cause = 0; cause < deep; cause++) error = new Error('', { cause: error });
			if (isLoop) last.cause = error;
			return error;
		}),
	fc.constantFrom<unknown[]>(undefined, null, '', 'refused', {}, 7),
);

property(
	'any way in which a call may break off gives an item an error in words that names no key',
	[operationNames, thrown],
	async (name, error) => {
		const outcome = await outcomeOf(name, () => {
			throw error as Error;
		});
		expect(outcome).toHaveProperty('failure');
		expectReadable(outcome);
	},
	{
		examples: [
			['ivvy task.create', undefined],
			['ivvy task.create', new Error('')],
			['ivvy task.create', ownCause()],
		],
	},
);
