import type { Row } from '../../types.mts';
import { invalidInput, LeadSquaredError } from '../wire/errors.mts';
import { dateTime } from '../wire/handler.mts';
import type { Handler } from '../wire/handler.mts';
import { kinds } from '../wire/ids.mts';
import { sameText, userName } from './people.mts';
import { teamSettings } from './seedTeams.mts';
import { newId } from '../state.mts';
import type { LeadSquaredState } from '../state.mts';

const parentOf = (state: LeadSquaredState, team: Row) =>
	state.teams.find((one) => one.Code === team.ParentCode);

/** A code of the team, or of the nearest team above that has one. */
export function inherited(state: LeadSquaredState, team: Row, name: string): unknown {
	for (let one: Row | undefined = team; one; one = parentOf(state, one)) {
		if (one[name] !== null) return one[name];
	}
	return null;
}

const depth = (state: LeadSquaredState, team: Row): number => {
	const parent = parentOf(state, team);
	return parent ? depth(state, parent) + 1 : 0;
};

function shown(state: LeadSquaredState, team: Row): Row {
	const parent = parentOf(state, team);
	const setting = (rows: Row[], column: string) =>
		rows.find((one) => one.Code === inherited(state, team, column));
	const workDays = setting(teamSettings.workDayTemplates, 'WorkdayTemplateCode');
	const holidays = setting(teamSettings.holidayCalendars, 'HolidayCalendarCode');
	const view = setting(teamSettings.smartViews, 'SmartViewCode');
	return {
		TeamId: team.TeamId,
		Code: team.Code,
		Name: team.Name,
		Description: team.Description,
		Sequence: team.Sequence,
		ParentId: parent?.TeamId ?? null,
		ParentCode: team.ParentCode,
		ParentName: parent?.Name ?? null,
		ModifiedBy: team.ModifiedBy,
		ModifiedByName: userName(state, team.ModifiedBy),
		ModifiedOn: team.ModifiedOn,
		WorkDayTemplateId: workDays?.Id,
		WorkdayTemplateCode: workDays?.Code,
		WorkDayTemplateName: workDays?.Name,
		IsWorkDayTemplateOverridden: team.WorkdayTemplateCode !== null,
		HolidayCalendarId: holidays?.Id,
		HolidayCalendarCode: holidays?.Code,
		HolidayCalendarName: holidays?.Name,
		IsHolidayCalendarOverridden: team.HolidayCalendarCode !== null,
		UserCount: state.users.filter((user) => user.TeamId === team.TeamId && !user._obsolete).length,
		Depth: depth(state, team),
		SmartViewId: view?.Id,
		SmartViewCode: view?.Code,
		SmartViewName: view?.Name,
		IsSmartViewOverridden: team.SmartViewCode !== null,
		ReplaceUserSmartView: view?.Id,
		IsReplaceUserSmartViewOverridden: team.SmartViewCode !== null,
		ChildTeams: [],
	};
}

const childrenOf = (state: LeadSquaredState, code: unknown) =>
	state.teams
		.filter((team) => team.ParentCode === code)
		.sort((a, b) => Number(a.Sequence) - Number(b.Sequence));

const nested = (state: LeadSquaredState, team: Row): Row => ({
	...shown(state, team),
	ChildTeams: childrenOf(state, team.Code).map((child) => nested(state, child)),
});

const list: Handler = ({ query, state, now }) => ({
	FetchedOn: dateTime(now),
	RecordCount: state.teams.length,
	Teams:
		query.get('getHierarchical') === 'true'
			? childrenOf(state, 0).map((team) => nested(state, team))
			: state.teams.map((team) => shown(state, team)),
});

interface Create {
	Name: string;
	Description?: string;
	Sequence?: number;
	ParentCode?: number;
	WorkdayTemplateCode?: number;
	HolidayCalendarCode?: number;
	SmartViewCode?: number;
	DashboardCodes?: number[];
	DefaultDashboardCode?: number;
}

/** The example of the page sends 0 for codes that it leaves out otherwise. */
function checkedCode(rows: Row[], name: string, code = 0): number | null {
	if (code !== 0 && !rows.some((one) => one.Code === code))
		throw invalidInput(`Invalid ${name} ${code}`);
	return code || null;
}

function checkDashboards({
	DashboardCodes: codes = [],
	DefaultDashboardCode: first,
}: Create): void {
	const unknown = codes.find((code) => !teamSettings.dashboardCodes.includes(code));
	if (unknown !== undefined) throw invalidInput(`Invalid DashboardCodes ${unknown}`);
	if (first !== undefined && !codes.includes(first))
		throw invalidInput('DefaultDashboardCode must be one of DashboardCodes');
}

const create: Handler = ({ body, state, now }) => {
	const sent = body as Create;
	if (!sent.Name.trim())
		throw new LeadSquaredError('MXMandatoryAttributeMissingException', "'Name' is mandatory");
	// Names are not said to be unique; the strictest reading is that they are.
	if (state.teams.some((team) => sameText(team.Name, sent.Name))) {
		throw new LeadSquaredError(
			'MXDuplicateEntityNameException',
			`A Team with name '${sent.Name}' already exists`,
		);
	}
	const parent = checkedCode(state.teams, 'ParentCode', sent.ParentCode) ?? 1;
	const siblings = childrenOf(state, parent);
	const next = Math.max(-1, ...siblings.map((team) => Number(team.Sequence))) + 1;
	const Sequence = sent.Sequence ?? next;
	if (Sequence < 0 || Sequence > next) throw invalidInput(`Sequence must be from 0 to ${next}`);
	checkDashboards(sent);
	const team: Row = {
		TeamId: '',
		Code: Math.max(...state.teams.map((one) => Number(one.Code))) + 1,
		Name: sent.Name,
		Description: sent.Description ?? '',
		Sequence,
		ParentCode: parent,
		ModifiedBy: state.users[0].ID,
		ModifiedOn: dateTime(now),
		WorkdayTemplateCode: checkedCode(
			teamSettings.workDayTemplates,
			'WorkdayTemplateCode',
			sent.WorkdayTemplateCode,
		),
		HolidayCalendarCode: checkedCode(
			teamSettings.holidayCalendars,
			'HolidayCalendarCode',
			sent.HolidayCalendarCode,
		),
		SmartViewCode: checkedCode(teamSettings.smartViews, 'SmartViewCode', sent.SmartViewCode),
		DashboardCodes: sent.DashboardCodes ?? [],
		DefaultDashboardCode: sent.DefaultDashboardCode ?? null,
	};
	for (const one of siblings)
		if (Number(one.Sequence) >= Sequence) one.Sequence = Number(one.Sequence) + 1;
	team.TeamId = newId(state, kinds.team);
	state.teams.push(team);
	// No answer is stored; this is the envelope of other creates.
	return { Status: 'Success', Message: { Id: team.TeamId } };
};

export const teamHandlers: Record<string, Handler> = {
	'/v2/TeamManagement.svc/Retrieve': list,
	'/v2/TeamManagement.svc/Create': create,
};
