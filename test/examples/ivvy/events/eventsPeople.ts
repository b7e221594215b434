import type { Example } from '../../example';

export const eventsPeopleExamples: Example[] = [
	{
		operation: 'attendee.get',
		items: [
			{
				eventId: { __rl: true, mode: 'id', value: '6501' },
				id: { __rl: true, mode: 'list', value: '6511', cachedResultName: 'Amelia Hartley' },
				simplify: false,
			},
			{ eventId: 6503, id: '6514', simplify: true },
		],
		requests: [
			{ call: 'POST /api/1.0/event?action=getAttendee', body: { eventId: 6501, id: 6511 } },
			{ call: 'POST /api/1.0/event?action=getAttendee', body: { eventId: 6503, id: 6514 } },
		],
		output: [
			{
				json: {
					id: 6511, registrationStatus: 2, contactId: 10001, registrationId: 6531,
					ticketTitle: 'Standard', firstName: 'Amelia', lastName: 'Hartley',
					email: 'amelia.hartley.10001@example.com',
					privacyConsentData: { source: 4, dateTime: '2026-01-12 03:20:00 UTC' }, hasAttended: false,
					sessionHasAttended: false, isPublic: true, barcode: '06511',
					barcodeUrl: 'https://events.example.com/barcode/6511.png',
					ticketUrl: 'https://events.example.com/ticket/6511.pdf', attendedDatetime: null,
					sessionAttendedTimestamp: null, cost: 420,
					customFields: [{ name: 'Diet', value: 'Vegetarian' }],
					sessions: [
						{
							sessionId: 6551, sessionName: 'Opening', isOptional: false, hasAttended: false,
							attendedDatetime: null, isSessionReserved: true,
						},
					],
				},
				item: 0,
			},
			{
				json: {
					id: 6514, registrationId: 6533, registrationStatus: 2, contactId: 10003, firstName: 'Isla',
					lastName: 'Hartley', email: 'isla.hartley.10003@example.com', ticketTitle: 'Guest',
					hasAttended: true, cost: 0,
				},
				item: 1,
			},
		],
	},
	{
		operation: 'attendee.getAll',
		items: [
			{ eventId: { __rl: true, mode: 'id', value: '6501' }, returnAll: false, limit: 2, simplify: true },
			{ eventId: 6503, returnAll: true, simplify: false },
		],
		requests: [
			{
				call: 'POST /api/1.0/event?action=getAttendeeList',
				body: { eventId: 6501, perPage: 2, start: 0 },
			},
			{
				call: 'POST /api/1.0/event?action=getAttendeeList',
				body: { eventId: 6503, perPage: 100, start: 0 },
			},
		],
		output: [
			{
				json: {
					id: 6511, registrationStatus: 2, contactId: 10001, firstName: 'Amelia', lastName: 'Hartley',
					email: 'amelia.hartley.10001@example.com', ticketTitle: 'Standard', hasAttended: false,
					cost: 420, modifiedDate: '2026-01-12 03:20:00 UTC',
				},
				item: 0,
			},
			{
				json: {
					id: 6512, registrationStatus: 2, contactId: 10002, firstName: 'Noah', lastName: 'Hartley',
					email: 'noah.hartley.10002@example.com', ticketTitle: 'Student', hasAttended: false,
					cost: 90, modifiedDate: '2026-01-12 03:20:00 UTC',
				},
				item: 0,
			},
			{
				json: {
					id: 6514, registrationStatus: 2, contactId: 10003, ticketTitle: 'Guest', firstName: 'Isla',
					lastName: 'Hartley', email: 'isla.hartley.10003@example.com',
					privacyConsentData: { source: 4, dateTime: '2026-01-12 03:20:00 UTC' }, hasAttended: true,
					sessionHasAttended: false, isPublic: true, barcode: '06514',
					barcodeUrl: 'https://events.example.com/barcode/6514.png',
					ticketUrl: 'https://events.example.com/ticket/6514.pdf',
					attendedDatetime: '2025-04-26 08:12:00 UTC', sessionAttendedTimestamp: null, cost: 0,
					customFields: [], sessions: [], createdDate: '2025-03-01 09:40:00 UTC',
					modifiedDate: '2025-04-26 08:12:00 UTC', eventId: 6503, phone: '+61 4 5550 1002',
				},
				item: 1,
			},
		],
	},
	{
		operation: 'registration.get',
		items: [
			{
				eventId: { __rl: true, mode: 'id', value: '6501' },
				id: { __rl: true, mode: 'list', value: '6532', cachedResultName: 'Ethan Hartley' },
				simplify: true,
			},
			{ eventId: 6503, id: 6533, simplify: false },
		],
		requests: [
			{ call: 'POST /api/1.0/event?action=getRegistration', body: { eventId: 6501, id: 6532 } },
			{ call: 'POST /api/1.0/event?action=getRegistration', body: { eventId: 6503, id: 6533 } },
		],
		output: [
			{
				json: {
					id: 6532, currentStatus: 4, mainContactId: 10004, firstName: 'Ethan', lastName: 'Hartley',
					phone: '+61 4 5550 1003', completedDate: null, invoiceTotalCost: 420, invoiceTotalPaid: 0,
					modifiedDate: '2026-02-03 01:00:00 UTC',
				},
				item: 0,
			},
			{
				json: {
					id: 6533, currentStatus: 2, isExhibitor: false, completedDate: '2025-03-01 09:41:00 UTC',
					firstName: 'Isla', lastName: 'Hartley', phone: '+61 4 5550 1002',
					privacyConsentData: { source: 4, dateTime: '2026-01-12 03:20:00 UTC' },
					modifiedDate: '2025-03-01 09:41:00 UTC', mainContactId: 10003, invoiceTotalCost: 0,
					invoiceTotalPaid: 0, createdDate: '2025-03-01 09:40:00 UTC',
				},
				item: 1,
			},
		],
	},
	{
		operation: 'registration.getAll',
		items: [
			{
				eventId: { __rl: true, mode: 'id', value: '6501' }, returnAll: true, simplify: false,
				filters: {
					modifiedSince: '2026-02-01T00:00:00',
					filter: { condition: [{ field: 'isExhibitor', condition: 'equals', value: false }] },
				},
			},
			{
				eventId: 6503, returnAll: false, limit: 3, simplify: true,
				filters: { filter: { condition: [{ field: 'currentStatus', condition: 'equals', value: 2 }] } },
			},
		],
		requests: [
			{
				call: 'POST /api/1.0/event?action=getRegistrationList',
				body: {
					eventId: 6501,
					filter: { isExhibitor: false, modifiedDate__GREATERTHAN: '2026-02-01 00:00:00' },
					perPage: 100, start: 0,
				},
			},
			{
				call: 'POST /api/1.0/event?action=getRegistrationList',
				body: { eventId: 6503, filter: { currentStatus: 2 }, perPage: 3, start: 0 },
			},
		],
		output: [
			{
				json: {
					id: 6532, eventName: 'Catering Futures Conference', currentStatus: 4, isExhibitor: false,
					completedDate: null, mainContactId: 10004, firstName: 'Ethan', lastName: 'Hartley',
					phone: '+61 4 5550 1003',
					privacyConsentData: { source: 4, dateTime: '2026-01-12 03:20:00 UTC' },
					invoiceTotalCost: 420, invoiceTotalPaid: 0, createdDate: '2026-01-12 03:05:00 UTC',
					modifiedDate: '2026-02-03 01:00:00 UTC', eventId: 6501,
				},
				item: 0,
			},
			{
				json: {
					id: 6533, currentStatus: 2, mainContactId: 10003, firstName: 'Isla', lastName: 'Hartley',
					phone: '+61 4 5550 1002', completedDate: '2025-03-01 09:41:00 UTC', invoiceTotalCost: 0,
					invoiceTotalPaid: 0, modifiedDate: '2025-03-01 09:41:00 UTC',
				},
				item: 1,
			},
		],
	},
	{
		operation: 'eventSession.getAll',
		items: [
			{ eventId: { __rl: true, mode: 'id', value: '6501' }, returnAll: true, simplify: true },
			{ eventId: 6503, returnAll: false, limit: 1, simplify: false },
		],
		requests: [
			{
				call: 'POST /api/1.0/event?action=getSessionList',
				body: { eventId: 6501, perPage: 100, start: 0 },
			},
			{
				call: 'POST /api/1.0/event?action=getSessionList',
				body: { eventId: 6503, perPage: 1, start: 0 },
			},
		],
		output: [
			{
				json: {
					id: 6551, eventId: 6501, name: 'Opening', startDate: '2026-09-09 23:00:00 UTC',
					endDate: '2026-09-10 00:00:00 UTC', roomId: 1, maxCapacity: 300, costAmount: 0,
					speakers: [6571], modifiedDate: '2026-02-20 06:45:00 UTC',
				},
				item: 0,
			},
			{
				json: {
					id: 6552, eventId: 6501, name: 'Low-waste kitchens', startDate: '2026-09-10 00:30:00 UTC',
					endDate: '2026-09-10 02:00:00 UTC', roomId: 1, maxCapacity: 40, costAmount: 55,
					speakers: [6572], modifiedDate: '2026-02-20 06:45:00 UTC',
				},
				item: 0,
			},
			{
				json: {
					id: 6553, eventId: 6503, name: 'Dinner', startDate: '2025-04-26 09:00:00 UTC',
					endDate: '2025-04-26 12:00:00 UTC', description: '', roomId: 1, isOptional: false,
					maxCapacity: 300, costAmount: 0, isTaxFree: false, autoCloseDate: null, setupTime: 30,
					breakdownTime: 15, speakers: [], showInAgenda: true, showTime: true,
					onlyForCertainTickets: false, tickets: [], notes: '', setupNotes: '',
					createdDate: '2025-12-01 00:00:00 UTC', modifiedDate: '2026-02-20 06:45:00 UTC',
					allowGuests: false,
				},
				item: 1,
			},
		],
	},
	{
		operation: 'speaker.getAll',
		items: [
			{ event: { __rl: true, mode: 'id', value: '6501' }, returnAll: true },
			{ event: 6502, returnAll: false, limit: 1 },
		],
		requests: [
			{ call: 'POST /api/1.0/event?action=getSpeakerList', body: { event: 6501 } },
			{ call: 'POST /api/1.0/event?action=getSpeakerList', body: { event: 6502 } },
		],
		output: [
			{
				json: {
					id: '6571', fullName: 'Dr Anneke Vos', organisation: 'Saltwater Institute',
					position: 'Director', profileDescription: 'Studies food systems.',
					profileImageUrl: 'https://events.example.com/speaker/6571.png',
				},
				item: 0,
			},
			{
				json: {
					id: '6572', fullName: 'Marcus Bell', organisation: 'Ironbark Catering',
					position: 'Head Chef', profileDescription: '', profileImageUrl: null,
				},
				item: 0,
			},
			{
				json: {
					id: '6573', fullName: 'Nadia Fell', organisation: 'Larkspur Hotel', position: 'Trainer',
					profileDescription: '', profileImageUrl: null,
				},
				item: 1,
			},
		],
	},
	{
		operation: 'sponsorship.getAll',
		items: [
			{ event: { __rl: true, mode: 'id', value: '6501' }, returnAll: true },
			{ event: 6502, returnAll: false, limit: 1 },
		],
		requests: [
			{ call: 'POST /api/1.0/event?action=getSponsorshipList', body: { event: 6501 } },
			{ call: 'POST /api/1.0/event?action=getSponsorshipList', body: { event: 6502 } },
		],
		output: [
			{
				json: {
					id: '6591', name: 'Coral Staging', description: 'Stage and light',
					websiteAddress: 'www.coral.example.com',
					logoImageUrl: 'https://events.example.com/sponsor/6591.png', level: '1',
					customLevelId: null, sponsorshipAmount: '5000', sponsorshipAmountPaid: '2500',
				},
				item: 0,
			},
			{
				json: {
					id: '6592', name: 'Lantern Patisserie', description: '', websiteAddress: '',
					logoImageUrl: null, level: '3', customLevelId: 12, sponsorshipAmount: '800',
					sponsorshipAmountPaid: '800',
				},
				item: 1,
			},
		],
	},
];
