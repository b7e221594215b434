import { choice, dateTime, id, text } from '../../nodes/shared/table/fields';
import type { Operation } from '../../nodes/shared/table/operation';
import { isTrue, readLimit, readValues } from '../../nodes/shared/engine/request';

// Values that an expression or an AI tool gives by mistake must not turn into something else without a word.

const operation: Operation = {
	value: 'getAll',
	name: 'Get Many',
	action: '',
	description: '',
	call: 'crm/getTaskList',
	repeat: 'always',
	fields: [text('name', 'Name')],
	required: ['name'],
	collection: { name: 'filters', fields: [text('note', 'Note')] },
	rules: [],
	errors: {},
	docs: '',
};
const read = (parameters: Record<string, unknown>) => () =>
	readValues(operation, (name, fallback) => parameters[name] ?? fallback, { timeZone: 'UTC' });

it.each([['{"note":"x"}'], [[{ note: 'x' }]]])(
	'filters given as %j are refused, since the list would come unfiltered',
	(filters) => {
		expect(read({ name: 'a', filters })).toThrow("'filters' must be an object with fields");
	},
);

it('a required text of blanks only is missing', () => {
	expect(read({ name: '  ' })).toThrow("'Name' is required");
});

it.each([
	[true, true],
	['true', true],
	[1, true],
	[false, false],
	['false', false],
	['', false],
	[0, false],
])('Return All given as %j means %j', (value, expected) => {
	expect(isTrue(value)).toBe(expected);
	expect(readLimit((name, fallback) => (name === 'returnAll' ? value : fallback))).toBe(
		expected ? Infinity : 50,
	);
});

it.each(['12', '17:00', '2026', '2026-11', 'today'])('%s is not taken for a date', (value) => {
	expect(() => dateTime('at', 'At').read(value, { timeZone: 'UTC' })).toThrow(
		"'At' must be a date and time",
	);
});

it.each(['0x10', '1e3', '1.0', ' ', [7], true])('%j is not taken for an id', (value) => {
	const given = () => id('id', 'ID').read(value, { timeZone: 'UTC' });
	if (value === ' ') expect(given()).toBeUndefined();
	else expect(given).toThrow("'ID' must be a whole number");
});

it('a list is not taken for one of its options', () => {
	const priority = choice('priority', 'Priority', [['low', 'Low']]);
	expect(() => priority.read(['Low'], { timeZone: 'UTC' })).toThrow("'Priority' has no option");
});
