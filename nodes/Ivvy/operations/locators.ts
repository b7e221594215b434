import { locator } from '../../shared/fields';

// Records that other operations point at. Equal fields become one entry of the node's description, so use these
// rather than writing them again.

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
