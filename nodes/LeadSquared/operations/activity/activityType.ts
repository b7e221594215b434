import {
	choice,
	flag,
	inQuery,
	inside,
	named,
	text,
	textList,
	whole as wholeNumber,
} from '../../../shared/table/fields';
import { meaningsOf } from '../../../shared/table/labels';
import { fixedCollection } from '../../../shared/table/nested';
import { resource, type Field } from '../../../shared/table/operation';
import { inOrder } from '../../../shared/table/recordKeys';
import { oneOrZero } from './activityParts';
import { create, getMany, read, update } from '../../parts/build';
import { activityType as typeByCode, guid } from '../../parts/common';
import { dependentOptions } from '../../parts/dependentOptions';
import { pages, whole } from '../../parts/paging';
import { makesNoRecord } from '../../../shared/table/lookUp';

const code = inQuery(typeByCode('code'));
const fieldName = inQuery(
	text('fieldName', 'Field', {
		placeholder: 'e.g. mx_Custom_1',
		description:
			'Schema name of the drop-down; inside a custom field set as mx_Custom_4~mx_CustomObject_1',
	}),
);
const options = textList('Options', 'Options', {
	placeholder: 'e.g. Yes, No',
	description: 'With commas between them, or a list from an expression',
});

const parentOption = text('Parent', 'Parent Option', {
	description: 'Value of the other drop-down',
});

const score = wholeNumber('Score', 'Score', {
	description: "Points for the lead's score; may be negative",
});
const description = text('Description', 'Description');
const canDelete = flag('CanDeleteActivity', 'Can Be Deleted', {
	description: 'Whether users may delete activities of this type',
});

/** Inbound or outbound; LeadSquared has two names for it. */
const direction = (wire: 'Direction' | 'EventDirection') =>
	choice(wire, 'Direction', [
		[0, 'Inbound'],
		[1, 'Outbound'],
	]);

const fieldDefinitions = fixedCollection('Fields', 'Fields', 'Field', {
	required: [
		text('SchemaName', 'Schema Name', {
			placeholder: 'e.g. mx_Custom_1',
			description: 'From mx_Custom_1 to mx_Custom_50',
		}),
		text('DisplayName', 'Display Name'),
		text('DataType', 'Data Type', {
			placeholder: 'e.g. String',
			description:
				'As LeadSquared calls it, e.g. String, Number, DateTime, SearchableDropdown or ActiveUsers',
		}),
	],
	optional: [
		flag('IsMandatory', 'Mandatory', { description: 'Whether each activity needs a value' }),
		text('OptionSet', 'Option Set', {
			description: "Options of a drop-down as JSON, as 'Get' of Activity Type shows them",
		}),
		wholeNumber('Sequence', 'Sequence', { description: 'Place in the form' }),
		flag('ShowInForm', 'Show in Form', { description: 'Whether the form shows the field' }),
		text('Value', 'Default Value'),
	],
});

/** The page of the update names the list and not what is in it. */
const fieldChanges: Field = { ...fieldDefinitions, fields: undefined };

const optionErrors = {
	MXInvalidInputException:
		'Check Field: it must be a drop-down of this activity type. A dependent one has operations of its own.',
};

const dependentErrors = {
	MXInvalidInputException:
		'Check Field, which must be a dependent drop-down of this activity type, and Parent Option.',
};

