import { objectOf } from '../../../shared/table/answer';
import { choice, flag, inQuery, inside, named, text, textList } from '../../../shared/table/fields';
import { collection, fixedCollection } from '../../../shared/table/nested';
import { resource, type RowResult, type Values } from '../../../shared/table/operation';
import { rule } from '../../../shared/table/rule';
import { nest } from '../../wire/nest';
import { bulk, create, getMany, sorting, update } from '../../parts/build';
import { record, user } from '../../parts/common';
import { confirmed } from '../../parts/confirmed';
import { pages } from '../../parts/paging';
import { makesNoRecord } from '../../../shared/table/lookUp';

const template = (wire: string) => record(wire, 'Permission Template', 'searchPermissionTemplates');

const permissions = fixedCollection('Permissions', 'Permissions', 'Permission', {
	required: [
		choice('Action', 'Action', [
			['View', 'View'],
			['Create', 'Create'],
			['Update', 'Update'],
			['Edit', 'Edit'],
			['Delete', 'Delete'],
			['Import', 'Import'],
			['Export', 'Export'],
		]),
		text('Access', 'Access', { placeholder: 'e.g. PartialAccess or NoAccess' }),
	],
	optional: [
		collection('Properties', 'Properties', [
			textList('RestrictedFields', 'Restricted Fields', {
				placeholder: 'e.g. FirstName, Phone',
				description: 'Schema names with commas between them',
			}),
		]),
	],
});

const entityPermissions = fixedCollection('EntityPermissions', 'Permissions', 'Record Type', {
	required: [
		choice('Entity', 'Record Type', [
			['Lead', 'Lead'],
			['Activity', 'Activity'],
		]),
		permissions,
	],
});

const templateName = text('Name', 'Name');
const about = text('Description', 'Description', { rows: 3 });

const errors = {
	MXInvalidEntityException: 'Check the permission template: it may have been deleted.',
	MXInvalidInputException: 'Check the users, who must be active.',
};

const byUser = {
	maxRows: 100,
	share: ({ body }: Values) => body.Id,
	body: (rows: Values[], first: Values) => ({
		Id: first.body.Id,
		UserIds: [...new Set(rows.map(({ body }) => body.UserIds))],
	}),
	results: affectedUsers,
};

/** The answer names the users, or only says that it went well. */
function affectedUsers(data: unknown, rows: Values[]): Array<RowResult | undefined> {
	const { AffectedUserIds: ids, IsSuccessful } = objectOf(confirmed(data).Message ?? {}, 'Message');
	const affected = Array.isArray(ids) ? ids.map((id) => String(id).toLowerCase()) : undefined;
	return rows.map(({ body: { UserIds: id } }) => {
		if (IsSuccessful === false) return { refused: 'LeadSquared did not change the user' };
		if (affected && !affected.includes(String(id).toLowerCase())) return undefined;
		return { data: { UserId: id, IsSuccessful: true } };
	});
}

export const permissionTemplate = resource(
	'permissionTemplate',
	'Permission Template',
	create('POST /v2/PermissionTemplate.svc/Create', {
		value: 'create',
		lookUp:
			'The list of permission templates does not tell when one was made, so that it could be an older one of the same name.',
		name: 'Create',
		action: 'Create permission template',
		changes: { name: ['Name'] },
		required: [templateName, entityPermissions],
		optional: [about],
		page: 'create-permission-templates',
	}),
	update('POST /v2/PermissionTemplate.svc/Update', {
		value: 'update',
		name: 'Update',
		action: 'Update permission template',
		changes: { template: ['Id'], name: ['Name'] },
		required: [inQuery(template('Id')), entityPermissions],
		optional: [templateName, about],
		errors,
		page: 'update-permission-template',
	}),
	getMany('POST /v2/PermissionTemplate.svc/Retrieve', {
		value: 'getAll',
		name: 'Get Many',
		action: 'Get many permission templates',
		optional: [
			inside('Parameter', text('SearchText', 'Search Text')),
			inside('Parameter', template('TemplateId')),
			...sorting,
		],
		rules: [
			rule(
				'Not together with Permission Template',
				({ body }) =>
					body['Parameter.SearchText'] && body['Parameter.TemplateId']
						? {
								message: "'Search Text' and 'Permission Template' are both given",
								hint: 'Keep one of them.',
							}
						: undefined,
				{ of: 'Parameter.SearchText' },
			),
		],
		// LeadSquared wants the object even when it is empty.
		body: ({ body }) => ({ Parameter: {}, ...nest(body) }),
		paging: pages({ key: 'List', id: 'Id', insteadBy: 'Id' }),
		page: 'retrieve-permission-template',
	}),
	bulk('POST /v2/PermissionTemplate.svc/Apply', {
		value: 'apply',
		lookUp: makesNoRecord,
		name: 'Apply to Users',
		action: 'Apply permission template to users',
		description: 'Add a permission template to one user per input item, up to 100 with one call',
		changes: { user: ['UserIds'] },
		lane: 'normal',
		required: [template('Id'), named('userId', user('UserIds'))],
		rows: byUser,
		errors,
		page: 'apply-permission-templates',
	}),
	bulk('POST /v2/PermissionTemplate.svc/OverridePermissionTemplate', {
		value: 'overwriteForUsers',
		lookUp: makesNoRecord,
		name: 'Overwrite for Users',
		action: 'Overwrite permission template of users',
		description:
			'Replace the permission templates of one user per input item, up to 100 with one call',
		changes: { user: ['UserIds'] },
		lane: 'normal',
		required: [template('Id'), named('userId', user('UserIds'))],
		rows: byUser,
		errors,
		page: 'overwrite-a-permission-template',
	}),
	create('POST /v2/PermissionTemplate.svc/Apply', {
		value: 'remove',
		lookUp: makesNoRecord,
		name: 'Remove',
		action: 'Remove permission template',
		description: 'Take a permission template away from all who have it',
		changes: { template: ['Id'] },
		required: [
			template('Id'),
			inQuery(
				flag('overWriteAll', 'From All Levels', {
					default: true,
					description:
						'Whether to take it away from users, teams and all other levels. LeadSquared documents only that.',
				}),
			),
		],
		errors,
		page: 'remove-permission-template',
	}),
);
