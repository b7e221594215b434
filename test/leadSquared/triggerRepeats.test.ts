import { useLeadSquaredHost } from '../harness/leadSquaredTrigger.mts';

const { sandbox, host } = useLeadSquaredHost();
const lead = (id: string) => ({ ProspectID: id, FirstName: 'Asha' });
const post = async (body: unknown, signal?: AbortSignal) => {
	const [{ Key, Value }] = sandbox.state.leadSquared.webhooks[0].CustomHeaders as Array<{
		Key: string;
		Value: string;
	}>;
	return (await host.post(body, { [Key]: Value }, '', signal)).status;
};
const ids = () => host.started.map(({ json }) => json.id);

beforeEach(async () => {
	host.parameters = { mode: 'webhook', event: 'leadCreated' };
	await host.activate();
});

describe('a copy that comes while the first one is starting', () => {
	const meanwhile = async (...bodies: unknown[]) => {
		host.starts.hold();
		const answers: Array<Promise<number>> = [];
		for (const body of bodies) {
			answers.push(post(body));
			await host.starts.looked(answers.length);
		}
		return answers;
	};

	it('is answered with 200 once that has started', async () => {
		const answers = await meanwhile(lead('l1'), lead('l1'), [lead('l1'), lead('l1')]);
		host.starts.release();
		expect(await Promise.all(answers)).toEqual([200, 200, 200]);
		expect(ids()).toEqual(['l1']);
	});

	it('is put off when that could not be started, and starts when it is sent again', async () => {
		const answers = await meanwhile(lead('l1'), lead('l1'), lead('l1'));
		host.fails = 500;
		host.starts.release();
		expect(await Promise.all(answers)).toEqual([500, 503, 503]);
		expect(host.log).toContainEqual(
			expect.stringContaining('first copy of it could not be started'),
		);
		host.fails = undefined;
		expect(await post(lead('l1'))).toBe(200);
		expect(await post(lead('l1'))).toBe(200);
		expect(ids()).toEqual(['l1']);
	});

	it('starts what else it brings, after that', async () => {
		const answers = await meanwhile(lead('l1'), [lead('l1'), lead('l2')], [lead('l2'), lead('l3')]);
		host.starts.release();
		expect(await Promise.all(answers)).toEqual([200, 200, 200]);
		expect(ids()).toEqual(['l1', 'l2', 'l3']);
	});

	it('keeps what else it brings for the next time when that could not be started', async () => {
		const answers = await meanwhile(lead('l1'), [lead('l1'), lead('l2')]);
		host.fails = 500;
		host.starts.release();
		expect(await Promise.all(answers)).toEqual([500, 503]);
		host.fails = undefined;
		expect(await post([lead('l1'), lead('l2')])).toBe(200);
		expect(ids()).toEqual(['l1', 'l2']);
	});
});

describe('a first copy that LeadSquared no longer waits for', () => {
	const leave = async () => {
		host.starts.hold();
		const waiting = new AbortController();
		const first = post(lead('l1'), waiting.signal).catch(() => 0);
		await host.starts.looked(1);
		waiting.abort();
		await host.starts.left();
		await first;
	};

	it('is not taken for started: when that fails, the next one starts', async () => {
		await leave();
		host.fails = 500;
		const ended = host.calls.length + 1;
		host.starts.release();
		await host.starts.until(() => host.calls.length >= ended);
		host.fails = undefined;
		expect(await post(lead('l1'))).toBe(200);
		expect(ids()).toEqual(['l1']);
	});

	it('starts once, and the next one waits for that', async () => {
		await leave();
		const next = post(lead('l1'));
		await host.starts.looked(2);
		host.starts.release();
		expect(await next).toBe(200);
		expect(ids()).toEqual(['l1']);
	});
});

describe('several processes of n8n', () => {
	it('what another one stored over is stored again with the next message, so that a third one knows it', async () => {
		await post(lead('l1'));
		// Another process had read the data before, and stores what it has started.
		const overwritten = structuredClone(host.stored.data) as Record<string, { seen?: object }>;
		overwritten['node:LeadSquared Trigger'].seen = {};
		host.stored.data = overwritten as never;
		expect(await post(lead('l1'))).toBe(200);
		host.restart();
		expect(await post(lead('l1'))).toBe(200);
		expect(ids()).toEqual(['l1']);
	});

	it('nothing is stored where nothing is missing', async () => {
		await post(lead('l1'));
		const before = host.stored.data;
		await post(lead('l1'));
		expect(host.stored.data).toBe(before);
	});
});
