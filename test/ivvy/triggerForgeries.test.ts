import { randomUUID } from 'node:crypto';

import { readEnvelope } from '../../nodes/Ivvy/trigger/sns';
import { snsHost } from '../../sandbox/ivvy/notifications/sns.mts';
import { forgeries, Forger } from '../harness/forgeries.mts';
import { useIvvyHost } from '../harness/ivvyTrigger.mts';
import { settle } from '../harness/settle.mts';

const { vendors, network, host } = useIvvyHost();
let forger: Forger;
beforeAll(async () => {
	forger = await Forger.for(vendors.sandbox.notifications);
});
beforeEach(async () => {
	// iVvy does not name the topic of availability and rates.
	host.parameters = {
		mode: 'notifications',
		subjects: ['CompanyAdded', 'CompanyUpdated', 'RoomRatesUpdated'],
	};
	await host.activate();
	// Both endpoints, to the last word about it.
	const isConfirmed = (text: string) => text.includes('confirmed the subscription');
	while (host.log.filter(isConfirmed).length < 2) await settle();
	host.log.length = 0;
	network.requests.length = 0;
});

it('a genuine message, made the same way, starts the workflow', async () => {
	expect(await host.post(await forger.signedWith({ MessageId: randomUUID() }, '2'))).toBe(200);
	expect(await host.post(await forger.written((inner) => inner))).toBe(200);
	expect(host.started).toHaveLength(2);
});

it.each(forgeries)('%s starts nothing', async (_what, make, status) => {
	expect(await host.post(await make(forger))).toBe(status);
	expect(host.started).toEqual([]);
	// Nothing but the two documented hosts is ever asked, and SNS never to confirm.
	const asked = network.requests
		.map(({ url }) => new URL(url))
		.map(({ hostname, search }) => [hostname, search]);
	const allowed = [snsHost, 's3-ap-southeast-2.amazonaws.com'];
	expect(
		asked.filter(([hostname, search]) => !allowed.includes(hostname) || search !== ''),
	).toEqual([]);
	// Another folder of that host is another bucket, which may be anybody's.
	const folders = network.requests
		.map(({ url }) => new URL(url))
		.filter(({ hostname }) => hostname !== snsHost);
	expect(
		folders.filter(
			({ pathname }) => !pathname.startsWith('/accountnotifications.ap-southeast-2.ivvy.com/'),
		),
	).toEqual([]);
	expect(host.log).toEqual([expect.stringMatching(/^warn: .* a message was not accepted: /)]);
});

it.each([
	['as large as SNS allows, is looked at', 1_048_576, 400],
	['one byte larger, is refused for that', 1_048_577, 413],
])('a body %s', async (_what, bytes, status) => {
	expect(await host.post('x'.repeat(bytes))).toBe(status);
});

it('a request without a readable body is refused', () => {
	expect(() => readEnvelope(undefined)).toThrow('the request has no readable body');
});

it('a message that reaches a workflow without any subscription is asked for later', async () => {
	host.stored.data = {};
	host.restart();
	expect(await host.post(await forger.genuine())).toBe(503);
	expect(host.started).toEqual([]);
});
