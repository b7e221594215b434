import { DateTime } from 'luxon';

import { textOf } from '../../../shared/table/answer';

/** Days of a booking, which are sent as days and come back as moments. */
export const bookingDays = [
	'dateEventStart',
	'dateEventEnd',
	'dateAccomStart',
	'dateAccomEnd',
	'accommCutOffDate',
	'accommCancellationDate',
];

/** The day that a moment of the list is: the one it names at midnight, otherwise the one at the venue. */
function dayOf(record: Record<string, unknown>, name: string): unknown {
	const text = textOf(record[name]);
	const [, day, time] = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)/.exec(text) ?? [];
	if (day === undefined || time === '00:00:00') return day ?? record[name];
	const zone = textOf(record.venueTimezone) || 'utc';
	return DateTime.fromISO(`${day}T${time}Z`, { zone }).toISODate() ?? record[name];
}

export const daysOfBooking = Object.fromEntries(
	bookingDays.map((name) => [name, (record: Record<string, unknown>) => dayOf(record, name)]),
);
