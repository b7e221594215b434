import {
	cronNodeOptions,
	type IDataObject,
	type IExecuteFunctions,
	type IHookFunctions,
	type INodeProperties,
	type IPollFunctions,
	type IWebhookFunctions,
} from 'n8n-workflow';

/** What the triggers have in common that poll in one of their modes only. */

type Context = IExecuteFunctions | IHookFunctions | IPollFunctions | IWebhookFunctions;

/** Reads a parameter of the trigger. */
export type Read = (name: string, fallback?: string | IDataObject) => unknown;

/** A run reads parameters by item; a trigger's are the same for all. */
const anyItem = 0;

/** How to read the parameters. */
export const parametersOf = (context: Context): Read =>
	'getInputData' in context
		? (name, fallback) => context.getNodeParameter(name, anyItem, fallback)
		: (name, fallback) => context.getNodeParameter(name, fallback);

export const isPolling = (context: Context): boolean => parametersOf(context)('mode') === 'polling';

/** When a field of the polling mode is shown, for all resources or for these. */
export const whilePolling = (resource?: string[]): INodeProperties['displayOptions'] => ({
	show: { mode: ['polling'], ...(resource ? { resource } : {}) },
});

/** Which records start the workflow, for resources whose lists can tell. */
export const triggerOn = (resource?: string[]): INodeProperties => ({
	displayName: 'Trigger On',
	name: 'change',
	type: 'options',
	noDataExpression: true,
	options: [
		{ name: 'Created', value: 'created', description: 'Each new record once' },
		{
			name: 'Created or Updated',
			value: 'updated',
			description: 'New records and each change of one that a poll comes across',
		},
	],
	default: 'created',
	displayOptions: whilePolling(resource),
});

/**
 * The poll times of a trigger that polls in one of its modes only. Not `polling: true`, with which n8n would show them
 * in every mode. In the other modes n8n still reads the parameter of any node that can poll, and finds no time in it.
 * @param others the other modes
 */
export function pollTimes(...others: string[]): INodeProperties[] {
	return [
		{
			displayName: 'Poll Times',
			name: 'pollTimes',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Poll Time' },
			default: { item: [{ mode: 'everyMinute' }] },
			description: 'Time at which polling should occur',
			placeholder: 'Add Poll Time',
			options: cronNodeOptions,
			displayOptions: whilePolling(),
		},
		{
			displayName: 'Poll Times',
			name: 'pollTimes',
			type: 'hidden',
			default: {},
			displayOptions: { show: { mode: others } },
		},
	];
}

/** The method of a trigger's webhook: none in the polling mode, so that n8n neither registers a URL nor waits for a call there. */
export function methodUnlessPolling(method: string): string {
	return `={{ $parameter["mode"] === "polling" ? "" : "${method}" }}`;
}
