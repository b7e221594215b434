import type { Example } from '../../example';

const saveContactNote = 'POST /api/1.0/contact?action=addOrUpdateContactNote';
const contactNotes = 'POST /api/1.0/contact?action=getContactNoteList';
const saveCompanyNote = 'POST /api/1.0/contact?action=addOrUpdateCompanyNote';
const companyNotes = 'POST /api/1.0/contact?action=getCompanyNoteList';

export const contactsNotesExamples: Example[] = [
	{
		operation: 'contactNote.create',
		items: [
			{ contactId: { __rl: true, mode: 'list', value: '10005' }, noteText: '<p>Called back</p>' },
			{ contactId: 10006, noteText: 'Prefers e-mail' },
		],
		requests: [
			{ call: saveContactNote, body: { contactId: 10005, noteText: '<p>Called back</p>' } },
			{ call: saveContactNote, body: { contactId: 10006, noteText: 'Prefers e-mail' } },
		],
		output: [
			{ json: { success: true, id: 900001 }, item: 0 },
			{ json: { success: true, id: 900002 }, item: 1 },
		],
	},
	{
		operation: 'contactNote.update',
		items: [
			{ contactId: '10002', noteText: 'Met at the expo', id: '2403' },
			{ contactId: 10001, noteText: 'Vegan', id: 2402 },
		],
		requests: [
			{ call: saveContactNote, body: { contactId: 10002, noteText: 'Met at the expo', id: 2403 } },
			{ call: saveContactNote, body: { contactId: 10001, noteText: 'Vegan', id: 2402 } },
		],
		output: [
			{ json: { success: true, id: 2403 }, item: 0 },
			{ json: { success: true, id: 2402 }, item: 1 },
		],
	},
	{
		operation: 'contactNote.upsert',
		items: [
			{ contactId: 10001, noteText: 'Call after 10', id: 2401 },
			{ contactId: 10003, noteText: 'New in town', id: '' },
		],
		requests: [
			{ call: saveContactNote, body: { contactId: 10001, noteText: 'Call after 10', id: 2401 } },
			{ call: saveContactNote, body: { contactId: 10003, noteText: 'New in town' } },
		],
		output: [
			{ json: { success: true, id: 2401 }, item: 0 },
			{ json: { success: true, id: 900001 }, item: 1 },
		],
	},
	{
		operation: 'contactNote.getAll',
		timezone: 'Europe/Berlin',
		items: [
			{
				contactId: { __rl: true, mode: 'id', value: '10001' },
				returnAll: false,
				limit: 1,
				filters: {
					modifiedSince: '2026-02-01T00:00:00',
					filter: { condition: [{ field: 'createdByUserId', condition: 'equals', value: 501 }] },
				},
			},
			{
				contactId: 10002,
				returnAll: true,
				filters: {
					filter: { condition: [{ field: 'noteText', condition: 'contains', value: 'fair' }] },
				},
			},
		],
		requests: [
			{
				call: contactNotes,
				body: {
					contactId: 10001,
					filter: { modifiedDate__GREATERTHAN: '2026-01-31 23:00:00', createdByUserId: 501 },
					perPage: 1,
					start: 0,
				},
			},
			{
				call: contactNotes,
				body: { contactId: 10002, filter: { noteText__CONTAINS: 'fair' }, perPage: 100, start: 0 },
			},
		],
		output: [
			{
				json: {
					id: 2402,
					contactId: 10001,
					noteText: '<p>Vegetarian</p>\n',
					createdByUserId: 501,
					createdDate: '2026-02-03T03:10:00.000Z',
					modifiedDate: '2026-02-03T03:10:00.000Z',
				},
				item: 0,
			},
			{
				json: {
					id: 2403,
					contactId: 10002,
					noteText: '<p>Met at the wedding fair</p>\n',
					createdByUserId: 501,
					createdDate: '2026-02-20T03:10:00.000Z',
					modifiedDate: '2026-02-20T03:10:00.000Z',
				},
				item: 1,
			},
		],
	},
	{
		operation: 'companyNote.create',
		items: [
			{
				companyId: { __rl: true, mode: 'list', value: '2005' },
				noteText: 'Wants invoices by post',
			},
			{ companyId: 2001, noteText: '<b>Key account</b>' },
		],
		requests: [
			{ call: saveCompanyNote, body: { companyId: 2005, noteText: 'Wants invoices by post' } },
			{ call: saveCompanyNote, body: { companyId: 2001, noteText: '<b>Key account</b>' } },
		],
		output: [
			{ json: { success: true, id: 900001 }, item: 0 },
			{ json: { success: true, id: 900002 }, item: 1 },
		],
	},
	{
		operation: 'companyNote.update',
		items: [
			{ companyId: 2001, noteText: 'Pays within 30 days', id: 2451 },
			{ companyId: '2002', noteText: 'Conference moved to May', id: '2452' },
		],
		requests: [
			{
				call: saveCompanyNote,
				body: { companyId: 2001, noteText: 'Pays within 30 days', id: 2451 },
			},
			{
				call: saveCompanyNote,
				body: { companyId: 2002, noteText: 'Conference moved to May', id: 2452 },
			},
		],
		output: [
			{ json: { success: true, id: 2451 }, item: 0 },
			{ json: { success: true, id: 2452 }, item: 1 },
		],
	},
	{
		operation: 'companyNote.upsert',
		items: [
			{ companyId: 2003, noteText: 'First visit', id: '' },
			{ companyId: 2002, noteText: 'Corporate rate agreed', id: '2453' },
		],
		requests: [
			{ call: saveCompanyNote, body: { companyId: 2003, noteText: 'First visit' } },
			{
				call: saveCompanyNote,
				body: { companyId: 2002, noteText: 'Corporate rate agreed', id: 2453 },
			},
		],
		output: [
			{ json: { success: true, id: 900001 }, item: 0 },
			{ json: { success: true, id: 2453 }, item: 1 },
		],
	},
	{
		operation: 'companyNote.getAll',
		timezone: 'Asia/Kolkata',
		items: [
			{
				companyId: 2001,
				returnAll: true,
				filters: {
					modifiedSince: '2026-01-01T05:30:00',
					filter: { condition: [{ field: 'noteText', condition: 'notEquals', value: 'x' }] },
				},
			},
			{
				companyId: { __rl: true, mode: 'id', value: '2002' },
				returnAll: false,
				limit: 1,
				filters: {
					filter: { condition: [{ field: 'id', condition: 'greaterOrEqual', value: 2453 }] },
				},
			},
		],
		requests: [
			{
				call: companyNotes,
				body: {
					companyId: 2001,
					filter: { modifiedDate__GREATERTHAN: '2026-01-01 00:00:00', noteText__NOT: 'x' },
					perPage: 100,
					start: 0,
				},
			},
			{
				call: companyNotes,
				body: { companyId: 2002, filter: { id__GREATERTHAN: 2453 }, perPage: 1, start: 0 },
			},
		],
		output: [
			{
				json: {
					id: 2451,
					companyId: 2001,
					noteText: '<p>Pays within 14 days</p>\n',
					createdByUserId: 501,
					createdDate: '2026-01-15T03:10:00.000Z',
					modifiedDate: '2026-01-15T03:10:00.000Z',
				},
				item: 0,
			},
			{
				json: {
					id: 2453,
					companyId: 2002,
					noteText: '<p>Asked for a corporate rate</p>\n',
					createdByUserId: 501,
					createdDate: '2026-03-01T03:10:00.000Z',
					modifiedDate: '2026-03-01T03:10:00.000Z',
				},
				item: 1,
			},
		],
	},
];
