import type { Row } from '../../types.mts';
import { invalidEntity, invalidInput } from '../wire/errors.mts';
import type { Handler } from '../wire/handler.mts';
import { activeUserById, groupsOf, syncMemberOfGroups, userById } from './people.mts';
import type { LeadSquaredState } from '../state.mts';

const membersOf = (group: Row) => group._users as Row[];

const list: Handler = ({ query, state }) => {
	const userId = query.get('UserId');
	const rows = userId ? groupsOf(state, userById(state, userId).ID) : state.salesGroups;
	return {
		RecordCount: rows.length,
		UserGroups: rows.map(({ _users, ...group }) => ({
			...group,
			UserCount: String((_users as Row[]).length),
		})),
	};
};

function groupOf(state: LeadSquaredState, id: string): Row {
	const group = state.salesGroups.find((one) => one.GroupId === id.toLowerCase());
	if (!group) throw invalidEntity(`The Group Id '${id}' does not exist in the system`);
	return group;
}

/** Adding and removing are asynchronous and no page shows their answer; here they are done at once. */
const queued = { Status: 'Success' };

const addUsers: Handler = ({ body, state }) => {
	const { GroupId, GroupUsers } = body as {
		GroupId: string;
		GroupUsers: Array<Row & { UserId: string }>;
	};
	const group = groupOf(state, GroupId);
	if (!GroupUsers.length) throw invalidInput('GroupUsers is empty');
	const added = GroupUsers.map((one): Row => {
		const { UserId, ...permissions } = one;
		// Any permission makes a manager of the group.
		const IsManager = Object.values(permissions).includes(true);
		return { ...permissions, UserId: activeUserById(state, UserId).ID, IsManager };
	});
	const isAdded = (row: Row) => added.some((one) => one.UserId === row.UserId);
	group._users = [
		...membersOf(group).filter((row) => !isAdded(row)),
		...new Map(added.map((one) => [one.UserId, one])).values(),
	];
	syncMemberOfGroups(state);
	return queued;
};

const removeUsers: Handler = ({ body, state }) => {
	const { GroupId, UserIds } = body as { GroupId: string; UserIds: string[] };
	const group = groupOf(state, GroupId);
	if (!UserIds.length) throw invalidInput('UserIds is empty');
	const ids = UserIds.map((id) => userById(state, id).ID);
	const stranger = ids.find((id) => !membersOf(group).some((one) => one.UserId === id));
	if (stranger) throw invalidInput(`'${stranger}' is not a user of the group`);
	group._users = membersOf(group).filter((one) => !ids.includes(one.UserId));
	syncMemberOfGroups(state);
	return queued;
};

const remove: Handler = ({ body, state }) => {
	const group = groupOf(state, (body as { groupId: string }).groupId);
	state.salesGroups.splice(state.salesGroups.indexOf(group), 1);
	syncMemberOfGroups(state);
	return { Status: 'Success' };
};

export interface AssociatedGroup {
	GroupId?: string;
	[permission: string]: unknown;
}

/** AssociatedGroups of a new user: checks them, gives what puts the user into the groups. */
export function joinGroups(
	state: LeadSquaredState,
	sent: AssociatedGroup[],
): (userId: string) => void {
	const wanted = sent.map(({ GroupId, ...flags }) => {
		const odd = Object.entries(flags).find(([, flag]) => flag !== 0 && flag !== 1);
		if (odd) throw invalidInput(`'${odd[0]}' must be 0 or 1`);
		const on = Object.fromEntries(Object.entries(flags).map(([name, flag]) => [name, flag === 1]));
		return {
			group: groupOf(state, GroupId ?? ''),
			row: { ...on, IsManager: Object.values(on).includes(true) },
		};
	});
	return (UserId) => {
		for (const { group, row } of wanted) membersOf(group).push({ UserId, ...row });
		syncMemberOfGroups(state);
	};
}

export const salesGroupHandlers: Record<string, Handler> = {
	'/v2/UserGroup.svc/Retrieve': list,
	'/v2/UserGroup.svc/AddUsers': addUsers,
	'/v2/UserGroup.svc/RemoveUsers': removeUsers,
	'/v2/UserGroup.svc/Delete': remove,
};
