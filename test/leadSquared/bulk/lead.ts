import type { IDataObject } from 'n8n-workflow';

import { guid, kinds } from '../../../sandbox/leadsquared/wire/ids.mts';
import { fromItem, mappedFrom, type BulkRow, type State } from './row';

/** A lead for each item, with an address of its own. */
export function addManyLeads(state: State, count: number): void {
	const [first] = state.leads;
	for (let index = 0; index < count; index++)
		state.leads.push({ ...first, ...manyLead(index), ProspectAutoId: String(5001 + index) });
}

/** One of them. */
export const manyLead = (index: number) => ({
	ProspectID: guid(kinds.lead, 5001 + index),
	EmailAddress: `guest${index}@example.com`,
	Phone: `+91-77000${10000 + index}`,
});

const noLead = (index: number) => guid('ffffffff', index);

const leadWith = (state: State, name: string, value: unknown): IDataObject =>
	state.leads.find((lead) => lead[name] === value) as IDataObject;

const city = (state: State, item: IDataObject) => ({
	actual: leadWith(state, 'ProspectID', item.id).mx_City,
	expected: item.city,
});

export const leadBulkRows: BulkRow[] = [
	{
		operation: 'lead.createBulk',
		limit: 50,
		form: {
			attributes: mappedFrom({ EmailAddress: 'email', FirstName: 'name' }),
			additionalFields: {},
		},
		item: (index, _group, bad) => ({
			email: bad ? 'no address' : `new${index}@example.com`,
			name: `Guest ${index}`,
		}),
		output: ({ name }, state) => ({
			LeadId: leadWith(state, 'FirstName', name).ProspectID,
			LeadCreated: true,
			LeadUpdated: false,
			AffectedRows: 1,
		}),
	},
	{
		operation: 'lead.upsertBulk',
		limit: 25,
		groups: 2,
		form: {
			searchBy: { __rl: true, mode: 'name', value: 'EmailAddress' },
			attributes: mappedFrom({ EmailAddress: 'email', Phone: 'phone', FirstName: 'name' }),
			additionalFields: { postUpdatedLead: '={{ $json.post }}' },
		},
		prepare: addManyLeads,
		// Every third lead is there already.
		item: (index, group, bad) => ({
			email: index % 3 === 0 ? manyLead(index).EmailAddress : `new${index}@example.com`,
			phone: bad ? 'no number' : manyLead(index % 3 === 0 ? index : 50_000 + index).Phone,
			name: `Guest ${index}`,
			post: group === 1,
			isNew: index % 3 !== 0,
		}),
		output: ({ name, isNew }, state) => ({
			LeadId: leadWith(state, 'FirstName', name).ProspectID,
			LeadCreated: isNew,
			LeadUpdated: !isNew,
			AffectedRows: 1,
		}),
	},
	{
		operation: 'lead.updateBulk',
		limit: 25,
		groups: 3,
		form: {
			searchByKey: fromItem('key'),
			matchValue: '={{ $json.match }}',
			attributes: mappedFrom({ mx_City: 'city' }),
			additionalFields: { postUpdatedLead: '={{ $json.post }}' },
		},
		prepare: addManyLeads,
		item: (index, group, bad) => {
			const { ProspectID: id, EmailAddress } = manyLead(index);
			const key = group === 0 ? 'EmailAddress' : 'ProspectId';
			const own = group === 0 ? EmailAddress : id;
			const nobody = group === 0 ? `nobody${index}@example.com` : noLead(index);
			return { id, key, match: bad ? nobody : own, city: `City ${index}`, post: group === 2 };
		},
		output: ({ key, match }) => ({ [String(key)]: match, LeadUpdated: true }),
		stored: (item, state) => city(state, item),
	},
	{
		operation: 'lead.updateFieldBulk',
		limit: 50,
		groups: 3,
		form: {
			leadId: fromItem('id'),
			attribute: { __rl: true, mode: 'name', value: 'mx_City' },
			value: '={{ $json.city }}',
			additionalFields: {},
		},
		prepare: addManyLeads,
		item: (index, group, bad) => ({
			id: bad ? noLead(index) : manyLead(index).ProspectID,
			city: ['Pune', 'London', 'Mumbai'][group],
		}),
		output: ({ id }) => ({ LeadId: id, LeadUpdated: true }),
		stored: (item, state) => city(state, item),
		failsTogether: 'unknown',
	},
	{
		operation: 'lead.getByIds',
		limit: 1_000,
		groups: 2,
		form: { leadId: fromItem('id'), additionalFields: { include_CSV: '={{ $json.columns }}' } },
		prepare: addManyLeads,
		item: (index, group, bad) => ({
			id: bad ? noLead(index) : manyLead(index).ProspectID,
			columns: group === 0 ? 'EmailAddress' : 'Phone',
		}),
		output: ({ id, columns }, state) => ({
			ProspectID: id,
			[String(columns)]: leadWith(state, 'ProspectID', id)[String(columns)],
		}),
	},
];
