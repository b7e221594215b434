import { authenticatePath, rightHost } from './auth.mts';
import type { Handler } from './handler.mts';

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
		LSQCommonServiceURLs: { api: rightHost, app: 'in21.leadsquared.com', tracking: 'web-in21.mxradon.com' },
	};
};

export const userHandlers: Record<string, Handler> = {
	[authenticatePath]: authenticate,
	'/v2/UserManagement.svc/Users.Get': ({ state }) => state.users,
	'/v2/ProspectActivity.svc/ActivityTypes.Get': ({ state }) =>
		state.activityTypes.map(({ Fields, ...type }) => type),
};
