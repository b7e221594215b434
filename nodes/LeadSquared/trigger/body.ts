import type { IDataObject } from 'n8n-workflow';

import { isObject, parsedJson } from '../../shared/table/json';
import type { Told } from '../../shared/trigger/item';
import { flatPairs } from '../wire/simplify';

/** One happening, taken out of whatever LeadSquared wraps it in. */
export interface Happening {
	/** The record as it is now. */
	record: IDataObject;
	/** The record as it was, where LeadSquared tells. */
	before?: IDataObject;
	/** The part of the body that it was read from, untouched. */
	raw: IDataObject | unknown[];
}

/** Keys that only a record has, whatever it is wrapped in; in lower case. */
const idNames = new Set([
	'companyid',
	'id',
	'leadid',
	'opportunityid',
	'prospectactivityid',
	'prospectautoid',
	'prospectid',
	'prospectopportunityid',
	'relatedentityid',
	'relatedprospectid',
	'taskid',
	'usertaskid',
]);

const isEmpty = (value: unknown) => value === undefined || value === null || value === '';

const idsOf = (object: IDataObject) =>
	Object.entries(object).filter(
		([name, value]) => idNames.has(name.toLowerCase()) && !isEmpty(value),
	);

/** A record in any of its forms: an object, JSON in a text, a list of names and values, or a list of one. */
export function asRecord(value: unknown): IDataObject | undefined {
	if (typeof value === 'string') {
		const inner = parsedJson(value);
		return typeof inner === 'string' ? undefined : asRecord(inner);
	}
	if (isObject(value)) return Object.keys(value).length > 0 ? value : undefined;
	const flat = flatPairs(value);
	if (flat) return flat;
	return Array.isArray(value) && value.length === 1 ? asRecord(value[0]) : undefined;
}

/** A value by its name in lower case, however LeadSquared cases it. The first name that there is counts. */
export function valueOf(object: IDataObject, ...names: string[]): unknown {
	for (const name of names) {
		const key = Object.keys(object).find((one) => one.toLowerCase() === name);
		if (key !== undefined && object[key] !== undefined) return object[key];
	}
	return undefined;
}

const isActivity = (object: IDataObject | undefined) =>
	object !== undefined && valueOf(object, 'prospectactivityid', 'activityevent') !== undefined;

/**
 * Is an object a record of its own, so that what it has under `Current`, `Data` and the like belongs to it? An activity
 * comes with its lead beside it under `Current`, and has its fields under `Data`. One without an id is known by its code.
 */
const isRecord = (object: IDataObject, inner: unknown): boolean =>
	idsOf(object).length > 0 || (isActivity(object) && !isActivity(asRecord(inner)));

/** Does what is around both sides of a change only say once more which record it is? */
function isPair(object: IDataObject, current: unknown, before: IDataObject | undefined): boolean {
	const after = asRecord(current);
	if (!after || !before) return false;
	return idsOf(object).every(
		([name, value]) => String(valueOf(after, name.toLowerCase())) === String(value),
	);
}

/** What an object has under one of these names, unless it is a plain value and so a field like any other. */
function wrapped(object: IDataObject, ...names: string[]): unknown {
	const value = valueOf(object, ...names);
	const content = typeof value === 'string' && value !== '' ? parsedJson(value) : value;
	return ['number', 'boolean'].includes(typeof content) ? undefined : content;
}

/** Something wrapped in an object that says nothing else of it. */
function unwrapped(inner: unknown, object: IDataObject): Happening[] {
	const found = happenings(inner);
	// Of several each is told by itself, as it would be in a list of its own.
	const isList = Array.isArray(inner) && !flatPairs(inner);
	return isList ? found : found.map((one) => ({ ...one, raw: object }));
}

const isWrapping = (name: string) => /^(after|before|current|data|previous)$/i.test(name);

function fromObject(object: IDataObject): Happening[] {
	const data = wrapped(object, 'data');
	const current = wrapped(object, 'after', 'current');
	const before = asRecord(wrapped(object, 'before', 'previous'));
	const isOwn = isRecord(object, current ?? before ?? data);
	if (isOwn && !isPair(object, current, before)) return [{ record: object, raw: object }];
	const activity = asRecord(data);
	if (activity && isActivity(activity) && current !== undefined && !isActivity(asRecord(current))) {
		// The activity stands under Data, and its lead beside it.
		const rest = Object.entries(object).filter(([name]) => name.toLowerCase() !== 'data');
		return [{ record: { ...Object.fromEntries(rest), ...activity }, raw: object }];
	}
	if (before) {
		const after = asRecord(current);
		// A deletion has nothing after it.
		return [{ ...(after ? { record: after, before } : { record: before }), raw: object }];
	}
	const inner = current ?? data;
	if (inner !== undefined) return unwrapped(inner, object);
	return Object.keys(object).every(isWrapping) ? [] : [{ record: object, raw: object }];
}

/**
 * Everything that a body tells. LeadSquared sends one record or a list of them, bare or as Before and After, Current,
 * or Data, by the event and the account; activities of one minute come together.
 */
export function happenings(body: unknown): Happening[] {
	if (Array.isArray(body)) {
		const flat = flatPairs(body);
		return flat ? [{ record: flat, raw: body }] : body.flatMap((one) => happenings(one));
	}
	if (typeof body === 'string') {
		const inner = parsedJson(body);
		return typeof inner === 'object' && inner !== null ? happenings(inner) : [];
	}
	return isObject(body) ? fromObject(body) : [];
}

/** The same value: LeadSquared tells nothing as null or as an empty text, and a number as one or as text. */
export function isSame(one: unknown, other: unknown): boolean {
	if (isEmpty(one) || isEmpty(other)) return isEmpty(one) && isEmpty(other);
	const text = (value: unknown) =>
		typeof value === 'object' ? JSON.stringify(value) : String(value);
	return text(one) === text(other);
}

/** The fields that differ, also those that one side lacks, and what they were before: `null` where there was nothing. */
export function changeIn(record: IDataObject, before: IDataObject | undefined): Told['change'] {
	if (!before) return undefined;
	const names = new Set([...Object.keys(before), ...Object.keys(record)]);
	const fields = [...names].filter((name) => !isSame(before[name], record[name]));
	return {
		fields,
		previous: Object.fromEntries(fields.map((name) => [name, before[name] ?? null])),
	};
}
