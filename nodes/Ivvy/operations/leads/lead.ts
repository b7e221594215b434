import { text } from '../../../shared/table/fields';
import { resource } from '../../../shared/table/operation';
import { allOf } from '../../../shared/table/recordKeys';
import { command, getMany } from '../../parts/build';
import { customFieldRows } from '../../parts/customFields';
import { checkValues, gone } from '../../parts/explain';
import { companiesAt, contactsAt } from '../../parts/inside';
import { filter, modifiedSince } from '../../parts/filters';
import { byLeadEmail, byName } from '../../parts/known';
import { upsert } from '../../parts/upsert';
import {
	classification,
	holderData,
	holderRules,
	holders,
	leadOnly,
	newLeadRule,
	sourceOfLead,
	stageOfLead,
	stageOfOpportunity,
	typeOfLead,
} from './leadFields';
import { owningVenue, record } from '../../parts/locators';
import { inList } from '../../parts/lookUp';
import { partsOfLead } from './leadPlaces';
import { makesNoRecord } from '../../../shared/table/lookUp';

const empty = 'iVvy received nothing. Fill in the fields of this item.';

export const lead = resource(
	'lead',
	'Lead',
	...upsert('contact/addOrUpdateLead', {
		noun: 'lead',
		alsoChanges: allOf(companiesAt('company'), contactsAt('contact')),
		idField: record('id', 'Lead', 'searchLeadsOnly'),
		required: [text('name', 'Name'), typeOfLead, sourceOfLead, stageOfLead],
		optional: [...classification, customFieldRows],
		usual: holders,
		mapped: holderData,
		rules: [...holderRules, newLeadRule],
		errors: {
			'24215': empty,
			'24216': 'Check Lead: it may have been deleted, or converted to an opportunity.',
			'24218': `${checkValues} The type may need a subtype, and your account may need custom fields.`,
		},
		lookUp: inList('lead.getAll', {
			tells: ['name', 'typeId', 'sourceId'],
			also: [
				...['description', 'subtypeId', 'stageId', 'stageReasonId', 'qualityId', 'channelId'],
				...['contactId', 'companyId', 'ownerUserId', 'contact', 'company'],
			],
			places: partsOfLead,
		}),
		page: 'contact/add-or-update-lead',
	}),
	getMany('crm/getLeadList', {
		plural: 'leads',
		filters: [byName, byLeadEmail, modifiedSince(), filter],
		simplified: [
			'id',
			'name',
			'contact',
			'company',
			'ownerUser',
			'stageName',
			'type',
			'sourceName',
			'createdDate',
			'modifiedDate',
		],
		page: 'crm/get-lead-list',
	}),
	command('venue/convertLeadToOpportunity', {
		value: 'convert',
		name: 'Convert to Opportunity',
		action: 'Convert lead to opportunity',
		description: 'Make a lead an opportunity of a venue. It keeps its ID.',
		repeat: 'never',
		lookUp: makesNoRecord,
		changes: [['leadId']],
		required: [leadOnly, owningVenue, stageOfOpportunity],
		errors: { '24227': empty, '24228': gone('Lead') },
		page: 'venues/getoraddbookingdata/convert-lead-to-opportunity',
	}),
);
