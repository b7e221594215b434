/** What each form should show, from the descriptions that n8n gives its editor, and which of the forms are opened. */

import type { NodeType, Workflow, WorkflowNode } from './api.mts';
import { n8nModule } from './n8n.mts';
import { world } from './shared.mts';
import { packageName } from './world.mts';

/** The flag of `npm run test:e2e` that opens all forms, not a sample. */
export const allForms = '--all-forms';

interface Property {
	name: string;
	displayName: string;
	type: string;
	displayOptions?: { show?: Record<string, unknown[]> };
	typeOptions?: { loadOptionsDependsOn?: string[] };
	options?: Array<{ value: unknown }>;
}

export interface Form {
	node: WorkflowNode;
	/** The labels of its top-level fields. */
	labels: string[];
}

type Parameters = Record<string, unknown>;

/** The two functions with which n8n's editor decides what a form shows. */
interface NodeHelpers {
	getNodeParameters(
		properties: Property[],
		values: Parameters,
		withDefaults: boolean,
		onlySimpleTypes: boolean,
		node: object,
		description: object,
	): Parameters;
	displayParameter(
		values: Parameters,
		property: Property,
		node: object,
		description: object,
	): boolean;
}

/** n8n adds an entry of its own to each list of operations. */
const isOurs = (option: { value: unknown }): option is { value: string } =>
	option.value !== '__CUSTOM_API_CALL__';

const withoutLabel = ['hidden', 'notice', 'callout'];

/** The labels of a fresh node's form, by n8n's own rules of what is shown. */
function labelsOf(node: WorkflowNode, description: NodeType): string[] {
	const { NodeHelpers } = n8nModule('n8n-workflow') as { NodeHelpers: NodeHelpers };
	const properties: Property[] = description.properties;
	const values = NodeHelpers.getNodeParameters(
		...([properties, node.parameters, true, false, node, description] as const),
	);
	return (
		properties
			.filter((property) => !withoutLabel.includes(property.type))
			// n8n hides a mapper until what its fields depend on is chosen.
			.filter(({ typeOptions }) => !typeOptions?.loadOptionsDependsOn)
			.filter((property) => NodeHelpers.displayParameter(values, property, node, description))
			.map(({ displayName }) => displayName)
	);
}

function formOf(description: NodeType, resource: unknown, operation: string): Form {
	const node = {
		name: `${description.displayName} ${String(resource)} ${operation}`,
		type: description.name,
		typeVersion: 1,
		parameters: { resource, operation },
		credentials: { ...world().credentials },
	};
	return { node, labels: labelsOf(node, description) };
}

/** The form of every operation of both nodes. */
export async function everyForm(): Promise<Form[]> {
	const descriptions = await world().api.nodeTypes();
	return ['ivvy', 'leadSquared'].flatMap((type) => {
		const description = descriptions.find(({ name }) => name === `${packageName}.${type}`);
		if (!description) throw new Error(`n8n does not know the node ${type}`);
		const properties: Property[] = description.properties;
		const selectors = properties.filter(({ name }) => name === 'operation');
		return selectors.flatMap(({ displayOptions, options = [] }) =>
			options
				.filter(isOurs)
				.map(({ value }) => formOf(description, displayOptions?.show?.resource?.[0], value)),
		);
	});
}

/** The labels that a form's text does not have on a line of their own, with or without the mark of a required field. */
export function missingIn(text: string, labels: string[]): string[] {
	const lines = new Set(text.split('\n').map((line) => line.replace(/\s*\*$/, '').trim()));
	return labels.filter((label) => !lines.has(label));
}

/** Is all that the form fetches there? */
export const isSettled = (text: string): boolean => !/Fetching|Loading/.test(text);

/** A workflow with the nodes of all these forms, none connected. */
export function onOneCanvas(id: string, forms: Form[]): Workflow {
	const perRow = Math.ceil(Math.sqrt(forms.length));
	const nodes = forms.map(({ node }, index) => ({
		...node,
		id: `${id}-${index}`,
		position: [(index % perRow) * 240, Math.floor(index / perRow) * 160],
	}));
	return { id, name: id, nodes, connections: {}, settings: { executionOrder: 'v1' } };
}
