import type { IDataObject } from 'n8n-workflow';

import { guid, kinds, seedIds } from '../../../sandbox/leadsquared/wire/ids.mts';
import { addManyLeads, manyLead } from './lead';
import { fromItem, mappedFrom, type BulkRow, type State } from './row';

const activityOf = (index: number) => guid(kinds.activity, 5001 + index);

/** An activity for each item. */
function addManyActivities(state: State, count: number): void {
	const [first] = state.activities;
	for (let index = 0; index < count; index++)
		state.activities.push({ ...first, ProspectActivityId: activityOf(index) });
}

const noted = ({ activities }: State, note: unknown) =>
	activities.find((row) => row.ActivityEvent_Note === note);

const created = ({ note }: IDataObject, state: State): IDataObject => ({
	ProspectActivityId: String(noted(state, note)?.ProspectActivityId),
	ActivityCreated: true,
});

export const activityBulkRows: BulkRow[] = [
	{
		operation: 'activity.createBulk',
		limit: 25,
		form: {
			relatedProspectId: fromItem('lead'),
			activityEvent: fromItem('type'),
			fields: mappedFrom({ mx_Custom_1: 'field' }),
			additionalFields: { activityNote: '={{ $json.note }}' },
		},
		prepare: addManyLeads,
		// Types may share a call. Every other bad one lacks the contract number that type 209 needs.
		item: (index, _group, bad) => ({
			lead: bad && index % 2 === 0 ? guid('ffffffff', index) : manyLead(index).ProspectID,
			type: bad || index % 3 === 0 ? 209 : 201,
			field: bad ? '' : `Field ${index}`,
			note: `Note ${index}`,
		}),
		output: created,
		stored: ({ lead, type, field, note }, state) => {
			const { RelatedProspectId, ActivityEvent, mx_Custom_1 } = noted(state, note) ?? {};
			return {
				actual: [RelatedProspectId, ActivityEvent, mx_Custom_1],
				expected: [lead, String(type), field],
			};
		},
	},
	{
		operation: 'activity.createBulkByLeadField',
		limit: 25,
		groups: 2,
		form: {
			searchBy: fromItem('by'),
			searchByValue: '={{ $json.value }}',
			activityEvent: { __rl: true, mode: 'id', value: '201' },
			additionalFields: { activityNote: '={{ $json.note }}' },
		},
		prepare: addManyLeads,
		item: (index, group, bad) => {
			const { EmailAddress, Phone, ProspectID } = manyLead(index);
			const own = group === 0 ? EmailAddress : Phone;
			return {
				by: group === 0 ? 'EmailAddress' : 'Phone',
				value: bad ? `nobody${index}` : own,
				lead: ProspectID,
				note: `Note ${index}`,
			};
		},
		output: created,
		stored: ({ lead, note }, state) => ({
			actual: noted(state, note)?.RelatedProspectId,
			expected: lead,
		}),
	},
	{
		operation: 'activity.updateBulk',
		limit: 25,
		form: {
			prospectActivityId: '={{ $json.id }}',
			activityEvent: '',
			additionalFields: { activityNote: '={{ $json.note }}' },
		},
		prepare: addManyActivities,
		// A change of stage is the system's own and cannot be changed.
		item: (index, _group, bad) => ({
			id: bad ? seedIds.activities[2] : activityOf(index),
			note: `Note ${index}`,
		}),
		output: ({ id }) => ({ ProspectActivityId: id, ActivityUpdated: true }),
		stored: ({ id, note }, { activities }) => ({
			actual: activities.find((row) => row.ProspectActivityId === id)?.ActivityEvent_Note,
			expected: note,
		}),
	},
];
