import { choice } from '../../shared/fields';
import { resource } from '../../shared/operation';
import { list } from './build';
import { firstDay, lastDay } from './dateRange';
import { owningVenue, ratePlan, room } from './locators';
import { roomIds, updateRanges, upToAMonth } from './roomDays';

/** Days on which a rate plan is open or closed for booking. */
export const ratePlanRule = resource(
	'ratePlanRule',
	'Rate Plan Rule',
	list('venue/getRatePlanBookingRules', {
		plural: 'rate plan rules',
		required: [owningVenue, firstDay, lastDay],
		filters: [roomIds, ratePlan],
		isWhole: true,
		rules: [upToAMonth],
		page: 'venues/venuedata/get-rate-plan-booking-rules',
	}),
	updateRanges('venue/addOrUpdateRatePlanBookingRulesCollection', {
		plural: 'rate plan rules',
		row: 'Range',
		before: [ratePlan, room],
		after: [
			choice('closeOutStatus', 'Status', [
				[1, 'Open'],
				[2, 'Closed'],
			]),
		],
		page: 'venues/accommodation/add-or-update-rateplan-bookingrules',
	}),
);
