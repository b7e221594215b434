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
import type { HttpAnswer } from '../../nodes/shared/wire/http';
import { plainRun, type PlainRun } from '../harness/plainVendor.mts';
import { propertiesOf } from '../harness/property.mts';
import { objectsOf, wildTexts } from './values';

// Whatever a vendor answers, an item says in plain words what became of it.

const property = propertiesOf('errors');

const secret = 'u$r5e1f0a9b8c7d6e4f3a2b1c0d9e8f7a6';
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

/** What the words of a vendor may be; those that look like a fault of ours are not among them. */
const words = fc
	.oneof(
		wildTexts(),
		fc.constantFrom(
			'',
			' ',
			'Not found',
			'EPERM',
			'<b>No</b>',
			'exceeded the limit of 25 in 5 second(s)',
		),
		fc.constantFrom('limit of 10 in 24 hours', `The key ${secret} is wrong`),
		fc.nat(330).map((length) => `${'x'.repeat(length)} ${secret}`),
	)
	.filter((text) => !/undefined|NaN|\[object|^\s*\(/.test(text))
	// Signs that nobody sees say nothing, and are no blanks either.
	.filter((text) => /^\s*$|[\p{L}\p{N}\p{P}\p{S}]/u.test(text));

const names = fc.constantFrom(
	...[
		'errorCode',
		'specificCode',
		'message',
		'additionalMessages',
		'success',
		'Success',
		'errorType',
	],
	...['Status', 'ExceptionType', 'ExceptionMessage', 'Message', 'error', 'results', 'meta', 'List'],
	...['RecordCount', 'totalResults', 'start', 'asyncId', 'id', 'Id', 'toString', '__proto__', 'a'],
);
const leaves = fc.oneof(
	words,
	fc.constantFrom<unknown[]>(
		null,
		true,
		false,
		0,
		1,
		2,
		-1,
		1e21,
		'200',
		'Error',
		'Success',
		'MXException',
	),
	fc.constantFrom(400, 401, 403, 404, 429, 460, 500, 501, 23005, 24114, 24299),
	fc.constantFrom('/Date(99999999999999999)/', '2026-99-99 99:99:99', '0000-00-00 00:00:00'),
	fc.double(),
);
const { json } = fc.letrec<{ json: unknown }>((tie) => ({
	json: fc.oneof(
		{ depthSize: 'small', withCrossShrink: true },
		leaves,
		objectsOf(names, tie('json')),
		objectsOf(names, tie('json')),
		fc.array(tie('json'), { maxLength: 3 }),
	),
}));

const records = objectsOf(
	fc.oneof(
		names,
		fc.constantFrom('RowNumber', 'Fields', 'Data', 'LeadPropertyList', 'modifiedDate', 'mx_A'),
	),
	fc.oneof(
		json,
		fc.array(objectsOf(fc.constantFrom('Attribute', 'Key', 'SchemaName', 'Value', 'Fields'), json)),
		json.map((value) => JSON.stringify(value)),
	),
);

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

const bodies: fc.Arbitrary<unknown> = fc.oneof(
	{ weight: 3, arbitrary: json.map((value) => JSON.stringify(value)) },
	// n8n's helper may have read it already.
	{ weight: 2, arbitrary: json },
	words,
	words.map((text) => `<html><title>${text}</title><p class="a">${text}</html>`),
	fc.uint8Array().map((bytes) => Buffer.from(bytes).toString()),
	fc.constantFrom(undefined, '', '\uFEFF{}', '{"errorCode":', '[[[['),
);
const headers = fc.dictionary(
	fc.constantFrom('retry-after', 'date', 'content-type', 'location'),
	fc.oneof(
		fc.constantFrom<unknown[]>(
			'1',
			'0',
			'-5',
			'99999999',
			'Thu, 01 Jan 1970 00:00:00 GMT',
			'soon',
			'',
			'1e9',
		),
		fc.constantFrom<unknown[]>(null, undefined, 7, ['1', '2'], {}),
	),
	{ noNullPrototype: true },
);
const statuses = fc.oneof(
	fc.constantFrom(200, 200, 200, 201, 204, 302, 400, 401, 403, 404, 408, 429, 500, 502, 503),
	fc.integer({ min: 100, max: 999 }),
);
const answers: fc.Arbitrary<HttpAnswer> = fc.record({
	statusCode: statuses,
	headers,
	body: bodies,
});

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
);

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
);
