import {
	choice,
	choices,
	dateTime,
	flag,
	ids,
	text,
	unwrapLocator,
} from '../../../shared/table/fields';
import { resource, type Field, type Rule } from '../../../shared/table/operation';
import { getMany } from '../../parts/build';
import { condition } from '../../parts/condition';
import { checkNamed, gone, noCause } from '../../parts/explain';
import { ofBooking } from '../../parts/inside';
import { filter } from '../../parts/filters';
import { booking, owningVenue, record } from '../../parts/locators';
import { noteTypes } from './noteTypes';
import { requiredWhen } from '../../parts/rules';
import { upsert } from '../../parts/upsert';
import { simplify } from '../../wire/simplify';
import { everything, inList } from '../../parts/lookUp';

const byName = choice('typeId', 'Type', noteTypes);

/** So many that the form searches them, rather than hold them once for each operation. Their names are taken as well. */
const type: Field = {
	...record('typeId', 'Type', 'searchNoteTypes'),
	read: (value, context) => byName.read(unwrapLocator(value), context),
};

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
	[
		ids('accommodationIds', 'Accommodation Group IDs'),
		'the type is Accommodation',
		(typeId) => typeId === 8,
	],
];

const rules: Rule[] = subjects.map(([field, when, of]) =>
	requiredWhen(field, when, ({ typeId }) => typeof typeId === 'number' && of(typeId)),
);

export const bookingNote = resource(
	'bookingNote',
	'Booking Note',
	...upsert('venue/addOrUpdateBookingNote', {
		noun: 'booking note',
		alsoChanges: ofBooking,
		idField: record('id', 'Booking Note', 'searchBookingNotes'),
		always: [
			owningVenue,
			booking,
			text('description', 'Text', { rows: 4, description: 'HTML is allowed' }),
		],
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
			'24445':
				'Check the values of this item: the note must be about a booking of the venue, and about its parts.',
		},
		lookUp: inList('bookingNote.getAll', {
			tells: ['description'],
			also: ['isPrivate', 'typeId'],
			of: ['venueId', 'bookingId'],
			since: everything,
			createdBy: 'createdBy',
		}),
		page: 'venues/getoraddbookingdata/add-or-update-booking-note',
	}),
	getMany('venue/getBookingNoteList', {
		plural: 'booking notes',
		required: [owningVenue, booking],
		filters: [
			dateTime('createdDate', 'Created'),
			dateTime('modifiedDate', 'Modified'),
			condition(flag('isPrivate', 'Private')),
			condition(text('description', 'Text')),
			condition(type),
			condition(record('createdBy', 'Created By', 'searchUsers')),
			filter,
		],
		page: 'venues/getoraddbookingdata/get-booking-note-list',
		simplify,
	}),
);
