import { sandboxKeys, startSandbox } from '../../sandbox/index.mts';
import type { Fault, Sandbox } from '../../sandbox/index.mts';
import { RollingWindow } from '../../sandbox/rate.mts';
import { ivvySeedIds, seedIds } from '../../sandbox/seed.mts';
import { useSandbox } from '../harness/sandbox.mts';
import { control, isListening, ivvy, leadSquared, outcome, runMain, wait } from './client.mts';
import { defaultSettings } from '../../sandbox/types.mts';

const sandbox = useSandbox();

const usersPath = '/v2/UserManagement.svc/Users.Get';
const newTask = {
	name: 'x',
	endDatetime: '2026-11-01 17:00:00',
	contactId: ivvySeedIds.contacts[0],
};
const addTask = () => ivvy(sandbox, 'crm/addOrUpdateTask', newTask);
const tasks = () => sandbox.state.ivvy.tasks.length;

describe('rate limits', () => {
	const bulkPath = `/v2/ProspectActivity.svc/Bulk/CustomActivity/Add/ByOpportunityId?opportunityId=${seedIds.opportunities[0]}`;
	const statuses = async (count: number, call: () => Promise<{ status: number }>) => {
		const seen: number[] = [];
		for (let index = 0; index < count; index++) seen.push((await call()).status);
		return seen;
	};

	it.each([
		['429', 429],
		['403', 403],
		['200', 200],
	] as const)('LeadSquared answers as %s', async (throttleAs, status) => {
		Object.assign(sandbox.settings.leadSquared, {
			throttleAs,
			rateLimit: { calls: 2, bulk: 1, windowMs: 5000 },
		});
		await statuses(2, () => leadSquared(sandbox, usersPath));
		const reply = await leadSquared(sandbox, usersPath);
		expect(reply.status).toBe(status);
		expect(reply.body).toEqual({
			Status: 'Error',
			ExceptionType: 'MXAPIRateLimitExceededException',
			ExceptionMessage: 'API calls exceeded the limit of 2 in 5 second(s)',
		});
	});

	it('counts bulk calls apart', async () => {
		sandbox.settings.leadSquared.rateLimit = { calls: 2, bulk: 1, windowMs: 5000 };
		const row = { ActivityEvent: 208, ActivityOwnerEmail: seedIds.activeEmail };
		expect(await statuses(2, () => leadSquared(sandbox, bulkPath, [row]))).toEqual([200, 429]);
		expect(await statuses(3, () => leadSquared(sandbox, usersPath))).toEqual([200, 200, 429]);
		expect(sandbox.state.leadSquared.opportunityActivities).toHaveLength(1);
	});

	it('rolls: a slot comes back when its call leaves the window', async () => {
		sandbox.settings.leadSquared.rateLimit = { calls: 1, bulk: 1, windowMs: 200 };
		expect(await statuses(2, () => leadSquared(sandbox, usersPath))).toEqual([200, 429]);
		await wait(220);
		expect(await statuses(1, () => leadSquared(sandbox, usersPath))).toEqual([200]);
	});

	it('does not count refused calls', () => {
		const window = new RollingWindow();
		const accepted = [0, 60, 120, 199, 200].map((now) => window.accept('key', 1, 200, now));
		expect(accepted).toEqual([true, false, false, false, true]);
		expect(window.accept('other key', 1, 200, 200)).toBe(true);
	});

	it('does not count calls with wrong keys', async () => {
		sandbox.settings.leadSquared.rateLimit = { calls: 1, bulk: 1, windowMs: 5000 };
		await leadSquared(sandbox, usersPath, undefined, { 'x-LSQ-AccessKey': 'wrong' });
		expect(await statuses(1, () => leadSquared(sandbox, usersPath))).toEqual([200]);
	});

	it('iVvy answers errorCode 429', async () => {
		sandbox.settings.ivvy.rateLimit = { limit: 1, windowMs: 5000 };
		await ivvy(sandbox, 'test/ping');
		const reply = await ivvy(sandbox, 'test/ping');
		expect(reply.status).toBe(429);
		expect(reply.body).toEqual({ errorCode: 429, message: 'Too Many Requests' });
	});
});

