import type { INodeType } from 'n8n-workflow';

import { Ivvy } from '../nodes/Ivvy/Ivvy.node';
import { LeadSquared } from '../nodes/LeadSquared/LeadSquared.node';
import { resources as ivvyResources } from '../nodes/Ivvy/operations';
import { resources as leadSquaredResources } from '../nodes/LeadSquared/operations';
import type { Resource } from '../nodes/shared/operation';

/** 1.1 KB: what an operation may weigh. The editor loads each node's whole description. */
const goal = 1_126;

/**
 * iVvy keeps to the goal. LeadSquared is measured, rounded up: with two operations, its credentials, selectors and shared
 * fields weigh as much as with many. What is added to either may weigh the goal and no more.
 */
const ceilings: Array<{ node: INodeType; resources: Resource[]; operations: number; bytes: number }> = [
	{ node: new Ivvy(), resources: ivvyResources, operations: 218, bytes: 218 * goal },
	{ node: new LeadSquared(), resources: leadSquaredResources, operations: 2, bytes: 4_900 },
];

it.each(ceilings)('the description of $node.description.displayName stays light', ({ node, resources, operations, bytes }) => {
	const now = resources.flatMap((resource) => resource.operations).length;
	// Fewer would leave room that nobody meant to give.
	expect(now).toBeGreaterThanOrEqual(operations);
	const weight = Buffer.byteLength(JSON.stringify(node.description));
	expect(weight).toBeLessThanOrEqual(bytes + (now - operations) * goal);
});
