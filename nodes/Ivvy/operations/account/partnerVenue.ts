import { date, flag } from '../../../shared/table/fields';
import { resource } from '../../../shared/table/operation';
import { get, getMany } from '../../parts/build';
import { condition } from '../../parts/condition';
import { filter } from '../../parts/filters';
import { record } from '../../parts/locators';
import { code } from '../../parts/identity';
import { byBusinessName, byPhone, byVenueEmail } from '../../parts/known';

const availability = [
	date('availabilityStartDate', 'Availability From'),
	date('availabilityEndDate', 'Availability To'),
];

/** Venues of other accounts, for partners of iVvy. */
export const partnerVenue = resource(
	'partnerVenue',
	'Partner Venue',
	get('partner/getVenue', {
		noun: 'partner venue',
		description: 'Retrieve a venue. Needs a partnership agreement with iVvy.',
		required: [record('id', 'Venue', 'searchPartnerVenues')],
		optional: availability,
		simplified: [
			'id',
			'businessName',
			'phone',
			'emailAddress',
			'websiteAddress',
			'currencyCode',
			'timezone',
			'primaryAddress',
			'maxSpaceCapacity',
			'availability',
		],
		page: 'partner/get-venue',
	}),
	getMany('partner/getVenueList', {
		plural: 'partner venues',
		description: 'Retrieve a list of venues. Needs a partnership agreement with iVvy.',
		filters: [
			...availability,
			flag('allowsLiveBook', 'Live Booking'),
			condition(code('addressCity', 'City')),
			condition(code('addressStateCode', 'State Code')),
			byBusinessName,
			byVenueEmail,
			byPhone,
			filter,
		],
		simplified: [
			'id',
			'businessName',
			'phone',
			'emailAddress',
			'currencyCode',
			'timezone',
			'primaryAddress',
			'numMeetingRooms',
			'allowsLiveBook',
			'availability',
		],
		page: 'partner/get-venue-list',
	}),
);
