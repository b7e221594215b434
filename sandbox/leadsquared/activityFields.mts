import type { Row } from '../types.mts';
import { invalidFields } from './errors.mts';
import type { LeadSquaredState, TypeField } from './state.mts';
import { isDateTime } from './validate.mts';

export interface SchemaValue {
	SchemaName: string;
	Value: string;
}

/** Fields every activity has besides its own mx_Custom_n. */
const standard = ['Status', 'Owner'];

function checkField(field: TypeField, value: string, dropDowns: boolean): void {
	const bad = () => invalidFields(`'${value}' is not a valid ${field.DataType} for field '${field.SchemaName}'`);
	if (value === '') return;
	if (field.DataType === 'Number' && Number.isNaN(Number(value))) throw bad();
	if (field.DataType === 'DateTime' && !isDateTime(value)) throw bad();
	if (dropDowns && field.Options && !field.Options.includes(value)) {
		throw invalidFields(`'${value}' is not a valid option for field '${field.SchemaName}'`);
	}
}

/** Checks an activity's Fields against its type; gives them as one object. `dropDowns`: refuse unknown options. */
export function readFields(state: LeadSquaredState, known: TypeField[], sent: SchemaValue[], dropDowns: boolean): Row {
	for (const { SchemaName, Value } of sent) {
		const field = known.find((one) => one.SchemaName === SchemaName);
		if (!field && !standard.includes(SchemaName)) throw invalidFields(`Invalid field '${SchemaName}'`);
		if (SchemaName === 'Owner' && !state.users.some((user) => user.ID === Value)) {
			throw invalidFields(`'${Value}' is not a valid user for field 'Owner'`);
		}
		if (field) checkField(field, Value, dropDowns);
	}
	for (const field of known.filter((one) => one.IsMandatory)) {
		if (!sent.some((one) => one.SchemaName === field.SchemaName && one.Value !== '')) {
			throw invalidFields(`Field name : '${field.SchemaName}' of datatype : '${field.DataType}' is mandatory.`);
		}
	}
	return Object.fromEntries(sent.map((one) => [one.SchemaName, one.Value]));
}
