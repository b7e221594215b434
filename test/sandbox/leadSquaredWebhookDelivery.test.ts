import { useSandbox } from '../harness/sandbox.mts';
import { leadSquared } from './client.mts';
import { startReceiver, type Receiver } from './receiver.mts';

const sandbox = useSandbox();
let receiver: Receiver;
beforeAll(async () => {
	receiver = await startReceiver();
});
beforeEach(() => {
	sandbox.settings.leadSquared.webhooks = { attempts: 3, everyMs: 1, groupMs: 60_000 };
	receiver.status = 200;
	receiver.received.length = 0;
});
afterAll(() => receiver.stop());

const create = async (WebhookEvent: string, more: object = {}) =>
	await leadSquared(sandbox, '/v2/Webhook.svc/Create', {
		URL: `${receiver.url}/hook?a=b`,
		Method: 'POST',
		ContentType: 'application/json',
		WebhookEvent,
		CustomHeaders: [{ Key: 'x-secret', Value: 'y' }],
		...more,
	});
const bodies = () =>
	receiver.received
		.filter(({ text }) => text !== '')
		.map(({ text }) => JSON.parse(text) as Record<string, never>);
const lead = () => sandbox.state.leadSquared.leads[0];
const updateLead = async (values: Record<string, string>, query = '') =>
	await leadSquared(
		sandbox,
		`/v2/LeadManagement.svc/Lead.Update?leadId=${String(lead().ProspectID)}${query}`,
		Object.entries(values).map(([Attribute, Value]) => ({ Attribute, Value })),
	);

it('tries a new address with HEAD and an empty POST, and refuses it otherwise', async () => {
	expect((await create('3')).status).toBe(200);
	expect(receiver.received.map(({ method, text }) => [method, text])).toEqual([
		['HEAD', ''],
		['POST', ''],
	]);
	receiver.status = 404;
	expect((await create('3')).body.ExceptionMessage).toContain('404 and 404');
	expect(sandbox.state.leadSquared.webhooks).toHaveLength(1);
});

it('sends the custom headers and says in the address what it is about', async () => {
	const { Id } = (await create('3')).body.Message;
	await leadSquared(sandbox, '/v2/LeadManagement.svc/Lead.Create', [
		{ Attribute: 'FirstName', Value: 'New' },
		{ Attribute: 'EmailAddress', Value: 'new@example.com' },
	]);
	await sandbox.delivered();
	const [{ url, headers }] = receiver.received.slice(-1);
	expect(headers).toMatchObject({ 'x-secret': 'y', 'content-type': 'application/json' });
	expect(Object.fromEntries(url.searchParams)).toEqual({
		a: 'b',
		entityType: 'webhook',
		entityId: Id,
		eventType: 'Lead_Post_Create',
	});
	expect(bodies()).toMatchObject([
		{ FirstName: 'New', EmailAddress: 'new@example.com', Phone: null },
	]);
});

it('tells of updates only if they ask for it, with Before and After', async () => {
	await create('6');
	await updateLead({ LastName: 'Silent' });
	await updateLead({ LastName: 'Told' }, '&postUpdatedLead=true');
	await sandbox.delivered();
	expect(bodies()).toMatchObject([{ Before: { LastName: 'Silent' }, After: { LastName: 'Told' } }]);
});

it('tells of the watched field only', async () => {
	await create('26', {
		ChangedLeadField: 'ProspectStage',
		WebhookProperties: '{"ChangedLeadField":"ProspectStage"}',
	});
	await updateLead({ LastName: 'Other' }, '&postUpdatedLead=true');
	await updateLead({ ProspectStage: 'Customer' }, '&postUpdatedLead=true');
	await sandbox.delivered();
	expect(bodies()).toMatchObject([
		{ Before: { ProspectStage: 'Prospect' }, After: { ProspectStage: 'Customer' } },
	]);
});

it('sends no more than three times, and nothing after ten failures in a row until one succeeds in between', async () => {
	await create('3');
	const [row] = sandbox.state.leadSquared.webhooks;
	receiver.status = 500;
	const fire = async () =>
		(await sandbox.webhooks.fire({ event: '3' })).map(({ statuses }) => statuses);
	expect(await fire()).toEqual([[500, 500, 500]]);
	receiver.status = 200;
	expect(await fire()).toEqual([[200]]);
	expect(row._failures).toBe(0);
	receiver.status = 404;
	for (const count of [3, 3, 3, 1]) expect(await fire()).toEqual([Array<number>(count).fill(404)]);
	expect(row).toMatchObject({ StatusCode: 2, _failures: 10 });
	expect(await fire()).toEqual([]);
});

it('sends nothing beyond this machine, except where a route leads back to it', async () => {
	await create('3', { URL: 'https://n8n.example.org/hook' });
	expect((await sandbox.webhooks.fire({ event: '3' }))[0].statuses).toEqual([]);
	sandbox.settings.webhookRoutes = { 'https://n8n.example.org': receiver.url };
	expect((await sandbox.webhooks.fire({ event: '3' }))[0].statuses).toEqual([200]);
});

it('is fired through the control port, with a body of its own if need be', async () => {
	await create('7');
	const control = async (path: string, method: string, body: object) =>
		await fetch(`${sandbox.controlUrl}${path}`, {
			method,
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(body),
		});
	expect(
		await (
			await control('/webhookEvent', 'POST', { event: '7', body: { UserTaskId: 't1' }, times: 2 })
		).json(),
	).toMatchObject([{ statuses: [200] }, { statuses: [200] }]);
	expect(bodies()).toEqual([{ UserTaskId: 't1' }, { UserTaskId: 't1' }]);
	expect((await control('/webhookEvent', 'POST', { event: '10' })).status).toBe(400);
	const another = receiver.next();
	expect((await control('/webhookEvents', 'PUT', { seconds: 0.01, events: ['7'] })).status).toBe(
		200,
	);
	await another;
	await control('/webhookEvents', 'PUT', { seconds: 0 });
	await sandbox.delivered();
	expect(bodies().length).toBeGreaterThan(2);
});
