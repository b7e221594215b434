import {
	NodeApiError,
	type FieldType,
	type IDataObject,
	type ILoadOptionsFunctions,
	type ResourceMapperField,
	type ResourceMapperFields,
} from 'n8n-workflow';

import { isEmpty, trimmed } from '../../shared/table/field';
import { unwrapLocator } from '../../shared/table/fields';
import { isObject, parsedJson } from '../../shared/table/json';
import { knownFields } from '../../shared/table/mapper';
import { adviceOn } from '../../shared/wire/reply';
import { openLine } from '../../shared/wire/send';
import { changeable } from '../operations/user/userParts';
import { rowsIn } from '../wire/rows';
import { usualLeadFields } from '../wire/usualLeadFields';
import { leadSquared } from '../wire/vendor';

type Mapping = (this: ILoadOptionsFunctions) => Promise<ResourceMapperFields>;

/** LeadSquared's data types that are not plain text. */
const types: Record<string, FieldType> = {
	Boolean: 'boolean',
	CustomObject: 'object',
	CustomObjectSet: 'object',
	Date: 'dateTime',
	DateTime: 'dateTime',
	Dropdown: 'options',
	Number: 'number',
	SearchableDropdown: 'options',
	Select: 'options',
};

/** Lead fields that LeadSquared keeps itself; its metadata does not mark them. */
const keptByLeadSquared = new Set([
	'ProspectID',
	'ProspectAutoId',
	'CreatedOn',
	'CreatedBy',
	'CreatedByName',
	'ModifiedOn',
	'ModifiedBy',
	'ModifiedByName',
	'OwnerIdName',
	'OwnerIdEmailAddress',
	'EngagementScore',
	'Origin',
	'LeadLastModifiedOn',
	'ProspectActivityDate_Max',
	'ProspectActivityDate_Min',
	'ProspectActivityId_Max',
	'ProspectActivityId_Min',
	'ProspectActivityName_Max',
	'LastOptInEmailSentDate',
	'RelatedProspectId',
	'LeadConversionDate',
	'Total',
	'CanUpdate',
]);

/** Operations that make a record, so that mandatory fields have to be filled in. */
const creating = [
	'create',
	'createBulk',
	'createByEmail',
	'createBulkByLeadField',
	'capture',
	'captureLead',
	'captureOpportunity',
	'createActivity',
];

async function ask(context: ILoadOptionsFunctions, path: string): Promise<unknown> {
	const line = await openLine(context, leadSquared);
	const reply = await line.send({ method: 'GET', path }, { repeatable: true });
	if (reply.kind === 'done') return reply.data;
	const { message } = reply;
	const description =
		reply.kind === 'refused' ? adviceOn(leadSquared, reply) : 'Try again in a moment.';
	throw new NodeApiError(context.getNode(), { message }, { message, description });
}

/** A drop-down's values: `Options` of leads, JSON in a text of activities. */
function optionsOf({ Options, OptionSet }: IDataObject): string[] {
	const list = typeof OptionSet === 'string' && OptionSet !== '' ? parsedJson(OptionSet) : Options;
	if (!Array.isArray(list)) return [];
	const values = list.map((one: unknown) => String((isObject(one) ? one.Value : one) ?? ''));
	return [...new Set(values)].filter((value) => value !== '');
}

/** One definition as a field of the mapper. A list without values can only be typed. */
function asField(context: ILoadOptionsFunctions, row: IDataObject): ResourceMapperField {
	const isMany = row.IsMultiSelectDropdown === true || row.DataType === 'MultiSelect';
	const options = isMany ? [] : optionsOf(row);
	const type = types[String(row.DataType)] ?? 'string';
	const isList = type === 'options' && options.length > 0;
	return {
		id: String(row.SchemaName),
		displayName: `${String(row.DisplayName ?? row.SchemaName)} (${String(row.SchemaName)})`,
		// LeadSquared fills in a default by itself.
		required:
			row.IsMandatory === true &&
			!row.DefaultValue &&
			creating.includes(String(context.getCurrentNodeParameter('operation'))),
		defaultMatch: false,
		canBeUsedToMatch: false,
		display: true,
		type: type === 'options' && !isList ? 'string' : type,
		...(isList ? { options: options.map((value) => ({ name: value, value })) } : {}),
	};
}

const nothing = { fields: [], emptyFieldsNotice: 'There are no fields to fill in.' };

async function leadFieldsOf(context: ILoadOptionsFunctions): Promise<ResourceMapperField[]> {
	const rows = rowsIn(await ask(context, '/v2/LeadManagement.svc/LeadsMetaData.Get'));
	const writable = rows.filter(({ SchemaName }) => !keptByLeadSquared.has(String(SchemaName)));
	// The lead of an opportunity may be there already.
	const mayBeNew = context.getCurrentNodeParameter('resource') !== 'opportunity';
	return writable.map((row) => asField(context, mayBeNew ? row : { ...row, IsMandatory: false }));
}

const mapLeadFields: Mapping = async function () {
	return { ...nothing, fields: await leadFieldsOf(this) };
};

/**
 * The same beside a form with fields of its own for the usual ones. Those are known to "Map Automatically", but are not
 * offered a second time; what a saved workflow maps stays in sight.
 */
const mapOtherLeadFields: Mapping = async function () {
	const mapped: unknown = this.getCurrentNodeParameter('attributes');
	const given = isObject(mapped) && isObject(mapped.value) ? mapped.value : {};
	const isHidden = ({ id }: ResourceMapperField) =>
		usualLeadFields.some((name) => name === id) && isEmpty(given[id]);
	const fields = await leadFieldsOf(this);
	return {
		...nothing,
		fields: fields.map((field) =>
			isHidden(field) ? { ...field, display: false, required: false } : field,
		),
	};
};

/** The fields of the type that the form names; a type that comes by expression is not known here. */
function ofType(parameter: string, path: (code: string) => string): Mapping {
	return async function () {
		const chosen = unwrapLocator(this.getCurrentNodeParameter(parameter));
		const code = trimmed(String(chosen ?? ''));
		if (!/^\d+$/.test(code)) {
			return {
				fields: [],
				emptyFieldsNotice:
					"Choose the type from the list to see its fields. With an expression, add them under 'Custom Fields'.",
			};
		}
		const fields = rowsIn(await ask(this, path(code)), 'Fields');
		// The note has a field of its own in each form.
		const isOwn = ({ IsReadOnly, SchemaName }: IDataObject) =>
			IsReadOnly !== true && SchemaName !== 'ActivityEvent_Note';
		const rows = fields.filter(isOwn);
		return { ...nothing, fields: rows.map((row) => asField(this, row)) };
	};
}

/** The mappers of the node, by the names that the operation tables use. */
export const resourceMapping: Record<string, Mapping> = {
	mapLeadFields,
	mapOtherLeadFields,
	mapUserFields: async () => ({ ...nothing, fields: knownFields(changeable) }),
	mapActivityFields: ofType(
		'activityEvent',
		(code) => `/v2/ProspectActivity.svc/CustomActivity/GetActivitySetting?code=${code}`,
	),
	mapOpportunityFields: ofType(
		'opportunityEventCode',
		(code) => `/v2/OpportunityManagement.svc/GetOpportunityTypeMetadata?code=${code}`,
	),
};
