import {
	NodeConnectionTypes,
	NodeHelpers,
	VersionedNodeType,
	type IExecuteFunctions,
	type INodeType,
	type INodeTypeBaseDescription,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { listSearch } from '../nodes/Ivvy/methods/listSearch';
import { resources } from '../nodes/Ivvy/operations';
import { ivvy } from '../nodes/Ivvy/wire/vendor';
import { runOperation } from '../nodes/shared/engine/engine';
import { describe as formOf } from '../nodes/shared/form/describe';
import type { Operation, Resource } from '../nodes/shared/table/operation';
import { ivvySeedIds } from '../sandbox/seed.mts';
import { lostNames, type Names } from '../scripts/lib/released.mts';
import { today } from './harness/released.mts';
import { json } from './harness/sources.mts';
import { useVendors } from './harness/vendors.mts';

// How a change that breaks saved workflows is made: CONTRIBUTING.md shows it, and here it runs. No node has needed it yet.

const vendors = useVendors();

/** A field is called otherwise: `name` is `heading`. */
const operationV2 = (operation: Operation): Operation => ({
	...operation,
	fields: operation.fields.map((field) =>
		field.name === 'name'
			? { ...field, name: 'heading', property: { ...field.property, name: 'heading' } }
			: field,
	),
});

const resourcesV2 = resources.map((one) =>
	one.value === 'task' ? { ...one, operations: one.operations.map(operationV2) } : one,
);

const tables: Record<number, Resource[]> = { 1: resources, 2: resourcesV2 };

const base: INodeTypeBaseDescription = {
	displayName: 'iVvy',
	name: 'ivvy',
	group: ['transform'],
	description: 'Manage venues, events and sales in iVvy',
};

class IvvyOf implements INodeType {
	description: INodeTypeDescription;

	methods = { listSearch };

	constructor(version: number) {
		this.description = {
			...base,
			version,
			defaults: { name: 'iVvy' },
			inputs: [NodeConnectionTypes.Main],
			outputs: [NodeConnectionTypes.Main],
			credentials: [{ name: 'ivvyApi', required: true }],
			properties: formOf(tables[version]),
		};
	}

	async execute(this: IExecuteFunctions) {
		return await runOperation(this, ivvy, tables[this.getNode().typeVersion], listSearch);
	}
}

class Ivvy extends VersionedNodeType {
	constructor() {
		super({ 1: new IvvyOf(1), 2: new IvvyOf(2) }, { ...base, defaultVersion: 2 });
	}
}

const node = new Ivvy();

it('a new node is of the latest version, a saved one of its own', () => {
	const namesOf = (version?: number) =>
		NodeHelpers.getVersionedNodeType(node, version).description.properties.map(({ name }) => name);
	expect(namesOf()).toEqual(namesOf(2));
	expect(namesOf(1)).not.toContain('heading');
	expect(namesOf(2)).toContain('heading');
});

it.each([
	[1, 'name'],
	[2, 'heading'],
])('a workflow with version %i goes on with the field %s', async (number, name) => {
	const { output, error } = await vendors.ivvy({
		version: { of: node, number },
		parameters: {
			resource: 'task',
			operation: 'create',
			[name]: 'Send the menu',
			endDatetime: '2027-01-01T10:00:00Z',
			contactId: { __rl: true, mode: 'id', value: String(ivvySeedIds.contacts[0]) },
		},
	});
	expect(error?.message).toBeUndefined();
	expect(output).toHaveLength(1);
	expect(JSON.parse(vendors.sandbox.calls.at(-1)!.rawBody)).toMatchObject({
		name: 'Send the menu',
	});
});

it('no released name goes with it, and the new ones are seen', () => {
	const promised = json('test/released.json') as unknown as Names;
	const names = today({ 'nodes/Ivvy/Ivvy.node': { Ivvy } });
	expect(lostNames(promised, names)).toEqual([]);
	expect(lostNames(names, promised)).toEqual(
		expect.arrayContaining([
			'versions → ivvy v2 = 2',
			'parameters → ivvy v2 → task → create → heading: string',
		]),
	);
}, 60_000);
