import type { IDataObject } from 'n8n-workflow';

import { numberOf, objectOf } from '../../../shared/table/answer';
import { asOption, flag, inside, named } from '../../../shared/table/fields';
import type { Operation, RowResult, Values } from '../../../shared/table/operation';
import { rule } from '../../../shared/table/rule';
import { allOf } from '../../../shared/table/recordKeys';
import { writingLeads } from '../../wire/fieldTypes';
import { pairs } from '../../wire/nest';
import { bulk } from '../../parts/build';
import { anyValue, lead, leadFields, leadFieldsByName, postUpdatedLead } from '../../parts/common';
import {
	attributesOf,
	givesMatchOnce,
	givesOnce,
	hasFields,
	hasMatchValue,
	hasName,
	leadAttributes,
	leadErrors,
	leadField,
	leadType,
	matchBy,
	matchValue,
	secondMatch,
	skipUnknownFields,
	trySecondMatch,
	upsertErrors,
} from './leadParts';
import { leadBy, leadRecords } from './leadRecords';
import { newLeadFields } from './usualFields';
import { identifiedResults } from '../../parts/bulkResults';
import { leadRowLookUp } from './leadLookUp';

const manyLeads = 'up to 25 with one call. Automations of LeadSquared may not start on bulk calls.';

function updateRow(values: Values): IDataObject {
	const { body, option } = values;
	const fields = pairs(attributesOf(values), 'Attribute');
	return {
		Fields: [{ Attribute: String(body.SearchByKey), Value: String(option?.matchValue) }, ...fields],
	};
}

/** Only the number of changed leads comes back: less than all of them leaves open which ones. */
function affectedResults(data: unknown, rows: Values[]): Array<RowResult | undefined> {
	const { AffectedRows } = objectOf(objectOf(data).Message, 'Message');
	const affected = numberOf(AffectedRows, 'AffectedRows') ?? 0;
	const leads = new Set(rows.map(({ body }) => body.LeadIds));
	return rows.map(({ body }) =>
		affected >= leads.size ? { data: { LeadId: body.LeadIds, LeadUpdated: true } } : undefined,
	);
}

const clearField = asOption(
	flag('clearField', 'Clear Field', {
		description: 'Whether to empty the field. Value stays empty then.',
	}),
);

/** An empty value alone may be one that was forgotten, or that the item does not have. */
const setsOrClears = rule(
	'Required, unless Clear Field is on',
	({ body, option }) => {
		const isGiven = body['LeadFields.Value'] !== undefined;
		if (isGiven !== (option?.clearField === true)) return undefined;
		return isGiven
			? {
					message: "'Value' is given, and 'Clear Field' is on",
					hint: 'Leave the value empty, or switch Clear Field off.',
				}
			: {
					message: "'Value' is required",
					hint: "Fill in the field, or switch on 'Clear Field' to empty it.",
				};
	},
	{ of: 'LeadFields.Value' },
);

const setsTypeOnce = rule(
	'Leave it empty when Field is LeadType',
	({ body }) =>
		body.LeadType !== undefined && /^leadtype$/i.test(String(body['LeadFields.Attribute']))
			? {
					message: "'LeadType' is given twice: as 'Lead Type' and as 'Field'",
					hint: "Leave 'Lead Type' empty.",
				}
			: undefined,
	{ of: 'LeadType' },
);

const shared = { open: newLeadFields, metadata: writingLeads };

