import { text } from '../../../shared/table/fields';
import { mappedObject } from '../../../shared/table/mapper';
import type { Field, Rule } from '../../../shared/table/operation';
import { rule } from '../../../shared/table/rule';
import { companyFields } from '../contacts/company';
import { contactFields } from '../contacts/contact';
import { company, contact, industry, record } from '../../parts/locators';

// What leads, opportunities and the records around them share.

/** A lead that is no opportunity yet. */
export const leadOnly = record('leadId', 'Lead', 'searchLeadsOnly');

/** iVvy calls an opportunity's id a lead id. The list depends on the chosen venue. */
export const opportunityOfVenue = record('leadId', 'Opportunity', 'searchOpportunities');

export const typeOfLead = record('typeId', 'Type', 'searchLeadTypes');

export const sourceOfLead = record('sourceId', 'Source', 'searchLeadSources');

export const stageOfLead = record('stageId', 'Stage', 'searchLeadStages');

export const stageOfOpportunity = record('stageId', 'Stage', 'searchOpportunityStages');

export const noteText = text('note', 'Note', { rows: 4, description: 'HTML is allowed' });

const companyContact = record('companyLeadContactId', 'Company Contact', 'searchContacts');

/** Whom a record belongs to, by id; the industry goes with a contact. */
export const holders = [contact, industry, company, companyContact];

const companyData = mappedObject('company', 'Company Data', 'mapCompany', companyFields, {
	description: 'Instead of Company: one to add or update',
});

const contactData = mappedObject('contact', 'Contact Data', 'mapContact', contactFields, {
	description: 'Instead of Contact: one to add or update',
});

/** Whom a record belongs to, by their values. */
export const holderData = [companyData, contactData];

/** Optional in leads and opportunities alike. */
export const classification: Field[] = [
	...holders,
	record('subtypeId', 'Subtype', 'searchLeadSubtypes', {
		description: 'Required for a type that has subtypes',
	}),
	record('stageReasonId', 'Stage Reason', 'searchLeadStageReasons'),
	record('qualityId', 'Quality', 'searchLeadQualities'),
	record('channelId', 'Channel', 'searchLeadChannels'),
	record('ownerUserId', 'Owner', 'searchUsers'),
	text('description', 'Description', { rows: 4 }),
];

/** A record is either picked by its id or described by its values. */
export function notBoth(one: Field, other: Field): Rule {
	const [first, second] = [one, other].map(({ property }) => property.displayName);
	return rule(
		`Not together with ${second}`,
		({ body }) =>
			body[one.wire] !== undefined && body[other.wire] !== undefined
				? {
						message: `'${first}' and '${second}' exclude each other`,
						hint: `Remove '${first}' or '${second}'.`,
					}
				: undefined,
		{ of: one.wire },
	);
}

export const holderRules = [notBoth(company, companyData), notBoth(contact, contactData)];

const ofCompany = (body: Record<string, unknown>) =>
	body.companyId !== undefined || body.company !== undefined;
const ofContact = (body: Record<string, unknown>) =>
	body.contactId !== undefined || body.contact !== undefined;

/** A new lead belongs to a contact of some industry, or to a company through one of its contacts. */
export const newLeadRule = rule(
	'A new lead belongs to Contact (or Contact Data), with Industry, or to Company (or Company Data), with Company Contact',
	({ body }) => {
		if (body.id !== undefined) return undefined;
		if (!ofCompany(body) && !ofContact(body)) {
			return {
				message: 'A new lead must belong to a contact or a company',
				hint: 'Set Contact and Industry, or Company and Company Contact. Contact Data and Company Data do as well.',
			};
		}
		if (ofCompany(body) && !ofContact(body) && body.companyLeadContactId === undefined) {
			return {
				message: "'Company Contact' is required when a new lead belongs to a company",
				hint: 'Set Company Contact, or Contact or Contact Data to link a contact to the company.',
			};
		}
		if (!ofCompany(body) && body.industryId === undefined) {
			return {
				message: "'Industry' is required when a new lead belongs to a contact",
				hint: 'Set Industry, or set the company that the contact works for.',
			};
		}
		return undefined;
	},
	{ newOnly: true },
);
