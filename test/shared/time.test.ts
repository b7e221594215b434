import { DateTime } from 'luxon';

import {
	isMoment,
	readDay,
	readTimestamp,
	toDay,
	toUtcTimestamp,
} from '../../nodes/shared/table/time';

const sydney = 'Australia/Sydney';

describe('a date and time without an offset', () => {
	it.each([
		['UTC', '2026-11-01T17:00:00', '2026-11-01 17:00:00'],
		[sydney, '2026-11-01T17:00:00', '2026-11-01 06:00:00'],
		[sydney, '2026-07-01T17:00:00', '2026-07-01 07:00:00'],
		['Asia/Kolkata', '2026-11-01T17:00:00', '2026-11-01 11:30:00'],
		['America/Los_Angeles', '2026-11-30T17:00:00', '2026-12-01 01:00:00'],
		['Australia/Lord_Howe', '2026-12-31T23:59:59', '2026-12-31 12:59:59'],
		[sydney, '2026-11-01 17:00:00', '2026-11-01 06:00:00'],
		[sydney, '2026-11-01 17:00', '2026-11-01 06:00:00'],
		[sydney, '2026-11-01  9:05', '2026-10-31 22:05:00'],
		[sydney, '2026-11-01 17:00:00.999', '2026-11-01 06:00:00'],
		[sydney, '  2026-11-01T17:00:00.999\n', '2026-11-01 06:00:00'],
		[sydney, '2026-11-01', '2026-10-31 13:00:00'],
		[sydney, '2028-02-29T12:00:00', '2028-02-29 01:00:00'],
	])("is read in the workflow's zone %s: %j is %s UTC", (zone, given, utc) => {
		expect(toUtcTimestamp(given, zone)).toBe(utc);
	});

	// In Sydney the clock goes from 2 to 3 on 4 October 2026 and from 3 back to 2 on 5 April 2026.
	it.each([
		['the last second before the clock goes forward', '2026-10-04T01:59:59', '2026-10-03 15:59:59'],
		['the first second after it went forward', '2026-10-04T03:00:00', '2026-10-03 16:00:00'],
		['an hour that does not exist', '2026-10-04T02:30:00', '2026-10-03 16:30:00'],
		['the last second before the doubled hour', '2026-04-05T01:59:59', '2026-04-04 14:59:59'],
		['the first second after the doubled hour', '2026-04-05T03:00:00', '2026-04-04 17:00:00'],
	])('is right at %s', (_what, given, utc) => {
		expect(toUtcTimestamp(given, sydney)).toBe(utc);
	});

	it('is one of the two moments that an hour which comes twice may mean', () => {
		expect(['2026-04-04 15:30:00', '2026-04-04 16:30:00']).toContain(
			toUtcTimestamp('2026-04-05T02:30:00', sydney),
		);
	});
});

describe('a point in time', () => {
	const noon = DateTime.fromISO('2026-11-01T12:00:00', { zone: 'Europe/Berlin' });

	it.each<[string, unknown, string]>([
		['text with an offset', '2026-11-01T17:00:00+10:00', '2026-11-01 07:00:00'],
		['text with an offset and a blank', '2026-11-01 17:00:00 +02:00', '2026-11-01 15:00:00'],
		['text with Z', '2026-11-01T17:00:00Z', '2026-11-01 17:00:00'],
		['text with Z and milliseconds', '2026-11-01T17:00:00.500Z', '2026-11-01 17:00:00'],
		["a vendor's own text with UTC", '2026-11-01 17:00:00 UTC', '2026-11-01 17:00:00'],
		['ISO text with UTC', '2026-11-01T17:00:00 UTC', '2026-11-01 17:00:00'],
		["a DateTime in its own zone, as n8n's $now", noon, '2026-11-01 11:00:00'],
		['a DateTime in UTC', noon.toUTC(), '2026-11-01 11:00:00'],
		["another library's DateTime", { toISO: () => noon.toISO() }, '2026-11-01 11:00:00'],
		['a JavaScript date', new Date('2026-11-01T17:00:00Z'), '2026-11-01 17:00:00'],
		['milliseconds since 1970', Date.UTC(2026, 10, 1, 17), '2026-11-01 17:00:00'],
		['the first milliseconds that are taken', Date.UTC(1980, 0, 1), '1980-01-01 00:00:00'],
		['text with T, a blank and an offset', '2026-11-01T17:00:00 +02:00', '2026-11-01 15:00:00'],
		['text with an offset without colon', '2026-11-01 17:00:00+0530', '2026-11-01 11:30:00'],
		['the same after a blank', '2026-11-01 17:00:00 +0530', '2026-11-01 11:30:00'],
		['text with Z after a blank', '2026-11-01 17:00:00 Z', '2026-11-01 17:00:00'],
		['text with a fraction and UTC', '2026-11-01 17:00:00.5 UTC', '2026-11-01 17:00:00'],
		['a day in UTC', '2026-11-01 UTC', '2026-11-01 00:00:00'],
	])('keeps its moment in any zone of the workflow: %s', (_what, given, utc) => {
		for (const zone of ['UTC', sydney, 'America/Los_Angeles'])
			expect(toUtcTimestamp(given, zone)).toBe(utc);
	});
});

