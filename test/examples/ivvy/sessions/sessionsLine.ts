import type { Example } from '../../example';

const call = (action: string) => (body: object) => ({ call: `POST /api/1.0/venue?action=${action}`, body });
const saveBeverage = call('addOrUpdateBookingSessionBeverage');
const removeBeverage = call('removeBookingSessionBeverage');
const saveResource = call('addOrUpdateBookingSessionResource');
const removeResource = call('removeBookingSessionResource');
const savePackage = call('addOrUpdateBookingPackage');

const success = (id: number, item: number) => ({ json: { success: true, id }, item });
const saved = (id: number, item: number) => ({ json: { success: true, id, warnings: null }, item });

export const sessionLineExamples: Example[] = [
	{
		operation: 'bookingSessionBeverage.create',
		items: [
			{
				venueId: 101, bookingId: 5001, sessionId: 5101, beverageId: 1501, name: 'Welcome Drinks',
				minAttendeesGuaranteed: 180,
				costcenterId: 2202,
				additionalFields: {
					items: { row: [{ itemId: 15011, additionalFields: { quantity: 10, price: 4.5 } }] },
					costPeriod: 'Hourly', numHours: 1.5, includeInPackage: false, cost: 29, excludedTaxIds: '',
				},
			},
			{
				venueId: '101', bookingId: '5001', sessionId: '5104', beverageId: '1503', name: 'Bar Tab',
				minAttendeesGuaranteed: '150', costcenterId: '2202',
				additionalFields: {
					items: { row: [{ itemId: '15012', additionalFields: { name: 'Ginger Ale' } }] },
					costPeriod: 2, includeInPackage: true, bookingPackageId: 5161, excludedFromCommissions: false,
					startTime: '16:00',
					endTime: '18:00', sortOrder: 2,
				},
			},
		],
		requests: [
			saveBeverage({
				venueId: 101, bookingId: 5001, sessionId: 5101, beverageId: 1501, name: 'Welcome Drinks',
				minAttendeesGuaranteed: 180,
				costcenterId: 2202, items: [{ itemId: 15011, quantity: 10, price: 4.5 }], costPeriod: 1,
				numHours: 1.5,
				includeInPackage: false, cost: 29, excludedTaxIds: [],
			}),
			saveBeverage({
				venueId: 101, bookingId: 5001, sessionId: 5104, beverageId: 1503, name: 'Bar Tab',
				minAttendeesGuaranteed: 150,
				costcenterId: 2202, items: [{ itemId: 15012, name: 'Ginger Ale' }], costPeriod: 2,
				includeInPackage: true,
				bookingPackageId: 5161, excludedFromCommissions: false, startTime: '16:00:00', endTime: '18:00:00',
				sortOrder: 2,
			}),
		],
		output: [success(900001, 0), success(900002, 1)],
	},
	{
		operation: 'bookingSessionBeverage.update',
		items: [
			{ venueId: 101, id: 5141, updateFields: { minAttendeesGuaranteed: 70, sameAsSessionTime: true } },
			{ venueId: 101, id: '5142', updateFields: { bookingId: '5001', sessionId: 5104, beverageId: { __rl: true, mode: 'list', value: '1501' }, name: 'Drinks' } },
		],
		requests: [
			saveBeverage({ venueId: 101, id: 5141, minAttendeesGuaranteed: 70, sameAsSessionTime: true }),
			saveBeverage({ venueId: 101, id: 5142, bookingId: 5001, sessionId: 5104, beverageId: 1501, name: 'Drinks' }),
		],
		output: [success(5141, 0), success(5142, 1)],
	},
	{
		operation: 'bookingSessionBeverage.upsert',
		items: [
			{
				venueId: 101, id: '', bookingId: 5001, sessionId: 5101, beverageId: 1502, name: 'Champagne',
				minAttendeesGuaranteed: 30,
				costcenterId: 2202, additionalFields: { sortOrder: 4 },
			},
			{
				venueId: 101, id: 5142, bookingId: '', sessionId: '', beverageId: '', name: '',
				minAttendeesGuaranteed: '',
				costcenterId: '', additionalFields: { includeInPackage: false, cost: 48, excludedTaxIds: '1702' },
			},
		],
		requests: [
			saveBeverage({
				venueId: 101, bookingId: 5001, sessionId: 5101, beverageId: 1502, name: 'Champagne',
				minAttendeesGuaranteed: 30,
				costcenterId: 2202, sortOrder: 4,
			}),
			saveBeverage({ venueId: 101, id: 5142, includeInPackage: false, cost: 48, excludedTaxIds: [1702] }),
		],
		output: [success(900001, 0), success(5142, 1)],
	},
	{
		operation: 'bookingSessionBeverage.delete',
		items: [
			{ venueId: 101, bookingId: 5001, sessionId: 5102, id: 5141 },
			{ venueId: '101', bookingId: '5001', sessionId: '5103', id: '5142' },
		],
		requests: [
			removeBeverage({ venueId: 101, bookingId: 5001, sessionId: 5102, id: 5141 }),
			removeBeverage({ venueId: 101, bookingId: 5001, sessionId: 5103, id: 5142 }),
		],
		output: [{ json: { deleted: true, id: 5141 }, item: 0 }, { json: { deleted: true, id: 5142 }, item: 1 }],
	},
	{
		operation: 'bookingSessionResource.create',
		items: [
			{
				venueId: 101, bookingId: 5001, sessionId: 5102, resourceId: 1601, quantity: 1, startTime: '11:00',
				endTime: '12:30',
				includeInPackage: false,
				additionalFields: { costCenterId: 2203, cost: 25, costType: 'Hourly', excludedTaxIds: '1702' },
			},
			{
				venueId: '101', bookingId: '5001', sessionId: '5103', resourceId: '1603', quantity: '12',
				startTime: '18:30:00',
				endTime: '23:00:00', includeInPackage: true,
				additionalFields: { bookingPackageId: 5161, hasCommissions: true },
			},
		],
		requests: [
			saveResource({
				venueId: 101, bookingId: 5001, sessionId: 5102, resourceId: 1601, quantity: 1, startTime: '11:00:00',
				endTime: '12:30:00', includeInPackage: false, costCenterId: 2203, cost: 25, costType: 1,
				excludedTaxIds: [1702],
			}),
			saveResource({
				venueId: 101, bookingId: 5001, sessionId: 5103, resourceId: 1603, quantity: 12, startTime: '18:30:00',
				endTime: '23:00:00', includeInPackage: true, bookingPackageId: 5161, hasCommissions: true,
			}),
		],
		output: [success(900001, 0), success(900002, 1)],
	},
	{
		operation: 'bookingSessionResource.update',
		items: [
			{ venueId: 101, bookingId: 5001, sessionId: 5101, id: 5151, updateFields: { quantity: 3, endTime: '11:00' } },
			{
				venueId: 101, bookingId: '5001', sessionId: '5103', id: '5152',
				updateFields: { resourceId: { __rl: true, mode: 'id', value: '1603' }, includeInPackage: false, costCenterId: 2203, cost: 15, costType: 2 },
			},
		],
		requests: [
			saveResource({ venueId: 101, bookingId: 5001, sessionId: 5101, id: 5151, quantity: 3, endTime: '11:00:00' }),
			saveResource({
				venueId: 101, bookingId: 5001, sessionId: 5103, id: 5152, resourceId: 1603, includeInPackage: false,
				costCenterId: 2203,
				cost: 15, costType: 2,
			}),
		],
		output: [success(5151, 0), success(5152, 1)],
	},
	{
		operation: 'bookingSessionResource.upsert',
		items: [
			{
				venueId: 101, bookingId: 5001, sessionId: 5104, id: '', resourceId: 1602, quantity: 1,
				startTime: '14:00',
				endTime: '16:00', additionalFields: { includeInPackage: true, bookingPackageId: 5161 },
			},
			{
				venueId: 101, bookingId: 5001, sessionId: 5101, id: 5151, resourceId: '', quantity: 4, startTime: '',
				endTime: '',
				additionalFields: {},
			},
		],
		requests: [
			saveResource({
				venueId: 101, bookingId: 5001, sessionId: 5104, resourceId: 1602, quantity: 1, startTime: '14:00:00',
				endTime: '16:00:00', includeInPackage: true, bookingPackageId: 5161,
			}),
			saveResource({ venueId: 101, bookingId: 5001, sessionId: 5101, id: 5151, quantity: 4 }),
		],
		output: [success(900001, 0), success(5151, 1)],
	},
	{
		operation: 'bookingSessionResource.delete',
		items: [
			{ venueId: 101, bookingId: 5001, sessionId: 5101, id: 5151 },
			{ venueId: '101', bookingId: '5001', sessionId: '5103', id: '5152' },
		],
		requests: [
			removeResource({ venueId: 101, bookingId: 5001, sessionId: 5101, id: 5151 }),
			removeResource({ venueId: 101, bookingId: 5001, sessionId: 5103, id: 5152 }),
		],
		output: [
			{ json: { deleted: true }, item: 0 },
			{ json: { deleted: true }, item: 1 },
		],
	},
	{
		operation: 'bookingPackage.create',
		items: [
			{
				venueId: 101, bookingId: 5001, packageId: 2101,
				costcenters: { row: [{ id: 2201, value: 70, additionalFields: { excludedTaxIds: '1702' } }] },
				additionalFields: { bookingDate: '2026-10-06', price: 70, numberAttendees: 40, agreedAttendees: 40 },
			},
			{
				venueId: '101', bookingId: '5003', packageId: '2102',
				costcenters: { row: [{ id: '2202', value: 12.5 }] },
				additionalFields: {
					mainSpaceVenueId: 101, mainSpaceId: 1302, isAccommIncluded: false,
					smallDescription: 'Cocktails on the wharf',
				},
			},
		],
		requests: [
			savePackage({
				venueId: 101, bookingId: 5001, packageId: 2101,
				costcenters: [{ id: 2201, value: 70, excludedTaxIds: [1702] }],
				bookingDate: '2026-10-06', price: 70, numberAttendees: 40, agreedAttendees: 40,
			}),
			savePackage({
				venueId: 101, bookingId: 5003, packageId: 2102, costcenters: [{ id: 2202, value: 12.5 }],
				mainSpaceVenueId: 101,
				mainSpaceId: 1302, isAccommIncluded: false, smallDescription: 'Cocktails on the wharf',
			}),
		],
		output: [saved(900001, 0), saved(900002, 1)],
	},
	{
		operation: 'bookingPackage.update',
		items: [
			{ venueId: 101, bookingId: 5001, packageId: 2101, id: 5161, updateFields: { numberAttendees: 65, setAttendees: 70 } },
			{ venueId: 101, bookingId: 5001, packageId: '2102', id: '5161', updateFields: { price: 2500, expectedAttendees: '80' } },
		],
		requests: [
			savePackage({ venueId: 101, bookingId: 5001, packageId: 2101, id: 5161, numberAttendees: 65, setAttendees: 70 }),
			savePackage({ venueId: 101, bookingId: 5001, packageId: 2102, id: 5161, price: 2500, expectedAttendees: 80 }),
		],
		output: [saved(5161, 0), saved(5161, 1)],
	},
	{
		operation: 'bookingPackage.upsert',
		items: [
			{ venueId: 101, bookingId: 5003, packageId: 2101, id: '', additionalFields: { numberAttendees: 25 } },
			{ venueId: 101, bookingId: 5001, packageId: 2101, id: 5161, additionalFields: { actualAttendees: 58 } },
		],
		requests: [
			savePackage({ venueId: 101, bookingId: 5003, packageId: 2101, numberAttendees: 25 }),
			savePackage({ venueId: 101, bookingId: 5001, packageId: 2101, id: 5161, actualAttendees: 58 }),
		],
		output: [saved(900001, 0), saved(5161, 1)],
	},
];
