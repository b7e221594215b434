import type { IDataObject } from 'n8n-workflow';

import type { Example } from '../../example';

const service = '/v2/SalesActivity.svc';
const lead = (number: number) => `1ead0000-0000-4000-8000-00000000000${String(number)}`;
const sale = (number: number) => `ac700000-0000-4000-8000-00000000000${String(number)}`;
const user = (number: number) => `05e20000-0000-4000-8000-00000000000${String(number)}`;
const product = (number: number) => `960d0000-0000-4000-8000-00000000000${String(number)}`;

/** A sale of the fourth lead beside the seeded one of the third. */
const secondSale: NonNullable<Example['prepare']> = ({ activities }) => {
	activities.push({
		ProspectActivityId: sale(6),
		RelatedProspectId: lead(4),
		ActivityEvent: '30',
		ActivityEvent_Note: '',
		Status: 'Open',
		Owner: user(2),
		mx_Custom_1: product(2),
		mx_Custom_2: '480.50',
		mx_Custom_3: '2025-08-20 10:30:00',
		mx_Custom_4: 'No nuts',
	});
};

const names = { Name: 'Sales Activity - New', DisplayName: 'Sales Activity' };

const settings = {
	...names,
	CustomerStageName: 'Customer',
	ConvertToCustomer: true,
	DefaultCurrencyAbbreviation: 'USD',
};

const described: IDataObject = {
	...settings,
	DefaultCurrencySymbol: '$',
	DefaultCurrencyName: 'US Dollars',
};

const firstFields = {
	mx_Custom_1: product(1),
	mx_Custom_2: '1200.00',
	mx_Custom_3: '2025-08-08T09:00:00.000Z',
	mx_Custom_4: null,
	mx_Custom_5: 'Riverside',
	Status: 'Won',
	Owner: user(4),
};

const secondFields = {
	mx_Custom_1: product(2),
	mx_Custom_2: '480.50',
	mx_Custom_3: '2025-08-20T10:30:00.000Z',
	mx_Custom_4: 'No nuts',
	mx_Custom_5: null,
	Status: 'Open',
	Owner: user(2),
};

const venues = '[{"Value":"Riverside","Order":0},{"Value":"Summit","Order":1}]';
const statuses =
	'[{"Value":"Open","Order":0},{"Value":"Won","Order":1},{"Value":"Lost","Order":2}]';

/** Each field's definition: name, label, type, whether it is mandatory, options. */
const definitions: Array<[string, string, string, boolean, string]> = [
	['mx_Custom_1', 'Product', 'Product', true, ''],
	['mx_Custom_2', 'Order Value', 'Number', true, ''],
	['mx_Custom_3', 'Sales Date', 'DateTime', true, ''],
	['mx_Custom_4', 'Remarks', 'String', false, ''],
	['mx_Custom_5', 'Venue', 'Dropdown', false, venues],
	['Status', 'Status', 'SearchableDropdown', true, statuses],
	['Owner', 'Sales Owner', 'ActiveUsers', true, ''],
];

const withDefinitions = (values?: Record<string, unknown>): IDataObject[] =>
	definitions.map(([SchemaName, DisplayName, DataType, IsMandatory, OptionSet], index) => ({
		SchemaName,
		DisplayName,
		DataType,
		IsMandatory,
		OptionSet,
		Sequence: index + 1,
		...(values ? { Value: values[SchemaName] as string } : {}),
	}));

