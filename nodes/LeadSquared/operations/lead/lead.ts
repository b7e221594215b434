import { choice, inQuery } from '../../../shared/table/fields';
import { resource, type Values } from '../../../shared/table/operation';
import { allOf, keysOf } from '../../../shared/table/recordKeys';
import { writingLeads } from '../../wire/fieldTypes';
import { create, update } from '../../parts/build';
import { lead as leadId, leadFields, leadFieldsByName, postUpdatedLead } from '../../parts/common';
import { leadActions } from './leadActions';
import { leadBulk } from './leadBulk';
import {
	capturedAttributes,
	givesOnce,
	hasFields,
	hasFieldSet,
	hasMatchValue,
	hasName,
	leadAttributes,
	leadErrors,
	leadType,
	matchBy,
	matchRecords,
	secondMatch,
	skipUnknownFields,
	trySecondMatch,
	upsertErrors,
	withMatch,
} from './leadParts';
import { bulkTwin, idOf, leadAnswer, oneChanged } from '../../parts/bulkTwin';
import { leadReads } from './leadReads';
import { leadRecords } from './leadRecords';
import { inOneSpelling, phoneAmongFields } from './phone';
import { newLeadFields } from './usualFields';
import { leadLookUp, capturedLookUp } from './leadLookUp';

const behaviour = choice('LeadUpdateBehavior', 'If the Lead Exists', [
	['', 'Update Every Given Field'],
	['DoNotUpdate', 'Do Not Update'],
	['UpdateOnlyEmptyFields', 'Update Only Empty Fields'],
	['DoNotUpdateUniqueFields', 'Do Not Update Unique Fields'],
]);

/** Automations reportedly do not start on bulk calls, so that whoever asks for them gets single ones. */
function unlessAutomated(values: Values): Values | undefined {
	return values.query.postUpdatedLead === true ? undefined : values;
}

/** An update by id as the bulk call takes it, which knows no lead type and documents no custom field sets. */
function byId(values: Values): Values | undefined {
	const {
		query: { leadId, ...query },
		body,
		option,
		...rest
	} = values;
	if (!unlessAutomated(values) || body.LeadType !== undefined || hasFieldSet(values))
		return undefined;
	return {
		...rest,
		query,
		body: { ...body, SearchByKey: 'ProspectId' },
		option: { ...option, matchValue: leadId },
	};
}

/** The phone number that an upsert goes by. Such an item goes alone, since it is looked up just before it is sent. */
const matchedPhone = (values: Values) => phoneAmongFields(withMatch(values));

const writing = { body: leadAttributes, metadata: writingLeads };

export const lead = resource(
	'lead',
	'Lead',
	create('POST /v2/LeadManagement.svc/Lead.Create', {
		...writing,
		value: 'create',
		lookUp: leadLookUp,
		name: 'Create',
		action: 'Create lead',
		changes: leadRecords,
		open: newLeadFields,
		optional: [leadFieldsByName, leadType, skipUnknownFields],
		rules: [hasName, givesOnce],
		inBulk: bulkTwin(leadBulk, 'createBulk', { row: (values) => values, answer: idOf('LeadId') }),
		errors: leadErrors,
		page: 'create-a-lead',
	}),
	update('POST /v2/LeadManagement.svc/Lead.Update', {
		...writing,
		value: 'update',
		name: 'Update',
		action: 'Update lead',
		changes: allOf(keysOf({ lead: ['leadId'] }), leadRecords),
		required: [inQuery(leadId('leadId'))],
		open: [leadFields],
		optional: [leadFieldsByName, leadType, postUpdatedLead, skipUnknownFields],
		rules: [hasFields, givesOnce],
		inBulk: bulkTwin(leadBulk, 'updateBulk', {
			row: byId,
			recordKeys: ({ option }) => [String(option?.matchValue).toLowerCase()],
			answer: oneChanged,
		}),
		errors: leadErrors,
		page: 'update-a-lead',
	}),
	{
		...create('POST /v2/LeadManagement.svc/Lead.CreateOrUpdate', {
			...writing,
			value: 'upsert',
			name: 'Create or Update',
			action: 'Create or update lead',
			description: 'Create a new record, or update the current one if it already exists (upsert)',
			changes: leadRecords,
			open: [matchBy, ...newLeadFields],
			optional: [leadFieldsByName, secondMatch, postUpdatedLead, skipUnknownFields],
			rules: [hasMatchValue, givesOnce],
			checkFirst: inOneSpelling(matchedPhone),
			fallback: trySecondMatch,
			inBulk: bulkTwin(leadBulk, 'upsertBulk', {
				row: (values) => (matchedPhone(values) ? undefined : unlessAutomated(values)),
				recordKeys: matchRecords,
				answer: leadAnswer,
			}),
			errors: upsertErrors,
			page: 'create-or-update',
		}),
		// The unique field keeps a second processing from adding a second lead.
		repeat: 'always' as const,
	},
	create('POST /v2/LeadManagement.svc/Lead.Capture', {
		...writing,
		body: capturedAttributes,
		value: 'capture',
		lookUp: capturedLookUp,
		name: 'Capture',
		action: 'Capture lead',
		description:
			'Create or update a lead, with a choice of what may be updated. Says whether it was created.',
		changes: leadRecords,
		open: newLeadFields,
		optional: [leadFieldsByName, matchBy, inQuery(behaviour), skipUnknownFields],
		rules: [hasFields, hasMatchValue, givesOnce],
		checkFirst: inOneSpelling(phoneAmongFields),
		errors: upsertErrors,
		page: 'capture-lead',
	}),
	...leadBulk,
	...leadReads,
	...leadActions,
);
