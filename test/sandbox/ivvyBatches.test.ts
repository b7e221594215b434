import { ivvySeedIds } from '../../sandbox/seed.mts';
import { useSandbox } from '../harness/sandbox.mts';
import { ivvy } from './client.mts';

const sandbox = useSandbox();

const began = Date.now();
/** The clock of the sandbox, so many ms after the batch was given in. */
const clockAt = (ms: number) => jest.spyOn(Date, 'now').mockReturnValue(began + ms);
afterEach(() => void jest.restoreAllMocks());

const [task] = ivvySeedIds.tasks;
const nameOf = (id: number) => sandbox.state.ivvy.tasks.find((row) => row.id === id)?.name;

/** Runs four jobs that each rename the same task; gives the batch's id. */
async function run(): Promise<string> {
	const jobs = [1, 2, 3, 4].map((number) => ({
		namespace: 'crm',
		action: 'addOrUpdateTask',
		params: { id: task, name: `Name ${number}` },
	}));
	const body = { jobs, callbackUrl: 'https://example.com' };
	return String((await ivvy(sandbox, 'batch/run', body)).body.asyncId);
}

const progress = async (async: string) =>
	(await ivvy(sandbox, 'batch/progress', { async })).body.progress as number;
const results = async (async: string) => (await ivvy(sandbox, 'batch/results', { async })).body;

describe('jobs that take 100 ms each', () => {
	beforeEach(() => {
		sandbox.settings.ivvy.batch.jobMs = 100;
		clockAt(0);
	});

	it.each([
		{ ms: 0, percent: 0, name: 'As it was' },
		{ ms: 99, percent: 0, name: 'As it was' },
		{ ms: 100, percent: 25, name: 'Name 1' },
		{ ms: 399, percent: 75, name: 'Name 3' },
		{ ms: 400, percent: 100, name: 'Name 4' },
		{ ms: 90_000, percent: 100, name: 'Name 4' },
	])('are at $percent percent after $ms ms', async ({ ms, percent, name }) => {
		sandbox.state.ivvy.tasks.find((row) => row.id === task)!.name = 'As it was';
		const id = await run();
		clockAt(ms);
		expect(await progress(id)).toBe(percent);
		expect(nameOf(task)).toBe(name);
	});

	it('move on whether anybody asks or not, and not because somebody asks', async () => {
		const [asked, alone] = [await run(), await run()];
		clockAt(250);
		for (let time = 0; time < 5; time++) expect(await progress(asked)).toBe(50);
		expect(await progress(alone)).toBe(50);
	});

	it('give results when all are done, and none before', async () => {
		const id = await run();
		clockAt(399);
		expect(await results(id)).toMatchObject({ specificCode: 24114 });
		clockAt(400);
		expect((await results(id)).results).toHaveLength(4);
	});

	it('take their time again after a restart', async () => {
		sandbox.settings.ivvy.batch.stuckAfter = 2;
		const id = await run();
		clockAt(1_000);
		expect(await progress(id)).toBe(50);
		await ivvy(sandbox, 'batch/restart', { async: id });
		clockAt(1_100);
		expect(await progress(id)).toBe(25);
		clockAt(1_400);
		expect(await progress(id)).toBe(100);
	});
});

it('jobs without a time are done at once, or by questions', async () => {
	expect(await progress(await run())).toBe(100);
	sandbox.settings.ivvy.batch.polls = 2;
	const id = await run();
	expect(await results(id)).toMatchObject({ specificCode: 24114 });
	expect([await progress(id), await progress(id)]).toEqual([50, 100]);
	expect((await results(id)).results).toHaveLength(4);
});
