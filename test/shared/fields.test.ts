import { DateTime } from 'luxon';

import {
	choice,
	choices,
	date,
	dateTime,
	decimal,
	flag,
	formOnly,
	id,
	ids,
	inQuery,
	json,
	locator,
	named,
	parameterName,
	text,
	textList,
	time,
	unwrapLocator,
	whole,
} from '../../nodes/shared/table/fields';
import { FieldProblem, type Field } from '../../nodes/shared/table/operation';

const read = (field: Field, value: unknown, timeZone = 'Australia/Sydney') =>
	field.read(value, { timeZone });

/** What a field says about a value that it cannot send. */
function problem(field: Field, value: unknown): FieldProblem {
	let taken: unknown;
	try {
		taken = read(field, value);
	} catch (error) {
		expect(error).toBeInstanceOf(FieldProblem);
		return error as FieldProblem;
	}
	throw new Error(`It was taken as ${JSON.stringify(taken)}`);
}

const empty = [undefined, null, '', '   '];
const status = choice('status', 'Status', [
	[0, 'Not Started'],
	[1, 'In Progress'],
	[10, 'Completed'],
]);
const priority = choice('priority', 'Priority', [
	['low', 'Low'],
	['HIGH', 'Urgent'],
]);
const byId = locator('contactId', 'Contact', 'searchContacts', { example: '45219' });
const byText = locator('ownerId', 'Owner', 'searchUsers', {
	idType: 'text',
	by: 'Email',
	example: 'a@b.c',
});
const locating = (value: unknown) => ({
	__rl: true,
	mode: 'list',
	value,
	cachedResultName: 'Maya',
});

interface Case {
	field: Field;
	/** Given → sent. */
	sent: Array<[given: unknown, sent: unknown]>;
	/** Nothing is sent for these. */
	left: unknown[];
	refused: unknown[];
	/** What the hint must tell. */
	hint: RegExp;
}

