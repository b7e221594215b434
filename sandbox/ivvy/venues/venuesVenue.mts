import type { Row } from '../../types.mts';
import { IvvyError } from '../wire/errors.mts';
import type { Handler } from '../wire/handler.mts';
import { visible } from '../wire/paging.mts';
import type { IvvyState } from '../state.mts';

const pick = (row: Row, ...names: string[]): Row =>
	Object.fromEntries(names.map((name) => [name, row[name] ?? null]));

const shop = ['id', 'name', 'marketplaceName', 'smallDescription'];

/** What the two reads of a venue show beyond its own columns, from the tables of what it offers. */
export function offered(venue: Row, { tables }: IvvyState): Row {
	const of = (table: string) => (tables[table] ?? []).filter(({ venueId }) => venueId === venue.id);
	return {
		videoUrls: [],
		airportName: '',
		airportDistance: '11',
		starRating: 4.5,
		ratingAuthority: 1,
		maxSpaceCapacity: 400,
		facilities: [1, 3, 9],
		mainImage: {
			url: `${String(venue.websiteAddress)}/main.jpg`,
			originalFileName: 'main.jpg',
			tags: [],
			size: 149613,
			contentType: 'image/jpeg',
		},
		imageLibrary: [],
		packages: of('packages').map((row) => ({
			...pick(row, ...shop, 'minPax', 'priceMethod', 'largeDescription'),
			price: row.cost,
			marketplaceEventTypes: null,
		})),
		functionSpaces: of('functionSpaces').map((row) => ({
			...pick(
				row,
				'id',
				'name',
				'description',
				'area',
				'length',
				'width',
				'heightMaximum',
				'heightMinimum',
			),
			...pick(
				row,
				'floorPressureMaximum',
				'floorPressureMinimum',
				'marketplaceName',
				'marketplaceEventTypes',
			),
			...pick(row, 'minPax', 'maxPax', 'hasLayouts', 'image', 'layouts'),
		})),
		accommodation: of('rooms')
			.filter(({ active }) => active)
			.map((row) => ({
				...pick(
					row,
					'id',
					'code',
					'name',
					'description',
					'numStandardAdults',
					'numExtraAdults',
					'extraAdultCost',
				),
				...pick(row, 'canSmoke', 'capacity', 'marketplaceName', 'image'),
			})),
		menus: of('menus').map((row) => ({
			...pick(
				row,
				...shop,
				'menuTypeCategory',
				'image',
				'minimumPax',
				'maximumPax',
				'marketplaceCategories',
			),
			currentStatus: 1,
			activePeriodStart: null,
			activePeriodEnd: null,
		})),
		beveragePackages: of('beveragePackages').map((row) => ({
			...pick(row, ...shop, 'minPax', 'maxPax', 'marketplaceCategories'),
			currentStatus: 1,
			activePeriodStart: null,
			activePeriodEnd: null,
		})),
		reviews: [],
	};
}

export const handlers: Record<string, Handler> = {
	'venue/getVenue': ({ action, body, state }) => {
		const venue = state.venues.find(({ id }) => id === body.id);
		if (!venue) throw new IvvyError(404, 'Venue does not exist');
		return visible(action, {
			...venue,
			...offered(venue, state),
			allowsLiveBook: venue.hasAccommodation,
			instantBookUrl: `${String(venue.websiteAddress)}/book`,
			createdDate: '2017-12-18 12:11:45 UTC',
			modifiedDate: '2025-04-29 04:11:57 UTC',
			lastModifiedDate: '2025-04-30 03:57:21 UTC',
			accommodationSetting: { enableMultiOccupancy: venue.hasAccommodation },
			cateringWebsitePrimaryColour: '#ae1e1e',
		});
	},
};
