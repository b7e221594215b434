import type { Example } from '../../example';

const leads = '/v2/LeadManagement.svc';
const segments = '/v2/LeadSegmentation.svc';

const enquiries = '11570000-0000-4000-8000-000000000001';
const planners = '11570000-0000-4000-8000-000000000002';
const asha = '1ead0000-0000-4000-8000-000000000001';
const ingrid = '1ead0000-0000-4000-8000-000000000006';

export const listExamples: Example[] = [
	{
		operation: 'list.create',
		items: [
			{ name: 'Spring Fair', additionalFields: { description: 'Met at the fair' } },
			{ name: 'Gala 2026', additionalFields: {} },
		],
		requests: [
			{
				call: `POST ${segments}/CreateEmptyList`,
				body: { Name: 'Spring Fair', Description: 'Met at the fair' },
			},
			{ call: `POST ${segments}/CreateEmptyList`, body: { Name: 'Gala 2026' } },
		],
		output: [
			{ json: { Id: '11570000-0000-4000-8000-000000001001' }, item: 0 },
			{ json: { Id: '11570000-0000-4000-8000-000000001002' }, item: 1 },
		],
	},
	{
		operation: 'list.getAll',
		items: [
			{ returnAll: true, filters: { listType: 'Static', searchText: 'corp' } },
			{ returnAll: false, limit: 1, filters: { listType: 1 } },
		],
		requests: [
			{ call: `GET ${leads}/Lists.Get?ListType=0&SearchText=corp&PageIndex=1` },
			// LeadSquared does not say how many there are, nor how long a page is.
			{ call: `GET ${leads}/Lists.Get?ListType=0&SearchText=corp&PageIndex=2` },
			{ call: `GET ${leads}/Lists.Get?ListType=1&PageIndex=1` },
		],
		output: [
			{
				json: {
					ListId: planners,
					ListName: 'Corporate Planners',
					ListDescription: '',
					ListType: 'static',
					MemberCount: 0,
				},
				item: 0,
			},
			{
				json: {
					ListId: '11570000-0000-4000-8000-000000000003',
					ListName: 'All Customers',
					ListDescription: 'Everybody at stage Customer',
					ListType: 'dynamic',
					MemberCount: 0,
				},
				item: 1,
			},
		],
	},
	{
		operation: 'list.getByLead',
		items: [
			{ leadId: { __rl: true, mode: 'list', value: asha }, returnAll: true },
			{ leadId: '1ead0000-0000-4000-8000-000000000002', returnAll: false, limit: 10 },
		],
		requests: [
			{ call: `GET ${segments}/Lists.GetByLeadId?leadId=${asha}` },
			{ call: `GET ${segments}/Lists.GetByLeadId?leadId=1ead0000-0000-4000-8000-000000000002` },
		],
		output: [
			{ json: { ListId: enquiries, ListName: 'Wedding Enquiries' }, item: 0 },
			{ json: { ListId: enquiries, ListName: 'Wedding Enquiries' }, item: 1 },
		],
	},
	{
		operation: 'list.getLeads',
		prepare: ({ leads: [, liam] }) =>
			Object.assign(liam, { 'mx_KYC~Status': 'Approved', 'mx_KYC~mx_CustomObject_1': 'Passport' }),
		items: [
			{
				listId: { __rl: true, mode: 'list', value: enquiries },
				returnAll: false,
				limit: 2,
				filters: {
					include_CSV: 'ProspectAutoId,EmailAddress,DoNotCall',
					columnName: 'CreatedOn',
					direction: '1',
					retrieveBehaviour: '0',
				},
			},
			{
				listId: enquiries,
				returnAll: false,
				limit: 2,
				filters: { include_CSV: 'ProspectID,mx_KYC', retrieveBehaviour: 'Yes, and Save the Count' },
			},
		],
		requests: [
			{ call: `GET ${leads}/LeadsMetaData.Get?excludeOptionSets=1` },
			{
				call: `POST ${leads}/Leads/Retrieve/BySearchParameter`,
				body: {
					SearchParameters: { ListId: enquiries, RetrieveBehaviour: '0' },
					Columns: { Include_CSV: 'ProspectAutoId,EmailAddress,DoNotCall' },
					Sorting: { ColumnName: 'CreatedOn', Direction: '1' },
					Paging: { PageIndex: 1, PageSize: 2 },
				},
			},
			{
				call: `POST ${leads}/Leads/Retrieve/BySearchParameter`,
				body: {
					SearchParameters: { ListId: enquiries, RetrieveBehaviour: '2' },
					Columns: { Include_CSV: 'ProspectID,mx_KYC' },
					Sorting: { ColumnName: 'ProspectAutoId', Direction: '0' },
					Paging: { PageIndex: 1, PageSize: 2 },
				},
			},
		],
		output: [
			{
				json: { ProspectAutoId: '1005', EmailAddress: 'marco.desai@example.com', DoNotCall: false },
				item: 0,
			},
			{
				json: {
					ProspectAutoId: '1004',
					EmailAddress: 'fatima.desai@example.com',
					DoNotCall: false,
				},
				item: 0,
			},
			{ json: { ProspectID: asha, mx_KYC: null }, item: 1 },
			{
				json: {
					ProspectID: '1ead0000-0000-4000-8000-000000000002',
					mx_KYC: { Status: 'Approved', mx_CustomObject_1: 'Passport' },
				},
				item: 1,
			},
		],
	},
	{
		operation: 'list.getMemberCount',
		items: [{ listId: { __rl: true, mode: 'list', value: enquiries } }, { listId: planners }],
		requests: [
			{ call: `GET ${leads}/List/Retrieve/MemberCount?listId=${enquiries}` },
			{ call: `GET ${leads}/List/Retrieve/MemberCount?listId=${planners}` },
		],
		output: [
			{ json: { Count: 5 }, item: 0 },
			{ json: { Count: 0 }, item: 1 },
		],
	},
	{
		operation: 'list.checkLead',
		items: [
			{
				listId: { __rl: true, mode: 'list', value: enquiries },
				leadId: { __rl: true, mode: 'list', value: asha },
			},
			{ listId: planners, leadId: ingrid },
		],
		requests: [
			{ call: `GET ${leads}/List.CheckLead?listId=${enquiries}&leadId=${asha}` },
			{ call: `GET ${leads}/List.CheckLead?listId=${planners}&leadId=${ingrid}` },
		],
		output: [
			{ json: { IsMember: true }, item: 0 },
			{ json: { IsMember: false }, item: 1 },
		],
	},
	{
		operation: 'list.addLead',
		items: [
			{
				listId: { __rl: true, mode: 'list', value: planners },
				leadId: { __rl: true, mode: 'list', value: ingrid },
			},
			// She is in it already.
			{ listId: enquiries, leadId: asha },
		],
		requests: [
			{ call: `POST ${leads}/AddLeadToStaticList?listId=${planners}&leadId=${ingrid}`, body: {} },
			{ call: `POST ${leads}/AddLeadToStaticList?listId=${enquiries}&leadId=${asha}`, body: {} },
		],
		output: [
			{ json: { Id: planners, AffectedRows: 1 }, item: 0 },
			{ json: { Id: enquiries, AffectedRows: 0 }, item: 1 },
		],
	},
	{
		operation: 'list.addLeads',
		items: [
			{
				listId: { __rl: true, mode: 'list', value: planners },
				leadId: { __rl: true, mode: 'list', value: ingrid },
			},
			{ listId: planners, leadId: asha },
			{ listId: enquiries, leadId: ingrid },
		],
		requests: [
			{
				call: `POST ${segments}/AddLeadsToStaticList`,
				body: { listId: planners, leadIds: [ingrid, asha] },
			},
			{
				call: `POST ${segments}/AddLeadsToStaticList`,
				body: { listId: enquiries, leadIds: [ingrid] },
			},
		],
		output: [
			{ json: { ListId: planners, LeadId: ingrid, success: true }, item: 0 },
			{ json: { ListId: planners, LeadId: asha, success: true }, item: 1 },
			{ json: { ListId: enquiries, LeadId: ingrid, success: true }, item: 2 },
		],
	},
	{
		operation: 'list.removeLead',
		items: [
			{
				listId: { __rl: true, mode: 'list', value: enquiries },
				leadId: { __rl: true, mode: 'list', value: asha },
			},
			{ listId: enquiries, leadId: '1ead0000-0000-4000-8000-000000000002' },
		],
		requests: [
			{ call: `GET ${segments}/RemoveLeadFromStaticList?ListId=${enquiries}&LeadID=${asha}` },
			{
				call: `GET ${segments}/RemoveLeadFromStaticList?ListId=${enquiries}&LeadID=1ead0000-0000-4000-8000-000000000002`,
			},
		],
		output: [
			{ json: { Message: 'Successfully removed lead from list' }, item: 0 },
			{ json: { Message: 'Successfully removed lead from list' }, item: 1 },
		],
	},
	{
		operation: 'list.empty',
		items: [{ listId: { __rl: true, mode: 'list', value: enquiries } }, { listId: planners }],
		requests: [
			{ call: `GET ${segments}/Lists/EmptyStaticList?ListId=${enquiries}` },
			{ call: `GET ${segments}/Lists/EmptyStaticList?ListId=${planners}` },
		],
		output: [
			{ json: { Id: enquiries }, item: 0 },
			{ json: { Id: planners }, item: 1 },
		],
	},
];
