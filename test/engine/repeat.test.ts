import { ivvySeedIds, seedIds } from '../../sandbox/seed.mts';
import { sandboxKeys, type Fault } from '../../sandbox/index.mts';
import { messageOf } from '../harness/failed.mts';
import { oneAndTenAtATime, useVendors } from '../harness/vendors.mts';

const vendors = useVendors('report');

const [contactId] = ivvySeedIds.contacts;
const create = {
	resource: 'task',
	operation: 'create',
	name: 'Call back',
	endDatetime: '2026-12-01T10:00:00',
	additionalFields: { contactId },
};
const update = {
	resource: 'task',
	operation: 'update',
	id: ivvySeedIds.tasks[0],
	updateFields: { status: 1 },
};
const upsertNew = { ...create, operation: 'upsert', id: '' };
const upsertKnown = {
	...create,
	operation: 'upsert',
	id: ivvySeedIds.tasks[0],
	additionalFields: {},
};
const list = { resource: 'task', operation: 'getAll', limit: 1 };
const post = {
	resource: 'accountActivity',
	operation: 'create',
	relatedCompanyId: seedIds.accounts[0],
	activityEvent: 10001,
};

const attempts = () => vendors.sandbox.calls.length;

oneAndTenAtATime(vendors, () => {
	describe('an outcome nobody knows', () => {
		it.each([
			{ what: 'a lost connection', fault: { kind: 'resetAfter' } },
			{ what: 'HTTP 502', fault: { kind: 'respond', status: 502, body: '<h1>Bad gateway</h1>' } },
			{
				what: 'an HTML page instead of JSON',
				fault: { kind: 'respond', status: 200, body: '<html>Log in</html>' },
			},
		] as Array<{ what: string; fault: Fault }>)(
			'$what: a create is not repeated and says so',
			async ({ fault }) => {
				vendors.sandbox.fault({ ...fault, vendor: 'ivvy' });
				const before = vendors.sandbox.state.ivvy.tasks.length;
				const { error } = await vendors.ivvy({ parameters: create });
				expect(error?.message).toMatch(/^It is not known whether iVvy processed Task → Create: /);
				expect(error?.description).toContain('look it up in iVvy before you run this item again.');
				expect(attempts()).toBe(1);
				expect(vendors.sandbox.state.ivvy.tasks.length).toBeLessThanOrEqual(before + 1);
			},
		);

		it.each([
			{ what: 'an update by ID', parameters: update },
			{ what: 'a create-or-update with an ID', parameters: upsertKnown },
			{ what: 'a list', parameters: list },
		])('$what is repeated', async ({ parameters }) => {
			vendors.sandbox.fault({ vendor: 'ivvy', kind: 'resetAfter', times: 2 });
			const { error, output } = await vendors.ivvy({ parameters });
			expect(error).toBeUndefined();
			expect(output).toHaveLength(1);
			expect(attempts()).toBe(3);
		});

		it('a create-or-update without an ID is not repeated', async () => {
			vendors.sandbox.fault({ vendor: 'ivvy', kind: 'resetAfter' });
			const { error } = await vendors.ivvy({ parameters: upsertNew });
			expect(error?.message).toContain('It is not known whether');
			expect(attempts()).toBe(1);
		});

		it('a bulk call is not repeated, and marks its own rows only', async () => {
			vendors.sandbox.fault({ vendor: 'leadSquared', kind: 'resetAfter', skip: 1 });
			const { output, failed } = await vendors.leadSquared({
				parameters: {
					resource: 'opportunityActivity',
					operation: 'createBulk',
					opportunityId: '={{ $json.id }}',
					activityEvent: '208',
					activityOwnerEmail: seedIds.activeEmail,
				},
				items: [0, 1, 2].map((index) => ({ id: seedIds.opportunities[index] })),
				onError: 'continueErrorOutput',
			});
			// Calls of several groups may come in any order.
			const hit = seedIds.opportunities.findIndex((id) =>
				vendors.sandbox.calls[1].path.includes(id),
			);
			const others = [0, 1, 2].filter((item) => item !== hit).map((item) => ({ item }));
			expect(output.map((item) => item.pairedItem)).toEqual(others);
			expect(failed.map(({ json, pairedItem }) => [pairedItem, json.error])).toEqual([
				[{ item: hit }, expect.objectContaining({ outcome: 'unknown' })],
			]);
			expect(attempts()).toBe(3);
		});

		it('gives up after four tries', async () => {
			vendors.sandbox.fault({ vendor: 'ivvy', kind: 'resetAfter', times: -1 });
			const { error } = await vendors.ivvy({ parameters: update });
			expect(error?.description).toContain('Running this item again does no harm.');
			expect(attempts()).toBe(4);
		});
	});

	describe('a call that was certainly not processed', () => {
		it('is repeated when the connection is refused, and then fails naming the address to check', async () => {
			const { error } = await vendors.ivvy({
				parameters: create,
				credentials: { baseUrl: 'http://127.0.0.1:9' },
			});
			expect(error?.message).toBe(
				'iVvy could not be reached: connection failed (ECONNREFUSED) [item 0]',
			);
			expect(error?.description).toContain('Check the region or base URL');
			expect(vendors.waits).toHaveLength(3);
		});

		it('is repeated after throttling by iVvy', async () => {
			vendors.sandbox.fault({ vendor: 'ivvy', kind: 'throttle', times: 3 });
			const { error, output } = await vendors.ivvy({ parameters: create });
			expect(error).toBeUndefined();
			expect(output).toHaveLength(1);
			expect(attempts()).toBe(4);
		});

		it.each(['429', '403', '200'] as const)(
			'is repeated after throttling by LeadSquared in the form of %s',
			async (throttleAs) => {
				vendors.sandbox.settings.leadSquared.throttleAs = throttleAs;
				vendors.sandbox.fault({ vendor: 'leadSquared', kind: 'throttle', times: 2 });
				const { error, output } = await vendors.leadSquared({ parameters: post });
				expect(error).toBeUndefined();
				expect(output).toHaveLength(1);
				expect(attempts()).toBe(3);
				// The next try comes a good part of LeadSquared's window of 5 seconds later.
				expect(Math.max(...vendors.waits)).toBeGreaterThanOrEqual(1_000);
			},
		);

		it('waits as long as Retry-After says', async () => {
			vendors.sandbox.fault({
				vendor: 'ivvy',
				kind: 'respond',
				status: 429,
				headers: { 'retry-after': '17' },
				body: { errorCode: 429, message: 'Too Many Requests' },
			});
			const { error } = await vendors.ivvy({ parameters: create });
			expect(error).toBeUndefined();
			expect(vendors.waits.some((ms) => ms > 16_900 && ms <= 17_000)).toBe(true);
		});

		it('that meets another write of its booking says so', async () => {
			const busy = { errorCode: 400, specificCode: 24299, message: 'Booking is locked' };
			vendors.sandbox.fault({
				vendor: 'ivvy',
				kind: 'respond',
				status: 400,
				body: busy,
				times: -1,
			});
			const { error } = await vendors.ivvy({
				parameters: {
					resource: 'booking',
					operation: 'update',
					venueId: 101,
					id: 5003,
					updateFields: { name: 'Launch' },
				},
			});
			expect(error?.message).toBe(
				'iVvy did not take Booking → Update for now: Booking is locked (24299) [item 0]',
			);
			expect(error?.description).toContain('Another change to this booking was under way.');
		});

		it('fails in the end when the vendor goes on throttling', async () => {
			vendors.sandbox.fault({ vendor: 'leadSquared', kind: 'throttle', times: -1 });
			const { error } = await vendors.leadSquared({ parameters: post });
			expect(error?.message).toContain('LeadSquared allows no more calls at the moment');
			expect(error?.description).toContain('was not processed');
			expect(error?.description).toContain("choose 'Custom' with lower numbers under 'Plan'");
			expect(vendors.waits.reduce((sum, ms) => sum + ms, 0)).toBeLessThanOrEqual(310_000);
		});
	});

	describe('a business refusal', () => {
		it('is never repeated, although LeadSquared sends it as HTTP 500', async () => {
			const { error } = await vendors.leadSquared({
				parameters: { ...post, relatedCompanyId: 'ffffffff-0000-4000-8000-000000000000' },
			});
			expect(error?.message).toContain('LeadSquared refused Account Activity → Create');
			expect(error?.httpCode).toBe('500');
			expect(attempts()).toBe(1);
		});

		it('shows no key, even where LeadSquared repeats one', async () => {
			const { secretKey } = sandboxKeys.leadSquared;
			vendors.sandbox.fault({
				vendor: 'leadSquared',
				kind: 'respond',
				status: 401,
				body: {
					Status: 'Error',
					ExceptionType: 'MXInvalidAccessDetailsException',
					ExceptionMessage: `Secret key '${secretKey}' is not valid`,
				},
			});
			const { error, run } = await vendors.leadSquared({ parameters: post });
			expect(error?.message).toContain("Secret key '***' is not valid");
			expect(JSON.stringify(run.data)).not.toContain(secretKey);
		});

		it('of a gateway that says no more than 403 names both things that it may mean', async () => {
			vendors.sandbox.fault({
				vendor: 'leadSquared',
				kind: 'respond',
				status: 403,
				body: 'Access denied',
				times: -1,
			});
			const { error } = await vendors.leadSquared({ parameters: post });
			expect(error?.description).toContain(
				'If it does not pass, the user of the keys may not do this',
			);
		});

		it('names the right host when the region is wrong', async () => {
			vendors.sandbox.settings.leadSquared.wrongRegion = true;
			const { error } = await vendors.leadSquared({ parameters: post });
			expect(error?.description).toContain('choose api-in21.leadsquared.com in the credential');
			expect(attempts()).toBe(1);
		});
	});

	it("calls keep to the credential's number: 25 calls at 10 in 5 seconds take two more windows", async () => {
		const { output } = await vendors.leadSquared({
			parameters: post,
			items: Array.from({ length: 25 }, () => ({})),
			credentials: { callsPerWindow: 10, bulkCallsPerWindow: 5 },
		});
		expect(output).toHaveLength(25);
		const waited = vendors.waits.reduce((sum, ms) => sum + ms, 0);
		expect(waited).toBeGreaterThan(9_000);
		expect(waited).toBeLessThan(13_000);
	});

	it("what breaks off the run fails each item where 'On Error' says continue, and gives no input out as done", async () => {
		const { output, failed } = await vendors.ivvy({
			parameters: create,
			items: [{ a: 1 }, { a: 2 }],
			onError: 'continueErrorOutput',
			credentials: { baseUrl: 'http://example.com' },
		});
		expect(output).toEqual([]);
		expect(
			failed.map(({ json, pairedItem }) => [
				pairedItem,
				(json.error as { outcome: string }).outcome,
			]),
		).toEqual([
			[{ item: 0 }, 'notSent'],
			[{ item: 1 }, 'notSent'],
		]);
		expect(messageOf(failed[0])).toContain('The base URL is not safe');
	});

	it("an answer that nobody can read loses no other item's answer", async () => {
		vendors.sandbox.fault({
			vendor: 'leadSquared',
			match: 'GetOpportunityDetails',
			skip: 1,
			kind: 'respond',
			status: 200,
			body: { Fields: [null] },
		});
		const { output, failed } = await vendors.leadSquared({
			parameters: { resource: 'opportunity', operation: 'get', opportunityId: '={{ $json.id }}' },
			items: seedIds.opportunities.slice(0, 3).map((id) => ({ id })),
			onError: 'continueErrorOutput',
		});
		expect(
			[...output, ...failed].map(({ pairedItem }) => (pairedItem as { item: number }).item).sort(),
		).toEqual([0, 1, 2]);
		expect(output).toHaveLength(2);
		expect(failed).toMatchObject([
			{
				json: {
					error: {
						message: expect.stringContaining('a form that the node does not know'),
						outcome: 'unknown',
					},
				},
			},
		]);
	});

	it('a list of a form that nobody knows fails its items, and gives no input out as done', async () => {
		vendors.sandbox.fault({
			vendor: 'leadSquared',
			match: 'Product',
			kind: 'respond',
			status: 200,
			body: { List: [null], RecordCount: 1 },
			times: -1,
		});
		const { output, failed } = await vendors.leadSquared({
			parameters: { resource: 'product', operation: 'getAll', returnAll: true },
			items: [{}, {}],
			onError: 'continueErrorOutput',
		});
		expect(output).toEqual([]);
		expect(failed).toMatchObject([
			{ json: { error: { outcome: 'unknown' } } },
			{ json: { error: { outcome: 'unknown' } } },
		]);
	});
});

it('nobody waits when Retry-After asks for an hour', async () => {
	vendors.sandbox.fault({
		vendor: 'ivvy',
		kind: 'respond',
		status: 429,
		headers: { 'retry-after': '3600' },
		body: { errorCode: 429, message: 'Too Many Requests' },
	});
	// An account of its own to the pacer, which goes on leaving it alone.
	const credentials = { baseUrl: vendors.sandbox.ivvyUrl.replace('127.0.0.1', 'localhost') };
	vendors.callsAtATime = 1;
	const { failed } = await vendors.ivvy({
		parameters: create,
		items: [{}, {}],
		onError: 'continueErrorOutput',
		credentials,
	});
	expect(failed.map(messageOf)).toEqual([
		'iVvy allows no more calls at the moment: Too Many Requests [item 0]',
		'iVvy allows no more calls at the moment: Too Many Requests [item 1]',
	]);
	// Its credential has no numbers.
	expect(failed.map(({ json }) => (json.error as { nextStep: string }).nextStep)).toEqual(
		Array(2).fill(expect.not.stringContaining('credential')),
	);
	expect(attempts()).toBe(1);
	expect(vendors.waits).toEqual([]);
});
