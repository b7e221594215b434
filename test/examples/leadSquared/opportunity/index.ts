import type { Example } from '../../example';

const opportunity = (number: number) =>
	`0bb00000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const lead = (number: number) => `1ead0000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const user = (number: number) => `05e20000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const listed = (value: string) => ({ __rl: true as const, mode: 'list', value });
const byId = (value: string) => ({ __rl: true as const, mode: 'id', value });
const mapped = (value: Record<string, string | number>) => ({ mappingMode: 'defineBelow', value });

const service = '/v2/OpportunityManagement.svc';
const typeFields = (code: number) => ({
	call: `GET ${service}/GetOpportunityTypeMetadata?code=${code}`,
});

/** The search that names the type, with further conditions. */
const search = (code: string, ...more: object[]) =>
	JSON.stringify({
		GrpConOp: 'And',
		Conditions: [
			{
				Type: 'Activity',
				ConOp: 'and',
				RowCondition: [
					{ SubConOp: 'And', LSO: 'ActivityEvent', LSO_Type: 'PAEvent', Operator: 'eq', RSO: code },
					...more,
				],
			},
		],
		QueryTimeZone: 'UTC',
	});

/** A field's definition as the metadata of a type gives it. */
const definition = (
	Sequence: number,
	SchemaName: string,
	DisplayName: string,
	DataType: string,
	more: object = {},
) => ({
	SchemaName,
	InternalName: SchemaName,
	DisplayName,
	Value: null,
	DataType,
	IsMandatory: false,
	ShowInForm: true,
	Sequence,
	ParentField: '',
	OptionSet: '',
	DependentOptionSet: '',
	IsDefault: !SchemaName.startsWith('mx_'),
	IsReadOnly: false,
	RenderType: '',
	ExportAsPlainText: false,
	IsMultiSelectDropdown: false,
	IncludeOthersOption: false,
	BehaviorOnMissingDropdownOption: 0,
	IsOthersValue: false,
	InternalSchemaName: '',
	CustomObjectType: 2,
	MaxFieldLength: 200,
	...more,
});

const status = definition(1, 'Status', 'Status', 'SearchableDropdown', {
	IsMandatory: true,
	OptionSet:
		'[{"IsDefault":true,"Text":"","Value":"Open","CanDelete":1,"CanEdit":1,"IsLastOption":0,"Order":0,"BackgroundColor":"#FFFB83","FontColor":"#A08427"},' +
		'{"IsDefault":false,"Text":"","Value":"Won","CanDelete":1,"CanEdit":1,"IsLastOption":0,"Order":1,"BackgroundColor":"#FFFB83","FontColor":"#A08427"},' +
		'{"IsDefault":false,"Text":"","Value":"Lost","CanDelete":1,"CanEdit":1,"IsLastOption":0,"Order":2,"BackgroundColor":"#FFFB83","FontColor":"#A08427"}]',
});

const kept = (first: number) => [
	definition(first, 'CreatedOn', 'Created On', 'DateTime', { IsReadOnly: true }),
	definition(first + 1, 'CreatedBy', 'Created By', 'ActiveUsers', { IsReadOnly: true }),
	definition(first + 2, 'ModifiedOn', 'Modified On', 'DateTime', { IsReadOnly: true }),
	definition(first + 3, 'ModifiedBy', 'Modified By', 'ActiveUsers', { IsReadOnly: true }),
];

const common = [
	status,
	definition(2, 'Owner', 'Owner', 'ActiveUsers'),
	definition(3, 'mx_Custom_1', 'Opportunity Name', 'String', { IsMandatory: true }),
	definition(4, 'mx_Custom_2', 'Stage', 'String'),
];

export const opportunityExamples: Example[] = [
	{
		operation: 'opportunity.capture',
		timezone: 'Asia/Kolkata',
		items: [
			// A duplicate by the rules of the type: the lead has one of this name.
			{
				searchBy: listed('EmailAddress'),
				matchValue: 'asha.desai@example.com',
				opportunityEventCode: listed('12000'),
				fields: mapped({
					Status: 'Open',
					mx_Custom_1: 'Desai Garden Wedding 1',
					mx_Custom_3: '2026-05-01T09:30:00',
				}),
				additionalFields: { updateEmptyFields: true, doNotChangeOwner: true },
			},
			// A new lead with a new opportunity; the day of birth stays that day.
			{
				searchBy: listed('Phone'),
				matchValue: '+91-9900000001',
				opportunityEventCode: '12001',
				leadDetails: mapped({ FirstName: 'Zoe', mx_Date_of_Birth: '1990-05-01T00:00:00' }),
				additionalFields: {
					opportunityNote: 'From the trade fair',
					opportunityDateTime: '2026-01-31T18:00:00',
					fields: {
						field: [
							{ schemaName: 'Status', value: 'Open' },
							{ schemaName: 'mx_Custom_1', value: 'Spring Summit' },
							{ schemaName: 'mx_Custom_19', value: 'First call' },
						],
					},
				},
			},
		],
		requests: [
			{ call: 'GET /v2/LeadManagement.svc/LeadsMetaData.Get?excludeOptionSets=1' },
			typeFields(12000),
			{
				call: `POST ${service}/Capture`,
				body: {
					LeadDetails: [
						{ Attribute: 'EmailAddress', Value: 'asha.desai@example.com' },
						{ Attribute: 'SearchBy', Value: 'EmailAddress' },
					],
					Opportunity: {
						OpportunityEventCode: 12000,
						UpdateEmptyFields: true,
						DoNotChangeOwner: true,
						Fields: [
							{ SchemaName: 'Status', Value: 'Open' },
							{ SchemaName: 'mx_Custom_1', Value: 'Desai Garden Wedding 1' },
							{ SchemaName: 'mx_Custom_3', Value: '2026-05-01 04:00:00' },
						],
					},
				},
			},
			{ call: 'GET /v2/LeadManagement.svc/RetrieveLeadByPhoneNumber?phone=%2B919900000001' },
			{
				call: `POST ${service}/Capture`,
				body: {
					LeadDetails: [
						{ Attribute: 'Phone', Value: '+91-9900000001' },
						{ Attribute: 'FirstName', Value: 'Zoe' },
						{ Attribute: 'mx_Date_of_Birth', Value: '1990-05-01' },
						{ Attribute: 'SearchBy', Value: 'Phone' },
					],
					Opportunity: {
						OpportunityEventCode: 12001,
						OpportunityNote: 'From the trade fair',
						OpportunityDateTime: '2026-01-31 12:30:00',
						Fields: [
							{ SchemaName: 'Status', Value: 'Open' },
							{ SchemaName: 'mx_Custom_1', Value: 'Spring Summit' },
							{ SchemaName: 'mx_Custom_19', Value: 'First call' },
						],
					},
				},
			},
		],
		output: [
			{
				json: {
					OpportunityId: opportunity(1),
					OpportunityCreated: false,
					DuplicateFound: true,
					ConflictedOpportunityId: opportunity(1),
					RelatedProspectId: lead(1),
				},
				item: 0,
			},
			{
				json: {
					OpportunityId: opportunity(1003),
					OpportunityCreated: true,
					DuplicateFound: false,
					ConflictedOpportunityId: null,
					RelatedProspectId: lead(1002),
				},
				item: 1,
			},
		],
	},
	{
		operation: 'opportunity.update',
		timezone: 'Asia/Kolkata',
		items: [
			{
				prospectOpportunityId: byId(opportunity(1)),
				opportunityEventCode: listed('12000'),
				fields: mapped({ mx_Custom_6: '200,000', mx_Custom_8: '2026-09-16T17:43:44' }),
				updateFields: { opportunityNote: 'Date is fixed' },
			},
			{
				prospectOpportunityId: opportunity(46),
				updateFields: {
					fields: {
						field: [
							{ schemaName: 'Status', value: 'Won' },
							{ schemaName: 'mx_Custom_19', value: 'Signed' },
						],
					},
				},
			},
		],
		requests: [
			typeFields(12000),
			{
				call: `POST ${service}/Update`,
				body: {
					ProspectOpportunityId: opportunity(1),
					OpportunityNote: 'Date is fixed',
					Fields: [
						{ SchemaName: 'mx_Custom_6', Value: '200,000' },
						{ SchemaName: 'mx_Custom_8', Value: '2026-09-16 12:13:44' },
					],
				},
			},
			{
				call: `POST ${service}/Update`,
				body: {
					ProspectOpportunityId: opportunity(46),
					Fields: [
						{ SchemaName: 'Status', Value: 'Won' },
						{ SchemaName: 'mx_Custom_19', Value: 'Signed' },
					],
				},
			},
		],
		output: [
			{ json: { Id: opportunity(1) }, item: 0 },
			{ json: { Id: opportunity(46) }, item: 1 },
		],
	},
	{
		operation: 'opportunity.get',
		items: [
			{ opportunityId: byId(opportunity(1)), filters: { getFileURL: true } },
			{ opportunityId: opportunity(46), filters: {} },
		],
		requests: [
			{
				call: `GET ${service}/GetOpportunityDetails?OpportunityId=${opportunity(1)}&getFileURL=true`,
			},
			{ call: `GET ${service}/GetOpportunityDetails?OpportunityId=${opportunity(46)}` },
		],
		output: [
			{
				json: {
					ID: opportunity(1),
					Name: 'Wedding',
					DisplayName: 'Wedding',
					CreatedOn: '2025-06-02T05:30:00.000Z',
					CreatedByName: 'Maya Patel',
					ModifiedOn: '2025-06-07T05:30:00.000Z',
					ModifiedByName: 'Maya Patel',
					Fields: {
						Status: 'Open',
						Owner: user(1),
						mx_Custom_1: 'Desai Garden Wedding 1',
						mx_Custom_2: '20',
						mx_Custom_3: null,
						mx_Custom_4: null,
						mx_Custom_5: null,
						mx_Custom_6: null,
						mx_Custom_8: null,
						CreatedOn: '2025-06-02T05:30:00.000Z',
						CreatedBy: null,
						ModifiedOn: '2025-06-07T05:30:00.000Z',
						ModifiedBy: null,
					},
				},
				item: 0,
			},
			{
				json: {
					ID: opportunity(46),
					Name: 'Corporate Event',
					DisplayName: 'Corporate Event',
					CreatedOn: '2025-07-17T05:30:00.000Z',
					CreatedByName: 'Maya Patel',
					ModifiedOn: '2025-07-22T05:30:00.000Z',
					ModifiedByName: 'Maya Patel',
					Fields: {
						Status: 'Open',
						Owner: user(1),
						mx_Custom_1: 'Murphy Anniversary 46',
						mx_Custom_2: '245',
						mx_Custom_3: null,
						mx_Custom_19: null,
						CreatedOn: '2025-07-17T05:30:00.000Z',
						CreatedBy: null,
						ModifiedOn: '2025-07-22T05:30:00.000Z',
						ModifiedBy: null,
					},
				},
				item: 1,
			},
		],
	},
	{
		operation: 'opportunity.delete',
		items: [{ id: listed(opportunity(1)) }, { id: opportunity(2) }],
		requests: [
			{ call: `GET ${service}/Delete?Id=${opportunity(1)}` },
			{ call: `GET ${service}/Delete?Id=${opportunity(2)}` },
		],
		output: [
			{ json: { deleted: true }, item: 0 },
			{ json: { deleted: true }, item: 1 },
		],
	},
	{
		operation: 'opportunity.isEnabled',
		items: [{ orgId: '70001' }, { orgId: 70001 }],
		requests: [
			{ call: `GET ${service}/IsOpportunityEnabled?orgId=70001` },
			{ call: `GET ${service}/IsOpportunityEnabled?orgId=70001` },
		],
		output: [
			{ json: { OpportunityManagement: 'Enabled' }, item: 0 },
			{ json: { OpportunityManagement: 'Enabled' }, item: 1 },
		],
	},
	{
		operation: 'opportunity.createBulk',
		timezone: 'Asia/Kolkata',
		items: [
			{
				searchBy: listed('EmailAddress'),
				searchByValue: 'liam.desai@example.com',
				opportunityEventCode: listed('12000'),
				fields: mapped({
					Status: 'Open',
					mx_Custom_1: 'Beach Wedding',
					mx_Custom_5: 120,
					mx_Custom_3: '2026-12-05T17:43:44',
				}),
				additionalFields: {
					opportunityNote: 'n',
					opportunityOwnerEmail: byId('daniel.kerr@example.com'),
					updateEmptyFields: true,
					doNotChangeOwner: true,
				},
			},
			{
				searchBy: 'EmailAddress',
				searchByValue: 'chen.desai@example.com',
				opportunityEventCode: 12001,
				additionalFields: {
					fields: {
						field: [
							{ schemaName: 'mx_Custom_1', value: 'Team Day' },
							{ schemaName: 'mx_Custom_19', value: 'One' },
							{ schemaName: 'Status', value: 'Open' },
						],
					},
				},
			},
		],
		requests: [
			typeFields(12000),
			{
				call: `POST ${service}/Bulk/Add/ByLeadField?SearchBy=EmailAddress`,
				body: [
					{
						SearchByValue: 'liam.desai@example.com',
						OpportunityEventCode: 12000,
						OpportunityNote: 'n',
						OpportunityOwnerEmail: 'daniel.kerr@example.com',
						UpdateEmptyFields: true,
						DoNotChangeOwner: true,
						Fields: [
							{ SchemaName: 'Status', Value: 'Open' },
							{ SchemaName: 'mx_Custom_1', Value: 'Beach Wedding' },
							{ SchemaName: 'mx_Custom_5', Value: '120' },
							{ SchemaName: 'mx_Custom_3', Value: '2026-12-05 12:13:44' },
						],
					},
					{
						SearchByValue: 'chen.desai@example.com',
						OpportunityEventCode: 12001,
						Fields: [
							{ SchemaName: 'mx_Custom_1', Value: 'Team Day' },
							{ SchemaName: 'mx_Custom_19', Value: 'One' },
							{ SchemaName: 'Status', Value: 'Open' },
						],
					},
				],
			},
		],
		// Between them is the number of the activity that each one posts on its lead.
		output: [
			{ json: { ProspectActivityId: opportunity(1001), ActivityCreated: true }, item: 0 },
			{ json: { ProspectActivityId: opportunity(1003), ActivityCreated: true }, item: 1 },
		],
	},
	{
		operation: 'opportunity.updateBulk',
		items: [
			{
				prospectOpportunityId: byId(opportunity(1)),
				opportunityEventCode: listed('12000'),
				fields: mapped({ Status: 'Won', Owner: user(3) }),
				additionalFields: {},
			},
			{
				prospectOpportunityId: opportunity(46),
				opportunityEventCode: '12001',
				additionalFields: { opportunityNote: 'Called twice' },
			},
		],
		requests: [
			{
				call: `POST ${service}/Bulk/Update/ByOpportunityId`,
				body: [
					{
						ProspectOpportunityId: opportunity(1),
						OpportunityEventCode: 12000,
						Fields: [
							{ SchemaName: 'Status', Value: 'Won' },
							{ SchemaName: 'Owner', Value: user(3) },
						],
					},
					{
						ProspectOpportunityId: opportunity(46),
						OpportunityEventCode: 12001,
						OpportunityNote: 'Called twice',
					},
				],
			},
		],
		output: [
			{ json: { ProspectActivityId: opportunity(1), ActivityUpdated: true }, item: 0 },
			{ json: { ProspectActivityId: opportunity(46), ActivityUpdated: true }, item: 1 },
		],
	},
	{
		operation: 'opportunity.getByIds',
		items: [
			{
				opportunityId: byId(opportunity(46)),
				opportunityEventCode: listed('12001'),
				additionalFields: { include_CSV: 'CreatedOn,Owner' },
			},
			{
				opportunityId: opportunity(1),
				opportunityEventCode: 12000,
				additionalFields: { include_CSV: 'CreatedOn,Owner' },
			},
		],
		requests: [
			{
				call: `POST ${service}/GetOpportunitiesById`,
				body: {
					SearchParameters: [
						{
							EventCode: '12001',
							ProspectActivityId: [opportunity(46)],
							Columns: { Include_CSV: 'CreatedOn,Owner' },
						},
						{
							EventCode: '12000',
							ProspectActivityId: [opportunity(1)],
							Columns: { Include_CSV: 'CreatedOn,Owner' },
						},
					],
				},
			},
		],
		output: [
			{
				json: {
					ProspectId: lead(6),
					EmailAddress: 'ingrid.desai@example.com',
					ProspectActivityId: opportunity(46),
					CreatedOn: '2025-07-17T05:30:00.000Z',
					Owner: user(1),
				},
				item: 0,
			},
			{
				json: {
					ProspectId: lead(1),
					EmailAddress: 'asha.desai@example.com',
					ProspectActivityId: opportunity(1),
					CreatedOn: '2025-06-02T05:30:00.000Z',
					Owner: user(1),
				},
				item: 1,
			},
		],
	},
	{
		operation: 'opportunity.share',
		items: [
			{
				userId: listed(user(3)),
				entityId: byId(opportunity(1)),
				accessType: 2,
				additionalFields: { durationInMinutes: 30 },
			},
			{ userId: user(4), entityId: opportunity(2), accessType: 'Read', additionalFields: {} },
		],
		requests: [
			{
				call: 'POST /v2/EntityAccess.svc/Share',
				body: [
					{
						UserId: user(3),
						Entity: 5,
						EntityType: 3,
						EntityId: opportunity(1),
						AccessType: 2,
						DurationInMinutes: 30,
					},
					{ UserId: user(4), Entity: 5, EntityType: 3, EntityId: opportunity(2), AccessType: 1 },
				],
			},
		],
		output: [
			{
				json: {
					UserId: user(3),
					EntityId: opportunity(1),
					Id: '5a4e0000000040008000000000001001',
					Queued: true,
				},
				item: 0,
			},
			{
				json: {
					UserId: user(4),
					EntityId: opportunity(2),
					Id: '5a4e0000000040008000000000001001',
					Queued: true,
				},
				item: 1,
			},
		],
	},
	{
		operation: 'opportunity.getAll',
		timezone: 'Asia/Kolkata',
		prepare: ({ opportunities }) =>
			void Object.assign(opportunities[2], { mx_Custom_3: '2026-03-01 20:00:00' }),
		items: [
			{
				opportunityEventCode: listed('12001'),
				returnAll: false,
				limit: 2,
				filters: { include_CSV: 'OpportunityId,mx_Custom_1,CreatedOn' },
			},
			{
				opportunityEventCode: 12000,
				returnAll: true,
				conditions: {
					condition: [
						{
							field: 'mx_Custom_3',
							operator: 'between',
							type: 'DateTime',
							value: '2026-03-02T00:00:00',
							valueTo: '2026-03-02T23:59:59',
						},
					],
				},
				filters: {
					include_CSV: 'OpportunityId,mx_Custom_3',
					columnName: 'mx_Custom_3',
					direction: '1',
				},
			},
		],
		requests: [
			{
				call: `POST ${service}/Retrieve/BySearchParameter`,
				body: {
					OpportunityEventCode: 12001,
					AdvancedSearch: search('12001'),
					Columns: { Include_CSV: 'OpportunityId,mx_Custom_1,CreatedOn' },
					Sorting: { ColumnName: 'CreatedOn', Direction: '0' },
					Paging: { PageIndex: 1, PageSize: 2 },
				},
			},
			{
				call: `POST ${service}/Retrieve/BySearchParameter`,
				body: {
					OpportunityEventCode: 12000,
					AdvancedSearch: search('12000', {
						SubConOp: 'And',
						LSO: 'mx_Custom_3',
						LSO_Type: 'DateTime',
						Operator: 'between',
						RSO: '2026-03-01 06:30:00 PM TO 2026-03-02 06:29:59 PM',
					}),
					Columns: { Include_CSV: 'OpportunityId,mx_Custom_3' },
					Sorting: { ColumnName: 'mx_Custom_3', Direction: '1' },
					Paging: { PageIndex: 1, PageSize: 1000 },
				},
			},
		],
		output: [
			{
				json: {
					OpportunityId: opportunity(46),
					mx_Custom_1: 'Murphy Anniversary 46',
					CreatedOn: '2025-07-17T05:30:00.000Z',
				},
				item: 0,
			},
			{
				json: {
					OpportunityId: opportunity(47),
					mx_Custom_1: 'Wei Award Night 47',
					CreatedOn: '2025-07-18T05:30:00.000Z',
				},
				item: 0,
			},
			{ json: { OpportunityId: opportunity(3), mx_Custom_3: '2026-03-01T20:00:00.000Z' }, item: 1 },
		],
	},
	{
		operation: 'opportunity.getByLead',
		items: [
			{
				leadId: listed(lead(1)),
				opportunityType: listed('12000'),
				returnAll: true,
				filters: { include_CSV: 'Status,CreatedOn' },
			},
			{
				leadId: lead(6),
				opportunityType: 12001,
				returnAll: false,
				limit: 5,
				filters: { include_CSV: 'mx_Custom_1', columnName: 'Owner', direction: 'Descending' },
			},
		],
		requests: [
			{
				call: `POST ${service}/GetOpportunitiesOfLead?leadId=${lead(1)}&opportunityType=12000`,
				body: {
					Columns: { Include_CSV: 'Status,CreatedOn' },
					Sorting: { ColumnName: 'CreatedOn', Direction: '0' },
					Paging: { PageIndex: 1, PageSize: 1000 },
				},
			},
			{
				call: `POST ${service}/GetOpportunitiesOfLead?leadId=${lead(6)}&opportunityType=12001`,
				body: {
					Columns: { Include_CSV: 'mx_Custom_1' },
					Sorting: { ColumnName: 'Owner', Direction: '1' },
					Paging: { PageIndex: 1, PageSize: 5 },
				},
			},
		],
		output: [
			...[
				{ OpportunityId: opportunity(1), CreatedOn: '2025-06-02T05:30:00.000Z' },
				{ OpportunityId: opportunity(41), CreatedOn: '2025-07-12T05:30:00.000Z' },
			].map((row) => ({
				json: {
					ProspectId: lead(1),
					FirstName: 'Asha',
					EmailAddress: 'asha.desai@example.com',
					RelatedProspectId: lead(1),
					Status: 'Open',
					...row,
				},
				item: 0,
			})),
			{
				json: {
					ProspectId: lead(6),
					FirstName: 'Ingrid',
					EmailAddress: 'ingrid.desai@example.com',
					OpportunityId: opportunity(46),
					RelatedProspectId: lead(6),
					mx_Custom_1: 'Murphy Anniversary 46',
				},
				item: 1,
			},
		],
	},
	{
		operation: 'opportunity.getByLeadField',
		items: [
			{
				lookupName: listed('EmailAddress'),
				lookupValue: 'liam.desai@example.com',
				returnAll: false,
				limit: 1,
				filters: { include_CSV: 'Status' },
			},
			{
				lookupName: 'Phone',
				lookupValue: '+91-9855510029',
				returnAll: true,
				filters: {
					include_CSV: 'OpportunityId,CreatedOn',
					columnName: 'CreatedOn',
					direction: '1',
				},
			},
		],
		requests: [
			{
				call: `POST ${service}/GetOpportunitiesByUniqueLeadField`,
				body: {
					Parameter: {
						LookupName: 'EmailAddress',
						LookupValue: 'liam.desai@example.com',
						SqlOperator: '=',
					},
					Columns: { Include_CSV: 'Status' },
					Sorting: { ColumnName: 'CreatedOn', Direction: '0' },
					Paging: { PageIndex: 1, PageSize: 1 },
				},
			},
			{
				call: `POST ${service}/GetOpportunitiesByUniqueLeadField`,
				body: {
					Parameter: { LookupName: 'Phone', LookupValue: '+91-9855510029', SqlOperator: '=' },
					Columns: { Include_CSV: 'OpportunityId,CreatedOn' },
					Sorting: { ColumnName: 'CreatedOn', Direction: '1' },
					Paging: { PageIndex: 1, PageSize: 1000 },
				},
			},
		],
		output: [
			{
				json: {
					ProspectId: lead(2),
					FirstName: 'Liam',
					RelatedProspectId: lead(2),
					OpportunityEvent: '12000',
					OpportunityEventType: '2',
					Status: 'Open',
				},
				item: 0,
			},
			{
				json: {
					ProspectId: lead(30),
					FirstName: 'Nora',
					RelatedProspectId: lead(30),
					OpportunityEvent: '12000',
					OpportunityEventType: '2',
					OpportunityId: opportunity(30),
					CreatedOn: '2025-07-01T05:30:00.000Z',
				},
				item: 1,
			},
		],
	},
	{
		operation: 'opportunityType.getAll',
		items: [{ returnAll: true }, { returnAll: false, limit: 1 }],
		requests: [
			{ call: `GET ${service}/GetOpportunityTypes` },
			{ call: `GET ${service}/GetOpportunityTypes` },
		],
		output: [
			{ json: { OpportunityEventTypeId: 12000, Name: 'Wedding' }, item: 0 },
			{ json: { OpportunityEventTypeId: 12001, Name: 'Corporate Event' }, item: 0 },
			{ json: { OpportunityEventTypeId: 12000, Name: 'Wedding' }, item: 1 },
		],
	},
	{
		operation: 'opportunityType.get',
		items: [{ code: listed('12000') }, { code: 12001 }],
		requests: [typeFields(12000), typeFields(12001)],
		output: [
			{
				json: {
					AllowAttachments: true,
					CanDelete: true,
					Description: 'Weddings and receptions',
					DisplayName: 'Wedding',
					EventCode: 12000,
					Fields: [
						...common,
						definition(5, 'mx_Custom_3', 'Event Date', 'DateTime'),
						definition(6, 'mx_Custom_4', 'Package', 'Dropdown', {
							OptionSet:
								'[{"IsDefault":true,"Text":"","Value":"Gold","Order":0,"CanEdit":1,"CanDelete":1,"IsLastOption":0},' +
								'{"IsDefault":false,"Text":"","Value":"Silver","Order":1,"CanEdit":1,"CanDelete":1,"IsLastOption":0},' +
								'{"IsDefault":false,"Text":"","Value":"Bronze","Order":2,"CanEdit":1,"CanDelete":1,"IsLastOption":0}]',
						}),
						definition(7, 'mx_Custom_5', 'Guests', 'Number'),
						definition(8, 'mx_Custom_6', 'Quoted Amount', 'String'),
						definition(9, 'mx_Custom_8', 'Follow Up On', 'DateTime'),
						...kept(10),
					],
				},
				item: 0,
			},
			{
				json: {
					AllowAttachments: false,
					CanDelete: false,
					Description: '',
					DisplayName: 'Corporate Event',
					EventCode: 12001,
					Fields: [
						...common,
						definition(5, 'mx_Custom_3', 'Delegates', 'Number'),
						definition(6, 'mx_Custom_19', 'Status Comment', 'String'),
						...kept(7),
					],
				},
				item: 1,
			},
		],
	},
	{
		operation: 'opportunityActivity.createBulk',
		items: [
			{
				opportunityId: byId(opportunity(2)),
				activityEvent: byId('208'),
				activityOwnerEmail: { __rl: true, mode: 'email', value: 'maya.patel@example.com' },
				additionalFields: {
					activityNote: 'PAN collected',
					fields: { field: [{ schemaName: 'mx_Custom_5', value: 'Elsewhere' }] },
					validateDropDownOptions: true,
				},
			},
			{
				opportunityId: opportunity(1),
				activityEvent: 201,
				activityOwnerEmail: 'maya.patel@example.com',
				additionalFields: {},
			},
		],
		requests: [
			{
				call: `POST /v2/ProspectActivity.svc/Bulk/CustomActivity/Add/ByOpportunityId?opportunityId=${opportunity(2)}`,
				body: [
					{
						ActivityEvent: 208,
						ActivityOwnerEmail: 'maya.patel@example.com',
						ActivityNote: 'PAN collected',
						Fields: [{ SchemaName: 'mx_Custom_5', Value: 'Elsewhere' }],
						ValidateDropDownOptions: true,
					},
				],
			},
			{
				call: `POST /v2/ProspectActivity.svc/Bulk/CustomActivity/Add/ByOpportunityId?opportunityId=${opportunity(1)}`,
				body: [{ ActivityEvent: 201, ActivityOwnerEmail: 'maya.patel@example.com' }],
			},
		],
		output: [
			{
				json: { ProspectActivityId: 'ac700000-0000-4000-8000-000000001001', ActivityCreated: true },
				item: 0,
			},
			{
				json: { ProspectActivityId: 'ac700000-0000-4000-8000-000000001002', ActivityCreated: true },
				item: 1,
			},
		],
	},
	{
		operation: 'opportunityActivity.getAll',
		prepare: ({ opportunityActivities }) => {
			const visit = (number: number, of: number, event: string, note: string) => ({
				OpportunityId: opportunity(of),
				ProspectId: lead(of),
				ProspectActivityId: `ac700000-0000-4000-8000-${String(900 + number).padStart(12, '0')}`,
				ActivityEvent: event,
				ActivityEvent_Note: note,
				CreatedOn: `2025-09-0${number} 10:00:00`,
				Status: 'Active',
			});
			opportunityActivities.push(
				visit(1, 1, '201', 'Called'),
				visit(2, 1, '208', 'Tasted'),
				visit(3, 2, '201', 'Called back'),
				visit(4, 2, '206', 'Shown'),
			);
		},
		items: [
			{
				opportunityId: byId(opportunity(1)),
				returnAll: true,
				filters: { activityEventCode: listed('208'), include_CSV: 'CreatedOn,Status' },
			},
			{
				opportunityId: opportunity(2),
				returnAll: false,
				limit: 1,
				filters: { columnName: 'CreatedOn', direction: '1' },
			},
		],
		requests: [
			{
				call: `POST ${service}/GetActivitiesOfOpportunity?opportunityId=${opportunity(1)}&activityEventCode=208`,
				body: {
					Columns: { Include_CSV: 'CreatedOn,Status' },
					Sorting: { ColumnName: 'CreatedOn', Direction: '0' },
					Paging: { PageIndex: 1, PageSize: 1000 },
				},
			},
			{
				call: `POST ${service}/GetActivitiesOfOpportunity?opportunityId=${opportunity(2)}`,
				body: {
					Sorting: { ColumnName: 'CreatedOn', Direction: '1' },
					Paging: { PageIndex: 1, PageSize: 1 },
				},
			},
		],
		output: [
			{
				json: {
					ProspectId: lead(1),
					ProspectActivityId: 'ac700000-0000-4000-8000-000000000902',
					ActivityEvent: '208',
					ActivityEvent_Note: 'Tasted',
					CreatedOn: '2025-09-02T10:00:00.000Z',
					Status: 'Active',
				},
				item: 0,
			},
			{
				json: {
					ProspectId: lead(2),
					ProspectActivityId: 'ac700000-0000-4000-8000-000000000904',
					ActivityEvent: '206',
					ActivityEvent_Note: 'Shown',
					CreatedOn: '2025-09-04T10:00:00.000Z',
				},
				item: 1,
			},
		],
	},
];
