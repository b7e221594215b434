import { dateTime, id, text, whole } from '../../nodes/shared/table/fields';
import {
	collection,
	fixedCollection,
	customFixedCollection,
} from '../../nodes/shared/table/nested';
import { FieldProblem, type Field } from '../../nodes/shared/table/operation';

const read = (field: Field, value: unknown) => field.read(value, { timeZone: 'Australia/Sydney' });

function problem(field: Field, value: unknown): FieldProblem {
	try {
		read(field, value);
	} catch (error) {
		expect(error).toBeInstanceOf(FieldProblem);
		return error as FieldProblem;
	}
	throw new Error('The value was taken');
}

describe('a group of optional fields', () => {
	const address = collection(
		'Address',
		'Address',
		[text('Line1', 'Line 1'), whole('floor', 'Floor'), dateTime('since', 'Since')],
		{
			required: ['Line1'],
		},
	);

	it("is sent as an object with the vendor's names, each value read in its own way", () => {
		expect(
			read(address, { line1: 'George St', floor: '3', since: '2026-11-01T17:00:00' }),
		).toStrictEqual({
			Line1: 'George St',
			floor: 3,
			since: '2026-11-01 06:00:00',
		});
	});

	it('sends only what was added, and an empty text clears', () => {
		const optional = collection('Address', 'Address', [
			text('Line1', 'Line 1'),
			text('Line2', 'Line 2'),
		]);
		expect(read(optional, { line1: '' })).toStrictEqual({ Line1: '' });
	});

	it('does not take an empty text for a field that it needs', () => {
		expect(problem(address, { line1: '', floor: 1 }).message).toBe("Address: 'Line 1' is required");
	});

	it('refuses a field that it does not have, rather than lose it', () => {
		expect(problem(address, { line1: 'a', lime2: 'b' }).message).toBe(
			"Address: 'lime2' is not a field of this form",
		);
	});

	it.each([undefined, null, '', {}, { floor: '' }, { line1: null }])(
		'is not sent when nothing was added: %j',
		(value) => {
			expect(read(address, value)).toBeUndefined();
		},
	);

	it('asks for what it needs as soon as anything was added', () => {
		expect(problem(address, { floor: 1 }).message).toBe("Address: 'Line 1' is required");
	});

	it('names itself and the field that cannot be read', () => {
		const { message, hint } = problem(address, { line1: 'a', floor: 'x' });
		expect(message).toBe("Address: 'Floor' must be a whole number, got x");
		expect(hint).toMatch(/digits/);
	});

	it.each(['George St', 5, ['a']])('is refused when it is no object: %j', (value) => {
		expect(problem(address, value).message).toMatch(/^'Address' must be an object, got /);
	});

	it('shows its fields by label', () => {
		expect(address.property).toMatchObject({
			name: 'address',
			type: 'collection',
			default: {},
			placeholder: 'Add Field',
			options: [{ name: 'floor' }, { name: 'line1' }, { name: 'since' }],
		});
		expect(address.fields?.map(({ wire }) => wire)).toEqual(['Line1', 'floor', 'since']);
	});
});

