import { searcher, type Searches } from '../../../shared/wire/search';
import { ivvy } from '../../wire/vendor';
import { source, text } from '../source';

/** Searches over what the account itself holds. */
export const accountSearches: Searches = {
	searchIndustries: searcher(ivvy, [
		source({
			call: 'account/getIndustryList',
			filter: (typed) => ({ name__CONTAINS: typed }),
			label: (row) => text(row.name) || `Industry ${text(row.id)}`,
		}),
	]),
	searchAccountCostCenters: searcher(ivvy, [
		source({
			call: 'account/getCostCenterList',
			isWhole: true,
			matchLabels: true,
			label: (row) =>
				[text(row.name), text(row.code)].filter(Boolean).join(' · ') ||
				`Cost Center ${text(row.id)}`,
		}),
	]),
	searchPartnerVenues: searcher(ivvy, [
		source({
			call: 'partner/getVenueList',
			filter: (typed) => ({ businessName__CONTAINS: typed }),
			label: (row) => text(row.businessName) || `Venue ${text(row.id)}`,
		}),
	]),
};
