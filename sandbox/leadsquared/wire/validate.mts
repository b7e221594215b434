import type { Row } from '../../types.mts';
import type { Endpoint, Field } from './endpoints.mts';
import { invalidEntity, invalidInput, invalidType, LeadSquaredError } from './errors.mts';

const isObject = (value: unknown): value is Row =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

export const isGuid = (value: unknown) =>
	typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);

/** 'YYYY-MM-DD HH:MM:SS', a day and time that exist. */
export function isDateTime(value: unknown): boolean {
	if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(\.\d{3})?$/.test(value))
		return false;
	const date = new Date(`${value.slice(0, 19).replace(' ', 'T')}Z`);
	return (
		!Number.isNaN(date.getTime()) &&
		date.toISOString().slice(0, 19) === value.slice(0, 19).replace(' ', 'T')
	);
}

const isText = (value: unknown) => typeof value === 'string';

const scalars: Record<string, (value: unknown) => boolean> = {
	string: isText,
	guid: isGuid,
	integer: (value) => Number.isSafeInteger(value),
	// An example sends an amount as text.
	number: (value) =>
		typeof value === 'number' || (typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value)),
	boolean: (value) => typeof value === 'boolean',
	datetime: isDateTime,
	date: (value) => isDateTime(`${String(value)} 00:00:00`) || isDateTime(value),
	url: (value) => typeof value === 'string' && /^https?:\/\//.test(value),
	email: (value) => typeof value === 'string' && value.includes('@'),
	'string|null': (value) => value === null || isText(value),
};

function missing(name: string, path: string): LeadSquaredError {
	if (path === 'Parameter.ActivityEvent')
		return invalidInput('You have not passed any ActivityEvent.');
	if (name === 'ActivityEvent') return invalidType('You have not passed ActivityEvent.');
	if (name === 'CompanyType' || name === 'CompanyProperties')
		return invalidType("You're missing Company details.");
	let message = `'${path}' is mandatory`;
	if (name === 'RenderTypeTextValue') message = 'You have not passed RenderTypeTextValue.';
	if (name === 'Order')
		message = `You have skipped number in Order: ${Number(/\[(\d+)\]/.exec(path)?.[1]) + 1}.`;
	return new LeadSquaredError('MXMandatoryAttributeMissingException', message);
}

/** The docs send Paging numbers as text in places and Sorting.Direction as a number in others: both forms pass there. */
function sameEnum(allowed: unknown[], value: unknown, path: string): boolean {
	return (
		allowed.includes(value) ||
		(path.endsWith('Sorting.Direction') && allowed.includes(String(value)))
	);
}

const pagingText = (value: unknown, path: string) =>
	/(^|\.)Paging\./.test(path) && typeof value === 'string' && /^\d+$/.test(value);

function checkList(
	value: unknown,
	path: string,
	each: (item: unknown, itemPath: string) => void,
): void {
	if (!Array.isArray(value)) throw invalidType(`'${path}' must be an array`);
	value.forEach((item, index) => each(item, `${path}[${index}]`));
}

const attributeValue: Field[] = [
	{ name: 'Attribute', type: 'string', required: true, note: '' },
	{ name: 'Value', type: 'string', required: true, note: '' },
];

function checkValue(field: Field, value: unknown, path: string): void {
	const { type } = field;
	// Seen in the field: fails where the vendor parses the body, not where it checks it.
	if (field.name === 'WebhookProperties' && isObject(value))
		throw invalidInput(`Error parsing the JSON value of '${path}'`, 400);
	const inner = /^array<(.+)>$/.exec(type)?.[1];
	if (inner) {
		checkList(value, path, (item, itemPath) =>
			checkValue({ ...field, type: inner }, item, itemPath),
		);
	} else if (type === 'attributeValueList') {
		checkList(value, path, (item, itemPath) =>
			checkObject(field.fields ?? attributeValue, item, itemPath),
		);
	} else if (type === 'array') {
		checkList(value, path, (item, itemPath) => {
			if (field.fields) checkObject(field.fields, item, itemPath);
		});
	} else if (type === 'array|string') {
		if (typeof value !== 'string') checkValue({ ...field, type: 'array' }, value, path);
	} else if (type === 'object') {
		if (field.fields) checkObject(field.fields, value, path);
		else if (!isObject(value)) throw invalidType(`'${path}' must be an object`);
	} else if (field.enum) {
		if (!sameEnum(field.enum, value, path))
			throw invalidInput(`'${path}' must be one of ${field.enum.join(', ')}`);
	} else if (
		scalars[type] &&
		!scalars[type](value) &&
		!(type === 'integer' && pagingText(value, path))
	) {
		throw invalidType(`'${path}' must be of type ${type}`);
	}
}

