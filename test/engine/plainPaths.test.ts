import type { IDataObject, IExecuteFunctions, INodeParameters, INodeType } from 'n8n-workflow';

import { Ivvy } from '../../nodes/Ivvy/Ivvy.node';
import { resources as ivvyResources } from '../../nodes/Ivvy/operations';
import { LeadSquared } from '../../nodes/LeadSquared/LeadSquared.node';
import { resources as leadSquaredResources } from '../../nodes/LeadSquared/operations';
import { parameterReader, plainPaths } from '../../nodes/shared/engine/parameters';
import { ivvyExamples } from '../examples/ivvy';
import { leadSquaredExamples } from '../examples/leadSquared';
import { runNode } from '../harness/n8n.mts';

afterEach(() => {
	plainPaths.areRead = true;
	jest.restoreAllMocks();
});

const isObject = (value: unknown): value is IDataObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const step = (key: string) => (/^[a-z_]\w*$/i.test(key) ? `.${key}` : `["${key}"]`);

/** Every value of the first item becomes a plain path into the item, as drag and drop makes it. */
function dragged(value: unknown, path: string): unknown {
	if (!isObject(value)) return `={{ ${path} }}`;
	return Object.fromEntries(
		Object.entries(value).map(([key, inner]) => [
			key,
			key === '__rl' || key === 'mode' ? inner : dragged(inner, `${path}${step(key)}`),
		]),
	);
}

const draggedForm = (item: IDataObject) =>
	Object.fromEntries(
		Object.entries(item).map(([key, value]) => [key, dragged(value, `$json${step(key)}`)]),
	) as INodeParameters;

/** What the node would read for each item, and how often it asked n8n. */
function readAll(context: IExecuteFunctions, names: string[]) {
	let asked = 0;
	const counted = Object.create(context, {
		getNodeParameter: {
			value: (...args: Parameters<typeof context.getNodeParameter>) => {
				asked++;
				return context.getNodeParameter(...args);
			},
		},
	}) as IExecuteFunctions;
	const reader = parameterReader(counted);
	const values = context.getInputData().map((_, item) =>
		names.map((name) => {
			try {
				return reader(item)(name, 'the fallback');
			} catch (error) {
				return (error as Error).message;
			}
		}),
	);
	return { values, asked };
}

const nodes: Array<[name: string, INodeType, typeof ivvyResources, typeof ivvyExamples]> = [
	['ivvy', new Ivvy(), ivvyResources, ivvyExamples],
	['leadSquared', new LeadSquared(), leadSquaredResources, leadSquaredExamples],
];

describe.each(nodes)('%s reads plain paths as n8n does', (name, node, resources, examples) => {
	it.each(examples)('$operation', async ({ operation, items }) => {
		const [resource, value] = operation.split('.');
		const table = resources
			.find((one) => one.value === resource)
			?.operations.find((one) => one.value === value);
		const names = [
			...(table?.fields ?? []).map((field) => field.name),
			...(table?.collection ? [table.collection.name] : []),
		];
		const found: Array<ReturnType<typeof readAll>> = [];
		jest
			.spyOn(node.constructor.prototype as { execute: () => Promise<unknown> }, 'execute')
			.mockImplementation(async function (this: IExecuteFunctions) {
				for (const areRead of [true, false]) {
					plainPaths.areRead = areRead;
					found.push(readAll(this, names));
				}
				return [[]];
			} as () => Promise<unknown>);
		await runNode({
			node: name as 'ivvy',
			parameters: { resource, operation: value, ...draggedForm(items[0] as IDataObject) },
			items: items as IDataObject[],
			credentials: {},
		});
		const [own, n8ns] = found;
		expect(own.values).toEqual(n8ns.values);
		expect(own.asked).toBeLessThanOrEqual(n8ns.asked);
	});
});
