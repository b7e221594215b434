import { flag, formOnly, id, inQuery, named, text, whole } from '../../nodes/shared/table/fields';
import {
	FieldProblem,
	type Field,
	type Operation,
	type ReadContext,
	type Values,
} from '../../nodes/shared/table/operation';
import { rule } from '../../nodes/shared/table/rule';
import {
	isRepeatable,
	readLimit,
	readValues,
	ValuesReader,
} from '../../nodes/shared/engine/request';

const operation = (parts: Partial<Operation>): Operation => ({
	value: 'do',
	name: 'Do',
	action: 'Do it',
	description: '',
	call: 'x/y',
	repeat: 'never',
	fields: [],
	required: [],
	rules: [],
	errors: {},
	docs: '',
	...parts,
});

/** Reads one item whose form holds these parameters. */
const read = (parts: Partial<Operation>, given: Record<string, unknown>): Values =>
	readValues(operation(parts), (name, fallback) => given[name] ?? fallback, { timeZone: 'UTC' });

function problem(action: () => unknown): FieldProblem {
	try {
		action();
	} catch (error) {
		expect(error).toBeInstanceOf(FieldProblem);
		return error as FieldProblem;
	}
	throw new Error('Nothing was refused');
}

const name = text('name', 'Name');
const note = text('Note', 'Note');
const count = whole('count', 'Count');
const collection = (...fields: Field[]) => ({ name: 'updateFields' as const, fields });

describe('values', () => {
	it("go by the vendor's names to the body or the query, and not at all when only the form needs them", () => {
		const fields = [note, inQuery(text('LeadId', 'Lead')), formOnly(text('Kind', 'Kind')), count];
		expect(read({ fields }, { note: 'n', leadId: 'l', kind: 'k', count: '3' })).toStrictEqual({
			body: { Note: 'n', count: 3 },
			query: { LeadId: 'l' },
		});
	});

	it('are left out of the top level when they are empty, as nobody chose to send them', () => {
		expect(
			read({ fields: [name, note, count] }, { name: '', note: null, count: '' }).body,
		).toStrictEqual({});
	});

	it('are sent from the top level when they are 0 or false', () => {
		expect(
			read({ fields: [count, flag('open', 'Open')] }, { count: 0, open: false }).body,
		).toStrictEqual({ count: 0, open: false });
	});

	it('are sent from the optional fields when they are an empty text, which clears the field', () => {
		expect(
			read({ collection: collection(name, note) }, { updateFields: { name: '' } }).body,
		).toStrictEqual({ name: '' });
	});

	it('are left out of the optional fields when they are an empty number, id or nothing', () => {
		const fields = collection(name, count, id('venueId', 'Venue'));
		expect(
			read({ collection: fields }, { updateFields: { name: null, count: '', venueId: ' ' } }).body,
		).toStrictEqual({});
	});

	it('are none when no optional field was added', () => {
		expect(read({ collection: collection(name) }, {})).toStrictEqual({ body: {}, query: {} });
	});

	it('name the field that cannot be read', () => {
		expect(
			problem(() => read({ collection: collection(count) }, { updateFields: { count: 'x' } }))
				.message,
		).toContain("'Count'");
	});
});

describe('an optional field that the operation does not have', () => {
	it.each(['nam', 'Name', 'toString', '__proto__x', 'note '])(
		'is refused with the names that there are: %s',
		(key) => {
			const { message, hint } = problem(() =>
				read({ collection: collection(name, note) }, { updateFields: { [key]: 'x' } }),
			);
			expect(message).toBe(`'${key}' is not a field of this operation`);
			expect(hint).toBe('Remove it, or use one of: name, note.');
		},
	);
});

describe('a required field', () => {
	const operationWith = { fields: [name, inQuery(note)], required: ['name', 'Note'] };

	it.each<[string, Record<string, unknown>]>([
		['Name', { note: 'n' }],
		['Name', { name: '', note: 'n' }],
		['Name', { name: null, note: 'n' }],
		['Note', { name: 'n' }],
		['Note', { name: 'n', note: '' }],
	])('%s is asked for when the form has %j', (label, given) => {
		const { message, hint } = problem(() => read(operationWith, given));
		expect(message).toBe(`'${label}' is required`);
		expect(hint).toMatch(/Fill in the field.*expression.*this item/);
	});

	it('is there when it goes to the body or to the query', () => {
		expect(read(operationWith, { name: 'a', note: 'n' })).toStrictEqual({
			body: { name: 'a' },
			query: { Note: 'n' },
		});
	});

	it('is there when it is 0 or false', () => {
		const fields = [count, flag('open', 'Open')];
		expect(
			read({ fields, required: ['count', 'open'] }, { count: 0, open: false }).body,
		).toStrictEqual({ count: 0, open: false });
	});
});

describe('a rule over several fields', () => {
	const rules: Operation['rules'] = [
		rule('Name and Note differ', ({ body }) =>
			body.name === body.Note
				? { message: 'Name and Note are equal', hint: 'Change one.' }
				: undefined,
		),
	];

	it('stops the item in its own words when it is broken', () => {
		const { message, hint } = problem(() =>
			read({ fields: [name, note], rules }, { name: 'a', note: 'a' }),
		);
		expect([message, hint]).toStrictEqual(['Name and Note are equal', 'Change one.']);
	});

	it('lets the item pass when it holds', () => {
		expect(read({ fields: [name, note], rules }, { name: 'a', note: 'b' }).body).toStrictEqual({
			name: 'a',
			Note: 'b',
		});
	});

	it('is asked after what is required', () => {
		expect(problem(() => read({ fields: [name], required: ['name'], rules }, {})).message).toBe(
			"'Name' is required",
		);
	});
});

