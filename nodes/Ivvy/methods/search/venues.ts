import { textOf } from '../../../shared/table/answer';
import { searcher, type Searches } from '../../../shared/wire/search';
import { ivvy } from '../../wire/vendor';
import { source, type Listing } from '../source';

type Kind = Pick<Listing, 'needs' | 'rather' | 'filter' | 'matchLabels' | 'isWhole'>;

const ofVenue: Kind = { needs: { venueId: 'venue' } };
/** A booking may take rooms of another venue. */
const ofRoomVenue: Kind = { ...ofVenue, rather: { venueId: ['roomVenueId'] } };
const byName: Kind = { filter: (typed: string) => ({ name__CONTAINS: typed }) };
/** For lists without conditions. */
const byLabel: Kind = { matchLabels: true };

/** One list of records that have a name. */
function named(call: string, ...kinds: Kind[]): Searches[string] {
	const kind = kinds.reduce((all, one) => ({ ...all, ...one }), {});
	return searcher(ivvy, [source({ call, label, ...kind })]);
}

function label(row: { id?: unknown; name?: unknown }): string {
	return textOf(row.name) || `ID ${textOf(row.id)}`;
}

/** Searches over what a venue offers: rooms, rate plans, menus, packages and the like. */
export const venueSearches: Searches = {
	searchRooms: named('venue/getVenueRoomList', ofRoomVenue, byName),
	searchRoomOptions: named('venue/getVenueRoomOptionList', ofVenue, byName),
	searchRatePlans: named('venue/getVenueRatePlanList', ofRoomVenue, byName),
	searchResources: named('venue/getResourceList', ofVenue, byLabel),
	searchMenus: named('venue/getMenuList', ofVenue, byName),
	searchBeveragePackages: named('venue/getBeveragePackageList', ofVenue, byName),
	searchCostCenters: named('venue/getCostCenterList', ofVenue, byName),
	searchTaxes: named('venue/getTaxList', ofVenue, byLabel, { isWhole: true }),
	searchPackages: named('venue/getVenuePackageList', ofVenue, byName),
	searchEventTypes: named('venue/getEventTypeList', byLabel),
	searchSessionTypes: named('venue/getSessionTypeList', byLabel),
};
