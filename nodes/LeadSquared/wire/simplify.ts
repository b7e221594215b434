import type { IDataObject } from 'n8n-workflow';

import { isObject, parsedJson } from '../../shared/table/json';
import type { FieldTypes, Simplify } from '../../shared/table/operation';
import { activityFieldTypes } from './fieldTypes';

type Given = Record<string, unknown>;

/**
 * A moment in UTC as ISO 8601, or `null` where LeadSquared writes the year 0001 for "none". `undefined` for a day or an hour that
 * there is not.
 */
function iso(parts: Array<number | undefined>): string | null | undefined {
	// What a text leaves out is at its beginning.
	const [year = 1, month = 1, day = 1, hour = 0, minute = 0, second = 0, millisecond = 0] = parts;
	if (year <= 1) return null;
	const moment = new Date(0);
	// Date.UTC takes the years before 100 for those of 1900.
	moment.setUTCFullYear(year, month - 1, day);
	moment.setUTCHours(hour, minute, second, millisecond);
	// A part that is too large would be carried over into the next one.
	const isReal = moment.getUTCMonth() === month - 1 && moment.getUTCDate() === day;
	return isReal && hour < 24 && minute < 60 && second < 60 ? moment.toISOString() : undefined;
}

const moments = {
	begin: /^[\d/]/,
	plain: /^(\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d)(?:\.(\d{1,3})\d*)?$/,
	american: /^(\d{1,2})\/(\d{1,2})\/(\d{4}) (\d{1,2}):(\d\d):(\d\d) (AM|PM)$/i,
	milliseconds: /^\/Date\((-?\d+)(?:[+-]\d{4})?\)\/$/,
};

/**
 * The forms in which LeadSquared writes a moment, all in UTC. `undefined` for any other text.
 * https://apidocs.leadsquared.com/authentication/
 */
export function readMoment(text: string): string | null | undefined {
	if (!moments.begin.test(text)) return undefined;
	const plain = moments.plain.exec(text);
	if (plain) {
		const [, ...parts] = plain;
		const fraction = parts.pop() ?? '0';
		return iso([...parts.map(Number), Number(fraction.padEnd(3, '0'))]);
	}
	const american = moments.american.exec(text);
	if (american) {
		const [month, day, year, hour = 0, minute, second] = american.slice(1, 7).map(Number);
		const isAfternoon = /PM$/i.test(text);
		return iso([year, month, day, (hour % 12) + (isAfternoon ? 12 : 0), minute, second]);
	}
	const milliseconds = moments.milliseconds.exec(text);
	if (!milliseconds) return undefined;
	const date = new Date(Number(milliseconds[1]));
	if (Number.isNaN(date.getTime())) return undefined;
	return date.getUTCFullYear() <= 1 ? null : date.toISOString();
}

const isTrue: Record<string, boolean> = { '1': true, '0': false, true: true, false: false };

const ofObject = /^\s*\{/;
const ofCustomField = /^mx_/i;

/**
 * A custom field set, which LeadSquared gives as JSON in a text and wants as an object when it is written (seen in public
 * clients); `undefined` for any other text.
 */
function fieldSetIn(name: string, text: string): Given | undefined {
	const given = ofObject.test(text) && ofCustomField.test(name) ? parsedJson(text) : undefined;
	if (!isObject(given)) return undefined;
	const names = Object.keys(given);
	const isSet =
		names.length > 0 && names.every((one) => /^(mx_CustomObject_\d+|Status)$/.test(one));
	return isSet ? given : undefined;
}

function readText(name: string, text: string, types: FieldTypes | undefined): unknown {
	const set = fieldSetIn(name, text);
	if (set) return cleanRecord(set, types);
	const type = types?.get(name);
	if (type === 'boolean') return isTrue[text.toLowerCase()] ?? text;
	const moment = readMoment(text);
	if (moment === undefined) return text;
	return type === 'date' ? (moment?.slice(0, 10) ?? null) : moment;
}

/** LeadSquared's lists of name and value: which key holds the name. */
const nameKeys = ['Attribute', 'Key', 'SchemaName'];

/**
 * `[{ Attribute: 'FirstName', Value: 'Asha' }]` as `{ FirstName: 'Asha' }`; `undefined` for any other list. A custom field
 * set has its values in `Fields`, a list of the same form.
 */
export function flatPairs(list: unknown): IDataObject | undefined {
	if (!Array.isArray(list) || list.length === 0 || !list.every(isObject)) return undefined;
	const nameKey = nameKeys.find((key) =>
		list.every((row) => typeof row[key] === 'string' && 'Value' in row),
	);
	if (!nameKey) return undefined;
	return Object.fromEntries(
		list.map((row) => [String(row[nameKey]), flatPairs(row.Fields) ?? row.Value]),
	);
}

function clean(name: string, value: unknown, types: FieldTypes | undefined): unknown {
	if (typeof value === 'string') return readText(name, value, types);
	if (Array.isArray(value)) return value.map((entry) => clean(name, entry, types));
	return isObject(value) ? cleanRecord(value, types) : value;
}

/** Fields that tell of the query, not of the record. */
const ofQuery = ['Total', 'CanUpdate'];

export const withoutQuery = <Value>(record: Record<string, Value>): Record<string, Value> =>
	Object.fromEntries(Object.entries(record).filter(([name]) => !ofQuery.includes(name)));

/** @param saysNothing names and values to leave out */
function cleanRecord(
	record: Given,
	types: FieldTypes | undefined,
	saysNothing?: (name: string, value: unknown) => boolean,
): Given {
	const cleaned: Given = {};
	for (const name in record) {
		const value = record[name];
		if (saysNothing?.(name, value)) continue;
		const isWhole = name === 'LeadPropertyList' || name === 'companyPropertyList';
		const flat = isWhole || name === 'Data' ? flatPairs(value) : undefined;
		if (isWhole && flat) Object.assign(cleaned, cleanRecord(withoutQuery(flat), types));
		else cleaned[name] = clean(name, flat ?? value, types);
	}
	return cleaned;
}

/** LeadSquared's `{ Status: 'Success', Message: … }` says what was made in `Message`, if anything. */
function unwrapped(record: Given): Given {
	if (record.Status === undefined) return record;
	const { Status, Message, ExceptionMessage, ...more } = record;
	if (Status !== 'Success' || ExceptionMessage || Object.keys(more).length > 0) return record;
	if (isObject(Message) && Object.keys(Message).length > 0) return Message;
	return { success: true, ...(typeof Message === 'string' && Message !== '' ? { Message } : {}) };
}

/** The number of a row within its call says nothing to anyone, and "no error" is no field. */
const saysNothingOfRow = (name: string, value: unknown): boolean =>
	name === 'RowNumber' || (name === 'ErrorMessage' && (value === null || value === undefined));

/**
 * What becomes of LeadSquared's records that are not wanted raw: property lists come out flat, moments as ISO 8601 with `null` for
 * "none", fields that the account defines as boolean or as days come out as such,
 * and custom field sets as objects.
 */
export const simplify: Simplify = (given, types) => {
	const record = unwrapped(given);
	return cleanRecord(record, types, 'RowNumber' in record ? saysNothingOfRow : undefined);
};

/**
 * The same for a record that brings the definitions of its fields along: `Fields` comes out as schema name → value, read
 * by the types that the definitions tell.
 */
export const simplifyFields: Simplify = (record) => {
	const { Fields, ...rest } = record;
	const list = Array.isArray(Fields) ? Fields : [];
	return {
		...simplify(rest),
		Fields: cleanRecord(flatPairs(list) ?? {}, activityFieldTypes(list)),
	};
};
