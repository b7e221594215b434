import type { Row } from '../../types.mts';
import { IvvyError } from '../wire/errors.mts';
import type { Handler } from '../wire/handler.mts';
import { visible } from '../wire/paging.mts';
import { rowsOf } from '../wire/tables.mts';

const created = '2017-12-18 12:23:53';
const modified = '2025-04-23 23:28:28';

/** A session of a package, with what it serves. */
function session(
	id: number,
	name: string,
	startTime: string,
	endTime: string,
	sessionTypeId: number,
): Row {
	const shared = {
		includeInPackage: true,
		excludedTaxIds: [],
		createdDate: created,
		modifiedDate: modified,
	};
	return {
		...shared,
		id,
		name,
		startTime,
		endTime,
		sessionTypeId,
		setupTime: 30,
		setDownTime: 15,
		isOptional: false,
		spaceVenueId: 101,
		spaceId: 1301,
		spaceLayoutId: 0,
		spaceCustomLayoutName: null,
		tariffId: null,
		roomHireType: 1,
		minSpendAmount: null,
		minSpendRevenueItems: [],
		overridePax: false,
		costcenterId: 2201,
		amount: null,
		sortOrder: 0,
		sessionStatusId: 0,
		beveragePackages: [],
		menus: [
			{
				...shared,
				id: id + 100,
				name: 'Working lunch',
				menuVenueId: 101,
				menuId: 1402,
				startTime,
				endTime,
				sameAsSessionTime: true,
				costcenterId: 2201,
				amount: 32,
				items: [],
				groups: [],
				costcenters: [],
			},
		],
		products: [],
		resources: [
			{
				...shared,
				id: id + 200,
				resourceVenueId: 101,
				resourceId: 1601,
				quantity: 1,
				costcenterId: 2203,
				amount: 0,
			},
		],
		setupRequirements: [],
	};
}

const dayDelegateSessions = () => [
	session(2131, 'Morning', '08:00:00', '12:00:00', 1901),
	session(2132, 'Afternoon', '13:00:00', '17:00:00', 1902),
];

/** Package 2101 comes with sessions, 2102 without. */
export const seed = (): Record<string, Row[]> => ({
	packages: ['Day Delegate', 'Cocktail Evening'].map((name, index) => ({
		id: 2101 + index,
		venueId: 101,
		name,
		type: 1 + index,
		minPax: 10,
		maxPax: 200,
		cost: [98, 2400][index],
		priceMethod: 1 + index,
		actualCost: 50,
		actualCostExcludedTaxIds: [],
		smallDescription: name,
		largeDescription: `<p>${name}</p>`,
		marketplaceName: name,
		isVisibleOnVenueSearch: index === 0,
		createdDate: created,
		modifiedDate: modified,
		startDate: null,
		endDate: null,
		startTime: ['08:00:00', '18:00:00'][index],
		endTime: ['17:00:00', '22:00:00'][index],
		costcenters: [{ id: 2201, value: 60, excludedTaxIds: [] }],
		hasSessions: index === 0,
		spaceId: 1301,
		spaceLayoutId: null,
		spaceCustomLayoutName: null,
		sortOrder: index,
		excludedFromCommissions: false,
		reduceRoomHireFirst: false,
		eventTypes: [1801, 1803],
		userGroupIds: [2],
		hasLimitedStartTimes: false,
		limitedStartTimes: [],
		isAccommIncluded: false,
		discountCampaignId: null,
		costcentersDiscounts: [],
		sessions: index === 0 ? dayDelegateSessions() : [],
	})),
});

export const handlers: Record<string, Handler> = {
	'venue/getVenuePackage': ({ action, body, state }) => {
		const found = rowsOf(state, 'packages').find(
			({ id, venueId }) => id === body.id && venueId === body.venueId,
		);
		if (!found) throw new IvvyError(404, 'Package does not exist');
		return visible(action, found);
	},
};
