import type { INodeType } from 'n8n-workflow';

import { Ivvy } from '../nodes/Ivvy/Ivvy.node';
import { IvvyTrigger } from '../nodes/Ivvy/IvvyTrigger.node';
import { LeadSquared } from '../nodes/LeadSquared/LeadSquared.node';
import { LeadSquaredTrigger } from '../nodes/LeadSquared/LeadSquaredTrigger.node';

/** Parameters that n8n's editor lets no AI agent fill in: at the top of a form these names mean the tool itself. */
const namesOfTools = ['description', 'toolDescription', 'toolName'];

const nodes: INodeType[] = [
	new Ivvy(),
	new IvvyTrigger(),
	new LeadSquared(),
	new LeadSquaredTrigger(),
];

it.each(nodes)(
	'an AI agent can fill in every field of $description.displayName',
	({ description: { properties } }) => {
		expect(properties.length).toBeGreaterThan(1);
		expect(properties.filter(({ name }) => namesOfTools.includes(name))).toEqual([]);
	},
);
