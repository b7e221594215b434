import { decimal, flag, ids, text, whole } from '../../../shared/table/fields';
import { resource } from '../../../shared/table/operation';
import { getMany } from '../../parts/build';
import { upsert } from '../../parts/upsert';
import { description } from '../crm/parents';
import { checkNamed, gone, noCause } from '../../parts/explain';
import { filter } from '../../parts/filters';
import { owningVenue, record } from '../../parts/locators';
import { code } from '../../parts/identity';
import { byNameAndCode } from '../../parts/known';

/** Types of guest rooms; one record stands for all rooms of its kind. */
export const room = resource(
	'room',
	'Room Type',
	...upsert('venue/addOrUpdateGuestRoom', {
		noun: 'room type',
		alsoChanges: { code: [['venueId', 'code']] },
		always: [owningVenue],
		idField: record('id', 'Room Type', 'searchRooms'),
		required: [
			text('name', 'Name'),
			description,
			whole('capacity', 'Capacity'),
			whole('numStandardAdults', 'Standard Adults'),
			whole('numExtraAdults', 'Extra Adults'),
			decimal('extraAdultCost', 'Extra Adult Price'),
			flag('canSmoke', 'Smoking Allowed'),
			flag('active', 'Active'),
		],
		optional: [
			code('code', 'Code', { description: 'Unique at the venue' }),
			ids('categoryIds', 'Category IDs'),
			text('marketplaceName', 'Marketplace Name'),
		],
		errors: { '24312': gone('Room Type'), '24313': noCause, '24314': checkNamed, '24315': noCause },
		lookUp:
			'The list of rooms does not tell when one was made, so that it could be an older equal one.',
		page: 'venues/venuedata/add-or-update-guest-room',
	}),
	getMany('venue/getVenueRoomList', {
		plural: 'room types',
		required: [owningVenue],
		filters: [...byNameAndCode, filter],
		page: 'venues/venuedata/get-venue-room-list',
	}),
);