function checkObject(fields: Field[], value: unknown, path: string): void {
	if (!isObject(value)) throw invalidType(`'${path || 'body'}' must be an object`);
	const under = (name: string) => (path ? `${path}.${name}` : name);
	const known = new Set(fields.map((field) => field.name));
	for (const name of Object.keys(value)) {
		if (!known.has(name)) throw invalidInput(`Unknown field '${under(name)}'`);
	}
	for (const field of fields) {
		const own = value[field.name];
		const absent = own === undefined || (own === null && !field.type.includes('null'));
		if (absent && field.required) throw missing(field.name, under(field.name));
		// The docs' examples send null, and '' for a GUID or URL, to leave an optional field out.
		if (absent || (own === '' && !field.required && ['guid', 'url'].includes(field.type))) continue;
		checkValue(field, own, under(field.name));
	}
}

function checkQuery(fields: Field[], query: URLSearchParams): void {
	for (const name of query.keys()) {
		if (!fields.some((field) => field.name === name))
			throw invalidInput(`Unknown query parameter '${name}'`);
	}
	for (const field of fields) {
		const value = query.get(field.name);
		if (value === null || value === '') {
			if (field.required) throw missing(field.name, field.name);
			continue;
		}
		if (field.name.toLowerCase() === 'opportunityid' && !isGuid(value))
			throw invalidEntity('Not a valid Opportunity Id');
		if (field.enum && !field.enum.map(String).includes(value))
			throw invalidInput(`'${field.name}' must be one of ${field.enum.join(', ')}`);
		if (field.type === 'integer' && !/^\d+$/.test(value))
			throw invalidType(`'${field.name}' must be of type integer`);
		if (field.type === 'boolean' && !/^(true|false)$/.test(value))
			throw invalidType(`'${field.name}' must be true or false`);
		if (['guid', 'date'].includes(field.type)) checkValue(field, value, field.name);
	}
}

function checkBody({ kind, fields, maxItems }: Endpoint['body'], body: unknown): void {
	const all: Field = {
		name: '',
		type: kind === 'attributeValueList' ? kind : 'array',
		required: true,
		fields,
		note: '',
	};
	if (kind === 'none') {
		if (body !== undefined && !(isObject(body) && Object.keys(body).length === 0))
			throw invalidInput('No body is expected');
	} else if (kind === 'object') {
		checkObject(fields, body, '');
		for (const value of Object.values(body as Row)) {
			if (Array.isArray(value) && value.length > (maxItems ?? Infinity)) throw tooMany(maxItems);
		}
	} else if (kind === 'array' && Array.isArray(body) && body.length > (maxItems ?? Infinity)) {
		throw tooMany(maxItems);
	} else if (kind === 'array' && fields[0]?.name === '[]') {
		checkList(body, 'body', (item, path) => checkValue(fields[0], item, path));
	} else if (kind === 'array' || kind === 'attributeValueList') {
		// Seen in the field: attributes must come as an array, even a single one.
		if (kind === 'attributeValueList' && !Array.isArray(body))
			throw invalidInput('The body must be an array', 400);
		checkValue(all, body, 'body');
	}
}

const tooMany = (maxItems?: number) =>
	invalidInput(`More than ${maxItems} entries in one call are not allowed`);

/** Throws the first thing wrong. Where a path means several operations, one of them must accept the request. */
export function checkRequest(variants: Endpoint[], query: URLSearchParams, body: unknown): void {
	let first: unknown;
	for (const endpoint of variants) {
		try {
			checkQuery(endpoint.query, query);
			checkBody(endpoint.body, body);
			return;
		} catch (error) {
			first ??= error;
		}
	}
	throw first;
}
