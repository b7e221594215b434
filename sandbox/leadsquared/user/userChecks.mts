import type { Row } from '../../types.mts';
import { invalidInput, invalidType } from '../wire/errors.mts';
import { textAttributes } from './seedPeople.mts';
import { teamSettings } from './seedTeams.mts';
import type { LeadSquaredState } from '../state.mts';

const roles = ['Administrator', 'Marketing_User', 'Sales_Manager', 'Sales_User'];

function isTimeZone(value: string): boolean {
	try {
		return value.includes('/') && Boolean(new Intl.DateTimeFormat('en', { timeZone: value }));
	} catch {
		return false;
	}
}

const isId = (rows: Row[], key: string, value: unknown) => rows.some((one) => one[key] === value);

const isFlag = (value: unknown) => value === 0 || value === 1 || typeof value === 'boolean';
const isPhone = (value: unknown) =>
	typeof value === 'string' && (value === '' || /^\+\d{1,4}-\d{4,15}$/.test(value));

type Check = (value: unknown, state: LeadSquaredState) => boolean;

/** What each updatable attribute accepts; plain texts are added below. EmailAddress and ManagerUserId are not updatable. */
const checks: Record<string, Check> = {
	FirstName: (value) => typeof value === 'string' && value.trim() !== '',
	LastName: (value) => typeof value === 'string',
	Role: (value) => roles.includes(value as string),
	UserType: (value) => value === 0 || value === 1,
	TimeZone: (value) => typeof value === 'string' && isTimeZone(value),
	DateFormat: (value) => typeof value === 'string' && value !== '',
	AvailabilityStatus: (value) =>
		typeof value === 'string' && /^(online|away|offline)$/i.test(value),
	AssociatedPhoneNumbers: isPhone,
	DeletionStatusCode: (value) => value === 0 || value === 1,
	IsEmailSender: isFlag,
	IsPhoneCallAgent: isFlag,
	IsWorkingToday: isFlag,
	WorkDayTemplateId: (value) => isId(teamSettings.workDayTemplates, 'Id', value),
	HolidayCalendarId: (value) => isId(teamSettings.holidayCalendars, 'Id', value),
	TeamId: (value, state) => isId(state.teams, 'TeamId', value),
	Team: (value, state) => state.teams.some((team) => team.Name === value),
	TemplateNames: (value, state) =>
		typeof value === 'string' && templateIds(state, value).every(Boolean),
};

/** Ids of permission templates named in one text; the page shows no separator, groups are joined by commas. */
export const templateIds = (state: LeadSquaredState, names: string): unknown[] =>
	names
		.split(',')
		.map((name) => name.trim())
		.filter(Boolean)
		.map((name) => state.permissionTemplates.find((one) => one.Name === name)?.Id);

/** Throws unless every value fits its attribute. */
export function checkAttributes(state: LeadSquaredState, values: Row, isUpdate: boolean): void {
	for (const [name, value] of Object.entries(values)) {
		const isText = textAttributes.includes(name) && !(isUpdate && name === 'PhoneMobile');
		const fits = checks[name] ?? (isText ? (one: unknown) => typeof one === 'string' : undefined);
		if (!fits) throw invalidInput(`'${name}' is not an updatable attribute of a user`);
		if (!fits(value, state))
			throw (typeof value === 'object' ? invalidType : invalidInput)(`Invalid value for '${name}'`);
	}
}
