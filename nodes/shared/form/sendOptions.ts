import type { INodeProperties } from 'n8n-workflow';

import type { Operation } from '../table/operation';
import { simplifyingOf } from '../table/simplified';
import { defaultCallsAtATime, goesSideBySide, isWrite } from '../table/writes';

// How many items are sent, and what comes back from a write: the usual choice is right for nearly everybody, so it stands
// in the options, below everything else.

/** Of a write that tells more than it has to. */
const simplify: INodeProperties = {
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
};

// Names of their own: n8n's lint takes a default that is read from an object for a missing one.
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

const callsAtATimeInBulk = { ...callsAtATime, default: bulk };

const sendAsBatch: INodeProperties = {
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

const batchFrom: INodeProperties = {
	displayName: 'Batch From',
	name: 'batchFrom',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 50,
	description: 'So many items or more always share calls, if Send as Batch is Automatic',
};

const ifUnknown: INodeProperties = {
	displayName: 'If the Outcome Is Unknown',
	name: 'ifUnknown',
	type: 'options',
	options: [
		{ name: 'Look It Up', value: 'lookUp' },
		{ name: 'Report', value: 'report' },
	],
	default: 'lookUp',
	description:
		'What to do when the answer was lost. Look It Up searches the lists for the record; if it is certain to be there, the item is done. Report leaves that to you. It is never sent again.',
};

/** Of each write, also one that has no other option. */
const previewOnly: INodeProperties = {
	displayName: 'Preview Only',
	name: 'previewOnly',
	type: 'boolean',
	default: false,
	description:
		'Whether to write nothing and return the call that each item would make. A safe first step, also for AI agents: items are checked as they would be, and what has to be read for that is read.',
};

/** The collection of these options. Some operations have a field of the vendor's that is called options. */
export const sendOptions: INodeProperties = {
	displayName: 'Options',
	name: 'sendOptions',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
};

const isShared = ({ batchable, inBulk }: Operation) => (batchable ?? inBulk) !== undefined;

/**
 * The options of an operation; none of a read.
 * @param aboutBatches what the vendor's users should know about sending many items at once
 */
export function sendOptionsOf(operation: Operation, aboutBatches?: string): INodeProperties[] {
	// Many reads of one record share calls as well, but nobody who reads one should have to think of that.
	if (!isWrite(operation)) return [];
	const batch = aboutBatches ? { ...sendAsBatch, description: aboutBatches } : sendAsBatch;
	return [
		...(isShared(operation) ? [batch, batchFrom] : []),
		...(goesSideBySide(operation) ? [operation.bulk ? callsAtATimeInBulk : callsAtATime] : []),
		...(operation.lookUp ? [ifUnknown] : []),
		previewOnly,
		...(simplifyingOf(operation) === 'simplify' ? [simplify] : []),
	];
}

/** n8n drops what the form does not have: the value of a workflow that was saved before this stood in the options. */
const saved = ({ displayName, name, default: initial }: INodeProperties): INodeProperties => ({
	displayName,
	name,
	type: 'hidden',
	default: initial,
});

/** Where workflows that were saved earlier have some of these options. */
export const savedBeside: Array<{
	property: INodeProperties;
	isOf: (operation: Operation) => boolean;
}> = [
	{ property: saved(simplify), isOf: (operation) => simplifyingOf(operation) === 'simplify' },
	{ property: saved(sendAsBatch), isOf: isShared },
	{ property: saved(batchFrom), isOf: isShared },
];
