import { invalidInput, LeadSquaredError } from '../wire/errors.mts';
import type { Handler } from '../wire/handler.mts';
import { kinds } from '../wire/ids.mts';
import { leadField } from './seedLeadFields.mts';
import type { LeadField } from './seedLeadFields.mts';
import { newId } from '../state.mts';

/** An unknown schemaName gives an empty array, like other look-ups of leads; the docs are silent. */
const list: Handler = ({ query, state }) => {
	const wanted = query.get('schemaName');
	const withoutOptions = query.get('excludeOptionSets') === '1';
	return state.leadFields
		.filter((field) => !wanted || field.SchemaName === wanted)
		.map((field) =>
			Object.fromEntries(
				Object.entries(field).filter(
					([key]) => !key.startsWith('_') && !(withoutOptions && key === 'Options'),
				),
			),
		);
};

interface Option {
	Value: string;
	Order: number;
	IsDefault?: boolean;
}

interface Create {
	DisplayName: string;
	DataType: string;
	RenderTypeTextValue: string;
	SchemaName?: string | null;
	OptionsJson?: Option[] | string | null;
	Range_Min?: number | null;
	MaxLength?: string | null;
	LockAfterCreate?: number | null;
	IsMandatory?: boolean | null;
	ShowInImport?: boolean | null;
	ShowInMailMerge?: boolean | null;
	UseInLeadClone?: boolean | null;
}

const renders: Record<string, string[]> = {
	Text: ['Textbox', 'TextArea'],
	Number: ['Textbox'],
	Email: ['Email'],
	Phone: ['Phone', 'Textbox'],
	Website: ['URL'],
	Date: ['Date', 'DateTime'],
	Time: ['Time'],
	Select: ['Dropdown', 'SearchableDropdown', 'DropdownWithOthers'],
	Boolean: ['RadioButton', 'CheckBox'],
};

const missing = (message: string) =>
	new LeadSquaredError('MXMandatoryAttributeMissingException', message);

export function checkOptionValue(value: string): void {
	if (!/^[A-Za-z0-9_ ]+$/.test(value) || !value.trim()) {
		throw invalidInput(
			`'${value}' is no option value: only letters, digits, space and underscore are allowed`,
		);
	}
}

/** The options of a drop-down in their order. */
function readOptions(sent: Option[]): Option[] {
	const skipped = sent
		.map((_one, index) => index + 1)
		.filter((order) => !sent.some((one) => one.Order === order));
	if (skipped.length) throw missing(`You have skipped number in Order: ${skipped.join(',')}.`);
	for (const { Value } of sent) checkOptionValue(Value);
	if (new Set(sent.map((one) => one.Value.toLowerCase())).size < sent.length)
		throw invalidInput('An option value is given twice');
	if (sent.filter((one) => one.IsDefault).length > 1)
		throw invalidInput('Only one option can be the default');
	return [...sent].sort((a, b) => a.Order - b.Order);
}

function optionColumns({ DataType, OptionsJson: options }: Create): Partial<LeadField> {
	if (DataType !== 'Select') {
		if (options?.length) throw invalidInput('Only a field of type Select has options');
		return {};
	}
	if (typeof options === 'string' && options !== '') {
		throw invalidInput(
			`Error converting value "${options}" to type 'System.Collections.Generic.List<Options>'.`,
			400,
		);
	}
	if (!options?.length) throw missing('You have not passed any option value.');
	const sorted = readOptions(options as Option[]);
	const preset = sorted.find((one) => one.IsDefault);
	return {
		Options: sorted.map(({ Value }) => ({ Value })),
		...(preset ? { DefaultValue: preset.Value } : {}),
	};
}

function schemaName({ SchemaName, DisplayName }: Create): string {
	const name = SchemaName || `mx_${DisplayName.trim().replace(/\s+/g, '_').replace(/\W/g, '')}`;
	if (!/^mx_\w+$/.test(name))
		throw invalidInput(`Invalid SchemaName '${name}': it must start with mx_`);
	return name;
}

function check(sent: Create): void {
	if (!sent.DisplayName.trim()) throw missing('You have not passed DisplayName.');
	if (!renders[sent.DataType].includes(sent.RenderTypeTextValue)) {
		throw invalidInput(
			`RenderTypeTextValue '${sent.RenderTypeTextValue}' does not fit DataType '${sent.DataType}'`,
		);
	}
	if (sent.RenderTypeTextValue === 'Phone' && typeof sent.Range_Min !== 'number')
		throw missing('You have not passed Range_Min.');
	if (![0, 1].includes(sent.LockAfterCreate ?? 0))
		throw invalidInput('LockAfterCreate must be 0 or 1');
	if (sent.MaxLength && !/^[1-9]\d*$/.test(sent.MaxLength))
		throw invalidInput('MaxLength must be a number as text');
}

const create: Handler = ({ body, state, now }) => {
	const sent = body as Create;
	check(sent);
	const SchemaName = schemaName(sent);
	if (
		state.leadFields.some((field) => field.SchemaName.toLowerCase() === SchemaName.toLowerCase())
	) {
		throw new LeadSquaredError(
			'MXDuplicateEntityNameException',
			`A field with schema name '${SchemaName}' already exists.`,
		);
	}
	const options = optionColumns(sent);
	const id = newId(state, kinds.leadField);
	const { DataType, RenderTypeTextValue } = sent;
	const basic = { SchemaName, DisplayName: sent.DisplayName.trim(), DataType, RenderTypeTextValue };
	state.leadFields.push(
		leadField(id, now, basic, {
			...options,
			IsMandatory: sent.IsMandatory ?? false,
			LockAfterCreate: sent.LockAfterCreate ?? 0,
			ShowInImport: sent.ShowInImport ?? false,
			ShowInMailMerge: sent.ShowInMailMerge ?? false,
			UseInLeadClone: sent.UseInLeadClone ?? false,
			...(sent.MaxLength ? { MaxLength: sent.MaxLength } : {}),
			...(typeof sent.Range_Min === 'number' ? { RangeMin: String(sent.Range_Min) } : {}),
		}),
	);
	return { Status: 'Success', Message: { Id: id } };
};

export const leadFieldHandlers: Record<string, Handler> = {
	'/v2/LeadManagement.svc/LeadsMetaData.Get': list,
	'/v2/LeadManagement.svc/CreateLeadField': create,
};
