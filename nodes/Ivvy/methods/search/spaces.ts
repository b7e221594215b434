import type { IDataObject } from 'n8n-workflow';

import { textOf } from '../../../shared/table/answer';
import { searcher, type Searches } from '../../../shared/wire/search';
import { ivvy } from '../../wire/vendor';
import { source } from '../source';

const needs = { venueId: 'venue' };
/** A booking may take spaces of another venue: its sessions and its packages name that one differently. */
const rather = { venueId: ['spaceVenueId', 'mainSpaceVenueId'] };
const byName = {
	filter: (typed: string) => ({ name__CONTAINS: typed }),
	label: (row: IDataObject) => textOf(row.name),
};

/** "2027-01-01 to 2027-03-31", for seasons, which have no name. */
const season = ({ startDate, endDate }: IDataObject) =>
	`${textOf(startDate)} to ${textOf(endDate)}`;

/** Searches over the function spaces of a venue, their hire plans, and rates. */
export const spacesSearches: Searches = {
	searchFunctionSpaces: searcher(ivvy, [
		source({ call: 'venue/getFunctionSpaceList', needs, rather, ...byName }),
	]),
	searchSpaceCategories: searcher(ivvy, [
		source({
			call: 'venue/getFunctionSpaceCategoryList',
			needs,
			matchLabels: true,
			label: byName.label,
		}),
	]),
	searchSpaceBlockouts: searcher(ivvy, [
		source({
			call: 'venue/getSpaceBlockoutList',
			needs,
			matchLabels: true,
			label: (row) => `${textOf(row.name)} · ${season(row)}`,
		}),
	]),
	searchHirePlans: searcher(ivvy, [
		source({ call: 'venue/getSpaceHirePlanList', needs, ...byName }),
	]),
	searchHirePlanRates: searcher(ivvy, [
		source({
			call: 'venue/getSpaceHirePlanRateList',
			needs: { ...needs, tariffId: 'hire plan' },
			matchLabels: true,
			label: season,
		}),
	]),
	searchRatePlanRates: searcher(ivvy, [
		source({
			call: 'venue/getRatePlanRateList',
			needs: { ...needs, barId: 'rate plan' },
			matchLabels: true,
			label: season,
		}),
	]),
};
