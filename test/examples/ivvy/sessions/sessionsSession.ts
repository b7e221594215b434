import type { Example } from '../../example';

const save = (body: object) => ({ call: 'POST /api/1.0/venue?action=addOrUpdateBookingSession', body });
const list = (body: object) => ({ call: 'POST /api/1.0/venue?action=getBookingSessionList', body });
const remove = (body: object) => ({ call: 'POST /api/1.0/venue?action=removeBookingSession', body });

export const sessionExamples: Example[] = [
	{
		operation: 'bookingSession.create',
		items: [
			{
				venueId: 101, bookingId: 5001, spaceVenueId: 101, contactId: 10002, name: 'Panel Discussion',
				startDate: '2026-10-06',
				minAttendeesGuaranteed: 40, costcenterId: 2203,
				additionalFields: {
					spaceId: 1302, layoutType: 'U-Shape', startTime: '9:00', endTime: '10:30',
					includeInPackage: false, cost: 350,
					excludedTaxIds: '',
				},
			},
			{
				venueId: '102', bookingId: '5002', spaceVenueId: '102', contactId: '10003', name: 'Rehearsal',
				startDate: '2026-10-07',
				minAttendeesGuaranteed: '20', costcenterId: '2204',
				additionalFields: { spaceId: '1304', overridePax: true, setupTime: 30, isSignageVisible: true, signage: 'Okafor' },
			},
		],
		requests: [
			save({
				venueId: 101, bookingId: 5001, spaceVenueId: 101, contactId: 10002, name: 'Panel Discussion',
				startDate: '2026-10-06',
				minAttendeesGuaranteed: 40, costcenterId: 2203, spaceId: 1302, layoutType: 3, startTime: '09:00:00',
				endTime: '10:30:00', includeInPackage: false, cost: 350, excludedTaxIds: [],
			}),
			save({
				venueId: 102, bookingId: 5002, spaceVenueId: 102, contactId: 10003, name: 'Rehearsal',
				startDate: '2026-10-07',
				minAttendeesGuaranteed: 20, costcenterId: 2204, spaceId: 1304, overridePax: true, setupTime: 30,
				isSignageVisible: true,
				signage: 'Okafor',
			}),
		],
		output: [
			{ json: { success: true, id: 900001, warnings: null }, item: 0 },
			{ json: { success: true, id: 900002, warnings: null }, item: 1 },
		],
	},
	{
		operation: 'bookingSession.update',
		items: [
			{
				id: 5101, venueId: 101, bookingId: 5001, spaceVenueId: 101, contactId: 10002, name: 'Opening Plenary',
				startDate: '2026-10-05',
				updateFields: { expectedAttendees: 195, guaranteedAttendees: 170, sessionTypeId: 1902 },
			},
			{
				id: '5104', venueId: 101, bookingId: 5001, spaceVenueId: 101, contactId: 10004, name: 'Farewell',
				startDate: '2026-10-07',
				updateFields: {
					includeInPackage: true, bookingPackageId: 5161, tariffId: 1372, roomHireType: 1,
					costcenterId: 2201,
					minAttendeesGuaranteed: 140,
				},
			},
		],
		requests: [
			save({
				id: 5101, venueId: 101, bookingId: 5001, spaceVenueId: 101, contactId: 10002, name: 'Opening Plenary',
				startDate: '2026-10-05', expectedAttendees: 195, guaranteedAttendees: 170, sessionTypeId: 1902,
			}),
			save({
				id: 5104, venueId: 101, bookingId: 5001, spaceVenueId: 101, contactId: 10004, name: 'Farewell',
				startDate: '2026-10-07',
				includeInPackage: true, bookingPackageId: 5161, tariffId: 1372, roomHireType: 1, costcenterId: 2201,
				minAttendeesGuaranteed: 140,
			}),
		],
		output: [
			{ json: { success: true, id: 5101, warnings: null }, item: 0 },
			{ json: { success: true, id: 5104, warnings: null }, item: 1 },
		],
	},
	{
		operation: 'bookingSession.upsert',
		items: [
			{
				id: '', venueId: 101, bookingId: 5001, spaceVenueId: 101, contactId: 10002, name: 'Breakout B',
				startDate: '2026-10-05',
				minAttendeesGuaranteed: 50, costcenterId: 2203,
				additionalFields: { spaceId: 1302, spaceLayout: 13111 },
			},
			{
				id: 5102, venueId: 101, bookingId: 5001, spaceVenueId: 101, contactId: 10002, name: 'Breakout A',
				startDate: '2026-10-06',
				minAttendeesGuaranteed: '', costcenterId: '',
				additionalFields: { setdownTime: 15, customLayoutName: 'Islands' },
			},
		],
		requests: [
			save({
				venueId: 101, bookingId: 5001, spaceVenueId: 101, contactId: 10002, name: 'Breakout B',
				startDate: '2026-10-05',
				minAttendeesGuaranteed: 50, costcenterId: 2203, spaceId: 1302, spaceLayout: 13111,
			}),
			save({
				id: 5102, venueId: 101, bookingId: 5001, spaceVenueId: 101, contactId: 10002, name: 'Breakout A',
				startDate: '2026-10-06', setdownTime: 15, customLayoutName: 'Islands',
			}),
		],
		output: [
			{ json: { success: true, id: 900001, warnings: null }, item: 0 },
			{ json: { success: true, id: 5102, warnings: null }, item: 1 },
		],
	},
	{
		operation: 'bookingSession.getAll',
		items: [
			{
				venueId: 101, returnAll: true, simplify: true,
				filters: {
					orderBy: 'startDate', orderDir: 'Descending',
					filter: { condition: [{ field: 'name', condition: 'ends', value: 'Plenary' }] },
				},
			},
			{
				venueId: 101, returnAll: false, limit: 1, simplify: false,
				filters: {
					bookingId: 5001, includeBookingDetails: true, modifiedSince: '2026-05-03T00:00:00Z',
					filter: { condition: [{ field: 'spaceId', condition: 'equals', value: 1301 }] },
				},
			},
		],
		requests: [
			list({ venueId: 101, orderBy: 'startDate', orderDir: 'desc', filter: { name__ENDS: 'Plenary' }, perPage: 100, start: 0 }),
			list({
				venueId: 101, bookingId: 5001, includeBookingDetails: true, perPage: 1, start: 0,
				filter: { spaceId: 1301, modifiedDate__GREATERTHAN: '2026-05-03 00:00:00' },
			}),
		],
		output: [
			{
				json: {
					bookingId: 5001, endDate: '2026-10-07', endTime: '16:00:00', expectedAttendees: 160, id: 5104,
					modifiedDate: '2026-05-04 05:00:00 UTC', name: 'Closing Plenary', spaceId: 1301,
					startDate: '2026-10-07', startTime: '14:00:00',
				},
				item: 0,
			},
			{
				json: {
					bookingId: 5001, endDate: '2026-10-05', endTime: '10:30:00', expectedAttendees: 190, id: 5101,
					modifiedDate: '2026-05-01 05:00:00 UTC', name: 'Opening Plenary', spaceId: 1301,
					startDate: '2026-10-05', startTime: '09:00:00',
				},
				item: 0,
			},
			{
				json: {
					actualAttendees: null, agreedAttendees: null, amount: 600, beoNumbers: null,
					booking: {
						code: 'BK5001',
						contact: {
							email: 'amelia.hartley.10001@example.com', firstName: 'Amelia', id: 10001,
							lastName: 'Hartley', phone: '+61 4 5550 1000',
						},
						name: 'Bayside Annual Conference',
					},
					bookingId: 5001, bookingPackageId: null, canBeMoved: false,
					contact: {
						email: 'noah.hartley.10002@example.com', firstName: 'Noah', id: 10002, lastName: 'Hartley',
						phone: '+61 4 5550 1001',
					},
					contactId: 10002, cost: 600, costAfterAdjustment: 600, costDiscount: 0, costSurcharge: null,
					costcenterId: 2203, createdDate: '2026-04-03 01:00:00 UTC', customLayoutName: null,
					endDate: '2026-10-06', endTime: '23:00:00', excludedTaxIds: [], expectedAttendees: 170,
					guaranteedAttendees: null, id: 5103, includeInPackage: false, isSignageVisible: false,
					minAttendeesGuaranteed: 160, minSpendRemainder: null, modifiedDate: '2026-05-03 05:00:00 UTC',
					name: 'Conference Dinner', overridePax: false, projectedSpend: [], roomHireType: null,
					sessionType: { id: 1903, name: 'Meal' }, sessionTypeId: 1903, setAttendees: null,
					setdownTime: null, setupTime: null, sfExcludedTaxIds: [], signage: '',
					space: { id: 1301, name: 'Grand Harbour Hall' }, spaceId: 1301, spaceLayout: null,
					spaceVenueId: 101, startDate: '2026-10-06', startTime: '18:30:00', tariffId: 1371,
					totalDiscount: 0, totalSurcharge: null, totalTaxAmount: 54.55, venueId: 101,
				},
				item: 1,
			},
		],
	},
	{
		operation: 'bookingSession.delete',
		items: [
			{ venueId: 101, bookingId: 5001, id: 5103 },
			{ venueId: '101', bookingId: '5001', id: '5104' },
		],
		requests: [remove({ venueId: 101, bookingId: 5001, id: 5103 }), remove({ venueId: 101, bookingId: 5001, id: 5104 })],
		output: [
			{ json: { deleted: true, id: 5103 }, item: 0 },
			{ json: { deleted: true, id: 5104 }, item: 1 },
		],
	},
];
