import { choice, text } from '../../../shared/table/fields';
import type { Rule } from '../../../shared/table/operation';
import { rule } from '../../../shared/table/rule';

// What tasks and activities share.

export const priority = choice('priority', 'Priority', [
	['low', 'Low'],
	['medium', 'Medium'],
	['high', 'High'],
]);

export const description = text('description', 'Description', {
	rows: 4,
	description: 'HTML is allowed',
});

/** The names of what a task or activity belongs to. */
export const parentNames = ['contactId', 'companyId', 'companyContactId', 'leadId', 'venueId'];

/**
 * A task or activity belongs to one record: a contact, a company (with or without one of its contacts),
 * or a lead or opportunity.
 */
export function oneParent(noun: string): Rule {
	const choice = 'Contact, or Company (with or without Contact), or Lead or Opportunity';
	return rule(`What the ${noun} belongs to: set ${choice}`, ({ body }) => {
		const hasLead = body.leadId !== undefined;
		const hasPerson = body.contactId !== undefined || body.companyId !== undefined;
		const hint = `Set ${choice}.`;
		if (hasLead && hasPerson) {
			return {
				message: `The ${noun} can belong to a lead or opportunity, or to a contact or company, not both`,
				hint,
			};
		}
		if (!hasLead && !hasPerson && body.id === undefined) {
			return {
				message: `The ${noun} must belong to a contact, a company, or a lead or opportunity`,
				hint,
			};
		}
		return undefined;
	});
}
