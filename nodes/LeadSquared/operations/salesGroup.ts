import { flag, inQuery, inside, text } from '../../shared/fields';
import { resource } from '../../shared/operation';
import { nest } from '../wire';
import { bulk, create, list, whole } from './build';
import { record, user } from './common';
import { queuedResults } from './rows';
import { groupRights } from './userParts';

const group = (wire: string) => record(wire, 'Sales Group', 'searchSalesGroups');

const errors = {
	MXInvalidEntityException: 'Check the sales group: it may have been deleted.',
	MXInvalidInputException: 'Check the users, who must be active.',
};

const rights = [
	...groupRights(flag),
	flag('CreateGroupAutomation', 'Create Automations', { description: 'Whether the user may create automations of the group' }),
];

export const salesGroup = resource(
	'salesGroup',
	'Sales Group',
	list('GET /v2/UserGroup.svc/Retrieve', {
		value: 'getAll',
		name: 'Get Many',
		action: 'Get many sales groups',
		optional: [inQuery(user('UserId'))],
		paging: whole({ rows: 'UserGroups' }),
		page: 'get-sales-groups',
	}),
	bulk('POST /v2/UserGroup.svc/AddUsers', {
		value: 'addUsers',
		name: 'Add Users',
		action: 'Add users to a sales group',
		description:
			'Add one user per input item, up to 100 with one call. A user with any of the rights becomes a manager of the group. LeadSquared queues it and tells the result to the callback.',
		lane: 'normal',
		required: [group('GroupId'), inside('GroupUsers', user('UserId'))],
		optional: [
			...rights.map((field) => inside('GroupUsers', field)),
			text('CallbackURL', 'Callback URL', { placeholder: 'e.g. https://example.com/hook', description: 'Where LeadSquared reports the result' }),
		],
		rows: {
			maxRows: 100,
			share: ({ body: { GroupId, CallbackURL } }) => [GroupId, CallbackURL],
			body: (rows) => {
				const { GroupId, CallbackURL } = rows[0].body;
				const GroupUsers = rows.map(({ body }) => nest(body).GroupUsers);
				return { GroupId, GroupUsers, ...(CallbackURL === undefined ? {} : { CallbackURL }) };
			},
			results: (data, rows) => queuedResults(data, rows, ({ body }) => ({ GroupId: body.GroupId, UserId: body['GroupUsers.UserId'] })),
		},
		errors,
		page: 'add-users-to-a-sales-group',
	}),
	create('POST /v2/UserGroup.svc/Delete', {
		value: 'delete',
		name: 'Delete',
		action: 'Delete a sales group',
		required: [group('groupId')],
		errors,
		page: 'delete-a-sales-group',
	}),
);
