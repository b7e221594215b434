import { choice, dateTime, decimal, flag, ids, text, whole } from '../../../shared/table/fields';
import { resource } from '../../../shared/table/operation';
import { get, getMany } from '../../parts/build';
import { upsert } from '../../parts/upsert';
import { description } from '../crm/parents';
import { firstDay, lastDay, range } from '../../parts/dateRange';
import { checkValues, gone, noCause } from '../../parts/explain';
import { filter, modifiedSince } from '../../parts/filters';
import { byName } from '../../parts/known';
import { owningVenue, record, spaceCategory } from '../../parts/locators';
import { requiredWhen } from '../../parts/rules';
import { simplify } from '../../wire/simplify';
import { everything, inList } from '../../parts/lookUp';

const smaller = flag('hasSmallerSpaces', 'Has Smaller Spaces');
const parts = ids('partSpaceIds', 'Smaller Space IDs');
const name = text('name', 'Name');
const measured = [
	whole('minPax', 'Minimum Attendees'),
	whole('maxPax', 'Maximum Attendees'),
	whole('maxNumBookings', 'Maximum Bookings', {
		default: 1,
	}),
	flag('isViewable', 'Show on Marketplace'),
	smaller,
];
const spaceIds = ids('spaceIds', 'Function Space IDs');

export const functionSpace = resource(
	'functionSpace',
	'Function Space',
	...upsert('venue/addOrUpdateFunctionSpace', {
		noun: 'function space',
		idField: record('id', 'Function Space', 'searchFunctionSpaces'),
		always: [owningVenue],
		required: [name, ...measured],
		optional: [
			description,
			spaceCategory,
			flag('hasLayouts', 'Has Layouts'),
			decimal('area', 'Area'),
			decimal('length', 'Length'),
			decimal('width', 'Width'),
			decimal('heightMaximum', 'Maximum Height'),
			decimal('heightMinimum', 'Minimum Height'),
			decimal('floorPressureMaximum', 'Maximum Floor Pressure'),
			ids('eventTypes', 'Event Type IDs'),
			text('marketplaceName', 'Marketplace Name'),
			parts,
			flag('includedInReportDashboard', 'Include in Reporting Dashboard'),
			text('threeDScanId', '3D Scan ID'),
			flag('useIntegrationPartner', 'Integrate With ResDiary'),
		],
		rules: [
			requiredWhen(parts, 'the space has smaller spaces', (body) => body.hasSmallerSpaces === true),
		],
		errors: {
			'24385': gone('Function Space'),
			'24386': noCause,
			'24387': checkValues,
			'24388': checkValues,
		},
		lookUp: inList('functionSpace.getAll', {
			tells: ['name', 'minPax', 'maxPax', 'maxNumBookings'],
			also: ['description', 'categoryId', 'hasLayouts', 'area', 'isViewable', 'marketplaceName'],
			of: ['venueId'],
			since: everything,
		}),
		page: 'venues/venuedata/add-or-update-function-space',
	}),
	getMany('venue/getFunctionSpaceList', {
		plural: 'function spaces',
		required: [owningVenue],
		filters: [byName, modifiedSince(), filter],
		simplified: [
			'id',
			'name',
			'categoryId',
			'minPax',
			'maxPax',
			'maxNumBookings',
			'area',
			'isViewable',
			'layouts',
			'modifiedDate',
		],
		page: 'venues/venuedata/get-function-space-list',
	}),
	get('venue/getFunctionSpaceAvailability', {
		value: 'getAvailability',
		name: 'Get Availability',
		action: 'Get availability of function spaces',
		description: 'Retrieve the free time slots of function spaces on up to 14 days',
		rules: [range('startDate', 'endDate', 14, true)],
		required: [owningVenue, firstDay, lastDay],
		optional: [spaceIds],
		page: 'venues/venuedata/get-function-space-availability',
		answerHas: ['availability'],
	}),
	getMany('venue/getAvailableFunctionSpaces', {
		value: 'getAvailable',
		name: 'Get Available',
		action: 'Get available function spaces',
		description: 'Retrieve which function spaces are free at a time, and why others are not',
		required: [
			owningVenue,
			dateTime('startDatetime', 'Start'),
			dateTime('endDatetime', 'End', { description: 'At most 24 hours after the start' }),
		],
		filters: [
			record('eventType', 'Event Type', 'searchEventTypes'),
			whole('pax', 'Attendees'),
			choice('layoutType', 'Layout', [
				[1, 'Theatre'],
				[2, 'Classroom'],
				[3, 'U-Shape'],
				[4, 'Cabaret'],
				[5, 'Boardroom'],
				[6, 'Banquet'],
				[7, 'Cocktail'],
				[8, 'Hollow Square'],
				[9, 'Exhibition'],
			]),
			spaceIds,
		],
		rules: [range('startDatetime', 'endDatetime', 1)],
		page: 'venues/venuedata/get-available-function-spaces',
		simplify,
	}),
);
