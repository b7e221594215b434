import type { Row } from '../../types.mts';
import { invalidInput, invalidType } from '../wire/errors.mts';
import { userByEmail, userById } from '../user/people.mts';
import type { LeadSquaredState } from '../state.mts';
import { usersMatching } from '../user/userSearch.mts';
import { isGuid } from '../wire/validate.mts';

interface Wanted {
	FromDate: string;
	ToDate: string;
	Users?: string[];
	UserIds?: string[];
	UserSearchCriteria?: { GroupConditions?: unknown };
}

const dayMs = 86_400_000;

/** FromDate and ToDate as times: whole days when they have none. At most 100 days apart. */
export function readWindow(body: unknown): { from: string; to: string } {
	const { FromDate, ToDate } = body as Wanted;
	const from = FromDate.length === 10 ? `${FromDate} 00:00:00` : FromDate.slice(0, 19);
	const to = ToDate.length === 10 ? `${ToDate} 23:59:59` : ToDate.slice(0, 19);
	if (from > to) throw invalidInput('FromDate is after ToDate');
	if (Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10)) > 100 * dayMs) {
		throw invalidInput('FromDate and ToDate can not be more than 100 days apart');
	}
	return { from, to };
}

/** The users a list asks for, each once. Unknown ones are refused: no page says that they are ignored. */
export function windowUsers(
	state: LeadSquaredState,
	body: unknown,
	by: 'id' | 'email' | 'search',
): Row[] {
	const { Users, UserIds, UserSearchCriteria } = body as Wanted;
	if (by === 'search') return usersMatching(state, UserSearchCriteria ?? {});
	const sent = Users ?? UserIds ?? [];
	if (!sent.length) throw invalidInput('No users are given');
	if (by === 'id' && !sent.every(isGuid)) throw invalidType("'Users' must be ids of users");
	return [
		...new Set(sent.map((one) => (by === 'id' ? userById(state, one) : userByEmail(state, one)))),
	];
}
