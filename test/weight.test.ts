import type { INodeType } from 'n8n-workflow';

import { Ivvy } from '../nodes/Ivvy/Ivvy.node';
import { LeadSquared } from '../nodes/LeadSquared/LeadSquared.node';
import { resources as ivvyResources } from '../nodes/Ivvy/operations';
import { resources as leadSquaredResources } from '../nodes/LeadSquared/operations';
import type { Resource } from '../nodes/shared/table/operation';

/**
 * 1.6 KB: what an operation may weigh in bytes. The editor loads each node's whole description. A form is never made
 * worse to save bytes.
 */
const goal = 1_638;

const nodes: Array<{ node: INodeType; resources: Resource[]; operations: number }> = [
	{ node: new Ivvy(), resources: ivvyResources, operations: 218 },
	{ node: new LeadSquared(), resources: leadSquaredResources, operations: 185 },
];

it.each(nodes)(
	'the description of $node.description.displayName stays light',
	({ node, resources, operations }) => {
		const now = resources.flatMap((resource) => resource.operations).length;
		// Operations that went missing would make room for others.
		expect(now).toBeGreaterThanOrEqual(operations);
		expect(Buffer.byteLength(JSON.stringify(node.description))).toBeLessThanOrEqual(now * goal);
	},
);
