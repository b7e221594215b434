import {
	givenSendOption,
	isTrue,
	readCallsAtATime,
	readLimit,
	readSendOption,
	type GetParameter,
} from '../../nodes/shared/engine/request';

type Given = Record<string, unknown>;

const formOf =
	(given: Given): GetParameter =>
	(name, fallback) =>
		name in given ? given[name] : fallback;

it.each([
	[' TRUE ', true],
	['True', true],
	['yes', false],
	['1', false],
	[1, true],
	[2, false],
	[true, true],
	[{}, false],
	[undefined, false],
])('a switch given as %j is on: %s', (value, expected) => {
	expect(isTrue(value)).toBe(expected);
});

it.each<[Given, boolean, number]>([
	[{ limit: '' }, true, 50],
	[{ limit: null }, true, 50],
	[{ limit: 1 }, true, 1],
	[{ returnAll: 'true', limit: 0 }, false, Infinity],
])('the limit of %j, as a tool %s, is %d', (given, isTool, expected) => {
	expect(readLimit(formOf(given), { isTool })).toBe(expected);
});

describe('the options of sending', () => {
	it.each<[Given, unknown, unknown]>([
		[{}, undefined, 'usual'],
		[{ sendOptions: { way: 'one' } }, 'one', 'one'],
		[{ sendOptions: { way: false }, way: 'two' }, false, false],
		[{ sendOptions: {}, way: 'two' }, undefined, 'two'],
		[{ sendOptions: null, way: 'two' }, undefined, 'two'],
		[{ sendOptions: 'odd', way: 'two' }, undefined, 'two'],
	])('of %j are %j, or those beside them: %j', (given, own, found) => {
		expect(givenSendOption(formOf(given), 'way')).toBe(own);
		expect(readSendOption(formOf(given), 'way', 'usual')).toBe(found);
	});

	it.each<[unknown, number | undefined]>([
		[undefined, undefined],
		[1, 1],
		['20', 20],
	])('"Calls at a Time" given as %j is %j', (callsAtATime, expected) => {
		expect(readCallsAtATime(formOf({ sendOptions: { callsAtATime } }))).toBe(expected);
	});

	it.each([0, -1, 1.5, 'many', '', null])('"Calls at a Time" cannot be %j', (callsAtATime) => {
		const message = "'Calls at a Time' must be a whole number of at least 1";
		const hint = 'Enter a number; 1 sends one call after the other.';
		expect(() => readCallsAtATime(formOf({ sendOptions: { callsAtATime } }))).toThrow(
			expect.objectContaining({ message, hint }) as Error,
		);
	});
});
