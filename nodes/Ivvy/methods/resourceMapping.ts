import type {
	FieldType,
	IDataObject,
	ILoadOptionsFunctions,
	ResourceMapperField,
	ResourceMapperFields,
} from 'n8n-workflow';

import { knownFields } from '../../shared/table/mapper';
import type { Field } from '../../shared/table/operation';
import { companyFields } from '../operations/contacts/company';
import { contactFields } from '../operations/contacts/contact';
import { guestFields } from '../operations/stays/guests';
import { wholeList } from '../wire/wholeList';

type Mapping = (this: ILoadOptionsFunctions) => Promise<ResourceMapperFields>;

/** iVvy's field types that are not plain text. */
const types: Record<number, FieldType> = { 2: 'options', 5: 'dateTime', 8: 'number', 9: 'options' };

/** Files and static texts cannot be set through the API. */
const notWritable = [6, 7];

/** One definition as a field of the mapper. A list without values can only be typed. */
function asField(row: IDataObject): ResourceMapperField {
	const { selectValues: given } = row;
	// Values that are numbered from 0 come as a list.
	const values: Array<[string, unknown]> =
		typeof given === 'object' && given !== null ? Object.entries(given) : [];
	const type = types[Number(row.fieldType)] ?? 'string';
	const isList = type === 'options' && values.length > 0;
	return {
		id: String(row.fieldId ?? row.id),
		displayName: String(row.displayName),
		required: false,
		defaultMatch: false,
		canBeUsedToMatch: false,
		display: true,
		type: type === 'options' && !isList ? 'string' : type,
		...(isList ? { options: values.map(([value, name]) => ({ name: String(name), value })) } : {}),
	};
}

/** Offers the active custom fields of a list of definitions, in iVvy's order. */
function definitions(call: string, isPaged = false): Mapping {
	return async function (this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
		const rows = (await wholeList(this, call, isPaged ? 'results' : 'bare'))
			.filter((row) => row.isActive !== false && !notWritable.includes(Number(row.fieldType)))
			.sort((a, b) => Number(a.sortOrder) - Number(b.sortOrder));
		return {
			fields: rows.map(asField),
			emptyFieldsNotice: 'There are no custom fields to fill in.',
		};
	};
}

/** Offers fields that the code knows; no call is made. */
function known(fields: Field[]): Mapping {
	return async () => ({ fields: knownFields(fields) });
}

/** The mappers of the node, by the names that the operation tables use. */
export const resourceMapping: Record<string, Mapping> = {
	mapContactCustomFields: definitions('contact/getCustomFieldDefinition'),
	mapCompanyCustomFields: definitions('contact/getCompanyCustomFieldDefinition'),
	mapContact: known(contactFields),
	mapCompany: known(companyFields),
	mapGuest: known(guestFields),
	mapBookingCustomFields: definitions('venue/getBookingCustomFieldList', true),
};
