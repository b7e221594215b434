import type { IDataObject } from 'n8n-workflow';

import { asOption, flag, locator, named, text } from '../../../shared/table/fields';
import { isEmpty, trimmed } from '../../../shared/table/field';
import { isObject } from '../../../shared/table/json';
import type { Field, Operation, Values } from '../../../shared/table/operation';
import { rule } from '../../../shared/table/rule';
import { pairs } from '../../wire/nest';
import { usualLeadFields } from '../../wire/usualLeadFields';
import { matchingValue, nameOfField } from '../../parts/common';
import { givenOnce, isGiven, nameAmong } from '../../parts/givenOnce';

/** Which lead field something is looked up by. */
export function leadField(
	wire: string,
	displayName: string,
	description: string,
	initial = '',
): Field {
	const field = locator(wire, displayName, 'searchLeadFields', {
		by: 'Name',
		idType: 'text',
		example: 'EmailAddress',
		initial,
		description,
	});
	return nameOfField(field);
}

/** What tells leads apart; by both a list of leads can be sorted (seen). */
export const leadIds = { id: 'ProspectID', unique: 'ProspectAutoId' };

export const leadType = text('LeadType', 'Lead Type', {
	placeholder: 'e.g. OT_1',
	description: 'Code of the object type, if Object Types are enabled. It can be changed only once.',
});

export const skipUnknownFields = asOption(
	flag('skipUnknownFields', 'Skip Unknown Fields', {
		description:
			'Whether to leave out fields that this account does not have. Otherwise LeadSquared refuses the whole lead for one of them. The output names what was skipped.',
	}),
);

export const matchBy = leadField(
	'SearchBy',
	'Match By',
	'Unique field by which an existing lead is found',
	'EmailAddress',
);

/** The value to look up by, where the form has a field of its own for it. */
export const matchValue = asOption(
	matchingValue('matchValue', 'Match Value', {
		description: "Value of the field in 'Match By', e.g. the lead's ID",
	}),
);

export const secondMatch = named(
	'secondMatch',
	asOption(
		leadField(
			'secondMatch',
			'Match By If Taken',
			'Second unique field to find the lead by: when the item has no value for the first, or when LeadSquared says that a lead with the same value exists',
		),
	),
);

/** What LeadSquared looks a lead up by when nothing else is said. */
const matchedOfItself = ['EmailAddress', 'Phone'];

/** The fields of the lead. What it is found by has nothing around it that nobody sees: a blank would make a second lead. */
export function attributesOf({ body, option }: Values): IDataObject {
	const given = isObject(body.Attributes) ? body.Attributes : {};
	const keys = [...matchedOfItself, body.SearchBy, option?.secondMatch];
	return Object.fromEntries(
		Object.entries(given).map(([name, value]) => [
			name,
			keys.includes(name) && typeof value === 'string' ? trimmed(value) : value,
		]),
	);
}

function has({ body }: Values, name: unknown): boolean {
	return typeof name === 'string' && isObject(body.Attributes) && !isEmpty(body.Attributes[name]);
}

/** Is one of the values a custom field set? Dates are texts by then. */
export function hasFieldSet(values: Values): boolean {
	return Object.values(attributesOf(values)).some(
		(value) => typeof value === 'object' && value !== null,
	);
}

/** The field that this item's lead is looked up by. */
function matchOf(values: Values): unknown {
	const first = values.body.SearchBy;
	const second = values.option?.secondMatch;
	return !has(values, first) && has(values, second) ? second : first;
}

/** The item with the field that it is looked up by. */
export const withMatch = (values: Values): Values => ({
	...values,
	body: { ...values.body, SearchBy: matchOf(values) },
});

/** Without the empty ones among the values to look up by: LeadSquared finds the lead by another one and erases them. */
function withoutEmptyMatch(values: Values, ofItself: string[]): IDataObject {
	const { SearchBy } = values.body;
	const keys = [...(SearchBy ? [SearchBy] : ofItself), values.option?.secondMatch];
	return Object.fromEntries(
		Object.entries(attributesOf(values)).filter(
			([name, value]) => !keys.includes(name) || !isEmpty(value),
		),
	);
}

/**
 * A lead as LeadSquared's list, with the pseudo fields at its end.
 * @param ofItself what LeadSquared looks the lead up by although the item does not say so
 */
