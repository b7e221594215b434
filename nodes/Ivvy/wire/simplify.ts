import { isObject } from '../../shared/table/json';
import type { Simplify } from '../../shared/table/operation';

/**
 * Names under which iVvy gives a moment. Most come with the suffix UTC, some without it, and all are in UTC
 * (https://developer.ivvy.com/getting-started/data-formats). A day or a time of day under such a name has another form.
 */
const ofMoments = /(date|time|timestamp|expiry)$|^(date|converted)/i;

/** A custom field holds whatever somebody entered: only its suffix says that it is a moment. */
const ofCustomFields = /^(value|fieldValue)$/;

const moment = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d(?:\.\d+)?)( UTC)?$/;

/** A moment as ISO 8601 in UTC; every other text as it is. */
function readText(name: string, text: string): string {
	const [, day, time, suffix] = moment.exec(text) ?? [];
	const isMoment = ofMoments.test(name) || (suffix !== undefined && ofCustomFields.test(name));
	const at = isMoment && day && time ? Date.parse(`${day}T${time}Z`) : NaN;
	// PHP writes a moment that is none as the year 0000.
	const iso = Number.isNaN(at) ? undefined : new Date(at).toISOString();
	// The 30th of February would be carried over into March.
	return iso !== undefined && day !== undefined && iso.startsWith(day) ? iso : text;
}

/** Moments as ISO 8601, at any depth. `name` is that of the value itself. */
export function withIsoTimes(value: unknown, name = ''): unknown {
	if (typeof value === 'string') return readText(name, value);
	if (Array.isArray(value)) return value.map((entry) => withIsoTimes(entry, name));
	if (!isObject(value)) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, inner]) => [key, withIsoTimes(inner, key)]),
	);
}

/**
 * What becomes of iVvy's records that are not wanted raw: moments come out as ISO 8601 in UTC, so that a time keeps its meaning wherever
 * it is mapped to. Days, and the times of day at a venue, stay as they are.
 */
export const simplify: Simplify = (record) => withIsoTimes(record) as Record<string, unknown>;
