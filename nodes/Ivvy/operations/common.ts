import { choice, dateTime, locator, named, rows, text } from '../../shared/fields';
import { FieldProblem, type Field, type Rule } from '../../shared/operation';
import { toUtcTimestamp } from '../../shared/time';

export const venue = locator('venueId', 'Venue', 'searchVenues', {
	example: '76',
	description: 'Needed when the record belongs to an opportunity',
});

export const contact = locator('contactId', 'Contact', 'searchContacts', { example: '45219' });

export const company = locator('companyId', 'Company', 'searchCompanies', {
	example: '310',
	description: 'May be combined with a contact, who is then linked to the company',
});

export const companyContact = locator('companyContactId', 'Company Contact', 'searchContacts', {
	example: '45219',
	description: 'Contact inside the company. Not in the public API pages, so iVvy may ignore it.',
});

export const lead = locator('leadId', 'Lead or Opportunity', 'searchLeads', {
	example: '400',
	description: 'For an opportunity, set the venue too',
});

export const assignedUser = locator('assignedUserId', 'Assigned User', 'searchUsers', { example: '12' });

export const priority = choice('priority', 'Priority', [
	['low', 'Low'],
	['medium', 'Medium'],
	['high', 'High'],
]);

export const description = text('description', 'Description', { rows: 4, description: 'HTML is allowed' });

/**
 * A task or activity belongs to one record: a contact, a company (with or without one of its contacts),
 * or a lead or opportunity.
 */
export function oneParent(noun: string): Rule {
	return ({ body }) => {
		const hasLead = body.leadId !== undefined;
		const hasPerson = body.contactId !== undefined || body.companyId !== undefined;
		const hint = 'Set Contact, or Company (with or without Contact), or Lead or Opportunity.';
		if (hasLead && hasPerson) {
			return { message: `The ${noun} can belong to a lead or opportunity, or to a contact or company, not both`, hint };
		}
		if (!hasLead && !hasPerson && body.id === undefined) {
			return { message: `The ${noun} must belong to a contact, a company, or a lead or opportunity`, hint };
		}
		return undefined;
	};
}

/** iVvy's condition suffixes; each row of the form becomes one key of the `filter` object. */
const conditions: Record<string, { suffix: string; name: string; fixed?: unknown }> = {
	equals: { suffix: '', name: 'Equals' },
	notEquals: { suffix: '__NOT', name: 'Does Not Equal' },
	contains: { suffix: '__CONTAINS', name: 'Contains' },
	notContains: { suffix: '__NOTCONTAINS', name: 'Does Not Contain' },
	begins: { suffix: '__BEGINS', name: 'Begins With' },
	ends: { suffix: '__ENDS', name: 'Ends With' },
	greaterOrEqual: { suffix: '__GREATERTHAN', name: 'Is Greater Than or Equal' },
	lessOrEqual: { suffix: '__LESSTHAN', name: 'Is Less Than or Equal' },
	empty: { suffix: '__EMPTY', name: 'Is Empty', fixed: true },
	isNull: { suffix: '', name: 'Is Null', fixed: '__ISNULL__' },
};

function readCondition(
	row: Record<string, unknown>,
	{ timeZone }: { timeZone: string },
): { key: string; value: unknown } {
	const field = String(row.field ?? '').trim();
	const condition = conditions[String(row.condition ?? 'equals')];
	if (field === '') {
		throw new FieldProblem("'Conditions' has a row without a field", "Enter the iVvy field name, e.g. 'name'.");
	}
	if (!condition) {
		throw new FieldProblem(
			`'Conditions' has no condition '${String(row.condition)}'`,
			`Use one of: ${Object.keys(conditions).join(', ')}.`,
		);
	}
	// Dates from expressions arrive as objects; text is sent as typed.
	const value =
		typeof row.value === 'object' && row.value !== null ? toUtcTimestamp(row.value, timeZone) : row.value;
	if (value === undefined && condition.fixed === undefined) {
		throw new FieldProblem(`'Conditions' has no value for ${field}`, 'Enter a value to compare with.');
	}
	return { key: field + condition.suffix, value: condition.fixed ?? value };
}

/** Any field of the list, compared with iVvy's own modifiers. */
export const filter: Field = rows(
	'filter',
	'Conditions',
	{
		name: 'condition',
		displayName: 'Condition',
		button: 'Add Condition',
		values: [
			{
				displayName: 'Field',
				name: 'field',
				type: 'string',
				default: '',
				placeholder: 'e.g. name',
				description: 'Name of a field as the list returns it',
			},
			{
				displayName: 'Condition',
				name: 'condition',
				type: 'options',
				options: Object.entries(conditions)
					.map(([value, { name }]) => ({ name, value }))
					.sort((one, other) => one.name.localeCompare(other.name)),
				default: 'equals',
			},
			{
				displayName: 'Value',
				name: 'value',
				type: 'string',
				default: '',
				displayOptions: { hide: { condition: ['empty', 'isNull'] } },
			},
		],
	},
	(list, context) => {
		const filters: Record<string, unknown> = {};
		for (const row of list) {
			const { key, value } = readCondition(row, context);
			if (key in filters) {
				throw new FieldProblem(`'Conditions' sets ${key} twice`, 'iVvy takes each condition once: keep one of them.');
			}
			filters[key] = value;
		}
		return filters;
	},
);

/** Records changed at or after a point in time. */
export const modifiedSince: Field = (() => {
	const field = named('modifiedSince', dateTime('filter', 'Modified Since'));
	return {
		...field,
		read: (value, context) => {
			const since = field.read(value, context);
			return since === undefined ? undefined : { modifiedDate__GREATERTHAN: since };
		},
	};
})();
