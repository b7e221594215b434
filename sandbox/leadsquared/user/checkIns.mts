import type { Row } from '../../types.mts';
import { invalidInput } from '../wire/errors.mts';
import { dateTime } from '../wire/handler.mts';
import type { Handler } from '../wire/handler.mts';
import { page } from '../wire/paging.mts';
import { userByEmail, userById } from './people.mts';
import { noDate } from '../task/seedTasks.mts';
import type { LeadSquaredState } from '../state.mts';

interface Check {
	Source: string;
	Location?: string;
	Latitude?: number;
	Longitude?: number;
	AvailabilityStatus?: string;
}

const lastOf = (state: LeadSquaredState, user: Row) =>
	state.checkIns.findLast((row) => row.UserId === user.ID);

/** The sources of a check-in are a closed list; a check-out may come from others, but only phones tell a position. */
function checkSource({ Source, Latitude, Longitude }: Check, isCheckIn: boolean): void {
	if (!Source.trim() || (isCheckIn && !['MobileApp', 'WebApp', 'API'].includes(Source)))
		throw invalidInput(`Invalid Source '${Source}'`);
	const isPlaced = (Latitude ?? null) !== null || (Longitude ?? null) !== null;
	if (!isCheckIn && isPlaced && Source !== 'MobileApp')
		throw invalidInput('Latitude and Longitude are for the mobile app');
}

/** The samples differ: '09:54:06' after a check-in, '9:55:10' after a check-out. */
const spoken = (at: string, isCheckIn: boolean) => (isCheckIn ? at : at.replace(' 0', ' '));

/** Checks the owner of the keys in or out. No page says that a second one in a row is refused. */
const check =
	(isCheckIn: boolean): Handler =>
	({ body, state, now }) => {
		const sent = body as Check;
		const [user] = state.users;
		checkSource(sent, isCheckIn);
		const word = isCheckIn ? 'in' : 'out';
		const CheckedOn = dateTime(now);
		state.checkIns.push({
			UserId: user.ID,
			CheckedOn,
			IsCheckIn: isCheckIn,
			Location: sent.Location ?? '',
		});
		user.AvailabilityStatus = (
			sent.AvailabilityStatus ?? (isCheckIn ? 'Online' : 'Offline')
		).toLowerCase();
		return {
			Status: 'Success',
			Message: {
				ResponseText: `User successfully checked ${word} on ${spoken(CheckedOn, isCheckIn)}`,
			},
		};
	};

const status: Handler = ({ query, state }) => {
	const id = query.get('UserId');
	const last = lastOf(state, id ? userById(state, id) : state.users[0]);
	return { IsCheckedIn: last?.IsCheckIn ?? false, LastCheckedOn: last?.CheckedOn ?? noDate };
};

interface History {
	UserAttributeType: 'UserId' | 'UserEmail';
	Users: string[];
	FromDate: string;
	ToDate: string;
}

const history: Handler = ({ body, state }) => {
	const { UserAttributeType: type, Users, ...dates } = body as History;
	const [FromDate, ToDate] = [dates.FromDate, dates.ToDate].map((date) => date.slice(0, 19));
	if (!Users.length) throw invalidInput('Users is empty');
	if (FromDate > ToDate) throw invalidInput('FromDate is after ToDate');
	const users = Users.map((one) =>
		type === 'UserId' ? userById(state, one) : userByEmail(state, one),
	);
	const rows = state.checkIns.flatMap(({ UserId, CheckedOn, IsCheckIn, Location }) => {
		const user = users.find((one) => one.ID === UserId);
		const isInside = (CheckedOn as string) >= FromDate && (CheckedOn as string) <= ToDate;
		return user && isInside
			? [{ UserId, CheckedOn, EmailAddress: user.EmailAddress, IsCheckIn, Location }]
			: [];
	});
	return { RecordCount: rows.length, Details: page(rows, body) };
};

export const checkInHandlers: Record<string, Handler> = {
	'/v2/UserManagement.svc/User/CheckIn': check(true),
	'/v2/UserManagement.svc/User/CheckOut': check(false),
	'/v2/UserManagement.svc/User/CheckinStatus': status,
	'/v2/UserManagement.svc/User/GetCheckinCheckoutHistory': history,
};
