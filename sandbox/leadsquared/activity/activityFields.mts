import { parseJson } from '../../listener.mts';
import type { Row } from '../../types.mts';
import { invalidFields, invalidInput } from '../wire/errors.mts';
import { findUser, isActive } from '../user/people.mts';
import type { LeadSquaredState, TypeField } from '../state.mts';
import { isDateTime, isGuid } from '../wire/validate.mts';

export interface SchemaValue {
	SchemaName: string;
	Value: string;
	/** Of a custom field set, beside an empty value: seen in public clients. */
	Fields?: SchemaValue[];
}

/** A set as the text that reads show, whether it is sent so or as a list of its fields. */
const textOf = ({ Value, Fields }: SchemaValue): string =>
	Fields?.length
		? JSON.stringify(Object.fromEntries(Fields.map((one) => [one.SchemaName, one.Value])))
		: Value;

/** How fields are read. `present`: the row before an update, of which only passed fields change. */
export interface Reading {
	/** Refuse unknown options of drop-downs. */
	dropDowns: boolean;
	present?: Row;
	/** Options of the field Status where it is none of the type's own. */
	statuses?: string[];
}

/** Fields every activity has besides its own mx_Custom_n. */
const standard = ['Status', 'Owner'];

/** A key order that getDropdownOptions shows. */
export const activityStatuses = ['Inactive', 'Active'];

function checkUser(state: LeadSquaredState, name: string, value: string): void {
	const user = findUser(state, value);
	if (!user) throw invalidFields(`'${value}' is not a valid user for field '${name}'`);
	if (!isActive(user)) throw invalidInput(`'${value}' is not an active user`);
}

/** A custom field set is a JSON text of its children, as reads show it. */
function checkSet(
	state: LeadSquaredState,
	field: TypeField,
	value: string,
	dropDowns: boolean,
): void {
	const children = parseJson(value);
	if (typeof children !== 'object' || children === null || Array.isArray(children)) {
		throw invalidFields(
			`'${value}' is not a valid ${field.DataType} for field '${field.SchemaName}'`,
		);
	}
	for (const [name, own] of Object.entries(children)) {
		const child = field.Children?.find((one) => one.SchemaName === name);
		if (!child) throw invalidFields(`Invalid field '${field.SchemaName}~${name}'`);
		if (typeof own !== 'string')
			throw invalidFields(`'${field.SchemaName}~${name}' must be a text`);
		checkField(state, child, own, dropDowns);
	}
}

const checks: Record<string, (state: LeadSquaredState, value: string) => boolean> = {
	Number: (_state, value) => /^-?\d+(\.\d+)?$/.test(value),
	Boolean: (_state, value) => /^(true|false|[01])$/i.test(value),
	DateTime: (_state, value) => isDateTime(value),
	Phone: (_state, value) => /^(\+\d{1,4}-?)?\d{6,15}$/.test(value),
	Lead: (state, value) =>
		isGuid(value) && state.leads.some((lead) => lead.ProspectID === value.toLowerCase()),
};

/** Throws unless `value` fits the field's type. */
export function checkField(
	state: LeadSquaredState,
	field: TypeField,
	value: string,
	dropDowns: boolean,
): void {
	if (value === '') return;
	const { DataType, SchemaName, Options } = field;
	if (checks[DataType] && !checks[DataType](state, value)) {
		throw invalidFields(`'${value}' is not a valid ${DataType} for field '${SchemaName}'`);
	}
	if (DataType === 'ActiveUsers') checkUser(state, SchemaName, value);
	if (DataType === 'CustomObject') checkSet(state, field, value, dropDowns);
	if (dropDowns && Options && !Options.includes(value)) {
		throw invalidFields(`'${value}' is not a valid option for field '${SchemaName}'`);
	}
}

function checkKnown(
	state: LeadSquaredState,
	known: TypeField[],
	{ SchemaName, Value }: SchemaValue,
	reading: Reading,
): void {
	const field = known.find((one) => one.SchemaName === SchemaName);
	if (!field && !standard.includes(SchemaName))
		throw invalidFields(`Invalid field '${SchemaName}'`);
	if (field?.IsReadOnly) throw invalidFields(`Field '${SchemaName}' is read-only`);
	if (field) checkField(state, field, Value, reading.dropDowns);
	else if (SchemaName === 'Owner') checkUser(state, SchemaName, Value);
	else if (reading.dropDowns && reading.statuses && !reading.statuses.includes(Value)) {
		throw invalidFields(`'${Value}' is not a valid option for field '${SchemaName}'`);
	}
}

/** An option of a dependent drop-down must belong to the value that its parent has after the write. */
function checkDependent(known: TypeField[], values: Row, present: Row): void {
	for (const { SchemaName, ParentField, DependentOptions } of known) {
		const value = values[SchemaName];
		if (!ParentField || !value) continue;
		const parent = (values[ParentField] ?? present[ParentField] ?? '') as string;
		if (!DependentOptions?.[parent]?.includes(value as string)) {
			throw invalidFields(
				`'${String(value)}' is not a valid option for field '${SchemaName}' while '${ParentField}' is '${parent}'`,
			);
		}
	}
}

const mandatory = ({ SchemaName, DataType }: TypeField) =>
	invalidFields(`Field name : '${SchemaName}' of datatype : '${DataType}' is mandatory.`);

/** Checks an activity's Fields against its type; gives them as one object. */
export function readFields(
	state: LeadSquaredState,
	known: TypeField[],
	sent: SchemaValue[],
	reading: Reading,
): Row {
	const values: Row = {};
	for (const given of sent) {
		const one = { ...given, Value: textOf(given) };
		if (one.SchemaName in values) throw invalidFields(`Field '${one.SchemaName}' is given twice`);
		checkKnown(state, known, one, reading);
		values[one.SchemaName] = one.Value;
	}
	for (const field of known.filter((one) => one.IsMandatory)) {
		const value = values[field.SchemaName] ?? (reading.present ? true : '');
		if (value === '') throw mandatory(field);
	}
	if (reading.dropDowns) checkDependent(known, values, reading.present ?? {});
	return values;
}
