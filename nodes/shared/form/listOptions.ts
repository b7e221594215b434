import type { INodeProperties } from 'n8n-workflow';

// What n8n's house style gives every list, word for word.

export const returnAll: INodeProperties = {
	displayName: 'Return All',
	name: 'returnAll',
	type: 'boolean',
	default: false,
	description: 'Whether to return all results or only up to a given limit',
};

export const limit: INodeProperties = {
	displayName: 'Limit',
	name: 'limit',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 50,
	description: 'Max number of results to return',
};

/** Of a read: what n8n's guidelines ask for nodes that are AI tools. */
export const output: INodeProperties = {
	displayName: 'Output',
	name: 'output',
	type: 'options',
	options: [
		{
			name: 'Raw',
			value: 'raw',
			description: 'All fields, as they came',
		},
		{
			name: 'Selected Fields',
			value: 'fields',
			description: 'The fields that you name, and the ID',
		},
		{
			name: 'Simplified',
			value: 'simple',
			description: 'The most useful fields, at most ten, in a form that is easy to use',
		},
	],
	default: 'simple',
	description: 'Which fields to return, and in which form',
};

export const selectedFields: INodeProperties = {
	displayName: 'Fields',
	name: 'selectedFields',
	type: 'string',
	default: '',
	placeholder: 'e.g. name, modifiedDate',
	description:
		'Names of the fields to return, with commas between them. To see them all, run the node once with the output Raw.',
};
