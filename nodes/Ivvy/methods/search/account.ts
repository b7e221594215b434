import type { Searches } from '../../../shared/search';

export const accountSearches: Searches = {};
