import type { Example } from '../../example';

export const accountPartnerExamples: Example[] = [
	{
		operation: 'partnerVenue.get',
		items: [
			{
				id: { __rl: true, mode: 'id', value: '103' }, simplify: true,
				additionalFields: { availabilityStartDate: '2026-07-05', availabilityEndDate: '2026-07-06' },
			},
			{ id: 102, simplify: true, additionalFields: {} },
		],
		requests: [
			{
				call: 'POST /api/1.0/partner?action=getVenue',
				body: { id: 103, availabilityStartDate: '2026-07-05', availabilityEndDate: '2026-07-06' },
			},
			{ call: 'POST /api/1.0/partner?action=getVenue', body: { id: 102 } },
		],
		output: [
			{
				json: {
					id: 103, businessName: 'Millstone Barn Estate', phone: '+61 2 5550 0102',
					emailAddress: 'events.3@example.com', websiteAddress: 'https://venue3.example.com',
					currencyCode: 'AUD', timezone: 'Australia/Melbourne',
					primaryAddress: {
						line1: '3 Quay Street', line2: '', line3: '', line4: '', city: 'Yarra Glen',
						stateCode: 'VIC', stateName: null, countryCode: 'AU', countryName: 'Australia',
						postalCode: '4000',
					},
					maxSpaceCapacity: 400,
					availability: { '2026-07-05': { isAvailable: true }, '2026-07-06': { isAvailable: false } },
				},
				item: 0,
			},
			{
				json: {
					id: 102, businessName: 'The Larkspur Hotel', phone: '+61 2 5550 0101',
					emailAddress: 'events.2@example.com', websiteAddress: 'https://venue2.example.com',
					currencyCode: 'AUD', timezone: 'Australia/Brisbane',
					primaryAddress: {
						line1: '2 Quay Street', line2: '', line3: '', line4: '', city: 'Brisbane',
						stateCode: 'QLD', stateName: null, countryCode: 'AU', countryName: 'Australia',
						postalCode: '3000',
					},
					maxSpaceCapacity: 400, availability: null,
				},
				item: 1,
			},
		],
	},
	{
		operation: 'partnerVenue.getAll',
		items: [
			{
				returnAll: true, simplify: true,
				filters: {
					availabilityStartDate: '2026-07-05T00:00:00', availabilityEndDate: '2026-07-06',
					filter: { condition: [{ field: 'addressStateCode', condition: 'equals', value: 'QLD' }] },
				},
			},
			{
				returnAll: false, limit: 1, simplify: false,
				filters: {
					allowsLiveBook: true,
					filter: { condition: [{ field: 'addressCity', condition: 'equals', value: 'Yarra Glen' }] },
				},
			},
		],
		requests: [
			{
				call: 'POST /api/1.0/partner?action=getVenueList',
				body: {
					availabilityStartDate: '2026-07-05', availabilityEndDate: '2026-07-06',
					filter: { addressStateCode: 'QLD' }, perPage: 100, start: 0,
				},
			},
			{
				call: 'POST /api/1.0/partner?action=getVenueList',
				body: { filter: { addressCity: 'Yarra Glen' }, allowsLiveBook: true, perPage: 1, start: 0 },
			},
		],
		output: [
			{
				json: {
					id: 102, businessName: 'The Larkspur Hotel', phone: '+61 2 5550 0101',
					emailAddress: 'events.2@example.com', currencyCode: 'AUD', timezone: 'Australia/Brisbane',
					primaryAddress: {
						line1: '2 Quay Street', line2: '', line3: '', line4: '', city: 'Brisbane',
						stateCode: 'QLD', stateName: null, countryCode: 'AU', countryName: 'Australia',
						postalCode: '3000',
					},
					numMeetingRooms: 9, allowsLiveBook: true,
					availability: { '2026-07-05': { isAvailable: true }, '2026-07-06': { isAvailable: false } },
				},
				item: 0,
			},
			{
				json: {
					id: 103, hashId: '5a17b0c4e9d2f36180ab44c1d7e90022', businessName: 'Millstone Barn Estate',
					businessNumber: '51004200772', phone: '+61 2 5550 0102', fax: '',
					websiteAddress: 'https://venue3.example.com', emailAddress: 'events.3@example.com',
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
					isTaxExclusive: false, allowsLiveBook: true, instantBookUrl: 'https://venue3.example.com/book',
					availability: null, mainImageUrl: 'https://venue3.example.com/main.jpg',
					detailsPageUrl: 'https://marketplace.example.com/venues/103',
				},
				item: 1,
			},
		],
	},
];
