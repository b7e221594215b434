import { resource } from '../../shared/operation';
import { list } from './build';
import { filterBy, modifiedSince } from './filters';
import { owningVenue } from './locators';

export const user = resource(
	'user',
	'User',
	list('account/getUserList', {
		plural: 'users',
		filters: [owningVenue, modifiedSince(), filterBy('venueId')],
		simplified: [
			'id', 'firstName', 'lastName', 'email', 'phone', 'phoneMobile', 'currentStatus', 'userType', 'groupId', 'modifiedDate',
		],
		page: 'account/get-user-list',
	}),
);
