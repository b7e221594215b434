import { DateTime } from 'luxon';

import { shown, trimmed } from './field';
import { FieldProblem } from './operation';

/*
 * The one reader of dates: every field, row and condition that takes a date goes through it, so that the same moment is
 * sent as the same text, however it is written.
 */

/** Date and time as a text, with T or a blank between, and with or without an offset. */
const written =
	/^(\d{4}-\d{2}-\d{2})(?:T|\s+)(\d{1,2}):(\d{2}(?::\d{2}(?:[.,]\d+)?)?)\s*(UTC|GMT|Z|[+-]\d{2}(?::?\d{2})?)?$/i;

/** Milliseconds since 1970 that somebody may mean: 1980 to 2100. Smaller numbers are days of a sheet or seconds. */
const plausible = { from: Date.UTC(1980, 0, 1), to: Date.UTC(2101, 0, 1) - 1 };

function valid(date: DateTime): DateTime | undefined {
	return date.isValid ? date : undefined;
}

/** An offset or the name of a zone behind a time. */
const ownZone = /[T\s].*(?:[a-z]|[+-]\d{2}(?::?\d{2})?)$/i;

/**
 * A time as it is read, or as clocks in the zone show it. Luxon would look for the moment from the offset that the zone has
 * now: a time that comes twice would be one moment in winter and another one in summer, and an hour would be missed where
 * clocks were set when the zone had other offsets.
 */
function placed(read: (zone: string) => DateTime, isLocal: boolean, timeZone: string) {
	const date = valid(read(isLocal ? 'utc' : timeZone));
	return date && isLocal ? valid(date.setZone(timeZone, { keepLocalTime: true })) : date;
}

function parseText(text: string, timeZone: string): DateTime | undefined {
	const parts = written.exec(text);
	if (parts) {
		const [, day = '', hour = '', rest = '', own = ''] = parts;
		const offset = /^[a-z]/i.test(own) ? 'Z' : own;
		const iso = `${day}T${hour.padStart(2, '0')}:${rest}${offset}`;
		return placed((zone) => DateTime.fromISO(iso, { zone }), offset === '', timeZone);
	}
	const utcDay = /^(\d{4}-\d{2}-\d{2})\s*(?:UTC|GMT|Z)$/i.exec(text)?.[1];
	if (utcDay) return valid(DateTime.fromISO(utcDay, { zone: 'utc' }));
	// Luxon would take '12' for an hour of today.
	if (!/^\d{4}-\d{2}-\d{2}/.test(text)) return undefined;
	const isLocal = !ownZone.test(text);
	return (
		placed((zone) => DateTime.fromISO(text, { zone }), isLocal, timeZone) ??
		placed((zone) => DateTime.fromSQL(text, { zone }), isLocal, timeZone)
	);
}

/** Reads what n8n may hand over for a date: picker text, ISO text, a Luxon or a JavaScript date. */
function parse(value: unknown, timeZone: string): DateTime | undefined {
	// n8n brings its own copy of Luxon, so `instanceof` would miss its objects.
	if (typeof value === 'object' && value !== null && 'toISO' in value) {
		return parse((value as { toISO(): string }).toISO(), timeZone);
	}
	if (value instanceof Date) return valid(DateTime.fromJSDate(value));
	if (typeof value === 'number') {
		const isPlausible = value >= plausible.from && value <= plausible.to;
		return isPlausible ? valid(DateTime.fromMillis(value)) : undefined;
	}
	return typeof value === 'string' ? parseText(trimmed(value), timeZone) : undefined;
}

/** Is it a date with a time that needs no type to be known as one: a Luxon or JavaScript date, or text in full? */
export function isMoment(value: unknown): boolean {
	if (typeof value === 'object' && value !== null)
		return value instanceof Date || 'toISODate' in value;
	if (typeof value !== 'string') return false;
	return /^\d{4}-\d{2}-\d{2}(T|\s+)\d{1,2}:\d{2}/i.test(trimmed(value)) && isDate(value);
}

