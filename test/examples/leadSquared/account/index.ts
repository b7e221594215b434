import type { Example } from '../../example';

const account = (number: number) => `acc00000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const activity = (number: number) => `acca0000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const user = (number: number) => `05e20000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const listed = (value: string) => ({ __rl: true as const, mode: 'list', value });

/** An activity that is there already. */
const visit = (number: number, of: number, at: string, ActivityFields: Record<string, string>) => ({
	CompanyActivityId: activity(number),
	RelatedCompanyId: account(of),
	ActivityEvent: 10002,
	ActivityNote: `Deal ${number}`,
	ActivityDateTime: at,
	ActivityType: 2,
	CreatedByName: 'Maya Patel',
	ActivityDisplayName: 'Meeting with Stakeholders',
	CreatedOn: at,
	ModifiedOn: at,
	CreatedBy: user(1),
	ModifiedBy: user(1),
	ModifiedByName: 'Maya Patel',
	ActivityFields,
});

const visits = () => [
	visit(1, 1, '2025-04-10 07:05:24', { Status: 'Active', Owner: user(1), mx_Custom_1: 'Stake' }),
	visit(2, 1, '2025-05-10 07:05:24', { Status: 'Inactive', Owner: user(2) }),
	visit(3, 2, '2025-04-11 12:00:00', { Status: 'Active', Owner: user(1) }),
	visit(4, 2, '2025-04-12 12:00:00', { Status: 'Active', Owner: user(3) }),
];

const companies = '/v2/CompanyManagement.svc';
const activities = '/v2/CompanyActivity.svc';

// The form sorts the optional fields by their labels.
export const accountExamples: Example[] = [
	{
		operation: 'account.create',
		items: [
			{
				companyTypeName: 'Partners',
				companyName: 'Partner Name',
				additionalFields: {
					phone: '+91-8923748971',
					website: 'www.partner.com',
					ownerId: listed(user(2)),
				},
			},
			{
				companyTypeName: 'Customers',
				companyName: 'Water Services',
				additionalFields: {
					city: 'Bangalore',
					state: 'Karnataka',
					stage: 'Prospect',
					fieldsByName: {
						field: [
							{ schemaName: 'CompanyNumber', value: 4711 },
							{ schemaName: 'mx_Custom_2', value: '2026-07-01T00:00:00Z' },
						],
					},
				},
			},
		],
		requests: [
			{
				call: `POST ${companies}/Company.Create`,
				body: {
					CompanyType: { CompanyTypeName: 'Partners' },
					CompanyProperties: [
						{ Attribute: 'CompanyName', Value: 'Partner Name' },
						{ Attribute: 'OwnerId', Value: user(2) },
						{ Attribute: 'Phone', Value: '+91-8923748971' },
						{ Attribute: 'Website', Value: 'www.partner.com' },
					],
				},
			},
			{
				call: `POST ${companies}/Company.Create`,
				body: {
					CompanyType: { CompanyTypeName: 'Customers' },
					CompanyProperties: [
						{ Attribute: 'CompanyName', Value: 'Water Services' },
						{ Attribute: 'City', Value: 'Bangalore' },
						{ Attribute: 'CompanyNumber', Value: '4711' },
						{ Attribute: 'mx_Custom_2', Value: '2026-07-01 00:00:00' },
						{ Attribute: 'Stage', Value: 'Prospect' },
						{ Attribute: 'State', Value: 'Karnataka' },
					],
				},
			},
		],
		output: [
			{ json: { Id: account(1001) }, item: 0 },
			{ json: { Id: account(1002) }, item: 1 },
		],
	},
	{
		operation: 'account.update',
		items: [
			{
				companyTypeName: 'Customers',
				companyId: listed(account(1)),
				emptyValues: 'clear',
				updateFields: { city: 'Bangalore', state: 'Karnataka' },
			},
			{
				companyId: account(2),
				emptyValues: 'clear',
				updateFields: {
					companyName: 'Oakfield Inns',
					website: '',
					fieldsByName: { field: [{ schemaName: 'mx_Custom_1', value: 40 }] },
				},
			},
		],
		requests: [
			{
				call: `POST ${companies}/Company.Update?companyId=${account(1)}`,
				body: {
					CompanyProperties: [
						{ Attribute: 'City', Value: 'Bangalore' },
						{ Attribute: 'State', Value: 'Karnataka' },
					],
				},
			},
			{
				call: `POST ${companies}/Company.Update?companyId=${account(2)}`,
				body: {
					CompanyProperties: [
						{ Attribute: 'CompanyName', Value: 'Oakfield Inns' },
						{ Attribute: 'mx_Custom_1', Value: '40' },
						{ Attribute: 'Website', Value: '' },
					],
				},
			},
		],
		output: [
			{ json: { AffectedRows: 1 }, item: 0 },
			{ json: { AffectedRows: 1 }, item: 1 },
		],
	},
	{
		operation: 'account.upsertBulk',
		items: [
			// It is there, and all that is given is filled in already.
			{
				companyTypeName: 'Partners',
				searchBy: 'CompanyName',
				collisionResolutionStrategy: 'FillMissingFields',
				companyName: 'Riverside Conferences',
				additionalFields: { phone: '+91-8055500000' },
			},
			{
				companyTypeName: 'Partners',
				searchBy: 'Account Name',
				collisionResolutionStrategy: 'Fill Empty Fields',
				companyName: 'CCTV Services',
				additionalFields: {
					state: 'Karnataka',
					fieldsByName: { field: [{ schemaName: 'CompanyNumber', value: 'C-9' }] },
				},
			},
		],
		requests: [
			{
				call: `POST ${companies}/Company/Bulk/CreateOrUpdate`,
				body: {
					CompanyType: { CompanyTypeName: 'Partners' },
					Options: { SearchBy: 'CompanyName', CollisionResolutionStrategy: 'FillMissingFields' },
					Companies: [
						[
							{ Attribute: 'CompanyName', Value: 'Riverside Conferences' },
							{ Attribute: 'Phone', Value: '+91-8055500000' },
						],
						[
							{ Attribute: 'CompanyName', Value: 'CCTV Services' },
							{ Attribute: 'CompanyNumber', Value: 'C-9' },
							{ Attribute: 'State', Value: 'Karnataka' },
						],
					],
				},
			},
		],
		output: [
			{
				json: {
					CompanyId: account(21),
					CompanyCreated: false,
					CompanyUpdated: false,
					AffectedRows: 0,
				},
				item: 0,
			},
			{
				json: {
					CompanyId: account(1001),
					CompanyCreated: true,
					CompanyUpdated: false,
					AffectedRows: 1,
				},
				item: 1,
			},
		],
	},
	{
		operation: 'account.getAll',
		timezone: 'Asia/Kolkata',
		items: [
			{
				companyTypeName: 'Partners',
				returnAll: true,
				filters: {
					searchText: 'Conferences',
					dateField: 'ModifiedOn',
					fromDate: '2025-07-23T00:00:00',
					toDate: '2025-07-24T23:59:59',
					include_CSV: 'CompanyId,CompanyName,ModifiedOn',
					columnName: 'ModifiedOn',
					direction: '1',
				},
			},
			{
				companyTypeName: 'Customers',
				returnAll: false,
				limit: 1,
				filters: {
					lookupName: 'CompanyId',
					lookupValue: account(5),
					include_CSV: 'CompanyName,OwnerName',
				},
			},
		],
		requests: [
			{
				call: `POST ${companies}/Company.Get`,
				body: {
					Query: {
						CompanyType: { CompanyTypeName: 'Partners' },
						SearchText: 'Conferences',
						DateRange: {
							DateField: 'ModifiedOn',
							FromDate: '2025-07-22 18:30:00',
							ToDate: '2025-07-24 18:29:59',
						},
					},
					Columns: { Include_CSV: 'CompanyId,CompanyName,ModifiedOn' },
					Sorting: { ColumnName: 'ModifiedOn', Direction: '1' },
					Paging: { PageIndex: 1, PageSize: 1000 },
				},
			},
			{
				call: `POST ${companies}/Company.Get`,
				body: {
					Query: {
						CompanyType: { CompanyTypeName: 'Customers' },
						FilterBy: { LookupName: 'CompanyId', LookupValue: account(5), SqlOperator: '=' },
					},
					Columns: { Include_CSV: 'CompanyName,OwnerName' },
					Sorting: { ColumnName: 'CreatedOn', Direction: '0' },
					Paging: { PageIndex: 1, PageSize: 1 },
				},
			},
		],
		output: [
			{
				json: {
					CompanyId: account(23),
					CompanyName: 'Summit Conferences',
					ModifiedOn: '2025-07-24T05:30:00.000Z',
				},
				item: 0,
			},
			{
				json: {
					CompanyId: account(22),
					CompanyName: 'Oakfield Conferences',
					ModifiedOn: '2025-07-23T05:30:00.000Z',
				},
				item: 0,
			},
			{ json: { CompanyName: 'Laurel Hotels', OwnerName: 'Ruth Adeyemi' }, item: 1 },
		],
	},
	{
		operation: 'account.delete',
		items: [
			{ companyTypeName: 'Partners', companyId: listed(account(30)), withLeadDelete: true },
			{ companyTypeName: '', companyId: account(1), withLeadDelete: false },
		],
		requests: [
			{ call: `GET ${companies}/Company.Delete?companyId=${account(30)}&withLeadDelete=true` },
			{ call: `GET ${companies}/Company.Delete?companyId=${account(1)}&withLeadDelete=false` },
		],
		output: [
			{ json: { deleted: true }, item: 0 },
			{ json: { deleted: true }, item: 1 },
		],
	},
	{
		operation: 'accountActivity.create',
		items: [
			{
				companyTypeName: 'Customers',
				relatedCompanyId: listed(account(1)),
				activityEvent: 10001,
				additionalFields: {
					activityNote: 'Signed the frame contract',
					fields: {
						field: [
							{ schemaName: 'Status', value: 'Active' },
							{ schemaName: 'mx_Custom_1', value: 42 },
						],
					},
				},
			},
			{
				companyTypeName: '',
				relatedCompanyId: account(2),
				activityEvent: '10002',
				additionalFields: {},
			},
		],
		requests: [
			{
				call: `POST ${activities}/Create`,
				body: {
					RelatedCompanyId: account(1),
					ActivityEvent: 10001,
					ActivityNote: 'Signed the frame contract',
					Fields: [
						{ SchemaName: 'Status', Value: 'Active' },
						{ SchemaName: 'mx_Custom_1', Value: '42' },
					],
				},
			},
			{
				call: `POST ${activities}/Create`,
				body: { RelatedCompanyId: account(2), ActivityEvent: 10002 },
			},
		],
		output: [
			{ json: { Id: activity(1001) }, item: 0 },
			{ json: { Id: activity(1002) }, item: 1 },
		],
	},
	{
		operation: 'accountActivity.update',
		prepare: (state) => void state.accountActivities.push(...visits()),
		items: [
			{
				companyActivityId: activity(1),
				updateFields: {
					activityNote: 'Note',
					fields: { field: [{ schemaName: 'mx_Custom_1', value: 'Test' }] },
				},
			},
			{ companyActivityId: activity(3), updateFields: { activityNote: '' } },
		],
		requests: [
			{
				call: `POST ${activities}/Update`,
				body: {
					CompanyActivityId: activity(1),
					ActivityNote: 'Note',
					Fields: [{ SchemaName: 'mx_Custom_1', Value: 'Test' }],
				},
			},
			{
				call: `POST ${activities}/Update`,
				body: { CompanyActivityId: activity(3), ActivityNote: '' },
			},
		],
		output: [
			{ json: { Id: activity(1), IsSuccessful: true }, item: 0 },
			{ json: { Id: activity(3), IsSuccessful: true }, item: 1 },
		],
	},
	{
		operation: 'accountActivity.get',
		prepare: (state) => void state.accountActivities.push(...visits()),
		items: [{ activityId: activity(1) }, { activityId: activity(3) }],
		requests: [
			{ call: `GET ${activities}/RetrieveById?activityId=${activity(1)}` },
			{ call: `GET ${activities}/RetrieveById?activityId=${activity(3)}` },
		],
		output: [
			{
				json: {
					CompanyActivityId: activity(1),
					RelatedCompanyId: account(1),
					ActivityEvent: 10002,
					ActivityDisplayName: 'Meeting with Stakeholders',
					ActivityNote: 'Deal 1',
					ActivityDateTime: '2025-04-10T07:05:24.000Z',
					CreatedByName: 'Maya Patel',
					CreatedOn: '2025-04-10T07:05:24.000Z',
					ModifiedOn: '2025-04-10T07:05:24.000Z',
					ActivityFields: { Status: 'Active', Owner: user(1), mx_Custom_1: 'Stake' },
				},
				item: 0,
			},
			{
				json: {
					CompanyActivityId: activity(3),
					RelatedCompanyId: account(2),
					ActivityEvent: 10002,
					ActivityDisplayName: 'Meeting with Stakeholders',
					ActivityNote: 'Deal 3',
					ActivityDateTime: '2025-04-11T12:00:00.000Z',
					CreatedByName: 'Maya Patel',
					CreatedOn: '2025-04-11T12:00:00.000Z',
					ModifiedOn: '2025-04-11T12:00:00.000Z',
					ActivityFields: { Status: 'Active', Owner: user(1) },
				},
				item: 1,
			},
		],
	},
	{
		operation: 'accountActivity.getAll',
		timezone: 'Asia/Kolkata',
		prepare: (state) => void state.accountActivities.push(...visits()),
		items: [
			{
				companyTypeName: 'Customers',
				companyId: listed(account(1)),
				fromDate: '2025-04-01T00:00:00',
				toDate: '2025-04-30T23:59:59',
				returnAll: true,
			},
			{
				companyTypeName: '',
				companyId: account(2),
				fromDate: '2025-01-01',
				toDate: '2026-01-01',
				returnAll: false,
				limit: 1,
			},
		],
		requests: [
			{
				call: `POST ${activities}/Retrieve?companyId=${account(1)}`,
				body: {
					Parameter: { FromDate: '2025-03-31 18:30:00', ToDate: '2025-04-30 18:29:59' },
					Paging: { PageIndex: 1, PageSize: 1000 },
				},
			},
			{
				call: `POST ${activities}/Retrieve?companyId=${account(2)}`,
				body: {
					Parameter: { FromDate: '2024-12-31 18:30:00', ToDate: '2025-12-31 18:30:00' },
					Paging: { PageIndex: 1, PageSize: 1 },
				},
			},
		],
		output: [
			{
				json: {
					CompanyActivityId: activity(1),
					RelatedCompanyId: account(1),
					ActivityEvent: 10002,
					ActivityDisplayName: 'Meeting with Stakeholders',
					ActivityNote: 'Deal 1',
					ActivityDateTime: '2025-04-10T07:05:24.000Z',
					CreatedByName: 'Maya Patel',
					CreatedOn: '2025-04-10T07:05:24.000Z',
					ModifiedOn: '2025-04-10T07:05:24.000Z',
					ActivityFields: { Status: 'Active', Owner: user(1), mx_Custom_1: 'Stake' },
				},
				item: 0,
			},
			{
				json: {
					CompanyActivityId: activity(3),
					RelatedCompanyId: account(2),
					ActivityEvent: 10002,
					ActivityDisplayName: 'Meeting with Stakeholders',
					ActivityNote: 'Deal 3',
					ActivityDateTime: '2025-04-11T12:00:00.000Z',
					CreatedByName: 'Maya Patel',
					CreatedOn: '2025-04-11T12:00:00.000Z',
					ModifiedOn: '2025-04-11T12:00:00.000Z',
					ActivityFields: { Status: 'Active', Owner: user(1) },
				},
				item: 1,
			},
		],
	},
];
