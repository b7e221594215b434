import { resource } from '../../shared/operation';
import { list } from './build';
import { filter, modifiedSince } from './filters';
import { owningVenue } from './locators';

export const user = resource(
	'user',
	'User',
	list('account/getUserList', {
		plural: 'users',
		filters: [owningVenue, modifiedSince(), filter],
		simplified: [
			'id', 'firstName', 'lastName', 'email', 'phone', 'phoneMobile', 'currentStatus', 'userType', 'groupId', 'modifiedDate',
		],
		page: 'account/get-user-list',
	}),
);
