import { searcher, type Searches } from '../../../shared/search';
import { ivvy } from '../../vendor';
import { source, text } from '../source';

const needs = { venueId: 'venue' };
const byName = { filter: (typed: string) => ({ name__CONTAINS: typed }), label: (row: { name?: unknown }) => text(row.name) };

/** Searches over what a venue offers: rooms, rate plans, spaces and the like. */
export const venueSearches: Searches = {
	searchRooms: searcher(ivvy, [source({ call: 'venue/getVenueRoomList', needs, ...byName })]),
	searchRatePlans: searcher(ivvy, [source({ call: 'venue/getVenueRatePlanList', needs, ...byName })]),
};