/** Can it be read as a date, with or without a time? */
function isDate(value: unknown): boolean {
	return parse(value, 'utc') !== undefined;
}

/**
 * May it be meant as a date, so that the type of its field has to be known? Besides moments these are days, and numbers such
 * as milliseconds, seconds, and what a sheet keeps for a date of the last decades.
 */
export function mayBeDate(value: unknown): boolean {
	if (typeof value === 'number') return value >= 20_000;
	return isMoment(value) || (typeof value === 'string' && isDate(value));
}

/**
 * A point in time as both vendors want it: `yyyy-MM-dd HH:mm:ss` in UTC.
 * A value without an offset is read in `timeZone`; a number is milliseconds since 1970, of the years 1980 to 2100.
 * Returns `undefined` for anything that is not a date.
 */
export function toUtcTimestamp(value: unknown, timeZone: string): string | undefined {
	return parse(value, timeZone)?.toUTC().toFormat('yyyy-MM-dd HH:mm:ss');
}

/**
 * A calendar day, `yyyy-MM-dd`. The day that is written is the day that is sent. Only a point in time
 * without a written day (a number, a JavaScript date) is placed in `timeZone`.
 * Returns `undefined` for anything that is not a date.
 */
export function toDay(value: unknown, timeZone: string): string | undefined {
	if (typeof value === 'object' && value !== null && 'toISODate' in value) {
		return (value as { toISODate(): string | null }).toISODate() ?? undefined;
	}
	const moment = parse(value, timeZone);
	if (!moment) return undefined;
	const day =
		typeof value === 'string' ? /^\d{4}-\d{2}-\d{2}/.exec(trimmed(value))?.[0] : undefined;
	return day ?? moment.setZone(timeZone).toFormat('yyyy-MM-dd');
}

/** What to do with a number that is no date, whether it came as a number or as text. */
function wayOut(value: unknown): string | undefined {
	const isNumber =
		typeof value === 'number' || (typeof value === 'string' && /^\s*-?\d+(\.\d+)?\s*$/.test(value));
	if (!isNumber) return undefined;
	const number = Number(value);
	if (number >= 1 && number < 100_000)
		return 'This looks like the number that a sheet keeps for a date. Format the column as a date in the sheet, or as text such as 2026-11-01 17:00:00.';
	return 'Seconds since 1970 become a date with {{ DateTime.fromSeconds(…) }}, milliseconds with {{ DateTime.fromMillis(…) }}. Only milliseconds of the years 1980 to 2100 are taken as numbers.';
}

/**
 * A point in time as `toUtcTimestamp` gives it.
 * @param name the field's, for the refusal
 * @throws FieldProblem for anything that is not a date, with the way out
 */
export function readTimestamp(value: unknown, timeZone: string, name: string): string {
	const sent = toUtcTimestamp(value, timeZone);
	if (sent !== undefined) return sent;
	throw new FieldProblem(
		`'${name}' must be a date and time, got ${shown(value)}`,
		wayOut(value) ??
			`Use a form like 2026-11-01T17:00:00; without an offset it is read in the workflow's time zone (${timeZone}).`,
	);
}

/**
 * A calendar day as `toDay` gives it.
 * @param name the field's, for the refusal
 * @throws FieldProblem for anything that is not a date, with the way out
 */
export function readDay(value: unknown, timeZone: string, name: string): string {
	const sent = toDay(value, timeZone);
	if (sent !== undefined) return sent;
	throw new FieldProblem(
		`'${name}' must be a date, got ${shown(value)}`,
		wayOut(value) ?? 'Use a form like 2026-11-01.',
	);
}

/** A point in time, in seconds since 1970, as both vendors want it: `yyyy-MM-dd HH:mm:ss` in UTC. */
export const utcTimestampOf = (seconds: number): string =>
	new Date(seconds * 1000).toISOString().slice(0, 19).replace('T', ' ');
