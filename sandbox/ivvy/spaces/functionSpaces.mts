import type { Row } from '../../types.mts';
import type { IvvyError } from '../wire/errors.mts';
import type { Handler, HandlerInput } from '../wire/handler.mts';
import { findIn, list, refuse, remove, upsert } from '../wire/tables.mts';
import { localOf, ofVenue, venueOf } from './spaceChecks.mts';

const layouts = ['Theatre', 'Classroom', 'U-Shape', 'Cabaret', 'Boardroom', 'Banquet', 'Cocktail'];

const blankSpace: Row = {
	description: '',
	categoryId: null,
	imageId: null,
	hasLayouts: false,
	area: null,
	length: null,
	width: null,
	heightMaximum: null,
	heightMinimum: null,
	floorPressureMaximum: null,
	partSpaceIds: [],
	includedInReportDashboard: true,
	threeDScanId: '',
	useIntegrationPartner: false,
	marketplaceName: null,
	eventTypes: [],
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
	sortOrder: 1,
	marketplaceSortOrder: 1,
	layouts: [],
};

/** Name, category, guests, bookings at once, floor area, layouts, event types, parts. */
const spaces: Array<[string, number, number, number, number, number[], number[], number[]]> = [
	['Grand Harbour Hall', 1351, 1200, 1, 1450, [1, 2, 6, 7], [], [1302]],
	['Wharf Room', 1352, 120, 2, 160, [1, 3, 5], [1801], []],
	['Larkspur Ballroom', 1353, 320, 1, 420, [1, 4, 6], [], []],
	['Garden Boardroom', 1354, 16, 1, 38, [5], [1801, 1802], []],
	['The Barn', 1355, 220, 1, 310, [4, 6, 7], [1803], []],
	['Millpond Terrace', 1355, 90, 1, 140, [], [], []],
];

const seedSpaces = (): Row[] =>
	spaces.map(
		([name, categoryId, maxPax, maxNumBookings, area, types, eventTypes, partSpaceIds], index) => ({
			...blankSpace,
			id: 1301 + index,
			venueId: 101 + Math.floor(index / 2),
			name,
			description: `<p>${name}</p>`,
			categoryId,
			hasLayouts: types.length > 0,
			minPax: 1,
			maxPax,
			maxNumBookings,
			area,
			partSpaceIds,
			hasSmallerSpaces: partSpaceIds.length > 0,
			isViewable: true,
			marketplaceName: name,
			eventTypes,
			sortOrder: index + 1,
			marketplaceSortOrder: index + 1,
			createdDate: `2024-02-0${index + 1} 02:00:00 UTC`,
			modifiedDate: `2025-08-1${index} 05:20:00 UTC`,
			layouts: types.map((layoutType, place) => ({
				id: 13100 + index * 10 + place,
				layoutName: layouts[layoutType - 1],
				layoutType,
			})),
		}),
	);

/** Name and space; times are those at the venue (a guess: the docs show no zone for the split columns). */
const blockouts: Array<[string, number, string, string, string, string]> = [
	['Carpet replacement', 1301, '2031-03-03', '09:00:00', '2031-03-04', '17:00:00'],
	['Stocktake', 1302, '2031-03-10', '12:00:00', '2031-03-10', '13:00:00'],
	['Public holiday', 1303, '2031-04-25', '00:00:00', '2031-04-25', '23:59:59'],
	['Repainting', 1304, '2031-04-07', '08:00:00', '2031-04-11', '18:00:00'],
];

export const seed = (): Record<string, Row[]> => ({
	functionSpaces: seedSpaces(),
	spaceCategories: ['Halls', 'Meeting rooms', 'Ballrooms', 'Boardrooms', 'Barns and terraces'].map(
		(name, index) => ({
			id: 1351 + index,
			venueId: [101, 101, 102, 102, 103][index],
			name,
		}),
	),
	spaceBlockouts: blockouts.map(
		([name, spaceId, startDate, startTime, endDate, endTime], index) => ({
			id: 1361 + index,
			venueId: spaceId < 1303 ? 101 : 102,
			spaceId,
			name,
			startDate,
			startTime,
			endDate,
			endTime,
			bookedById: 501,
		}),
	),
});

/** An update must name the record's own venue: elsewhere the record does not exist. */
function checkVenue(input: HandlerInput, existing: Row | undefined, missing: () => IvvyError): Row {
	const venue = venueOf(input);
	if (existing && existing.venueId !== venue.id) throw missing();
	return venue;
}

const noSpace = () => refuse(24385, 'Function space does not exist');
const noCategory = () => refuse(24308, 'Space category does not exist');
const noBlockout = () => refuse(24271, 'Space blockout does not exist');

