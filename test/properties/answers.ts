import fc from 'fast-check';

import type { HttpAnswer } from '../../nodes/shared/wire/http';
import { objectsOf, wildTexts } from './values';

// What a vendor, or what stands before it, may answer: anything.

/** A key that answers may repeat. */
export const secret = 'u$r5e1f0a9b8c7d6e4f3a2b1c0d9e8f7a6';

/** What the words of a vendor may be; those that look like a fault of ours are not among them. */
export const words = fc
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

/** A record with anything in it, also with what the vendors' own forms are taken for. */
export const records = objectsOf(
	fc.oneof(
		names,
		fc.constantFrom('RowNumber', 'Fields', 'Data', 'LeadPropertyList', 'modifiedDate', 'mx_A'),
	),
	fc.oneof(
		json,
		fc.array(
			objectsOf(fc.constantFrom('Attribute', 'Key', 'SchemaName', 'Value', 'Fields'), json),
			{
				maxLength: 3,
			},
		),
		json.map((value) => JSON.stringify(value)),
	),
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
export const answers: fc.Arbitrary<HttpAnswer> = fc.record({
	statusCode: statuses,
	headers,
	body: bodies,
});
