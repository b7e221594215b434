import type { INodeExecutionData, IPollFunctions, IWebhookFunctions } from 'n8n-workflow';

import { nodeKey } from './nodeKey';

/** Items that a webhook received while the editor listens for a test event. */
const waiting = new Map<string, INodeExecutionData[][]>();

/**
 * Gives a webhook's items to n8n. In a test run n8n asks any node that has a `poll` method to poll and drops what its
 * webhook received, so `poll` has to find the items.
 */
export function handOver(context: IWebhookFunctions, items: INodeExecutionData[]): INodeExecutionData[][] {
	if (context.getMode() === 'manual') waiting.set(nodeKey(context), [items]);
	return [items];
}

/** What `poll` gives outside the polling mode: the items of the test event in a test run, else nothing. */
export function takeOver(context: IPollFunctions): INodeExecutionData[][] | null {
	if (context.getMode() !== 'manual') return null;
	const key = nodeKey(context);
	const items = waiting.get(key) ?? null;
	waiting.delete(key);
	return items;
}
