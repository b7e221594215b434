import { readOutput, shape } from '../../nodes/shared/engine/shape';
import type { Job } from '../../nodes/shared/engine/run';
import type { FieldTypes, Operation } from '../../nodes/shared/table/operation';

const operationOf = (parts: Partial<Operation>): Operation =>
	({ reads: true, fields: [], rules: [], errors: {}, ...parts }) as unknown as Operation;

describe('the output that is asked for', () => {
	const read = (parts: Partial<Operation>, given: Record<string, unknown>) =>
		readOutput(operationOf(parts), (name, fallback) => (name in given ? given[name] : fallback));
	const simplified = ['id', 'name'];

	it('is not asked where there is nothing to simplify', () => {
		expect(read({}, { output: 'raw' })).toBe('simple');
	});

	it.each<[Record<string, unknown>, 'simple' | 'raw' | string[]]>([
		[{}, 'simple'],
		[{ output: '' }, 'simple'],
		[{ output: 'simple' }, 'simple'],
		[{ output: 'raw' }, 'raw'],
		[{ output: 'fields', selectedFields: ' id, name ,,' }, ['id', 'name']],
		[{ output: 'fields', selectedFields: ['id', ' ', 7, null] }, ['id', '7']],
	])('of a read with the form %j is %j', (given, expected) => {
		expect(read({ simplified }, given)).toEqual(expected);
	});

	it.each([
		[undefined, 'simple'],
		[true, 'simple'],
		['true', 'simple'],
		[false, 'raw'],
	])('of a write whose switch is %j is %s', (simplify, expected) => {
		const beside = simplify === undefined ? {} : { simplify };
		expect(read({ simplified, reads: undefined }, beside)).toBe(expected);
		expect(read({ simplified, reads: undefined }, { sendOptions: { simplify } })).toBe(expected);
	});

	it.each([undefined, null, '', ' , ', []])('of fields is refused without names: %j', (given) => {
		expect(() => read({ simplified }, { output: 'fields', selectedFields: given })).toThrow(
			"'Fields' is required for the output Selected Fields",
		);
	});

	it('of no such kind is refused', () => {
		expect(() => read({ simplified }, { output: 'short' })).toThrow("'Output' has no option short");
	});
});

describe('a record', () => {
	const given = { Id: 7, Name: 'Ada', Kind: 2, More: 'x' };
	const jobOf = (more: Partial<Job> = {}): Job => ({
		item: 0,
		values: { body: {}, query: {} },
		limit: 1,
		output: 'simple',
		...more,
	});
	const shaped = (parts: Partial<Operation>, more: Partial<Job> = {}, record: object = given) =>
		shape(operationOf(parts), jobOf(more), record as Record<string, unknown>);
	const simplified = ['Id', 'Name'];

	it('comes out as it is where nothing says more', () => {
		expect(shaped({})).toEqual(given);
		expect(shaped({ simplified }, { output: 'raw' })).toEqual(given);
	});

	it('comes out with the fields of "Simplified", in their order and without those that it lacks', () => {
		const kept = shaped({ simplified: ['Name', 'None', 'Id'] });
		expect(Object.entries(kept)).toEqual([
			['Name', 'Ada'],
			['Id', 7],
		]);
	});

	it('stays whole where it has none of those fields, or where the item names its own', () => {
		expect(shaped({ simplified: ['id', 'name'] })).toEqual(given);
		expect(shaped({ simplified, namesFields: () => true })).toEqual(given);
		expect(shaped({ simplified, namesFields: () => false })).toEqual({ Id: 7, Name: 'Ada' });
	});

	it('with named fields has its id first, whatever their case', () => {
		const kept = shaped({ simplified }, { output: ['more', 'NAME', 'none', 'toString'] });
		expect(Object.entries(kept)).toEqual([
			['Id', 7],
			['More', 'x'],
			['Name', 'Ada'],
		]);
		expect(shaped({ simplify: (one) => one }, { output: ['b'] }, { b: 1, id: 2, c: 3 })).toEqual({
			b: 1,
			id: 2,
		});
	});

	it('is made simple with the fields of the account, before its codes get their meanings', () => {
		const types: FieldTypes = new Map([['Kind', 'other']]);
		const simplify: Operation['simplify'] = (record, known) => ({
			...record,
			kind: record.Kind,
			known,
		});
		const labels = { kind: { 2: 'Second' } };
		expect(shaped({ simplify, labels }, { types })).toEqual({
			...given,
			kind: 2,
			kindName: 'Second',
			known: types,
		});
		expect(shaped({ simplify, labels }, { types, output: ['kindName'] })).toEqual({
			kindName: 'Second',
		});
		expect(shaped({ simplify, labels }, { types, output: 'raw' })).toEqual(given);
	});

	it("is put into n8n's form first, also raw, and tells last how it was sent", () => {
		const output = ({ Id, Name }: Record<string, unknown>) => ({ Id, Name, size: 1 });
		const values = { body: {}, query: {}, note: { Name: 'noted' } };
		for (const kind of ['simple', 'raw'] as const)
			expect(shaped({ output }, { output: kind, values })).toEqual({
				Id: 7,
				Name: 'noted',
				size: 1,
			});
	});
});
