import type { IDataObject } from 'n8n-workflow';

import type { Example } from '../../example';

const service = '/v2/ProspectActivity.svc';

/** The definition of a field as GetActivitySetting gives it, with what most have in common. */
const definition = (SchemaName: string, Sequence: number, own: IDataObject): IDataObject => ({
	SchemaName,
	InternalName: SchemaName,
	Value: null,
	DataType: 'String',
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
	MaxFieldLength: 200,
	StringRenderType: '',
	IsViewRestrictedField: false,
	IsSortable: false,
	IsEncrypted: false,
	DisplayValue: null,
	IsMasked: false,
	...own,
});

const statuses =
	'[{"IsDefault":true,"Text":"","Value":"Active","Order":0,"CanEdit":1,"CanDelete":1,"IsLastOption":0},' +
	'{"IsDefault":false,"Text":"","Value":"Inactive","Order":1,"CanEdit":1,"CanDelete":1,"IsLastOption":0}]';

const standardFields = [
	definition('ActivityEvent_Note', 1, { DisplayName: 'Notes' }),
	definition('Status', 2, {
		DisplayName: 'Status',
		DataType: 'SearchableDropdown',
		OptionSet: statuses,
	}),
	definition('Owner', 3, { DisplayName: 'Owner', DataType: 'ActiveUsers' }),
];

const listed = (ActivityEvent: number, name: string, EventType: number): IDataObject => ({
	ActivityEvent,
	ActivityEventName: name,
	DisplayName: name,
	EventType,
	EventDirection: 0,
	EventDirectionName: 'Inbound',
	Tags: '',
});

