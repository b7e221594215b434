import {
	NodeHelpers,
	type INode,
	type INodeParameters,
	type INodeTypeDescription,
	type IWorkflowBase,
} from 'n8n-workflow';

import { Ivvy } from '../nodes/Ivvy/Ivvy.node';
import { IvvyTrigger } from '../nodes/Ivvy/IvvyTrigger.node';
import { LeadSquared } from '../nodes/LeadSquared/LeadSquared.node';
import { LeadSquaredTrigger } from '../nodes/LeadSquared/LeadSquaredTrigger.node';
import { name as packageName } from '../package.json';
import { bytesOf } from './harness/paths.mts';
import { read, sources } from './harness/sources.mts';

// What each workflow in examples/ must have. That it does its job is seen in e2e/examples.test.mts.

const files = sources('examples', '.json').map(({ path, text }) => ({
	name: path.replace(/^examples\/|\.json$/g, ''),
	workflow: JSON.parse(text) as IWorkflowBase,
}));
const list = read('examples/README.md');

const prefix = `${packageName}.`;
const ours = Object.fromEntries(
	[new Ivvy(), new IvvyTrigger(), new LeadSquared(), new LeadSquaredTrigger()].map(
		({ description }): [string, INodeTypeDescription] => [description.name, description],
	),
);

const isNote = ({ type }: INode) => type === 'n8n-nodes-base.stickyNote';

/** Where a node and its label are on the canvas. */
function placeOf(node: INode) {
	const [left, top] = node.position;
	const { width = 130, height = 150 } = isNote(node)
		? (node.parameters as { width?: number; height?: number })
		: {};
	return { left, top, right: left + width, bottom: top + height };
}

/** Nodes that lie upon each other. */
function overlaps(nodes: INode[]): string[] {
	return nodes.flatMap((one, index) =>
		nodes.slice(index + 1).flatMap((other) => {
			const [a, b] = [placeOf(one), placeOf(other)];
			const apart =
				a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
			return apart ? [] : [`${one.name} and ${other.name}`];
		}),
	);
}

/** The parameters without those that n8n gives a tool. */
function ownOf({ parameters }: INode): INodeParameters {
	const { descriptionType, toolDescription, ...own } = parameters;
	return descriptionType === undefined && toolDescription === undefined ? parameters : own;
}

/** What n8n keeps of a node's parameters: those that its form shows. */
function shown(node: INode): INodeParameters | null {
	const description = ours[node.type.slice(prefix.length).replace(/Tool$/, '')];
	const given = structuredClone(ownOf(node));
	return NodeHelpers.getNodeParameters(
		description.properties,
		given,
		true,
		false,
		node,
		description,
	);
}

it('there are at least sixteen', () => {
	expect(files.length).toBeGreaterThanOrEqual(16);
});

describe.each(files)('$name', ({ name, workflow: { nodes, connections } }) => {
	it('has a note that says what it does, for whom, and what to set', () => {
		const notes = nodes.filter(isNote).map(({ parameters }) => String(parameters.content));
		expect(notes).toHaveLength(1);
		for (const part of ['## ', '**What it does:** ', '**For whom:** ', '**What to set:**\n1. '])
			expect(notes[0]).toContain(part);
	});

	it('has a picture, which is not too heavy, and a row in the list', () => {
		const picture = `docs/images/examples/${name}.png`;
		expect(bytesOf(picture)).toBeLessThanOrEqual(150_000);
		expect(list).toContain(`(../${picture})`);
		expect(list).toContain(`(${name}.json)`);
	});

	it('is laid out so that nothing lies upon anything', () => {
		expect(overlaps(nodes)).toEqual([]);
	});

	it('names no credential of anybody', () => {
		const ids = nodes.flatMap(({ credentials = {} }) =>
			Object.values(credentials).map(({ id }) => id),
		);
		expect(ids.filter((id) => id !== null)).toEqual([]);
	});

	it('sets only what the forms of the nodes have', () => {
		for (const node of nodes.filter(({ type }) => type.startsWith(prefix))) {
			expect({ node: node.name, ...shown(node) }).toMatchObject({
				node: node.name,
				...ownOf(node),
			});
		}
	});

	it('says what happened in a node of its own behind each trigger of ours', () => {
		const triggers = nodes.filter(({ type }) => type.startsWith(prefix) && /Trigger$/.test(type));
		for (const trigger of triggers) {
			const [[next]] = connections[trigger.name].main as Array<Array<{ node: string }>>;
			expect(next.node).toMatch(/^What Happened/);
		}
	});
});

it('would see nodes upon each other', () => {
	const node = { position: [0, 0], parameters: {}, type: 'x' } as unknown as INode;
	expect(
		overlaps([
			{ ...node, name: 'A' },
			{ ...node, name: 'B', position: [60, 100] },
			{ ...node, name: 'C', position: [208, 0] },
		]),
	).toEqual(['A and B']);
});
