import { choice, choices, dateTime, flag, ids, locator, text, whole } from '../../shared/fields';
import { resource, type Field, type Rule } from '../../shared/operation';
import { list, upsert } from './build';
import { condition } from './contact';
import { checkNamed, gone, noCause } from './explain';
import { filter } from './filters';
import { booking, owningVenue } from './locators';
import { requiredWhen } from './rules';

const type = choice('typeId', 'Type', [
	[2, 'Session'],
	[3, 'Billing Instructions'],
	[4, 'Menu'],
	[5, 'Beverage'],
	[6, 'Resources'],
	[7, 'Products'],
	[8, 'Accommodation'],
	[11, 'Couriers'],
	[12, 'VIP Guests'],
	[13, 'Security'],
	[14, 'Onsite Contractors'],
	[15, 'Signatories'],
	[16, 'Front Office'],
	[17, 'Transfers'],
	[18, 'Room Drops'],
	[19, 'Luggage Services'],
	[20, 'Group Profile'],
	[21, 'Lead'],
	[22, 'Dietary Requirements'],
	[23, 'All Departments'],
	[24, 'Food & Beverages'],
	[25, 'Car Parking'],
	[26, 'Suppliers'],
	[27, 'Internet'],
	[29, 'Signage'],
	[30, 'Sales Office'],
	[31, 'Bellman / Van Service'],
	[32, 'Reservations'],
	[33, 'Housekeeping'],
	[34, 'Engineering'],
	[35, 'Audio Visual'],
	[36, 'Set-Up'],
	[37, 'Onsite Contact'],
]);

/** What a note of these types is about. */
const subjects: Array<[Field, when: string, of: (typeId: number) => boolean]> = [
	[
		ids('bookingDays', 'Booking Days', { placeholder: 'e.g. 1, 2' }),
		'the note is about neither a session, its items nor rooms',
		(typeId) => typeId === 3 || (typeId >= 11 && typeId <= 27) || (typeId >= 29 && typeId <= 37),
	],
	[ids('sessionIds', 'Session IDs'), 'the type is Session', (typeId) => typeId === 2],
	[ids('menuIds', 'Session Menu IDs'), 'the type is Menu', (typeId) => typeId === 4],
	[ids('beverageIds', 'Session Beverage IDs'), 'the type is Beverage', (typeId) => typeId === 5],
	[ids('resourceIds', 'Session Resource IDs'), 'the type is Resources', (typeId) => typeId === 6],
	[ids('productIds', 'Session Product IDs'), 'the type is Products', (typeId) => typeId === 7],
	[ids('accommodationIds', 'Accommodation Group IDs'), 'the type is Accommodation', (typeId) => typeId === 8],
];

const rules: Rule[] = subjects.map(([field, when, of]) =>
	requiredWhen(field, when, ({ typeId }) => typeof typeId === 'number' && of(typeId)),
);

export const bookingNote = resource(
	'bookingNote',
	'Booking Note',
	...upsert('venue/addOrUpdateBookingNote', {
		noun: 'booking note',
		idField: locator('id', 'Booking Note', 'searchBookingNotes', { example: '409' }),
		always: [owningVenue, booking, text('description', 'Text', { rows: 4, description: 'HTML is allowed' })],
		required: [],
		optional: [
			flag('isPrivate', 'Private'),
			type,
			...subjects.map(([field]) => field),
			choices('applyToTemplates', 'Show In', [
				[1, 'BEO'],
				[2, 'Quotes & Contracts'],
				[3, 'Resume'],
			]),
		],
		rules,
		errors: {
			'24442': gone('Booking Note'),
			'24443': noCause,
			'24444': checkNamed,
			'24445': 'Check the values of this item: the note must be about a booking of the venue, and about its parts.',
		},
		page: 'venues/getoraddbookingdata/add-or-update-booking-note',
	}),
	list('venue/getBookingNoteList', {
		plural: 'booking notes',
		required: [owningVenue, booking],
		filters: [
			dateTime('createdDate', 'Created'),
			dateTime('modifiedDate', 'Modified'),
			condition(flag('isPrivate', 'Private')),
			condition(text('description', 'Text')),
			condition(whole('typeId', 'Type ID')),
			condition(locator('createdBy', 'Created By', 'searchUsers', { example: '12' })),
			filter,
		],
		page: 'venues/getoraddbookingdata/get-booking-note-list',
	}),
);
