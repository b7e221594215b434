/** In which form a value comes: one word of a closed list, never anything of the value itself. */

export type Form =
	| 'null'
	| 'true or false'
	| 'whole number'
	| 'decimal number'
	| 'empty text'
	| 'text'
	| 'digits in a text'
	| 'decimal number in a text'
	| 'true or false in a text'
	| 'ID (GUID)'
	| 'JSON in a text'
	| 'date'
	| 'time of day'
	| 'timestamp'
	| 'timestamp with UTC'
	| 'timestamp with milliseconds'
	| 'timestamp in ISO 8601'
	| 'timestamp as month/day/year'
	| 'timestamp as /Date()/'
	| 'list'
	| 'object';

const texts: Array<[RegExp, Form]> = [
	[/^$/, 'empty text'],
	[/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, 'ID (GUID)'],
	[/^-?\d+$/, 'digits in a text'],
	[/^-?\d+\.\d+$/, 'decimal number in a text'],
	[/^(true|false)$/i, 'true or false in a text'],
	[/^\d{4}-\d\d-\d\d$/, 'date'],
	[/^\d{1,2}:\d\d(:\d\d)?$/, 'time of day'],
	[/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/, 'timestamp'],
	[/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC$/, 'timestamp with UTC'],
	[/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d+$/, 'timestamp with milliseconds'],
	[/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/, 'timestamp in ISO 8601'],
	[/^\d{1,2}\/\d{1,2}\/\d{4}( \d{1,2}:\d\d(:\d\d)?( ?[AP]M)?)?$/i, 'timestamp as month/day/year'],
	[/^\/Date\(-?\d+([+-]\d{4})?\)\/$/, 'timestamp as /Date()/'],
	[/^\s*[[{][\s\S]*[\]}]\s*$/, 'JSON in a text'],
];

export function formOf(value: unknown): Form {
	if (value === null || value === undefined) return 'null';
	if (typeof value === 'boolean') return 'true or false';
	if (typeof value === 'number') return Number.isInteger(value) ? 'whole number' : 'decimal number';
	if (Array.isArray(value)) return 'list';
	if (typeof value === 'object') return 'object';
	const text = String(value);
	return texts.find(([pattern]) => pattern.test(text))?.[1] ?? 'text';
}

/** The forms that a point in time comes in. */
export const isTime = (form: Form): boolean => /^(timestamp|date$|time of day)/.test(form);

/** Whatever free text may look like. */
export const anyText: ReadonlySet<Form> = new Set<Form>([
	'text',
	'digits in a text',
	'decimal number in a text',
	'true or false in a text',
	'ID (GUID)',
	'JSON in a text',
	'date',
	'time of day',
	'timestamp',
	'timestamp with UTC',
	'timestamp with milliseconds',
	'timestamp in ISO 8601',
	'timestamp as month/day/year',
	'timestamp as /Date()/',
]);
