import { sandboxKeys, type Mishap } from '../../sandbox/index.mts';
import { ivvySeedIds } from '../../sandbox/seed.mts';
import { useSandbox } from '../harness/sandbox.mts';
import { settle } from '../harness/settle.mts';
import { control, ivvy, leadSquaredUpload, outcome } from './client.mts';

const sandbox = useSandbox();

/** Longer than any machine takes for one call. */
const patienceMs = 15_000;

const task = (name = 'x') => ({
	name,
	endDatetime: '2026-11-01 17:00:00',
	contactId: ivvySeedIds.contacts[0],
});
const add = (name?: string) => ivvy(sandbox, 'crm/addOrUpdateTask', task(name));
const names = () => sandbox.made.map(({ row }) => row.name);
const fault = (mishap: Mishap) => sandbox.fault({ vendor: 'ivvy', ...mishap });

describe('what the caller sees, and what becomes of the call', () => {
	it.each([
		{ kind: 'abort', seen: 'failed', made: 1 },
		{ kind: 'stall', seen: 'silent', made: 1 },
		{ kind: 'truncate', seen: 'answered', made: 1 },
		{ kind: 'alter', seen: 'answered', made: 1 },
		{ kind: 'revoked', seen: 'answered', made: 0 },
		{ kind: 'abort', effect: 'none', seen: 'failed', made: 0 },
		{ kind: 'hang', effect: 'none', seen: 'silent', made: 0 },
		{ kind: 'resetAfter', effect: 'none', seen: 'failed', made: 0 },
	] as const)('$kind, effect $effect: $seen, $made made', async ({ seen, made, ...mishap }) => {
		fault(mishap);
		const answer = outcome(add(), patienceMs);
		if (seen === 'silent') while (!sandbox.calls[0]?.isSilent) await settle();
		else expect(await answer).toBe(seen);
		expect(sandbox.made).toHaveLength(made);
		expect(sandbox.calls[0].truth?.status).toBe(made === 1 ? 200 : undefined);
	});

	it('truncate gives half of the text as if that were all', async () => {
		fault({ kind: 'truncate' });
		const whole = JSON.stringify({ success: true, id: 900001 });
		expect((await add()).body).toBe(whole.slice(0, Math.ceil(whole.length / 2)));
	});

	it('alter gives the true answer in other headers, behind a prefix', async () => {
		fault({ kind: 'alter', headers: { 'Content-Type': 'text/html' }, prefix: '\u{feff}\n' });
		const { headers, body } = await add();
		expect(headers.get('content-type')).toBe('text/html');
		expect(body).toEqual({ success: true, id: 900001 });
	});

	it('revoked has the vendor say so in its own words', async () => {
		fault({ kind: 'revoked' });
		expect(await add()).toMatchObject({ status: 401, body: { errorCode: 401 } });
	});

	it('revoked holds for keys in a form, too', async () => {
		sandbox.fault({ vendor: 'leadSquared', kind: 'revoked' });
		const { accessKey, secretKey } = sandboxKeys.leadSquared;
		const form = new FormData();
		const fields = {
			FileType: '3',
			AccessKey: accessKey,
			SecretKey: secretKey,
			FileStorageType: '0',
		};
		for (const [name, value] of Object.entries(fields)) form.set(name, value);
		form.set('uploadFiles', new Blob(['x']), 'x.txt');
		expect((await leadSquaredUpload(sandbox, form)).status).toBe(401);
		expect(sandbox.made).toEqual([]);
		expect((await leadSquaredUpload(sandbox, form)).status).toBe(200);
	});

	it('a clock that is ahead refuses signatures', async () => {
		sandbox.settings.clockSkewMs = 6 * 60_000;
		expect(await add()).toMatchObject({ status: 401, body: { specificCode: 23005 } });
	});

	it('an effect that comes late is there before the first call after its time', async () => {
		let now = Date.UTC(2026, 10, 1);
		sandbox.now = () => now;
		fault({ kind: 'respondAfter', status: 504, lateMs: 1_000 });
		expect((await add('late')).status).toBe(504);
		expect(names()).toEqual([]);
		now += 999;
		await add('early');
		expect(names()).toEqual(['early']);
		now += 1;
		await add('after');
		expect(names()).toEqual(['early', 'late', 'after']);
		expect(sandbox.made[1].at).toBe(now);
	});

	it('what never comes in time can be let happen', async () => {
		fault({ kind: 'resetAfter', lateMs: 60_000 });
		await outcome(add('late'), patienceMs);
		await sandbox.settleLate();
		expect(names()).toEqual(['late']);
	});
});

describe('faults by chance', () => {
	const mishaps: Mishap[] = [
		{ kind: 'resetAfter' },
		{ kind: 'resetAfter', effect: 'none' },
		{ kind: 'respondAfter', status: 504 },
		{ kind: 'respondAfter', status: 504, effect: 'none' },
	];
	const run = async (seed: number, order: number[]) => {
		sandbox.reset();
		sandbox.chance({ vendor: 'ivvy', match: 'Task', rate: 0.3, seed, mishaps });
		for (const nth of order) await outcome(add(`Row ${nth}`), patienceMs);
		return names().sort();
	};
	const rows = Array.from({ length: 60 }, (_, nth) => nth);

	it('the seed and what is sent decide, not the order', async () => {
		const first = await run(7, rows);
		expect(await run(7, [...rows].reverse())).toEqual(first);
		expect(await run(8, rows)).not.toEqual(first);
	});

	it('half of them are real', async () => {
		await run(7, rows);
		const hit = sandbox.calls.filter(({ status, truth }) => status !== 200 || !truth);
		const real = hit.filter(({ truth }) => truth);
		expect(hit.length).toBeGreaterThan(8);
		expect(hit.length).toBeLessThan(30);
		expect(real.length).toBeGreaterThan(2);
		expect(real.length).toBeLessThan(hit.length - 2);
	});

	it('equal calls are drawn for one by one', async () => {
		sandbox.chance({
			vendor: 'ivvy',
			match: 'Task',
			rate: 0.5,
			seed: 1,
			mishaps: [{ kind: 'reset' }],
		});
		const seen = [];
		for (let nth = 0; nth < 20; nth++) seen.push(await outcome(add('twin'), patienceMs));
		expect(new Set(seen)).toEqual(new Set(['answered', 'failed']));
	});

	it('and by the control listener', async () => {
		const chance = { vendor: 'ivvy', rate: 1, seed: 1, mishaps: [{ kind: 'revoked' }] };
		expect((await control(sandbox, 'POST', '/chance', chance)).status).toBe(200);
		expect((await add()).status).toBe(401);
		await control(sandbox, 'POST', '/reset');
		expect((await control(sandbox, 'POST', '/chance', { ...chance, rate: 2 })).status).toBe(400);
		const other = { vendor: 'ivvy', when: 'after' };
		expect((await control(sandbox, 'POST', '/other', other)).status).toBe(200);
		await add();
		expect(sandbox.made.map(({ by }) => by)).toEqual(['caller', 'other']);
		expect((await control(sandbox, 'POST', '/other', { ...other, when: 'x' })).status).toBe(400);
	});
});
