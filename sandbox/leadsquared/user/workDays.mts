import type { Row } from '../../types.mts';
import { invalidType } from '../wire/errors.mts';
import type { Handler } from '../wire/handler.mts';
import { userById } from './people.mts';
import type { LeadSquaredState } from '../state.mts';
import { teamSettings } from './seedTeams.mts';
import { inherited } from './teams.mts';
import { isDateTime } from '../wire/validate.mts';

/** Hours of every work day template, in UTC. */
export const dayStart = '09:00:00';
export const dayEnd = '17:00:00';

function hasTemplate(state: LeadSquaredState, user: Row): boolean {
	if (user.WorkDayTemplateId) return true;
	const team = state.teams.find((one) => one.TeamId === user.TeamId);
	const code = team && inherited(state, team, 'WorkdayTemplateCode');
	return teamSettings.workDayTemplates.some((one) => one.Code === code);
}

/** Why a user does not work on a day ('YYYY-MM-DD'), '' when the user does. */
export function absence(state: LeadSquaredState, user: Row, date: string): string {
	if (!hasTemplate(state, user)) return 'WorkDayTemplateNotDefined';
	if (state.holidays.some((one) => one.Date === date)) return 'Holiday';
	if (state.leaves.some((one) => one.UserId === user.ID && one.Date === date)) return 'Leave';
	const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
	return weekday === 0 || weekday === 6 ? 'NotScheduled' : '';
}

const details: Handler = ({ query, state }) => {
	const date = query.get('date') ?? '';
	if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !isDateTime(`${date} 00:00:00`))
		throw invalidType("'date' must be yyyy-MM-dd");
	const user = userById(state, query.get('userId') ?? '');
	const StatusReason = absence(state, user, date);
	return {
		IsAvailable: StatusReason ? 0 : 1,
		StatusReason,
		UserId: user.ID,
		// The page shows hours of an available user only.
		WorkingHours: StatusReason ? [] : [{ StartTime: dayStart, EndTime: dayEnd }],
	};
};

export const workDayHandlers: Record<string, Handler> = {
	'/v2/UserManagement.svc/User/GetWorkDayDetails': details,
};
