import type { IDataObject } from 'n8n-workflow';

import { guid, kinds, seedIds } from '../../../sandbox/leadsquared/wire/ids.mts';
import { fromItem, type BulkRow, type State } from './row';

const many = (index: number) => guid(kinds.user, 5001 + index);

/** A user for each item. */
function addManyUsers(state: State, count: number): void {
	const [first] = state.users;
	for (let index = 0; index < count; index++)
		state.users.push({
			...first,
			ID: many(index),
			EmailAddress: `user${index}@example.com`,
			_templateIds: [],
		});
}

const templates = (state: State, { user }: IDataObject) =>
	state.users.find(({ ID }) => ID === user)?._templateIds;

/** One bad user makes LeadSquared refuse the whole call. */
const byTemplate = (operation: string): BulkRow => ({
	operation,
	limit: 100,
	groups: 2,
	form: { id: fromItem('template'), userId: fromItem('user') },
	prepare: addManyUsers,
	item: (index, group, bad) => ({
		user: bad ? guid('ffffffff', index) : many(index),
		template: seedIds.permissionTemplates[group],
	}),
	output: ({ user }) => ({ UserId: user, IsSuccessful: true }),
	stored: (item, state) => ({ actual: templates(state, item), expected: [item.template] }),
	failsTogether: 'refused',
});

export const userBulkRows: BulkRow[] = [
	byTemplate('permissionTemplate.apply'),
	byTemplate('permissionTemplate.overwriteForUsers'),
	{
		operation: 'salesGroup.addUsers',
		limit: 100,
		groups: 2,
		form: {
			groupId: fromItem('group'),
			userId: fromItem('user'),
			additionalFields: { viewAllLeadsOfGroup: '={{ $json.manages }}' },
		},
		prepare: addManyUsers,
		item: (index, group, bad) => ({
			user: bad ? guid('ffffffff', index) : many(index),
			group: seedIds.salesGroups[group],
			manages: index % 3 === 0,
		}),
		output: ({ user, group }) => ({ GroupId: group, UserId: user, Queued: true }),
		stored: ({ user, group, manages }, state) => {
			const members = state.salesGroups.find(({ GroupId }) => GroupId === group)
				?._users as IDataObject[];
			const own = members.filter(({ UserId }) => UserId === user).map(({ IsManager }) => IsManager);
			return { actual: own, expected: [manages] };
		},
		failsTogether: 'refused',
	},
	{
		operation: 'salesGroup.removeUsers',
		limit: 100,
		groups: 2,
		form: { groupId: fromItem('group'), userId: fromItem('user') },
		prepare: (state, count) => {
			addManyUsers(state, count);
			for (const group of state.salesGroups)
				(group._users as IDataObject[]).push(
					...Array.from({ length: count }, (_, index) => ({ UserId: many(index) })),
				);
		},
		item: (index, group, bad) => ({
			user: bad ? guid('ffffffff', index) : many(index),
			group: seedIds.salesGroups[group],
		}),
		output: ({ user, group }) => ({ GroupId: group, UserId: user, Queued: true }),
		stored: ({ user, group }, state) => {
			const members = state.salesGroups.find(({ GroupId }) => GroupId === group)
				?._users as IDataObject[];
			return { actual: members.some(({ UserId }) => UserId === user), expected: false };
		},
		failsTogether: 'refused',
	},
];
