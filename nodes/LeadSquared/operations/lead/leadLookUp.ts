import type { LookUp } from '../../../shared/table/lookUp';
import { usualLeadFields } from '../../wire/usualLeadFields';
import { byCreator, lagMs, madeOne, moment, withSets } from '../../parts/lookUp';
import { attributesOf } from './leadParts';

type Named = Record<string, unknown>;

const id = ({ ProspectID }: Named): unknown => ProspectID;

/** New leads, with the fields that were sent. */
const newLeads: Omit<LookUp, 'answer'> = {
	...byCreator,
	ask: (values, since) => ({
		list: 'lead.getAll',
		query: {},
		body: {
			'Parameter.LookupName': 'CreatedOn',
			'Parameter.LookupValue': moment(since),
			'Parameter.SqlOperator': '>',
			'Columns.Include_CSV': [
				...new Set([
					...['ProspectID', 'CreatedOn', 'CreatedBy', ...usualLeadFields],
					...Object.keys(attributesOf(values)).sort(),
				]),
			].join(','),
		},
	}),
	sent: attributesOf,
	seen: withSets,
	tells: usualLeadFields,
	id,
	createdAt: ({ CreatedOn }) => CreatedOn,
	lagMs,
};

export const leadLookUp: LookUp = { ...newLeads, answer: (record) => madeOne(id(record)) };

/** Only a lead that was made is found, not one that was there and may have been updated. */
export const capturedLookUp: LookUp = {
	...newLeads,
	answer: (record) => ({
		Status: 'Success',
		Message: { Id: id(record), RelatedId: id(record), IsCreated: true },
	}),
};

export const leadRowLookUp: LookUp = {
	...newLeads,
	answer: (record) => ({
		LeadId: id(record),
		LeadCreated: true,
		LeadUpdated: false,
		AffectedRows: 1,
	}),
};

const noteId = ({ ProspectNoteId }: Named): unknown => ProspectNoteId;

export const noteLookUp: LookUp = {
	ask: ({ body }) => ({
		list: 'leadNote.getAll',
		query: {},
		body: { 'Parameter.RelatedId': body.RelatedProspectId },
	}),
	sent: ({ body: { RelatedProspectId, Note, AttachmentName } }) => ({
		RelatedProspectId,
		Note,
		AttachmentURL: AttachmentName,
	}),
	seen: (record) => record,
	tells: ['RelatedProspectId', 'Note'],
	id: noteId,
	createdAt: ({ CreatedOn }) => CreatedOn,
	createdBy: ({ CreatedByName }) => CreatedByName,
	lagMs,
	answer: (record) => madeOne(noteId(record)),
};

/** @param lead where the lead's id stands among the values */
const membership = (
	ids: (values: Parameters<LookUp['sent']>[0]) => { list: unknown; lead: unknown },
): Omit<LookUp, 'answer'> => ({
	ask: (values) => ({ list: 'list.getByLead', query: { leadId: ids(values).lead }, body: {} }),
	sent: (values) => ({ ListId: ids(values).list }),
	seen: ({ ListId }) => ({ ListId }),
	tells: ['ListId'],
	id: ({ ListId }) => ListId,
	createdAt: () => undefined,
	isState: true,
	lagMs,
});

export const memberLookUp: LookUp = {
	...membership(({ query }) => ({ list: query.listId, lead: query.leadId })),
	answer: (_record, { query }) => madeOne(query.listId),
};

export const memberRowLookUp: LookUp = {
	...membership(({ body }) => ({ list: body.listId, lead: body.leadIds })),
	answer: (_record, { body }) => ({ ListId: body.listId, LeadId: body.leadIds, success: true }),
};
