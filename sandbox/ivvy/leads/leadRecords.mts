import type { Row } from '../../types.mts';
import { doesNotValidate, isRequired } from '../wire/errors.mts';
import type { Handler, HandlerInput } from '../wire/handler.mts';
import { nextId } from '../state.mts';
import type { IvvyState } from '../state.mts';
import { findIn, refuse, rowsOf } from '../wire/tables.mts';
import { later } from '../wire/time.mts';
import { saveCompany } from '../contacts/companySave.mts';
import { saveContact } from '../contacts/contactSave.mts';
import { NotSaved } from '../contacts/savedFields.mts';
import { lostReasons } from './leadSeed.mts';

// Leads and opportunities: one record that changes its table when a lead is converted.

interface Kind {
	table: 'leads' | 'opportunities';
	noun: string;
	/** What its stages apply to. */
	stages: 1 | 2;
	missing: number;
	invalid: number;
}

const leadKind: Kind = { table: 'leads', noun: 'Lead', stages: 2, missing: 24216, invalid: 24218 };
const opportunityKind: Kind = {
	table: 'opportunities',
	noun: 'Opportunity',
	stages: 1,
	missing: 24222,
	invalid: 24224,
};

const isGiven = (value: unknown) => value !== undefined && value !== null;
const idOf = (value: unknown) => (value as Row | null | undefined)?.id;
const hasId = (rows: unknown, id: unknown) =>
	(rows as Row[] | undefined)?.some((row) => row.id === id) ?? false;

const referenced: Record<string, string> = {
	venueId: 'venues',
	typeId: 'leadTypes',
	sourceId: 'leadSources',
	qualityId: 'leadQualities',
	channelId: 'leadChannels',
	ownerUserId: 'users',
	companyId: 'companies',
	companyLeadContactId: 'contacts',
	contactId: 'contacts',
	referralContactId: 'contacts',
	referralCompanyId: 'companies',
	industryId: 'industries',
};

/** Records that are given by their id, or by their data. */
const pairs = [
	['companyId', 'company'],
	['contactId', 'contact'],
	['referralContactId', 'referralContact'],
	['referralCompanyId', 'referralCompany'],
];

function checkReferences(
	{ body, state }: HandlerInput,
	existing: Row | undefined,
	kind: Kind,
): void {
	const { stages, noun, invalid } = kind;
	const wrong = (name: string, why = 'Value does not exist') =>
		refuse(invalid, `${noun} details are invalid`, [`${name}: *${why}*`]);
	for (const [name, table] of Object.entries(referenced)) {
		if (isGiven(body[name]) && !findIn(state, table, body[name])) throw wrong(name);
	}
	for (const [id, data] of pairs) {
		if (isGiven(body[id]) && isGiven(body[data])) throw wrong(data, `Not together with ${id}`);
	}
	const type = findIn(state, 'leadTypes', body.typeId ?? existing?.typeId);
	const hasSubtypes = ((type?.subtypes as Row[] | undefined)?.length ?? 0) > 0;
	if (isGiven(body.typeId) && hasSubtypes && !isGiven(body.subtypeId))
		throw isRequired('subtypeId');
	if (isGiven(body.subtypeId) && !hasId(type?.subtypes, body.subtypeId)) throw wrong('subtypeId');
	const stage = findIn(state, 'leadStages', body.stageId ?? existing?.stageId);
	if (isGiven(body.stageId) && stage?.applyTo !== stages) throw wrong('stageId');
	if (isGiven(body.stageReasonId) && !hasId(stage?.reasons, body.stageReasonId))
		throw wrong('stageReasonId');
	const { lostToCompetition } = body;
	if (isGiven(lostToCompetition) && !lostReasons[lostToCompetition as number])
		throw wrong('lostToCompetition');
	// A company that is described may be new: its contact is then linked to it.
	if (isGiven(body.companyLeadContactId) && !isGiven(body.company)) {
		const contact = findIn(state, 'contacts', body.companyLeadContactId);
		const companyId = body.companyId ?? idOf(existing?.company);
		const isInside = (contact?.companies as unknown[]).includes(companyId);
		if (!isInside) throw wrong('companyLeadContactId', 'Not a contact of the company');
	}
}

