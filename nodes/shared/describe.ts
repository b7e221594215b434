import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import type { Operation, Resource } from './operation';

/** A form field and the operations that show it. */
interface Shown {
	property: INodeProperties;
	/** Equal fields have equal keys. */
	key: string;
	/** Resource value → operation values. */
	where: Map<string, Set<string>>;
}

const collectionLabels = {
	additionalFields: { displayName: 'Additional Fields', placeholder: 'Add Field' },
	updateFields: { displayName: 'Update Fields', placeholder: 'Add Field' },
	filters: { displayName: 'Filters', placeholder: 'Add Filter' },
};

const returnAll: INodeProperties = {
	displayName: 'Return All',
	name: 'returnAll',
	type: 'boolean',
	default: false,
	description: 'Whether to return all results or only up to a given limit',
};

const limit: INodeProperties = {
	displayName: 'Limit',
	name: 'limit',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 50,
	description: 'Max number of results to return',
};

const simplify: INodeProperties = {
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
};

function byLabel(a: { displayName: string }, b: { displayName: string }): number {
	return a.displayName.localeCompare(b.displayName);
}

/** The form of one operation, in the order in which it is shown. */
function form(operation: Operation): INodeProperties[] {
	const fields = operation.fields.map(({ wire, property }) =>
		operation.required.includes(wire) ? { ...property, required: true } : property,
	);
	if (operation.paging) fields.push(returnAll, limit);
	if (operation.simplified) fields.push(simplify);
	if (operation.collection) {
		const { name, fields: optional } = operation.collection;
		fields.push({
			...collectionLabels[name],
			name,
			type: 'collection',
			default: {},
			options: optional.map(({ property }) => property).sort(byLabel),
		} as INodeProperties);
	}
	return fields;
}

/**
 * Lays the forms of all operations over each other. A field that several operations share becomes one
 * entry, as long as each operation still shows its own fields in its own order.
 */
function overlay(resources: Resource[]): Shown[] {
	const shown: Shown[] = [];
	for (const resource of resources) {
		for (const operation of resource.operations) {
			let last = -1;
			for (const property of form(operation)) {
				const key = JSON.stringify(property);
				let at = shown.findIndex((entry, index) => index > last && entry.key === key);
				if (at === -1) {
					at = last + 1;
					shown.splice(at, 0, { property, key, where: new Map() });
				}
				const operations = shown[at].where.get(resource.value) ?? new Set();
				shown[at].where.set(resource.value, operations.add(operation.value));
				last = at;
			}
		}
	}
	return shown;
}

/** One property for every set of resources that show the field in the same operations. */
function withDisplayOptions({ property, where }: Shown): INodeProperties[] {
	const groups = new Map<string, { resource: string[]; operation: string[] }>();
	for (const [resource, operations] of where) {
		const operation = [...operations].sort();
		const group = groups.get(operation.join()) ?? { resource: [], operation };
		group.resource.push(resource);
		groups.set(operation.join(), group);
	}
	return [...groups.values()].map((show) => {
		// The placement of `displayOptions` does not matter to n8n; last keeps the field readable.
		const conditions: Record<string, string[]> = { ...show };
		// limit is hidden while everything is returned
		const displayOptions =
			property.name === 'limit' ? { show: { ...conditions, returnAll: [false] } } : { show: conditions };
		return { ...property, displayOptions };
	});
}

function selector(displayName: string, options: INodePropertyOptions[], initial: string): INodeProperties {
	const name = displayName.toLowerCase();
	const sorted = [...options].sort((a, b) => a.name.localeCompare(b.name));
	const property = { displayName, name, noDataExpression: true, options: sorted, default: initial };
	return { ...property, type: 'options' };
}

/** The node's properties, made from its operation tables: nothing about showing and hiding is typed by hand. */
export function describe(resources: Resource[]): INodeProperties[] {
	const resourceSelector = selector(
		'Resource',
		resources.map(({ name, value }) => ({ name, value })),
		resources[0].value,
	);
	const operationSelectors = resources.map(({ value: resource, operations }) => ({
		...selector(
			'Operation',
			operations.map(({ name, value, action, description }) => ({ name, value, action, description })),
			operations[0].value,
		),
		displayOptions: { show: { resource: [resource] } },
	}));
	return [resourceSelector, ...operationSelectors, ...overlay(resources).flatMap(withDisplayOptions)];
}