const cases: Record<string, Case> = {
	'a text': {
		field: text('name', 'Full Name'),
		sent: [
			['Zoë 🎉', 'Zoë 🎉'],
			[' a ', ' a '],
			['', ''],
			[0, '0'],
			[12.5, '12.5'],
			[false, 'false'],
		],
		left: [undefined, null],
		refused: [{ a: 1 }, [], ['a'], new Date(0)],
		hint: /expression that returns text/,
	},
	'a whole number': {
		field: whole('progress', 'Progress'),
		sent: [
			[0, 0],
			[-3, -3],
			[42, 42],
			['42', 42],
			[' 42 ', 42],
			['-1', -1],
			[9007199254740991, 9007199254740991],
		],
		left: empty,
		refused: [
			'4.5',
			4.5,
			'abc',
			'4 2',
			NaN,
			Infinity,
			'9007199254740993',
			true,
			false,
			{},
			[],
			[1],
			new Date(0),
		],
		hint: /digits/,
	},
	'a decimal number': {
		field: decimal('price', 'Price'),
		sent: [
			[0, 0],
			[12.5, 12.5],
			['12.50', 12.5],
			[' -0.1 ', -0.1],
			['7', 7],
		],
		left: empty,
		refused: ['12,50', '$12', 'abc', NaN, Infinity, 'Infinity', true, {}, [1]],
		hint: /point for decimals/,
	},
	'an id': {
		field: id('id', 'Task ID'),
		sent: [
			[1234, 1234],
			['1234', 1234],
			[' 1234\n', 1234],
		],
		left: empty,
		refused: ['T-1234', '12,5', true, { id: 1 }],
		hint: /ID, not its name/,
	},
	'a flag': {
		field: flag('open', 'Is Open'),
		sent: [
			[true, true],
			[false, false],
			[1, true],
			[0, false],
			['true', true],
			['false', false],
			['TRUE', true],
			[' False ', false],
			['1', true],
			['0', false],
		],
		left: empty,
		refused: ['yes', 'on', 2, -1, '01', {}, [], [true]],
		hint: /true or false/,
	},
	'a date and time': {
		field: dateTime('end', 'Due Date'),
		sent: [
			['2026-11-01T17:00:00', '2026-11-01 06:00:00'],
			['2026-11-01T17:00:00Z', '2026-11-01 17:00:00'],
			[DateTime.fromISO('2026-11-01T17:00:00Z'), '2026-11-01 17:00:00'],
		],
		left: empty,
		refused: ['soon', '2026-13-01', true, {}, []],
		hint: /2026-11-01T17:00:00.*time zone \(Australia\/Sydney\)/,
	},
	'a day': {
		field: date('arrival', 'Arrival'),
		sent: [
			['2026-11-01', '2026-11-01'],
			['2026-11-01T00:00:00', '2026-11-01'],
			['2026-11-01T23:30:00-08:00', '2026-11-01'],
			[' 2026-11-01T23:30:00Z ', '2026-11-01'],
			[DateTime.fromISO('2026-11-01T23:30:00', { zone: 'America/New_York' }), '2026-11-01'],
			// A moment without a written day is placed in the workflow's zone.
			[new Date('2026-11-01T17:00:00Z'), '2026-11-02'],
		],
		left: empty,
		refused: [
			'soon',
			'2026-02-30',
			'2026-11-01x',
			true,
			{},
			[],
			new Date(NaN),
			DateTime.invalid('no'),
		],
		hint: /2026-11-01/,
	},
	'a time of day': {
		field: time('startTime', 'Start Time'),
		sent: [
			['18:30', '18:30:00'],
			['8:05', '08:05:00'],
			[' 18:30:59 ', '18:30:59'],
			['00:00', '00:00:00'],
			['23:59:59', '23:59:59'],
		],
		left: empty,
		refused: ['24:00', '18:60', '18:30:60', '6 pm', '6:30 pm', '1830', 18, '18:30Z', {}, true],
		hint: /18:30.*24-hour clock/,
	},
	'a list of ids': {
		field: ids('spaceIds', 'Space IDs'),
		sent: [
			['12, 15', [12, 15]],
			['12', [12]],
			[12, [12]],
			[
				[12, '15'],
				[12, 15],
			],
			['12,,15,', [12, 15]],
			[[], []],
			[[null, ''], []],
		],
		left: empty,
		refused: ['12;15', '12, x', ['x'], [4.5], [{ id: 1 }], {}, true],
		hint: /ID, not its name/,
	},
	'a list of texts': {
		field: textList('users', 'Users'),
		sent: [
			['a@example.com, b', ['a@example.com', 'b']],
			[12, ['12']],
			[
				['a', null, undefined, ' b '],
				['a', 'b'],
			],
			['a,,b,', ['a', 'b']],
		],
		left: [...empty, [], [null], ','],
		refused: [{}, ['a', { id: 1 }], [['a']]],
		hint: /list of texts/,
	},
	'a choice of several': {
		field: choices('days', 'Days', [
			[1, 'Monday'],
			[2, 'Tuesday'],
		]),
		sent: [
			[
				[1, 2],
				[1, 2],
			],
			['monday, Tuesday', [1, 2]],
			[['2'], [2]],
			[2, [2]],
			[[], []],
			['1,', [1]],
		],
		left: empty,
		refused: [3, 'Sunday', 'Monday Tuesday', ['Monday', 'Sunday'], {}, true],
		hint: /^Use one of: Monday \(1\), Tuesday \(2\)\.$/,
	},
	'a JSON value': {
		field: json('data', 'Data'),
		sent: [
			['{"a":[1]}', { a: [1] }],
			['[]', []],
			[{ a: 1 }, { a: 1 }],
			[[1], [1]],
			['null', null],
			[0, 0],
			[false, false],
		],
		left: empty,
		refused: ['{a: 1}', '{"a":1', 'text'],
		hint: /quotes, commas and brackets/,
	},
	'a choice of numbers': {
		field: status,
		sent: [
			[0, 0],
			['0', 0],
			[10, 10],
			[' 10 ', 10],
			['Not Started', 0],
			['not started', 0],
			[' IN PROGRESS ', 1],
		],
		left: empty,
		refused: [2, 'Done', 'Not', true, {}],
		hint: /^Use one of: Not Started \(0\), In Progress \(1\), Completed \(10\)\.$/,
	},
	'a choice of texts': {
		field: priority,
		sent: [
			['low', 'low'],
			['Low', 'low'],
			['LOW', 'low'],
			['HIGH', 'HIGH'],
			['high', 'HIGH'],
			['urgent', 'HIGH'],
		],
		left: empty,
		refused: ['medium', 0, {}],
		hint: /^Use one of: Low \(low\), Urgent \(HIGH\)\.$/,
	},
	'a record by id': {
		field: byId,
		sent: [
			[locating('45219'), 45219],
			[locating(45219), 45219],
			[45219, 45219],
			[' 45219 ', 45219],
		],
		left: [...empty, ...empty.map(locating), { __rl: true, mode: 'id' }],
		refused: [locating('Maya'), 'Maya', locating(true), { value: 45219 }, locating(4.5)],
		hint: /ID, not its name/,
	},
	'a record by text': {
		field: byText,
		sent: [
			[locating(' a@b.c '), 'a@b.c'],
			['a@b.c', 'a@b.c'],
			[12, '12'],
		],
		left: [...empty, ...empty.map(locating)],
		refused: [{ value: 'a@b.c' }, locating({ a: 1 }), ['a@b.c']],
		hint: /Pick an entry from the list/,
	},
};

