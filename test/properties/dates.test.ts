import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';
import { DateTime, Settings } from 'luxon';

import { withIsoTimes } from '../../nodes/Ivvy/wire/simplify';
import { conditions } from '../../nodes/LeadSquared/parts/advancedSearch';
import { readMoment } from '../../nodes/LeadSquared/wire/simplify';
import { isSame, momentOf } from '../../nodes/shared/engine/unknown/sameValue';
import { toDay, toUtcTimestamp, utcTimestampOf } from '../../nodes/shared/table/time';
import { propertiesOf } from '../harness/property.mts';
import { inUtc, offsetAt, wallOf, zonedMoments, zones } from './zones';

// Times in every zone, most of them near the hours in which clocks are set.

const property = propertiesOf('dates');

const { now } = Settings;
afterEach(() => {
	Settings.now = now;
});

const utcOf = (ms: number) => new Date(ms).toISOString().slice(0, 19).replace('T', ' ');
const zone = fc.constantFrom(...zones);
const twoDigits = (number: number) => String(number).padStart(2, '0');

/** `+05:30`, `+0530` or, of whole hours, `+05`. */
function offsetText(minutes: number, how: number): string {
	const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60].map(twoDigits);
	const sign = minutes < 0 ? '-' : '+';
	if (how === 0 && rest === '00') return `${sign}${hours}`;
	return `${sign}${hours}${how === 1 ? '' : ':'}${rest}`;
}

/** A moment with its offset, or as an object that knows it. */
const forms: fc.Arbitrary<(ms: number) => unknown> = fc.oneof(
	fc
		.tuple(
			fc.integer({ min: -14 * 60, max: 14 * 60 }),
			fc.nat(2),
			fc.constantFrom('T', ' ', '  '),
			fc.constantFrom('', ' '),
			fc.constantFrom('', '.5', '.999', ',123456'),
		)
		.map(([minutes, how, between, before, fraction]) => (ms: number) => {
			const wall = utcOf(ms + minutes * 60_000).replace(' ', between);
			return wall + fraction + before + offsetText(minutes, how);
		}),
	fc
		.constantFrom('Z', ' Z', 'z', ' UTC', ' utc', 'GMT')
		.map((suffix) => (ms: number) => utcOf(ms) + suffix),
	fc.constantFrom(
		(ms: number) => new Date(ms).toISOString(),
		(ms: number) => ` ${new Date(ms).toISOString()}\n`,
		(ms: number) => new Date(ms),
		// Only those that may be meant.
		(ms: number) => (ms >= Date.UTC(1980, 0, 1) ? ms : new Date(ms)),
	),
	zone.map((own) => (ms: number) => DateTime.fromMillis(ms, { zone: own })),
	zone.map((own) => (ms: number) => DateTime.fromMillis(ms, { zone: own }).toISO()),
);

property(
	'a moment is sent as the same moment, however it is written and wherever the workflow is',
	[zonedMoments, forms],
	({ zone: workflow, ms }, form) => {
		expect(toUtcTimestamp(form(ms), workflow)).toBe(utcOf(ms));
	},
);

const walls = fc.constantFrom(
	(wall: string) => wall,
	(wall: string) => wall.replace(' ', 'T'),
	(wall: string) => `${wall}.500`,
	(wall: string) => ` ${wall.replace(' ', '  ')}\t`,
);

property(
	"a time without an offset is that of the workflow's zone: clocks there show it at the moment that is sent",
	[zonedMoments, walls],
	({ zone: workflow, ms }, write) => {
		const wall = wallOf(ms, workflow);
		const sent = toUtcTimestamp(write(wall), workflow);
		expect(wallOf(inUtc(sent!), workflow)).toBe(wall);
		// The form's picker gives no seconds in places.
		const minute = toUtcTimestamp(wall.slice(0, 16), workflow);
		expect(wallOf(inUtc(minute!), workflow)).toBe(`${wall.slice(0, 16)}:00`);
	},
	{
		examples: [
			// Read an hour late: today's offset of the island is neither of the two that it had then.
			[{ zone: 'Pacific/Easter', ms: 118_209_600_000 }, (wall) => wall],
		],
	},
);

property(
	'a time that clocks skip or show twice is read by one of the two offsets around it, in winter and in summer',
	[zonedMoments, fc.boolean()],
	({ zone: workflow, ms }, isAsBefore) => {
		// As if no clock were set, this may be a time that there is not.
		const offset = offsetAt(isAsBefore ? ms - 43_200_000 : ms, workflow);
		const wall = utcOf(ms + offset);
		const months = [0, 6].map((month) => {
			Settings.now = () => Date.UTC(2026, month, 1);
			return toUtcTimestamp(wall, workflow)!;
		});
		expect(new Set(months).size).toBe(1);
		const sent = inUtc(months[0]);
		const offsets = [-2, -1, 0, 1, 2].map((days) => offsetAt(ms + days * 86_400_000, workflow));
		expect(offsets).toContain(inUtc(wall) - sent);
	},
);

