import type { Row } from '../../types.mts';
import { invalidEntity, invalidInput, LeadSquaredError } from '../wire/errors.mts';
import { dateTime } from '../wire/handler.mts';
import { kinds } from '../wire/ids.mts';
import { auditChange } from './leadAudits.mts';
import { fieldOf, idNames, sameKey, uniqueFields } from './leadValues.mts';
import type { LeadField } from './seedLeadFields.mts';
import { newId } from '../state.mts';
import type { LeadSquaredState } from '../state.mts';

export const leadById = (state: LeadSquaredState, id: unknown): Row | undefined =>
	state.leads.find((lead) => lead.ProspectID === String(id).toLowerCase());

/** The lead, or the refusal of everything that needs one. */
export function requireLead(state: LeadSquaredState, id: unknown): Row {
	const lead = leadById(state, id);
	if (!lead) throw invalidEntity('Lead does not exist');
	return lead;
}

/** The lead whose unique field has this value. Empty values match nobody. */
export function leadByField(
	state: LeadSquaredState,
	field: LeadField,
	value: unknown,
): Row | undefined {
	if (value === undefined || value === null || value === '') return undefined;
	const key = sameKey(value);
	return state.leads.find(
		(lead) => lead[field.SchemaName] && sameKey(lead[field.SchemaName]) === key,
	);
}

const labels: Record<string, string> = {
	EmailAddress: 'Email',
	Phone: 'Phone Number',
	Mobile: 'Mobile Number',
};

/** Throws when a unique value belongs to another lead than `own`. */
export function checkUnique(state: LeadSquaredState, values: Row, own?: Row): void {
	for (const field of uniqueFields(state)) {
		const other = leadByField(state, field, values[field.SchemaName]);
		if (other && other !== own) {
			const label = labels[field.SchemaName] ?? field.DisplayName;
			throw new LeadSquaredError(
				'MXDuplicateEntryException',
				`A Lead with same ${label} already exists.`,
			);
		}
	}
}

/** Marks a lead as changed. The vendor keeps milliseconds, which no read shows. */
export function touchLead(state: LeadSquaredState, lead: Row, now: number): void {
	const at = dateTime(now);
	Object.assign(lead, {
		ModifiedOn: at,
		ModifiedBy: state.users[0].ID,
		LeadLastModifiedOn: at,
		_modifiedAt: now,
	});
}

const missing = (message: string) =>
	new LeadSquaredError('MXMandatoryAttributeMissingException', message);
const identity = ['FirstName', 'LastName', 'EmailAddress', 'Phone'];

/** Throws unless a new lead with these values may exist. A visitor who is converted needs no name: the example has none. */
export function checkNew(state: LeadSquaredState, values: Row, isVisitor = false): void {
	if (!isVisitor && !identity.some((name) => values[name]))
		throw missing(`One of ${identity.join(', ')} is mandatory`);
	for (const { SchemaName, IsMandatory, DefaultValue, _readOnly } of state.leadFields) {
		if (IsMandatory && !_readOnly && DefaultValue === undefined && !values[SchemaName]) {
			throw missing(`'${SchemaName}' is mandatory for creating lead`);
		}
	}
	checkUnique(state, values);
}

/** Adds a lead whose values readAttributes and checkNew accepted. */
export function addLead(
	state: LeadSquaredState,
	values: Row,
	now: number,
	id = newId(state, kinds.lead),
): Row {
	const numbers = state.leads.map((lead) => Number(lead.ProspectAutoId));
	const user = state.users[0].ID;
	const at = dateTime(now);
	const lead: Row = { ProspectID: id, ProspectAutoId: String(Math.max(1000, ...numbers) + 1) };
	for (const field of state.leadFields) {
		if (field.DefaultValue !== undefined) lead[field.SchemaName] = field.DefaultValue;
	}
	Object.assign(lead, { OwnerId: user, CreatedOn: at, CreatedBy: user, _createdAt: now }, values);
	lead.OwnerId ??= user;
	touchLead(state, lead, now);
	state.leads.push(lead);
	return lead;
}

/** Throws unless the key's owner may write these values to the lead. */
function checkLocked(state: LeadSquaredState, lead: Row, values: Row): void {
	for (const [name, value] of Object.entries(values)) {
		const field = fieldOf(state, name);
		const present = lead[name] ?? null;
		if (!field || present === null || value === present) continue;
		if (field.LockAfterCreate === 1 && state.users[0].Role !== 'Administrator') {
			throw new LeadSquaredError(
				'MXUnAuthorizedAccessException',
				`Only administrators may change '${name}'`,
			);
		}
		// The object type starts as its default and may be changed once.
		if (field.LockAfterCreate === 2 && present !== field.DefaultValue)
			throw invalidInput(`'${name}' may be changed once only`);
	}
}

/** Throws unless values may be written to an existing lead. */
export function checkChange(state: LeadSquaredState, lead: Row, values: Row): void {
	checkLocked(state, lead, values);
	if (values.OwnerId === null) throw invalidInput('A lead needs an owner');
	const emptied = state.leadFields.find(
		(field) => field.IsMandatory && values[field.SchemaName] === null,
	);
	if (emptied) throw missing(`'${emptied.SchemaName}' is mandatory`);
	checkUnique(state, values, lead);
}

/** Writes values that checkChange accepted. */
export function changeLead(state: LeadSquaredState, lead: Row, values: Row, now: number): void {
	auditChange(state, lead, values, now);
	Object.assign(lead, values);
	touchLead(state, lead, now);
}

/** The unique field that a SearchBy names; the id counts as one. */
export function searchField(state: LeadSquaredState, name: string, message: string): LeadField {
	const wanted = idNames.includes(name) ? 'ProspectID' : name;
	const field = state.leadFields.find((one) => one.SchemaName === wanted && one._unique);
	if (!field) throw invalidInput(message);
	return field;
}
