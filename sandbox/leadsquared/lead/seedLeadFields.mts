import type { Row } from '../../types.mts';
import { guid, kinds, seedIds } from '../wire/ids.mts';

/** One lead field in the shape of LeadsMetaData.Get; columns starting with '_' are never shown. */
export interface LeadField extends Row {
	SchemaName: string;
	DisplayName: string;
	DataType: string;
	RenderTypeTextValue: string;
	IsMandatory: boolean;
	Options?: Array<{ Value: string }>;
	DefaultValue?: string;
	MaxLength?: string;
	RangeMin?: string;
	/** 1: only administrators change it later. 2: settable once. */
	LockAfterCreate: number;
	_unique?: boolean;
	/** Kept by the system; a write is refused. */
	_readOnly?: boolean;
	/** Children of a custom field set. */
	_children?: LeadField[];
}

/** 6, 13 and 21 are documented; the other numbers are the sandbox's own. */
const renderTypes: Record<string, number> = {
	Textbox: 1,
	TextArea: 2,
	Date: 3,
	DateTime: 4,
	Email: 5,
	Phone: 6,
	URL: 7,
	CheckBox: 8,
	RadioButton: 9,
	Dropdown: 13,
	SearchableDropdown: 14,
	DropdownWithOthers: 15,
	Time: 21,
	CustomObjectSet: 22,
};

const firstOn = Date.UTC(2025, 5, 1, 6, 0, 0);

/** Absent keys mean empty or false, so optional ones are simply left out. */
export const leadField = (
	id: string,
	at: number,
	basic: { SchemaName: string; DisplayName: string; DataType: string; RenderTypeTextValue: string },
	more: Partial<LeadField> = {},
): LeadField => ({
	Entity: '1',
	IsMandatory: false,
	MaxLength: '200',
	EntityAttributeId: id,
	Name: basic.SchemaName,
	EntityAttributeType: basic.SchemaName.startsWith('mx_') ? 2 : 1,
	RenderType: renderTypes[basic.RenderTypeTextValue],
	IsVisible: true,
	IsSearchable: true,
	ShowInMailMerge: true,
	ShowInImport: true,
	Txt_Row: 0,
	Txt_Col: 0,
	OwnerID: seedIds.users[0],
	CreatedBy: seedIds.users[0],
	CreatedOn: `/Date(${at}+0000)/`,
	ModifiedBy: seedIds.users[0],
	ModifiedOn: `/Date(${at}+0000)/`,
	OwnerIdName: 'System',
	CreatedByName: 'System',
	ModifiedByName: 'System',
	IsLeadIdentifier: false,
	LockAfterCreate: 0,
	UseInLeadClone: true,
	IsSortable: true,
	...basic,
	...more,
});

const options = (...values: string[]) => ({ Options: values.map((Value) => ({ Value })) });
const system = { _readOnly: true };
const switchedOff = { DefaultValue: '0' };
const unique = {
	_unique: true,
	IsLeadIdentifier: true,
	ShowInQuickAdd: true,
	ShowInQuickSearch: true,
};

type Line = [name: string, label: string, type: string, render: string, more?: Partial<LeadField>];

const kycFields = (): LeadField[] =>
	(
		[
			[
				'Status',
				'Status',
				'Select',
				'Dropdown',
				options('Pending', 'Submitted', 'Approved', 'Rejected'),
			],
			['mx_CustomObject_1', 'Document', 'Text', 'Textbox'],
			['mx_CustomObject_2', 'Expires On', 'Date', 'Date'],
		] as Line[]
	).map(([SchemaName, DisplayName, DataType, RenderTypeTextValue, more], index) =>
		leadField(
			guid(kinds.leadField, 901 + index),
			firstOn,
			{ SchemaName, DisplayName, DataType, RenderTypeTextValue },
			more,
		),
	);

