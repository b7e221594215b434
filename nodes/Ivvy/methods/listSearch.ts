import type { Searches } from '../../shared/wire/search';
import { accountSearches } from './search/account';
import { billingSearches } from './search/billing';
import { bookingSearches } from './search/bookings';
import { contactsSearches } from './search/contacts';
import { crmSearches } from './search/crm';
import { eventsSearches } from './search/events';
import { leadsSearches } from './search/leads';
import { spacesSearches } from './search/spaces';
import { venueSearches } from './search/venues';

/** The searches behind "From List", by the names that the operation tables use. */
export const listSearch: Searches = {
	...accountSearches,
	...billingSearches,
	...bookingSearches,
	...contactsSearches,
	...crmSearches,
	...eventsSearches,
	...leadsSearches,
	...spacesSearches,
	...venueSearches,
};
