import type { Row } from '../../types.mts';
import { invalidEntity, invalidInput } from '../wire/errors.mts';
import type { LeadSquaredState } from '../state.mts';

const sameId = (a: unknown, b: string) => a === b.toLowerCase();

export const sameText = (a: unknown, b: string) => String(a).toLowerCase() === b.toLowerCase();

/** First and last name of a user, '' for nobody. */
export function userName(state: LeadSquaredState, id: unknown): string {
	const user = state.users.find((one) => one.ID === id);
	return user ? `${user.FirstName} ${user.LastName ?? ''}`.trim() : '';
}

/** Users that are not obsolete: obsolete ones are gone for every endpoint. */
export const knownUsers = (state: LeadSquaredState): Row[] =>
	state.users.filter((user) => !user._obsolete);

export const isActive = (user: Row) => user.StatusCode === 0 && !user._obsolete;

export const findUser = (state: LeadSquaredState, id: string) =>
	knownUsers(state).find((user) => sameId(user.ID, id));

export function userById(state: LeadSquaredState, id: string): Row {
	const user = findUser(state, id);
	if (!user) throw invalidEntity(`The User Id '${id}' does not exist in the system`);
	return user;
}

export function userByEmail(state: LeadSquaredState, email: string): Row {
	const user = knownUsers(state).find((one) => sameText(one.EmailAddress, email));
	if (!user) throw invalidEntity(`The User Email Address '${email}' does not exist in the system`);
	return user;
}

export function activeUserById(state: LeadSquaredState, id: string): Row {
	const user = findUser(state, id);
	if (!user || !isActive(user)) throw invalidInput(`'${id}' is not an active user`);
	return user;
}

/** The owner that OwnerId or OwnerEmailAddress names, undefined when neither does. */
export function ownerOf(
	state: LeadSquaredState,
	sent: { OwnerId?: string; OwnerEmailAddress?: string },
): Row | undefined {
	const { OwnerId: id, OwnerEmailAddress: email } = sent;
	const byId = id ? activeUserById(state, id) : undefined;
	if (!email) return byId;
	const byEmail = knownUsers(state).find((user) => sameText(user.EmailAddress, email));
	if (!byEmail || !isActive(byEmail)) throw invalidInput(`'${email}' is not an active user`);
	if (byId && byId !== byEmail)
		throw invalidInput('OwnerId and OwnerEmailAddress name different users');
	return byEmail;
}

export const groupsOf = (state: LeadSquaredState, userId: unknown): Row[] =>
	state.salesGroups.filter((group) => (group._users as Row[]).some((one) => one.UserId === userId));

/** Users.Get shows the groups by name: writes them again after memberships changed. */
export function syncMemberOfGroups(state: LeadSquaredState): void {
	for (const user of state.users)
		user.MemberOfGroups = groupsOf(state, user.ID).map((group) => group.Name);
}
