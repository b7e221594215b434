import { useWebhooks } from '../harness/leadSquaredWebhooks.mts';

const { host, webhooks, secretOf, fire, stored } = useWebhooks();

describe('a message', () => {
	const lead = { ProspectID: 'l1', FirstName: 'Asha' };

	it.each([
		['no secret', {}],
		['a wrong one', { 'x-n8n-secret': 'x'.repeat(64) }],
		['an empty one', { 'x-n8n-secret': '' }],
		['a longer one', { 'x-n8n-secret': 'x'.repeat(640) }],
	])('with %s is answered with 200, starts nothing, and is logged', async (_what, headers) => {
		await host.activate();
		const answer = await host.post(lead, headers as Record<string, string>);
		expect(answer).toEqual({
			status: 200,
			body: '{"Status":"Success","StatusReason":"the secret is missing or wrong"}',
		});
		expect(host.runs).toBe(0);
		expect(host.log).toEqual([expect.stringContaining("without the webhook's secret was dropped")]);
	});

	it.each([
		['set the webhook up', []],
		['checked the webhook as n8n started', ['init']],
	] as const)(
		'with another secret of the same form is answered with 200 by the process that %s',
		async (_what, [activation]) => {
			await host.activate();
			if (activation) {
				host.restart();
				await host.activate(activation);
			}
			expect((await host.post(lead, { 'x-n8n-secret': 'f'.repeat(64) })).status).toBe(200);
			expect(host.log).toEqual([
				expect.stringContaining("without the webhook's secret was dropped"),
			]);
		},
	);

	describe('in a process that neither set the webhook up nor checked it', () => {
		it('with a secret that another one has just set is sent again by LeadSquared, and starts the workflow when the secret is stored', async () => {
			await host.activate();
			const old = structuredClone(host.stored.data);
			webhooks()[0].StatusCode = 2;
			await host.activate('init');
			const [fresh, { Key, Value }] = [host.stored.data, secretOf()];
			host.restart();
			host.stored.data = old;
			expect((await host.post(lead, { [Key]: Value })).status).toBe(503);
			expect(host.log).toContainEqual(expect.stringContaining('its secret is not known yet'));
			host.stored.data = fresh;
			expect((await host.post(lead, { [Key]: Value })).status).toBe(200);
			expect(host.runs).toBe(1);
		});

		it.each([
			['no secret', {}],
			['one of another form', { 'x-n8n-secret': 'F'.repeat(64) }],
			['a longer one', { 'x-n8n-secret': 'f'.repeat(65) }],
		])('with %s is answered with 200', async (_what, headers) => {
			await host.activate();
			host.restart();
			expect((await host.post(lead, headers as Record<string, string>)).status).toBe(200);
			expect(host.runs).toBe(0);
		});
	});

	it('with the secret of its hash starts nothing: what n8n stores is not what LeadSquared sends', async () => {
		await host.activate();
		await host.post(lead, { 'x-n8n-secret': stored().webhook?.secret ?? '' });
		expect(host.runs).toBe(0);
	});

	it('is answered in the form that LeadSquared wants', async () => {
		await host.activate();
		const { Key, Value } = secretOf();
		expect(await host.post(lead, { [Key]: Value })).toEqual({
			status: 200,
			body: '{"Status":"Success","StatusReason":""}',
		});
		expect(host.runs).toBe(1);
	});

	it('that is empty is answered with 200 without a secret', async () => {
		await host.activate();
		expect((await host.post('')).status).toBe(200);
		expect(host.log).toEqual([]);
	});

	it('that is not JSON is answered with 200 and logged', async () => {
		await host.activate();
		const { Key, Value } = secretOf();
		expect((await host.post('{"a":', { [Key]: Value })).status).toBe(200);
		expect(host.log).toEqual([expect.stringContaining('not JSON')]);
	});

	it('is sent again by LeadSquared while no webhook is known yet', async () => {
		expect((await host.post(lead)).status).toBe(503);
		expect(host.runs).toBe(0);
	});

	it('that comes before n8n has stored the webhook starts the workflow', async () => {
		await host.activate();
		host.stored.data = {};
		await fire();
		expect(host.runs).toBe(1);
	});

	it('of a deactivated workflow starts nothing', async () => {
		await host.activate();
		const { Key, Value } = secretOf();
		await host.deactivate();
		expect((await host.post(lead, { [Key]: Value })).status).toBe(503);
		expect(host.runs).toBe(0);
	});
});
