import type { Row } from '../../types.mts';
import { fieldsOf } from './actions.mts';
import type { Param } from './actions.mts';
import { conditionHolds } from './conditions.mts';
import { doesNotValidate, isRequired } from './errors.mts';

/** True for 'yyyy-mm-dd' with a day that exists. */
function isDate(text: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
	const date = new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

const isTime = (text: string) => /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(text);

const isTimestamp = (text: string) => {
	const match = /^(\S+) (\S+?)( UTC)?$/.exec(text);
	return match !== null && isDate(match[1]) && isTime(match[2]);
};

const text = (test: (value: string) => boolean) => (value: unknown) =>
	typeof value === 'string' && test(value);

/** Per type: what it accepts and what the caller reads. Only the first message is the vendor's documented wording. */
const types: Record<string, [(value: unknown) => boolean, string]> = {
	integer: [(value) => Number.isSafeInteger(value), 'Value must be a whole number'],
	decimal: [(value) => typeof value === 'number', 'Value must be a number'],
	boolean: [(value) => typeof value === 'boolean', 'Value must be true or false'],
	string: [(value) => typeof value === 'string', 'Value must be text'],
	timestamp: [
		text(isTimestamp),
		"Value must be a date and time in the format 'yyyy-mm-dd HH:mm:ss'",
	],
	date: [text(isDate), "Value must be a date in the format 'yyyy-mm-dd'"],
	time: [text(isTime), "Value must be a time in the format 'HH:mm:ss'"],
	object: [
		(value) => typeof value === 'object' && value !== null && !Array.isArray(value),
		'Value must be an object',
	],
	array: [(value) => Array.isArray(value), 'Value must be an array'],
	any: [() => true, ''],
};

export function checkType(name: string, type: string, value: unknown): void {
	const [accepts, message] = types[type];
	if (!accepts(value)) throw doesNotValidate(name, message);
}

function checkLimits(param: Param, value: unknown, name: string): void {
	// An array with an enum lists several of its values.
	for (const one of Array.isArray(value) ? value : [value]) {
		if (param.enum && !param.enum.some((entry) => entry.value === one)) {
			throw doesNotValidate(
				name,
				`Value must be one of ${param.enum.map((entry) => entry.value).join(', ')}`,
			);
		}
	}
	if (typeof value === 'number') {
		// perPage is the exception: the docs say that larger values are capped, not refused.
		if (param.max !== undefined && value > param.max && param.name !== 'perPage') {
			throw doesNotValidate(name, `Value must be at most ${param.max}`);
		}
		if (value < (param.min ?? -Infinity))
			throw doesNotValidate(name, `Value must be at least ${param.min}`);
	}
	if (typeof value === 'string' && value.length > (param.maxLength ?? Infinity)) {
		throw doesNotValidate(name, `Value must be at most ${param.maxLength} characters`);
	}
	if (Array.isArray(value) && value.length > (param.maxItems ?? Infinity)) {
		throw doesNotValidate(name, `At most ${param.maxItems} entries are allowed`);
	}
}

function checkValue(param: Param, value: unknown, name: string): void {
	// Null is accepted only where the docs speak of it ('null removes all').
	if (value === null && /\bnull\b/.test(param.note)) return;
	checkType(name, param.type, value);
	checkLimits(param, value, name);
	if (param.type === 'object') {
		const fields = fieldsOf(param);
		if (fields) checkParams(fields, value as Row, `${name}.`);
	}
	if (param.type === 'array') {
		(value as unknown[]).forEach((item, index) => {
			const itemName = `${name}[${index}]`;
			checkType(itemName, param.itemType ?? 'any', item);
			if (param.items) checkParams(param.items, item as Row, `${itemName}.`);
		});
	}
}

/** The price of a menu does not count beside a cost split, so it is not asked for either. */
const isIgnored = ({ note }: Param, body: Row) =>
	note.includes('ignored for multi cost menus') && body.costcenters !== undefined;

/** Throws the vendor's envelope for the first thing wrong: unknown parameter, missing one, bad value. */
export function checkParams(params: Param[], body: Row, prefix = ''): void {
	const known = new Set(params.map((param) => param.name));
	for (const name of Object.keys(body)) {
		if (!known.has(name)) throw doesNotValidate(prefix + name, 'Unknown parameter');
	}
	for (const param of params) {
		const value = body[param.name];
		const required =
			typeof param.required === 'string' ? conditionHolds(param.required, body) : param.required;
		if (value === undefined || value === null || value === '') {
			if (required && !isIgnored(param, body)) throw isRequired(prefix + param.name);
			if (value === undefined) continue;
		}
		// A filter's keys carry modifiers: filter.mts reads them.
		if (param.name === 'filter' && prefix === '') checkType('filter', 'object', value);
		else checkValue(param, value, prefix + param.name);
	}
}
