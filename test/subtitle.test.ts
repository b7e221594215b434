import { Workflow, type INodeParameters, type INodeType } from 'n8n-workflow';

import { Ivvy } from '../nodes/Ivvy/Ivvy.node';
import { IvvyTrigger } from '../nodes/Ivvy/IvvyTrigger.node';
import { resources as ivvyResources } from '../nodes/Ivvy/operations';
import { subjects } from '../nodes/Ivvy/trigger/subjects';
import { LeadSquared } from '../nodes/LeadSquared/LeadSquared.node';
import { LeadSquaredTrigger } from '../nodes/LeadSquared/LeadSquaredTrigger.node';
import { resources as leadSquaredResources } from '../nodes/LeadSquared/operations';
import { events } from '../nodes/LeadSquared/trigger/events';

/** A node's subtitle, read as the editor reads it. */
function subtitle(nodeType: INodeType, parameters: INodeParameters): unknown {
	const { description } = nodeType;
	const node = {
		id: '1',
		name: 'Node',
		type: description.name,
		typeVersion: 1,
		position: [0, 0] as [number, number],
		parameters,
	};
	const nodeTypes = {
		getByName: () => nodeType,
		getByNameAndVersion: () => nodeType,
		getKnownTypes: () => ({}),
	};
	const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	return workflow.expression.getSimpleParameterValue(node, description.subtitle, 'internal', {});
}

it.each([
	{ node: new Ivvy(), resources: ivvyResources, count: 218 },
	{ node: new LeadSquared(), resources: leadSquaredResources, count: 185 },
])(
	'$node.description.displayName says in words what each operation does',
	({ node, resources, count }) => {
		const operations = resources.flatMap((resource) =>
			resource.operations.map((operation) => ({ resource, operation })),
		);
		expect(operations.length).toBeGreaterThanOrEqual(count);
		for (const { resource, operation } of operations)
			expect(subtitle(node, { resource: resource.value, operation: operation.value })).toBe(
				`${operation.name}: ${resource.name}`,
			);
	},
);

it.each([
	{
		trigger: new IvvyTrigger(),
		all: subjects,
		parameters: (value: string) => ({ subjects: [value] }),
	},
	{ trigger: new LeadSquaredTrigger(), all: events, parameters: (event: string) => ({ event }) },
])(
	'$trigger.description.displayName says in words what it waits for',
	({ trigger, all, parameters }) => {
		for (const { value, name } of all) expect(subtitle(trigger, parameters(value))).toBe(name);
		expect(subtitle(trigger, { mode: 'polling' })).toBe('Polling');
	},
);

it('names several events of one trigger', () => {
	expect(subtitle(new IvvyTrigger(), { subjects: ['BookingAdded', 'BookingBeoDeleted'] })).toBe(
		'Bookings: Booking Added, Bookings: Booking BEO Deleted',
	);
});
