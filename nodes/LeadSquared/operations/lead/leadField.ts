import type { IDataObject } from 'n8n-workflow';

import {
	choice,
	flag,
	inQuery,
	inside,
	text,
	textList,
	whole as integer,
} from '../../../shared/table/fields';
import { isObject } from '../../../shared/table/json';
import { fixedCollection } from '../../../shared/table/nested';
import { resource, type Field, type Values } from '../../../shared/table/operation';
import { rule } from '../../../shared/table/rule';
import { inOrder } from '../../../shared/table/recordKeys';
import { create, getMany, read } from '../../parts/build';
import { dependentOptions } from '../../parts/dependentOptions';
import { whole } from '../../parts/paging';
import { leadField as fieldName } from './leadParts';
import { makesNoRecord } from '../../../shared/table/lookUp';

/** A switch that LeadSquared writes as a number. */
function number(field: Field, whenOff?: 0): Field {
	const readFlag: Field['read'] = (value, context) => {
		const isOn = field.read(value, context);
		return isOn === true ? 1 : isOn === false ? whenOff : undefined;
	};
	return { ...field, read: readFlag };
}

const schemaName = (wire: string, displayName: string, description: string) =>
	fieldName(wire, displayName, description);

const dataType = choice('DataType', 'Data Type', [
	['Text', 'Text'],
	['Number', 'Number'],
	['Email', 'Email'],
	['Phone', 'Phone'],
	['Website', 'Website'],
	['Date', 'Date'],
	['Time', 'Time'],
	['Select', 'Drop-Down'],
	['Boolean', 'Yes or No'],
]);

const control = choice(
	'RenderTypeTextValue',
	'Shown As',
	[
		['Textbox', 'Text Box (Text, Number, Phone)'],
		['TextArea', 'Text Area (Text)'],
		['Email', 'Email (Email)'],
		['Phone', 'Phone (Phone)'],
		['URL', 'URL (Website)'],
		['Date', 'Date (Date)'],
		['DateTime', 'Date and Time (Date)'],
		['Time', 'Time (Time)'],
		['Dropdown', 'Drop-Down (Drop-Down)'],
		['SearchableDropdown', 'Searchable Drop-Down (Drop-Down)'],
		['DropdownWithOthers', 'Drop-Down with Others (Drop-Down)'],
		['CheckBox', 'Check Box (Yes or No)'],
		['RadioButton', 'Radio Button (Yes or No)'],
	],
	{ description: 'It must fit the data type in brackets' },
);

const options = fixedCollection(
	'OptionsJson',
	'Drop-Down Values',
	'Value',
	{
		required: [
			text('Value', 'Value'),
			flag('IsDefault', 'Default', { description: 'Whether the value is chosen at first' }),
		],
	},
	{ description: 'For a drop-down, in their order: letters, digits, spaces and underscores' },
);

const hasOptions = rule(
	'Required for a drop-down, and only there',
	({ body }) => {
		const isDropDown = body.DataType === 'Select';
		if (isDropDown === (body.OptionsJson !== undefined)) return undefined;
		return isDropDown
			? { message: 'A drop-down field needs values', hint: "Add them under 'Drop-Down Values'." }
			: {
					message: 'Only a drop-down field has values',
					hint: "Choose 'Drop-Down' in 'Data Type', or remove 'Drop-Down Values'.",
				};
	},
	{ of: 'OptionsJson' },
);

const hasDigits = rule(
	'Required for a phone field',
	({ body }) =>
		body.RenderTypeTextValue !== 'Phone' || body.Range_Min !== undefined
			? undefined
			: { message: 'A phone field needs its minimum of digits', hint: "Fill in 'Minimum Digits'." },
	{ of: 'Range_Min' },
);

/** Without a drop-down, LeadSquared wants an empty text in place of the values. */
function newField({ body }: Values): IDataObject {
	const values = Array.isArray(body.OptionsJson) ? body.OptionsJson.filter(isObject) : [];
	return {
		...body,
		OptionsJson:
			values.length > 0 ? values.map((row, index) => ({ ...row, Order: index + 1 })) : '',
	};
}

const values = textList('Options', 'Values', {
	placeholder: 'e.g. Pune, Mumbai',
	description: 'With commas between them',
});

const parent = schemaName(
	'ParentSchemaName',
	'Parent Field',
	'Drop-down field on which the other one depends',
);
const child = schemaName(
	'ChildSchemaName',
	'Dependent Field',
	'Drop-down field whose values depend on the parent',
);
const parentValue = text('ParentFieldValue', 'Parent Value', { placeholder: 'e.g. India' });
const dropDown = schemaName(
	'SchemaName',
	'Field',
	'Drop-down field; one in a custom field set is written like mx_Set~mx_CustomObject_1',
);

const errors = {
	MXUnknownAttributeException: 'Check the schema name of the field: upper and lower case matter.',
};

/** Other operations name a field by its schema name. */
const simplified = [
	'SchemaName',
	'DisplayName',
	'DataType',
	'RenderTypeTextValue',
	'IsMandatory',
	'IsLeadIdentifier',
	'LockAfterCreate',
	'MaxLength',
	'Options',
	'ModifiedOn',
];

