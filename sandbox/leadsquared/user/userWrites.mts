import type { Row } from '../../types.mts';
import { invalidInput, LeadSquaredError } from '../wire/errors.mts';
import type { Handler } from '../wire/handler.mts';
import { kinds } from '../wire/ids.mts';
import {
	activeUserById,
	isActive,
	knownUsers,
	sameText,
	userByEmail,
	userById,
} from './people.mts';
import { joinGroups } from './salesGroups.mts';
import type { AssociatedGroup } from './salesGroups.mts';
import { userDefaults } from './seedPeople.mts';
import { newId } from '../state.mts';
import type { LeadSquaredState } from '../state.mts';
import { checkAttributes, templateIds } from './userChecks.mts';

interface Create {
	FirstName: string;
	EmailAddress: string;
	Role: string;
	CustomFields?: Row;
	ManagerUserId?: string;
	AssociatedGroups?: AssociatedGroup[];
	[attribute: string]: unknown;
}

const isGiven = (value: unknown) => value !== undefined && value !== null && value !== '';

function checkEmail(state: LeadSquaredState, email: string): void {
	if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))
		throw invalidInput(`'${email}' is not a valid EmailAddress`);
	// Marking a user obsolete frees its address.
	if (!knownUsers(state).some((user) => sameText(user.EmailAddress, email))) return;
	throw new LeadSquaredError('MXDuplicateEntryException', 'A User with same Email already exists.');
}

const create: Handler = ({ body, state }) => {
	const {
		EmailAddress,
		CustomFields = {},
		ManagerUserId,
		AssociatedGroups,
		Password: _password,
		...rest
	} = body as Create;
	const plain = Object.fromEntries(
		Object.entries(rest).filter(([name, value]) => isGiven(value) || name === 'FirstName'),
	);
	checkEmail(state, EmailAddress);
	const custom = CustomFields ?? {};
	const odd = Object.keys(custom).find((name) => !name.startsWith('mx_Custom_'));
	if (odd) throw invalidInput(`'${odd}' is not a custom field of users`);
	checkAttributes(state, { ...plain, ...custom }, false);
	const manager = isGiven(ManagerUserId) ? activeUserById(state, ManagerUserId as string).ID : null;
	const join = joinGroups(state, AssociatedGroups ?? []);
	const ID = newId(state, kinds.user);
	state.users.push({
		ID,
		FirstName: '',
		LastName: '',
		EmailAddress,
		Role: '',
		StatusCode: 0,
		MemberOfGroups: [],
		Tag: null,
		IsPhoneCallAgent: false,
		...userDefaults(),
		...plain,
		...custom,
		ManagerUserId: manager,
	});
	join(ID);
	return { Status: 'Success', Message: { Id: ID } };
};

/** Attributes that name something else are stored as its id. */
function resolved(state: LeadSquaredState, { Team, TemplateNames, ...plain }: Row): Row {
	const team = state.teams.find((one) => one.Name === Team);
	return {
		...plain,
		...(team ? { TeamId: team.TeamId } : {}),
		...(typeof TemplateNames === 'string'
			? { _templateIds: templateIds(state, TemplateNames) }
			: {}),
	};
}

const update: Handler = ({ query, body, state }) => {
	const { user: values, userSettings } = body as {
		user: Row;
		userSettings?: Record<string, number>;
	};
	const user = userById(state, query.get('UserId') ?? '');
	const settings = Object.entries(userSettings ?? {}).filter(([, flag]) => flag !== null);
	const odd = settings.find(([, flag]) => flag !== 0 && flag !== 1);
	if (odd) throw invalidInput(`'${odd[0]}' must be 0 or 1`);
	if (!Object.keys(values).length && !settings.length) throw invalidInput('Nothing to update');
	checkAttributes(state, values, true);
	Object.assign(user, resolved(state, values));
	user._settings = { ...(user._settings as Row), ...Object.fromEntries(settings) };
	return { Status: 'Success', ExceptionMessage: '' };
};

/** Deactivates, activates or makes obsolete; a user must be in the state before that one. */
const turn =
	(parameter: string, from: number, what: string, change: Row): Handler =>
	({ query, state }) => {
		const user = userById(state, query.get(parameter) ?? '');
		if (user.StatusCode !== from)
			throw invalidInput(`${what} needs ${from === 0 ? 'an active' : 'a deactivated'} user`);
		Object.assign(user, change);
		return { Status: 'Success' };
	};

interface Notice {
	EmailContent: Row;
	UserEmailAddresses?: string[];
	Roles?: string[];
}

const notify: Handler = ({ body, state }) => {
	const { EmailContent, UserEmailAddresses, Roles } = body as Notice;
	const emails = UserEmailAddresses ?? [];
	const roles = Roles ?? [];
	if (Boolean(emails.length) === Boolean(roles.length))
		throw invalidInput('Pass either UserEmailAddresses or Roles');
	const byRole = knownUsers(state).filter(
		(user) => isActive(user) && roles.includes(user.Role as string),
	);
	const named = emails.map((email) =>
		activeUserById(state, userByEmail(state, email).ID as string),
	);
	const To = [...byRole, ...named].map((user) => user.EmailAddress);
	state.userNotifications.push({ ...EmailContent, To });
	return { Status: 'Success' };
};

interface Push {
	UserId?: string | null;
	Title: string;
	Content: string;
}

/** Title plus Content may have 2 KB. Without a user it is for the owner of the keys. */
const push: Handler = ({ body, state }) => {
	const { UserId, ...notice } = body as Push;
	if (!notice.Title.trim() || !notice.Content.trim())
		throw new LeadSquaredError(
			'MXMandatoryAttributeMissingException',
			"'Title' and 'Content' are mandatory",
		);
	if (Buffer.byteLength(notice.Title + notice.Content) > 2048)
		throw invalidInput('Title and Content can not be more than 2 KB');
	const user = UserId ? activeUserById(state, UserId) : state.users[0];
	state.browserPushes.push({ ...notice, UserId: user.ID });
	return { Status: 'Success', Message: { Message: 'Message broadcasted successfully' } };
};

export const userWriteHandlers: Record<string, Handler> = {
	'/v2/UserManagement.svc/User/Create': create,
	'/v2/UserManagement.svc/User/Update': update,
	'/v2/UserManagement.svc/User/Deactivate': turn('UserId', 0, 'Deactivate', { StatusCode: 1 }),
	'/v2/UserManagement.svc/User/Activate': turn('UserId', 1, 'Activate', { StatusCode: 0 }),
	'/v2/UserManagement.svc/User/MarkObsolete': turn('userid', 1, 'MarkObsolete', {
		_obsolete: true,
	}),
	'/v2/UserManagement.svc/NotifyUsers': notify,
	'/v2/Notifier.svc/Browser.Push': push,
};
