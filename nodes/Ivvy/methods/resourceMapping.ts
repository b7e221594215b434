import type {
	FieldType,
	IDataObject,
	ILoadOptionsFunctions,
	ResourceMapperField,
	ResourceMapperFields,
} from 'n8n-workflow';

import { knownFields } from '../../shared/table/mapper';
import type { Field } from '../../shared/table/operation';
import { lookUp } from '../../shared/wire/search';
import { companyFields } from '../operations/contacts/company';
import { contactFields } from '../operations/contacts/contact';
import { guestFields } from '../operations/stays/guests';
import { post } from '../wire/action';
import { nextStart, recordsIn } from '../wire/answer';
import { ivvy } from '../wire/vendor';
import { pageSize } from './source';

type Mapping = (this: ILoadOptionsFunctions) => Promise<ResourceMapperFields>;

/** iVvy's field types that are not plain text. */
const types: Record<number, FieldType> = { 2: 'options', 5: 'dateTime', 8: 'number', 9: 'options' };

/** Files and static texts cannot be set through the API. */
const notWritable = [6, 7];

/** All rows of a list of definitions. Some come whole as a bare list, others in pages. */
async function readAll(
	context: ILoadOptionsFunctions,
	call: string,
	isPaged: boolean,
): Promise<IDataObject[]> {
	const form = isPaged ? 'results' : 'bare';
	return await lookUp(context, ivvy, async (ask) => {
		const rows: IDataObject[] = [];
		for (;;) {
			const start = rows.length;
			const data = await ask(post(call, isPaged ? { perPage: pageSize, start } : {}));
			for (const row of recordsIn(data, form)) rows.push(row);
			if (nextStart(data, start, form) === undefined) return rows;
		}
	});
}

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
		const rows = (await readAll(this, call, isPaged))
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
