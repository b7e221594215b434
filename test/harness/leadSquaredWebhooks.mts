import { clock } from '../../nodes/shared/wire/clock';
import { leadSquared } from '../sandbox/client.mts';
import { liveUrl, useLeadSquaredHost } from './leadSquaredTrigger.mts';

/** A workflow that starts when a lead is created, and never waits, for the tests of one file. */
export function useWebhooks() {
	const used = useLeadSquaredHost();
	const { sandbox, host } = used;
	const realSleep = clock.sleep;
	beforeAll(() => {
		clock.sleep = async () => undefined;
	});
	beforeEach(() => {
		host.parameters = { mode: 'webhook', event: 'leadCreated' };
	});
	afterAll(() => {
		clock.sleep = realSleep;
	});
	const webhooks = () => sandbox.state.leadSquared.webhooks;
	return {
		...used,
		webhooks,
		/** The header that a webhook proves itself with. */
		secretOf: (index = 0) =>
			(webhooks()[index].CustomHeaders as Array<{ Key: string; Value: string }>)[0],
		/** The actions that LeadSquared was asked for, in order. */
		asked: () => sandbox.calls.map(({ action }) => action.split('/').pop()),
		/** @param event 3 is a new lead */
		fire: async (event = '3') => await sandbox.webhooks.fire({ event }),
		/** A webhook for the same address that nobody remembers. */
		left: async (more: object = {}) =>
			await leadSquared(sandbox, '/v2/Webhook.svc/Create', {
				URL: liveUrl,
				Method: 'POST',
				ContentType: 'application/json',
				WebhookEvent: '3',
				CustomHeaders: [],
				...more,
			}),
		/** What the node has stored with the workflow. */
		stored: () =>
			(host.stored.data['node:LeadSquared Trigger'] ?? {}) as {
				webhook?: { id: string; secret: string };
			},
	};
}
