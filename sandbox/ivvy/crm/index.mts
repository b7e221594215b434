import type { Row } from '../../types.mts';
import { IvvyError, isRequired } from '../wire/errors.mts';
import type { Handler, HandlerInput } from '../wire/handler.mts';
import { nextId } from '../state.mts';
import type { IvvyState } from '../state.mts';
import { later, withUtc } from '../wire/time.mts';

/** The specificCodes of one upsert, by meaning. */
interface Codes {
	lead: number;
	contact: number;
	company: number;
	missing: number;
	invalid: number;
	parents: number;
}

const activityCodes: Codes = {
	lead: 24397,
	contact: 24398,
	company: 24399,
	missing: 24400,
	invalid: 24402,
	parents: 24404,
};
const taskCodes: Codes = {
	lead: 24389,
	contact: 24390,
	company: 24391,
	missing: 24392,
	invalid: 24394,
	parents: 24396,
};

// No page shows the errorCode of these; where others show one for bad data it is 400.
const refuse = (code: number, message: string, details?: string[]) =>
	new IvvyError(400, message, code, details);

const find = (rows: Row[], id: unknown) => rows.find((row) => row.id === id);

/** Rejects references to records that do not exist. */
function checkReferences({ body, state }: HandlerInput, row: Row, codes: Codes): void {
	const leadId = body.leadId ?? row.leadId ?? null;
	const opportunity = find(state.opportunities, leadId);
	const unknownLead = refuse(codes.lead, 'Lead or opportunity does not exist');
	if (leadId !== null && !opportunity && !find(state.leads, leadId)) throw unknownLead;
	if (opportunity && body.leadId !== undefined && body.venueId === undefined)
		throw isRequired('venueId');
	// The opportunity of another venue does not exist as far as this venue is concerned.
	if (opportunity && body.venueId !== undefined && opportunity.venueId !== body.venueId)
		throw unknownLead;
	for (const name of ['contactId', 'companyContactId']) {
		if (body[name] !== undefined && !find(state.contacts, body[name]))
			throw refuse(codes.contact, 'Contact does not exist');
	}
	if (body.companyId !== undefined && !find(state.companies, body.companyId)) {
		throw refuse(codes.company, 'Company does not exist');
	}
	const others: Array<[string, Row[]]> = [
		['venueId', state.venues],
		['assignedUserId', state.users],
		['purposeId', state.activityPurposes],
	];
	for (const [name, rows] of others) {
		if (body[name] !== undefined && !find(rows, body[name])) {
			throw refuse(codes.invalid, 'Invalid data', [`${name}: *Value does not exist*`]);
		}
	}
}

/**
 * The three parent columns after this request. A row belongs to one contact, company or lead;
 * contact and company together mean: the company, with the contact linked to it.
 */
function parents(row: Row, body: Row, codes: Codes): Row {
	const leadId = body.leadId ?? row.leadId ?? null;
	const companyId = body.companyId ?? row.companyId ?? null;
	const contactId = body.contactId ?? row.contactId ?? null;
	const count = [leadId, companyId ?? contactId].filter((id) => id !== null).length;
	if (count !== 1)
		throw refuse(codes.parents, 'Only one of contact, company or lead/opportunity is allowed');
	if (companyId === null || contactId === null) return { leadId, companyId, contactId };
	return { leadId, companyId, contactId: null, companyContactId: contactId };
}

function linkContact(state: IvvyState, contactId: unknown, companyId: unknown): void {
	const contact = find(state.contacts, contactId);
	const company = find(state.companies, companyId);
	if (!contact || !company || (contact.companies as unknown[]).includes(companyId)) return;
	(contact.companies as unknown[]).push(companyId);
	(contact.companiesData as Row[]).push({ id: company.id, businessName: company.businessName });
}

/** Columns that only mirror another record. */
function mirrored(row: Row, state: IvvyState): Row {
	const user = find(state.users, row.assignedUserId);
	const names: Row = {
		assignedUserFullName: user ? `${user.firstName} ${user.lastName}` : null,
		assignedUserEmail: user ? user.email : null,
	};
	if (!('purposeId' in row)) return names;
	const purpose = find(state.activityPurposes, row.purposeId);
	return { ...names, purposeName: purpose?.name ?? null, purposeType: purpose?.type ?? null };
}

function upsert(table: 'activities' | 'tasks', codes: Codes, blank: Row): Handler {
	return (input) => {
		const { body, state, now } = input;
		const { id, ...sent } = body;
		const existing = id === undefined ? undefined : find(state[table], id);
		if (id !== undefined && !existing)
			throw refuse(codes.missing, `${table === 'tasks' ? 'Task' : 'Activity'} does not exist`);
		checkReferences(input, existing ?? {}, codes);
		const belongs = parents(existing ?? {}, body, codes);

		for (const name of ['startDatetime', 'endDatetime']) {
			if (typeof sent[name] === 'string') sent[name] = withUtc(sent[name]);
		}
		const row = existing ?? { ...blank, id: nextId(state), createdDate: later(undefined, now) };
		Object.assign(row, sent, belongs);
		Object.assign(row, mirrored(row, state), {
			modifiedDate: later(existing?.modifiedDate as string | undefined, now),
		});
		if (!existing) state[table].push(row);
		linkContact(state, belongs.companyContactId, belongs.companyId);
		return { success: true, id: row.id };
	};
}

const shared: Row = {
	venueId: null,
	leadId: null,
	contactId: null,
	companyId: null,
	companyContactId: null,
	name: null,
	description: null,
	assignedUserId: null,
	startDatetime: null,
	endDatetime: null,
};

const blankActivity: Row = { ...shared, subType: null, purposeId: null, location: null };
const blankTask: Row = { ...shared, bookingId: null, status: 0, priority: null, progress: 0 };

export const crmHandlers: Record<string, Handler> = {
	'crm/addOrUpdateActivity': upsert('activities', activityCodes, blankActivity),
	'crm/addOrUpdateTask': upsert('tasks', taskCodes, blankTask),
};
