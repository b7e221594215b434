import { whole } from '../../../shared/table/fields';
import { resource } from '../../../shared/table/operation';
import { getMany } from '../../parts/build';
import { firstDay, lastDay } from '../../parts/dateRange';
import { owningVenue, room } from '../../parts/locators';
import { roomIds, updateRanges, upToAMonth } from './roomDays';

/** How many rooms of a type there are, and how many are free, day by day. */
export const roomInventory = resource(
	'roomInventory',
	'Room Inventory',
	getMany('venue/getRoomInventory', {
		plural: 'room inventories',
		required: [owningVenue, firstDay, lastDay],
		filters: [roomIds],
		isWhole: true,
		rules: [upToAMonth],
		page: 'venues/venuedata/get-room-inventory',
	}),
	updateRanges('venue/addOrUpdateRoomCountsCollection', {
		plural: 'room inventories',
		row: 'Range',
		before: [room],
		after: [whole('roomCount', 'Rooms')],
		page: 'venues/accommodation/add-or-update-room-counts',
	}),
);
