import { cronNodeOptions, type INodeProperties } from 'n8n-workflow';

/**
 * The poll times of a trigger that polls in one of its modes only. Not `polling: true`, with which n8n would show them
 * in every mode. In the other modes n8n still reads the parameter of any node that can poll, and finds no time in it.
 */
export function pollTimes(polling: string, ...others: string[]): INodeProperties[] {
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
			displayOptions: { show: { mode: [polling] } },
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
export function methodUnlessPolling(polling: string, method: string): string {
	return `={{ $parameter["mode"] === "${polling}" ? "" : "${method}" }}`;
}
