import type { IHookFunctions, IPollFunctions, IWebhookFunctions } from 'n8n-workflow';

type Context = IHookFunctions | IPollFunctions | IWebhookFunctions;

/** Tells the nodes of this process apart. */
export const nodeKey = (context: Context): string =>
	JSON.stringify([context.getWorkflow().id, context.getNode().id]);

/** Tells webhooks apart: a test listens beside the active workflow and gets the same messages. */
export const webhookKey = (context: IWebhookFunctions): string =>
	JSON.stringify([nodeKey(context), context.getMode() === 'manual']);
