import { recordsOf } from '../../../shared/table/answer';
import {
	choice,
	dateTime,
	decimal,
	flag,
	inQuery,
	locator,
	text,
} from '../../../shared/table/fields';
import { resource, type Simplify } from '../../../shared/table/operation';
import { rule } from '../../../shared/table/rule';
import { independent } from '../../../shared/table/recordKeys';
import { simplify, simplifyFields } from '../../wire/simplify';
import { create, getMany, read, update } from '../../parts/build';
import { guid, lead, user } from '../../parts/common';
import { whole } from '../../parts/paging';
import { makesNoRecord } from '../../../shared/table/lookUp';

const sku = locator('ProductSku', 'Product', 'searchProductSkus', {
	by: 'SKU',
	idType: 'text',
	example: 'ROOM-HIRE',
});

const details = [
	decimal('Revenue', 'Revenue'),
	dateTime('SalesDate', 'Sales Date'),
	user('SalesOwner', 'Sales Owner'),
	locator('SalesOwnerEmail', 'Sales Owner by Email', 'searchUsers', {
		by: 'Email',
		idType: 'text',
		example: 'maya@example.com',
	}),
];

const hasOneOwner = rule(
	'In place of Sales Owner',
	({ body }) =>
		body.SalesOwner !== undefined && body.SalesOwnerEmail !== undefined
			? {
					message: "'Sales Owner' and 'Sales Owner by Email' are both given",
					hint: 'Keep one of them.',
				}
			: undefined,
	{ of: 'SalesOwnerEmail' },
);

const errors = {
	MXInvalidEntityException: 'Check Lead and Product: one of them may have been deleted.',
	MXUnknownProspectActivityException:
		'Check Sales Activity ID: the sales activity may have been deleted, or it is another kind of activity.',
};

/** LeadSquared answers with 0 affected rows although it has changed the sale. */
const changed: Simplify = () => ({ success: true });

/** The definitions are what was asked for when they come with their options. */
const flatWithoutOptions: Simplify = (record, types) => {
	return recordsOf(record.Fields, 'Fields').some((field) => 'OptionSet' in field)
		? simplify(record, types)
		: simplifyFields(record, types);
};

const ofDropDown = {
	required: [
		text('SchemaName', 'Field', {
			placeholder: 'e.g. mx_Custom_5',
			description: 'Schema name of the drop-down',
		}),
		text('OptionValue', 'Option'),
	],
};

export const salesActivity = resource(
	'salesActivity',
	'Sales Activity',
	create('POST /v2/SalesActivity.svc/Create', {
		value: 'create',
		lookUp:
			"The list of a lead's sales activities does not tell when one was made, so that it could be an older equal one.",
		name: 'Create',
		action: 'Create sales activity',
		description: 'Post the sale of a product on a lead',
		changes: independent,
		required: [
			lead('ProspectId'),
			sku,
			choice('Status', 'Status', [
				['Open', 'Open'],
				['Won', 'Won'],
				['Lost', 'Lost'],
			]),
		],
		optional: details,
		rules: [hasOneOwner],
		errors,
		page: 'post-or-add-a-sales-activity-to-a-lead',
	}),
	update('POST /v2/SalesActivity.svc/Update', {
		value: 'update',
		name: 'Update',
		action: 'Update sales activity',
		changes: { activity: ['Id'] },
		required: [guid('Id', 'Sales Activity ID'), lead('ProspectId'), sku],
		optional: details,
		rules: [hasOneOwner],
		simplify: changed,
		// As in the example of its page.
		mayCountNothing: true,
		errors,
		page: 'update-an-existing-sales-activity',
	}),
	create('POST /v2/SalesActivity.svc/Cancel', {
		value: 'cancel',
		lookUp: makesNoRecord,
		name: 'Cancel',
		action: 'Cancel sales activity',
		changes: { activity: ['activityId'] },
		required: [guid('activityId', 'Sales Activity ID')],
		optional: [text('activityEventNote', 'Note', { rows: 3 })],
		errors,
		page: 'cancel-sales-activity',
	}),
	read('GET /v2/SalesActivity.svc/RetrieveActivity', {
		value: 'get',
		name: 'Get',
		action: 'Get sales activity',
		description:
			'Get a sale: mx_Custom_1 is its product, mx_Custom_2 its value and mx_Custom_3 its date',
		required: [inQuery(guid('activityId', 'Sales Activity ID'))],
		simplify: simplifyFields,
		errors,
		page: 'retrieve-sales-activity',
	}),
	getMany('GET /v2/SalesActivity.svc/RetrieveByLeadId', {
		value: 'getAll',
		name: 'Get Many',
		action: 'Get many sales activities of lead',
		required: [inQuery(lead('leadId'))],
		optional: [
			inQuery(
				flag('IncludeOption', 'Include Options', {
					description: "Whether to return the fields' definitions with the options of drop-downs",
				}),
			),
		],
		paging: whole(),
		simplify: flatWithoutOptions,
		page: 'retrieve-sales-activities-by-lead-id',
	}),
	read('GET /v2/SalesActivity.svc/RetrieveSetting', {
		value: 'getSettings',
		name: 'Get Settings',
		action: 'Get settings of sales activities',
		description: 'Get the settings of sales activities with the definitions of their fields',
		page: 'get-sales-activity-settings',
	}),
	create('POST /v2/SalesActivity.svc/Metadata/DropdownFieldValues/Add', {
		...ofDropDown,
		value: 'addDropdownOption',
		lookUp: makesNoRecord,
		name: 'Add Drop-Down Option',
		action: 'Add option to dropdown of sales activities',
		changes: { field: ['SchemaName'] },
		errors: {
			MXInvalidInputException:
				'Check Field, which must be a drop-down, and Option, which must be a new value of it.',
		},
		page: 'add-value-to-dropdown-sales-field',
	}),
	create('POST /v2/SalesActivity.svc/Metadata/DropdownFieldValues/Remove', {
		...ofDropDown,
		value: 'removeDropdownOption',
		lookUp: makesNoRecord,
		name: 'Remove Drop-Down Option',
		action: 'Remove option from dropdown of sales activities',
		changes: { field: ['SchemaName'] },
		errors: {
			MXInvalidInputException:
				'Check Field, which must be a drop-down, and Option, which must be one of its values.',
		},
		page: 'remove-value-from-dropdown-sales-field',
	}),
);