export const leadBulk: Operation[] = [
	bulk('POST /v2/LeadManagement.svc/Lead/Bulk/Create', {
		...shared,
		value: 'createBulk',
		lookUp: leadRowLookUp,
		name: 'Create Many',
		action: 'Create many leads',
		description:
			'Create one lead per input item, up to 50 with one call. Automations of LeadSquared may not start on bulk calls.',
		changes: leadRecords,
		optional: [leadFieldsByName, leadType, skipUnknownFields],
		rules: [hasName, givesOnce],
		rows: { maxRows: 50, body: (rows) => rows.map((row) => leadAttributes(row)) },
		errors: leadErrors,
		page: 'create-leads-in-bulk',
	}),
	bulk('POST /v2/LeadManagement.svc/Lead/Bulk/CreateOrUpdate', {
		...shared,
		value: 'upsertBulk',
		name: 'Create or Update Many',
		action: 'Create or update many leads',
		description: `Create or update one lead per input item, ${manyLeads}`,
		changes: leadRecords,
		open: [matchBy, ...newLeadFields],
		optional: [leadFieldsByName, secondMatch, postUpdatedLead, skipUnknownFields],
		rules: [hasMatchValue, givesOnce],
		fallback: trySecondMatch,
		repeat: 'always',
		rows: { maxRows: 25, body: (rows) => rows.map((row) => leadAttributes(row)), id: 'LeadId' },
		errors: upsertErrors,
		page: 'bulk-create-or-update',
	}),
	bulk('POST /v2/LeadManagement.svc/Lead/Bulk/UpdateV2', {
		...shared,
		open: [leadFields],
		value: 'updateBulk',
		name: 'Update Many',
		action: 'Update many leads',
		description: `Update one lead per input item, ${manyLeads}`,
		changes: allOf(({ body, option }) => leadBy(body.SearchByKey, option?.matchValue), leadRecords),
		required: [
			leadField('SearchByKey', 'Match By', 'Unique field by which the lead is found', 'ProspectId'),
			matchValue,
		],
		optional: [
			leadFieldsByName,
			postUpdatedLead,
			skipUnknownFields,
			inside(
				'Options',
				flag('PushNonExistentLeadsToUnProcessedList', 'Tell Missing Leads Apart', {
					description:
						'Whether LeadSquared lists leads that do not exist apart from those that it could not update',
				}),
			),
		],
		rules: [hasFields, givesMatchOnce],
		repeat: 'always',
		rows: {
			maxRows: 25,
			share: ({ body }) => [
				body.SearchByKey,
				body['Options.PushNonExistentLeadsToUnProcessedList'],
			],
			body: (rows, { body }) => {
				const push = body['Options.PushNonExistentLeadsToUnProcessedList'];
				return {
					SearchByKey: body.SearchByKey,
					...(push === undefined
						? {}
						: { Options: { PushNonExistentLeadsToUnProcessedList: push } }),
					LeadPropertiesList: rows.map(updateRow),
				};
			},
			results: (data, rows) =>
				identifiedResults(
					data,
					rows,
					({ option }) => String(option?.matchValue),
					({ body, option }) => ({
						[String(body.SearchByKey)]: option?.matchValue,
						LeadUpdated: true,
					}),
				),
		},
		errors: leadErrors,
		page: 'update-lead-in-bulk-v2',
	}),
	bulk('POST /v2/LeadManagement.svc/Lead/Bulk/Update', {
		value: 'updateFieldBulk',
		name: 'Set One Field on Many',
		action: 'Set one field on many leads',
		description:
			'Give one field of many leads the same value: leads with equal values share calls of up to 50',
		changes: { lead: ['LeadIds'] },
		required: [
			named('leadId', lead('LeadIds')),
			inside('LeadFields', leadField('Attribute', 'Field', 'Field to set')),
		],
		open: [inside('LeadFields', anyValue('Value', 'Value'))],
		optional: [clearField, leadType],
		rules: [setsOrClears, setsTypeOnce],
		repeat: 'always',
		rows: {
			maxRows: 50,
			share: ({ body }) => [body['LeadFields.Attribute'], body['LeadFields.Value'], body.LeadType],
			body: (rows, { body }) => ({
				LeadIds: rows.map((row) => row.body.LeadIds),
				LeadFields: {
					Attribute: body['LeadFields.Attribute'],
					Value: body['LeadFields.Value'] ?? '',
				},
				...(body.LeadType ? { Attribute: 'LeadType', Value: body.LeadType } : {}),
			}),
			results: affectedResults,
		},
		errors: leadErrors,
		page: 'bulk-update',
	}),
];
