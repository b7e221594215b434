import { parseJson } from '../../listener.mts';
import { typeOf } from './activityRows.mts';
import { invalidEntity, invalidInput, LeadSquaredError } from '../wire/errors.mts';
import { activityFields, describeSetting } from '../wire/fieldMetadata.mts';
import type { Handler } from '../wire/handler.mts';
import { guid, kinds } from '../wire/ids.mts';
import type { ActivityType, LeadSquaredState, TypeField } from '../state.mts';

const typeId = (type: ActivityType) => guid(kinds.activityType, type.ActivityEvent);

/** A type of activities, not of opportunities: those have metadata of their own. */
export function activityType(state: LeadSquaredState, code: number): ActivityType {
	const type = typeOf(state, code);
	if (!type || code > 9999) throw invalidInput(`Invalid ActivityEvent ${code}`);
	return type;
}

const list: Handler = ({ state }) =>
	state.activityTypes.map(({ Fields: _fields, ...type }) =>
		Object.fromEntries(Object.entries(type).filter(([name]) => !name.startsWith('_'))),
	);

const get: Handler = ({ query, state }) => {
	const type = activityType(state, Number(query.get('code')));
	return {
		ID: typeId(type),
		Name: type.ActivityEventName,
		DisplayName: type.DisplayName,
		Fields: activityFields(type.Fields).map(describeSetting),
	};
};

interface SentField {
	SchemaName?: string;
	DisplayName?: string;
	DataType?: string;
	IsMandatory?: boolean;
	OptionSet?: string;
}

const dataTypes = ['String', 'Number', 'DateTime', 'Dropdown', 'SearchableDropdown', 'ActiveUsers'];

/** What a vendor's client test saw for an activity type that cannot be. */
const badType = () => invalidInput('Invalid Input! Parameter Name: activity');

function readOptions(text: string | undefined | null): string[] | undefined {
	if (!text) return undefined;
	const entries = parseJson(text);
	if (!Array.isArray(entries) || !entries.every((one) => typeof one?.Value === 'string'))
		throw invalidInput('OptionSet is not a valid option JSON');
	return entries.map((one: { Value: string }) => one.Value);
}

/** One field of a type; `present` is the field it replaces. */
function readField(sent: unknown, present?: TypeField): TypeField {
	if (typeof sent !== 'object' || sent === null) throw badType();
	const { SchemaName = '', DisplayName, DataType, IsMandatory, OptionSet } = sent as SentField;
	if (!/^mx_Custom_([1-9]|[1-4]\d|50)$/.test(SchemaName))
		throw invalidInput(`Invalid field '${SchemaName}': mx_Custom_1 to mx_Custom_50`);
	const type = DataType ?? present?.DataType ?? 'String';
	if (!dataTypes.includes(type)) throw invalidInput(`Invalid DataType '${type}'`);
	const options = readOptions(OptionSet) ?? present?.Options;
	return {
		SchemaName,
		DisplayName: DisplayName || (present?.DisplayName ?? SchemaName),
		DataType: type,
		IsMandatory: IsMandatory ?? present?.IsMandatory ?? false,
		...(type.includes('Dropdown') ? { Options: options ?? [] } : {}),
	};
}

function readFields(sent: unknown[], present: TypeField[]): TypeField[] {
	if (sent.length > 50) throw invalidInput('An activity type has up to 50 fields');
	const old = (one: unknown) =>
		present.find((field) => field.SchemaName === (one as SentField | null)?.SchemaName);
	const read = sent.map((one) => readField(one, old(one)));
	if (new Set(read.map((one) => one.SchemaName)).size < read.length)
		throw invalidInput('A field is given twice');
	const kept = present.map(
		(field) => read.find((one) => one.SchemaName === field.SchemaName) ?? field,
	);
	return [
		...kept,
		...read.filter((one) => !present.some((field) => field.SchemaName === one.SchemaName)),
	];
}

interface Sent {
	ID: string;
	ActivityEventName?: string;
	Score?: number;
	Description?: string;
	Direction?: number;
	EventDirection?: number;
	AllowAttachments?: number;
	CanDeleteActivity?: boolean;
	Fields?: unknown[];
}

function checkName(state: LeadSquaredState, name: string, own?: ActivityType): void {
	if (name.trim() === '') throw badType();
	const same = state.activityTypes.find(
		(one) => one !== own && one.DisplayName.toLowerCase() === name.trim().toLowerCase(),
	);
	// The refusal of a second list with the same name.
	if (same)
		throw new LeadSquaredError(
			'MXDuplicateEntityNameException',
			`An activity type '${name}' already exists`,
		);
}

const create: Handler = ({ body, state }) => {
	const sent = body as Sent & { ActivityEventName: string };
	checkName(state, sent.ActivityEventName);
	const fields = readFields(sent.Fields ?? [], []);
	const codes = state.activityTypes
		.map((one) => one.ActivityEvent)
		.filter((code) => code >= 200 && code < 3000);
	const code = Math.max(...codes) + 1;
	state.activityTypes.push({
		ActivityEvent: code,
		ActivityEventName: sent.ActivityEventName,
		DisplayName: sent.ActivityEventName,
		EventType: 2,
		EventDirection: sent.Direction ?? 0,
		Tags: '',
		Fields: fields,
		_score: sent.Score ?? 0,
		_description: sent.Description ?? '',
		_attachments: sent.AllowAttachments === 1,
		_canDelete: sent.CanDeleteActivity ?? false,
	});
	return { Status: 'Success', Message: { Id: code } };
};

const update: Handler = ({ body, state }) => {
	const sent = body as Sent;
	const type = state.activityTypes.find((one) => typeId(one) === sent.ID.toLowerCase());
	if (!type || type.ActivityEvent > 9999) throw invalidEntity('Not a valid Activity Type Id');
	if (type.EventType !== 2) throw invalidInput('Only custom activity types can be changed');
	if (typeof sent.ActivityEventName === 'string') checkName(state, sent.ActivityEventName, type);
	if (typeof sent.EventDirection === 'number' && ![0, 1].includes(sent.EventDirection))
		throw invalidInput('EventDirection must be 0 or 1');
	type.Fields = readFields(sent.Fields ?? [], type.Fields);
	if (sent.ActivityEventName)
		Object.assign(type, {
			ActivityEventName: sent.ActivityEventName,
			DisplayName: sent.ActivityEventName,
		});
	type.EventDirection = sent.EventDirection ?? type.EventDirection;
	type._score = sent.Score ?? type._score;
	type._description = sent.Description ?? type._description;
	type._canDelete = sent.CanDeleteActivity ?? type._canDelete;
	return { Status: 'Success' };
};

export const activityTypeHandlers: Record<string, Handler> = {
	'/v2/ProspectActivity.svc/ActivityTypes.Get': list,
	'/v2/ProspectActivity.svc/CustomActivity/GetActivitySetting': get,
	'/v2/ProspectActivity.svc/CreateType': create,
	'/v2/ProspectActivity.svc/CustomActivityType/Update': update,
};
