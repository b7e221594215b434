import { choice, id, text } from '../../../shared/table/fields';
import { resource } from '../../../shared/table/operation';
import { command } from '../../parts/build';
import { record } from '../../parts/locators';
import { requiredWhen } from '../../parts/rules';
import { code } from '../../parts/identity';

const venueReference = record('refId1', 'Venue', 'searchVenues');
const bookingReference = id('refId2', 'Booking ID');
const roomReference = id('refId3', 'Accommodation Group or Reservation ID');

const ofBooking = 'the report is about a booking, accommodation group or reservation';

const isAbout =
	(...types: number[]) =>
	({ refType }: Record<string, unknown>) =>
		types.includes(Number(refType));

/** What an integration tells iVvy's users about data it could not process. */
export const errorReport = resource(
	'errorReport',
	'Error Report',
	command('account/addErrorReport', {
		value: 'create',
		name: 'Create',
		action: 'Create error report',
		description:
			'Create a new error report. iVvy answers with the present one if it holds a similar report.',
		repeat: 'never',
		lookUp: 'iVvy has no list of error reports.',
		changes: [],
		alsoChanges: { report: [['code', 'message']] },
		required: [
			code('code', 'Code', { description: 'A code of your own choice' }),
			text('message', 'Message'),
			choice('level', 'Level', [
				[1, 'Critical'],
				[2, 'High'],
				[3, 'Medium'],
				[4, 'Low'],
				[5, 'Lowest'],
			]),
			choice('refType', 'About', [
				[1, 'Custom'],
				[2, 'Venue Booking'],
				[3, 'Accommodation Group'],
				[4, 'Room Reservation'],
			]),
		],
		optional: [
			venueReference,
			bookingReference,
			roomReference,
			id('refId4', 'Fourth Reference ID'),
			id('refId5', 'Fifth Reference ID'),
			text('debugData', 'Debug Data', { description: 'Up to 1000 characters' }),
		],
		rules: [
			requiredWhen(venueReference, ofBooking, isAbout(2, 3, 4)),
			requiredWhen(bookingReference, ofBooking, isAbout(2, 3, 4)),
			requiredWhen(
				roomReference,
				'the report is about an accommodation group or reservation',
				isAbout(3, 4),
			),
		],
		errors: {
			'24262':
				'Check the IDs: the booking must belong to the venue, the group or reservation to the booking.',
		},
		page: 'account/add-error-report',
	}),
);
