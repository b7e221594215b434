import type { Row } from '../../types.mts';
import { guid, kinds, seedIds } from '../wire/ids.mts';

const named = (kind: string, Code: number, Name: string): Row => ({
	Id: guid(kind, Code),
	Code,
	Name,
});

/** What a team can be given. No endpoint reads or writes these, so they are no part of the state. */
export const teamSettings = {
	workDayTemplates: [named(kinds.workDayTemplate, 10, 'Weekdays 9 to 5')],
	holidayCalendars: [named(kinds.holidayCalendar, 37, 'Public holidays')],
	smartViews: [named(kinds.smartView, 28, 'All Tasks')],
	dashboardCodes: [1, 2],
};

const rows: Array<[name: string, parentCode: number]> = [
	['Root Team', 0],
	['Weddings', 1],
	['Corporate', 1],
	['Garden Weddings', 2],
];

/** Codes that are null are inherited from the parent. */
export const seedTeams = (): Row[] =>
	rows.map(([Name, ParentCode], index) => ({
		TeamId: seedIds.teams[index],
		Code: index + 1,
		Name,
		Description: '',
		Sequence: index === 2 ? 1 : 0,
		ParentCode,
		ModifiedBy: seedIds.users[0],
		ModifiedOn: '2025-05-01 08:00:00',
		WorkdayTemplateCode: index === 0 ? 10 : null,
		HolidayCalendarCode: index === 0 ? 37 : null,
		SmartViewCode: index === 0 ? 28 : null,
		DashboardCodes: [1, 2],
		DefaultDashboardCode: 1,
	}));

export const seedHolidays = (): Row[] => [{ Date: '2025-12-25', Name: 'Christmas Day' }];

/** The fourth user is away for a day. */
export const seedLeaves = (): Row[] => [{ UserId: seedIds.users[3], Date: '2025-12-22' }];