describe('a list of rows', () => {
	const rates = fixedCollection('rates', 'Day Rates', 'Day Rate', {
		required: [id('dayId', 'Day'), id('Amount', 'Amount')],
		optional: [text('note', 'Note'), whole('guests', 'Guests')],
	});
	const row = { dayId: '7', amount: 20 };

	it.each([
		['as the form gives it', { row: [row, { ...row, additionalFields: { note: 'n' } }] }],
		['as an expression gives it', [row, { ...row, additionalFields: { note: 'n' } }]],
	])("is sent in order with the vendor's names, %s", (_what, value) => {
		expect(read(rates, value)).toStrictEqual([
			{ dayId: 7, Amount: 20 },
			{ dayId: 7, Amount: 20, note: 'n' },
		]);
	});

	it('leaves out rows that were added but not filled in', () => {
		expect(
			read(rates, {
				row: [{ dayId: '', amount: '' }, row, { dayId: null, amount: '', additionalFields: {} }],
			}),
		).toStrictEqual([{ dayId: 7, Amount: 20 }]);
	});

	const blank = { dayId: '', amount: ' ', additionalFields: {} };
	it.each([
		['one', { row: [blank] }],
		['two', { row: [blank, { additionalFields: { guests: '' } }] }],
		['one from an expression', [{ dayId: undefined, amount: null }]],
		['none', { row: [] }],
	])(
		'sends nothing when all rows are blank (%s), as an empty list would clear what is there',
		(_what, value) => {
			expect(read(rates, value)).toBeUndefined();
		},
	);

	it('refuses a row that breaks a rule over its fields, with its number in the form', () => {
		const check = ({ note, guests }: Record<string, unknown>) => {
			if (note !== undefined && guests === undefined)
				throw new FieldProblem("'Note' needs 'Guests'", 'Add it.');
		};
		const parts = {
			required: [id('dayId', 'Day')],
			optional: [text('note', 'Note'), whole('guests', 'Guests')],
			check,
		};
		const noted = fixedCollection('rates', 'Day Rates', 'Day Rate', parts);
		const good = { dayId: 7, additionalFields: { note: 'n', guests: 1 } };
		expect(
			read(noted, {
				row: [blank, good].map(({ dayId, additionalFields }) => ({ dayId, additionalFields })),
			}),
		).toStrictEqual([{ dayId: 7, note: 'n', guests: 1 }]);
		const bad = { dayId: 7, additionalFields: { note: 'n' } };
		const { message, hint } = problem(noted, { row: [{ dayId: '' }, good, bad] });
		expect([message, hint]).toEqual(["Day Rates, row 3: 'Note' needs 'Guests'", 'Add it.']);
	});

	it.each<[object, string]>([
		[{ dayId: 7, amount: '' }, "Day Rates, row 2: 'Amount' is required"],
		[{ amount: 20 }, "Day Rates, row 2: 'Day' is required"],
		[{ additionalFields: { note: 'n' } }, "Day Rates, row 2: 'Day' is required"],
		[{ ...row, dayId: 'x' }, "Day Rates, row 2: 'Day' must be a whole number, got x"],
		[
			{ ...row, additionalFields: { guests: 'x' } },
			"Day Rates, row 2: 'Guests' must be a whole number, got x",
		],
	])('says which row and field is at fault: %j', (second, message) => {
		expect(problem(rates, { row: [row, second] }).message).toBe(message);
	});

	it('shows what a row needs, and the rest under Add Field', () => {
		expect(rates.property).toMatchObject({
			name: 'rates',
			type: 'fixedCollection',
			default: {},
			typeOptions: { multipleValues: true },
			options: [
				{
					name: 'row',
					displayName: 'Day Rate',
					values: [
						{ name: 'dayId' },
						{ name: 'amount' },
						{ name: 'additionalFields', options: [{ name: 'guests' }, { name: 'note' }] },
					],
				},
			],
		});
		const plain = fixedCollection('days', 'Days', 'Day', { required: [id('dayId', 'Day')] });
		expect(plain.property.options).toMatchObject([{ values: [{ name: 'dayId' }] }]);
		expect(plain.property.options).not.toMatchObject([{ values: [{}, {}] }]);
	});
});

describe('rows with a reading of their own', () => {
	const field = customFixedCollection(
		'Fields',
		'Custom Fields',
		{ name: 'field', displayName: 'Field', button: 'Add Field', values: [] },
		(given, { timeZone }) => [...given, timeZone],
	);
	const row = { schemaName: 'mx_1', value: 'a' };

	it.each([
		['as the form gives them', { field: [row] }],
		['as a list from an expression', [row]],
	])('are read %s', (_what, value) => {
		expect(read(field, value)).toEqual([row, 'Australia/Sydney']);
	});

	it.each([[undefined], [null], [''], [{}], [{ field: [] }], [[]]])(
		'are not sent when there are none: %j',
		(value) => {
			expect(read(field, value)).toBeUndefined();
		},
	);

	it.each([['mx_1=a'], [5], [{ field: row }], [['a']], [[row, null]], [{ field: [[]] }]])(
		'are refused when they are no list of objects: %j',
		(value) => {
			const { message, hint } = problem(field, value);
			expect(message).toMatch(/^'Custom Fields' must be a list of objects, got /);
			expect(hint).toMatch(/Add rows.*list of objects/);
		},
	);
});

describe('rows from an expression', () => {
	const lines = fixedCollection('Lines', 'Lines', 'Line', {
		required: [text('Name', 'Name'), whole('qty', 'Qty')],
		optional: [text('note', 'Note')],
	});

	it('may hold the optional fields beside the required ones', () => {
		const row = { Name: 'a', qty: 1, note: 'n' };
		expect(read(lines, [{ name: 'a', qty: 1, note: 'n' }])).toStrictEqual([row]);
		expect(
			read(lines, { row: [{ name: 'a', qty: 1, additionalFields: { note: 'n' } }] }),
		).toStrictEqual([row]);
	});

	it('are left out when nothing is in them', () => {
		expect(
			read(lines, [
				{ name: '', qty: '' },
				{ name: 'a', qty: 2 },
			]),
		).toStrictEqual([{ Name: 'a', qty: 2 }]);
	});

	it('refuse what they do not know, with the number of the row', () => {
		expect(
			problem(lines, [
				{ name: 'a', qty: 1 },
				{ name: 'a', qty: 1, quantity: 2 },
			]).message,
		).toBe("Lines, row 2: 'quantity' is not a field of this form");
	});
});
