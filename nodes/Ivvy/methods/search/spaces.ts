import type { Searches } from '../../../shared/search';

export const spacesSearches: Searches = {};
