import type { Row } from '../../types.mts';
import { authenticatePath, rightHost } from '../wire/auth.mts';
import type { Handler } from '../wire/handler.mts';
import { groupsOf, isActive, knownUsers, sameText, userById } from './people.mts';
import type { LeadSquaredState } from '../state.mts';

const authenticate: Handler = ({ state }) => {
	const { ID, FirstName, LastName, Role, EmailAddress } = state.users[0];
	return {
		Id: ID,
		Name: `${FirstName} ${LastName}`,
		Role,
		EmailAddress,
		TimeZone: 'Asia/Kolkata',
		Type: 'ApplicationUser',
		OrgDisplayName: 'Sandbox Hospitality Group',
		OrgId: '0c900000-0000-4000-8000-000000000001',
		OrgShortCode: '70001',
		LSQCommonServiceURLs: {
			api: rightHost,
			app: 'in21.leadsquared.com',
			tracking: 'web-in21.mxradon.com',
		},
	};
};

const listed = [
	'ID',
	'FirstName',
	'LastName',
	'EmailAddress',
	'Role',
	'StatusCode',
	'MemberOfGroups',
	'Tag',
	'IsPhoneCallAgent',
];

const list: Handler = ({ state }) =>
	knownUsers(state).map((user) => Object.fromEntries(listed.map((name) => [name, user[name]])));

/** Shows every attribute that can be written. The id is UserId here, unlike in the list. */
function details(
	state: LeadSquaredState,
	{ ID: UserId, MemberOfGroups: _groups, StatusCode: _status, Tag: _tag, ...user }: Row,
): Row {
	const visible = Object.entries(user).filter(([name]) => !name.startsWith('_'));
	const templates = state.permissionTemplates.filter((one) =>
		(user._templateIds as unknown[]).includes(one.Id),
	);
	return {
		UserId,
		...Object.fromEntries(visible),
		Groups: groupsOf(state, UserId).map((group) => ({ Id: group.GroupId, Name: group.Name })),
		TeamName: state.teams.find((team) => team.TeamId === user.TeamId)?.Name ?? null,
		TemplateNames: templates.map((one) => one.Name).join(','),
	};
}

/** Inactive and unknown users give an empty array. */
const activeOnly = (state: LeadSquaredState, test: (user: Row) => boolean): Row[] =>
	state.users.filter((user) => isActive(user) && test(user)).map((user) => details(state, user));

const getById: Handler = ({ query, state }) =>
	activeOnly(state, (user) => user.ID === query.get('userId')?.toLowerCase());

const getByEmail: Handler = ({ query, state }) =>
	activeOnly(state, (user) => sameText(user.EmailAddress, query.get('emailAddress') ?? ''));

/** Everybody below a manager, however deep, without the manager. */
function below(state: LeadSquaredState, manager: unknown): string[] {
	const direct = knownUsers(state).filter((user) => user.ManagerUserId === manager);
	return direct.flatMap(({ ID }) => [ID as string, ...below(state, ID)]);
}

const hierarchy: Handler = ({ query, state }) => {
	const id = query.get('UserId');
	return below(state, id ? userById(state, id).ID : state.users[0].ID);
};

export const userHandlers: Record<string, Handler> = {
	[authenticatePath]: authenticate,
	'/v2/UserManagement.svc/Users.Get': list,
	'/v2/UserManagement.svc/User/Retrieve/ByUserId': getById,
	'/v2/UserManagement.svc/User/Retrieve/ByEmailAddress': getByEmail,
	'/v2/UserManagement.svc/ReportingHierarchy/RetrieveAllReportingUsers': hierarchy,
};
