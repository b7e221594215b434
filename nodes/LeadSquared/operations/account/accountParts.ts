import type { IDataObject } from 'n8n-workflow';

import { formOnly, key, named, text } from '../../../shared/table/fields';
import { isEmpty, trimmed, type Looks } from '../../../shared/table/field';
import { isObject } from '../../../shared/table/json';
import type { Field, Values } from '../../../shared/table/operation';
import { rule } from '../../../shared/table/rule';
import { recordKey, type RecordKeys } from '../../../shared/table/recordKeys';
import { nest, pairs } from '../../wire/nest';
import { record, user } from '../../parts/common';
import { untypedFields } from '../../parts/namedFields';

/** The account type, by its name as it is set up in LeadSquared. */
export const companyTypeName = key('CompanyTypeName', 'Account Type', {
	placeholder: 'e.g. Partners',
	description: 'Name of the account type. New types are made in the settings of LeadSquared.',
});

/** Only to fill the list of accounts. */
export const accountType = formOnly(
	key('CompanyTypeName', 'Account Type', {
		placeholder: 'e.g. Partners',
		description:
			'Only for picking the account from the list, which LeadSquared gives by account type',
	}),
);

export const accountOf = (wire: string) => record(wire, 'Account', 'searchAccounts');

/** A field of the form that is one entry of LeadSquared's list of name and value. */
function property(attribute: string, field: Field): Field {
	const name = attribute.charAt(0).toLowerCase() + attribute.slice(1);
	return {
		...named(name, field),
		wire: 'CompanyProperties',
		mayHoldEmpty: true,
		read: (value, context) => {
			if (typeof value === 'string' && isEmpty(value))
				return context.clearsEmpty ? { [attribute]: '' } : undefined;
			const read = field.read(value, context);
			return read === undefined ? undefined : { [attribute]: read };
		},
	};
}

const textProperty = (attribute: string, label: string, looks: Looks = {}) =>
	property(attribute, text(attribute, label, looks));

export const nameField = textProperty('CompanyName', 'Account Name');

/** The fields that every account has, and the others by name. */
export const accountFields: Field[] = [
	textProperty('Phone', 'Phone', { placeholder: 'e.g. +91-9876543210' }),
	textProperty('Website', 'Website'),
	textProperty('Stage', 'Stage', { placeholder: 'e.g. Prospect' }),
	textProperty('City', 'City'),
	textProperty('State', 'State'),
	property('OwnerId', user('OwnerId', 'Owner')),
	named(
		'fieldsByName',
		untypedFields(
			'CompanyProperties',
			'Fields by Name',
			'Other fields of the account by schema name',
		),
	),
];

/** What accounts of one type are told apart by. */
const keys = ['CompanyName', 'CompanyNumber', 'CompanyIdentifier'];

const propertiesOf = ({ body }: Values): IDataObject => {
	const given = isObject(body.CompanyProperties) ? body.CompanyProperties : {};
	return Object.fromEntries(
		Object.entries(given).map(([name, value]) => [
			name,
			keys.includes(name) && typeof value === 'string' ? trimmed(value) : value,
		]),
	);
};

/** The accounts that an item's values may mean. */
export const accountRecords: RecordKeys = (values) => {
	const properties = propertiesOf(values);
	return keys.flatMap((name) => recordKey([name, properties[name]]));
};

export const hasProperties = rule('At least one field of the account is needed', (values) =>
	Object.keys(propertiesOf(values)).length > 0
		? undefined
		: { message: 'No field of the account is given', hint: 'Add at least one field.' },
);

const needs = (values: Values, attribute: string) =>
	propertiesOf(values)[attribute]
		? undefined
		: {
				message: `The account needs a value for ${attribute}`,
				hint: "Fill it in, or check that its expression gives a value for this item. CompanyNumber and CompanyIdentifier go into 'Fields by Name'.",
			};

export const hasName = rule('Needed of every account', (values) => needs(values, 'CompanyName'), {
	of: 'companyName',
});

export const matchesByGiven = rule(
	'Its value must be among the fields',
	(values) => needs(values, String(values.body['Options.SearchBy'])),
	{ of: 'Options.SearchBy' },
);

const attributes = (values: Values) => pairs(propertiesOf(values), 'Attribute');

export function propertyBody(values: Values): IDataObject {
	return nest({ ...values.body, CompanyProperties: attributes(values) });
}

/** What rows of one call have in common: everything but the account's own fields. */
export function sharedByRows({ body }: Values): Record<string, unknown> {
	return Object.fromEntries(Object.entries(body).filter(([wire]) => wire !== 'CompanyProperties'));
}

/** What the rows share, and each as a list of its own. */
export function propertyRows(rows: Values[], first: Values): IDataObject {
	return { ...nest(sharedByRows(first)), Companies: rows.map(attributes) } as IDataObject;
}

export const accountErrors = {
	MXInvalidEntityException: 'Check the account ID: the account may have been deleted or merged.',
	MXInvalidEntityReferenceException:
		'Check the ID, and that each drop-down value is one of the options of its field.',
	MXInvalidInputException:
		"Check 'Account Type', which must exist in LeadSquared, and the values of this item.",
	MXUnknownAttributeException:
		"Check the schema names under 'Fields by Name': those of accounts differ from those of leads.",
};
