import { textOf } from '../../../shared/table/answer';
import { searcher, type Searches } from '../../../shared/wire/search';
import { ivvy } from '../../wire/vendor';
import { source } from '../source';

/** Searches over subscription groups. */
export const contactsSearches: Searches = {
	searchSubscriptionGroups: searcher(ivvy, [
		source({
			call: 'contact/getSubscriptionGroupList',
			isWhole: true,
			form: 'bare',
			label: (row) => textOf(row.groupName),
			matchLabels: true,
		}),
	]),
};
