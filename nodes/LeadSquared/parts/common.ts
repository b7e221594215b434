import type { INodePropertyOptions } from 'n8n-workflow';

import { choice, flag, inQuery, key, locator, named, text } from '../../shared/table/fields';
import { checkName, isEmpty, shown, trimmed, type Looks } from '../../shared/table/field';
import { mapper } from '../../shared/table/mapper';
import { FieldProblem, type Field, type Rule } from '../../shared/table/operation';
import { listed, rule } from '../../shared/table/rule';
import { wireText } from '../wire/fieldTypes';
import { pairs } from '../wire/nest';
import { namedFields, untypedFields, values } from './namedFields';

type Given = Record<string, unknown>;

/** LeadSquared's ids are GUIDs. */
const exampleId = '3e4b1c7a-…';

// Made once: a pattern inside a function is an object of its own at each call.
const ofNames = /[\s@]/;
const digit = /\d/;

/** May it be one, or an id of some other form? Names have blanks, or letters only. */
const mayBeId = (text: string): boolean =>
	!ofNames.test(text) && (text.length < 3 || digit.test(text));

/** A record picked from a list or given by its GUID. */
export function record(
	wire: string,
	displayName: string,
	search: string | undefined,
	description?: string,
): Field {
	return locator(wire, displayName, search, {
		idType: 'text',
		looksLikeId: mayBeId,
		example: exampleId,
		...(description ? { description } : {}),
	});
}

/** A GUID that comes from data, such as the id of an activity. */
export function guid(wire: string, displayName: string, description?: string): Field {
	const field = key(wire, displayName, {
		placeholder: `e.g. ${exampleId}`,
		...(description ? { description } : {}),
	});
	const read: Field['read'] = (value, context) => {
		const given = field.read(value, context);
		if (typeof given !== 'string' || !/[\s@]/.test(given)) return given;
		throw new FieldProblem(
			`'${displayName}' must be an ID, got ${shown(given)}`,
			"Give the record's ID, not its name: Get Many finds it.",
		);
	};
	return { ...field, read };
}

export const lead = (wire: string, displayName = 'Lead') =>
	record(wire, displayName, 'searchLeads');
export const user = (wire: string, displayName = 'User') =>
	record(wire, displayName, 'searchUserIds');
export const opportunity = (wire: string, displayName = 'Opportunity') =>
	record(wire, displayName, 'searchOpportunities');

/** The code of an activity type. */
export const activityType = (wire = 'ActivityEvent') =>
	locator(wire, 'Activity Type', 'searchActivityTypes', { by: 'Code', example: '208' });

/** The code of an opportunity type. */
export const opportunityType = (wire = 'OpportunityEventCode') =>
	locator(wire, 'Opportunity Type', 'searchOpportunityTypes', { by: 'Code', example: '12000' });

export const activityNote = text('ActivityNote', 'Note', { rows: 3 });

export const ownerEmail = locator('ActivityOwnerEmail', 'Owner', 'searchUsers', {
	by: 'Email',
	idType: 'text',
	example: 'maya@example.com',
	description: 'User who owns the activity',
});

/** Bulk and update calls are silent unless this is on. */
export const postUpdatedLead = inQuery(
	flag('postUpdatedLead', 'Trigger Automations', {
		description: 'Whether the update starts automations, webhooks and rules of LeadSquared',
	}),
);

export const validateDropDownOptions = flag(
	'ValidateDropDownOptions',
	'Validate Drop-Down Options',
	{
		description:
			'Whether LeadSquared takes drop-down values as they are. Against its name, its documentation says that on skips the check; try it with one item first.',
	},
);

/** Any value, as LeadSquared takes it: a date becomes text in UTC. */
export function anyValue(wire: string, displayName: string, looks: Looks = {}): Field {
	const field = text(wire, displayName, looks);
	const read: Field['read'] = (value, context) =>
		value === undefined || value === null ? undefined : wireText(displayName, value, context);
	return { ...field, read };
}

/** A value that a search compares with: true and false are 1 and 0, and several have commas between them. */
export function searched(field: Field): Field {
	const one: Field['read'] = (value, context) =>
		field.read(typeof value === 'boolean' ? Number(value) : value, context);
	return {
		...field,
		read: (value, context) =>
			Array.isArray(value)
				? value.map((entry: unknown) => one(entry, context)).join(',') || undefined
				: one(value, context),
	};
}

