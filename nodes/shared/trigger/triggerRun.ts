import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { isPolling } from './pollMode';

/**
 * What a trigger gives to the run that it begins: the items that started it, or samples where the editor starts it in the
 * polling mode. Without an `execute` n8n 2.41 would ask any node that can poll to poll in a test run, and drop what its
 * webhook received; the webhook and the run may be in different processes.
 */
export async function beginRun(
	context: IExecuteFunctions,
	sample: () => Promise<INodeExecutionData[]>,
): Promise<INodeExecutionData[][]> {
	const isTest = context.getMode() === 'manual';
	return [isTest && isPolling(context) ? await sample() : context.getInputData()];
}
