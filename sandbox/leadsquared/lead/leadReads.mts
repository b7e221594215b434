import type { Row } from '../../types.mts';
import { invalidInput } from '../wire/errors.mts';
import type { Handler } from '../wire/handler.mts';
import { fieldOf, nationalDigits, uniqueFields } from './leadValues.mts';
import { leadByField, leadById } from './leadWrites.mts';
import type { LeadField } from './seedLeadFields.mts';
import type { LeadSquaredState } from '../state.mts';

/** Names that follow from an id column. */
const derived: Record<string, [id: string, show: (user: Row) => string]> = {
	OwnerIdName: ['OwnerId', (user) => `${user.FirstName} ${user.LastName}`],
	OwnerIdEmailAddress: ['OwnerId', (user) => String(user.EmailAddress)],
	CreatedByName: ['CreatedBy', (user) => `${user.FirstName} ${user.LastName}`],
	ModifiedByName: ['ModifiedBy', (user) => `${user.FirstName} ${user.LastName}`],
};

/** Seen: a custom field set reads as JSON in a text. */
function shownSet(lead: Row, name: string, children: LeadField[]): string | null {
	const given = children
		.map(({ SchemaName }) => [SchemaName, lead[`${name}~${SchemaName}`]] as const)
		.filter(([, value]) => value !== undefined && value !== null && value !== '');
	return given.length > 0 ? JSON.stringify(Object.fromEntries(given)) : null;
}

/** A field of a lead as every read shows it: text or null, dates with milliseconds that are always zero. */
export function shownValue(state: LeadSquaredState, lead: Row, field: LeadField): string | null {
	const name = field.SchemaName;
	const from = derived[name];
	if (from) {
		const user = state.users.find((one) => one.ID === lead[from[0]]);
		return user ? from[1](user) : null;
	}
	if (field._children) return shownSet(lead, name, field._children);
	const fallback = name === 'LeadLastModifiedOn' ? lead.ModifiedOn : (field.DefaultValue ?? null);
	const value = lead[name] === undefined ? fallback : lead[name];
	if (value === null || value === undefined || value === '') return null;
	return field.DataType === 'Date' ? `${String(value).slice(0, 19)}.000` : String(value);
}

/** A flat row with all fields, or with those named; names that do not exist are left out. */
export function shownLead(state: LeadSquaredState, lead: Row, names?: string[]): Row {
	const fields = names
		? names.map((name) => fieldOf(state, name)).filter((field) => field !== undefined)
		: state.leadFields;
	return Object.fromEntries(
		fields.map((field) => [field.SchemaName, shownValue(state, lead, field)]),
	);
}

const getById: Handler = ({ query, state }) => {
	const lead = leadById(state, query.get('id'));
	return lead ? [shownLead(state, lead)] : [];
};

const getByEmail: Handler = ({ query, state }) => {
	const field = fieldOf(state, 'EmailAddress');
	const lead = field && leadByField(state, field, query.get('emailaddress'));
	return lead ? [shownLead(state, lead)] : [];
};

/** Only digits match, so '+91-98…' and a plus sign that arrives as a space find nobody; on some accounts it is the stored text. */
const getByPhone: Handler = ({ query, state, settings }) => {
	const given = query.get('phone') ?? '';
	const wanted = given.replace(/^\+/, '');
	const has = (lead: Row) =>
		['Phone', 'Mobile'].some((name) => {
			const number = String(lead[name] ?? '');
			if (settings.leadSquared.phoneSearch === 'stored') return given !== '' && number === given;
			return wanted !== '' && [number.replace(/\D/g, ''), nationalDigits(number)].includes(wanted);
		});
	const latest = (lead: Row) => String(lead.ProspectActivityDate_Max ?? '');
	const found = state.leads.filter(has).sort((a, b) => latest(b).localeCompare(latest(a)));
	return found.slice(0, 1).map((lead) => shownLead(state, lead));
};

/** The columns a quick search shows; the example has two, so not all of them is a fair guess. */
const quickColumns = ['ProspectID', 'FirstName', 'LastName', 'EmailAddress', 'Phone'];

const quickSearch: Handler = ({ query, state }) => {
	const key = (query.get('key') ?? '').trim().toLowerCase();
	const text = ({ FirstName, LastName, EmailAddress, Phone }: Row) =>
		[`${FirstName ?? ''} ${LastName ?? ''}`, EmailAddress ?? '', Phone ?? '']
			.join('\n')
			.toLowerCase();
	return state.leads
		.filter((lead) => key && text(lead).includes(key))
		.map((lead) => shownLead(state, lead, quickColumns));
};

const isoDay = (at: unknown) => (typeof at === 'string' ? at.slice(0, 19) : '2020-04-23 05:41:39');

const getOwner: Handler = ({ query, state }) => {
	// Strict: only fields that tell leads apart, though the page merely says "field name".
	const field = uniqueFields(state).find((one) => one.SchemaName === query.get('LeadIdentifier'));
	if (!field) throw invalidInput(`Invalid LeadIdentifier '${query.get('LeadIdentifier')}'`);
	const lead = leadByField(state, field, query.get('value'));
	const owner = lead && state.users.findIndex((user) => user.ID === lead.OwnerId);
	if (owner === undefined || owner < 0) return [];
	const { ID, FirstName, LastName, EmailAddress, Role, StatusCode, ...more } = state.users[owner];
	return [
		{
			UserId: ID,
			FirstName,
			LastName,
			EmailAddress,
			TimeZone: more.TimeZone ?? 'Asia/Kolkata',
			IsAdministrator: Role === 'Administrator',
			Role,
			UserType: more.UserType ?? 0,
			StatusCode,
			AutoUserId: more.AutoUserId ?? owner + 1,
			CreatedOn: isoDay(more.CreatedOn),
			TeamId: more.TeamId ?? null,
			TeamName: state.teams.find((team) => team.TeamId === more.TeamId)?.Name ?? null,
		},
	];
};

export const leadReadHandlers: Record<string, Handler> = {
	'/v2/LeadManagement.svc/Leads.GetById': getById,
	'/v2/LeadManagement.svc/Leads.GetByEmailaddress': getByEmail,
	'/v2/LeadManagement.svc/RetrieveLeadByPhoneNumber': getByPhone,
	'/v2/LeadManagement.svc/Leads.GetByQuickSearch': quickSearch,
	'/v2/LeadManagement.svc/LeadOwner.Get': getOwner,
};
