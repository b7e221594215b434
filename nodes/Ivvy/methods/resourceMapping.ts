import {
	NodeApiError,
	type FieldType,
	type IDataObject,
	type ILoadOptionsFunctions,
	type ResourceMapperField,
	type ResourceMapperFields,
} from 'n8n-workflow';

import { knownFields } from '../../shared/table/mapper';
import type { Field } from '../../shared/table/operation';
import { adviceOn } from '../../shared/wire/reply';
import { openLine } from '../../shared/wire/send';
import { companyFields } from '../operations/contacts/company';
import { contactFields } from '../operations/contacts/contact';
import { guestFields } from '../operations/stays/guests';
import { ivvy } from '../wire/vendor';

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
	const [namespace, action] = call.split('/');
	const line = await openLine(context, ivvy);
	const rows: IDataObject[] = [];
	for (;;) {
		const body = JSON.stringify(isPaged ? { perPage: 100, start: rows.length } : {});
		const request = {
			method: 'POST',
			path: `/api/1.0/${namespace}?action=${action}`,
			body,
		} as const;
		const reply = await line.send(request, { repeatable: true });
		if (reply.kind !== 'done') {
			const { message } = reply;
			const description =
				reply.kind === 'refused' ? adviceOn(ivvy, reply) : 'Try again in a moment.';
			throw new NodeApiError(context.getNode(), { message }, { message, description });
		}
		if (Array.isArray(reply.data)) return reply.data as IDataObject[];
		const { meta, results = [] } = reply.data as { meta?: IDataObject; results?: IDataObject[] };
		for (const row of results) rows.push(row);
		if (results.length === 0 || rows.length >= Number(meta?.totalResults ?? 0)) return rows;
	}
}

/** One definition as a field of the mapper. A list without values can only be typed. */
function asField(row: IDataObject): ResourceMapperField {
	const values = Object.entries((row.selectValues ?? {}) as IDataObject);
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
