import type { Example } from '../../example';
import { eventsInvitationExamples } from './eventsInvitations';
import { eventsPeopleExamples } from './eventsPeople';

export const eventsExamples: Example[] = [
	{
		operation: 'event.create',
		timezone: 'Australia/Sydney',
		items: [
			{
				eventType: 12, title: 'Vendor Day',
				timezone: {
					__rl: true, mode: 'list', value: 'Australia/Sydney', cachedResultName: 'Australia/Sydney',
				},
				startDateTime: '2026-10-05T09:00:00', endDateTime: '2026-10-05T17:00:00',
				additionalFields: {
					capacity: 80, budget: '12500.50',
					costCenterId: { __rl: true, mode: 'list', value: '2301', cachedResultName: 'General' },
					primaryContactUserId: {
						__rl: true, mode: 'list', value: '501', cachedResultName: 'Priya Raman',
					},
					eventTypeIds: '1801, 1802', isAccommIncluded: true,
				},
			},
			{
				eventType: 'Record Event Details', title: 'Wine Tasting', timezone: 'Pacific/Auckland',
				startDateTime: '2026-11-20T05:00:00Z', endDateTime: '2026-11-20T09:00:00Z',
				additionalFields: {
					capacity: 0, budget: 900, costCenterId: 2302, primaryContactUserId: 502,
					eventTypeIds: '1803', isAccommIncluded: 'false', businessUnitId: '5',
				},
			},
		],
		requests: [
			{
				call: 'POST /api/1.0/event?action=addOrUpdateEvent',
				body: {
					eventType: 12, title: 'Vendor Day', timezone: 'Australia/Sydney',
					startDateTime: '2026-10-04 22:00:00', endDateTime: '2026-10-05 06:00:00', budget: 12500.5,
					capacity: 80, costCenterId: 2301, eventTypeIds: [1801, 1802], isAccommIncluded: true,
					primaryContactUserId: 501,
				},
			},
			{
				call: 'POST /api/1.0/event?action=addOrUpdateEvent',
				body: {
					eventType: 12, title: 'Wine Tasting', timezone: 'Pacific/Auckland',
					startDateTime: '2026-11-20 05:00:00', endDateTime: '2026-11-20 09:00:00', budget: 900,
					businessUnitId: 5, capacity: 0, costCenterId: 2302, eventTypeIds: [1803],
					isAccommIncluded: false, primaryContactUserId: 502,
				},
			},
		],
		output: [
			{ json: { success: true, id: 900001, code: 'EV900001' }, item: 0 },
			{ json: { success: true, id: 900002, code: 'EV900002' }, item: 1 },
		],
	},
	{
		operation: 'event.update',
		items: [
			{
				id: { __rl: true, mode: 'id', value: '6502' },
				updateFields: { title: 'Larkspur Open Day', capacity: 75, endDateTime: '2026-07-15T06:00:00' },
			},
			{ id: 6501, updateFields: { startDateTime: '2026-09-09T22:00:00', primaryContactUserId: '503' } },
		],
		requests: [
			{
				call: 'POST /api/1.0/event?action=addOrUpdateEvent',
				body: {
					id: 6502, capacity: 75, endDateTime: '2026-07-15 06:00:00', title: 'Larkspur Open Day',
				},
			},
			{
				call: 'POST /api/1.0/event?action=addOrUpdateEvent',
				body: { id: 6501, primaryContactUserId: 503, startDateTime: '2026-09-09 22:00:00' },
			},
		],
		output: [
			{ json: { success: true, id: 6502, code: 'STAFF26X' }, item: 0 },
			{ json: { success: true, id: 6501, code: 'CATER26' }, item: 1 },
		],
	},
	{
		operation: 'event.upsert',
		items: [
			{
				id: '', eventType: 12, title: 'Harvest Lunch', timezone: 'Australia/Melbourne',
				startDateTime: '2027-04-24T02:00:00', endDateTime: '2027-04-24T05:00:00',
				additionalFields: { budget: 4000 },
			},
			{
				id: 6503, eventType: '', title: 'Millstone Harvest Party', timezone: '', startDateTime: '',
				endDateTime: '', additionalFields: {},
			},
		],
		requests: [
			{
				call: 'POST /api/1.0/event?action=addOrUpdateEvent',
				body: {
					eventType: 12, title: 'Harvest Lunch', timezone: 'Australia/Melbourne',
					startDateTime: '2027-04-24 02:00:00', endDateTime: '2027-04-24 05:00:00', budget: 4000,
				},
			},
			{
				call: 'POST /api/1.0/event?action=addOrUpdateEvent',
				body: { id: 6503, title: 'Millstone Harvest Party' },
			},
		],
		output: [
			{ json: { success: true, id: 900001, code: 'EV900001' }, item: 0 },
			{ json: { success: true, id: 6503, code: 'BARN25' }, item: 1 },
		],
	},
	{
		operation: 'event.get',
		items: [
			{
				id: { __rl: true, mode: 'list', value: '6502', cachedResultName: 'Larkspur Staff Open Day' },
				simplify: false,
			},
			{ id: 6503, simplify: true },
		],
		requests: [
			{ call: 'POST /api/1.0/event?action=getEvent', body: { id: 6502 } },
			{ call: 'POST /api/1.0/event?action=getEvent', body: { id: 6503 } },
		],
		output: [
			{
				json: {
					id: 6502, code: 'STAFF26X', eventType: 12, title: 'Larkspur Staff Open Day',
					timezone: 'Australia/Brisbane', capacity: 60, domainName: null,
					startDateTime: '2026-07-14 23:00:00 UTC', endDateTime: '2026-07-15 05:00:00 UTC',
					numRegistered: 0, currentStatus: 0, contactName: 'Tom Wheeler',
					contactEmail: 'tom.wheeler@example.com', websiteUrl: null,
					websiteTemplateBannerImageUrl: '', eventTags: [], appTitle: '', twitter: '', appBanner: 0,
					map: 0, includeSpeakers: false, displaySpeakers: false, includeSponsors: false,
					displaySponsors: false, includeBooths: false, displayExhibitors: false,
					includeAbstracts: false, displayAbstracts: false, useMultipleSessions: false,
					includeHotels: false, includeTravel: false, includeMembership: false,
				},
				item: 0,
			},
			{
				json: {
					id: 6503, code: 'BARN25', title: 'Millstone Barn Harvest Party', eventType: 1,
					currentStatus: 1, startDateTime: '2025-04-26 08:00:00 UTC',
					endDateTime: '2025-04-26 13:00:00 UTC', timezone: 'Australia/Melbourne', numRegistered: 1,
					websiteUrl: 'https://events.example.com/BARN25',
				},
				item: 1,
			},
		],
	},
	{
		operation: 'event.getAll',
		items: [
			{
				returnAll: true, simplify: true,
				filters: {
					status: ['Launched', 0], afterDate: '2026-01-01T00:00:00',
					beforeDate: '2026-12-31T00:00:00', orderBy: 'startDate', orderDir: 'desc',
					filter: { condition: [{ field: 'eventType', condition: 'greaterOrEqual', value: 5 }] },
				},
			},
			{
				returnAll: false, limit: 1, simplify: false,
				filters: {
					modifiedSince: '2026-03-01T00:00:00', includeVenueDetails: true, includeTicketDetails: true,
					includeInformationDetails: true, includeHomepageContent: true,
					filter: { condition: [{ field: 'title', condition: 'begins', value: 'Cat' }] },
				},
			},
		],
		requests: [
			{
				call: 'POST /api/1.0/event?action=getEventList',
				body: {
					filter: {
						eventType__GREATERTHAN: 5, beforeDate: '2026-12-31 00:00:00',
						afterDate: '2026-01-01 00:00:00', status: [3, 0],
					},
					orderBy: 'startDate', orderDir: 'desc', perPage: 100, start: 0,
				},
			},
			{
				call: 'POST /api/1.0/event?action=getEventList',
				body: {
					filter: { title__BEGINS: 'Cat', modifiedDate__GREATERTHAN: '2026-03-01 00:00:00' },
					includeHomepageContent: true, includeTicketDetails: true, includeVenueDetails: true,
					includeInformationDetails: true, perPage: 1, start: 0,
				},
			},
		],
		output: [
			{
				json: {
					id: 6501, code: 'CATER26', title: 'Catering Futures Conference', eventType: 7,
					currentStatus: 3, startDateTime: '2026-09-09 22:30:00 UTC',
					endDateTime: '2026-09-11 07:00:00 UTC', numRegistered: 3,
					websiteUrl: 'https://events.example.com/CATER26', modifiedDate: '2026-03-02 04:00:00 UTC',
				},
				item: 0,
			},
			{
				json: {
					id: 6502, code: 'STAFF26X', title: 'Larkspur Staff Open Day', eventType: 12,
					currentStatus: 0, startDateTime: '2026-07-14 23:00:00 UTC',
					endDateTime: '2026-07-15 05:00:00 UTC', numRegistered: 0, websiteUrl: null,
					modifiedDate: '2026-02-10 05:15:00 UTC',
				},
				item: 0,
			},
			{
				json: {
					id: 6501, code: 'CATER26', eventType: 7, title: 'Catering Futures Conference',
					domainName: 'cateringfutures.example.com', startDateTime: '2026-09-09 22:30:00 UTC',
					endDateTime: '2026-09-11 07:00:00 UTC', numRegistered: 3, currentStatus: 3,
					contactEmail: 'priya.raman@example.com', websiteUrl: 'https://events.example.com/CATER26',
					websiteTemplateBannerImageUrl: '',
					venue: {
						name: 'Harbour View Convention Centre', description: '<p>Beside the harbour</p>',
						address: {
							line1: '1 Quay Street', city: 'Sydney', stateCode: 'NSW', countryCode: 'AU',
							postalCode: '2000',
						},
						imageUrl: 'https://events.example.com/venue.png',
					},
					tickets: [
						{
							id: 41, title: 'Standard', capacity: 250, description: '', amount: 420,
							isTaxFree: false, subscriptionGroups: [],
						},
						{
							id: 42, title: 'Student', capacity: 50, description: '', amount: 90,
							isTaxFree: false, subscriptionGroups: [],
						},
					],
					information: [
						{
							description: 'Getting here', information: '<p>Ferry stop 4</p>', fileUrl: null,
							sortOrder: 1,
						},
					],
					homepageContent: '<h1>Catering Futures</h1>', eventTags: [{ id: 3, name: 'Food' }],
					modifiedDate: '2026-03-02 04:00:00 UTC', capacity: 300, timezone: 'Australia/Sydney',
					contactName: 'Priya Raman',
				},
				item: 1,
			},
		],
	},
	...eventsInvitationExamples,
	...eventsPeopleExamples,
];