export const leadField = resource(
	'leadField',
	'Lead Field',
	create('POST /v2/LeadManagement.svc/CreateLeadField', {
		value: 'create',
		lookUp:
			'The list of lead fields does not tell when one was made, so that it could be an older one of the same name.',
		name: 'Create',
		action: 'Create lead field',
		changes: inOrder,
		required: [text('DisplayName', 'Display Name'), dataType, control],
		optional: [
			options,
			flag('IsMandatory', 'Mandatory', { description: 'Whether a new lead must have a value' }),
			number(
				flag('LockAfterCreate', 'Lock After Create', {
					description: 'Whether only administrators may change the value later',
				}),
				0,
			),
			text('MaxLength', 'Maximum Length', { placeholder: 'e.g. 60' }),
			integer('Range_Min', 'Minimum Digits', { description: 'Of a phone number' }),
			text('SchemaName', 'Schema Name', {
				placeholder: 'e.g. mx_City',
				description: 'Begins with mx_. Made of the display name when empty.',
			}),
			flag('ShowInImport', 'Show in Import', { description: 'Whether imports can fill the field' }),
			flag('ShowInMailMerge', 'Show in Mail Merge', {
				description: 'Whether emails can use the field',
			}),
			flag('UseInLeadClone', 'Use in Lead Clone', {
				description: 'Whether a cloned lead gets the value',
			}),
		],
		rules: [hasOptions, hasDigits],
		body: newField,
		errors: {
			MXInvalidInputException:
				"Check 'Shown As', which must fit the data type, and the values: letters, digits, spaces and underscores only.",
			MXDuplicateEntityNameException:
				'A field with this schema name exists: choose another display name or schema name.',
		},
		page: 'create-custom-lead-field',
	}),
	read('GET /v2/LeadManagement.svc/LeadsMetaData.Get', {
		simplified,
		value: 'get',
		name: 'Get',
		action: 'Get lead field',
		required: [inQuery(schemaName('schemaName', 'Field', 'Field to describe'))],
		absent: {
			message: 'no lead field has this schema name. Upper and lower case matter',
			hint: 'Check the schema name: Get Many has those of all fields.',
		},
		page: 'get-lead-field-properties',
	}),
	getMany('GET /v2/LeadManagement.svc/LeadsMetaData.Get', {
		simplified,
		value: 'getAll',
		name: 'Get Many',
		action: 'Get many lead fields',
		optional: [
			inQuery(
				number(
					flag('excludeOptionSets', 'Without Drop-Down Values', {
						description: 'Whether to leave out the values of drop-downs, which can be many',
					}),
				),
			),
			inQuery(schemaName('schemaName', 'Field', 'Field to describe')),
		],
		paging: whole(),
		page: 'meta-data',
	}),
	create('POST /v2/LeadManagement.svc/LeadField/Dropdown/Options/Push', {
		value: 'addDropdownOptions',
		lookUp: makesNoRecord,
		name: 'Add Drop-Down Values',
		action: 'Add values to dropdown lead field',
		changes: { field: ['SchemaName'] },
		required: [dropDown, values],
		errors,
		page: 'add-values-to-a-lead-drop-down-field',
	}),
	create('POST /v2/LeadManagement.svc/LeadField/Dropdown/Options/Remove', {
		value: 'removeDropdownOptions',
		lookUp: makesNoRecord,
		name: 'Remove Drop-Down Values',
		action: 'Remove values from dropdown lead field',
		changes: { field: ['SchemaName'] },
		required: [dropDown, values],
		errors,
		page: 'remove-values-from-a-lead-drop-down-field',
	}),
	create('POST /v2/LeadManagement.svc/LeadField/Dependency/Dropdown/Options/Push', {
		value: 'addDependentOptions',
		lookUp: makesNoRecord,
		name: 'Add Dependent Values',
		action: 'Add values to dependent dropdown lead field',
		description: 'Add values that a drop-down offers for one value of another drop-down',
		changes: { field: ['ParentSchemaName', 'ChildSchemaName'] },
		required: [parent, parentValue, child, values],
		errors,
		page: 'add-values-to-a-dependent-drop-down-lead-field',
	}),
	create('POST /v2/LeadManagement.svc/LeadField/Dependency/Dropdown/Options/Remove', {
		value: 'removeDependentOptions',
		lookUp: makesNoRecord,
		name: 'Remove Dependent Values',
		action: 'Remove values from dependent dropdown lead field',
		description: 'Remove values that a drop-down offers for one value of another drop-down',
		changes: { field: ['ParentSchemaName', 'ChildSchemaName'] },
		required: [parent, parentValue, child, values],
		errors,
		page: 'remove-values-from-a-dependent-drop-down-lead-field',
	}),
	getMany('POST /v2/LeadManagement.svc/LeadField/Dependency/Dropdown/Options/Get', {
		value: 'getDependentOptions',
		name: 'Get Dependent Values',
		action: 'Get values of dependent dropdown lead field',
		description:
			'Get the values that drop-downs offer for one value of the drop-down on which they depend',
		required: [inside('Parameter', parent), inside('Parameter', parentValue)],
		optional: [inside('Parameter', child)],
		// The sample of its page begins at 0.
		paging: dependentOptions(0),
		errors,
		page: 'get-dependent-drop-down-values-of-a-lead-field',
	}),
);
