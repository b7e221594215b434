import { choice } from '../../../shared/table/fields';
import { resource } from '../../../shared/table/operation';
import { getMany } from '../../parts/build';
import { firstDay, lastDay } from '../../parts/dateRange';
import { owningVenue, ratePlan, room } from '../../parts/locators';
import { roomIds, updateRanges, upToAMonth } from './roomDays';

/** Days on which a rate plan is open or closed for booking. */
export const ratePlanRule = resource(
	'ratePlanRule',
	'Rate Plan Rule',
	getMany('venue/getRatePlanBookingRules', {
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
