import { flag, inQuery, inside, named, text } from '../../../shared/table/fields';
import { resource, type Values } from '../../../shared/table/operation';
import { nest } from '../../wire/nest';
import { bulk, getMany, remove } from '../../parts/build';
import { record, user } from '../../parts/common';
import { queuedResults } from '../../parts/bulkResults';
import { whole } from '../../parts/paging';
import { groupRights } from './userParts';
import { makesNoRecord } from '../../../shared/table/lookUp';

const group = (wire: string) => record(wire, 'Sales Group', 'searchSalesGroups');

const errors = {
	MXInvalidEntityException: 'Check the sales group: it may have been deleted.',
	MXInvalidInputException: 'Check the users, who must be active.',
};

const callback = text('CallbackURL', 'Callback URL', {
	placeholder: 'e.g. https://example.com/hook',
	description: 'Where LeadSquared reports the result',
});

/** Users of one group, with one address for the result, share a call. */
const shared = ({ body: { GroupId, CallbackURL } }: Values) => ({
	GroupId,
	...(CallbackURL === undefined ? {} : { CallbackURL }),
});

const rights = [
	...groupRights(flag),
	flag('CreateGroupAutomation', 'Create Automations', {
		description: 'Whether the user may create automations of the group',
	}),
];

export const salesGroup = resource(
	'salesGroup',
	'Sales Group',
	getMany('GET /v2/UserGroup.svc/Retrieve', {
		value: 'getAll',
		name: 'Get Many',
		action: 'Get many sales groups',
		optional: [inQuery(user('UserId'))],
		paging: whole({ key: 'UserGroups' }),
		page: 'get-sales-groups',
	}),
	bulk('POST /v2/UserGroup.svc/AddUsers', {
		value: 'addUsers',
		lookUp: makesNoRecord,
		name: 'Add Users',
		action: 'Add users to sales group',
		description:
			'Add one user per input item, up to 100 with one call. A user with any of the rights becomes a manager of the group. LeadSquared queues it and tells the result to the callback.',
		changes: { member: [['GroupId', 'GroupUsers.UserId']] },
		lane: 'normal',
		required: [group('GroupId'), inside('GroupUsers', user('UserId'))],
		optional: [...rights.map((field) => inside('GroupUsers', field)), callback],
		rows: {
			maxRows: 100,
			share: shared,
			body: (rows, first) => ({
				...shared(first),
				GroupUsers: rows.map(({ body }) => nest(body).GroupUsers),
			}),
			results: (data, rows) =>
				queuedResults(data, rows, ({ body }) => ({
					GroupId: body.GroupId,
					UserId: body['GroupUsers.UserId'],
				})),
		},
		errors,
		page: 'add-users-to-a-sales-group',
	}),
	bulk('POST /v2/UserGroup.svc/RemoveUsers', {
		value: 'removeUsers',
		lookUp: makesNoRecord,
		name: 'Remove Users',
		action: 'Remove users from sales group',
		description:
			'Remove one user per input item, up to 100 with one call. LeadSquared queues it and tells the result to the callback.',
		changes: { member: [['GroupId', 'UserIds']] },
		lane: 'normal',
		required: [group('GroupId'), named('userId', user('UserIds'))],
		optional: [callback],
		rows: {
			maxRows: 100,
			share: shared,
			body: (rows, first) => ({ ...shared(first), UserIds: rows.map(({ body }) => body.UserIds) }),
			results: (data, rows) =>
				queuedResults(data, rows, ({ body }) => ({ GroupId: body.GroupId, UserId: body.UserIds })),
		},
		errors: { ...errors, MXInvalidInputException: 'Check the users, who must be in the group.' },
		page: 'remove-users-from-a-sales-group',
	}),
	remove('POST /v2/UserGroup.svc/Delete', {
		value: 'delete',
		name: 'Delete',
		action: 'Delete sales group',
		changes: { group: ['groupId'] },
		required: [group('groupId')],
		errors,
		page: 'delete-a-sales-group',
	}),
);
