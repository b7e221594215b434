import type { Row } from '../../types.mts';
import { doesNotValidate } from '../wire/errors.mts';
import type { Handler } from '../wire/handler.mts';
import { page, visible } from '../wire/paging.mts';
import { list, rowsOf } from '../wire/tables.mts';
import { ofVenue, venueOf } from './spaceChecks.mts';

const stamps = (day: number): Row => ({
	createdDate: `2024-11-0${day} 01:10:00 UTC`,
	modifiedDate: `2025-09-0${day} 06:45:00 UTC`,
});

const spaceRate = (id: number, spaceId: number, spaceName: string, hourlyCost: number): Row => ({
	id,
	spaceId,
	spaceName,
	minSpendCost: hourlyCost * 10,
	minSpendCostExcludedTaxIds: [],
	hourlyCost,
	hourlyCostExcludedTaxIds: [],
	halfDayCost: hourlyCost * 4,
	halfDayCostExcludedTaxIds: [],
	halfDayCostMinMins: 180,
	halfDayCostMaxMins: 300,
	halfDayCostAvailFrom: '08:00:00',
	halfDayCostAvailTo: '18:00:00',
	fullDayCost: hourlyCost * 7,
	fullDayCostExcludedTaxIds: [],
	fullDayCostMinMins: 300,
	fullDayCostMaxMins: 600,
	fullDayCostAvailFrom: '08:00:00',
	fullDayCostAvailTo: '18:00:00',
	nightCost: hourlyCost * 5,
	nightCostExcludedTaxIds: [],
	nightCostMinMins: 120,
	nightCostMaxMins: 360,
	nightCostAvailFrom: '18:00:00',
	nightCostAvailTo: '23:59:00',
	areCostsPerPerson: false,
	hasLayoutRates: false,
	...stamps(1),
});

export const seed = (): Record<string, Row[]> => ({
	hirePlans: [
		{ id: 1371, venueId: 101, name: 'Standard hire', code: 'STD', description: null, ...stamps(1) },
		{
			id: 1372,
			venueId: 101,
			name: 'Non-profit hire',
			code: 'NFP',
			description: 'Registered charities',
			...stamps(2),
		},
		{
			id: 1373,
			venueId: 102,
			name: 'Larkspur hire',
			code: 'LARK',
			description: null,
			...stamps(3),
		},
	],
	hirePlanRates: [
		{
			id: 1381,
			venueId: 101,
			tariffId: 1371,
			colour: '#e4afaf',
			startDate: '2031-01-01',
			endDate: '2031-06-30',
			daysOfWeek: [1, 2, 3, 4, 5],
			spaceRates: [spaceRate(13811, 1301, 'Grand Harbour Hall', 450)],
			...stamps(4),
		},
		{
			id: 1382,
			venueId: 101,
			tariffId: 1371,
			colour: '#aacbe4',
			startDate: '2031-07-01',
			endDate: '2031-12-31',
			daysOfWeek: [0, 6],
			spaceRates: [spaceRate(13821, 1302, 'Wharf Room', 120)],
			...stamps(5),
		},
		{
			id: 1383,
			venueId: 102,
			tariffId: 1373,
			colour: '#b8e4af',
			startDate: '2031-01-01',
			endDate: '2031-12-31',
			daysOfWeek: [0, 1, 2, 3, 4, 5, 6],
			spaceRates: [spaceRate(13831, 1303, 'Larkspur Ballroom', 300)],
			...stamps(6),
		},
	],
});

export const handlers: Record<string, Handler> = {
	'venue/getSpaceHirePlanList': (input) => {
		venueOf(input);
		return list('hirePlans', ['venueId'])(input);
	},
	'venue/getSpaceHirePlanRateList': (input) => {
		const { action, body, state, settings } = input;
		const venue = venueOf(input);
		ofVenue(state, 'hirePlans', body.tariffId, venue.id, 'tariffId');
		const { startDateFilter, endDateFilter, ...filter } = (body.filter ?? {}) as Row;
		const rows = rowsOf(state, 'hirePlanRates').filter(
			({ tariffId, startDate, endDate }) =>
				tariffId === body.tariffId &&
				(startDateFilter === undefined || String(endDate) >= String(startDateFilter)) &&
				(endDateFilter === undefined || String(startDate) <= String(endDateFilter)),
		);
		return page(action, rows, { ...body, filter }, settings.ivvy.pageCap);
	},
	'venue/getSpaceHirePlanRate': (input) => {
		const { action, body, state } = input;
		const venue = venueOf(input);
		ofVenue(state, 'hirePlans', body.tariffId, venue.id, 'tariffId');
		const rate = ofVenue(state, 'hirePlanRates', body.tariffRateId, venue.id, 'tariffRateId');
		if (rate.tariffId !== body.tariffId)
			throw doesNotValidate('tariffRateId', 'Rate does not belong to this plan');
		return visible(action, rate);
	},
};
