import type { IDataObject } from 'n8n-workflow';

import { textOf } from '../../../shared/table/answer';
import { searcher, type Searches } from '../../../shared/wire/search';
import { ivvy } from '../../wire/vendor';
import { person, source, titled } from '../source';

/** One word may be a last or a first name; two words are both. */
const contactFilters: Array<(typed: string) => IDataObject | undefined> = [
	(typed) => {
		if (typed.includes('@')) return { email__CONTAINS: typed };
		const [first, ...rest] = typed.split(/\s+/);
		return rest.length > 0
			? { firstName__CONTAINS: first, lastName__CONTAINS: rest.join(' ') }
			: { lastName__CONTAINS: typed };
	},
	(typed) => (/[@\s]/.test(typed) ? undefined : { firstName__CONTAINS: typed }),
];

const businessName = (typed: string): IDataObject => ({ businessName__CONTAINS: typed });
const name = (typed: string): IDataObject => ({ name__CONTAINS: typed });

/** Tasks and activities often have the same name: the day tells them apart. */
const dated = (kind: string) => (row: IDataObject) =>
	[textOf(row.name) || `${kind} ${textOf(row.id)}`, textOf(row.endDatetime).slice(0, 10)]
		.filter(Boolean)
		.join(' · ');

/** Searches over venues, contacts, companies, leads, tasks, activities and users. */
export const crmSearches: Searches = {
	searchVenues: searcher(ivvy, [
		source({
			call: 'venue/getVenueList',
			filter: businessName,
			label: (row) => textOf(row.businessName),
		}),
	]),
	searchCompanies: searcher(ivvy, [
		source({
			call: 'contact/getCompanyList',
			filter: businessName,
			label: (row) => textOf(row.businessName),
		}),
	]),
	searchContacts: searcher(ivvy, [
		source({ call: 'contact/getContactList', filter: contactFilters[0], label: person }),
		// Without typed text the first source already lists everyone.
		{
			...source({ call: 'contact/getContactList', filter: contactFilters[1], label: person }),
			onlyTyped: true,
		},
	]),
	searchLeads: searcher(ivvy, [
		source({ call: 'crm/getLeadList', filter: name, label: titled('Lead') }),
		source({ call: 'crm/getOpportunityList', filter: name, label: titled('Opportunity') }),
	]),
	searchTasks: searcher(ivvy, [
		source({ call: 'crm/getTaskList', filter: name, label: dated('Task') }),
	]),
	searchActivities: searcher(ivvy, [
		source({ call: 'crm/getActivityList', filter: name, label: dated('Activity') }),
	]),
	searchUsers: searcher(ivvy, [
		source({ call: 'account/getUserList', label: person, matchLabels: true }),
	]),
};
