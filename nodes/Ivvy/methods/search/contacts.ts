import type { Searches } from '../../../shared/search';

export const contactsSearches: Searches = {};