export function leadAttributes(values: Values, ofItself: string[] = []): IDataObject[] {
	const { LeadType } = values.body;
	const SearchBy = matchOf(values);
	return pairs(
		{
			...withoutEmptyMatch(values, ofItself),
			...(LeadType ? { LeadType } : {}),
			...(SearchBy ? { SearchBy } : {}),
		},
		'Attribute',
	);
}

/** The same where LeadSquared chooses what the lead is looked up by. */
export const capturedAttributes = (values: Values) => leadAttributes(values, matchedOfItself);

/** Without a value to look up by, LeadSquared would add a lead every time. */
export const hasMatchValue = rule(
	'Its value must be among the fields',
	(values) => {
		const match = matchOf(values);
		if (match === undefined || has(values, match)) return undefined;
		const names = [...new Set([match, values.option?.secondMatch])].filter(
			(name) => !isEmpty(name),
		);
		return {
			message: `The item gives no value for ${names.map((name) => `'${String(name)}'`).join(' or ')}, by which the lead is looked up`,
			hint: "Fill in that field, or choose another one in 'Match By'.",
		};
	},
	{ of: 'SearchBy' },
);

/** What the form has fields of its own for. */
export const givesOnce = givenOnce(
	'Attributes',
	['Lead Type', isGiven('LeadType'), 'LeadType'],
	['Match By', isGiven('SearchBy'), 'SearchBy'],
	['Lead', isGiven('leadId'), 'ProspectID'],
);

export const hasFields = rule('At least one field of the lead is needed', (values) =>
	Object.keys(attributesOf(values)).length > 0 || values.body.LeadType
		? undefined
		: { message: 'No field of the lead is given', hint: 'Fill in at least one field.' },
);

/** What the lead is looked up by must not be given a second time. Its id has two spellings. */
export const givesMatchOnce = rule(
	'Leave it out of the fields',
	(values) => {
		const twice = nameAmong(attributesOf(values), String(values.body.SearchByKey));
		return twice === undefined
			? undefined
			: {
					message: `'${twice}' is given twice: as 'Match By' and among the fields`,
					hint: 'Leave it out of the fields.',
				};
	},
	{ of: 'SearchByKey' },
);

export const hasName = rule(
	'A new lead needs at least one of first name, last name, email address and phone number',
	(values) =>
		usualLeadFields.some((name) => has(values, name))
			? undefined
			: {
					message: 'A new lead needs a first name, a last name, an email address or a phone number',
					hint: 'Fill in at least one of First Name, Last Name, Email and Phone.',
				},
);

/** When another lead has the same unique value, the lead is looked for once more by the second field. */
export const trySecondMatch: NonNullable<Operation['fallback']> = (values, code) => {
	const second = values.option?.secondMatch;
	const isOther = has(values, second) && matchOf(values) !== second;
	if (code !== 'MXDuplicateEntryException' || !isOther) return undefined;
	return { ...values, body: { ...values.body, SearchBy: second } };
};

/** What LeadSquared's refusals of a lead mean here. */
export const leadErrors = {
	MXUnknownAttributeException:
		"Check the schema names of the fields, or switch on 'Skip Unknown Fields': LeadSquared refuses the whole lead when one is unknown.",
	MXInvalidInputException: 'Check the values of this item. An owner must be an active user.',
	MXInvalidEntityException:
		'Check the lead ID: the lead may have been deleted, or merged into another one, whose ID is to be used then.',
};

export const upsertErrors = {
	...leadErrors,
	MXDuplicateEntryException:
		"Another lead has the same unique value. Choose that field in 'Match By If Taken'; if two leads hold the item's values, merge them or leave one value out.",
};

/** The unique values of an item: two items that share one may mean the same lead. */
export function matchRecords(values: Values): string[] {
	const { SearchBy } = values.body;
	const all = [...(SearchBy ? [SearchBy] : matchedOfItself), values.option?.secondMatch];
	const names = [...new Set(all)].filter((name) => has(values, name)).map(String);
	return names.map((name) => `${name} ${String(attributesOf(values)[name]).toLowerCase()}`);
}

/** What "Simplified" keeps of a lead. */
export const simplifiedLead = [
	'ProspectID',
	'FirstName',
	'LastName',
	'EmailAddress',
	'Phone',
	'ProspectStage',
	'OwnerId',
	'OwnerIdName',
	'CreatedOn',
	'ModifiedOn',
];
