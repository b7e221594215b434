import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { ivvySeedIds } from '../../sandbox/seed.mts';
import { useVendors } from '../harness/vendors.mts';

const vendors = useVendors();

const [task, otherTask] = ivvySeedIds.tasks;
const callbackUrl = 'https://example.com/callback';
const unknown = 'ffffffffffffffffffffffffffffffff';

const update = (id: number, name: string): INodeParameters => ({
	namespace: 'crm',
	action: 'addOrUpdateTask',
	params: { id, name },
});

const batch = async (operation: string, parameters: INodeParameters) =>
	await vendors.ivvy({
		parameters: { resource: 'batch', operation, ...parameters },
		onError: 'continueErrorOutput',
	});

/** Runs jobs and gives the batch's id. */
async function run(...jobs: INodeParameters[]): Promise<string> {
	const { output, failed } = await batch('run', { callbackUrl, jobs: { row: jobs } });
	expect(failed).toEqual([]);
	expect(output).toHaveLength(1);
	return String(output[0].json.asyncId);
}

async function resultsOf(async: string): Promise<IDataObject[]> {
	const { output } = await batch('getResults', { async });
	return output[0].json.results as IDataObject[];
}

const nameOf = (id: number) => vendors.sandbox.state.ivvy.tasks.find((row) => row.id === id)?.name;

describe('a batch of two jobs, of which one cannot be done', () => {
	it('is run in one call and done', async () => {
		const async = await run(update(task, 'Call back'), update(9999, 'Lost'));
		expect(async).toMatch(/^[0-9a-f]{32}$/);
		expect(vendors.sandbox.calls.map(({ action }) => action)).toEqual(['batch/run']);
		const { output } = await batch('getProgress', { async });
		expect(output.map(({ json }) => json)).toEqual([{ progress: 100 }]);
		expect(nameOf(task)).toBe('Call back');
	});

	it.each<[string, INodeParameters[], number]>([
		['the good one first', [update(task, 'Call back'), update(9999, 'Lost')], 0],
		['the good one last', [update(9999, 'Lost'), update(task, 'Call back')], 1],
	])('answers each in its place: %s', async (_what, jobs, good) => {
		const results = await resultsOf(await run(...jobs));
		expect(
			results.map(({ namespace, action, request }) => ({ namespace, action, params: request })),
		).toEqual(jobs);
		expect(results[good].response).toEqual({ success: true, id: task });
		expect(results[1 - good].response).toEqual({
			errorCode: expect.any(Number),
			message: expect.stringMatching(/\S/),
			specificCode: expect.any(Number),
		});
	});

	it('leaves what the bad one names alone, and does the jobs after it', async () => {
		const before = vendors.sandbox.state.ivvy.tasks.length;
		await run(update(task, 'One'), update(9999, 'Lost'), update(otherTask, 'Two'));
		expect([nameOf(task), nameOf(otherTask)]).toEqual(['One', 'Two']);
		expect(vendors.sandbox.state.ivvy.tasks).toHaveLength(before);
	});
});

it.each([
	[
		'a batch inside a batch',
		{ namespace: 'batch', action: 'progress', params: { async: unknown } },
		403,
	],
	[
		'an action that iVvy does not have',
		{ namespace: 'crm', action: 'dropTask', params: { id: task } },
		404,
	],
])('%s is refused in its place', async (_what, job, errorCode) => {
	const results = await resultsOf(await run(job, update(task, 'Call back')));
	expect(results[0].response).toMatchObject({ errorCode });
	expect(results[1].response).toEqual({ success: true, id: task });
});

it('two batches have results of their own', async () => {
	const first = await run(update(task, 'One'));
	const second = await run(update(otherTask, 'Two'));
	expect(first).not.toBe(second);
	expect((await resultsOf(first)).map(({ request }) => request)).toEqual([
		{ id: task, name: 'One' },
	]);
	expect((await resultsOf(second)).map(({ request }) => request)).toEqual([
		{ id: otherTask, name: 'Two' },
	]);
});

describe('an unknown batch', () => {
	it.each([
		{ operation: 'getProgress', code: '24105', nextStep: 'Check Batch ID.' },
		{
			operation: 'getResults',
			code: '24115',
			nextStep: 'Check Batch ID. Results are kept for 2 days.',
		},
	])('is refused by $operation, with what to do', async ({ operation, code, nextStep }) => {
		const { output, failed } = await batch(operation, { async: unknown });
		expect(output).toEqual([]);
		expect(failed.map(({ json }) => json)).toEqual([
			{
				error: expect.objectContaining({
					message: expect.stringContaining(`Batch not found (${code}) [item 0]`),
					code,
					nextStep,
					outcome: 'refused',
				}),
			},
		]);
	});

	it.each([
		{ operation: 'restart', answer: { restarted: false } },
		{ operation: 'repost', answer: { reposted: false } },
	])('is nothing to $operation', async ({ operation, answer }) => {
		expect((await batch(operation, { async: unknown })).output.map(({ json }) => json)).toEqual([
			answer,
		]);
	});
});

it('results that are not there yet are refused with what to do', async () => {
	const stuck = vendors.sandbox.state.ivvy.tables.batches.find(({ results }) => results === null);
	const { failed } = await batch('getResults', { async: String(stuck?.asyncId) });
	expect(failed[0].json.error).toMatchObject({
		code: '24114',
		nextStep: expect.stringContaining('Get Progress shows 100'),
	});
});

describe('the number of jobs', () => {
	const jobs = (count: number) =>
		Array.from({ length: count }, (_, index) => update(task, `Name ${index}`));

	it('may be 200', async () => {
		expect(await resultsOf(await run(...jobs(200)))).toHaveLength(200);
		expect(nameOf(task)).toBe('Name 199');
	});

	it.each([201, 450])('may not be %i: refused before anything is sent', async (count) => {
		const { output, failed } = await batch('run', { callbackUrl, jobs: { row: jobs(count) } });
		expect(output).toEqual([]);
		expect(failed.map(({ json }) => json)).toEqual([
			{
				error: expect.objectContaining({
					message: `A batch takes up to 200 jobs, got ${count} [item 0]`,
					outcome: 'notSent',
					nextStep: 'Split the jobs into several batches.',
				}),
			},
		]);
		expect(vendors.sandbox.calls).toEqual([]);
	});

	it.each<[string, INodeParameters]>([
		['no job', { row: [] }],
		['a form without rows', {}],
	])('may not be 0: %s', async (_what, given) => {
		const { output, failed } = await batch('run', { callbackUrl, jobs: given });
		expect(output).toEqual([]);
		expect(failed).toHaveLength(1);
		expect(failed[0].json.error).toMatchObject({ outcome: 'notSent' });
		expect(vendors.sandbox.calls).toEqual([]);
	});
});

it('a batch is not sent again when nobody knows whether it arrived', async () => {
	vendors.sandbox.fault({ vendor: 'ivvy', match: 'batch/run', kind: 'resetAfter' });
	const { failed } = await batch('run', {
		callbackUrl,
		jobs: { row: [update(task, 'Call back')] },
	});
	expect(failed[0].json.error).toMatchObject({ outcome: 'unknown' });
	expect(vendors.sandbox.calls).toHaveLength(1);
});
