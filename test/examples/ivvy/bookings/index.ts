import type { Example } from '../../example';
import { bookingsAttendeesExamples } from './bookingsAttendees';
import { bookingsFilesExamples } from './bookingsFiles';
import { bookingsMoneyExamples } from './bookingsMoney';
import { bookingsNotesExamples } from './bookingsNotes';

const call = (action: string) => `POST /api/1.0/venue?action=${action}`;

const save = call('addOrUpdateBooking');

const mapped = (value: Record<string, string | number | boolean>) => ({ mappingMode: 'defineBelow', value });

export const bookingsExamples: Example[] = [
	{
		operation: 'booking.create',
		timezone: 'Australia/Sydney',
		items: [
			{
				venueId: { __rl: true, mode: 'list', value: '101' }, bookingType: 1, currentStatus: 'Prospective',
				name: 'Spring Gala',
				eventTypeId: 1802, bookedById: 501, totalAttendees: 30,
				company: mapped({}), contact: mapped({ firstName: 'Ada', lastName: 'Blake', email: 'ada@example.com' }),
				customFields: mapped({}),
				additionalFields: {
					dateEventStart: '2026-11-04T00:00:00', dateEventEnd: '2026-11-05', canBeMoved: true, industryId: 2501,
					bookingRoleUserId1: { __rl: true, mode: 'list', value: '502' }, accommArrivalMethod: 'Together',
					externalUrls: { row: [{ ref: 'crm', additionalFields: { url: 'https://crm.example.com/1', label: 'CRM' } }] },
				},
			},
			{
				venueId: 102, bookingType: 'Accommodation Only', currentStatus: 2, name: 'Crew Rooms', eventTypeId: 1803,
				bookedById: '502',
				totalAttendees: '12',
				company: mapped({}), contact: mapped({}), customFields: mapped({}),
				additionalFields: {
					contactId: 10002, code: 'CREW-1', dateAccomStart: '2026-12-01', dateAccomEnd: '2026-12-04',
					accommReservationMethod: 'Rooming List, 4', accommChargingMethod: 2, accommGuaranteeRequired: false,
					externalUrls: { row: [{ ref: 'pms', additionalFields: { url: 'https://pms.example.com/2' } }] },
				},
			},
		],
		requests: [
			{
				call: save,
				body: {
					venueId: 101, bookingType: 1, currentStatus: 1, name: 'Spring Gala', eventTypeId: 1802, bookedById: 501,
					totalAttendees: 30, contact: { firstName: 'Ada', lastName: 'Blake', email: 'ada@example.com' },
					dateEventStart: '2026-11-04', dateEventEnd: '2026-11-05', canBeMoved: true, industryId: 2501,
					bookingRoleUserId1: '502', accommArrivalMethod: 1,
					externalUrls: [{ ref: 'crm', url: 'https://crm.example.com/1', label: 'CRM' }],
				},
			},
			{
				call: save,
				body: {
					venueId: 102, bookingType: 4, currentStatus: 2, name: 'Crew Rooms', eventTypeId: 1803, bookedById: 502,
					totalAttendees: 12, contactId: 10002, code: 'CREW-1', dateAccomStart: '2026-12-01', dateAccomEnd: '2026-12-04',
					accommReservationMethod: [1, 4], accommChargingMethod: 2, accommGuaranteeRequired: false,
					externalUrls: [{ ref: 'pms', url: 'https://pms.example.com/2' }],
				},
			},
		],
		output: [
			{ json: { success: true, id: 900002 }, item: 0 },
			{ json: { success: true, id: 900003 }, item: 1 },
		],
	},
	{
		operation: 'booking.update',
		items: [
			{
				venueId: 101, id: 5003, company: mapped({}), contact: mapped({}), customFields: mapped({}),
				updateFields: { name: 'Summer Product Launch', dateEventEnd: '2026-10-10', otaFolioRef: 'F-1' },
			},
			{
				venueId: 102, id: { __rl: true, mode: 'id', value: '5002' }, company: mapped({ businessName: 'Lark Studios' }),
				contact: mapped({}), customFields: mapped({}),
				updateFields: { bookedById: 503, isConfidential: true, purchaseOrderNumber: 77 },
			},
		],
		requests: [
			{
				call: save,
				body: {
					venueId: 101, id: 5003, name: 'Summer Product Launch', dateEventEnd: '2026-10-10', otaFolioRef: 'F-1',
				},
			},
			{
				call: save,
				body: {
					venueId: 102, id: 5002, company: { businessName: 'Lark Studios' }, bookedById: 503, isConfidential: true,
					purchaseOrderNumber: '77',
				},
			},
		],
		output: [
			{ json: { success: true, id: 5003 }, item: 0 },
			{ json: { success: true, id: 5002 }, item: 1 },
		],
	},
	{
		operation: 'booking.upsert',
		items: [
			{
				venueId: 101, id: '', bookingType: 1, currentStatus: 9, name: 'Team Day', eventTypeId: 1801, bookedById: 503,
				totalAttendees: 8, company: mapped({}), contact: mapped({}), customFields: mapped({}),
				additionalFields: {
					leadId: 4501, eventSubTypeId: 1, dateEventStart: '2027-02-01', dateEventEnd: '2027-02-01', packageId: 2101,
					packagePrice: 99.125,
				},
			},
			{
				venueId: 102, id: 5002, bookingType: '', currentStatus: '', name: 'Okafor Wedding Party', eventTypeId: '',
				bookedById: '',
				totalAttendees: '', company: mapped({}), contact: mapped({}), customFields: mapped({}),
				additionalFields: { discountCode: 'EARLY' },
			},
		],
		requests: [
			{
				call: save,
				body: {
					venueId: 101, bookingType: 1, currentStatus: 9, name: 'Team Day', eventTypeId: 1801, bookedById: 503,
					totalAttendees: 8, leadId: 4501, eventSubTypeId: 1, dateEventStart: '2027-02-01', dateEventEnd: '2027-02-01',
					packageId: 2101, packagePrice: 99.125,
				},
			},
			{ call: save, body: { venueId: 102, id: 5002, name: 'Okafor Wedding Party', discountCode: 'EARLY' } },
		],
		output: [
			{ json: { success: true, id: 900001 }, item: 0 },
			{ json: { success: true, id: 5002 }, item: 1 },
		],
	},
	{
		operation: 'booking.get',
		items: [
			{ id: { __rl: true, mode: 'id', value: '5001' }, simplify: true, additionalFields: {} },
			{ id: 5006, simplify: true, additionalFields: { venueId: 102 } },
		],
		requests: [
			{ call: call('getBooking'), body: { id: 5001 } },
			{ call: call('getBooking'), body: { id: 5006, venueId: 102 } },
		],
		output: [
			{
				json: {
					id: 5001, venueId: 101, code: 'BK5001', name: 'Bayside Annual Conference', currentStatus: 3,
					dateEventStart: '2026-10-05 00:00:00 UTC', dateEventEnd: '2026-10-07 00:00:00 UTC', totalAmount: 7700,
					amountOutstanding: 6600, modifiedDate: '2026-03-11 05:00:00 UTC',
				},
				item: 0,
			},
			{
				json: {
					id: 5006, venueId: 102, code: 'BK5006', name: 'Winter Ball', currentStatus: 4,
					dateEventStart: '2026-10-15 00:00:00 UTC', dateEventEnd: '2026-10-17 00:00:00 UTC', totalAmount: 0,
					amountOutstanding: 0, modifiedDate: '2026-03-16 05:00:00 UTC',
				},
				item: 1,
			},
		],
	},
	{
		operation: 'booking.getAll',
		timezone: 'Australia/Brisbane',
		items: [
			{
				venueId: 101, returnAll: true, simplify: true,
				filters: {
					contactId: { __rl: true, mode: 'id', value: '10034' }, modifiedSince: '2026-01-01T10:00:00',
					filter: { condition: [{ field: 'name', condition: 'contains', value: 'launch' }] },
				},
			},
			{
				venueId: 101, returnAll: false, limit: 1, simplify: false,
				filters: {
					companyId: 2001, modifiedUntil: '2026-12-31T10:00:00',
					filter: { condition: [{ field: 'currentStatus', condition: 'equals', value: 3 }] },
				},
			},
		],
		requests: [
			{
				call: call('getBookingList'),
				body: {
					venueId: 101, filter: { contactId: 10034, modifiedDateAfter: '2026-01-01 00:00:00', name__CONTAINS: 'launch' },
					perPage: 100, start: 0,
				},
			},
			{
				call: call('getBookingList'),
				body: {
					venueId: 101, filter: { companyId: 2001, modifiedDateBefore: '2026-12-31 00:00:00', currentStatus: 3 },
					perPage: 1, start: 0,
				},
			},
		],
		output: [
			{
				json: {
					id: 5003, venueId: 101, code: 'BK5003', name: 'Spring Product Launch', currentStatus: 1,
					dateEventStart: '2026-10-09 00:00:00 UTC', dateEventEnd: '2026-10-11 00:00:00 UTC', totalAmount: 0,
					amountOutstanding: 0, modifiedDate: '2026-03-13 05:00:00 UTC',
				},
				item: 0,
			},
			{
				json: {
					id: 5001, venueId: 101, leadId: null, code: 'BK5001', name: 'Bayside Annual Conference', eventType: 'Conference',
					eventTypeId: 1801, eventSubTypeId: 1, companyId: 2001, company: { id: 2001, businessName: 'Bayside Catering' },
					contactId: 10001,
					contact: {
						id: 10001, firstName: 'Amelia', lastName: 'Hartley', email: 'amelia.hartley.10001@example.com',
						phone: '+61 4 5550 1000',
					},
					isConfidential: false, currentStatus: 3, totalAmount: 7700, totalTaxAmount: 700, amountOutstanding: 6600,
					accountTimezone: 'Australia/Sydney', venueTimezone: 'Australia/Sydney', createdDate: '2026-01-11 01:00:00 UTC',
					modifiedDate: '2026-03-11 05:00:00 UTC', lastModifiedDate: '2026-03-11 05:00:00 UTC', bookingType: 1,
					dateEventStart: '2026-10-05 00:00:00 UTC', dateEventEnd: '2026-10-07 00:00:00 UTC',
					convertedToTentative: '2026-02-02 03:00:00 UTC', convertedToConfirmed: '2026-02-09 03:00:00 UTC',
					convertedToCancelled: '', isAccommIncluded: false, dateAccomStart: '', dateAccomEnd: '', focRoomsDenominator: 0,
					maxNumFocRoomsPerDay: 0, hasPackages: false, decisionDate: '', canBeMoved: false, bookedById: 501,
					beoNumbers: ['18-1', '19-1'], isBeoFinalised: false, beoFinalisedDate: '', otaFolioRef: '', accommCutOffDate: '',
					accommCancellationDate: '', accommChargingMethod: 0, accommGuaranteeRequired: false, accommExternalBlockId: '',
					hasCommissions: 0, hasCommissionPaid: 0, agentCompanyId: null, agentCompany: null, agentContactId: null,
					agentContact: null, accommReservationMethod: [], convertedToProspectiveHold: null, revenueTemplateId: null,
				},
				item: 1,
			},
		],
	},
	{
		operation: 'booking.getAllForAccount',
		items: [
			{
				returnAll: true, simplify: true,
				filters: {
					modifiedUntil: '2026-12-31T00:00:00Z',
					filter: { condition: [{ field: 'currentStatus', condition: 'equals', value: 9 }] },
				},
			},
			{
				returnAll: false, limit: 1, simplify: true,
				filters: {
					modifiedSince: '2026-03-18T00:00:00Z',
					filter: { condition: [{ field: 'bookingType', condition: 'notEquals', value: 1 }] },
				},
			},
		],
		requests: [
			{
				call: call('getBookingListForAccount'),
				body: { filter: { modifiedDateBefore: '2026-12-31 00:00:00', currentStatus: 9 }, perPage: 100, start: 0 },
			},
			{
				call: call('getBookingListForAccount'),
				body: { filter: { modifiedDateAfter: '2026-03-18 00:00:00', bookingType__NOT: 1 }, perPage: 1, start: 0 },
			},
		],
		output: [
			{
				json: {
					id: 5005, venueId: 101, code: 'BK5005', name: 'Charity Gala', currentStatus: 9,
					dateEventStart: '2026-10-13 00:00:00 UTC', dateEventEnd: '2026-10-15 00:00:00 UTC', totalAmount: 0,
					amountOutstanding: 0, modifiedDate: '2026-03-15 05:00:00 UTC',
				},
				item: 0,
			},
			{
				json: {
					id: 5008, venueId: 102, code: 'BK5008', name: 'Touring Crew Rooms', currentStatus: 3,
					dateEventStart: '', dateEventEnd: '', totalAmount: 3300,
					amountOutstanding: 3300, modifiedDate: '2026-03-18 05:00:00 UTC',
				},
				item: 1,
			},
		],
	},
	...bookingsAttendeesExamples,
	...bookingsFilesExamples,
	...bookingsMoneyExamples,
	...bookingsNotesExamples,
];
