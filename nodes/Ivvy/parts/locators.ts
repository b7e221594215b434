import { locator } from '../../shared/table/fields';

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

export const assignedUser = locator('assignedUserId', 'Assigned User', 'searchUsers', {
	example: '12',
});

/** The venue of the record itself; lists below it depend on the chosen one. */
export const owningVenue = locator('venueId', 'Venue', 'searchVenues', { example: '76' });

export const roomVenue = locator('roomVenueId', 'Room Venue', 'searchVenues', {
	example: '76',
});

// The following lists belong to the venue chosen above them.

export const booking = locator('bookingId', 'Booking', 'searchBookings', { example: '4304' });

export const room = locator('roomId', 'Room Type', 'searchRooms', { example: '12' });

export const ratePlan = locator('barId', 'Rate Plan', 'searchRatePlans', { example: '3' });

export const roomOption = locator('roomOptionId', 'Room Option', 'searchRoomOptions', {
	example: '5',
});

export const menu = locator('menuId', 'Menu', 'searchMenus', { example: '125' });

export const beveragePackage = locator('beverageId', 'Beverage Package', 'searchBeveragePackages', {
	example: '33',
});

export const venueResource = locator('resourceId', 'Resource', 'searchResources', { example: '3' });

export const costCenter = locator('costcenterId', 'Cost Center', 'searchCostCenters', {
	example: '1',
});

export const tax = locator('taxId', 'Tax', 'searchTaxes', { example: '2' });

export const venuePackage = locator('packageId', 'Package', 'searchPackages', { example: '1' });

export const functionSpace = locator('spaceId', 'Function Space', 'searchFunctionSpaces', {
	example: '21',
});

export const spaceCategory = locator('categoryId', 'Space Category', 'searchSpaceCategories', {
	example: '2',
});

export const hirePlan = locator('tariffId', 'Hire Plan', 'searchHirePlans', { example: '8' });

// The following lists belong to the account.

export const eventType = locator('eventTypeId', 'Event Type', 'searchEventTypes', { example: '1' });

export const sessionType = locator('sessionTypeId', 'Session Type', 'searchSessionTypes', {
	example: '2',
});

export const industry = locator('industryId', 'Industry', 'searchIndustries', { example: '46157' });

export const accountCostCenter = locator(
	'costCenterId',
	'Cost Center',
	'searchAccountCostCenters',
	{ example: '5451' },
);