describe('a day', () => {
	it.each<[string, unknown]>([
		['a day', '2026-11-01'],
		['the start of a day', '2026-11-01T00:00:00'],
		['the end of a day', '2026-11-01T23:59:59'],
		['midnight with an offset', '2026-11-01T00:00:00+14:00'],
		['the end of a day in UTC', '2026-11-01T23:59:59Z'],
		["a vendor's own text with UTC", '2026-11-01 23:59:59 UTC'],
		[
			'a DateTime far in the east',
			DateTime.fromISO('2026-11-01T01:00:00', { zone: 'Pacific/Kiritimati' }),
		],
		[
			'a DateTime far in the west',
			DateTime.fromISO('2026-11-01T23:00:00', { zone: 'Pacific/Pago_Pago' }),
		],
	])('stays as it is written in any zone of the workflow: %s', (_what, given) => {
		for (const zone of ['UTC', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'])
			expect(toDay(given, zone)).toBe('2026-11-01');
	});

	it.each([
		['UTC', '2026-11-01'],
		['Pacific/Kiritimati', '2026-11-02'],
		['Pacific/Pago_Pago', '2026-11-01'],
	])("is the day in the workflow's zone %s for a moment without a written day", (zone, day) => {
		const moment = Date.UTC(2026, 10, 1, 17);
		expect([toDay(moment, zone), toDay(new Date(moment), zone)]).toEqual([day, day]);
	});
});

it.each<[unknown]>([
	[''],
	['soon'],
	['tomorrow'],
	['2026-13-01'],
	['2026-02-29'],
	['2026-11-01T25:00:00'],
	['2026-11-01T17:60:00'],
	['01/11/2026'],
	['1.11.2026'],
	['1767225600000'],
	['2026-11-01 17:00:00 Moon/Base'],
	['UTC'],
	['{}'],
	['46253.604'],
	[46253.604],
	[46253],
	[1781000000],
	[0],
	[-1],
	[Date.UTC(1979, 11, 31)],
	[Date.UTC(2101, 0, 1)],
	[NaN],
	[Infinity],
	[true],
	[null],
	[undefined],
	[{}],
	[[]],
	[['2026-11-01']],
	[new Date(NaN)],
	[DateTime.invalid('no date')],
])('%p is no date', (given) => {
	expect([toUtcTimestamp(given, sydney), toDay(given, sydney)]).toEqual([undefined, undefined]);
});

it.each<[string, unknown, RegExp]>([
	["a sheet's number", 46253.604, /^This looks like .* Format the column as a date in the sheet/],
	["a sheet's number as text", ' 46253.604 ', /Format the column as a date in the sheet/],
	["a sheet's day", 46253, /Format the column as a date in the sheet/],
	['seconds', 1781000000, /DateTime\.fromSeconds\(…\)/],
	['seconds as text', '1781000000', /DateTime\.fromSeconds\(…\)/],
	['milliseconds as text', '1767225600000', /DateTime\.fromMillis\(…\)/],
	['another text', 'soon', /^Use a form like 2026-11-01/],
])('%s is refused with its name and the way out', (_what, given, hint) => {
	for (const read of [readTimestamp, readDay]) {
		const refused = () => read(given, sydney, 'Due Date');
		expect(refused).toThrow(
			expect.objectContaining({ hint: expect.stringMatching(hint) as string }),
		);
		expect(refused).toThrow(/^'Due Date' must be a date/);
	}
});

it.each([
	['2026-11-01T17:00:00', true],
	['2026-11-01 17:00', true],
	['2026-11-01 17:00:00 +05:30', true],
	['2026-11-01 17:00:00 UTC', true],
	[new Date(), true],
	[DateTime.now(), true],
	['2026-11-01', false],
	['2026-13-01 17:00:00', false],
	['2026-11-01 17:00:00 and more', false],
	['at 2026-11-01 17:00:00', false],
	[Date.UTC(2026, 10, 1), false],
	[true, false],
	[null, false],
])('%p is a date with a time beyond doubt: %p', (given, is) => {
	expect(isMoment(given)).toBe(is);
});
