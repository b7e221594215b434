import type { IDataObject, ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { searcher, type Source } from '../../shared/search';
import { ivvy } from '../vendor';

interface Listing {
	/** Namespace and action of the list. */
	call: string;
	/** Conditions for what was typed; `undefined` skips this list. */
	filter?: (typed: string) => IDataObject | undefined;
	label: (row: IDataObject) => string;
	/** iVvy has no condition for this list, so the typed text is looked for in the labels. */
	matchLabels?: true;
}

const pageSize = 100;

/** One list action as a source of a "From List". */
function source({ call, filter, label, matchLabels }: Listing): Source {
	const [namespace, action] = call.split('/');
	return {
		first: 0,
		matchLabels,
		async page(line, typed, start) {
			const condition = typed && !matchLabels ? filter?.(typed) : {};
			if (condition === undefined) return { entries: [] };
			const body = { perPage: pageSize, start, ...(Object.keys(condition).length ? { filter: condition } : {}) };
			const data = (await line({
				method: 'POST',
				path: `/api/1.0/${namespace}?action=${action}`,
				body: JSON.stringify(body),
			})) as { meta?: IDataObject; results?: IDataObject[] };
			const rows = data.results ?? [];
			const next = start + rows.length;
			const isLast = rows.length === 0 || next >= Number(data.meta?.totalResults ?? 0);
			return {
				entries: rows.map((row) => ({ name: label(row), value: String(row.id) })),
				next: isLast ? undefined : next,
			};
		},
	};
}

function text(value: unknown): string {
	return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

function person(row: IDataObject): string {
	const name = [text(row.firstName), text(row.lastName)].filter(Boolean).join(' ');
	const email = text(row.email);
	return [name || email || `Contact ${text(row.id)}`, name && email ? `(${email})` : ''].filter(Boolean).join(' ');
}

const titled = (kind: string) => (row: IDataObject) => {
	const holder = row.company ?? row.contact;
	const name = typeof holder === 'object' && holder !== null
		? text((holder as IDataObject).businessName) || person(holder as IDataObject)
		: '';
	return [text(row.name) || `${kind} ${text(row.id)}`, name && `· ${name}`, `· ${kind}`].filter(Boolean).join(' ');
};

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

type Search = (
	this: ILoadOptionsFunctions,
	typed?: string,
	paginationToken?: string,
) => Promise<INodeListSearchResult>;

/** The searches behind "From List", by the names that the operation tables use. */
export const listSearch: Record<string, Search> = {
	searchVenues: searcher(ivvy, [
		source({ call: 'venue/getVenueList', filter: businessName, label: (row) => text(row.businessName) }),
	]),
	searchCompanies: searcher(ivvy, [
		source({ call: 'contact/getCompanyList', filter: businessName, label: (row) => text(row.businessName) }),
	]),
	searchContacts: searcher(ivvy, [
		source({ call: 'contact/getContactList', filter: contactFilters[0], label: person }),
		// Without typed text the first source already lists everyone.
		{ ...source({ call: 'contact/getContactList', filter: contactFilters[1], label: person }), onlyTyped: true },
	]),
	searchLeads: searcher(ivvy, [
		source({ call: 'crm/getLeadList', filter: name, label: titled('Lead') }),
		source({ call: 'crm/getOpportunityList', filter: name, label: titled('Opportunity') }),
	]),
	searchUsers: searcher(ivvy, [
		source({ call: 'account/getUserList', label: person, matchLabels: true }),
	]),
};
