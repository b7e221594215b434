import { resource } from '../../../shared/table/operation';
import { getMany } from '../../parts/build';
import { filter, modifiedSince } from '../../parts/filters';
import { byEmail, byPerson, partOf } from '../../parts/known';
import { owningVenue } from '../../parts/locators';

export const user = resource(
	'user',
	'User',
	getMany('account/getUserList', {
		plural: 'users',
		filters: [
			owningVenue,
			...byPerson,
			partOf('phoneMobile', 'Mobile Phone'),
			byEmail,
			modifiedSince(),
			filter,
		],
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