property(
	'the day that is written is the day that is sent, whatever stands behind it',
	[zonedMoments, forms, zone],
	({ zone: workflow, ms }, form, other) => {
		const wall = wallOf(ms, workflow);
		const day = wall.slice(0, 10);
		for (const written of [day, ` ${day}\n`, wall, `${day} UTC`, `${wall}+14:00`, `${wall} -1200`])
			expect([written, toDay(written, other)]).toEqual([written, day]);
		expect(toDay(DateTime.fromMillis(ms, { zone: workflow }), other)).toBe(day);
		expect(toDay(toDay(wall, other), other)).toBe(day);
		// A moment without a written day is placed in the zone of the workflow.
		expect(toDay(new Date(ms), workflow)).toBe(day);
		if (ms >= Date.UTC(1980, 0, 1)) expect(toDay(ms, workflow)).toBe(day);
		const text = form(ms);
		if (typeof text === 'string') expect(toDay(text, other)).toBe(text.trim().slice(0, 10));
	},
	{
		// The last day of the years that numbers are taken for was none of them.
		examples: [[{ zone: 'UTC', ms: Date.UTC(2100, 11, 31, 12) }, utcOf, 'UTC']],
	},
);

/** Days of a month, by the rule that is taught at school; none of a month that there is not. */
function daysIn(years: number, month: number): number {
	const isLeap = years % 4 === 0 && (years % 100 !== 0 || years % 400 === 0);
	return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

const american = (ms: number) => {
	const at = new Date(ms);
	const [hour, minute, second] = [at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds()];
	const day = `${at.getUTCMonth() + 1}/${at.getUTCDate()}/${at.getUTCFullYear()}`;
	return `${day} ${hour % 12 || 12}:${twoDigits(minute)}:${twoDigits(second)} ${hour < 12 ? 'AM' : 'PM'}`;
};

property(
	"a vendor's time is read as its moment, and sent again as the same one",
	[zonedMoments, fc.nat(999)],
	({ zone: workflow, ms }, milli) => {
		const text = utcOf(ms);
		expect(utcTimestampOf(ms / 1_000)).toBe(text);
		const iso = new Date(ms).toISOString();
		const fraction = String(milli).padStart(3, '0');
		const exact = new Date(ms + milli).toISOString();
		const leadSquareds = [text, american(ms), `/Date(${ms})/`, `/Date(${ms}+0530)/`];
		for (const written of leadSquareds)
			expect([written, readMoment(written)]).toEqual([written, iso]);
		expect(readMoment(`${text}.${fraction}`)).toBe(exact);
		expect(readMoment(`${text}.${fraction}0000`)).toBe(exact);
		const record = { modifiedDate: `${text} UTC`, dates: [{ createdDate: text }], name: text };
		expect(withIsoTimes(record)).toEqual({
			...{ modifiedDate: iso, dates: [{ createdDate: iso }], name: text },
		});
		expect(toUtcTimestamp(iso, workflow)).toBe(text);
		for (const written of [text, `${text} UTC`, iso, exact, american(ms)]) {
			expect([written, momentOf(written)]).toEqual([written, ms]);
			expect(isSame(text, written)).toBe(true);
		}
		expect(isSame(text, utcOf(ms + 1_000))).toBe(false);
	},
);

const part = (least: number, most: number) =>
	fc.oneof(fc.integer({ min: least, max: most }), fc.nat(99)).map(twoDigits);
const year = fc.integer({ min: 2, max: 9999 }).map((number) => String(number).padStart(4, '0'));

property(
	'a text that only looks like a time stays as it is, and never becomes another time',
	[year, part(1, 12), part(1, 31), part(0, 23), part(0, 59), part(0, 59)],
	(...[years, month, day, hour, minute, second]) => {
		const text = `${years}-${month}-${day} ${hour}:${minute}:${second}`;
		const iso = `${text.replace(' ', 'T')}.000Z`;
		const isDay = Number(day) >= 1 && Number(day) <= daysIn(Number(years), Number(month));
		const isTime = Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
		const read = isDay && isTime ? iso : text;
		const ofIvvy = withIsoTimes({ modifiedDate: `${text} UTC` }) as { modifiedDate: string };
		expect(ofIvvy.modifiedDate.replace(/ UTC$/, '')).toBe(read);
		expect(readMoment(text) ?? text).toBe(read);
	},
	{
		examples: [
			['0024', '05', '01', '00', '00', '00'],
			['2026', '02', '30', '00', '00', '00'],
			['2026', '13', '01', '00', '00', '00'],
		],
	},
);

property(
	"LeadSquared's search between two moments: its clock of twelve hours tells the same moments",
	[zonedMoments, zonedMoments],
	({ zone: workflow, ms }, until) => {
		const row = { field: 'mx_Date', operator: 'between', type: 'DateTime' };
		const ends = { value: new Date(ms).toISOString(), valueTo: new Date(until.ms).toISOString() };
		const sent = conditions.read(
			{ condition: [{ ...row, ...ends }] },
			{ timeZone: workflow },
		) as IDataObject[];
		const read = String(sent[0].RSO)
			.split(' TO ')
			.map((end) => {
				const [, day, hour, rest, half] =
					/^(\S+) (0[1-9]|1[0-2]):(\d\d:\d\d) (AM|PM)$/.exec(end) ?? [];
				return `${day} ${twoDigits((Number(hour) % 12) + (half === 'PM' ? 12 : 0))}:${rest}`;
			});
		expect(read).toEqual([utcOf(ms), utcOf(until.ms)]);
	},
);
