import { decimal } from '../../../shared/table/fields';
import { resource } from '../../../shared/table/operation';
import { getMany, remove } from '../../parts/build';
import { firstDay, lastDay, range } from '../../parts/dateRange';
import { filter } from '../../parts/filters';
import { owningVenue, ratePlan, room } from '../../parts/locators';
import { channelHint, updateRanges } from './roomDays';

/** Seasons of a rate plan, and rates that a distribution channel sets by day. */
export const ratePlanRate = resource(
	'ratePlanRate',
	'Rate Plan Rate',
	getMany('venue/getRatePlanRateList', {
		plural: 'rate plan rates',
		required: [owningVenue, ratePlan],
		filters: [filter],
		page: 'venues/venuedata/get-rate-plan-rate-list',
	}),
	updateRanges('venue/addOrUpdateRoomDynamicRatesCollection', {
		plural: 'dynamic room rates',
		row: 'Range',
		before: [ratePlan, room],
		after: [
			decimal('cost', 'Rate', { description: 'With or without tax, as the venue is set up' }),
		],
		optional: [
			decimal('costDouble', 'Rate for Two'),
			decimal('costTriple', 'Rate for Three'),
			decimal('costQuad', 'Rate for Four'),
		],
		page: 'venues/accommodation/add-or-update-room-dynamic-rates',
	}),
	remove('venue/removeRoomDynamicRates', {
		noun: 'range of dynamic room rates',
		required: [owningVenue, ratePlan, room, firstDay, lastDay],
		rules: [range('startDate', 'endDate')],
		changes: [['venueId', 'barId', 'roomId']],
		errors: { '400': channelHint },
		page: 'venues/accommodation/remove-room-dynamic-rates',
	}),
);