describe('faults', () => {
	const before = () => tasks();

	it.each([
		['respond', 'answered', 0],
		['throttle', 'answered', 0],
		['reset', 'failed', 0],
		['resetAfter', 'failed', 1],
		['hang', 'silent', 1],
		['respondAfter', 'answered', 1],
	] as const)('%s: the call is %s, %i rows are added', async (kind, expected, added) => {
		const count = before();
		sandbox.fault({ vendor: 'ivvy', kind });
		expect(await outcome(addTask())).toBe(expected);
		expect(tasks()).toBe(count + added);
		expect((await addTask()).status).toBe(200);
	});

	it('respond sends status, headers and body as given', async () => {
		sandbox.fault({
			vendor: 'leadSquared',
			kind: 'respond',
			status: 503,
			headers: { 'Retry-After': '2' },
			body: 'down',
		});
		const reply = await leadSquared(sandbox, usersPath);
		expect([reply.status, reply.headers.get('retry-after'), reply.body]).toEqual([
			503,
			'2',
			'down',
		]);
	});

	it('throttle answers in the set form', async () => {
		sandbox.settings.leadSquared.throttleAs = '200';
		sandbox.fault({ vendor: 'leadSquared', kind: 'throttle' });
		const reply = await leadSquared(sandbox, usersPath);
		expect(reply.status).toBe(200);
		expect(reply.body.ExceptionMessage).toBe('API calls exceeded the limit of 25 in 5 second(s)');
	});

	const seen = async (fault: Fault, count: number) => {
		sandbox.fault(fault);
		const result: number[] = [];
		for (let index = 0; index < count; index++)
			result.push((await ivvy(sandbox, 'test/ping')).status);
		return result;
	};

	it.each([
		[{}, [503, 200, 200, 200]],
		[{ skip: 2 }, [200, 200, 503, 200]],
		[{ times: 2 }, [503, 503, 200, 200]],
		[{ times: -1 }, [503, 503, 503, 503]],
		[{ skip: 1, times: 2 }, [200, 503, 503, 200]],
		[{ match: 'ping' }, [503, 200, 200, 200]],
		[{ match: 'crm/' }, [200, 200, 200, 200]],
		[{ vendor: 'leadSquared' as const }, [200, 200, 200, 200]],
	])('%j gives %j', async (extra, expected) => {
		expect(await seen({ vendor: 'ivvy', kind: 'respond', status: 503, ...extra }, 4)).toEqual(
			expected,
		);
	});
});

describe('recorded calls', () => {
	it('keeps everything in process', async () => {
		await addTask();
		await leadSquared(sandbox, `${usersPath}?x=1`);
		const [first, second] = sandbox.calls;
		expect(first).toMatchObject({
			vendor: 'ivvy',
			method: 'POST',
			path: '/api/1.0/crm?action=addOrUpdateTask',
			action: 'crm/addOrUpdateTask',
			rawBody: JSON.stringify(newTask),
			body: newTask,
			status: 200,
			reply: { success: true },
		});
		expect(first.headers['x-api-authorization']).toContain(sandboxKeys.ivvy.apiKey);
		expect(second).toMatchObject({
			vendor: 'leadSquared',
			method: 'GET',
			path: `${usersPath}?x=1`,
			action: usersPath,
			status: 500,
		});
		expect(Math.abs(first.at - Date.now())).toBeLessThan(5000);
	});

	it('hides keys and signatures in GET /calls, and nothing else', async () => {
		await addTask();
		await leadSquared(sandbox, usersPath);
		const { body } = await control(sandbox, 'GET', '/calls');
		const text = JSON.stringify(body);
		for (const secret of [
			...Object.values(sandboxKeys.ivvy),
			...Object.values(sandboxKeys.leadSquared),
			'IWS ',
		]) {
			expect(text).not.toContain(secret);
		}
		const hide = (call: Sandbox['calls'][number]) => ({
			...call,
			headers: Object.fromEntries(
				Object.entries(call.headers).map(([name, value]) => [
					name,
					/^x-(api-auth|lsq)/.test(name) ? '***' : value,
				]),
			),
		});
		expect(body).toEqual(sandbox.calls.map(hide));
	});

	it('lists one vendor only, and forgets on demand', async () => {
		await addTask();
		await leadSquared(sandbox, usersPath);
		expect((await control(sandbox, 'GET', '/calls?vendor=ivvy')).body).toHaveLength(1);
		expect((await control(sandbox, 'GET', '/calls?vendor=other')).status).toBe(400);
		await control(sandbox, 'DELETE', '/calls');
		expect(sandbox.calls).toEqual([]);
		await addTask();
		sandbox.clearCalls();
		expect(sandbox.calls).toEqual([]);
	});
});