export const activityType = resource(
	'activityType',
	'Activity Type',
	getMany('GET /v2/ProspectActivity.svc/ActivityTypes.Get', {
		labels: { EventDirection: meaningsOf(direction('EventDirection')) },
		value: 'getAll',
		name: 'Get Many',
		action: 'Get many activity types',
		paging: whole(),
		page: 'get-list-of-activity-types',
	}),
	read('GET /v2/ProspectActivity.svc/CustomActivity/GetActivitySetting', {
		value: 'get',
		name: 'Get',
		action: 'Get activity type',
		description: 'Get the settings of an activity type with the definitions of its fields',
		required: [code],
		page: 'get-details-of-activity-type',
	}),
	create('POST /v2/ProspectActivity.svc/CreateType', {
		value: 'create',
		lookUp:
			'The list of activity types does not tell when one was made, so that it could be an older one of the same name.',
		name: 'Create',
		action: 'Create activity type',
		description: 'Create a custom activity type. Gives its code.',
		changes: inOrder,
		required: [text('ActivityEventName', 'Name', { placeholder: 'e.g. Site Visit' })],
		optional: [
			oneOrZero(
				'AllowAttachments',
				'Allow Attachments',
				'Whether files can be attached to its activities',
			),
			canDelete,
			description,
			direction('Direction'),
			fieldDefinitions,
			score,
			oneOrZero(
				'ShowInActivityGrid',
				'Show in Activity Grid',
				'Whether the list of activities shows it',
			),
			oneOrZero('TrackLocation', 'Track Location', 'Whether to keep where the user was'),
		],
		errors: {
			MXInvalidInputException:
				'Check the name and the fields: schema names go from mx_Custom_1 to mx_Custom_50.',
		},
		page: 'create-new-activity-type-api',
	}),
	update('POST /v2/ProspectActivity.svc/CustomActivityType/Update', {
		value: 'update',
		name: 'Update',
		action: 'Update activity type',
		changes: { type: ['ID'] },
		required: [
			named('id', guid('ID', 'Activity Type ID', "The ID that 'Get' gives, not the code")),
		],
		optional: [
			named('name', text('ActivityEventName', 'Name')),
			canDelete,
			description,
			direction('EventDirection'),
			fieldChanges,
			score,
		],
		errors: {
			MXInvalidEntityException:
				"Check Activity Type ID: it is the ID that 'Get' gives, not the code.",
		},
		page: 'update-activity-type',
	}),
	getMany('POST /v2/ProspectActivity.svc/ActivityField/Dropdown/Options/Get', {
		value: 'getDropdownOptions',
		name: 'Get Drop-Down Options',
		action: 'Get options of dropdown',
		required: [
			inside('Parameter', typeByCode('ActivityEventCode')),
			inside(
				'Parameter',
				text('SchemaName', 'Field', {
					placeholder: 'e.g. Status',
					description: 'Schema name of the drop-down',
				}),
			),
		],
		optional: [
			inside(
				'Parameter',
				text('CustomObjectSchemaName', 'Field in Set', {
					placeholder: 'e.g. mx_CustomObject_1',
					description: 'Schema name inside a custom field set',
				}),
			),
		],
		// LeadSquared gives bare texts, which n8n's items cannot be.
		paging: pages({ key: 'Options', size: 100, each: (option) => ({ Option: option }) }),
		errors: optionErrors,
		page: 'get-values-of-a-custom-activity-drop-down-field',
	}),
	create('POST /v2/ProspectActivity.svc/CustomActivity/FieldOptions/Push', {
		value: 'addDropdownOptions',
		lookUp: makesNoRecord,
		name: 'Add Drop-Down Options',
		action: 'Add options to dropdown',
		changes: { type: ['code'] },
		required: [code, fieldName, options],
		body: ({ body }) => body.Options,
		errors: optionErrors,
		page: 'activity-push-field-options',
	}),
	create('POST /v2/ProspectActivity.svc/CustomActivity/FieldOptions/Pop', {
		value: 'removeDropdownOptions',
		lookUp: makesNoRecord,
		name: 'Remove Drop-Down Options',
		action: 'Remove options from dropdown',
		changes: { type: ['code'] },
		required: [code, fieldName, options],
		body: ({ body }) => body.Options,
		errors: optionErrors,
		page: 'activity-pop-fields-options',
	}),
	create('POST /v2/ProspectActivity.svc/CustomActivity/DependentFieldOptions/Push', {
		value: 'addDependentOptions',
		lookUp: makesNoRecord,
		name: 'Add Dependent Options',
		action: 'Add options to dependent dropdown',
		description: 'Add the options that a drop-down offers while another one has a certain value',
		changes: { type: ['code'] },
		required: [code, fieldName, parentOption, options],
		body: ({ body }) => [body],
		errors: dependentErrors,
		page: 'add-values-to-a-dependent-drop-down-activity-field',
	}),
	create('POST /v2/ProspectActivity.svc/CustomActivity/DependentFieldOptions/Pop', {
		value: 'removeDependentOptions',
		lookUp: makesNoRecord,
		name: 'Remove Dependent Options',
		action: 'Remove options from dependent dropdown',
		description: 'Remove options that a drop-down offers while another one has a certain value',
		changes: { type: ['code'] },
		required: [code, fieldName, parentOption, options],
		body: ({ body }) => [body],
		errors: dependentErrors,
		page: 'remove-values-from-a-dependent-drop-down-activity-field',
	}),
	getMany('POST /v2/ProspectActivity.svc/ActivityField/Dependency/Dropdown/Options/Get', {
		value: 'getDependentOptions',
		name: 'Get Dependent Options',
		action: 'Get options of dependent dropdown',
		description:
			'Get the options that drop-downs offer while the one on which they depend has a certain value',
		required: [
			inside('Parameter', typeByCode('ActivityEventCode')),
			inside(
				'Parameter',
				text('ParentSchemaName', 'Parent Field', {
					placeholder: 'e.g. mx_Custom_1',
					description: 'Schema name of the drop-down on which the other one depends',
				}),
			),
			inside(
				'Parameter',
				text('ParentFieldValue', 'Parent Option', { description: 'Value of that drop-down' }),
			),
		],
		optional: [
			inside(
				'Parameter',
				text('ChildSchemaName', 'Dependent Field', {
					placeholder: 'e.g. mx_Custom_2',
					description: 'Only this one of several dependent drop-downs',
				}),
			),
			inside(
				'Parameter',
				text('SchemaName', 'Field Set', {
					placeholder: 'e.g. mx_Custom_4',
					description: 'Schema name of the custom field set that both drop-downs stand in',
				}),
			),
		],
		paging: dependentOptions(1),
		errors: {
			MXInvalidInputException:
				'Check Parent Field and Parent Option, and that another drop-down of this activity type depends on that field.',
		},
		page: 'get-dependent-drop-down-values-of-a-custom-activity-field',
	}),
);
