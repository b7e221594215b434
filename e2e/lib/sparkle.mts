/**
 * A tool's form as n8n's editor leaves it once the sparkle ("Let the model define this parameter") is pressed beside every
 * field that has one. The editor's own code: fromAIOverride.utils.ts.
 */

export interface Property {
	name: string;
	displayName: string;
	type: string;
	default?: unknown;
	noDataExpression?: boolean;
	displayOptions?: { show?: Record<string, unknown[]>; hide?: Record<string, unknown[]> };
	options?: Array<Property & { values?: Property[] }>;
	/** Of a record: the ways to give it. */
	modes?: Array<{ name: string }>;
}

type Parameters = Record<string, unknown>;

/** Types of fields without a value, and those that get no sparkle. */
const without = ['notice', 'hidden', 'callout', 'button', 'options', 'credentialsSelect'];

/** The model's name for a field: its label, with the rows that it stands in. */
export function keyOf(path: string, displayName: string): string {
	const rows = path
		.split('.')
		.filter((step) => /\[\d+\]/.test(step))
		.map((step) => step.replaceAll(/[[\]]/g, ''));
	return [...rows, displayName]
		.join('_')
		.slice(0, 63)
		.replaceAll(/[^a-zA-Z0-9-]/g, '_');
}

/** What the sparkle leaves in a field. @param path the field's place in the form, such as `parameters.name` */
export function sparkle(path: string, displayName: string, type = 'string'): string {
	const kind = ['boolean', 'number', 'json'].includes(type) ? type : 'string';
	return `={{ /*n8n-auto-generated-fromAI-override*/ $fromAI('${keyOf(path, displayName)}', \`\`, '${kind}') }}`;
}

function isShown({ displayOptions: { show = {}, hide = {} } = {} }: Property, form: Parameters) {
	const has = ([name, values]: [string, unknown[]]) => values.includes(form[name.replace('/', '')]);
	return Object.entries(show).every(has) && !Object.entries(hide).some(has);
}

function pressed(property: Property, path: string, form: Parameters): unknown {
	const { displayName, type, options = [], modes = [], default: initial } = property;
	if (type === 'collection')
		return Object.fromEntries(
			options
				.filter((inner) => hasSparkle(inner) && isShown(inner, form))
				.map((inner) => [inner.name, pressed(inner, `${path}.${inner.name}`, form)]),
		);
	const made = sparkle(path, displayName, type);
	// The editor leaves "From List", which takes no expression.
	const mode = modes.find(({ name }) => name !== 'list')?.name;
	if (type === 'resourceLocator') return { ...(initial as object), mode, value: made };
	return made;
}

function hasSparkle({ type, noDataExpression }: Property): boolean {
	return !without.includes(type) && type !== 'fixedCollection' && !noDataExpression;
}

/** @param given what the builder of the workflow has set by hand, such as the operation */
export function sparkled(properties: Property[], given: Parameters): Parameters {
	const open = properties.filter(
		(property) =>
			!Object.hasOwn(given, property.name) &&
			// The editor gives none to these three.
			!['description', 'toolName', 'toolDescription'].includes(property.name) &&
			isShown(property, given) &&
			hasSparkle(property),
	);
	const made = open.map((property) => [
		property.name,
		pressed(property, `parameters.${property.name}`, given),
	]);
	return { ...Object.fromEntries(made), ...given };
}
