import { searcher, type Searches } from '../../../shared/wire/search';
import { ivvy } from '../../wire/vendor';
import { source, text } from '../source';

const groups = source({
	call: 'contact/getSubscriptionGroupList',
	isWhole: true,
	label: (row) => text(row.groupName),
	matchLabels: true,
});

/** Searches over subscription groups. */
export const contactsSearches: Searches = {
	searchSubscriptionGroups: searcher(ivvy, [
		{
			...groups,
			// iVvy answers this list as a bare array.
			page: (ask, ...rest) =>
				groups.page(async (request) => ({ results: await ask(request) }), ...rest),
		},
	]),
};