describe('control', () => {
	it('plants faults, and refuses misspelt ones', async () => {
		expect(
			(
				await control(sandbox, 'POST', '/fault', {
					vendor: 'ivvy',
					kind: 'respond',
					status: 418,
					body: {},
				})
			).status,
		).toBe(200);
		expect((await ivvy(sandbox, 'test/ping')).status).toBe(418);
		expect(
			(await control(sandbox, 'POST', '/fault', { vendor: 'ivvy', kind: 'explode' })).status,
		).toBe(400);
		expect(
			(await control(sandbox, 'POST', '/fault', { vendor: 'ivvy', kind: 'reset', time: 2 })).status,
		).toBe(400);
	});

	it('merges settings deeply, and refuses unknown ones without changing any', async () => {
		const patch = {
			leadSquared: { throttleAs: '403', rateLimit: { calls: 1, bulk: 1, windowMs: 9 } },
		};
		const { body } = await control(sandbox, 'PATCH', '/settings', patch);
		expect(body).toMatchObject({
			delayMs: 0,
			ivvy: { pageCap: 100 },
			leadSquared: { ...patch.leadSquared, wrongRegion: false },
		});
		expect(sandbox.settings).toEqual(body);
		const refused = await control(sandbox, 'PATCH', '/settings', { delayMs: 5, pageCap: 3 });
		expect(refused.status).toBe(400);
		expect(sandbox.settings.delayMs).toBe(0);
	});

	it('resets state, faults, settings, windows and calls', async () => {
		const fresh = structuredClone(sandbox.state);
		const { state, settings, calls } = sandbox;
		await addTask();
		sandbox.fault({ vendor: 'ivvy', kind: 'reset', times: -1 });
		Object.assign(sandbox.settings.ivvy, { pageCap: 3, rateLimit: { limit: 1, windowMs: 60_000 } });
		await control(sandbox, 'POST', '/reset');
		expect(sandbox.state).toEqual(fresh);
		expect(sandbox.settings).toEqual(defaultSettings());
		expect(sandbox.calls).toEqual([]);
		expect([sandbox.state, sandbox.settings, sandbox.calls]).toEqual([state, settings, calls]);
		expect((await ivvy(sandbox, 'test/ping')).status).toBe(200);
	});

	it('shows the state and its health', async () => {
		expect((await control(sandbox, 'GET', '/state')).body).toEqual(sandbox.state);
		expect((await control(sandbox, 'GET', '/health')).body).toEqual({ ok: true });
	});

	it('delays answers, not the work', async () => {
		sandbox.settings.delayMs = 150;
		const count = tasks();
		const call = addTask();
		expect(await outcome(call, 75)).toBe('silent');
		expect(tasks()).toBe(count + 1);
		expect((await call).status).toBe(200);
	});
});

describe('starting and stopping', () => {
	it('names a port that is in use, and leaves nothing open', async () => {
		const port = Number(new URL(sandbox.leadSquaredUrl).port);
		await expect(startSandbox({ leadSquaredPort: port })).rejects.toThrow(
			`Port ${port} on 127.0.0.1 is already in use`,
		);
	});

	it('runs as a program: prints its addresses, stops on SIGTERM', async () => {
		const program = await runMain();
		const { controlUrl, ...vendorUrls } = program.addresses;
		expect(Object.keys(vendorUrls)).toEqual([
			'ivvyUrl',
			'leadSquaredUrl',
			'leadSquaredAsyncUrl',
			'leadSquaredFilesUrl',
			'leadSquaredAnalyticsUrl',
		]);
		expect((await fetch(`${controlUrl}/health`)).status).toBe(200);
		expect(await Promise.all(Object.values(vendorUrls).map(isListening))).toEqual(
			Array(5).fill(true),
		);
		expect(await program.stop()).toBe(0);
	});

	it('says which port is in use as a program, too', async () => {
		const port = new URL(sandbox.controlUrl).port;
		await expect(runMain('--control-port', port)).rejects.toThrow(
			`Port ${port} on 127.0.0.1 is already in use`,
		);
	});

	it('stops although a call hangs', async () => {
		const other = await startSandbox();
		other.fault({ vendor: 'ivvy', kind: 'hang' });
		const call = outcome(ivvy(other, 'test/ping'), 5000);
		while (other.calls.length === 0) await wait(5);
		await other.stop();
		expect(await call).toBe('failed');
		const { leadSquaredAsyncUrl, leadSquaredFilesUrl, leadSquaredAnalyticsUrl } = other;
		const urls = [
			other.ivvyUrl,
			other.leadSquaredUrl,
			leadSquaredAsyncUrl,
			leadSquaredFilesUrl,
			leadSquaredAnalyticsUrl,
			other.controlUrl,
		];
		expect(await Promise.all(urls.map(isListening))).toEqual(Array(6).fill(false));
	});
});
