import { readValues, ValuesReader, type GetParameter } from '../../nodes/shared/engine/request';
import { formOnly, inQuery, named, text, whole } from '../../nodes/shared/table/fields';
import { emptyValues } from '../../nodes/shared/table/mapper';
import { withMoved } from '../../nodes/shared/table/moved';
import type { Field, Operation, ReadContext } from '../../nodes/shared/table/operation';

// The corners of reading an item. What every form needs stands in test/shared/request.test.ts.

type Given = Record<string, unknown>;

const operationOf = (parts: Partial<Operation>): Operation =>
	({ fields: [], required: [], rules: [], ...parts }) as unknown as Operation;

const formOf =
	(given: Given): GetParameter =>
	(name, fallback) =>
		name in given ? given[name] : fallback;

/** The values of an item whose form holds these parameters. */
const read = (parts: Partial<Operation>, given: Given, context: Partial<ReadContext> = {}) =>
	readValues(operationOf(parts), formOf(given), { timeZone: 'UTC', ...context });

/** What the error has beside its stack. */
const saying = (message: string, hint: string) =>
	expect.objectContaining({ message, hint }) as Error;

const name = text('Name', 'Name');
const count = whole('Count', 'Count');

/** A field that sets some parts of an object of the vendor. */
const part = (parameter: string, label: string, value: Given, wire = 'object'): Field => ({
	...named(parameter, text(wire, label)),
	read: () => value,
});

describe('parts of one object that several fields set', () => {
	const all = (...fields: Field[]) =>
		read({ fields }, Object.fromEntries(fields.map((field) => [field.name, 'x'])));

	it('are joined, the later ones behind', () => {
		const fields = [part('a', 'A', { one: 1 }), part('b', 'B', { two: 2 }), part('c', 'C', {})];
		expect(JSON.stringify(all(...fields).body)).toBe('{"object":{"one":1,"two":2}}');
	});

	it('are refused when two of them have the same name, in any case, with both fields', () => {
		const fields = [
			part('a', 'First', { Other: 1 }),
			part('b', 'Second', { Phone: 1 }),
			part('c', 'Third', { free: 1, PHONE: 2 }),
		];
		expect(() => all(...fields)).toThrow(
			saying(
				"'Third' sets the field PHONE that another field sets too",
				"The other one is 'Second'. The vendor takes each field once: keep one of them.",
			),
		);
	});

	it('are called conditions only where they filter', () => {
		const fields = [part('a', 'First', { x: 1 }), part('b', 'Second', { x: 1 })];
		const added = (kind: 'filters' | 'additionalFields') => () =>
			read({ collection: { name: kind, fields } }, { [kind]: { a: 'x', b: 'x' } });
		expect(added('filters')).toThrow("'Second' sets the condition x that another field sets too");
		expect(added('additionalFields')).toThrow("'Second' sets the field x that another");
	});

	it('may have the same name in objects of other names, or in other places', () => {
		const elsewhere = (field: Field): Field => ({ ...field, place: 'query' });
		expect(
			all(
				part('a', 'A', { x: 1 }),
				part('b', 'B', { y: 2 }, 'other'),
				part('c', 'C', { x: 3 }, 'other'),
				elsewhere(part('d', 'D', { y: 4 }, 'other')),
				elsewhere(part('e', 'E', { x: 5 }, 'other')),
			),
		).toEqual({
			body: { object: { x: 1 }, other: { y: 2, x: 3 } },
			query: { other: { y: 4, x: 5 } },
		});
	});

	it('take the place of a plain value of the same name, and the other way round', () => {
		const plain = named('plain', text('object', 'Plain'));
		const object = part('a', 'A', { x: 1 });
		expect(all(plain, object).body).toEqual({ object: { x: 1 } });
		expect(all(object, plain).body).toEqual({ object: 'x' });
		expect(all(object, plain, part('b', 'B', { x: 2 })).body).toEqual({ object: { x: 2 } });
	});
});

describe('an optional field that has moved to the top of the form', () => {
	const bodyField = text('Note', 'Note');
	const queryField = inQuery(text('Page', 'Page'));
	const option: Field = { ...text('Way', 'Way'), place: 'option' };
	const kind = formOnly(text('Kind', 'Kind'));
	const moved = [bodyField, queryField, option, kind];
	const withTop = (top: Given, added: Given, fields = moved) =>
		read(
			{
				fields,
				collection: { name: 'additionalFields', fields: withMoved([...moved, count], moved) },
			},
			{ ...top, additionalFields: added },
		);

	it('is read where it stood before, as long as the top says nothing', () => {
		const added = { note: 'n', page: 'p', way: 'w', kind: 'k', count: 3 };
		expect(withTop({}, added)).toEqual({
			body: { Note: 'n', Count: 3 },
			query: { Page: 'p' },
			option: { Way: 'w' },
		});
	});

	it('is not read there when the top says something', () => {
		const top = { note: 'N', page: 'P', way: 'W', kind: 'K' };
		expect(withTop(top, { note: 'n', page: 'p', way: 'w', kind: 'k', count: 3 })).toEqual({
			body: { Note: 'N', Count: 3 },
			query: { Page: 'P' },
			option: { Way: 'W' },
		});
	});

	it('is one of those with a place, and has been moved: others are read twice', () => {
		const stays: Partial<Operation> = {
			fields: [name],
			collection: { name: 'additionalFields', fields: [name] },
		};
		const given = { name: 'top', additionalFields: { name: 'added' } };
		expect(read(stays, given).body).toEqual({ Name: 'added' });
	});

	it('that only helps to fill in the form is read all the same', () => {
		const refusing: Field = {
			...kind,
			read: (value) => {
				if (value === 'odd') throw new Error('odd');
			},
		};
		const collection = {
			name: 'additionalFields' as const,
			fields: withMoved([refusing], [refusing]),
		};
		expect(() => read({ collection }, { additionalFields: { kind: 'odd' } })).toThrow('odd');
	});
});