/** A new lead belongs to a contact of some industry, or to a company through a contact. */
function checkNewLead({ body }: HandlerInput): void {
	const ofCompany = isGiven(body.companyId) || isGiven(body.company);
	const ofContact = isGiven(body.contactId) || isGiven(body.contact);
	if (ofCompany && !ofContact && !isGiven(body.companyLeadContactId))
		throw isRequired('companyLeadContactId');
	if (!ofCompany && !ofContact) throw isRequired('contactId');
	if (!ofCompany && !isGiven(body.industryId)) throw isRequired('industryId');
}

/** The built-in source for referrals wants both who referred and from which company. */
function checkReferral({ body, state }: HandlerInput): void {
	if (findIn(state, 'leadSources', body.sourceId)?.defaultType !== 1) return;
	for (const [id, data] of pairs.slice(2)) {
		if (!isGiven(body[id]) && !isGiven(body[data])) throw isRequired(id);
	}
}

/** The records behind ids, or behind data in the form of their own add or update. */
function related(input: HandlerInput, kind: Kind): Record<string, Row | undefined> {
	const { body, state } = input;
	try {
		return Object.fromEntries(
			pairs.map(([id, data]) => {
				const table = id.endsWith('ontactId') ? 'contacts' : 'companies';
				if (!isGiven(body[data]))
					return [data, isGiven(body[id]) ? findIn(state, table, body[id]) : undefined];
				return [data, (table === 'contacts' ? saveContact : saveCompany)(input, body[data] as Row)];
			}),
		);
	} catch (error) {
		if (error instanceof NotSaved)
			throw refuse(kind.invalid, `${kind.noun} details are invalid`, [error.message]);
		throw error;
	}
}

const pick = (row: Row, ...names: string[]): Row =>
	Object.fromEntries(names.map((name) => [name, row[name] ?? null]));
const personOf = (row: Row) => pick(row, 'id', 'firstName', 'lastName', 'email', 'phone');

function link(contact: Row, company: Row): void {
	const companies = contact.companies as unknown[];
	if (companies.includes(company.id)) return;
	companies.push(company.id);
	(contact.companiesData as Row[]).push(pick(company, 'id', 'businessName'));
}

/** Whom the record belongs to after this request. */
function holders({ body, state }: HandlerInput, found: Record<string, Row | undefined>): Row {
	const { company } = found;
	const { companyLeadContactId } = body;
	const inCompany = isGiven(companyLeadContactId)
		? findIn(state, 'contacts', companyLeadContactId)
		: undefined;
	const contact = inCompany ?? found.contact;
	if (contact && company) link(contact, company);
	return {
		...(contact ? { contact: personOf(contact) } : {}),
		...(company
			? { company: pick(company, 'id', 'businessName', 'businessNumber', 'phone', 'email') }
			: {}),
		// A contact by itself takes the place of a company.
		...(contact && !company && !inCompany ? { company: null } : {}),
	};
}

const nameIn = (state: IvvyState, table: string, id: unknown, name = 'name') =>
	findIn(state, table, id)?.[name] ?? null;

/** Columns that only mirror another record. */
function mirrored(row: Row, state: IvvyState): Row {
	const reasons = findIn(state, 'leadStages', row.stageId)?.reasons as Row[] | undefined;
	return {
		quality: nameIn(state, 'leadQualities', row.qualityId, 'label'),
		stageName: nameIn(state, 'leadStages', row.stageId),
		stageReasonName: reasons?.find(({ id }) => id === row.stageReasonId)?.reason ?? null,
		type: nameIn(state, 'leadTypes', row.typeId, 'type'),
		sourceName: nameIn(state, 'leadSources', row.sourceId),
		channelName: nameIn(state, 'leadChannels', row.channelId),
		leadBccEmail: `lead.${String(row.id)}@example.com`,
	};
}

/** The links after this request: by their key, without those whose address became null. */
function linksAfter(present: unknown, sent: unknown): Row[] {
	if (sent === undefined) return (present as Row[] | undefined) ?? [];
	if (sent === null) return [];
	const links = new Map(((present as Row[] | undefined) ?? []).map((one) => [one.ref, one]));
	for (const one of sent as Row[]) {
		if (one.url === null) links.delete(one.ref);
		else
			links.set(one.ref, { ref: one.ref, url: null, label: null, ...links.get(one.ref), ...one });
	}
	const after = [...links.values()];
	const isPlain = after.some(({ url }) => !String(url).startsWith('https://'));
	if (isPlain) throw doesNotValidate('externalUrls', 'Value must be an https link');
	if (after.length > 3) throw doesNotValidate('externalUrls', 'At most 3 entries are allowed');
	return after;
}

