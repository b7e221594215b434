import { cronNodeOptions, type INodeProperties } from 'n8n-workflow';

import { Ivvy } from '../nodes/Ivvy/Ivvy.node';
import { IvvyTrigger } from '../nodes/Ivvy/IvvyTrigger.node';
import { LeadSquared } from '../nodes/LeadSquared/LeadSquared.node';
import { LeadSquaredTrigger } from '../nodes/LeadSquared/LeadSquaredTrigger.node';
import { evaluated, lintProperties, printed } from './harness/lint.mts';

// The stock lint is blind to fields that functions build, so it gets them here as they come out in the end.
it.each([
	['Ivvy', new Ivvy()],
	['IvvyTrigger', new IvvyTrigger()],
	['LeadSquared', new LeadSquared()],
	['LeadSquaredTrigger', new LeadSquaredTrigger()],
])(
	'the stock lint finds nothing in the whole form of %s',
	async (name, { description }) => {
		// The times of a poll are n8n's own form.
		const own = description.properties.filter(({ options }) => options !== cronNodeOptions);
		expect(own.length).toBeGreaterThan(3);
		expect(await lintProperties(name.replace('Trigger', ''), own)).toEqual([]);
	},
	60_000,
);

it('the stock lint would find what is wrong in a form', async () => {
	const bad: INodeProperties[] = [
		{
			displayName: 'limit of results',
			name: 'limit',
			type: 'number',
			default: 10,
			description: 'how many results to return',
		},
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			default: {},
			options: [
				{
					displayName: 'Is Open',
					name: 'isOpen',
					type: 'boolean',
					default: false,
					description: 'If it is open',
				},
			],
		},
	];
	const rules = (await lintProperties('Ivvy', bad)).map(({ rule }) => rule);
	expect(rules).toEqual(
		expect.arrayContaining([
			'n8n-nodes-base/node-param-display-name-miscased',
			'n8n-nodes-base/node-param-default-wrong-for-limit',
			'n8n-nodes-base/node-param-description-boolean-without-whether',
		]),
	);
}, 60_000);

it('a form is printed as it is', () => {
	const values = [
		{
			name: 'it\'s "a"\n\\',
			'a-b': [1, true, null, '', {}, []],
			none: undefined,
			nested: { é: 'ü🎉' },
		},
	];
	expect(evaluated(printed(values))).toEqual(values);
	expect(printed({ name: 'a', 'a-b': 1 })).toBe("{\n\tname: 'a',\n\t'a-b': 1,\n}");
});