describe.each(Object.entries(cases))('%s', (_kind, { field, sent, left, refused, hint }) => {
	it.each(sent)('given as %j is sent as %j', (given, expected) => {
		expect(read(field, given)).toStrictEqual(expected);
	});

	it.each(left)('given as %j is not sent', (given) => {
		expect(read(field, given)).toBeUndefined();
	});

	it.each(refused)('refuses %j and says which field it is and what to enter', (given) => {
		const { message, hint: next } = problem(field, given);
		expect(message).toContain(`'${field.property.displayName}'`);
		expect(next).toMatch(hint);
	});
});

describe('what was refused', () => {
	it.each<[unknown, string]>([
		['abc', "'Progress' must be a whole number, got abc"],
		[true, "'Progress' must be a whole number, got true"],
		[{ a: [1] }, '\'Progress\' must be a whole number, got {"a":[1]}'],
		['x'.repeat(5_000), `'Progress' must be a whole number, got ${'x'.repeat(60)}…`],
	])('is shown as it came, but never at length', (given, message) => {
		expect(problem(whole('progress', 'Progress'), given).message).toBe(message);
	});
});

describe('names and places', () => {
	it.each([
		['ActivityEvent', 'activityEvent'],
		['endDatetime', 'endDatetime'],
		['id', 'id'],
	])("the parameter of the vendor's %s is %s", (wire, name) => {
		expect(parameterName(wire)).toBe(name);
		expect(text(wire, 'X')).toMatchObject({ name, wire, place: 'body', property: { name } });
	});

	it('a field may go into the query, have another name, or stay in the form', () => {
		const field = text('Name', 'Name');
		expect(inQuery(field)).toMatchObject({ place: 'query', name: 'name', wire: 'Name' });
		expect(named('other', field)).toMatchObject({
			place: 'body',
			name: 'other',
			wire: 'Name',
			property: { name: 'other' },
		});
		expect(formOnly(field)).toMatchObject({ place: 'form', name: 'name' });
		expect(field).toMatchObject({ place: 'body', name: 'name', property: { name: 'name' } });
	});

	it.each([
		[locating('7'), '7'],
		[{ value: '7' }, { value: '7' }],
		['7', '7'],
		[null, null],
	])('the value behind %j is %j', (given, expected) => {
		expect(unwrapLocator(given)).toEqual(expected);
	});
});

describe('the form', () => {
	it("shows a choice's options by name and starts with its first value", () => {
		expect(status.property).toMatchObject({
			type: 'options',
			default: 0,
			options: [
				{ name: 'Completed', value: 10 },
				{ name: 'In Progress', value: 1 },
				{ name: 'Not Started', value: 0 },
			],
		});
	});

	it('offers a list and a direct entry for a record', () => {
		expect(byId.property.modes?.map(({ name, type }) => [name, type])).toEqual([
			['list', 'list'],
			['id', 'string'],
		]);
		expect(byId.property.default).toEqual({ mode: 'list', value: '' });
		expect(byText.property.modes?.map(({ name, displayName }) => [name, displayName])).toEqual([
			['list', 'From List'],
			['email', 'By Email'],
		]);
	});

	it('offers the direct entry only where nothing can be searched', () => {
		const { property } = locator('code', 'Code', undefined, { by: 'Code', example: '208' });
		expect(property.modes?.map(({ name, displayName }) => [name, displayName])).toEqual([
			['id', 'By Code'],
		]);
		expect(property.default).toEqual({ mode: 'id', value: '' });
	});

	it('takes over what is said about a field', () => {
		const { property } = text('note', 'Note', {
			rows: 4,
			description: 'HTML is allowed',
			placeholder: 'e.g. Hi',
			default: 'x',
		});
		expect(property).toEqual({
			displayName: 'Note',
			name: 'note',
			type: 'string',
			typeOptions: { rows: 4 },
			default: 'x',
			placeholder: 'e.g. Hi',
			description: 'HTML is allowed',
		});
	});
});
