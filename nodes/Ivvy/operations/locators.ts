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

/** The venue of the record itself; lists below it depend on the chosen one. */
export const owningVenue = locator('venueId', 'Venue', 'searchVenues', { example: '76' });

export const roomVenue = locator('roomVenueId', 'Room Venue', 'searchVenues', {
	example: '76',
	description: 'Venue that owns the room type and the rate plan',
});

// The following lists belong to the venue chosen above them.

export const booking = locator('bookingId', 'Booking', 'searchBookings', { example: '4304' });

export const room = locator('roomId', 'Room Type', 'searchRooms', { example: '12' });

export const ratePlan = locator('barId', 'Rate Plan', 'searchRatePlans', { example: '3' });
