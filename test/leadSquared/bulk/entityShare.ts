import type { IDataObject } from 'n8n-workflow';

import { guid, kinds, seedIds } from '../../../sandbox/leadsquared/wire/ids.mts';
import { addManyLeads } from './lead';
import { fromItem, type BulkRow, type State } from './row';

const [, , sofia] = seedIds.users;

const numberOf = (index: number) => String(5001 + index);
const activityOf = (index: number) => guid(kinds.activity, 5001 + index);
const opportunityOf = (index: number) => guid(kinds.opportunity, 5001 + index);

/** Leads with an activity of the user each, which is what a share stands on. */
function addManyContexts(state: State, count: number): void {
	addManyLeads(state, count);
	const [first] = state.activities;
	const leads = state.leads.filter(({ ProspectAutoId }) => Number(ProspectAutoId) >= 5001);
	leads.forEach(({ ProspectID }, index) =>
		state.activities.push({
			...first,
			ProspectActivityId: activityOf(index),
			RelatedProspectId: ProspectID,
			Owner: sofia,
		}),
	);
}

function addManyShares(
	state: State,
	count: number,
	entity: number,
	entityOf: (index: number) => string,
	contextOf?: (index: number) => string,
): void {
	for (let index = 0; index < count; index++) {
		const ContextEntityId = contextOf ? contextOf(index) : null;
		state.entityShares.push({
			UserId: sofia,
			Entity: entity,
			EntityId: entityOf(index),
			ContextEntityId,
			AccessType: 1,
			ExpiresOn: '2099-01-01 00:00:00',
		});
	}
}

const shareOf = (state: State, { entity, context = null }: IDataObject) =>
	state.entityShares.find(
		({ EntityId, ContextEntityId }) => EntityId === entity && ContextEntityId === context,
	);

/** Every item learns the ID of its call's request. */
const output = ({ entity }: IDataObject): IDataObject => ({
	UserId: sofia,
	EntityId: entity,
	Id: expect.stringMatching(/^5a4e[0-9a-f]{28}$/) as string,
	Queued: true,
});

const form = { userId: sofia, entityId: fromItem('entity'), additionalFields: {} };
const leadForm = { ...form, contextEntityId: '={{ $json.context }}' };

const leadItem: BulkRow['item'] = (index, _group, bad) => ({
	entity: bad ? '1' : numberOf(index),
	context: activityOf(index),
});

const revoked = {
	failsTogether: 'refused',
	limit: 25,
	output,
	stored: (item: IDataObject, state: State) => ({
		actual: shareOf(state, item),
		expected: undefined,
	}),
} as const;

export const entityShareBulkRows: BulkRow[] = [
	{
		operation: 'entityShare.shareLead',
		limit: 25,
		form: { ...leadForm, accessType: '={{ $json.access }}' },
		prepare: addManyContexts,
		item: (index, group, bad) => ({ ...leadItem(index, group, bad), access: 1 + (index % 2) }),
		output,
		stored: (item, state) => ({ actual: shareOf(state, item)?.AccessType, expected: item.access }),
		failsTogether: 'refused',
	},
	{
		...revoked,
		operation: 'entityShare.revokeLead',
		form: leadForm,
		prepare: (state, count) => addManyShares(state, count, 1, numberOf, activityOf),
		item: leadItem,
	},
	{
		...revoked,
		operation: 'entityShare.revokeOpportunity',
		form,
		prepare: (state, count) => addManyShares(state, count, 5, opportunityOf),
		item: (index, _group, bad) => ({ entity: bad ? opportunityOf(9_999) : opportunityOf(index) }),
	},
];
