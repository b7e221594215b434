import { resource } from '../../../shared/table/operation';
import { getMany } from '../../parts/build';
import { filter, modifiedSince } from '../../parts/filters';
import { owningVenue } from '../../parts/locators';

export const user = resource(
	'user',
	'User',
	getMany('account/getUserList', {
		plural: 'users',
		filters: [owningVenue, modifiedSince(), filter],
		simplified: [
			'id',
			'firstName',
			'lastName',
			'email',
			'phone',
			'currentStatus',
			'currentStatusName',
			'userType',
			'userTypeName',
			'groupId',
		],
		page: 'account/get-user-list',
	}),
);
