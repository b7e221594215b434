import { textOf } from '../../../shared/table/answer';
import { searcher, type Searches } from '../../../shared/wire/search';
import { ivvy } from '../../wire/vendor';
import { source } from '../source';

/** Searches over what the account itself holds. */
export const accountSearches: Searches = {
	searchIndustries: searcher(ivvy, [
		source({
			call: 'account/getIndustryList',
			filter: (typed) => ({ name__CONTAINS: typed }),
			label: (row) => textOf(row.name) || `Industry ${textOf(row.id)}`,
		}),
	]),
	searchAccountCostCenters: searcher(ivvy, [
		source({
			call: 'account/getCostCenterList',
			isWhole: true,
			matchLabels: true,
			label: (row) =>
				[textOf(row.name), textOf(row.code)].filter(Boolean).join(' · ') ||
				`Cost Center ${textOf(row.id)}`,
		}),
	]),
	searchPartnerVenues: searcher(ivvy, [
		source({
			call: 'partner/getVenueList',
			filter: (typed) => ({ businessName__CONTAINS: typed }),
			label: (row) => textOf(row.businessName) || `Venue ${textOf(row.id)}`,
		}),
	]),
};
