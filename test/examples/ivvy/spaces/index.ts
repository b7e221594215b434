import type { Example } from '../../example';
import { spacesHireExamples } from './spacesHire';
import { spacesRatesExamples } from './spacesRates';
import { spacesRoomsExamples } from './spacesRooms';
import { spacesTimesExamples } from './spacesTimes';

const space = 'POST /api/1.0/venue?action=addOrUpdateFunctionSpace';
const spaceList = 'POST /api/1.0/venue?action=getFunctionSpaceList';
const category = 'POST /api/1.0/venue?action=addOrUpdateFunctionSpaceCategory';
const categoryList = 'POST /api/1.0/venue?action=getFunctionSpaceCategoryList';

const spaces: Example[] = [
	{
		operation: 'functionSpace.create',
		items: [
			{
				venueId: {
					__rl: true,
					mode: 'list',
					value: '101',
					cachedResultName: 'Harbour View Convention Centre',
				},
				name: 'Harbour Lounge',
				minPax: 10,
				maxPax: '150',
				maxNumBookings: 1,
				isViewable: true,
				hasSmallerSpaces: false,
				additionalFields: {
					description: '<p>Water views</p>',
					categoryId: { __rl: true, mode: 'id', value: '1352' },
					area: 180.5,
					length: 19,
					width: '9.5',
					heightMaximum: 4.2,
					heightMinimum: 3.1,
					floorPressureMaximum: 5,
				},
			},
			{
				venueId: 102,
				name: 'Larkspur Suite',
				minPax: 0,
				maxPax: 336,
				maxNumBookings: '2',
				isViewable: 'false',
				hasSmallerSpaces: 'true',
				additionalFields: {
					partSpaceIds: '1303, 1304',
					eventTypes: '1801',
					hasLayouts: true,
					marketplaceName: 'The Suite',
					includedInReportDashboard: false,
					threeDScanId: 'scan-77',
					useIntegrationPartner: 0,
				},
			},
		],
		requests: [
			{
				call: space,
				body: {
					venueId: 101,
					name: 'Harbour Lounge',
					minPax: 10,
					maxPax: 150,
					maxNumBookings: 1,
					isViewable: true,
					hasSmallerSpaces: false,
					description: '<p>Water views</p>',
					categoryId: 1352,
					area: 180.5,
					length: 19,
					width: 9.5,
					heightMaximum: 4.2,
					heightMinimum: 3.1,
					floorPressureMaximum: 5,
				},
			},
			{
				call: space,
				body: {
					venueId: 102,
					name: 'Larkspur Suite',
					minPax: 0,
					maxPax: 336,
					maxNumBookings: 2,
					isViewable: false,
					hasSmallerSpaces: true,
					partSpaceIds: [1303, 1304],
					eventTypes: [1801],
					hasLayouts: true,
					marketplaceName: 'The Suite',
					includedInReportDashboard: false,
					threeDScanId: 'scan-77',
					useIntegrationPartner: false,
				},
			},
		],
		output: [
			{ json: { success: true, id: 900001 }, item: 0 },
			{ json: { success: true, id: 900002 }, item: 1 },
		],
	},
	{
		operation: 'functionSpace.update',
		items: [
			{
				venueId: 101,
				id: { __rl: true, mode: 'id', value: '1302' },
				updateFields: { maxPax: 110, isViewable: false },
			},
			{
				venueId: '103',
				id: 1306,
				updateFields: { name: 'Millpond Deck', hasSmallerSpaces: true, partSpaceIds: '1305' },
			},
		],
		requests: [
			{ call: space, body: { venueId: 101, id: 1302, maxPax: 110, isViewable: false } },
			{
				call: space,
				body: {
					venueId: 103,
					id: 1306,
					name: 'Millpond Deck',
					hasSmallerSpaces: true,
					partSpaceIds: [1305],
				},
			},
		],
		output: [
			{ json: { success: true, id: 1302 }, item: 0 },
			{ json: { success: true, id: 1306 }, item: 1 },
		],
	},
	{
		operation: 'functionSpace.upsert',
		items: [
			{
				venueId: 103,
				id: '',
				name: 'Orchard Marquee',
				minPax: 20,
				maxPax: 180,
				maxNumBookings: 1,
				isViewable: true,
				hasSmallerSpaces: 'false',
				additionalFields: {},
			},
			{
				venueId: 102,
				id: 1304,
				name: '',
				minPax: '',
				maxPax: 18,
				maxNumBookings: '',
				isViewable: '',
				hasSmallerSpaces: '',
				additionalFields: {},
			},
		],
		requests: [
			{
				call: space,
				body: {
					venueId: 103,
					name: 'Orchard Marquee',
					minPax: 20,
					maxPax: 180,
					maxNumBookings: 1,
					isViewable: true,
					hasSmallerSpaces: false,
				},
			},
			{ call: space, body: { venueId: 102, id: 1304, maxPax: 18 } },
		],
		output: [
			{ json: { success: true, id: 900001 }, item: 0 },
			{ json: { success: true, id: 1304 }, item: 1 },
		],
	},
	{
		operation: 'functionSpace.getAll',
		items: [
			{
				venueId: 101,
				returnAll: true,
				output: 'simple',
				filters: {
					modifiedSince: '2025-08-11T00:00:00Z',
					filter: { condition: [{ field: 'maxPax', condition: 'lessOrEqual', value: 200 }] },
				},
			},
			{
				venueId: 102,
				returnAll: false,
				limit: 1,
				output: 'raw',
				filters: {
					filter: { condition: [{ field: 'name', condition: 'begins', value: 'Garden' }] },
				},
			},
		],
		requests: [
			{
				call: spaceList,
				body: {
					venueId: 101,
					filter: { modifiedDate__GREATERTHAN: '2025-08-11 00:00:00', maxPax__LESSTHAN: 200 },
					perPage: 100,
					start: 0,
				},
			},
			{
				call: spaceList,
				body: { venueId: 102, filter: { name__BEGINS: 'Garden' }, perPage: 1, start: 0 },
			},
		],
		output: [
			{
				json: {
					id: 1302,
					name: 'Wharf Room',
					categoryId: 1352,
					minPax: 1,
					maxPax: 120,
					maxNumBookings: 2,
					area: 160,
					isViewable: true,
					layouts: [
						{ id: 13110, layoutName: 'Theatre', layoutType: 1, layoutTypeName: 'Theatre' },
						{ id: 13111, layoutName: 'U-Shape', layoutType: 3, layoutTypeName: 'U-Shape' },
						{ id: 13112, layoutName: 'Boardroom', layoutType: 5, layoutTypeName: 'Boardroom' },
					],
					modifiedDate: '2025-08-11T05:20:00.000Z',
				},
				item: 0,
			},
			{
				json: {
					id: 1304,
					venueId: 102,
					name: 'Garden Boardroom',
					description: '<p>Garden Boardroom</p>',
					categoryId: 1354,
					imageId: null,
					hasLayouts: true,
					minPax: 1,
					maxPax: 16,
					maxNumBookings: 1,
					area: 38,
					length: null,
					width: null,
					heightMaximum: null,
					heightMinimum: null,
					floorPressureMaximum: null,
					partSpaceIds: [],
					includedInReportDashboard: true,
					threeDScanId: '',
					useIntegrationPartner: false,
					isViewable: true,
					marketplaceName: 'Garden Boardroom',
					eventTypes: [1801, 1802],
					canBeLiveBooked: false,
					canProvideFoodBeverage: false,
					menuTypeIds: [],
					beverageCategoryIds: [],
					availableFromTime: null,
					availableTillTime: null,
					minimumBookingTime: null,
					restrictBookingTimeInterval: null,
					availableDaysOfWeek: [],
					displayAvailabilityTo: null,
					restrictVisibility: null,
					userGroupIds: [],
					isViewableToAnonymousUsers: true,
					sortOrder: 4,
					marketplaceSortOrder: 4,
					createdDate: '2024-02-04 02:00:00 UTC',
					modifiedDate: '2025-08-13 05:20:00 UTC',
					layouts: [{ id: 13130, layoutName: 'Boardroom', layoutType: 5 }],
				},
				item: 1,
			},
		],
	},
	{
		operation: 'functionSpaceCategory.create',
		items: [
			{ venueId: 101, name: 'Terraces' },
			{ venueId: '103', name: 'Marquees' },
		],
		requests: [
			{ call: category, body: { venueId: 101, name: 'Terraces' } },
			{ call: category, body: { venueId: 103, name: 'Marquees' } },
		],
		output: [
			{ json: { success: true, id: 900001 }, item: 0 },
			{ json: { success: true, id: 900002 }, item: 1 },
		],
	},
	{
		operation: 'functionSpaceCategory.update',
		items: [
			{
				venueId: 101,
				id: { __rl: true, mode: 'list', value: '1351' },
				updateFields: { name: 'Large halls' },
			},
			{ venueId: 102, id: 1354, updateFields: { name: 'Small boardrooms' } },
		],
		requests: [
			{ call: category, body: { venueId: 101, id: 1351, name: 'Large halls' } },
			{ call: category, body: { venueId: 102, id: 1354, name: 'Small boardrooms' } },
		],
		output: [
			{ json: { success: true, id: 1351 }, item: 0 },
			{ json: { success: true, id: 1354 }, item: 1 },
		],
	},
	{
		operation: 'functionSpaceCategory.upsert',
		items: [
			{ venueId: 102, id: '', name: 'Outdoor spaces' },
			{ venueId: 103, id: '1355', name: 'Barns' },
		],
		requests: [
			{ call: category, body: { venueId: 102, name: 'Outdoor spaces' } },
			{ call: category, body: { venueId: 103, id: 1355, name: 'Barns' } },
		],
		output: [
			{ json: { success: true, id: 900001 }, item: 0 },
			{ json: { success: true, id: 1355 }, item: 1 },
		],
	},
	{
		operation: 'functionSpaceCategory.getAll',
		items: [
			{ venueId: 101, returnAll: true },
			{ venueId: { __rl: true, mode: 'id', value: '102' }, returnAll: false, limit: 1 },
		],
		requests: [
			{ call: categoryList, body: { venueId: 101, perPage: 100, start: 0 } },
			{ call: categoryList, body: { venueId: 102, perPage: 1, start: 0 } },
		],
		output: [
			{ json: { id: 1351, name: 'Halls' }, item: 0 },
			{ json: { id: 1352, name: 'Meeting rooms' }, item: 0 },
			{ json: { id: 1353, name: 'Ballrooms' }, item: 1 },
		],
	},
];

export const spacesExamples: Example[] = [
	...spaces,
	...spacesTimesExamples,
	...spacesHireExamples,
	...spacesRatesExamples,
	...spacesRoomsExamples,
];
