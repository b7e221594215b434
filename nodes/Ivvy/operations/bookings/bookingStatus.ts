import { choice, date, text } from '../../../shared/table/fields';
import { command } from '../../parts/build';
import { checkNamed, noCause } from '../../parts/explain';
import { owningVenue, record } from '../../parts/locators';
import { requiredWhen } from '../../parts/rules';
import { itself, pages } from './bookingFields';
import { makesNoRecord } from '../../../shared/table/lookUp';

const newStatus = choice('currentStatus', 'New Status', [
	[1, 'Prospective'],
	[2, 'Tentative'],
	[3, 'Confirmed'],
	[4, 'Cancelled'],
	[9, 'Prospective Hold'],
]);

const stage = (wire: string, displayName: string) =>
	record(wire, displayName, 'searchOpportunityStages');
const reason = (wire: string, displayName: string) =>
	record(wire, displayName, 'searchLeadStageReasons');
const cancelDate = date('cancelClosedDate', 'Cancellation Date');
const newStage = stage('convertedStageId', 'New Stage');

/** Moves a booking on, and with it the stage of its opportunity. */
export const changeStatus = command('venue/changeBookingStatus', {
	value: 'changeStatus',
	name: 'Change Status',
	action: 'Change status of booking',
	repeat: 'never',
	lookUp: makesNoRecord,
	required: [owningVenue, itself, newStatus],
	optional: [
		record('changedByUserId', 'Changed By', 'searchUsers'),
		stage('cancelStageId', 'Cancellation Stage'),
		reason('cancelReasonId', 'Cancellation Reason'),
		text('cancelLostToCompetition', 'Lost to Competition'),
		cancelDate,
		newStage,
		reason('convertedStageReasonId', 'New Stage Reason'),
		choice(
			'marketplaceStageReasonType',
			'Regret Reason',
			[
				[1, 'Accommodation Unavailable'],
				[2, 'Accommodation Capacity - Too Small'],
				[3, 'Conference/Event Space Unavailable'],
				[4, 'Conference/Event Space Capacity - Too Small'],
				[5, 'Conference/Event Space Capacity - Too Big'],
				[6, 'Facilities Not Suitable'],
				[7, 'No Reason Given'],
			],
			{ description: 'Sent to the booker. Required when the new stage is the regretted one.' },
		),
		date('convertedClosedDate', 'Closing Date', {
			description:
				'Required when a prospective booking becomes tentative or confirmed and its stage is won or lost',
		}),
	],
	rules: [
		requiredWhen(
			cancelDate,
			'the booking is cancelled',
			({ currentStatus }) => currentStatus === 4,
		),
		requiredWhen(
			newStage,
			'the booking is not cancelled',
			({ currentStatus }) => currentStatus !== 4,
		),
	],
	errors: { '24346': noCause, '24397': checkNamed },
	page: `${pages}/change-booking-status`,
});
