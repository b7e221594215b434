import { DateTime } from 'luxon';

/** Reads what n8n may hand over for a date: picker text, ISO text, a Luxon or a JavaScript date. */
function parse(value: unknown, timeZone: string): DateTime | undefined {
	// n8n brings its own copy of Luxon, so `instanceof` would miss its objects.
	if (typeof value === 'object' && value !== null && 'toISO' in value) {
		return parse((value as { toISO(): string }).toISO(), timeZone);
	}
	if (value instanceof Date) return valid(DateTime.fromJSDate(value));
	if (typeof value === 'number') return valid(DateTime.fromMillis(value));
	if (typeof value !== 'string') return undefined;
	const text = value.trim();
	const utcSuffix = /^(.*\d) UTC$/.exec(text);
	if (utcSuffix) return parse(utcSuffix[1], 'utc');
	// Luxon would take '12' for an hour of today.
	if (!/^\d{4}-\d{2}-\d{2}/.test(text)) return undefined;
	return (
		valid(DateTime.fromISO(text, { zone: timeZone })) ??
		valid(DateTime.fromSQL(text, { zone: timeZone }))
	);
}

function valid(date: DateTime): DateTime | undefined {
	return date.isValid ? date : undefined;
}

/** Is it a date that n8n made: a Luxon or JavaScript date, or ISO text with a time? */
export function isMoment(value: unknown): boolean {
	if (typeof value === 'object' && value !== null)
		return value instanceof Date || 'toISODate' in value;
	return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(value.trim());
}

/**
 * A point in time as both vendors want it: `yyyy-MM-dd HH:mm:ss` in UTC.
 * A value without an offset is read in `timeZone`; a number is milliseconds since 1970.
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
	const written =
		typeof value === 'string' ? /^\d{4}-\d{2}-\d{2}/.exec(value.trim())?.[0] : undefined;
	return written ?? moment.setZone(timeZone).toFormat('yyyy-MM-dd');
}

/** A point in time, in seconds since 1970, as both vendors want it: `yyyy-MM-dd HH:mm:ss` in UTC. */
export const utcTimestampOf = (seconds: number): string =>
	new Date(seconds * 1000).toISOString().slice(0, 19).replace('T', ' ');
