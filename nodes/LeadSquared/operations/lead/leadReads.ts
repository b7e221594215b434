import type { IDataObject } from 'n8n-workflow';

import { dateTime, inQuery, inside, key, named, text } from '../../../shared/table/fields';
import type { Field, Operation, RowResult, Values } from '../../../shared/table/operation';
import { checkId } from '../../../shared/wire/reply';
import { readingLeads, searchingLeads } from '../../wire/fieldTypes';
import { byLeadField } from '../../wire/lookedUp';
import { simplify, withoutQuery } from '../../wire/simplify';
import { nest } from '../../wire/nest';
import { rowsIn } from '../../wire/rows';
import { bulk, columns, getMany, read, sorting } from '../../parts/build';
import { anyValue, comparison, guid, lead, matchingValue, searched } from '../../parts/common';
import { pages, whole } from '../../parts/paging';
import { userLabels } from '../user/userParts';
import { leadField, leadIds, leadType, simplifiedLead } from './leadParts';
import { phone, spellingsOfPhone } from './phone';

const reading = { metadata: readingLeads, simplified: simplifiedLead };

const operator = comparison(
	'Operator',
	[
		['<>', 'Does Not Equal'],
		['LIKE', 'Contains'],
		['IN', 'Is One Of'],
		['>', 'Is Greater Than'],
		['>=', 'Is Greater Than or Equals'],
		['<', 'Is Less Than'],
		['<=', 'Is Less Than or Equals'],
	],
	'>',
);

/** LeadSquared takes the lead type as a field beside the search. */
function withLeadType({ LeadType, ...body }: Record<string, unknown>): IDataObject {
	return nest({ ...body, ...(LeadType ? { Attribute: 'LeadType', Value: LeadType } : {}) });
}

const search = { ...reading, body: ({ body }: Values) => withLeadType(body) };

/** Leads by their ids: one item asks for one lead, a thousand share a call. */
function byIds(data: unknown, rows: Values[]): Array<RowResult | undefined> {
	const leads = rowsIn(data, 'Leads');
	const byId = new Map(leads.map((row) => [String(row.ProspectID).toLowerCase(), row]));
	return rows.map(({ body }) => {
		const found = byId.get(String(body['SearchParameters.LeadIds']).toLowerCase());
		return found ? { data: found } : { refused: 'no lead has this ID' };
	});
}

const conditionValue = anyValue('LookupValue', 'Value', {
	default: '2000-01-01 00:00:00',
	description:
		"Dates without an offset are read in the workflow's time zone. Several values of Is One Of have commas between them.",
});

const searchedValue = searched(conditionValue);

const commonColumns =
	'FirstName,LastName,EmailAddress,Phone,ProspectStage,OwnerId,CreatedOn,ModifiedOn';

const someColumns: Field = {
	...columns,
	property: {
		...columns.property,
		description:
			'Schema names of the fields to return, with commas between them. The most common ones when empty.',
	},
};

/** LeadSquared wants columns here, and the id is needed to tell the leads apart. */
function columnsWithId(given: unknown): string {
	const names = String(given ?? '')
		.split(',')
		.map((name) => name.trim())
		.filter((name) => name !== '' && name !== 'ProspectID');
	return ['ProspectID', ...names].join(',');
}

/** What "Simplified" keeps of the user who owns a lead. */
const simplifiedOwner = [
	'UserId',
	'FirstName',
	'LastName',
	'EmailAddress',
	'Role',
	'StatusCode',
	'StatusCodeName',
	'TeamId',
	'TeamName',
	'TimeZone',
];

