import type { Row } from '../../types.mts';
import { activityStatuses } from '../activity/activityFields.mts';
import type { TypeField } from '../state.mts';

/** OptionSet is a JSON text. Colours only occur on a Status of opportunities. */
function optionSet(options: string[] | undefined, colours = false): string {
	if (!options?.length) return '';
	const entries = options.map((Value, Order) => ({
		IsDefault: Order === 0,
		Text: '',
		Value,
		...(colours
			? { CanDelete: 1, CanEdit: 1, IsLastOption: 0, Order }
			: { Order, CanEdit: 1, CanDelete: 1, IsLastOption: 0 }),
		...(colours ? { BackgroundColor: '#FFFB83', FontColor: '#A08427' } : {}),
	}));
	return JSON.stringify(entries);
}

function dependentOptionSet({ DependentOptions }: TypeField): string {
	if (!DependentOptions) return '';
	return JSON.stringify(
		Object.entries(DependentOptions).map(([Parent, Options]) => ({ Parent, Options })),
	);
}

/** The standard fields of an activity, which its type does not list. */
export const activityFields = (own: TypeField[]): TypeField[] => [
	{
		SchemaName: 'ActivityEvent_Note',
		DisplayName: 'Notes',
		DataType: 'String',
		IsMandatory: false,
	},
	{
		SchemaName: 'Status',
		DisplayName: 'Status',
		DataType: 'SearchableDropdown',
		IsMandatory: false,
		Options: [...activityStatuses].reverse(),
	},
	{ SchemaName: 'Owner', DisplayName: 'Owner', DataType: 'ActiveUsers', IsMandatory: false },
	...own,
];

/** One field as GetActivityDetails, GetOpportunityDetails and the metadata calls describe it. */
export function describeField(
	field: TypeField,
	index: number,
	value: unknown,
	colours = false,
): Row {
	const isCustom = field.SchemaName.startsWith('mx_');
	return {
		SchemaName: field.SchemaName,
		InternalName: field.SchemaName,
		DisplayName: field.DisplayName,
		Value: value === undefined || value === '' ? null : value,
		DataType: field.DataType,
		IsMandatory: field.IsMandatory,
		ShowInForm: true,
		Sequence: index + 1,
		ParentField: field.ParentField ?? '',
		OptionSet: optionSet(field.Options, colours && field.SchemaName === 'Status'),
		DependentOptionSet: dependentOptionSet(field),
		IsDefault: !isCustom,
		IsReadOnly: field.IsReadOnly ?? false,
		RenderType: '',
		ExportAsPlainText: false,
		IsMultiSelectDropdown: false,
		IncludeOthersOption: false,
		BehaviorOnMissingDropdownOption: 0,
		IsOthersValue: false,
		InternalSchemaName: '',
		CustomObjectType: 2,
		MaxFieldLength: 200,
	};
}

/** Keys that only the settings of an activity type add; field sets there have no type key. */
export function describeSetting(field: TypeField, index: number): Row {
	const { CustomObjectType: _type, ...described } = describeField(field, index, undefined);
	return {
		...described,
		StringRenderType: '',
		IsViewRestrictedField: false,
		IsSortable: false,
		IsEncrypted: false,
		DisplayValue: null,
		IsMasked: false,
	};
}
