import type { Row } from '../../types.mts';
import { invalidEntity, invalidInput, LeadSquaredError } from '../wire/errors.mts';
import { dateTime } from '../wire/handler.mts';
import type { Handler } from '../wire/handler.mts';
import { kinds } from '../wire/ids.mts';
import { page } from '../wire/paging.mts';
import { activeUserById, sameText } from './people.mts';
import { newId } from '../state.mts';
import type { LeadSquaredState } from '../state.mts';

interface Permission {
	Action?: string;
	Access?: string;
	Properties?: { RestrictedFields?: string[] };
}

interface Template {
	Name?: string;
	Description?: string;
	EntityPermissions: Array<{ Entity?: string; Permissions?: Permission[] }>;
}

const missing = (name: string) =>
	new LeadSquaredError('MXMandatoryAttributeMissingException', `'${name}' is mandatory`);

/** A permission without entity, action or access says nothing; the page marks none of them as required. */
function checkTemplate(
	state: LeadSquaredState,
	{ Name, EntityPermissions }: Template,
	own?: Row,
): void {
	if (typeof Name === 'string' && !Name.trim()) throw missing('Name');
	const taken = state.permissionTemplates.some(
		(one) => one !== own && Name && sameText(one.Name, Name),
	);
	if (taken)
		throw new LeadSquaredError(
			'MXDuplicateEntityNameException',
			`A Permission Template with name '${Name}' already exists`,
		);
	if (!EntityPermissions.length) throw missing('EntityPermissions');
	for (const { Entity, Permissions = [] } of EntityPermissions) {
		if (!Entity) throw missing('Entity');
		if (!Permissions.length) throw missing('Permissions');
		for (const { Action, Access } of Permissions)
			if (!Action || !Access) throw missing(Action ? 'Access' : 'Action');
	}
}

const create: Handler = ({ body, state, now }) => {
	const sent = body as Template;
	checkTemplate(state, sent);
	const { Name, Description = '', EntityPermissions } = sent;
	const Id = newId(state, kinds.permissionTemplate);
	state.permissionTemplates.push({
		Id,
		Name,
		Description,
		EntityPermissions,
		ModifiedOn: dateTime(now),
	});
	return { Status: 'Success', Message: { Id } };
};

function templateOf(state: LeadSquaredState, id: string): Row {
	const template = state.permissionTemplates.find((one) => one.Id === id.toLowerCase());
	if (!template)
		throw invalidEntity(`The Permission Template Id '${id}' does not exist in the system`);
	return template;
}

const update: Handler = ({ query, body, state, now }) => {
	const sent = body as Template;
	const template = templateOf(state, query.get('Id') ?? '');
	checkTemplate(state, sent, template);
	for (const [name, value] of Object.entries(sent)) if (value !== null) template[name] = value;
	template.ModifiedOn = dateTime(now);
	return { Status: 'Success' };
};

const shownPermission = ({ Properties, ...permission }: Permission): Row => ({
	...permission,
	...(Properties
		? { Properties: { RestrictedFields: Properties.RestrictedFields ?? [], Restrictions: [] } }
		: {}),
});

const shown = ({ Id, Name, Description, EntityPermissions }: Row): Row => ({
	Id,
	Name,
	Description,
	EntityPermissions: (EntityPermissions as Template['EntityPermissions']).map(
		({ Entity, Permissions = [] }) => ({
			Entity,
			Permissions: Permissions.map(shownPermission),
		}),
	),
});

const list: Handler = ({ body, state }) => {
	const { SearchText: text, TemplateId: id } = (
		body as { Parameter: { SearchText?: string; TemplateId?: string } }
	).Parameter;
	if (text && id) throw invalidInput('Pass SearchText or TemplateId, not both');
	const rows = state.permissionTemplates.filter(
		(one) =>
			(!id || one.Id === id.toLowerCase()) &&
			(!text || String(one.Name).toLowerCase().includes(text.toLowerCase())),
	);
	return { RecordCount: rows.length, List: page(rows, body).map(shown) };
};

interface Assignment {
	Id: string;
	UserIds?: string[];
}

function usersOf(state: LeadSquaredState, { UserIds = [] }: Assignment): Row[] {
	// Other targets than users are not documented, so there is nothing to do without any.
	if (!UserIds.length) throw missing('UserIds');
	return [...new Set(UserIds.map((id) => activeUserById(state, id)))];
}

const overwrite: Handler = ({ body, state }) => {
	const template = templateOf(state, (body as Assignment).Id);
	const users = usersOf(state, body as Assignment);
	for (const user of users) user._templateIds = [template.Id];
	const AffectedUserIds = users.map((user) => user.ID);
	return {
		Status: 'Success',
		Message: { AffectedRows: users.length, IsSuccessful: true, AffectedUserIds },
	};
};

/** With overWriteAll the path removes the template, without it applies it. */
const apply: Handler = ({ query, body, state }) => {
	const template = templateOf(state, (body as Assignment).Id);
	const mode = query.get('overWriteAll');
	if (mode === null) {
		for (const user of usersOf(state, body as Assignment)) {
			user._templateIds = [...new Set([...(user._templateIds as string[]), template.Id])];
		}
	} else if (mode === 'true') {
		for (const user of state.users)
			user._templateIds = (user._templateIds as string[]).filter((id) => id !== template.Id);
	} else {
		// Only true is explained: it removes the template from all levels.
		throw invalidInput('overWriteAll must be true');
	}
	return { Status: 'Success', Message: { IsSuccessful: true } };
};

export const permissionTemplateHandlers: Record<string, Handler> = {
	'/v2/PermissionTemplate.svc/Create': create,
	'/v2/PermissionTemplate.svc/Retrieve': list,
	'/v2/PermissionTemplate.svc/Update': update,
	'/v2/PermissionTemplate.svc/OverridePermissionTemplate': overwrite,
	'/v2/PermissionTemplate.svc/Apply': apply,
};
