import type { Row } from '../../types.mts';
import { ivvySeedIds } from '../wire/ids.mts';

const stamps = (index: number): Row => ({
	createdDate: `2026-04-0${index + 1} 01:00:00 UTC`,
	modifiedDate: `2026-05-0${index + 1} 05:00:00 UTC`,
});

/** Columns that a new line of a booking has without being asked. */
export const blankLine: Row = {
	includeInPackage: false,
	bookingPackageId: null,
	cost: 0,
	excludedTaxIds: [],
};

export const blankSession: Row = {
	...blankLine,
	startTime: null,
	endTime: null,
	spaceId: null,
	spaceLayout: null,
	customLayoutName: null,
	tariffId: null,
	sfExcludedTaxIds: [],
	setupTime: null,
	setdownTime: null,
	canBeMoved: false,
	agreedAttendees: null,
	expectedAttendees: null,
	guaranteedAttendees: null,
	setAttendees: null,
	actualAttendees: null,
	signage: '',
	isSignageVisible: false,
	roomHireType: null,
	overridePax: false,
	sessionTypeId: 0,
	beoNumbers: null,
	costDiscount: 0,
	costSurcharge: null,
	totalDiscount: 0,
	totalSurcharge: null,
	projectedSpend: [],
	minSpendRemainder: null,
};

export const blankSessionMenu: Row = {
	...blankLine,
	sameAsSessionAttendees: false,
	sameAsSessionTime: false,
	startTime: null,
	endTime: null,
	costcenters: [],
	sortOrder: 0,
	_translations_: {},
};

export const blankSessionBeverage: Row = {
	...blankLine,
	sameAsSessionTime: false,
	startTime: null,
	endTime: null,
	costPeriod: null,
	numHours: null,
	sortOrder: 0,
	excludedFromCommissions: true,
};

/** What price and space of a session come to; prices include a tenth of tax. */
export const sessionTotals = (row: Row): Row => ({
	endDate: row.startDate,
	costAfterAdjustment: row.cost,
	amount: row.cost,
	totalTaxAmount: Math.round((Number(row.cost) / 11) * 100) / 100,
});

const sessions: Array<
	[
		name: string,
		startDate: string,
		startTime: string,
		endTime: string,
		spaceId: number,
		pax: number,
	]
> = [
	['Opening Plenary', '2026-10-05', '09:00:00', '10:30:00', 1301, 180],
	['Breakout A', '2026-10-05', '11:00:00', '12:30:00', 1302, 60],
	['Conference Dinner', '2026-10-06', '18:30:00', '23:00:00', 1301, 160],
	['Closing Plenary', '2026-10-07', '14:00:00', '16:00:00', 1301, 150],
];

/** Sessions of booking 5001, what they serve and use, and its one package. */
export const seedSessions = (): Record<string, Row[]> => ({
	bookingSessions: sessions.map(([name, startDate, startTime, endTime, spaceId, pax], index) => {
		const row: Row = {
			...blankSession,
			id: 5101 + index,
			venueId: 101,
			bookingId: 5001,
			spaceVenueId: 101,
			name,
			startDate,
			startTime,
			endTime,
			spaceId,
			contactId: ivvySeedIds.contacts[1],
			minAttendeesGuaranteed: pax,
			expectedAttendees: pax + 10,
			costcenterId: 2203,
			cost: 400 + index * 100,
			tariffId: 1371,
			sessionTypeId: [1901, 1902, 1903, 1901][index],
			...stamps(index),
		};
		return { ...row, ...sessionTotals(row) };
	}),
	sessionMenus: (
		[
			[5102, 1402, 'Working Lunch', 60, 32],
			[5103, 1403, 'Harbour Dinner', 160, 1800],
		] as const
	).map(([sessionId, menuId, name, minAttendeesGuaranteed, cost], index) => ({
		...blankSessionMenu,
		id: 5121 + index,
		venueId: 101,
		bookingId: 5001,
		sessionId,
		menuId,
		menuVenueId: 101,
		name,
		minAttendeesGuaranteed,
		sameAsSessionTime: true,
		costcenterId: 2201,
		cost,
		sortOrder: index + 1,
		...stamps(index),
		items: [
			{
				_type: 'item',
				id: 14001 + index,
				name: ['Sandwiches', 'Barramundi'][index],
				description: '',
				quantity: 1,
				price: 0,
				itemCost: 0,
				isOptional: 0,
				servingTime: null,
			},
		],
	})),
	sessionBeverages: [5102, 5103].map((sessionId, index) => ({
		...blankSessionBeverage,
		id: 5141 + index,
		venueId: 101,
		bookingId: 5001,
		sessionId,
		beverageVenueId: 101,
		beverageId: 1501 + index,
		name: ['Standard Drinks', 'Premium Drinks'][index],
		minAttendeesGuaranteed: [60, 160][index],
		sameAsSessionTime: true,
		costcenterId: 2202,
		cost: [29, 45][index],
		items: [],
		...stamps(index),
	})),
	sessionResources: [5101, 5103].map((sessionId, index) => ({
		...blankLine,
		id: 5151 + index,
		venueId: 101,
		bookingId: 5001,
		sessionId,
		resourceVenueId: 101,
		resourceId: 1601 + index,
		name: ['Data Projector', 'Lectern'][index],
		quantity: 2,
		startTime: sessions[index * 2][2],
		endTime: sessions[index * 2][3],
		costcenterId: 2203,
		cost: [120, 40][index],
		costType: 2,
		hasCommissions: false,
		...stamps(index),
	})),
	bookingPackages: [
		{
			id: 5161,
			venueId: 101,
			bookingId: 5001,
			packageId: 2101,
			packageName: 'Day Delegate',
			bookingDate: '2026-10-05',
			numberAttendees: 60,
			price: 98,
			priceMethod: 1,
			costcenters: [{ id: 2201, value: 98, excludedTaxIds: [] }],
			smallDescription: 'Day Delegate',
			largeDescription: '<p>Day Delegate</p>',
			isAccommIncluded: false,
			...stamps(0),
		},
	],
});
