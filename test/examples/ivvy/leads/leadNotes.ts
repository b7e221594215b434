import type { Example } from '../../example';

const saveLeadNote = 'POST /api/1.0/crm?action=addOrUpdateLeadNote';
const saveOpportunityNote = 'POST /api/1.0/venue?action=addOrUpdateOpportunityNote';
const leadNotes = 'POST /api/1.0/crm?action=getLeadNoteList';
const opportunityNotes = 'POST /api/1.0/crm?action=getOpportunityNoteList';

/** The seeded columns that all notes share. */
const noteOf = (id: number, leadId: number, text: string, day: number) => ({
	id,
	leadId,
	note: `<p>${text}</p>\n`,
	createdByUserId: 501,
	createdDate: `2026-03-${day}T05:00:00.000Z`,
	modifiedDate: `2026-03-${day}T05:00:00.000Z`,
});

export const leadNoteExamples: Example[] = [
	{
		operation: 'leadNote.create',
		items: [
			{ leadId: { __rl: true, mode: 'id', value: '4001' }, note: '<p>Called back</p>' },
			{ leadId: 4002, note: 'Sent the brochure' },
		],
		requests: [
			{ call: saveLeadNote, body: { leadId: 4001, note: '<p>Called back</p>' } },
			{ call: saveLeadNote, body: { leadId: 4002, note: 'Sent the brochure' } },
		],
		output: [
			{ json: { success: true, id: 900001 }, item: 0 },
			{ json: { success: true, id: 900002 }, item: 1 },
		],
	},
	{
		operation: 'leadNote.update',
		items: [
			{ leadId: 4002, note: 'Vegan menu agreed', id: 862 },
			{ leadId: 4001, note: 'Prefers the garden', id: '861' },
		],
		requests: [
			{ call: saveLeadNote, body: { leadId: 4002, note: 'Vegan menu agreed', id: 862 } },
			{ call: saveLeadNote, body: { leadId: 4001, note: 'Prefers the garden', id: 861 } },
		],
		output: [
			{ json: { success: true, id: 862 }, item: 0 },
			{ json: { success: true, id: 861 }, item: 1 },
		],
	},
	{
		operation: 'leadNote.upsert',
		items: [
			{ leadId: 4003, note: 'Wants a quote', id: '' },
			{ leadId: 4001, note: 'Budget approved twice', id: 863 },
		],
		requests: [
			{ call: saveLeadNote, body: { leadId: 4003, note: 'Wants a quote' } },
			{ call: saveLeadNote, body: { leadId: 4001, note: 'Budget approved twice', id: 863 } },
		],
		output: [
			{ json: { success: true, id: 900001 }, item: 0 },
			{ json: { success: true, id: 863 }, item: 1 },
		],
	},
	{
		operation: 'leadNote.getAll',
		items: [
			{
				leadId: 4001,
				returnAll: true,
				filters: {
					modifiedSince: '2026-03-12T00:00:00',
					filter: { condition: [{ field: 'createdByUserId', condition: 'equals', value: 501 }] },
				},
			},
			{
				leadId: { __rl: true, mode: 'list', value: '4002' },
				returnAll: false,
				limit: 5,
				filters: {
					filter: { condition: [{ field: 'note', condition: 'contains', value: 'vegan' }] },
				},
			},
		],
		requests: [
			{
				call: leadNotes,
				body: {
					leadId: 4001,
					filter: { modifiedDate__GREATERTHAN: '2026-03-12 00:00:00', createdByUserId: 501 },
					perPage: 100,
					start: 0,
				},
			},
			{
				call: leadNotes,
				body: { leadId: 4002, filter: { note__CONTAINS: 'vegan' }, perPage: 5, start: 0 },
			},
		],
		output: [
			{ json: noteOf(863, 4001, 'Budget approved', 13), item: 0 },
			{ json: noteOf(862, 4002, 'Asked for vegan options', 12), item: 1 },
		],
	},
	{
		operation: 'opportunityNote.create',
		items: [
			{ venueId: 101, leadId: 4501, note: 'Deposit promised' },
			{
				venueId: '103',
				leadId: { __rl: true, mode: 'list', value: '4503' },
				note: '<p>Wants the barn</p>',
			},
		],
		requests: [
			{ call: saveOpportunityNote, body: { venueId: 101, leadId: 4501, note: 'Deposit promised' } },
			{
				call: saveOpportunityNote,
				body: { venueId: 103, leadId: 4503, note: '<p>Wants the barn</p>' },
			},
		],
		output: [
			{ json: { success: true, id: 900001 }, item: 0 },
			{ json: { success: true, id: 900002 }, item: 1 },
		],
	},
	{
		operation: 'opportunityNote.update',
		items: [
			{ venueId: 101, leadId: 4501, note: 'Holding one date', id: 871 },
			{ venueId: 102, leadId: 4502, note: 'Town hall is out', id: '872' },
		],
		requests: [
			{
				call: saveOpportunityNote,
				body: { venueId: 101, leadId: 4501, note: 'Holding one date', id: 871 },
			},
			{
				call: saveOpportunityNote,
				body: { venueId: 102, leadId: 4502, note: 'Town hall is out', id: 872 },
			},
		],
		output: [
			{ json: { success: true, id: 871 }, item: 0 },
			{ json: { success: true, id: 872 }, item: 1 },
		],
	},
	{
		operation: 'opportunityNote.upsert',
		items: [
			{ venueId: 101, leadId: 4501, note: 'Third visit agreed', id: 873 },
			{ venueId: 102, leadId: 4505, note: 'First contact', id: '' },
		],
		requests: [
			{
				call: saveOpportunityNote,
				body: { venueId: 101, leadId: 4501, note: 'Third visit agreed', id: 873 },
			},
			{ call: saveOpportunityNote, body: { venueId: 102, leadId: 4505, note: 'First contact' } },
		],
		output: [
			{ json: { success: true, id: 873 }, item: 0 },
			{ json: { success: true, id: 900001 }, item: 1 },
		],
	},
	{
		operation: 'opportunityNote.getAll',
		items: [
			{
				venueId: 101,
				leadId: 4501,
				returnAll: false,
				limit: 1,
				filters: {
					filter: { condition: [{ field: 'id', condition: 'greaterOrEqual', value: 872 }] },
				},
			},
			{
				venueId: 102,
				leadId: '4502',
				returnAll: true,
				filters: {
					filter: { condition: [{ field: 'note', condition: 'contains', value: 'town' }] },
				},
			},
		],
		requests: [
			{
				call: opportunityNotes,
				body: {
					venueId: 101,
					leadId: 4501,
					filter: { id__GREATERTHAN: 872 },
					perPage: 1,
					start: 0,
				},
			},
			{
				call: opportunityNotes,
				body: {
					venueId: 102,
					leadId: 4502,
					filter: { note__CONTAINS: 'town' },
					perPage: 100,
					start: 0,
				},
			},
		],
		output: [
			{ json: noteOf(873, 4501, 'Second site visit agreed', 16), item: 0 },
			{ json: noteOf(872, 4502, 'Competes with the town hall', 15), item: 1 },
		],
	},
];
