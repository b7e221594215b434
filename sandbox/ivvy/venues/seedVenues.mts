import type { Row } from '../../types.mts';
import { ivvySeedIds } from '../wire/ids.mts';

const venues = [
	{
		name: 'Harbour View Convention Centre',
		city: 'Sydney',
		state: 'NSW',
		zone: 'Australia/Sydney',
		rooms: 18,
		beds: 0,
	},
	{
		name: 'The Larkspur Hotel',
		city: 'Brisbane',
		state: 'QLD',
		zone: 'Australia/Brisbane',
		rooms: 9,
		beds: 164,
	},
	{
		name: 'Millstone Barn Estate',
		city: 'Yarra Glen',
		state: 'VIC',
		zone: 'Australia/Melbourne',
		rooms: 4,
		beds: 22,
	},
];

export const seedVenues = (): Row[] =>
	venues.map((venue, index) => ({
		id: ivvySeedIds.venues[index],
		hashId: `5a17b0c4e9d2f36180ab44c1d7e9002${index}`,
		businessName: venue.name,
		businessNumber: `5100420077${index}`,
		venueIdentifier: venue.city.toLowerCase().replace(' ', '-'),
		phone: `+61 2 5550 010${index}`,
		fax: '',
		websiteAddress: `https://venue${index + 1}.example.com`,
		emailAddress: `events.${index + 1}@example.com`,
		description: `<p>${venue.name}</p>`,
		checkinTime: '14:00:00',
		checkoutTime: '10:00:00',
		childAge: 12,
		infantAge: 2,
		currencyCode: 'AUD',
		localeCode: 'en_AU',
		timezone: venue.zone,
		hasSpaces: true,
		hasAccommodation: venue.beds > 0,
		numMeetingRooms: venue.rooms,
		numAccommodationRooms: venue.beds,
		maxSpaceArea: null,
		totalSpaceArea: null,
		longitude: '151.2086',
		latitude: '-33.8688',
		primaryAddress: {
			line1: `${index + 1} Quay Street`,
			line2: '',
			line3: '',
			line4: '',
			city: venue.city,
			stateCode: venue.state,
			stateName: null,
			countryCode: 'AU',
			countryName: 'Australia',
			postalCode: `${2000 + index * 1000}`,
		},
		isTaxExclusive: false,
		// Rates and inventory go through the channel of the venue that has rooms to sell.
		hasDistributionChannel: index === 1,
	}));

export const seedUserNames = [
	['Priya', 'Raman'],
	['Tom', 'Wheeler'],
	['Grace', 'Okafor'],
	['Luca', 'Ferrante'],
];

export const seedUsers = (): Row[] =>
	seedUserNames.map(([firstName, lastName], index) => ({
		id: ivvySeedIds.users[index],
		salutation: '',
		firstName,
		middleName: '',
		lastName,
		email: `${firstName}.${lastName}@example.com`.toLowerCase(),
		phone: '',
		phoneMobile: '',
		// The last one has left: still listed, as in a real account.
		currentStatus: index === 3 ? 2 : 1,
		userType: 1,
		groupId: 2,
		lastLoginDate: `2026-01-0${index + 2} 22:14:09 UTC`,
		createdDate: `2023-05-1${index} 01:30:00 UTC`,
		modifiedDate: `2026-01-0${index + 2} 22:14:09 UTC`,
		_venueIds: index === 0 ? [...ivvySeedIds.venues] : [ivvySeedIds.venues[index - 1]],
	}));
