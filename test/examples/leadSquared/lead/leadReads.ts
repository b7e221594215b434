import type { Example } from '../../example';

const svc = '/v2/LeadManagement.svc';
const metadata = { call: `GET ${svc}/LeadsMetaData.Get?excludeOptionSets=1` };

export const leadReadExamples: Example[] = [
	{
		operation: 'lead.get',
		items: [
			{ id: { __rl: true, mode: 'list', value: '1ead0000-0000-4000-8000-000000000003' } },
			{ id: '1ead0000-0000-4000-8000-000000000006' },
		],
		requests: [
			metadata,
			{ call: `GET ${svc}/Leads.GetById?id=1ead0000-0000-4000-8000-000000000003` },
			{ call: `GET ${svc}/Leads.GetById?id=1ead0000-0000-4000-8000-000000000006` },
		],
		output: [
			{
				json: {
					ProspectID: '1ead0000-0000-4000-8000-000000000003',
					FirstName: 'Chen',
					LastName: 'Desai',
					EmailAddress: 'chen.desai@example.com',
					Phone: '+91-9855510002',
					ProspectStage: 'Prospect',
					OwnerId: '05e20000-0000-4000-8000-000000000003',
					OwnerIdName: 'Sofia Lindqvist',
					CreatedOn: '2025-06-04T05:30:00.000Z',
					ModifiedOn: '2025-06-14T05:30:00.000Z',
				},
				item: 0,
			},
			{
				json: {
					ProspectID: '1ead0000-0000-4000-8000-000000000006',
					FirstName: 'Ingrid',
					LastName: 'Desai',
					EmailAddress: 'ingrid.desai@example.com',
					Phone: '+91-9855510005',
					ProspectStage: 'Prospect',
					OwnerId: '05e20000-0000-4000-8000-000000000001',
					OwnerIdName: 'Maya Patel',
					CreatedOn: '2025-06-07T05:30:00.000Z',
					ModifiedOn: '2025-06-17T05:30:00.000Z',
				},
				item: 1,
			},
		],
	},
	{
		operation: 'lead.getByEmail',
		items: [
			{ emailaddress: 'chen.desai@example.com' },
			{ emailaddress: 'Ingrid.Desai@example.com' },
		],
		requests: [
			metadata,
			{ call: `GET ${svc}/Leads.GetByEmailaddress?emailaddress=chen.desai%40example.com` },
			{ call: `GET ${svc}/Leads.GetByEmailaddress?emailaddress=Ingrid.Desai%40example.com` },
		],
		output: [
			{
				json: {
					ProspectID: '1ead0000-0000-4000-8000-000000000003',
					FirstName: 'Chen',
					LastName: 'Desai',
					EmailAddress: 'chen.desai@example.com',
					Phone: '+91-9855510002',
					ProspectStage: 'Prospect',
					OwnerId: '05e20000-0000-4000-8000-000000000003',
					OwnerIdName: 'Sofia Lindqvist',
					CreatedOn: '2025-06-04T05:30:00.000Z',
					ModifiedOn: '2025-06-14T05:30:00.000Z',
				},
				item: 0,
			},
			{
				json: {
					ProspectID: '1ead0000-0000-4000-8000-000000000006',
					FirstName: 'Ingrid',
					LastName: 'Desai',
					EmailAddress: 'ingrid.desai@example.com',
					Phone: '+91-9855510005',
					ProspectStage: 'Prospect',
					OwnerId: '05e20000-0000-4000-8000-000000000001',
					OwnerIdName: 'Maya Patel',
					CreatedOn: '2025-06-07T05:30:00.000Z',
					ModifiedOn: '2025-06-17T05:30:00.000Z',
				},
				item: 1,
			},
		],
	},
	{
		operation: 'lead.getByPhone',
		items: [{ phone: '98555 10002' }, { phone: '+91-9855510005' }],
		requests: [
			metadata,
			{ call: `GET ${svc}/RetrieveLeadByPhoneNumber?phone=9855510002` },
			{ call: `GET ${svc}/RetrieveLeadByPhoneNumber?phone=%2B919855510005` },
		],
		output: [
			{
				json: {
					ProspectID: '1ead0000-0000-4000-8000-000000000003',
					FirstName: 'Chen',
					LastName: 'Desai',
					EmailAddress: 'chen.desai@example.com',
					Phone: '+91-9855510002',
					ProspectStage: 'Prospect',
					OwnerId: '05e20000-0000-4000-8000-000000000003',
					OwnerIdName: 'Sofia Lindqvist',
					CreatedOn: '2025-06-04T05:30:00.000Z',
					ModifiedOn: '2025-06-14T05:30:00.000Z',
				},
				item: 0,
			},
			{
				json: {
					ProspectID: '1ead0000-0000-4000-8000-000000000006',
					FirstName: 'Ingrid',
					LastName: 'Desai',
					EmailAddress: 'ingrid.desai@example.com',
					Phone: '+91-9855510005',
					ProspectStage: 'Prospect',
					OwnerId: '05e20000-0000-4000-8000-000000000001',
					OwnerIdName: 'Maya Patel',
					CreatedOn: '2025-06-07T05:30:00.000Z',
					ModifiedOn: '2025-06-17T05:30:00.000Z',
				},
				item: 1,
			},
		],
	},
	{
		operation: 'lead.getAll',
		items: [
			{
				lookupName: { __rl: true, mode: 'name', value: 'EmailAddress' },
				sqlOperator: 'IN',
				lookupValue: 'asha.wei@example.com,nora.haddad@example.com',
				returnAll: true,
				filters: { include_CSV: 'ProspectID,FirstName,DoNotEmail' },
			},
			{
				lookupName: 'CreatedOn',
				sqlOperator: 'is greater than',
				lookupValue: '2025-06-20T00:00:00Z',
				returnAll: false,
				limit: 1,
				filters: { include_CSV: 'ProspectID,CreatedOn', columnName: 'CreatedOn', direction: '1' },
			},
		],
		requests: [
			metadata,
			{
				call: `POST ${svc}/Leads.Get`,
				body: {
					Parameter: {
						LookupName: 'EmailAddress',
						SqlOperator: 'IN',
						LookupValue: 'asha.wei@example.com,nora.haddad@example.com',
					},
					Columns: { Include_CSV: 'ProspectID,FirstName,DoNotEmail' },
					Sorting: { ColumnName: 'ProspectAutoId', Direction: '0' },
					Paging: { PageIndex: 1, PageSize: 1000 },
				},
			},
			{
				call: `POST ${svc}/Leads.Get`,
				body: {
					Parameter: {
						LookupName: 'CreatedOn',
						SqlOperator: '>',
						LookupValue: '2025-06-20 00:00:00',
					},
					Columns: { Include_CSV: 'ProspectID,CreatedOn' },
					Sorting: { ColumnName: 'CreatedOn', Direction: '1' },
					Paging: { PageIndex: 1, PageSize: 1 },
				},
			},
		],
		output: [
			{
				json: {
					ProspectID: '1ead0000-0000-4000-8000-000000000021',
					FirstName: 'Asha',
					DoNotEmail: false,
					IsLead: true,
					NotableEvent: 'Modified',
				},
				item: 0,
			},
			{
				json: {
					ProspectID: '1ead0000-0000-4000-8000-000000000040',
					FirstName: 'Nora',
					DoNotEmail: false,
					IsLead: true,
					NotableEvent: 'Modified',
				},
				item: 0,
			},
			{
				json: {
					ProspectID: '1ead0000-0000-4000-8000-000000000040',
					CreatedOn: '2025-07-11T05:30:00.000Z',
					IsLead: true,
					NotableEvent: 'Modified',
				},
				item: 1,
			},
		],
	},
	{
		operation: 'lead.getRecentlyModified',
		timezone: 'Asia/Kolkata',
		items: [
			{
				fromDate: '2025-06-12T00:00:00',
				toDate: '2025-06-12T23:00:00',
				returnAll: true,
				filters: { include_CSV: 'ProspectID,ModifiedOn' },
			},
			{
				fromDate: '2025-06-13T05:30:00Z',
				toDate: '2025-06-14T05:30:00Z',
				returnAll: false,
				limit: 2,
				filters: {
					include_CSV: 'FirstName,DoNotTrack',
					columnName: 'ModifiedOn',
					direction: 'Descending',
				},
			},
		],
		requests: [
			metadata,
			{
				call: `POST ${svc}/Leads.RecentlyModified`,
				body: {
					Parameter: { FromDate: '2025-06-11 18:30:00', ToDate: '2025-06-12 17:30:00' },
					Columns: { Include_CSV: 'ProspectID,ModifiedOn' },
					Sorting: { ColumnName: 'ProspectAutoId', Direction: '0' },
					Paging: { PageIndex: 1, PageSize: 5000 },
				},
			},
			{
				call: `POST ${svc}/Leads.RecentlyModified`,
				body: {
					Parameter: { FromDate: '2025-06-13 05:30:00', ToDate: '2025-06-14 05:30:00' },
					Columns: { Include_CSV: 'FirstName,DoNotTrack' },
					Sorting: { ColumnName: 'ModifiedOn', Direction: '1' },
					Paging: { PageIndex: 1, PageSize: 2 },
				},
			},
		],
		output: [
			{
				json: {
					ProspectID: '1ead0000-0000-4000-8000-000000000001',
					ModifiedOn: '2025-06-12T05:30:00.000Z',
				},
				item: 0,
			},
			{ json: { FirstName: 'Chen', DoNotTrack: false }, item: 1 },
			{ json: { FirstName: 'Liam', DoNotTrack: false }, item: 1 },
		],
	},
	{
		operation: 'lead.quickSearch',
		items: [
			{ key: 'liam.murphy', returnAll: true },
			{ key: 'Elena', returnAll: false, limit: 1 },
		],
		requests: [
			metadata,
			{ call: `GET ${svc}/Leads.GetByQuickSearch?key=liam.murphy` },
			{ call: `GET ${svc}/Leads.GetByQuickSearch?key=Elena` },
		],
		output: [
			{
				json: {
					ProspectID: '1ead0000-0000-4000-8000-000000000012',
					FirstName: 'Liam',
					LastName: 'Murphy',
					EmailAddress: 'liam.murphy@example.com',
					Phone: '+91-9855510011',
				},
				item: 0,
			},
			{
				json: {
					ProspectID: '1ead0000-0000-4000-8000-000000000008',
					FirstName: 'Elena',
					LastName: 'Desai',
					EmailAddress: 'elena.desai@example.com',
					Phone: '+91-9855510007',
				},
				item: 1,
			},
		],
	},
	{
		operation: 'lead.getOwner',
		items: [
			{
				leadIdentifier: { __rl: true, mode: 'name', value: 'EmailAddress' },
				value: 'liam.desai@example.com',
			},
			{ leadIdentifier: 'Phone', value: '+91-9855510003' },
		],
		requests: [
			{
				call: `GET ${svc}/LeadOwner.Get?LeadIdentifier=EmailAddress&value=liam.desai%40example.com`,
			},
			{ call: `GET ${svc}/LeadOwner.Get?LeadIdentifier=Phone&value=%2B91-9855510003` },
		],
		output: [
			{
				json: {
					UserId: '05e20000-0000-4000-8000-000000000002',
					FirstName: 'Daniel',
					LastName: 'Kerr',
					EmailAddress: 'daniel.kerr@example.com',
					Role: 'Sales_Manager',
					StatusCode: 0,
					StatusCodeName: 'Active',
					TeamId: '7ea30000-0000-4000-8000-000000000001',
					TeamName: 'Root Team',
					TimeZone: 'Asia/Kolkata',
				},
				item: 0,
			},
			{
				json: {
					UserId: '05e20000-0000-4000-8000-000000000004',
					FirstName: 'Arjun',
					LastName: 'Menon',
					EmailAddress: 'arjun.menon@example.com',
					Role: 'Sales_User',
					StatusCode: 0,
					StatusCodeName: 'Active',
					TeamId: '7ea30000-0000-4000-8000-000000000003',
					TeamName: 'Corporate',
					TimeZone: 'Asia/Kolkata',
				},
				item: 1,
			},
		],
	},
	{
		operation: 'lead.getMergedChildren',
		items: [
			{ mergeAuditId: 'ac700000-0000-4000-8000-000000000901', returnAll: true },
			{ mergeAuditId: 'ac700000-0000-4000-8000-000000000902', returnAll: false, limit: 5 },
		],
		requests: [
			metadata,
			{
				call: `POST ${svc}/GetMergedChildLeadsByAuditId`,
				body: { Parameter: { MergeAuditId: 'ac700000-0000-4000-8000-000000000901' } },
			},
			{
				call: `POST ${svc}/GetMergedChildLeadsByAuditId`,
				body: { Parameter: { MergeAuditId: 'ac700000-0000-4000-8000-000000000902' } },
			},
		],
		output: [
			{
				json: {
					ProspectID: '1ead0000-0000-4000-8000-000000000901',
					FirstName: 'Aasha',
					LastName: null,
					EmailAddress: 'aasha@example.com',
					Phone: '+91-9855520000',
					ProspectStage: 'Prospect',
					OwnerId: null,
					OwnerIdName: null,
					CreatedOn: '2025-05-20T07:00:00.000Z',
					ModifiedOn: null,
				},
				item: 0,
			},
			{
				json: {
					ProspectID: '1ead0000-0000-4000-8000-000000000902',
					FirstName: 'Liam',
					LastName: 'Desay',
					EmailAddress: 'liam.desay@example.com',
					Phone: null,
					ProspectStage: 'Prospect',
					OwnerId: null,
					OwnerIdName: null,
					CreatedOn: '2025-05-20T07:00:00.000Z',
					ModifiedOn: null,
				},
				item: 1,
			},
		],
	},
];