export const activityTypeExamples: Example[] = [
	{
		operation: 'activityType.getAll',
		items: [
			{ returnAll: false, limit: 1 },
			{ returnAll: false, limit: 5 },
		],
		requests: [
			{ call: `GET ${service}/ActivityTypes.Get` },
			{ call: `GET ${service}/ActivityTypes.Get` },
		],
		output: [
			{ json: listed(21, 'Inbound Phone Call Activity', 0), item: 0 },
			{ json: listed(21, 'Inbound Phone Call Activity', 0), item: 1 },
			{ json: listed(22, 'Outbound Phone Call Activity', 0), item: 1 },
			{ json: listed(30, 'Sales Activity', 0), item: 1 },
			{ json: listed(3002, 'Stage change', 0), item: 1 },
			{ json: listed(201, 'Phone Call', 2), item: 1 },
		],
	},
	{
		operation: 'activityType.get',
		items: [{ code: { __rl: true, mode: 'list', value: '201' } }, { code: 209 }],
		requests: [
			{ call: `GET ${service}/CustomActivity/GetActivitySetting?code=201` },
			{ call: `GET ${service}/CustomActivity/GetActivitySetting?code=209` },
		],
		output: [
			{
				json: {
					ID: 'ac7e0000-0000-4000-8000-000000000201',
					Name: 'Phone Call',
					DisplayName: 'Phone Call',
					Fields: [...standardFields, definition('mx_Custom_1', 4, { DisplayName: 'Outcome' })],
				},
				item: 0,
			},
			{
				json: {
					ID: 'ac7e0000-0000-4000-8000-000000000209',
					Name: 'Contract Signed',
					DisplayName: 'Contract Signed',
					Fields: [
						...standardFields,
						definition('mx_Custom_1', 4, { DisplayName: 'Contract number', IsMandatory: true }),
					],
				},
				item: 1,
			},
		],
	},
	{
		operation: 'activityType.create',
		items: [
			{
				activityEventName: 'Rehearsal Dinner',
				additionalFields: {
					score: -2,
					description: 'Dinner before the day',
					direction: 1,
					trackLocation: true,
					allowAttachments: true,
					showInActivityGrid: false,
					canDeleteActivity: true,
					fields: {
						row: [
							{
								schemaName: 'mx_Custom_1',
								displayName: 'Guests',
								dataType: 'Number',
								additionalFields: { isMandatory: true, sequence: 1, showInForm: true },
							},
							{
								schemaName: 'mx_Custom_2',
								displayName: 'Room',
								dataType: 'Dropdown',
								additionalFields: {
									optionSet: '[{"Value":"Ballroom"},{"Value":"Garden"}]',
									value: 'Garden',
								},
							},
						],
					},
				},
			},
			{ activityEventName: 'Invoice Sent', additionalFields: { direction: 'Inbound' } },
		],
		requests: [
			{
				call: `POST ${service}/CreateType`,
				body: {
					ActivityEventName: 'Rehearsal Dinner',
					Score: -2,
					Description: 'Dinner before the day',
					Direction: 1,
					TrackLocation: 1,
					AllowAttachments: 1,
					ShowInActivityGrid: 0,
					CanDeleteActivity: true,
					Fields: [
						{
							SchemaName: 'mx_Custom_1',
							DisplayName: 'Guests',
							DataType: 'Number',
							IsMandatory: true,
							Sequence: 1,
							ShowInForm: true,
						},
						{
							SchemaName: 'mx_Custom_2',
							DisplayName: 'Room',
							DataType: 'Dropdown',
							OptionSet: '[{"Value":"Ballroom"},{"Value":"Garden"}]',
							Value: 'Garden',
						},
					],
				},
			},
			{
				call: `POST ${service}/CreateType`,
				body: { ActivityEventName: 'Invoice Sent', Direction: 0 },
			},
		],
		output: [
			{ json: { Id: 211 }, item: 0 },
			{ json: { Id: 212 }, item: 1 },
		],
	},
	{
		operation: 'activityType.update',
		items: [
			{
				id: 'ac7e0000-0000-4000-8000-000000000206',
				updateFields: {
					name: 'Show Round',
					score: 15,
					fields: {
						row: [{ schemaName: 'mx_Custom_3', displayName: 'Seen with', dataType: 'String' }],
					},
				},
			},
			{
				id: 'ac7e0000-0000-4000-8000-000000000201',
				updateFields: {
					description: 'Any call',
					eventDirection: 'Outbound',
					canDeleteActivity: false,
				},
			},
		],
		requests: [
			{
				call: `POST ${service}/CustomActivityType/Update`,
				body: {
					ID: 'ac7e0000-0000-4000-8000-000000000206',
					ActivityEventName: 'Show Round',
					Score: 15,
					Fields: [{ SchemaName: 'mx_Custom_3', DisplayName: 'Seen with', DataType: 'String' }],
				},
			},
			{
				call: `POST ${service}/CustomActivityType/Update`,
				body: {
					ID: 'ac7e0000-0000-4000-8000-000000000201',
					Description: 'Any call',
					EventDirection: 1,
					CanDeleteActivity: false,
				},
			},
		],
		output: [
			{ json: { success: true }, item: 0 },
			{ json: { success: true }, item: 1 },
		],
	},
	{
		operation: 'activityType.getDropdownOptions',
		items: [
			{
				activityEventCode: { __rl: true, mode: 'list', value: '208' },
				schemaName: 'mx_Custom_5',
				returnAll: false,
				limit: 2,
				filters: {},
			},
			{
				activityEventCode: 210,
				schemaName: 'mx_Custom_3',
				returnAll: true,
				filters: { customObjectSchemaName: 'mx_CustomObject_2' },
			},
		],
		requests: [
			{
				call: `POST ${service}/ActivityField/Dropdown/Options/Get`,
				body: {
					Parameter: { ActivityEventCode: 208, SchemaName: 'mx_Custom_5' },
					Paging: { PageIndex: 1, PageSize: 2 },
				},
			},
			{
				call: `POST ${service}/ActivityField/Dropdown/Options/Get`,
				body: {
					Parameter: {
						ActivityEventCode: 210,
						SchemaName: 'mx_Custom_3',
						CustomObjectSchemaName: 'mx_CustomObject_2',
					},
					Paging: { PageIndex: 1, PageSize: 100 },
				},
			},
		],
		output: [
			{ json: { Option: 'Accepted' }, item: 0 },
			{ json: { Option: 'Declined' }, item: 0 },
			{ json: { Option: 'Voucher' }, item: 1 },
			{ json: { Option: 'None' }, item: 1 },
		],
	},
	{
		operation: 'activityType.addDropdownOptions',
		items: [
			{
				code: { __rl: true, mode: 'list', value: '208' },
				fieldName: 'mx_Custom_5',
				options: ['Deferred', 'Cancelled'],
			},
			{ code: 210, fieldName: 'mx_Custom_3~mx_CustomObject_2', options: ['Dinner, for two'] },
		],
		requests: [
			{
				call: `POST ${service}/CustomActivity/FieldOptions/Push?code=208&fieldName=mx_Custom_5`,
				body: ['Deferred', 'Cancelled'],
			},
			{
				call: `POST ${service}/CustomActivity/FieldOptions/Push?code=210&fieldName=mx_Custom_3%7Emx_CustomObject_2`,
				body: ['Dinner, for two'],
			},
		],
		output: [
			{ json: { AffectedRows: 1 }, item: 0 },
			{ json: { AffectedRows: 1 }, item: 1 },
		],
	},
	{
		operation: 'activityType.removeDropdownOptions',
		items: [
			{
				code: { __rl: true, mode: 'list', value: '208' },
				fieldName: 'mx_Custom_5',
				options: 'Undecided, Declined',
			},
			{ code: 210, fieldName: 'mx_Custom_1', options: 'Guest' },
		],
		requests: [
			{
				call: `POST ${service}/CustomActivity/FieldOptions/Pop?code=208&fieldName=mx_Custom_5`,
				body: ['Undecided', 'Declined'],
			},
			{
				call: `POST ${service}/CustomActivity/FieldOptions/Pop?code=210&fieldName=mx_Custom_1`,
				body: ['Guest'],
			},
		],
		output: [
			{ json: { AffectedRows: 1 }, item: 0 },
			{ json: { AffectedRows: 1 }, item: 1 },
		],
	},
	{
		operation: 'activityType.addDependentOptions',
		items: [
			{
				code: { __rl: true, mode: 'list', value: '210' },
				fieldName: 'mx_Custom_2',
				parent: 'Guest',
				options: 'Photo wall, Guest book',
			},
			{ code: 210, fieldName: 'mx_Custom_2', parent: 'Agency', options: 'Caterer' },
		],
		requests: [
			{
				call: `POST ${service}/CustomActivity/DependentFieldOptions/Push?code=210&fieldName=mx_Custom_2`,
				body: [{ Parent: 'Guest', Options: ['Photo wall', 'Guest book'] }],
			},
			{
				call: `POST ${service}/CustomActivity/DependentFieldOptions/Push?code=210&fieldName=mx_Custom_2`,
				body: [{ Parent: 'Agency', Options: ['Caterer'] }],
			},
		],
		output: [
			{ json: { success: true }, item: 0 },
			{ json: { success: true }, item: 1 },
		],
	},
	{
		operation: 'activityType.removeDependentOptions',
		items: [
			{
				code: { __rl: true, mode: 'list', value: '210' },
				fieldName: 'mx_Custom_2',
				parent: 'Guest',
				options: 'Word of mouth',
			},
			{ code: 210, fieldName: 'mx_Custom_2', parent: 'Agency', options: 'Planner' },
		],
		requests: [
			{
				call: `POST ${service}/CustomActivity/DependentFieldOptions/Pop?code=210&fieldName=mx_Custom_2`,
				body: [{ Parent: 'Guest', Options: ['Word of mouth'] }],
			},
			{
				call: `POST ${service}/CustomActivity/DependentFieldOptions/Pop?code=210&fieldName=mx_Custom_2`,
				body: [{ Parent: 'Agency', Options: ['Planner'] }],
			},
		],
		output: [
			{ json: { success: true }, item: 0 },
			{ json: { success: true }, item: 1 },
		],
	},
	{
		operation: 'activityType.getDependentOptions',
		items: [
			{
				activityEventCode: { __rl: true, mode: 'list', value: '210' },
				parentSchemaName: 'mx_Custom_1',
				parentFieldValue: 'Guest',
				returnAll: true,
				filters: { childSchemaName: 'mx_Custom_2' },
			},
			{
				activityEventCode: 210,
				parentSchemaName: 'mx_Custom_1',
				parentFieldValue: 'Agency',
				returnAll: false,
				limit: 1,
				filters: {},
			},
		],
		requests: [
			// How many options a page may hold is not said: an empty one is the last.
			...[1, 2].map((PageIndex) => ({
				call: `POST ${service}/ActivityField/Dependency/Dropdown/Options/Get`,
				body: {
					Parameter: {
						ActivityEventCode: 210,
						ParentSchemaName: 'mx_Custom_1',
						ParentFieldValue: 'Guest',
						ChildSchemaName: 'mx_Custom_2',
					},
					Paging: { PageIndex, PageSize: 100 },
				},
			})),
			{
				call: `POST ${service}/ActivityField/Dependency/Dropdown/Options/Get`,
				body: {
					Parameter: {
						ActivityEventCode: 210,
						ParentSchemaName: 'mx_Custom_1',
						ParentFieldValue: 'Agency',
					},
					Paging: { PageIndex: 1, PageSize: 1 },
				},
			},
		],
		output: [
			{ json: { Option: 'Word of mouth' }, item: 0 },
			{ json: { Option: 'Planner' }, item: 1 },
		],
	},
];