const plain = [
	'venueId',
	'name',
	'description',
	'qualityId',
	'typeId',
	'subtypeId',
	'sourceId',
	'stageId',
	'stageReasonId',
	'channelId',
];

/** The columns that follow from the request alone. */
function columns({ body, state }: HandlerInput): Row {
	const row = Object.fromEntries(
		plain.filter((name) => name in body).map((name) => [name, body[name]]),
	);
	// Subtypes and reasons belong to the old type and stage.
	if ('typeId' in row) row.subtypeId ??= null;
	if ('stageId' in row) row.stageReasonId ??= null;
	if ('closedDate' in body)
		row.closedDate = isGiven(body.closedDate) ? `${String(body.closedDate)} 00:00:00 UTC` : null;
	if ('lostToCompetition' in body)
		row.lostToCompetition = lostReasons[body.lostToCompetition as number] ?? null;
	if (isGiven(body.ownerUserId))
		row.ownerUser = personOf(findIn(state, 'users', body.ownerUserId)!);
	return row;
}

const save =
	(kind: Kind): Handler =>
	(input) => {
		const { body, state, now } = input;
		const rows = rowsOf(state, kind.table);
		const existing = isGiven(body.id) ? rows.find((row) => row.id === body.id) : undefined;
		const isElsewhere = existing && isGiven(body.venueId) && existing.venueId !== body.venueId;
		if (isGiven(body.id) && (!existing || isElsewhere))
			throw refuse(kind.missing, `${kind.noun} does not exist`);
		checkReferences(input, existing, kind);
		if (kind === leadKind && !existing) checkNewLead(input);
		if (kind === opportunityKind) checkReferral(input);
		const externalUrls = linksAfter(existing?.externalUrls, body.externalUrls);

		// What is described is saved before the record: a first run on a copy tells whether all of it can be.
		related({ ...input, state: structuredClone(state) }, kind);
		const belongs = holders(input, related(input, kind));
		const blank = { contact: null, company: null, ownerUser: null };
		const row: Row = existing ?? {
			...blank,
			id: nextId(state),
			createdDate: later(undefined, now),
		};
		Object.assign(row, columns(input), belongs, kind === opportunityKind ? { externalUrls } : {});
		Object.assign(row, mirrored(row, state), {
			modifiedDate: later(existing?.modifiedDate as string | undefined, now),
		});
		if (!existing) rows.push(row);
		return { success: true, id: row.id };
	};

/** The lead becomes an opportunity with the same id; its notes go with it. */
const convert: Handler = ({ body, state, now }) => {
	const { leadId, venueId, stageId } = body;
	const index = state.leads.findIndex((row) => row.id === leadId);
	if (index === -1) throw refuse(24228, 'Lead does not exist');
	if (!findIn(state, 'venues', venueId)) throw doesNotValidate('venueId', 'Value does not exist');
	const stage = findIn(state, 'leadStages', stageId);
	if (stage?.applyTo !== opportunityKind.stages)
		throw doesNotValidate('stageId', 'Value does not exist');
	const [lead] = state.leads.splice(index, 1);
	const row: Row = { ...lead, venueId, stageId, stageReasonId: null, externalUrls: [] };
	state.opportunities.push({
		...row,
		...mirrored(row, state),
		modifiedDate: later(lead.modifiedDate as string, now),
	});
	const notes = rowsOf(state, 'leadNotes').filter((note) => note.leadId === leadId);
	state.tables.leadNotes = rowsOf(state, 'leadNotes').filter((note) => note.leadId !== leadId);
	rowsOf(state, 'opportunityNotes').push(...notes.map((note) => ({ ...note, venueId })));
	return { success: true };
};

export const leadRecordHandlers: Record<string, Handler> = {
	'contact/addOrUpdateLead': save(leadKind),
	'venue/addOrUpdateOpportunity': save(opportunityKind),
	'venue/convertLeadToOpportunity': convert,
};