const lines = (): Line[] => [
	['ProspectID', 'Lead Id', 'Text', 'Textbox', { ...system, _unique: true }],
	['ProspectAutoId', 'Lead Number', 'Number', 'Textbox', system],
	['FirstName', 'First Name', 'Text', 'Textbox', { ShowInQuickAdd: true, ShowInQuickSearch: true }],
	['LastName', 'Last Name', 'Text', 'Textbox', { ShowInQuickAdd: true, ShowInQuickSearch: true }],
	['EmailAddress', 'Email', 'Email', 'Email', unique],
	[
		'Phone',
		'Phone Number',
		'Phone',
		'Phone',
		{ ...unique, MaxLength: '15', RangeMin: '6', LockAfterCreate: 1 },
	],
	[
		'Mobile',
		'Mobile Number',
		'Phone',
		'Phone',
		{ ...unique, MaxLength: '15', RangeMin: '6', IsLeadIdentifier: false },
	],
	['Company', 'Company', 'Text', 'Textbox'],
	['JobTitle', 'Job Title', 'Text', 'Textbox'],
	['Website', 'Website', 'Website', 'URL'],
	['TimeZone', 'Time Zone', 'Text', 'Textbox'],
	[
		'Source',
		'Lead Source',
		'Select',
		'DropdownWithOthers',
		options('Website', 'Referral', 'Trade Fair', 'Phone Enquiry'),
	],
	['SourceMedium', 'Source Medium', 'Text', 'Textbox'],
	['SourceCampaign', 'Source Campaign', 'Text', 'Textbox'],
	['Notes', 'Notes', 'Text', 'TextArea', { MaxLength: '2000' }],
	[
		'ProspectStage',
		'Lead Stage',
		'Select',
		'Dropdown',
		{ ...options('Prospect', 'Opportunity', 'Customer', 'Lost'), DefaultValue: 'Prospect' },
	],
	['OwnerId', 'Owner', 'ActiveUsers', 'Dropdown'],
	['OwnerIdName', 'Owner Name', 'Text', 'Textbox', system],
	['OwnerIdEmailAddress', 'Owner Email', 'Email', 'Email', system],
	['Score', 'Lead Score', 'Number', 'Textbox', switchedOff],
	['EngagementScore', 'Engagement Score', 'Number', 'Textbox', { ...system, ...switchedOff }],
	['DoNotEmail', 'Do Not Email', 'Boolean', 'CheckBox', switchedOff],
	['DoNotCall', 'Do Not Call', 'Boolean', 'CheckBox', switchedOff],
	['DoNotSMS', 'Do Not SMS', 'Boolean', 'CheckBox', switchedOff],
	['DoNotTrack', 'Do Not Track', 'Boolean', 'CheckBox', switchedOff],
	['IsStarredLead', 'Starred', 'Boolean', 'CheckBox', switchedOff],
	['Origin', 'Origin', 'Text', 'Textbox', { ...system, DefaultValue: 'API' }],
	['CreatedOn', 'Created On', 'Date', 'DateTime', system],
	['CreatedBy', 'Created By', 'ActiveUsers', 'Dropdown', system],
	['CreatedByName', 'Created By Name', 'Text', 'Textbox', system],
	['ModifiedOn', 'Modified On', 'Date', 'DateTime', system],
	['ModifiedBy', 'Modified By', 'ActiveUsers', 'Dropdown', system],
	['ModifiedByName', 'Modified By Name', 'Text', 'Textbox', system],
	['LeadLastModifiedOn', 'Last Modified On', 'Date', 'DateTime', system],
	['ProspectActivityId_Max', 'Last Activity Id', 'Text', 'Textbox', system],
	['ProspectActivityName_Max', 'Last Activity', 'Text', 'Textbox', system],
	['ProspectActivityDate_Max', 'Last Activity Date', 'Date', 'DateTime', system],
	['mx_Street1', 'Address', 'Text', 'Textbox'],
	['mx_Country', 'Country', 'Select', 'Dropdown', options('India', 'United Kingdom')],
	['mx_State', 'State', 'Select', 'Dropdown', options('Karnataka', 'Maharashtra', 'England')],
	[
		'mx_City',
		'City',
		'Select',
		'SearchableDropdown',
		options('Bangalore', 'Pune', 'Mumbai', 'London'),
	],
	['mx_Date_of_Birth', 'Date of Birth', 'Date', 'Date'],
	['mx_Follow_Up_On', 'Follow Up On', 'Date', 'DateTime'],
	['mx_Call_Time', 'Call Time', 'Time', 'Time'],
	['mx_Budget', 'Budget', 'Number', 'Textbox'],
	['mx_Consent', 'Consent', 'Boolean', 'RadioButton'],
	['mx_KYC', 'KYC', 'CustomObjectSet', 'CustomObjectSet', { _children: kycFields() }],
];

export const seedLeadFields = (): LeadField[] =>
	lines().map(([SchemaName, DisplayName, DataType, RenderTypeTextValue, more], index) =>
		leadField(
			guid(kinds.leadField, index + 1),
			firstOn,
			{ SchemaName, DisplayName, DataType, RenderTypeTextValue },
			more,
		),
	);

/** Which values of a child drop-down go with a value of its parent. */
export interface Dependency extends Row {
	Parent: string;
	Child: string;
	Value: string;
	Options: string[];
}

export const seedLeadDependencies = (): Dependency[] => [
	{
		Parent: 'mx_Country',
		Child: 'mx_State',
		Value: 'India',
		Options: ['Karnataka', 'Maharashtra'],
	},
	{ Parent: 'mx_Country', Child: 'mx_State', Value: 'United Kingdom', Options: ['England'] },
	{
		Parent: 'mx_Country',
		Child: 'mx_City',
		Value: 'India',
		Options: ['Bangalore', 'Pune', 'Mumbai'],
	},
	{ Parent: 'mx_Country', Child: 'mx_City', Value: 'United Kingdom', Options: ['London'] },
];