export const salesActivityExamples: Example[] = [
	{
		operation: 'salesActivity.create',
		timezone: 'Asia/Kolkata',
		items: [
			{
				prospectId: { __rl: true, mode: 'list', value: lead(1) },
				productSku: { __rl: true, mode: 'list', value: 'ROOM-HIRE' },
				status: 'Won',
				additionalFields: {
					revenue: 1250.5,
					salesDate: '2026-03-01T12:00:00',
					salesOwner: { __rl: true, mode: 'list', value: user(2) },
				},
			},
			{
				prospectId: lead(2),
				productSku: 'DINNER-MENU',
				status: 'open',
				additionalFields: {
					salesOwnerEmail: { __rl: true, mode: 'email', value: 'maya.patel@example.com' },
				},
			},
		],
		requests: [
			{
				call: `POST ${service}/Create`,
				body: {
					ProspectId: lead(1),
					ProductSku: 'ROOM-HIRE',
					Status: 'Won',
					Revenue: 1250.5,
					SalesDate: '2026-03-01 06:30:00',
					SalesOwner: user(2),
				},
			},
			{
				call: `POST ${service}/Create`,
				body: {
					ProspectId: lead(2),
					ProductSku: 'DINNER-MENU',
					Status: 'Open',
					SalesOwnerEmail: 'maya.patel@example.com',
				},
			},
		],
		output: [
			{ json: { Id: 'ac700000-0000-4000-8000-000000001001' }, item: 0 },
			{ json: { Id: 'ac700000-0000-4000-8000-000000001002' }, item: 1 },
		],
	},
	{
		operation: 'salesActivity.update',
		prepare: secondSale,
		items: [
			{
				id: sale(5),
				prospectId: { __rl: true, mode: 'list', value: lead(3) },
				productSku: { __rl: true, mode: 'list', value: 'ROOM-HIRE' },
				updateFields: {
					revenue: '990',
					salesOwnerEmail: { __rl: true, mode: 'email', value: 'daniel.kerr@example.com' },
				},
			},
			{
				id: sale(6),
				prospectId: lead(4),
				productSku: 'ROOM-HIRE',
				updateFields: {
					salesDate: '2025-09-01T10:00:00Z',
					salesOwner: { __rl: true, mode: 'id', value: user(3) },
				},
			},
		],
		requests: [
			{
				call: `POST ${service}/Update`,
				body: {
					Id: sale(5),
					ProspectId: lead(3),
					ProductSku: 'ROOM-HIRE',
					Revenue: 990,
					SalesOwnerEmail: 'daniel.kerr@example.com',
				},
			},
			{
				call: `POST ${service}/Update`,
				body: {
					Id: sale(6),
					ProspectId: lead(4),
					ProductSku: 'ROOM-HIRE',
					SalesDate: '2025-09-01 10:00:00',
					SalesOwner: user(3),
				},
			},
		],
		output: [
			{ json: { success: true }, item: 0 },
			{ json: { success: true }, item: 1 },
		],
	},
	{
		operation: 'salesActivity.cancel',
		prepare: secondSale,
		items: [
			{ activityId: sale(5), additionalFields: { activityEventNote: 'Deal off' } },
			{ activityId: sale(6), additionalFields: {} },
		],
		requests: [
			{
				call: `POST ${service}/Cancel`,
				body: { activityId: sale(5), activityEventNote: 'Deal off' },
			},
			{ call: `POST ${service}/Cancel`, body: { activityId: sale(6) } },
		],
		output: [
			{ json: { Id: sale(5) }, item: 0 },
			{ json: { Id: sale(6) }, item: 1 },
		],
	},
	{
		operation: 'salesActivity.get',
		prepare: secondSale,
		items: [{ activityId: sale(5) }, { activityId: sale(6) }],
		requests: [
			{ call: `GET ${service}/RetrieveActivity?activityId=${sale(5)}` },
			{ call: `GET ${service}/RetrieveActivity?activityId=${sale(6)}` },
		],
		output: [
			{
				json: {
					...described,
					ID: sale(5),
					Fields: { ...firstFields, ProductName: 'ROOM-HIRE - Room Hire' },
				},
				item: 0,
			},
			{
				json: {
					...described,
					ID: sale(6),
					Fields: { ...secondFields, ProductName: 'DINNER-MENU - Dinner Menu' },
				},
				item: 1,
			},
		],
	},
	{
		operation: 'salesActivity.getAll',
		prepare: secondSale,
		items: [
			{ leadId: { __rl: true, mode: 'list', value: lead(3) }, returnAll: true, filters: {} },
			{ leadId: lead(4), returnAll: false, limit: 5, filters: { includeOption: true } },
		],
		requests: [
			{ call: `GET ${service}/RetrieveByLeadId?leadId=${lead(3)}` },
			{ call: `GET ${service}/RetrieveByLeadId?leadId=${lead(4)}&IncludeOption=true` },
		],
		output: [
			{ json: { ID: sale(5), ...names, Fields: firstFields }, item: 0 },
			{ json: { ID: sale(6), ...names, Fields: withDefinitions(secondFields) }, item: 1 },
		],
	},
	{
		operation: 'salesActivity.getSettings',
		items: [{}, { output: 'raw' }],
		requests: [
			{ call: `GET ${service}/RetrieveSetting` },
			{ call: `GET ${service}/RetrieveSetting` },
		],
		output: [0, 1].map((item) => ({
			json: { ...settings, ID: '', Fields: withDefinitions() },
			item,
		})),
	},
	{
		operation: 'salesActivity.addDropdownOption',
		items: [
			{ schemaName: 'mx_Custom_5', optionValue: 'Harbour' },
			{ schemaName: 'mx_Custom_5', optionValue: 'Old Town' },
		],
		requests: [
			{
				call: `POST ${service}/Metadata/DropdownFieldValues/Add`,
				body: { SchemaName: 'mx_Custom_5', OptionValue: 'Harbour' },
			},
			{
				call: `POST ${service}/Metadata/DropdownFieldValues/Add`,
				body: { SchemaName: 'mx_Custom_5', OptionValue: 'Old Town' },
			},
		],
		output: [
			{ json: { AffectedRows: 1, IsSuccessful: true }, item: 0 },
			{ json: { AffectedRows: 1, IsSuccessful: true }, item: 1 },
		],
	},
	{
		operation: 'salesActivity.removeDropdownOption',
		items: [
			{ schemaName: 'mx_Custom_5', optionValue: 'Riverside' },
			{ schemaName: 'mx_Custom_5', optionValue: 'Summit' },
		],
		requests: [
			{
				call: `POST ${service}/Metadata/DropdownFieldValues/Remove`,
				body: { SchemaName: 'mx_Custom_5', OptionValue: 'Riverside' },
			},
			{
				call: `POST ${service}/Metadata/DropdownFieldValues/Remove`,
				body: { SchemaName: 'mx_Custom_5', OptionValue: 'Summit' },
			},
		],
		output: [
			{ json: { AffectedRows: 1, IsSuccessful: true }, item: 0 },
			{ json: { AffectedRows: 1, IsSuccessful: true }, item: 1 },
		],
	},
];