describe('conditions that several fields set', () => {
	/** A field that sets one condition of the vendor's filter object. */
	const condition = (parameter: string, label: string, key: string): Field => ({
		...named(parameter, text('filter', label)),
		read: (value) => ({ [key]: value }),
	});
	const filters = {
		name: 'filters' as const,
		fields: [
			condition('since', 'Since', 'modified'),
			condition('byName', 'By Name', 'name'),
			condition('raw', 'Raw', 'modified'),
		],
	};

	it('are joined', () => {
		expect(
			read({ collection: filters }, { filters: { byName: 'n', since: 's' } }).body,
		).toStrictEqual({
			filter: { name: 'n', modified: 's' },
		});
	});

	it('are refused when they set the same condition twice', () => {
		const { message, hint } = problem(() =>
			read({ collection: filters }, { filters: { since: 's', raw: 'r' } }),
		);
		expect(message).toBe("'Raw' sets the condition modified that another field sets too");
		expect(hint).toMatch(/'Since'.*keep one/);
	});
});

describe('the number of records', () => {
	const limit = (given: Record<string, unknown>) =>
		readLimit((parameter, fallback) => given[parameter] ?? fallback);

	it.each<[Record<string, unknown>, number]>([
		[{}, 50],
		[{ returnAll: true, limit: 3 }, Infinity],
		[{ returnAll: false, limit: 3 }, 3],
		[{ limit: '7' }, 7],
		[{ limit: 1 }, 1],
	])('for %j is %d', (given, expected) => {
		expect(limit(given)).toBe(expected);
	});

	it.each([0, -1, 2.5, 'many', '', {}])('cannot be %j', (given) => {
		const { message, hint } = problem(() => limit({ limit: given }));
		expect(message).toBe("'Limit' must be a whole number of at least 1");
		expect(hint).toMatch(/Return All/);
	});
});

describe('a call whose outcome is unknown', () => {
	it.each<[string, Operation['repeat'], Values['body'], boolean]>([
		['may be repeated when the operation says always', 'always', {}, true],
		['may not be repeated when the operation says never', 'never', { id: 1 }, false],
		['may be repeated when the item brings the id', { with: 'id' }, { id: 1 }, true],
		['may be repeated when the id is 0', { with: 'id' }, { id: 0 }, true],
		['may not be repeated when the item brings no id', { with: 'id' }, { name: 'x' }, false],
	])('%s', (_what, repeat, body, expected) => {
		expect(isRepeatable(operation({ repeat }), { body, query: {} })).toBe(expected);
	});
});

describe('a field whose parameter is the same for all items', () => {
	const first = { timeZone: 'UTC', json: { row: 1 }, clearsEmpty: false, idOf: () => 'one' };
	const second = { timeZone: 'UTC', json: { row: 2 }, clearsEmpty: true, idOf: () => 'two' };
	const wanted = { field: 'name', displayName: 'Name', search: 'searchNames', name: 'Ada' };

	/** What it gives to two items, and how often it was read. */
	const readTwice = (value: Field['read'], isFixed = true) => {
		let reads = 0;
		const counted: Field['read'] = (raw, context) => {
			reads++;
			return value(raw, context);
		};
		const reader = new ValuesReader(
			operation({ fields: [{ ...name, read: counted }] }),
			() => isFixed,
		);
		const given = [first, second].map(
			(context) => reader.read(() => ({ parts: [] }), context).body.name,
		);
		return { given, reads };
	};

	it.each<[string, Field['read'], unknown]>([
		['a plain value', () => 'Ada', 'Ada'],
		['nothing', () => undefined, undefined],
		['what hangs on the time zone', (_raw, context) => context.timeZone, 'UTC'],
	])('is read once where it gives %s', (_what, value, given) => {
		expect(readTwice(value)).toEqual({ given: [given, given], reads: 1 });
	});

	it.each<[string, (context: ReadContext) => unknown, unknown[]]>([
		["the item's JSON", ({ json }) => json?.row, [1, 2]],
		['whether empty values clear', ({ clearsEmpty }) => String(clearsEmpty), ['false', 'true']],
		['the record with a name', ({ idOf }) => idOf?.(wanted), ['one', 'two']],
		['all of it', (context) => ({ ...context }).json?.row, [1, 2]],
	])('is read for each item where it asks for %s', (_what, ask, given) => {
		expect(readTwice((_raw, context) => ask(context))).toEqual({ given, reads: 2 });
	});

	it('is read for each item where it gives what has parts, which may not be shared', () => {
		const { given, reads } = readTwice(() => ({ part: 1 }));
		expect(reads).toBe(2);
		expect(given[0]).not.toBe(given[1]);
	});

	it('is read for each item where nobody says that it is the same', () => {
		expect(readTwice(() => 'Ada', false).reads).toBe(2);
	});
});
