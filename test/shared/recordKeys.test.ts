import { allOf, keysOf, recordKey, recordKeysOf } from '../../nodes/shared/table/recordKeys';

describe('the key of a record', () => {
	it('is the same however its value is written', () => {
		const keys = [12, '12', ' 12 ', '12\u200B'].flatMap((id) => recordKey(['id', id]));
		expect(new Set(keys).size).toBe(1);
		expect(recordKey(['email', 'Asha@Example.com'])).toEqual(
			recordKey(['email', ' asha@example.com']),
		);
	});

	it.each([undefined, null, '', ' ', []])('is none for the empty value %p', (value) => {
		expect(recordKey(['id', value])).toEqual([]);
		expect(recordKey(['first', 'a'], ['last', value])).toEqual([]);
	});

	it('is one for each entry of a list', () => {
		expect(recordKey(['group', 1], ['contact', [2, 3]])).toEqual([
			...recordKey(['group', 1], ['contact', 2]),
			...recordKey(['group', 1], ['contact', 3]),
		]);
	});

	it('tells what the value is, and keeps the parts apart', () => {
		const keys = [
			...recordKey(['id', 'ab']),
			...recordKey(['email', 'ab']),
			...recordKey(['first', 'a'], ['last', 'b']),
			...recordKey(['first', 'ab'], ['last', '']),
			...recordKey(['first', 'b'], ['last', 'a']),
			...recordKey(['id', '"],["x"']),
		];
		expect(keys).toHaveLength(5);
		expect(new Set(keys).size).toBe(5);
		expect(recordKey()).toEqual([]);
	});
});

it('finds a value in the body, the query and the options', () => {
	const keys = keysOf({ lead: ['a', 'b'], match: ['c'] });
	expect(keys({ body: { a: 1 }, query: { b: 2 }, option: { c: 1 } })).toEqual([
		...recordKey(['lead', 1]),
		...recordKey(['lead', 2]),
		...recordKey(['match', 1]),
	]);
});

it('has no keys for writes whose items never meet, and tells nothing of those in order', () => {
	const values = { body: { id: 1 }, query: {} };
	expect(recordKeysOf({}).recordKeys?.(values)).toEqual([]);
	expect(recordKeysOf('inOrder')).toEqual({});
	expect(
		recordKeysOf(allOf(keysOf({ one: ['id'] }), () => ['other'])).recordKeys?.(values),
	).toEqual([...recordKey(['one', 1]), 'other']);
});
