import { locator } from '../../shared/table/fields';
import type { Field } from '../../shared/table/operation';

type Looks = Omit<Parameters<typeof locator>[3], 'example' | 'idType'>;

/** A record picked from a list or given by its id. iVvy's ids are whole numbers, of which the form shows no example. */
export function record(
	wire: string,
	displayName: string,
	search: string | undefined,
	looks: Looks = {},
): Field {
	return locator(wire, displayName, search, { ...looks, example: '' });
}

// Records that other operations point at. Equal fields become one entry of the node's description, so use these
// rather than writing them again.

export const venue = record('venueId', 'Venue', 'searchVenues', {
	description: 'Needed when the record belongs to an opportunity',
});

export const contact = record('contactId', 'Contact', 'searchContacts');

export const company = record('companyId', 'Company', 'searchCompanies', {
	description: 'May be combined with a contact, who is then linked to the company',
});

export const companyContact = record('companyContactId', 'Company Contact', 'searchContacts', {
	description: 'Contact inside the company. Not in the public API pages, so iVvy may ignore it.',
});

export const lead = record('leadId', 'Lead or Opportunity', 'searchLeads', {
	description: 'For an opportunity, set the venue too',
});

export const assignedUser = record('assignedUserId', 'Assigned User', 'searchUsers');

/** The venue of the record itself; lists below it depend on the chosen one. */
export const owningVenue = record('venueId', 'Venue', 'searchVenues');

export const roomVenue = record('roomVenueId', 'Room Venue', 'searchVenues');

// The following lists belong to the venue chosen above them.

export const booking = record('bookingId', 'Booking', 'searchBookings');

export const room = record('roomId', 'Room Type', 'searchRooms');

export const ratePlan = record('barId', 'Rate Plan', 'searchRatePlans');

export const roomOption = record('roomOptionId', 'Room Option', 'searchRoomOptions');

export const menu = record('menuId', 'Menu', 'searchMenus');

export const beveragePackage = record('beverageId', 'Beverage Package', 'searchBeveragePackages');

export const venueResource = record('resourceId', 'Resource', 'searchResources');

export const costCenter = record('costcenterId', 'Cost Center', 'searchCostCenters');

export const tax = record('taxId', 'Tax', 'searchTaxes');

export const venuePackage = record('packageId', 'Package', 'searchPackages');

export const functionSpace = record('spaceId', 'Function Space', 'searchFunctionSpaces');

export const spaceCategory = record('categoryId', 'Space Category', 'searchSpaceCategories');

export const hirePlan = record('tariffId', 'Hire Plan', 'searchHirePlans');

// The following lists belong to the account.

export const eventType = record('eventTypeId', 'Event Type', 'searchEventTypes');

export const sessionType = record('sessionTypeId', 'Session Type', 'searchSessionTypes');

export const industry = record('industryId', 'Industry', 'searchIndustries');

export const accountCostCenter = record('costCenterId', 'Cost Center', 'searchAccountCostCenters');