function checkSpace(input: HandlerInput, existing: Row | undefined): void {
	const { state, body } = input;
	const venue = checkVenue(input, existing, noSpace);
	const invalid = (code: number, why: string) =>
		refuse(code, 'Request contains invalid data', [why]);
	const unknown = (name: string, id: unknown) =>
		invalid(24387, `${name}: ${String(id)} does not exist`);
	const isHere = (table: string, id: unknown) => findIn(state, table, id)?.venueId === venue.id;
	if (typeof body.categoryId === 'number' && !isHere('spaceCategories', body.categoryId)) {
		throw unknown('categoryId', body.categoryId);
	}
	const parts = (body.partSpaceIds ?? []) as unknown[];
	for (const id of parts)
		if (id === body.id || !isHere('functionSpaces', id)) throw unknown('partSpaceIds', id);
	if (body.hasSmallerSpaces === true && parts.length === 0)
		throw invalid(24388, 'partSpaceIds: Value is required');
	const unknownType = ((body.eventTypes ?? []) as unknown[]).find(
		(id) => !findIn(state, 'eventTypes', id),
	);
	if (unknownType !== undefined) throw unknown('eventTypes', unknownType);
}

export const startOf = (row: Row) => `${String(row.startDate)} ${String(row.startTime)}`;
export const endOf = (row: Row) => `${String(row.endDate)} ${String(row.endTime)}`;

function checkBlockout(input: HandlerInput, existing: Row | undefined): void {
	const { state, body } = input;
	const venue = checkVenue(input, existing, noBlockout);
	const { id: _id, venueId: _venueId, ...changes } = body;
	if (Object.keys(changes).length === 0) throw refuse(24270, 'Request is empty');
	const invalid = (why: string) => refuse(24272, 'Space blockout details are invalid', [why]);
	if (
		body.spaceId !== undefined &&
		findIn(state, 'functionSpaces', body.spaceId)?.venueId !== venue.id
	) {
		throw invalid('spaceId: the function space does not exist');
	}
	if (body.bookedById !== undefined && !findIn(state, 'users', body.bookedById))
		throw invalid('bookedById: the user does not exist');
	const start =
		body.startDateTime === undefined ? startOf(existing!) : localOf(body.startDateTime, venue);
	const end = body.endDateTime === undefined ? endOf(existing!) : localOf(body.endDateTime, venue);
	if (end < start) throw invalid('endDateTime: Value must not be before startDateTime');
}

/** The columns that the list shows of what the request gives. */
function splitTimes(row: Row, { state, body }: HandlerInput): Row {
	const venue = findIn(state, 'venues', row.venueId) as Row;
	const changed: Row = {};
	for (const edge of ['start', 'end']) {
		const given = body[`${edge}DateTime`];
		if (given === undefined) continue;
		[changed[`${edge}Date`], changed[`${edge}Time`]] = localOf(given, venue).split(' ');
	}
	return changed;
}

/** A list of one venue's rows. */
const listOfVenue =
	(table: string): Handler =>
	(input) => {
		venueOf(input);
		return list(table, ['venueId'])(input);
	};

export const handlers: Record<string, Handler> = {
	'venue/addOrUpdateFunctionSpace': upsert('functionSpaces', {
		missing: noSpace,
		blank: blankSpace,
		check: checkSpace,
	}),
	'venue/getFunctionSpaceList': listOfVenue('functionSpaces'),
	'venue/addOrUpdateFunctionSpaceCategory': upsert('spaceCategories', {
		missing: noCategory,
		check: (input, existing) => void checkVenue(input, existing, noCategory),
	}),
	'venue/getFunctionSpaceCategoryList': (input) => {
		if (!findIn(input.state, 'venues', input.body.venueId))
			throw refuse(24102, 'Venue does not exist');
		return list('spaceCategories', ['venueId'])(input);
	},
	'venue/addOrUpdateSpaceBlockout': upsert('spaceBlockouts', {
		missing: noBlockout,
		blank: { bookedById: 501 },
		check: checkBlockout,
		derive: splitTimes,
	}),
	'venue/getSpaceBlockoutList': listOfVenue('spaceBlockouts'),
	'venue/removeSpaceBlockout': remove(
		'spaceBlockouts',
		() => refuse(24274, 'Blockout not found'),
		['venueId', 'id'],
		() => ({ success: true, errorType: null }),
	),
};

/** What keeps a space busy: its own rows, and those of spaces that contain it or that it contains. */
export function busyRows(input: HandlerInput, table: string, space: Row): Row[] {
	const { state } = input;
	const parts = (row: Row) => row.partSpaceIds as unknown[];
	const related = (state.tables.functionSpaces ?? []).filter(
		(row) => row.id === space.id || parts(space).includes(row.id) || parts(row).includes(space.id),
	);
	return (state.tables[table] ?? []).filter((row) => related.some(({ id }) => id === row.spaceId));
}

/** The spaces that a request is about: all of the venue, or those it names. */
export function askedSpaces({ state, body }: HandlerInput, venue: Row): Row[] {
	const ids = body.spaceIds as unknown[] | undefined;
	if (ids) return ids.map((id) => ofVenue(state, 'functionSpaces', id, venue.id, 'spaceIds'));
	return state.tables.functionSpaces.filter((row) => row.venueId === venue.id);
}
