import type { Example } from '../../example';

const login = (token: string) => ({ token, loginUrl: `https://events.example.com/login/${token}` });

export const eventsInvitationExamples: Example[] = [
	{
		operation: 'event.createLoginToken',
		items: [
			{
				event: {
					__rl: true,
					mode: 'list',
					value: '6501',
					cachedResultName: 'Catering Futures Conference',
				},
				contact: { __rl: true, mode: 'list', value: '10001', cachedResultName: 'Amelia Hartley' },
				additionalFields: { referrer: 'www.example.com' },
			},
			{ event: 6503, contact: '10003', additionalFields: {} },
		],
		requests: [
			{
				call: 'POST /api/1.0/event?action=createLoginToken',
				body: { event: 6501, contact: 10001, referrer: 'www.example.com' },
			},
			{
				call: 'POST /api/1.0/event?action=createLoginToken',
				body: { event: 6503, contact: 10003 },
			},
		],
		output: [
			{
				json: login('cb433bd1bf6a2a4b2af7ef46b433a5a6'),
				item: 0,
			},
			{
				json: login('8dc892291f31e63c68d8cebd732dc7e2'),
				item: 1,
			},
		],
	},
	{
		operation: 'event.inviteContacts',
		items: [
			{ event: { __rl: true, mode: 'id', value: '6502' }, contacts: '10007, 99' },
			{ event: 6501, contacts: '10001' },
		],
		requests: [
			{
				call: 'POST /api/1.0/event?action=inviteContacts',
				body: { event: 6502, contacts: [10007, 99] },
			},
			{
				call: 'POST /api/1.0/event?action=inviteContacts',
				body: { event: 6501, contacts: [10001] },
			},
		],
		output: [
			{
				json: {
					results: [
						{
							contact: 10007,
							status: true,
							inviteLinkYes: 'https://events.example.com/invite/6502/10007/Y',
							inviteLinkNo: 'https://events.example.com/invite/6502/10007/N',
						},
						{ contact: 99, status: false },
					],
				},
				item: 0,
			},
			{
				json: {
					results: [
						{
							contact: 10001,
							status: true,
							inviteLinkYes: 'https://events.example.com/invite/6501/10001/Y',
							inviteLinkNo: 'https://events.example.com/invite/6501/10001/N',
						},
					],
				},
				item: 1,
			},
		],
	},
	{
		operation: 'event.getInvitedContacts',
		items: [
			{
				eventId: { __rl: true, mode: 'id', value: '6501' },
				returnAll: true,
				filters: {
					modifiedSince: '2026-01-10T00:00:00',
					filter: { condition: [{ field: 'response', condition: 'notEquals', value: 'N' }] },
				},
			},
			{
				eventId: 6503,
				returnAll: false,
				limit: 5,
				filters: {
					filter: { condition: [{ field: 'response', condition: 'equals', value: 'N' }] },
				},
			},
		],
		requests: [
			{
				call: 'POST /api/1.0/event?action=getInvitedContactList',
				body: {
					eventId: 6501,
					filter: { response__NOT: 'N', modifiedDate__GREATERTHAN: '2026-01-10 00:00:00' },
					perPage: 100,
					start: 0,
				},
			},
			{
				call: 'POST /api/1.0/event?action=getInvitedContactList',
				body: { eventId: 6503, filter: { response: 'N' }, perPage: 5, start: 0 },
			},
		],
		output: [
			{
				json: {
					eventId: 6501,
					contactId: 10001,
					firstName: 'Amelia',
					lastName: 'Hartley',
					email: 'amelia.hartley.10001@example.com',
					phone: '+61 4 5550 1000',
					response: 'Y',
					responseName: 'Yes',
					registrationId: 6531,
					modifiedDate: '2026-01-12T03:20:00.000Z',
				},
				item: 0,
			},
			{
				json: {
					eventId: 6503,
					contactId: 10006,
					firstName: 'Oscar',
					lastName: 'Hartley',
					email: 'oscar.hartley.10006@example.com',
					phone: '+61 4 5550 1005',
					response: 'N',
					responseName: 'No',
					registrationId: null,
					modifiedDate: '2025-02-11T20:30:00.000Z',
				},
				item: 1,
			},
		],
	},
];
