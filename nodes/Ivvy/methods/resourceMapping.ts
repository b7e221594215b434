import {
	NodeApiError,
	type FieldType,
	type IDataObject,
	type ILoadOptionsFunctions,
	type ResourceMapperFields,
} from 'n8n-workflow';

import { knownFields } from '../../shared/mapper';
import type { Field } from '../../shared/operation';
import { openLine } from '../../shared/send';
import { companyFields } from '../operations/company';
import { contactFields } from '../operations/contact';
import { guestFields } from '../operations/guests';
import { ivvy } from '../vendor';

type Mapping = (this: ILoadOptionsFunctions) => Promise<ResourceMapperFields>;

/** iVvy's field types that are not plain text. */
const types: Record<number, FieldType> = { 2: 'options', 5: 'dateTime', 8: 'number', 9: 'options' };

/** Files and static texts cannot be set through the API. */
const notWritable = [6, 7];

/** Reads custom field definitions and offers the active ones, in iVvy's order. */
function definitions(call: string, body: IDataObject = {}): Mapping {
	const [namespace, action] = call.split('/');
	return async function (this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
		const line = await openLine(this, ivvy);
		const request = { method: 'POST', path: `/api/1.0/${namespace}?action=${action}`, body: JSON.stringify(body) } as const;
		const reply = await line.send(request, { repeatable: true });
		if (reply.kind !== 'done') {
			throw new NodeApiError(this.getNode(), { message: reply.message }, { message: reply.message });
		}
		const data = reply.data as IDataObject[] | { results?: IDataObject[] };
		const rows = (Array.isArray(data) ? data : (data.results ?? []))
			.filter((row) => row.isActive !== false && !notWritable.includes(Number(row.fieldType)))
			.sort((a, b) => Number(a.sortOrder) - Number(b.sortOrder));
		const fields = rows.map((row) => ({
			id: String(row.fieldId ?? row.id),
			displayName: String(row.displayName),
			required: false,
			defaultMatch: false,
			canBeUsedToMatch: false,
			display: true,
			type: types[Number(row.fieldType)] ?? 'string',
			...(row.selectValues && types[Number(row.fieldType)] === 'options'
				? { options: Object.entries(row.selectValues).map(([value, name]) => ({ name: String(name), value })) }
				: {}),
		}));
		return { fields, emptyFieldsNotice: 'There are no custom fields to fill in.' };
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
	mapBookingCustomFields: definitions('venue/getBookingCustomFieldList', { perPage: 100, start: 0 }),
};
