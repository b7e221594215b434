import type { Row } from '../../types.mts';
import { invalidInput, invalidType, LeadSquaredError } from '../wire/errors.mts';
import type { LeadField } from './seedLeadFields.mts';
import type { LeadSquaredState } from '../state.mts';
import { isDateTime } from '../wire/validate.mts';

export interface AttributeValue {
	Attribute: string;
	Value: string;
	Fields?: Array<{ Attribute?: string; Value?: string }>;
}

export const unknownAttribute = (name: string) =>
	new LeadSquaredError('MXUnknownAttributeException', `Attribute '${name}' does not exist`);

/** Both spellings occur; neither is written like a field. */
export const idNames = ['ProspectID', 'ProspectId'];

export const fieldOf = (state: LeadSquaredState, name: string): LeadField | undefined =>
	state.leadFields.find((field) => field.SchemaName === name);

export const uniqueFields = (state: LeadSquaredState): LeadField[] =>
	state.leadFields.filter((field) => field._unique && !field._readOnly);

/** What two values of a unique field must share to be the same. Seen: of numbers, too, the stored text is compared. */
export function sameKey(value: unknown): string {
	return String(value).trim().toLowerCase();
}

/** Digits of a number without its country code. */
export const nationalDigits = (phone: string) =>
	phone.slice(phone.startsWith('+') ? phone.indexOf('-') + 1 : 0).replace(/\D/g, '');

function phone(field: LeadField, value: string): boolean {
	if (!/^(\+\d{1,4}-?)?\d+$/.test(value)) return false;
	const digits = nationalDigits(value).length;
	return digits >= Number(field.RangeMin ?? 1) && digits <= Number(field.MaxLength ?? 20);
}

const day = (value: string) => isDateTime(`${value} 00:00:00`);

/** The stored form of a value by data type; undefined refuses it. */
const readers: Record<string, (field: LeadField, value: string) => string | undefined> = {
	Number: (_field, value) => (/^-?\d+(\.\d+)?$/.test(value) ? value : undefined),
	Email: (_field, value) => (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) ? value : undefined),
	Phone: (field, value) => (phone(field, value) ? value : undefined),
	// With or without scheme, but a name with a dot.
	Website: (_field, value) => (/^(https?:\/\/)?[^\s/]+\.[^\s]+$/i.test(value) ? value : undefined),
	Date: (_field, value) => {
		if (day(value)) return `${value} 00:00:00`;
		return isDateTime(value) ? value.slice(0, 19) : undefined;
	},
	Time: (_field, value) => (/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(value) ? value : undefined),
	Boolean: (_field, value) => ({ true: '1', '1': '1', false: '0', '0': '0' })[value.toLowerCase()],
};

/** Checks one value by its field's type and gives what to store. Unknown options are stored silently, as seen live. */
export function readValue(state: LeadSquaredState, field: LeadField, value: string): string | null {
	if (value === '') return null;
	if (/<\s*\/?\s*script|javascript:/i.test(value)) {
		throw new LeadSquaredError(
			'MXXSSException',
			`The value of '${field.SchemaName}' is not allowed`,
		);
	}
	if (field.DataType === 'ActiveUsers') {
		if (!state.users.some((user) => user.ID === value && user.StatusCode === 0))
			throw invalidInput(`'${value}' is not an active user`);
		return value;
	}
	const stored = readers[field.DataType] ? readers[field.DataType](field, value) : value;
	if (stored === undefined)
		throw invalidType(`'${value}' is not a valid ${field.DataType} for '${field.SchemaName}'`);
	if (field.DataType === 'Text' && stored.length > Number(field.MaxLength ?? Infinity)) {
		throw invalidType(`'${field.SchemaName}' takes at most ${field.MaxLength} characters`);
	}
	return stored;
}

function readChildren(
	state: LeadSquaredState,
	field: LeadField,
	sent: AttributeValue,
	into: Row,
): void {
	if (!sent.Fields?.length) return;
	if (!field._children)
		throw invalidInput(`'${field.SchemaName}' is no custom field set and takes no Fields`);
	for (const { Attribute = '', Value = '' } of sent.Fields) {
		const child = field._children.find((one) => one.SchemaName === Attribute);
		if (!child) throw unknownAttribute(`${field.SchemaName}~${Attribute}`);
		into[`${field.SchemaName}~${Attribute}`] = readValue(state, child, Value);
	}
}

/**
 * The columns that attributes mean; throws for the first wrong one, before anything is written.
 * `pseudo`: attributes of this operation that are no fields. An attribute given twice is refused: nothing says which one wins.
 */
export function readAttributes(
	state: LeadSquaredState,
	sent: AttributeValue[],
	pseudo: string[] = [],
): Row {
	const values: Row = {};
	for (const one of sent) {
		if (pseudo.includes(one.Attribute)) continue;
		const field = fieldOf(state, one.Attribute);
		if (!field) throw unknownAttribute(one.Attribute);
		if (field._readOnly)
			throw invalidInput(`'${one.Attribute}' is kept by the system and cannot be set`);
		if (one.Attribute in values) throw invalidInput(`'${one.Attribute}' is given twice`);
		values[one.Attribute] = readValue(state, field, one.Value);
		readChildren(state, field, one, values);
	}
	return values;
}
