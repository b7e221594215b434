import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';

import { batches } from '../../nodes/Ivvy/wire/batching';
import { identifiedResults, rowResults } from '../../nodes/LeadSquared/parts/bulkResults';
import type { Values } from '../../nodes/shared/table/operation';
import { propertiesOf } from '../harness/property.mts';

// The answer of a shared call is spread over its items: each gets its own, or stays open, and never has another's.

const property = propertiesOf('rows');

/** What a bulk answer says of a row, or of none. */
interface Told {
	/** From 0; rows that there are not, too. */
	place: number;
	isOk: boolean;
	/** As LeadSquared may write the number. */
	asText: boolean;
}
const told: fc.Arbitrary<Told> = fc.record({
	place: fc.integer({ min: -1, max: 12 }),
	isOk: fc.boolean(),
	asText: fc.boolean(),
});
const garbage = fc.constantFrom<unknown[]>(
	null,
	7,
	'row',
	[],
	{},
	{ RowNumber: {} },
	{ RowNumber: 1.5 },
);

property(
	'LeadSquared, numbered rows: in any order, with rows missing, told twice or of no form',
	[
		fc.integer({ min: 0, max: 10 }),
		fc.array(told, { maxLength: 14 }),
		fc.array(garbage, { maxLength: 3 }),
		fc.boolean(),
	],
	(count, rows, others, isBare) => {
		const written = rows.map(({ place, isOk, asText }, index) => ({
			RowNumber: asText ? String(place + 1) : place + 1,
			Id: `${place}/${index}`,
			ErrorMessage: isOk ? null : `no ${place}`,
		}));
		const list = [...others.slice(0, 1), ...written, ...others.slice(1)];
		const results = rowResults(isBare ? list : { Response: list }, count, 'Id');
		expect(results).toHaveLength(count);
		results.forEach((result, place) => {
			const own = rows.flatMap((row, index) => (row.place === place ? [index] : []));
			if (own.length !== 1) return expect(result).toBeUndefined();
			const [index] = own;
			return expect(result).toEqual(
				rows[index].isOk ? { data: written[index] } : { refused: `no ${place}` },
			);
		});
	},
);

/** A row by what it is looked up by, and what becomes of it at the vendor. */
const identified = fc.record({
	// Few names, so that there are twins.
	name: fc.constantFrom('a@x.com', 'A@x.com', 'b@x.com', 'c@x.com', 'd@x.com', 'e@x.com'),
	isDone: fc.boolean(),
	/** Does the answer name it where it failed? */
	isNamed: fc.boolean(),
});

property(
	'LeadSquared, rows by their identifier: what is said of a row is so, with twins and rows left out',
	[fc.array(identified, { minLength: 1, maxLength: 8 }), fc.boolean()],
	(rows, hasCounts) => {
		const sent: Values[] = rows.map(({ name }) => ({ body: { name }, query: {} }));
		const failed = rows.filter(({ isDone }) => !isDone);
		const counts = { SuccessCount: rows.length - failed.length, FailureCount: failed.length };
		const FailedLeads = failed
			.filter(({ isNamed }) => isNamed)
			.map(({ name }) => ({ IdentifierValue: name, Reason: `no ${name.toLowerCase()}` }));
		const results = identifiedResults(
			{ ...(hasCounts ? { Status: counts } : {}), Details: { FailedLeads } },
			sent,
			({ body }) => String(body.name),
			({ body }) => ({ done: body.name }),
		);
		expect(results).toHaveLength(rows.length);
		rows.forEach(({ name, isDone, isNamed }, index) => {
			const result = results[index];
			if (result && 'data' in result) expect([isDone, result.data.done]).toEqual([true, name]);
			if (result && 'refused' in result) {
				expect(isDone).toBe(false);
				// With all of them failed, a reason without a name is that of each.
				expect([`no ${name.toLowerCase()}`, 'no reason given']).toContain(result.refused);
			}
			// With all that is needed to tell, it is told.
			if (hasCounts && failed.every((row) => row.isNamed) && result === undefined)
				expect(
					rows.filter((row) => row.name.toLowerCase() === name.toLowerCase()).length,
				).toBeGreaterThan(1);
			if (!isDone && isNamed && rows.length === 1) expect(result).toHaveProperty('refused');
		});
	},
);

