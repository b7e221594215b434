import type { IHookFunctions, IPollFunctions } from 'n8n-workflow';

/**
 * n8n was started, or another of its processes took over; nobody has activated the workflow. An error then takes the workflow
 * down for good: n8n 2.41 calls `delete`, tries again for 15 seconds and gives up until somebody publishes the workflow anew.
 */
export const isStarting = (context: IHookFunctions | IPollFunctions): boolean =>
	['init', 'leadershipChange'].includes(context.getActivationMode());