/** A value that a record is looked up by. */
export function matchingValue(wire: string, displayName: string, looks: Looks = {}): Field {
	const field = anyValue(wire, displayName, looks);
	const read: Field['read'] = (value, context) =>
		isEmpty(value) ? undefined : trimmed(String(field.read(value, context)));
	return { ...field, read };
}

/** A field that holds the name of one of LeadSquared's. */
export function nameOfField(field: Field): Field {
	const read: Field['read'] = (value, context) => {
		const name = field.read(value, context);
		if (typeof name === 'string') checkName(name, field.property.displayName);
		return name;
	};
	return { ...field, read };
}

/** How a field is compared with a value. n8n takes a text that begins with = for an expression, so the form says "Equals" for it. */
export function comparison(
	displayName: string,
	more: Array<[string, string]>,
	initial: string,
): Field {
	const field = choice('SqlOperator', displayName, [['=', 'Equals'], ...more], {
		default: initial,
	});
	const options = (field.property.options as INodePropertyOptions[]).map((option) =>
		option.value === '=' ? { ...option, value: option.name } : option,
	);
	return { ...field, property: { ...field.property, options } };
}

/** The same number, where LeadSquared takes it as text. */
export function asText(field: Field): Field {
	return {
		...field,
		read: (value, context) => {
			const number = field.read(value, context);
			return number === undefined ? undefined : String(number);
		},
	};
}

/** Where the result of a queued request goes. */
export const statusWebhook = text('StatusWebhookURL', 'Status Webhook URL', {
	placeholder: 'e.g. https://example.com/hook',
	description: 'Where LeadSquared reports the result, since the request is queued',
});

/** The fields of a lead, as this account defines them. */
export const leadFields = mapper('Attributes', 'Fields', 'mapLeadFields', values, {
	keepsOthers: true,
});

/** The same by name. */
export const leadFieldsByName = named(
	'fieldsByName',
	namedFields(
		'Attributes',
		'Fields by Name',
		'mx_City',
		'Fields of the lead by schema name, beside those above. Write phone numbers as +91-9876543210.',
	),
);

/** The fields of the lead that an activity or opportunity is captured with. */
export const leadDetails = named(
	'leadDetails',
	mapper('Attributes', 'Lead Fields', 'mapLeadFields', values, { keepsOthers: true }),
);

/** The same by name. */
export const leadDetailsByName = named(
	'leadDetailsByName',
	namedFields(
		'Attributes',
		'Lead Fields by Name',
		'mx_City',
		'Fields of the lead by schema name, beside those above. Write phone numbers as +91-9876543210.',
	),
);

/** The fields of the activity type that is chosen above. */
export const activityFields = mapper('Fields', 'Fields', 'mapActivityFields', values, {
	dependsOn: 'activityEvent.value',
});

/** The fields of the opportunity type that is chosen above. */
export const opportunityFields = mapper('Fields', 'Fields', 'mapOpportunityFields', values, {
	dependsOn: 'opportunityEventCode.value',
});

/** Fields of an activity or opportunity by name. */
export const customFields = namedFields(
	'Fields',
	'Custom Fields',
	'mx_Custom_1',
	'Fields of the type by schema name, such as mx_Custom_1, Status or Owner',
);

/** The same where LeadSquared does not tell the fields' types: activities of accounts. */
export const plainFields = untypedFields(
	'Fields',
	'Custom Fields',
	'Fields of the type by schema name, such as mx_Custom_1, Status or Owner',
);

/** An update must give something to change. @param fields those that say how to update are not among them */
export function changesOneOf(...fields: Field[]): Rule {
	const labels = [...new Set(fields.map(({ property }) => property.displayName))];
	return rule(`At least one is needed: ${listed(labels, 'or')}`, ({ body }) =>
		fields.some(({ wire }) => body[wire] !== undefined)
			? undefined
			: {
					message: 'Nothing to change is given',
					hint: `Fill in at least one of: ${labels.join(', ')}.`,
				},
	);
}

/** `Fields` of a row as LeadSquared's list. */
export function withFields(given: Given): Given {
	return given.Fields === undefined
		? given
		: { ...given, Fields: pairs(given.Fields, 'SchemaName') };
}
