import { activityStatuses } from './activityFields.mts';
import { activityType } from './activityTypes.mts';
import { invalidInput } from '../wire/errors.mts';
import type { Handler, HandlerInput } from '../wire/handler.mts';
import { page } from '../wire/paging.mts';
import type { LeadSquaredState, TypeField } from '../state.mts';

/** The field that a name means; a child of a field set is 'mx_Custom_4~mx_CustomObject_1'. */
function fieldNamed(state: LeadSquaredState, code: number, name: string): TypeField {
	const [outer, inner] = name.split('~');
	const field = activityType(state, code).Fields.find((one) => one.SchemaName === outer);
	const found =
		inner === undefined ? field : field?.Children?.find((one) => one.SchemaName === inner);
	if (!found) throw invalidInput(`Invalid field '${name}'`);
	return found;
}

const notIndependent = () => invalidInput('Activity field should be of type independent dropdown');
const isIndependent = (field: TypeField) => field.Options !== undefined && !field.ParentField;

/** A page of texts, as `page` would cut rows. */
const pageOf = (values: string[], body: unknown) =>
	page(
		values.map((value) => ({ value })),
		{ Paging: (body as { Paging?: object }).Paging },
	).map((row) => row.value as string);

const options: Handler = ({ body, state }) => {
	const {
		SchemaName,
		ActivityEventCode: code,
		CustomObjectSchemaName: child,
	} = (
		body as {
			Parameter: { SchemaName: string; ActivityEventCode: number; CustomObjectSchemaName?: string };
		}
	).Parameter;
	// Seen in the field for the codes of opportunities.
	if (code > 9999) throw notIndependent();
	activityType(state, code);
	if (SchemaName === 'Status' && !child) return { Options: pageOf(activityStatuses, body) };
	const field = fieldNamed(state, code, child ? `${SchemaName}~${child}` : SchemaName);
	if (!isIndependent(field)) throw notIndependent();
	return { Options: pageOf(field.Options ?? [], body) };
};

/** The field and values of a Push or Pop. */
function target({ query, body, state }: HandlerInput): { field: TypeField; values: string[] } {
	const field = fieldNamed(state, Number(query.get('code')), query.get('fieldName') ?? '');
	if (!isIndependent(field)) throw notIndependent();
	const values = body as string[];
	if (!values.length || values.includes(''))
		throw invalidInput('You have not passed any option value.');
	return { field, values };
}

/** AffectedRows counts the field, not its options: the example pushes two and answers 1. */
const affected = (before: number, after: number) => ({
	Status: 'Success',
	Message: { AffectedRows: before === after ? 0 : 1 },
});

const push: Handler = (input) => {
	const { field, values } = target(input);
	const before = field.Options ?? [];
	field.Options = [...new Set([...before, ...values])];
	return affected(before.length, field.Options.length);
};

const pop: Handler = (input) => {
	const { field, values } = target(input);
	const before = field.Options ?? [];
	field.Options = before.filter((one) => !values.includes(one));
	return affected(before.length, field.Options.length);
};

interface Dependent {
	Parent: string;
	Options: string[];
}

/** Checks all entries of a dependent Push or Pop; gives the field and its options by parent. */
function dependentTarget({ query, body, state }: HandlerInput): {
	field: TypeField;
	sent: Dependent[];
	all: Record<string, string[]>;
} {
	const code = Number(query.get('code'));
	const field = fieldNamed(state, code, query.get('fieldName') ?? '');
	if (!field.ParentField || !field.DependentOptions)
		throw invalidInput('Activity field should be of type dependent dropdown');
	const parent = fieldNamed(state, code, field.ParentField);
	const sent = body as Dependent[];
	if (!sent.length || sent.some((one) => !one.Options.length || one.Options.includes('')))
		throw invalidInput('You have not passed any option value.');
	const unknown = sent.find((one) => !parent.Options?.includes(one.Parent));
	if (unknown) throw invalidInput(`'${unknown.Parent}' is not an option of '${parent.SchemaName}'`);
	return { field, sent, all: field.DependentOptions };
}

const pushDependent: Handler = (input) => {
	const { field, sent, all } = dependentTarget(input);
	for (const { Parent, Options } of sent) {
		all[Parent] = [...new Set([...(all[Parent] ?? []), ...Options])];
		field.Options = [...new Set([...(field.Options ?? []), ...Options])];
	}
	return { Status: 'Success' };
};

const popDependent: Handler = (input) => {
	const { field, sent, all } = dependentTarget(input);
	for (const { Parent, Options } of sent)
		all[Parent] = (all[Parent] ?? []).filter((one) => !Options.includes(one));
	const left = new Set(Object.values(all).flat());
	field.Options = field.Options?.filter((one) => left.has(one));
	return { Status: 'Success' };
};

interface Wanted {
	ActivityEventCode: number;
	ParentSchemaName: string;
	ParentFieldValue: string;
	ChildSchemaName?: string;
	SchemaName?: string;
}

/** No page shows the answer; its form is that of the independent options. Without a child, those of all children. */
const dependentOptions: Handler = ({ body, state }) => {
	const {
		ActivityEventCode: code,
		ParentSchemaName,
		ParentFieldValue,
		ChildSchemaName,
		SchemaName,
	} = (body as { Parameter: Wanted }).Parameter;
	const { Fields } = activityType(state, code);
	const fields = SchemaName ? (fieldNamed(state, code, SchemaName).Children ?? []) : Fields;
	const parent = fields.find((one) => one.SchemaName === ParentSchemaName);
	if (!parent?.Options?.includes(ParentFieldValue))
		throw invalidInput(`'${ParentFieldValue}' is not an option of '${ParentSchemaName}'`);
	const children = fields.filter(
		(one) =>
			one.ParentField === ParentSchemaName &&
			(!ChildSchemaName || one.SchemaName === ChildSchemaName),
	);
	if (!children.length) throw invalidInput('Activity field should be of type dependent dropdown');
	const found = children.flatMap((one) => one.DependentOptions?.[ParentFieldValue] ?? []);
	return { Options: pageOf([...new Set(found)], body) };
};

export const activityOptionHandlers: Record<string, Handler> = {
	'/v2/ProspectActivity.svc/ActivityField/Dropdown/Options/Get': options,
	'/v2/ProspectActivity.svc/CustomActivity/FieldOptions/Push': push,
	'/v2/ProspectActivity.svc/CustomActivity/FieldOptions/Pop': pop,
	'/v2/ProspectActivity.svc/CustomActivity/DependentFieldOptions/Push': pushDependent,
	'/v2/ProspectActivity.svc/CustomActivity/DependentFieldOptions/Pop': popDependent,
	'/v2/ProspectActivity.svc/ActivityField/Dependency/Dropdown/Options/Get': dependentOptions,
};
