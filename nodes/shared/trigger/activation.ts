import type { IHookFunctions, IPollFunctions, NodeApiError } from 'n8n-workflow';

import { errorWith } from '../engine/errors';

/**
 * n8n was started, or another of its processes took over; nobody has activated the workflow. An error then takes the workflow
 * down for good: n8n 2.41 calls `delete`, tries again for 15 seconds and gives up until somebody publishes the workflow anew.
 */
export const isStarting = (context: IHookFunctions | IPollFunctions): boolean =>
	['init', 'leadershipChange'].includes(context.getActivationMode());

/**
 * Why a workflow could not be activated, or tested. Of the first n8n 2.x shows nothing but the message, 1.x nothing but the
 * description: both say all.
 */
export function notActivated(
	context: Pick<IHookFunctions, 'getMode' | 'getNode'>,
	message: string,
	description: string,
): NodeApiError {
	const node = context.getNode();
	if (context.getMode() === 'manual') return errorWith(node, message, description);
	const all = `${message}. ${description}`;
	return errorWith(node, all, all);
}