/** The same values in a form in which iVvy may repeat them. */
function echoed(value: unknown, how: number): unknown {
	if (how === 0) return value;
	if (typeof value === 'number') return String(value);
	if (typeof value === 'boolean') return how === 1 ? Number(value) : value ? '1' : '0';
	if (value === null) return '';
	if (typeof value !== 'object') return value;
	if (Array.isArray(value)) return value.map((one) => echoed(one, how));
	const entries = Object.entries(value).map(([name, one]) => [name, echoed(one, how)] as const);
	if (entries.length === 0) return [];
	// In another order, and with a field that was not sent.
	return Object.fromEntries([...entries.reverse(), ['isEchoed', 1]]);
}

const bodies: fc.Arbitrary<IDataObject> = fc.record(
	{
		id: fc.integer({ min: 1, max: 3 }),
		name: fc.constantFrom('a', 'b'),
		isOpen: fc.boolean(),
		address: fc.constantFrom<IDataObject[]>({}, { city: 'x' }, { city: 'x', line: 1 }),
		note: fc.constant(null),
	},
	{ requiredKeys: [] },
);
const calls = fc.array(
	fc.record({
		body: bodies,
		call: fc.constantFrom<string[]>(
			'crm/addOrUpdateTask',
			'crm/addOrUpdateTask',
			'contact/addContact',
		),
		isAnswered: fc.oneof(fc.constant(true), fc.constant(true), fc.boolean()),
		/** How often its result comes. */
		times: fc.constantFrom<number[]>(1, 1, 1, 2),
		order: fc.nat(),
		isRefused: fc.boolean(),
	}),
	{ maxLength: 8 },
);

const resultOf = (body: IDataObject, more: { isAnswered?: boolean; times?: number }) => ({
	...{ body, call: 'crm/addOrUpdateTask', isAnswered: true, times: 1 },
	...{ order: 0, isRefused: false, ...more },
});

property(
	'iVvy, results by the request that they repeat: in any order and form, with twins and results missing or doubled',
	// One program writes all results of a batch, in one form.
	[calls, fc.boolean(), fc.array(garbage, { maxLength: 2 }), fc.constantFrom<number[]>(0, 0, 1, 2)],
	(given, isInOrder, others, how) => {
		const results = given
			.map((one, index) => ({ ...one, index }))
			.filter(({ isAnswered }) => isAnswered)
			.sort((one, other) => (isInOrder ? 0 : one.order - other.order))
			.flatMap(({ call, body, times, index, isRefused }) => {
				const [namespace, action] = call.split('/');
				return Array.from({ length: times }, (_, copy) => ({
					...{ namespace, action, request: echoed(body, how) },
					response: { ...(isRefused ? { errorCode: 404 } : { id: 1 }), of: index, copy },
				}));
			});
		const answers = batches.answersIn(
			{ results: [...others, ...results] },
			given.map(({ call, body }) => ({ call, body })),
		);
		expect(answers).toHaveLength(given.length);
		const taken = answers.flatMap((answer) => {
			const { of, copy } = (answer?.body ?? {}) as { of?: number; copy?: number };
			return of === undefined ? [] : [`${of}/${copy}`];
		});
		expect(new Set(taken).size).toBe(taken.length);
		const same = (one: number, other: number) =>
			given[one].call === given[other].call &&
			JSON.stringify(given[one].body) === JSON.stringify(given[other].body);
		answers.forEach((answer, index) => {
			if (!answer) return;
			const { of } = answer.body as { of: number };
			expect([index, same(index, of)]).toEqual([index, true]);
			expect(answer.status).toBe(given[of].isRefused ? 404 : 200);
		});
		// Repeated as they were sent, all are told apart.
		if (how === 0 && given.every(({ isAnswered }) => isAnswered))
			expect(taken).toHaveLength(given.length);
	},
	{
		examples: [
			// The second result of the other call was taken for that of the call which has none, and of which it has all values.
			[
				[
					resultOf({ name: 'a' }, { isAnswered: false }),
					resultOf({ name: 'a', id: 1 }, { times: 2 }),
				],
				true,
				[],
				0,
			],
		],
	},
);
