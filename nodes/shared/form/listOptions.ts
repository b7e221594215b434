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

export const simplify: INodeProperties = {
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
};

// How the calls of many items are sent, for vendors with batches.

export const sendAsBatch: INodeProperties = {
	displayName: 'Send as Batch',
	name: 'sendAsBatch',
	type: 'options',
	options: [
		{ name: 'Always', value: 'always' },
		{ name: 'Automatic', value: 'automatic' },
		{ name: 'Never', value: 'never' },
	],
	default: 'automatic',
	description: 'Many items then share few calls',
};

export const batchFrom: INodeProperties = {
	displayName: 'Batch From',
	name: 'batchFrom',
	type: 'number',
	default: 50,
	description: 'Fewer items are sent one by one',
	displayOptions: { show: { sendAsBatch: ['automatic'] } },
};
