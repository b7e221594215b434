import type { Example } from '../../example';
import { listExamples } from './list';

const svc = '/v2/LeadManagement.svc';
const options = `${svc}/LeadField`;

export const leadMetaExamples: Example[] = [
	...listExamples,
	{
		operation: 'leadField.create',
		items: [
			{
				displayName: 'Seating Plan',
				dataType: 'Select',
				renderTypeTextValue: 'Dropdown',
				additionalFields: {
					optionsJson: {
						row: [
							{ value: 'Banquet', isDefault: true },
							{ value: 'Theatre', isDefault: false },
						],
					},
					isMandatory: false,
					lockAfterCreate: true,
					useInLeadClone: true,
				},
			},
			{
				displayName: 'Office Phone',
				dataType: 'Phone',
				renderTypeTextValue: 'Phone (Phone)',
				additionalFields: {
					range_Min: '10',
					maxLength: 15,
					lockAfterCreate: false,
					schemaName: 'mx_Office_Phone',
					showInImport: true,
					showInMailMerge: false,
				},
			},
		],
		requests: [
			{
				call: `POST ${svc}/CreateLeadField`,
				body: {
					DisplayName: 'Seating Plan',
					DataType: 'Select',
					RenderTypeTextValue: 'Dropdown',
					OptionsJson: [
						{ Value: 'Banquet', IsDefault: true, Order: 1 },
						{ Value: 'Theatre', IsDefault: false, Order: 2 },
					],
					IsMandatory: false,
					LockAfterCreate: 1,
					UseInLeadClone: true,
				},
			},
			{
				call: `POST ${svc}/CreateLeadField`,
				body: {
					DisplayName: 'Office Phone',
					DataType: 'Phone',
					RenderTypeTextValue: 'Phone',
					Range_Min: 10,
					MaxLength: '15',
					LockAfterCreate: 0,
					SchemaName: 'mx_Office_Phone',
					ShowInImport: true,
					ShowInMailMerge: false,
					OptionsJson: '',
				},
			},
		],
		output: [
			{ json: { Id: 'f1e1d000-0000-4000-8000-000000001001' }, item: 0 },
			{ json: { Id: 'f1e1d000-0000-4000-8000-000000001002' }, item: 1 },
		],
	},
	{
		operation: 'leadField.get',
		items: [
			{ schemaName: { __rl: true, mode: 'list', value: 'Phone' } },
			{ schemaName: 'mx_City' },
		],
		requests: [
			{ call: `GET ${svc}/LeadsMetaData.Get?schemaName=Phone` },
			{ call: `GET ${svc}/LeadsMetaData.Get?schemaName=mx_City` },
		],
		output: [
			{
				json: {
					SchemaName: 'Phone',
					DisplayName: 'Phone Number',
					DataType: 'Phone',
					RenderTypeTextValue: 'Phone',
					IsMandatory: false,
					IsLeadIdentifier: true,
					LockAfterCreate: 1,
					MaxLength: '15',
					ModifiedOn: '2025-06-01T06:00:00.000Z',
				},
				item: 0,
			},
			{
				json: {
					SchemaName: 'mx_City',
					DisplayName: 'City',
					DataType: 'Select',
					RenderTypeTextValue: 'SearchableDropdown',
					IsMandatory: false,
					IsLeadIdentifier: false,
					LockAfterCreate: 0,
					MaxLength: '200',
					Options: [
						{ Value: 'Bangalore' },
						{ Value: 'Pune' },
						{ Value: 'Mumbai' },
						{ Value: 'London' },
					],
					ModifiedOn: '2025-06-01T06:00:00.000Z',
				},
				item: 1,
			},
		],
	},
	{
		operation: 'leadField.getAll',
		items: [
			{
				returnAll: true,
				filters: {
					schemaName: { __rl: true, mode: 'name', value: 'mx_City' },
					excludeOptionSets: false,
				},
			},
			{ returnAll: false, limit: 1, filters: { excludeOptionSets: true } },
		],
		requests: [
			{ call: `GET ${svc}/LeadsMetaData.Get?schemaName=mx_City` },
			{ call: `GET ${svc}/LeadsMetaData.Get?excludeOptionSets=1` },
		],
		output: [
			{
				json: {
					SchemaName: 'mx_City',
					DisplayName: 'City',
					DataType: 'Select',
					RenderTypeTextValue: 'SearchableDropdown',
					IsMandatory: false,
					IsLeadIdentifier: false,
					LockAfterCreate: 0,
					MaxLength: '200',
					Options: [
						{ Value: 'Bangalore' },
						{ Value: 'Pune' },
						{ Value: 'Mumbai' },
						{ Value: 'London' },
					],
					ModifiedOn: '2025-06-01T06:00:00.000Z',
				},
				item: 0,
			},
			{
				json: {
					SchemaName: 'ProspectID',
					DisplayName: 'Lead Id',
					DataType: 'Text',
					RenderTypeTextValue: 'Textbox',
					IsMandatory: false,
					IsLeadIdentifier: false,
					LockAfterCreate: 0,
					MaxLength: '200',
					ModifiedOn: '2025-06-01T06:00:00.000Z',
				},
				item: 1,
			},
		],
	},
	{
		operation: 'leadField.addDropdownOptions',
		items: [
			{ schemaName: { __rl: true, mode: 'list', value: 'mx_City' }, options: 'Chennai, Goa' },
			{ schemaName: 'mx_KYC~Status', options: 'Expired' },
		],
		requests: [
			{
				call: `POST ${options}/Dropdown/Options/Push`,
				body: { SchemaName: 'mx_City', Options: ['Chennai', 'Goa'] },
			},
			{
				call: `POST ${options}/Dropdown/Options/Push`,
				body: { SchemaName: 'mx_KYC~Status', Options: ['Expired'] },
			},
		],
		output: [
			{ json: { AffectedRows: 1 }, item: 0 },
			{ json: { AffectedRows: 1 }, item: 1 },
		],
	},
	{
		operation: 'leadField.removeDropdownOptions',
		items: [
			{ schemaName: 'mx_City', options: 'Mumbai' },
			{ schemaName: { __rl: true, mode: 'name', value: 'Source' }, options: 'Website, Trade Fair' },
		],
		requests: [
			{
				call: `POST ${options}/Dropdown/Options/Remove`,
				body: { SchemaName: 'mx_City', Options: ['Mumbai'] },
			},
			{
				call: `POST ${options}/Dropdown/Options/Remove`,
				body: { SchemaName: 'Source', Options: ['Website', 'Trade Fair'] },
			},
		],
		output: [
			{ json: { AffectedRows: 1 }, item: 0 },
			{ json: { AffectedRows: 1 }, item: 1 },
		],
	},
	{
		operation: 'leadField.addDependentOptions',
		items: [
			{
				parentSchemaName: { __rl: true, mode: 'list', value: 'mx_Country' },
				parentFieldValue: 'India',
				childSchemaName: { __rl: true, mode: 'list', value: 'mx_State' },
				options: 'Kerala, Goa',
			},
			{
				parentSchemaName: 'mx_Country',
				parentFieldValue: 'United Kingdom',
				childSchemaName: 'mx_City',
				options: 'Leeds',
			},
		],
		requests: [
			{
				call: `POST ${options}/Dependency/Dropdown/Options/Push`,
				body: {
					ParentSchemaName: 'mx_Country',
					ParentFieldValue: 'India',
					ChildSchemaName: 'mx_State',
					Options: ['Kerala', 'Goa'],
				},
			},
			{
				call: `POST ${options}/Dependency/Dropdown/Options/Push`,
				body: {
					ParentSchemaName: 'mx_Country',
					ParentFieldValue: 'United Kingdom',
					ChildSchemaName: 'mx_City',
					Options: ['Leeds'],
				},
			},
		],
		output: [
			{ json: { AffectedRows: 2 }, item: 0 },
			{ json: { AffectedRows: 1 }, item: 1 },
		],
	},
	{
		operation: 'leadField.removeDependentOptions',
		items: [
			{
				parentSchemaName: { __rl: true, mode: 'list', value: 'mx_Country' },
				parentFieldValue: 'India',
				childSchemaName: { __rl: true, mode: 'list', value: 'mx_City' },
				options: 'Pune, Mumbai',
			},
			{
				parentSchemaName: 'mx_Country',
				parentFieldValue: 'United Kingdom',
				childSchemaName: 'mx_State',
				options: 'England',
			},
		],
		requests: [
			{
				call: `POST ${options}/Dependency/Dropdown/Options/Remove`,
				body: {
					ParentSchemaName: 'mx_Country',
					ParentFieldValue: 'India',
					ChildSchemaName: 'mx_City',
					Options: ['Pune', 'Mumbai'],
				},
			},
			{
				call: `POST ${options}/Dependency/Dropdown/Options/Remove`,
				body: {
					ParentSchemaName: 'mx_Country',
					ParentFieldValue: 'United Kingdom',
					ChildSchemaName: 'mx_State',
					Options: ['England'],
				},
			},
		],
		output: [
			{ json: { AffectedRows: 2 }, item: 0 },
			{ json: { AffectedRows: 1 }, item: 1 },
		],
	},
	{
		operation: 'leadField.getDependentOptions',
		items: [
			{
				parentSchemaName: { __rl: true, mode: 'list', value: 'mx_Country' },
				parentFieldValue: 'India',
				returnAll: false,
				limit: 2,
				filters: { childSchemaName: { __rl: true, mode: 'list', value: 'mx_City' } },
			},
			{
				parentSchemaName: 'mx_Country',
				parentFieldValue: 'United Kingdom',
				returnAll: true,
				filters: {},
			},
		],
		requests: [
			{
				call: `POST ${options}/Dependency/Dropdown/Options/Get`,
				body: {
					Parameter: {
						ParentSchemaName: 'mx_Country',
						ParentFieldValue: 'India',
						ChildSchemaName: 'mx_City',
					},
					Paging: { PageIndex: 0, PageSize: 2 },
				},
			},
			// How many values a page may hold is not said: an empty one is the last.
			...[0, 1].map((PageIndex) => ({
				call: `POST ${options}/Dependency/Dropdown/Options/Get`,
				body: {
					Parameter: { ParentSchemaName: 'mx_Country', ParentFieldValue: 'United Kingdom' },
					Paging: { PageIndex, PageSize: 100 },
				},
			})),
		],
		output: [
			{ json: { DisplayName: 'City', FieldName: 'City', Option: 'Bangalore' }, item: 0 },
			{ json: { DisplayName: 'City', FieldName: 'City', Option: 'Pune' }, item: 0 },
			{ json: { DisplayName: 'State', FieldName: 'State', Option: 'England' }, item: 1 },
			{ json: { DisplayName: 'City', FieldName: 'City', Option: 'London' }, item: 1 },
		],
	},
	{
		operation: 'leadNote.create',
		items: [
			{
				relatedProspectId: {
					__rl: true,
					mode: 'list',
					value: '1ead0000-0000-4000-8000-000000000001',
				},
				note: 'Called, asked for a brochure.',
				additionalFields: { attachmentName: 'https://files.example.com/brochure.pdf' },
			},
			{
				relatedProspectId: '1ead0000-0000-4000-8000-000000000002',
				note: 'Budget: 4,500\nGuests: 80',
				additionalFields: {},
			},
		],
		requests: [
			{
				call: `POST ${svc}/CreateNote`,
				body: {
					RelatedProspectId: '1ead0000-0000-4000-8000-000000000001',
					Note: 'Called, asked for a brochure.',
					AttachmentName: 'https://files.example.com/brochure.pdf',
				},
			},
			{
				call: `POST ${svc}/CreateNote`,
				body: {
					RelatedProspectId: '1ead0000-0000-4000-8000-000000000002',
					Note: 'Budget: 4,500\nGuests: 80',
				},
			},
		],
		output: [
			{ json: { Id: '407e0000-0000-4000-8000-000000001001' }, item: 0 },
			{ json: { Id: '407e0000-0000-4000-8000-000000001002' }, item: 1 },
		],
	},
	{
		operation: 'leadNote.getAll',
		items: [
			{
				relatedId: { __rl: true, mode: 'list', value: '1ead0000-0000-4000-8000-000000000004' },
				returnAll: false,
				limit: 1,
				filters: { columnName: 'CreatedOn', direction: 'Descending' },
			},
			{
				relatedId: '1ead0000-0000-4000-8000-000000000005',
				returnAll: true,
				filters: { id: '407e0000-0000-4000-8000-000000000003' },
			},
		],
		requests: [
			{
				call: `POST ${svc}/RetrieveNote`,
				body: {
					Parameter: { RelatedId: '1ead0000-0000-4000-8000-000000000004' },
					Sorting: { ColumnName: 'CreatedOn', Direction: '1' },
					Paging: { PageIndex: 1, PageSize: 1 },
				},
			},
			{
				call: `POST ${svc}/RetrieveNote`,
				body: {
					Parameter: {
						RelatedId: '1ead0000-0000-4000-8000-000000000005',
						Id: '407e0000-0000-4000-8000-000000000003',
					},
					Sorting: { ColumnName: 'CreatedOn', Direction: '0' },
					Paging: { PageIndex: 1, PageSize: 200 },
				},
			},
		],
		output: [
			{
				json: {
					ProspectNoteId: '407e0000-0000-4000-8000-000000000002',
					RelatedProspectId: '1ead0000-0000-4000-8000-000000000004',
					Note: 'Sent the menus',
					AttachmentName: 'menus.pdf',
					AttachmentURL: 'https://files.example.com/menus.pdf',
					CreatedByName: 'Maya Patel',
					CreatedOn: '2025-07-02T10:30:00.000Z',
				},
				item: 0,
			},
			{
				json: {
					ProspectNoteId: '407e0000-0000-4000-8000-000000000003',
					RelatedProspectId: '1ead0000-0000-4000-8000-000000000005',
					Note: 'Call back in spring',
					AttachmentName: null,
					AttachmentURL: null,
					CreatedByName: 'Maya Patel',
					CreatedOn: '2025-07-03T11:00:00.000Z',
				},
				item: 1,
			},
		],
	},
];
