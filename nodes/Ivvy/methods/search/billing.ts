import type { Searches } from '../../../shared/search';

export const billingSearches: Searches = {};