export const leadReads: Operation[] = [
	read('GET /v2/LeadManagement.svc/Leads.GetById', {
		...reading,
		value: 'get',
		name: 'Get',
		action: 'Get lead',
		required: [inQuery(lead('id'))],
		absent: {
			message: 'no lead has this ID. It may have been deleted, or merged into another lead',
			hint: checkId,
		},
		page: 'get-a-lead-by-id',
	}),
	read('GET /v2/LeadManagement.svc/Leads.GetByEmailaddress', {
		...reading,
		value: 'getByEmail',
		name: 'Get by Email',
		action: 'Get lead by email',
		description: 'Find the lead with an email address. Gives no item when there is none.',
		required: [inQuery(key('emailaddress', 'Email', { placeholder: 'e.g. asha@example.com' }))],
		page: 'get-a-lead-by-email-id',
	}),
	read('GET /v2/LeadManagement.svc/RetrieveLeadByPhoneNumber', {
		...reading,
		value: 'getByPhone',
		name: 'Get by Phone',
		action: 'Get lead by phone',
		description:
			'Find the lead with a phone or mobile number, the most recently active one of several. Gives no item when there is none.',
		required: [inQuery(phone)],
		spellings: spellingsOfPhone,
		page: 'get-lead-by-phone',
	}),
	getMany('POST /v2/LeadManagement.svc/Leads.Get', {
		...search,
		metadata: [searchingLeads, readingLeads],
		simplify: (record, types) => simplify(withoutQuery(record), types),
		value: 'getAll',
		name: 'Get Many',
		action: 'Get many leads',
		description: 'Get the leads that meet a condition',
		whenEmpty: byLeadField(({ body }) => body['Parameter.LookupName']),
		required: [
			inside(
				'Parameter',
				leadField(
					'LookupName',
					'Field',
					'Field of the condition. Upper and lower case matter.',
					'CreatedOn',
				),
			),
			inside('Parameter', operator),
			inside('Parameter', searchedValue),
		],
		optional: [columns, ...sorting, leadType],
		paging: pages({ sortBy: 'ProspectAutoId', ...leadIds, count: 'Total' }),
		page: 'search-by-lead-criteria',
	}),
	getMany('POST /v2/LeadManagement.svc/Leads.RecentlyModified', {
		...search,
		value: 'getRecentlyModified',
		name: 'Get Recently Modified',
		action: 'Get recently modified leads',
		description: 'Get the leads that were changed between two points in time',
		required: [
			inside('Parameter', dateTime('FromDate', 'From')),
			inside('Parameter', dateTime('ToDate', 'To')),
		],
		optional: [columns, ...sorting, leadType],
		paging: pages({ key: 'Leads', size: 5000, sortBy: 'ProspectAutoId', ...leadIds }),
		page: 'get-leads-by-date-range',
	}),
	getMany('GET /v2/LeadManagement.svc/Leads.GetByQuickSearch', {
		...reading,
		value: 'quickSearch',
		name: 'Quick Search',
		action: 'Search leads by text',
		required: [inQuery(text('key', 'Search Text', { placeholder: 'e.g. asha' }))],
		paging: whole(),
		page: 'quick-search',
	}),
	bulk('POST /v2/LeadManagement.svc/Leads/Retrieve/ByIds', {
		...reading,
		value: 'getByIds',
		reads: true,
		name: 'Get Many by ID',
		action: 'Get many leads by ID',
		description: 'Get one lead per input item, up to 1,000 with one call',
		required: [named('leadId', inside('SearchParameters', lead('LeadIds')))],
		optional: [someColumns],
		repeat: 'always',
		rows: {
			maxRows: 1000,
			share: ({ body }) => columnsWithId(body['Columns.Include_CSV']),
			body: (rows, first) => ({
				SearchParameters: { LeadIds: rows.map(({ body }) => body['SearchParameters.LeadIds']) },
				Columns: {
					Include_CSV: columnsWithId(first.body['Columns.Include_CSV'] ?? commonColumns),
				},
				Paging: { PageIndex: 1, PageSize: 1000 },
			}),
			results: byIds,
		},
		page: 'get-leads-in-bulk-by-ids',
	}),
	read('GET /v2/LeadManagement.svc/LeadOwner.Get', {
		simplified: simplifiedOwner,
		labels: userLabels,
		value: 'getOwner',
		name: 'Get Owner',
		action: 'Get owner of lead',
		whenEmpty: byLeadField(({ query }) => query.LeadIdentifier),
		required: [
			inQuery(
				leadField(
					'LeadIdentifier',
					'Match By',
					'Unique field by which the lead is found',
					'EmailAddress',
				),
			),
			inQuery(matchingValue('value', 'Match Value')),
		],
		page: 'get-details-of-a-lead-owner',
	}),
	getMany('POST /v2/LeadManagement.svc/GetMergedChildLeadsByAuditId', {
		...reading,
		value: 'getMergedChildren',
		name: 'Get Merged Children',
		action: 'Get leads that merge absorbed',
		required: [
			inside(
				'Parameter',
				guid(
					'MergeAuditId',
					'Merge Activity ID',
					'Of the activity that the merge left, of type 3003',
				),
			),
		],
		paging: whole(),
		page: 'get-info-on-merged-child-leads',
	}),
];
