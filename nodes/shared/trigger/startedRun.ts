import type { IDataObject, IWebhookResponseData } from 'n8n-workflow';

/**
 * Calls `note` once n8n has started the run of a webhook's items, right before it stores the node's data.
 *
 * n8n 2.41 starts the run first and stores the data then, and starting forgets that the data changed: what a webhook
 * put into it with its items would never be stored. The only thing of the node's that n8n looks at in between is
 * whether the node wants to answer with something of its own; it looks only if the webhook's description says
 * `responseData: ''`.
 * @param answer what the vendor gets, in place of n8n's own words
 */
export function onceStarted(
	result: IWebhookResponseData,
	note: () => void,
	answer?: IDataObject,
): IWebhookResponseData {
	return Object.defineProperty(result, 'webhookResponse', {
		enumerable: true,
		get: () => {
			note();
			return answer;
		},
	});
}
