/** The form of one operation, as n8n shows it, in rows of a table. */

import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';

/** One field as a page tells it. */
export interface Row {
	label: string;
	/** The parameter's name, which expressions and workflow files use. */
	name: string;
	type: string;
	required: string;
	/** What may stand in it. */
	values: string;
	meaning: string;
	/** The groups that it stands in, from the outside in; none when it stands open. */
	groups: string[];
}

const types: Partial<Record<INodeProperties['type'], string>> = {
	string: 'Text',
	number: 'Number',
	boolean: 'On or off',
	dateTime: 'Date and time',
	options: 'One of a list',
	multiOptions: 'Some of a list',
	resourceLocator: 'Record',
	resourceMapper: 'Mapped fields',
	collection: 'Group of fields',
	fixedCollection: 'Rows',
	json: 'JSON',
	color: 'Color',
};

const isOption = (one: object): one is INodePropertyOptions =>
	'value' in one && !('type' in one) && !('values' in one);
const isRows = (one: object): one is INodePropertyCollection => 'values' in one;
const isField = (one: object): one is INodeProperties => 'type' in one;

/** An entry of a list: its label, and the value that an expression gives. */
const entry = ({ name, value }: INodePropertyOptions) =>
	String(value) === name ? name : `${name} (\`${String(value)}\`)`;

/** Longer lists are no help on a page; the form has them whole, with a search. */
const entriesShown = 30;

function listed(options: INodePropertyOptions[]): string {
	const shown = options.length > entriesShown + 3 ? options.slice(0, entriesShown) : options;
	const left = options.length - shown.length;
	return [...shown.map(entry), ...(left > 0 ? [`… and ${left} more in the form`] : [])].join(', ');
}

function limits({ typeOptions = {}, ...property }: INodeProperties): string[] {
	const { minValue, maxValue, loadOptionsMethod, loadOptionsDependsOn } = typeOptions;
	const range =
		minValue !== undefined && maxValue !== undefined
			? `${minValue} to ${maxValue}`
			: minValue !== undefined
				? `${minValue} or more`
				: maxValue !== undefined
					? `at most ${maxValue}`
					: undefined;
	const isList = loadOptionsMethod !== undefined || loadOptionsDependsOn !== undefined;
	return [
		...(range ? [range] : []),
		...(isList ? ['from the account'] : []),
		...(property.type === 'resourceMapper' ? ['the fields of the account'] : []),
		...(property.modes ? [property.modes.map(({ displayName }) => displayName).join(' or ')] : []),
		...(property.placeholder?.startsWith('e.g.') ? [property.placeholder] : []),
	];
}

/** What a new form has in the field; nothing is said of an empty one. */
function initialOf({ type, default: initial, options = [] }: INodeProperties): string[] {
	if (type === 'boolean') return [`${initial === true ? 'On' : 'Off'} in a new form`];
	if (initial === '' || initial === undefined || initial === null || typeof initial === 'object')
		return [];
	const chosen = options.filter(isOption).find(({ value }) => value === initial);
	return [`${chosen ? chosen.name : JSON.stringify(initial)} in a new form`];
}

/** n8n's descriptions may have links and marks of HTML. */
const plain = (text: string) =>
	text
		.replace(/<a [^>]*href="([^"]+)"[^>]*>(.*?)<\/a>/g, '$2')
		.replace(/<\/?(code|b|i|em|strong)>/g, '')
		.replace(/<br\s*\/?>/g, ' ');

/** Beside which values of other fields a field is shown. */
function shownBeside(property: INodeProperties, all: INodeProperties[]): string {
	const show = Object.entries(property.displayOptions?.show ?? {})
		.map(([name, values]) => ({ name: name.replace(/^\//, ''), values: values as unknown[] }))
		.filter(({ name }) => !['resource', 'operation', '@version'].includes(name));
	return show
		.map(({ name, values }) => {
			const other = all.find((one) => one.name === name);
			const word = (value: unknown) => {
				if (typeof value === 'boolean') return value ? 'on' : 'off';
				const options = (other?.options ?? []).filter(isOption);
				return options.find((one) => one.value === value)?.name ?? JSON.stringify(value);
			};
			return `*${other?.displayName ?? name}* is ${values.map(word).join(' or ')}`;
		})
		.join(' and ');
}

/** The words in which the tables ask for a field that n8n's form cannot mark. */
const isAsked = (property: INodeProperties) => /^Required\b/.test(property.description ?? '');

function rowOf(property: INodeProperties, groups: string[], all: INodeProperties[]): Row {
	const options = (property.options ?? []).filter(isOption);
	const beside = shownBeside(property, all);
	const isRequired = property.required === true || isAsked(property);
	return {
		label: property.displayName,
		name: property.name,
		type: types[property.type] ?? property.type,
		required: [isRequired ? 'yes' : '', beside && `shown if ${beside}`].filter(Boolean).join('; '),
		values: [
			...(options.length > 0 ? [listed(options)] : []),
			...limits(property),
			...(groups.length === 0 ? initialOf(property) : []),
		].join('; '),
		meaning: plain(property.description ?? '').replace(/^Required(\. |$)/, ''),
		groups,
	};
}

/** The rows of these properties and of everything inside them. */
export function rowsOf(properties: INodeProperties[], groups: string[] = []): Row[] {
	return properties.flatMap((property) => {
		if (['hidden', 'notice'].includes(property.type)) return [];
		if (groups.length === 0 && ['resource', 'operation'].includes(property.name)) return [];
		const inner = [...groups, property.displayName];
		const options = property.options ?? [];
		const below = [
			...rowsOf(options.filter(isField), inner),
			...options.filter(isRows).flatMap(({ values }) => rowsOf(values, inner)),
		];
		// A group without words of its own is only where its fields stand.
		const isOnlyPlace = property.type === 'collection' && !property.description;
		return [...(isOnlyPlace ? [] : [rowOf(property, groups, properties)]), ...below];
	});
}

/** What a form says above its optional fields. */
export const noticesOf = (properties: INodeProperties[]): string[] =>
	properties.filter(({ type }) => type === 'notice').map(({ displayName }) => plain(displayName));
