import { choice, inQuery, inside, named, text } from '../../../shared/table/fields';
import { meaningsOf } from '../../../shared/table/labels';
import {
	resource,
	type Paging,
	type RowResult,
	type Values,
} from '../../../shared/table/operation';
import { readingLeads } from '../../wire/fieldTypes';
import { bulk, columns, create, getMany, read, sorting } from '../../parts/build';
import { lead, record } from '../../parts/common';
import { confirmed } from '../../parts/confirmed';
import { pages, queryPages, whole } from '../../parts/paging';
import { leadIds, simplifiedLead } from './leadParts';
import { memberLookUp, memberRowLookUp } from './leadLookUp';
import { makesNoRecord } from '../../../shared/table/lookUp';

const anyList = (wire: string) => record(wire, 'List', 'searchLists');
/** Leads can be put into static lists only. */
const staticList = (wire: string) =>
	named('listId', record(wire, 'Static List', 'searchStaticLists'));

const errors = {
	MXInvalidEntityException: 'Check List and Lead: one of them may have been deleted.',
	MXInvalidInputException: 'Check that the list is a static one, and that the lead exists.',
};

const listType = choice('ListType', 'List Type', [
	[0, 'Static'],
	[1, 'Dynamic'],
	[2, 'Refreshable'],
]);

const members = pages({ key: 'Leads', size: 200, sortBy: 'ProspectAutoId', ...leadIds });

/** LeadSquared's count may be an older one, depending on how the list is recounted. */
const uncounted: Paging = { ...members, read: (data) => ({ records: members.read(data).records }) };

/** LeadSquared takes all leads of a call or none, and says no more than how many. */
function allAdded(data: unknown, rows: Values[]): RowResult[] {
	confirmed(data);
	return rows.map(({ body }) => ({
		data: { ListId: body.listId, LeadId: body.leadIds, success: true },
	}));
}

export const list = resource(
	'list',
	'List',
	create('POST /v2/LeadSegmentation.svc/CreateEmptyList', {
		value: 'create',
		lookUp:
			'The list of lists does not tell when one was made, so that it could be an older one of the same name.',
		name: 'Create',
		action: 'Create list',
		description: 'Create a static list without leads',
		changes: { name: ['Name'] },
		required: [text('Name', 'Name')],
		optional: [text('Description', 'Description')],
		page: 'create-empty-static-list',
	}),
	getMany('GET /v2/LeadManagement.svc/Lists.Get', {
		value: 'getAll',
		name: 'Get Many',
		action: 'Get many lists',
		optional: [
			inQuery(listType),
			inQuery(
				text('SearchText', 'Search Text', {
					placeholder: 'e.g. wedding',
					description: 'Part of the name',
				}),
			),
		],
		labels: { ListType: meaningsOf(listType) },
		paging: queryPages({ id: 'ListId' }),
		page: 'retrieve-all-lists',
	}),
	getMany('GET /v2/LeadSegmentation.svc/Lists.GetByLeadId', {
		value: 'getByLead',
		name: 'Get Many by Lead',
		action: 'Get many lists of lead',
		required: [inQuery(lead('leadId'))],
		paging: whole(),
		page: 'get-list-by-lead-id',
	}),
	getMany('POST /v2/LeadManagement.svc/Leads/Retrieve/BySearchParameter', {
		value: 'getLeads',
		name: 'Get Leads',
		action: 'Get leads of list',
		required: [inside('SearchParameters', named('listId', anyList('ListId')))],
		optional: [
			columns,
			inside(
				'SearchParameters',
				choice(
					'RetrieveBehaviour',
					'Recount',
					[
						['0', 'No'],
						['1', 'Yes'],
						['2', 'Yes, and Save the Count'],
					],
					{
						description:
							'Whether LeadSquared counts the leads anew first, as it does by default. No is faster.',
					},
				),
			),
			...sorting,
		],
		metadata: readingLeads,
		simplified: simplifiedLead,
		paging: uncounted,
		errors,
		page: 'get-leads-in-a-list-2',
	}),
	read('GET /v2/LeadManagement.svc/List/Retrieve/MemberCount', {
		value: 'getMemberCount',
		name: 'Get Lead Count',
		action: 'Get number of leads in list',
		required: [inQuery(anyList('listId'))],
		errors,
	}),
	read('GET /v2/LeadManagement.svc/List.CheckLead', {
		value: 'checkLead',
		name: 'Check Lead',
		action: 'Check if lead is in list',
		required: [inQuery(anyList('listId')), inQuery(lead('leadId'))],
		errors,
	}),
	create('POST /v2/LeadManagement.svc/AddLeadToStaticList', {
		value: 'addLead',
		lookUp: memberLookUp,
		name: 'Add Lead',
		action: 'Add lead to list',
		changes: { member: [['listId', 'leadId']] },
		required: [inQuery(staticList('listId')), inQuery(lead('leadId'))],
		// The lead may be in the list already.
		mayCountNothing: true,
		errors,
		page: 'add-lead',
	}),
	bulk('POST /v2/LeadSegmentation.svc/AddLeadsToStaticList', {
		value: 'addLeads',
		lookUp: memberRowLookUp,
		name: 'Add Many Leads',
		action: 'Add many leads to list',
		description:
			'Add one lead per input item, up to 25 with one call. One wrong lead makes LeadSquared refuse all leads of its call.',
		changes: { member: [['listId', 'leadIds']] },
		required: [staticList('listId'), named('leadId', lead('leadIds'))],
		lane: 'normal',
		rows: {
			maxRows: 25,
			share: ({ body }) => body.listId,
			body: (rows, first) => ({
				listId: first.body.listId,
				leadIds: rows.map(({ body }) => body.leadIds),
			}),
			results: allAdded,
		},
		errors: {
			...errors,
			MXInvalidInputException:
				"None of the leads of this call was added: the list is not a static one, or one of the leads does not exist. 'Add Lead' tells which.",
		},
		page: 'add-leads-to-a-static-list',
	}),
	create('GET /v2/LeadSegmentation.svc/RemoveLeadFromStaticList', {
		value: 'removeLead',
		lookUp: makesNoRecord,
		name: 'Remove Lead',
		action: 'Remove lead from list',
		changes: { member: [['ListId', 'LeadID']] },
		required: [inQuery(staticList('ListId')), inQuery(named('leadId', lead('LeadID')))],
		errors,
		page: 'remove-lead-from-static-list',
	}),
	create('GET /v2/LeadSegmentation.svc/Lists/EmptyStaticList', {
		value: 'empty',
		lookUp: makesNoRecord,
		name: 'Empty',
		action: 'Remove all leads from list',
		description: 'Remove all leads from a static list. The leads themselves stay.',
		changes: { list: ['ListId'] },
		required: [inQuery(staticList('ListId'))],
		errors,
		page: 'remove-all-leads-from-a-static-list',
	}),
);
