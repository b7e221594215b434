import type { IDataObject } from 'n8n-workflow';

import { guid, kinds, seedIds } from '../../../sandbox/leadsquared/wire/ids.mts';
import { addManyLeads, manyLead } from './lead';
import { fromItem, mappedFrom, type BulkRow, type State } from './row';

const [, , sofia] = seedIds.users;

const opportunityOf = (index: number) => guid(kinds.opportunity, 5001 + index);
const nobody = (index: number) => guid('ffffffff', index);

/** Both types take turns, so that a call holds both. */
const typeOf = (index: number) => seedIds.opportunityTypes[index % 2];

/** An opportunity for each item. */
function addManyOpportunities(state: State, count: number): void {
	const [first] = state.opportunities;
	for (let index = 0; index < count; index++) {
		state.opportunities.push({
			...first,
			OpportunityId: opportunityOf(index),
			mx_Custom_1: `Party ${index}`,
			mx_Custom_2: '',
			_eventCode: typeOf(index),
		});
	}
}

const opportunityWith = (state: State, name: string, value: unknown): IDataObject =>
	(state.opportunities.find((row) => row[name] === value) ?? {}) as IDataObject;

export const opportunityBulkRows: BulkRow[] = [
	{
		operation: 'opportunity.createBulk',
		limit: 25,
		groups: 2,
		form: {
			searchBy: fromItem('by'),
			searchByValue: '={{ $json.match }}',
			opportunityEventCode: fromItem('code'),
			fields: mappedFrom({ mx_Custom_1: 'name', Status: 'status', mx_Custom_19: 'comment' }),
			additionalFields: {},
		},
		prepare: addManyLeads,
		item: (index, group, bad) => {
			const { ProspectID: lead, EmailAddress, Phone } = manyLead(index);
			const [by, own] = group === 0 ? ['EmailAddress', EmailAddress] : ['Phone', Phone];
			return {
				by,
				match: bad ? 'nobody@example.com' : own,
				code: 12001,
				name: `Party ${index}`,
				status: 'Open',
				comment: 'New',
				lead,
			};
		},
		output: ({ name }, state) => ({
			ProspectActivityId: opportunityWith(state, 'mx_Custom_1', name).OpportunityId,
			ActivityCreated: true,
		}),
		stored: ({ name, lead }, state) => ({
			actual: opportunityWith(state, 'mx_Custom_1', name).RelatedProspectId,
			expected: lead,
		}),
	},
	{
		operation: 'opportunity.updateBulk',
		limit: 25,
		form: {
			prospectOpportunityId: fromItem('id'),
			opportunityEventCode: fromItem('code'),
			fields: mappedFrom({ mx_Custom_2: 'stage' }),
			additionalFields: {},
		},
		prepare: addManyOpportunities,
		item: (index, _group, bad) => ({
			id: bad ? nobody(index) : opportunityOf(index),
			code: typeOf(index),
			stage: `Stage ${index}`,
		}),
		output: ({ id }) => ({ ProspectActivityId: id, ActivityUpdated: true }),
		stored: ({ id, stage }, state) => ({
			actual: opportunityWith(state, 'OpportunityId', id).mx_Custom_2,
			expected: stage,
		}),
	},
	{
		operation: 'opportunity.getByIds',
		limit: 2_000,
		groups: 2,
		form: {
			opportunityId: fromItem('id'),
			opportunityEventCode: fromItem('code'),
			additionalFields: { include_CSV: '={{ $json.columns }}' },
		},
		prepare: addManyOpportunities,
		item: (index, group, bad) => ({
			id: bad ? nobody(index) : opportunityOf(index),
			code: typeOf(index),
			columns: group === 0 ? 'mx_Custom_1' : 'Status',
		}),
		output: ({ id, columns }, state) => ({
			ProspectId: seedIds.leads[0],
			EmailAddress: 'asha.desai@example.com',
			ProspectActivityId: id,
			[String(columns)]: opportunityWith(state, 'OpportunityId', id)[String(columns)],
		}),
	},
	{
		operation: 'opportunity.share',
		limit: 25,
		form: {
			userId: sofia,
			entityId: fromItem('id'),
			accessType: '={{ $json.access }}',
			additionalFields: {},
		},
		prepare: addManyOpportunities,
		item: (index, _group, bad) => ({
			id: bad ? nobody(index) : opportunityOf(index),
			access: 1 + (index % 2),
		}),
		output: ({ id }) => ({
			UserId: sofia,
			EntityId: id,
			Id: expect.stringMatching(/^5a4e[0-9a-f]{28}$/) as string,
			Queued: true,
		}),
		stored: ({ id, access }, { entityShares }) => ({
			actual: entityShares.find(({ EntityId }) => EntityId === id)?.AccessType,
			expected: access,
		}),
		failsTogether: 'refused',
	},
];
