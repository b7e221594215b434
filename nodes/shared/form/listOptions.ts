import type { INodeProperties } from 'n8n-workflow';

import { defaultCallsAtATime } from '../table/writes';

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

/** Of a write that tells more than it has to. */
export const simplify: INodeProperties = {
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
};

// How the calls of many items are sent.

const { singles, bulk } = defaultCallsAtATime;

const callsAtATime: INodeProperties = {
	displayName: 'Calls at a Time',
	name: 'callsAtATime',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: 20 },
	default: singles,
	description:
		'How many calls may be under way at the same time, at most 20. Items that change the same record always follow each other in input order; with 1, all items do. If On Error is Stop Workflow, nothing new is started after the first item that fails, and what is under way is finished.',
};

const sendOptions: INodeProperties = {
	displayName: 'Options',
	// Some operations have a field of the vendor's that is called options.
	name: 'sendOptions',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [callsAtATime],
};

/** By how the calls of an operation go, which decides how many of them do at a time. */
export const sendOptionsOf: Record<keyof typeof defaultCallsAtATime, INodeProperties> = {
	singles: sendOptions,
	bulk: { ...sendOptions, options: [{ ...callsAtATime, default: bulk }] },
};

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
	description: 'So many items or more always share calls',
	displayOptions: { show: { sendAsBatch: ['automatic'] } },
};
