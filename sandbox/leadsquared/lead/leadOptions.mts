import { invalidInput, LeadSquaredError } from '../wire/errors.mts';
import type { Handler } from '../wire/handler.mts';
import { checkOptionValue } from './leadFields.mts';
import { fieldOf, unknownAttribute } from './leadValues.mts';
import type { Dependency, LeadField } from './seedLeadFields.mts';
import type { LeadSquaredState } from '../state.mts';

/** A drop-down with its options; 'mx_Set~mx_CustomObject_1' names the child of a custom field set. */
function dropDown(
	state: LeadSquaredState,
	name: string,
): LeadField & { Options: Array<{ Value: string }> } {
	const [set, child] = name.split('~');
	const own = fieldOf(state, set);
	const field = child === undefined ? own : own?._children?.find((one) => one.SchemaName === child);
	if (!field) throw unknownAttribute(name);
	if (field.DataType !== 'Select') throw invalidInput(`'${name}' is no drop-down field`);
	field.Options ??= [];
	return field as LeadField & { Options: Array<{ Value: string }> };
}

/** Silent in the docs: an option that is there already is refused, and so is the removal of one that is not. */
function checkOptions(present: string[], sent: string[], adds: boolean): void {
	if (!sent.length)
		throw new LeadSquaredError(
			'MXMandatoryAttributeMissingException',
			'You have not passed any option value.',
		);
	if (new Set(sent).size < sent.length) throw invalidInput('An option value is given twice');
	for (const value of sent) {
		if (adds) checkOptionValue(value);
		if (present.includes(value) === adds)
			throw invalidInput(`Option '${value}' ${adds ? 'already exists' : 'does not exist'}`);
	}
}

interface Options {
	SchemaName: string;
	Options: string[];
}

const values = (field: { Options: Array<{ Value: string }> }) =>
	field.Options.map((one) => one.Value);

/** AffectedRows counts fields here: two options gave 1. */
const push: Handler = ({ body, state }) => {
	const sent = body as Options;
	const field = dropDown(state, sent.SchemaName);
	checkOptions(values(field), sent.Options, true);
	field.Options = [...field.Options, ...sent.Options.map((Value) => ({ Value }))];
	return { Status: 'Success', Message: { AffectedRows: 1 } };
};

const remove: Handler = ({ body, state }) => {
	const sent = body as Options;
	const field = dropDown(state, sent.SchemaName);
	checkOptions(values(field), sent.Options, false);
	field.Options = field.Options.filter(({ Value }) => !sent.Options.includes(Value));
	for (const one of state.leadDependencies.filter(({ Child }) => Child === sent.SchemaName)) {
		one.Options = one.Options.filter((value) => !sent.Options.includes(value));
	}
	return { Status: 'Success', Message: { AffectedRows: 1 } };
};

interface Pair {
	ParentSchemaName: string;
	ChildSchemaName?: string | null;
	ParentFieldValue: string;
}

/** The dependencies of a parent's value. Fields that do not depend on each other cannot be made to: that is done in the UI. */
function dependencies(
	state: LeadSquaredState,
	{ ParentSchemaName, ChildSchemaName, ParentFieldValue }: Pair,
): Dependency[] {
	const parent = dropDown(state, ParentSchemaName);
	if (ChildSchemaName) dropDown(state, ChildSchemaName);
	const pairs = state.leadDependencies.filter(
		({ Parent, Child }) =>
			Parent === ParentSchemaName && (!ChildSchemaName || Child === ChildSchemaName),
	);
	if (!pairs.length) throw invalidInput(`No field depends on '${ParentSchemaName}' like that`);
	if (!values(parent).includes(ParentFieldValue))
		throw invalidInput(`'${ParentFieldValue}' is no option of '${ParentSchemaName}'`);
	const children = [...new Set(pairs.map(({ Child }) => Child))];
	return children.map((Child) => {
		const empty = { Parent: ParentSchemaName, Child, Value: ParentFieldValue, Options: [] };
		return pairs.find((one) => one.Child === Child && one.Value === ParentFieldValue) ?? empty;
	});
}

/** AffectedRows counts options here: two gave 2. The child's own options grow along. */
const pushDependent: Handler = ({ body, state }) => {
	const sent = body as Pair & Options & { ChildSchemaName: string };
	const [dependency] = dependencies(state, sent);
	checkOptions(dependency.Options, sent.Options, true);
	const child = dropDown(state, sent.ChildSchemaName);
	const fresh = sent.Options.filter((value) => !values(child).includes(value));
	child.Options = [...child.Options, ...fresh.map((Value) => ({ Value }))];
	dependency.Options = [...dependency.Options, ...sent.Options];
	if (!state.leadDependencies.includes(dependency)) state.leadDependencies.push(dependency);
	return { Status: 'Success', Message: { AffectedRows: sent.Options.length } };
};

const removeDependent: Handler = ({ body, state }) => {
	const sent = body as Pair & Options;
	const [dependency] = dependencies(state, sent);
	checkOptions(dependency.Options, sent.Options, false);
	dependency.Options = dependency.Options.filter((value) => !sent.Options.includes(value));
	return { Status: 'Success', Message: { AffectedRows: sent.Options.length } };
};

interface Get {
	Parameter: Pair;
	Paging?: { PageIndex?: number | string; PageSize?: number | string } | null;
}

/** Pages count from 0 here and cut each field's options. FieldName comes without mx_, as in the example. */
const getDependent: Handler = ({ body, state }) => {
	const { Parameter, Paging } = body as Get;
	const index = Number(Paging?.PageIndex ?? 0);
	const size = Number(Paging?.PageSize ?? 25);
	if (index < 0 || size < 1) throw invalidInput('PageIndex starts at 0 and PageSize at 1');
	return {
		DependentFieldsOptionSet: dependencies(state, Parameter).map(({ Child, Options: all }) => ({
			DisplayName: fieldOf(state, Child)?.DisplayName ?? Child,
			FieldName: Child.replace(/^mx_/, ''),
			Options: all.slice(index * size, (index + 1) * size),
		})),
	};
};

const base = '/v2/LeadManagement.svc/LeadField';

export const leadOptionHandlers: Record<string, Handler> = {
	[`${base}/Dropdown/Options/Push`]: push,
	[`${base}/Dropdown/Options/Remove`]: remove,
	[`${base}/Dependency/Dropdown/Options/Push`]: pushDependent,
	[`${base}/Dependency/Dropdown/Options/Remove`]: removeDependent,
	[`${base}/Dependency/Dropdown/Options/Get`]: getDependent,
};
