import type { Example } from '../../example';
import { venuesCatalogueExamples } from './venuesCatalogue';
import { venuesListsExamples } from './venuesLists';
import { venuesPackagesExamples } from './venuesPackages';
import { venuesRoomsExamples } from './venuesRooms';

export const venuesExamples: Example[] = [
	...venuesCatalogueExamples,
	...venuesListsExamples,
	...venuesPackagesExamples,
	...venuesRoomsExamples,
	{
		operation: 'venue.get',
		items: [
			{ id: { __rl: true, mode: 'id', value: '103' }, simplify: false },
			{ id: 102, simplify: true },
		],
		requests: [
			{ call: 'POST /api/1.0/venue?action=getVenue', body: { id: 103 } },
			{ call: 'POST /api/1.0/venue?action=getVenue', body: { id: 102 } },
		],
		output: [
			{
				json: {
					id: 103, hashId: '5a17b0c4e9d2f36180ab44c1d7e90022', businessName: 'Millstone Barn Estate',
					businessNumber: '51004200772', venueIdentifier: 'yarra-glen', phone: '+61 2 5550 0102',
					fax: '', websiteAddress: 'https://venue3.example.com', emailAddress: 'events.3@example.com',
					description: '<p>Millstone Barn Estate</p>', checkinTime: '14:00:00', checkoutTime: '10:00:00',
					childAge: 12, infantAge: 2, currencyCode: 'AUD', localeCode: 'en_AU',
					timezone: 'Australia/Melbourne', hasSpaces: true, hasAccommodation: true, numMeetingRooms: 4,
					numAccommodationRooms: 22, maxSpaceArea: null, totalSpaceArea: null, longitude: '151.2086',
					latitude: '-33.8688',
					primaryAddress: {
						line1: '3 Quay Street', line2: '', line3: '', line4: '', city: 'Yarra Glen',
						stateCode: 'VIC', stateName: null, countryCode: 'AU', countryName: 'Australia',
						postalCode: '4000',
					},
					isTaxExclusive: false, hasDistributionChannel: false, allowsLiveBook: true,
					instantBookUrl: 'https://venue3.example.com/book', availability: null,
					createdDate: '2017-12-18 12:11:45 UTC', modifiedDate: '2025-04-29 04:11:57 UTC',
					lastModifiedDate: '2025-04-30 03:57:21 UTC', videoUrls: [], airportName: '',
					airportDistance: '11', starRating: 4.5, ratingAuthority: 1, maxSpaceCapacity: 400,
					facilities: [1, 3, 9],
					mainImage: {
						url: 'https://venue3.example.com/main.jpg', originalFileName: 'main.jpg', tags: [],
						size: 149613, contentType: 'image/jpeg',
					},
					marketplaceBannerImage: null, brochureFile: null, imageLibrary: [], packages: [],
					functionSpaces: [
						{
							id: 1305, name: 'The Barn', description: '<p>The Barn</p>', area: 310, length: null,
							width: null, heightMaximum: null, heightMinimum: null, floorPressureMaximum: null,
							floorPressureMinimum: null, marketplaceName: 'The Barn', marketplaceEventTypes: null,
							minPax: 1, maxPax: 220, hasLayouts: true, image: null,
							layouts: [
								{ id: 13140, layoutName: 'Cabaret', layoutType: 4 },
								{ id: 13141, layoutName: 'Banquet', layoutType: 6 },
								{ id: 13142, layoutName: 'Cocktail', layoutType: 7 },
							],
						},
						{
							id: 1306, name: 'Millpond Terrace', description: '<p>Millpond Terrace</p>', area: 140,
							length: null, width: null, heightMaximum: null, heightMinimum: null,
							floorPressureMaximum: null, floorPressureMinimum: null,
							marketplaceName: 'Millpond Terrace', marketplaceEventTypes: null, minPax: 1,
							maxPax: 90, hasLayouts: false, image: null, layouts: [],
						},
					],
					accommodation: [], menus: [], beveragePackages: [], reviews: [],
					accommodationSetting: { enableMultiOccupancy: true }, cateringWebsitePrimaryColour: '#ae1e1e',
					cateringWebsiteLogoId: null, cateringWebsiteLogo: null, cateringWebsiteBannerId: null,
					cateringWebsiteBanner: null,
				},
				item: 0,
			},
			{
				json: {
					id: 102, businessName: 'The Larkspur Hotel', phone: '+61 2 5550 0101',
					emailAddress: 'events.2@example.com', websiteAddress: 'https://venue2.example.com',
					currencyCode: 'AUD', timezone: 'Australia/Brisbane', numMeetingRooms: 9,
					numAccommodationRooms: 164,
					primaryAddress: {
						line1: '2 Quay Street', line2: '', line3: '', line4: '', city: 'Brisbane',
						stateCode: 'QLD', stateName: null, countryCode: 'AU', countryName: 'Australia',
						postalCode: '3000',
					},
				},
				item: 1,
			},
		],
	},
	{
		operation: 'venue.getAll',
		items: [
			{
				returnAll: true, simplify: false,
				filters: {
					filter: { condition: [{ field: 'businessName', condition: 'contains', value: 'barn' }] },
				},
			},
			{
				returnAll: false, limit: 1, simplify: true,
				filters: {
					filter: {
						condition: [{ field: 'timezone', condition: 'equals', value: 'Australia/Brisbane' }],
					},
				},
			},
		],
		requests: [
			{
				call: 'POST /api/1.0/venue?action=getVenueList',
				body: { filter: { businessName__CONTAINS: 'barn' }, perPage: 100, start: 0 },
			},
			{
				call: 'POST /api/1.0/venue?action=getVenueList',
				body: { filter: { timezone: 'Australia/Brisbane' }, perPage: 1, start: 0 },
			},
		],
		output: [
			{
				json: {
					id: 103, hashId: '5a17b0c4e9d2f36180ab44c1d7e90022', businessName: 'Millstone Barn Estate',
					businessNumber: '51004200772', venueIdentifier: 'yarra-glen', phone: '+61 2 5550 0102',
					fax: '', websiteAddress: 'https://venue3.example.com', emailAddress: 'events.3@example.com',
					description: '<p>Millstone Barn Estate</p>', checkinTime: '14:00:00', checkoutTime: '10:00:00',
					childAge: 12, infantAge: 2, currencyCode: 'AUD', localeCode: 'en_AU',
					timezone: 'Australia/Melbourne', hasSpaces: true, hasAccommodation: true, numMeetingRooms: 4,
					numAccommodationRooms: 22, maxSpaceArea: null, totalSpaceArea: null, longitude: '151.2086',
					latitude: '-33.8688',
					primaryAddress: {
						line1: '3 Quay Street', line2: '', line3: '', line4: '', city: 'Yarra Glen',
						stateCode: 'VIC', stateName: null, countryCode: 'AU', countryName: 'Australia',
						postalCode: '4000',
					},
					isTaxExclusive: false, hasDistributionChannel: false,
				},
				item: 0,
			},
			{
				json: {
					id: 102, businessName: 'The Larkspur Hotel', phone: '+61 2 5550 0101',
					emailAddress: 'events.2@example.com', websiteAddress: 'https://venue2.example.com',
					currencyCode: 'AUD', timezone: 'Australia/Brisbane', numMeetingRooms: 9,
					numAccommodationRooms: 164,
					primaryAddress: {
						line1: '2 Quay Street', line2: '', line3: '', line4: '', city: 'Brisbane',
						stateCode: 'QLD', stateName: null, countryCode: 'AU', countryName: 'Australia',
						postalCode: '3000',
					},
				},
				item: 1,
			},
		],
	},
];
