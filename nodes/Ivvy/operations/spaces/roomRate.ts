import { resource } from '../../../shared/table/operation';
import { getMany } from '../../parts/build';
import { firstDay, lastDay } from '../../parts/dateRange';
import { owningVenue, ratePlan, record, room } from '../../parts/locators';
import { roomIds, upToAMonth } from './roomDays';

/** What rooms cost under a rate plan. */
export const roomRate = resource(
	'roomRate',
	'Room Rate',
	getMany('venue/getRoomRateList', {
		plural: 'room rates',
		required: [owningVenue, ratePlan, record('barRateId', 'Rate Plan Rate', 'searchRatePlanRates')],
		filters: [room],
		isWhole: true,
		simplified: [
			'id',
			'barId',
			'barRateId',
			'roomId',
			'cost',
			'costDouble',
			'costTriple',
			'costQuad',
			'actualCost',
			'actualCostDouble',
		],
		page: 'venues/venuedata/get-room-rate-list',
	}),
	getMany('venue/getRoomRates', {
		value: 'getByDate',
		name: 'Get by Date',
		action: 'Get room rates by date',
		description: 'Retrieve the rates of rooms day by day, from today on and for up to 31 days',
		required: [owningVenue, ratePlan, firstDay, lastDay],
		filters: [roomIds],
		isWhole: true,
		rules: [upToAMonth],
		page: 'venues/venuedata/get-room-rates',
	}),
);
