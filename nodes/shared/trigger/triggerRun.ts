import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { isPolling } from './pollMode';

/** Where the items of a run come from. */
interface Beginning {
	/** Some records as they are now, for a test in the polling mode. */
	sample(): Promise<INodeExecutionData[]>;
	/** Makes items of what the webhook left for the run to do. */
	received?(items: INodeExecutionData[]): Promise<INodeExecutionData[]>;
}

/**
 * What a trigger gives to the run that it begins: the items that started it, or samples where the editor starts it in the
 * polling mode. Without an `execute` n8n 2.41 would ask any node that can poll to poll in a test run, and drop what its
 * webhook received; the webhook and the run may be in different processes.
 */
export async function beginRun(
	context: IExecuteFunctions,
	{ sample, received }: Beginning,
): Promise<INodeExecutionData[][]> {
	const isTest = context.getMode() === 'manual';
	if (isPolling(context)) return [isTest ? await sample() : context.getInputData()];
	const items = context.getInputData();
	return [received ? await received(items) : items];
}
