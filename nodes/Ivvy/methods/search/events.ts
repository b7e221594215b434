import type { Searches } from '../../../shared/search';

export const eventsSearches: Searches = {};