describe('a value that is given and empty', () => {
	/** What a preview would list as left out. */
	const leftOutOf = (
		parts: Partial<Operation>,
		given: Given,
		isFixed: boolean,
		more: Partial<ReadContext> = {},
	) => {
		const leftOut: string[] = [];
		const context: ReadContext = {
			timeZone: 'UTC',
			leftOut: (field, why) => void leftOut.push(`${field}: ${why}`),
			...more,
		};
		new ValuesReader(operationOf(parts), () => isFixed).read(formOf(given), context);
		return leftOut;
	};

	it.each(['', ' ', null, undefined])('at the top by an expression is told: %j', (value) => {
		expect(leftOutOf({ fields: [name] }, { name: value }, false)).toEqual(['Name: empty']);
	});

	it('at the top is not told where it is not empty, fixed, or of the form alone', () => {
		expect(leftOutOf({ fields: [name] }, { name: 'x' }, false)).toEqual([]);
		expect(leftOutOf({ fields: [name] }, { name: '' }, true)).toEqual([]);
		expect(leftOutOf({ fields: [formOnly(name)] }, { name: '' }, false)).toEqual([]);
	});

	it('is told of a single item, too', () => {
		const leftOut: string[] = [];
		read({ fields: [name] }, { name: '' }, { leftOut: (field) => void leftOut.push(field) });
		expect(leftOut).toEqual(['Name']);
	});

	it('among the optional fields is told where it is not sent', () => {
		const collection = {
			name: 'updateFields' as const,
			fields: [name, count, { ...text('Odd', 'Odd'), read: () => undefined }],
		};
		// An empty text clears the field.
		const updateFields = { name: '', count: '', odd: 'x' };
		expect(leftOutOf({ collection }, { updateFields }, false)).toEqual(['Count: empty']);
		expect(leftOutOf({ collection }, { updateFields }, false, { isTool: true })).toEqual([
			'Name: empty',
			'Count: empty',
		]);
	});

	it('among the optional fields of a model is left out', () => {
		const collection = { name: 'updateFields' as const, fields: [name, count] };
		const given = { updateFields: { name: '', count: 3 } };
		expect(read({ collection }, given, { isTool: true }).body).toEqual({ Count: 3 });
		expect(read({ collection }, given).body).toEqual({ Name: '', Count: 3 });
	});

	it('at the top is read unless it is a blank text, fixed or not', () => {
		const seen: unknown[] = [];
		const field: Field = { ...name, read: (value) => void seen.push(value) };
		for (const isFixed of [true, false])
			for (const value of ['', ' ', null, undefined, 0])
				new ValuesReader(operationOf({ fields: [field] }), () => isFixed).read(
					formOf({ name: value }),
					{ timeZone: 'UTC' },
				);
		expect(seen).toEqual([null, undefined, 0, null, undefined, 0]);
	});
});

describe('what a field is told while it is read', () => {
	const told: Array<Partial<ReadContext>> = [];
	const field: Field = {
		...name,
		read(_value, context) {
			told.push({ ...context });
			return 'x';
		},
	};
	beforeEach(() => {
		told.length = 0;
	});

	it.each([
		['clear', true],
		['leaveOut', undefined],
		[undefined, undefined],
	])('with "Empty Values" set to %s: clears: %s', (chosen, clears) => {
		read({ fields: [field, emptyValues] }, { name: 'x', emptyValues: chosen });
		expect(told.map(({ clearsEmpty }) => clearsEmpty)).toEqual([clears]);
	});

	it('has no look-up of names where there is none', () => {
		const reader = new ValuesReader(operationOf({ fields: [field] }), () => true);
		reader.read(formOf({ name: 'x' }), { timeZone: 'UTC' });
		reader.read(formOf({ name: 'x' }), { timeZone: 'UTC', idOf: () => 'one' });
		expect(told.map((context) => context.idOf?.({} as never))).toEqual([undefined, 'one']);
	});
});

describe('the optional fields', () => {
	const collection = { name: 'updateFields' as const, fields: [name] };

	it.each<[unknown, string]>([
		[['x'], 'a list'],
		['x', 'string'],
		[7, 'number'],
		[true, 'boolean'],
	])('given as %j are refused', (updateFields, kind) => {
		expect(() => read({ collection }, { updateFields })).toThrow(
			saying(
				`'updateFields' must be an object with fields, got ${kind}`,
				'Add its fields in the form.',
			),
		);
	});

	it.each([null, undefined, {}])('given as %j are none', (updateFields) => {
		expect(read({ collection }, { updateFields })).toEqual({ body: {}, query: {} });
	});
});

describe('a required value', () => {
	const file: Field = { ...text('File', 'Your File'), place: 'file' };
	const option: Field = { ...text('Way', 'Way'), place: 'option' };
	const required = ['File', 'Way'];

	it('may be a file or an option', () => {
		const given = { file: 'data', way: 'x' };
		expect(read({ fields: [file, option], required }, given)).toEqual({
			body: {},
			query: {},
			file: { File: 'data' },
			option: { Way: 'x' },
		});
	});

	it('that is missing is told by its label, at the top or among the others, or by its name', () => {
		const missing = (parts: Partial<Operation>, given: Given = {}) =>
			expect(() => read({ required: ['File'], ...parts }, given));
		missing({ fields: [option, file] }, { way: 'x' }).toThrow("'Your File' is required");
		const collection = { name: 'additionalFields' as const, fields: [option, file] };
		missing({ collection }).toThrow("'Your File' is required");
		missing({}).toThrow("'File' is required");
	});
});
