import type { Row } from '../../types.mts';
import { dateTime } from '../wire/handler.mts';
import type { Handler } from '../wire/handler.mts';
import { page } from '../wire/paging.mts';
import type { LeadSquaredState } from '../state.mts';
import { typeOfTask } from './taskTypes.mts';
import { readWindow, windowUsers } from './taskWindow.mts';
import { absence, dayEnd, dayStart } from '../user/workDays.mts';

const slotMs = 1_800_000;
const dayMs = 86_400_000;

const timeOf = (date: string, clock: string) => Date.parse(`${date}T${clock}Z`);

/** Half hours of a work day. */
function halfHours(date: string): Array<{ start: string; end: string }> {
	const [first, last] = [timeOf(date, dayStart), timeOf(date, dayEnd)];
	return Array.from({ length: (last - first) / slotMs }, (_, index) => ({
		start: dateTime(first + index * slotMs),
		end: dateTime(first + (index + 1) * slotMs),
	}));
}

/**
 * Open appointments that keep a user busy. Those whose type allows conflicts do so unless such slots are asked for:
 * that is how this reads IncludeAllowedConflictSlots together with 'busy only if the task type forbids conflicts'.
 */
const busy = (state: LeadSquaredState, user: Row, withConflicts: boolean): Row[] =>
	state.tasks.filter(
		(task) =>
			task.Category === 0 &&
			task.StatusCode === 0 &&
			task.OwnerId === user.ID &&
			!(withConflicts && typeOfTask(state, task)._allowsConflicts),
	);

/** The pages show Date, UserSlots and UserId; Slots, its keys and their place beside NoSlotsReason are assumed. */
function userSlots(state: LeadSquaredState, user: Row, date: string, withConflicts: boolean): Row {
	const NoSlotsReason = absence(state, user, date);
	if (NoSlotsReason) return { UserId: user.ID, Slots: [], NoSlotsReason };
	const taken = busy(state, user, withConflicts);
	const isFree = ({ start, end }: { start: string; end: string }) =>
		!taken.some((task) => (task.DueDate as string) < end && (task.EndDate as string) > start);
	const Slots = halfHours(date)
		.filter(isFree)
		.map(({ start, end }) => ({ StartTime: start.slice(11), EndTime: end.slice(11) }));
	return { UserId: user.ID, Slots, NoSlotsReason: '' };
}

const list =
	(by: 'id' | 'email' | 'search'): Handler =>
	({ body, state }) => {
		const { from, to } = readWindow(body);
		const users = windowUsers(state, body, by);
		const withConflicts =
			(body as { IncludeAllowedConflictSlots?: boolean }).IncludeAllowedConflictSlots === true;
		const first = Date.parse(from.slice(0, 10));
		const count = (Date.parse(to.slice(0, 10)) - first) / dayMs + 1;
		const days = Array.from({ length: count }, (_, index) => ({
			Date: dateTime(first + index * dayMs).slice(0, 10),
		}));
		const rows = page(days, body).map((day) => ({
			...day,
			UserSlots: users.map((user) => userSlots(state, user, day.Date as string, withConflicts)),
		}));
		return { RecordCount: days.length, List: rows };
	};

export const taskSlotHandlers: Record<string, Handler> = {
	'/v2/Task.svc/RetrieveAvailableSlots/ByUserId': list('id'),
	'/v2/Task.svc/RetrieveAvailableSlots/ByUserEmailAddress': list('email'),
	'/v2/Task.svc/RetrieveAvailableSlots/ByUserSearchCriteria': list('search'),
};
