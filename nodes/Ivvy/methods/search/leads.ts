import type { Searches } from '../../../shared/search';

export const leadsSearches: Searches = {};
