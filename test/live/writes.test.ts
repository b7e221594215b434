import { testName } from '../../scripts/live/writeSteps.mts';
import { liveWorld, type LiveWorld, type Run } from '../harness/liveCheck.mts';
import { useWorld } from '../harness/world.mts';

jest.setTimeout(120_000);

const world = useWorld<LiveWorld>(liveWorld);

const writesOf = (run: Run, at = 0) =>
	run.report!.vendors[at].results.filter(({ kind }) => kind === 'write');

/** How many rows of a vendor's state hold the name that the check gives. */
const named = (state: object) =>
	Object.entries(state).flatMap(([table, rows]) =>
		JSON.stringify(rows ?? null).includes(testName) ? [table] : [],
	);

/** Little is read, so that the writes come soon. */
const few = ['--write', '--yes', '--only', 'venue'];

it('adds, changes and removes records of its own in LeadSquared, and leaves nothing behind', async () => {
	const before = JSON.stringify(world.sandbox.state.leadSquared.leads.length);
	const run = await world.check(['--vendor', 'leadsquared', '--write', '--yes', '--only', 'team']);
	const results = writesOf(run);
	expect(results.map(({ name, verdict }) => [name, verdict])).toEqual([
		['Lead: Create', 'ok'],
		['Lead: Update', 'ok'],
		['Lead Note: Create', 'ok'],
		['Activity: Create', 'ok'],
		['Activity: Update', 'ok'],
		['Task: Create To-Do', 'ok'],
		['Task: Update', 'ok'],
		['Task: Complete', 'ok'],
		['Task: Delete Many', 'ok'],
		['Lead: Delete', 'ok'],
		['What is left behind', 'ok'],
	]);
	expect(results.at(-1)!.notes).toEqual(['Nothing: all that was added is removed']);
	expect(named(world.sandbox.state.leadSquared)).toEqual([]);
	expect(JSON.stringify(world.sandbox.state.leadSquared.leads.length)).toBe(before);
});

it('says what stays where the account deletes no leads', async () => {
	world.sandbox.settings.leadSquared.leadDeletes = false;
	const run = await world.check(['--vendor', 'leadsquared', '--write', '--yes', '--only', 'team']);
	expect(writesOf(run).find(({ name }) => name === 'Lead: Delete')?.verdict).toBe('refused');
	expect(writesOf(run).at(-1)!.notes).toEqual([
		`lead, note, activity, called "${testName}": remove them by hand`,
	]);
});

it('says what stays in iVvy, which removes none of these', async () => {
	const run = await world.check(['--vendor', 'ivvy', ...few]);
	const results = writesOf(run);
	expect(results.filter(({ verdict }) => verdict !== 'ok')).toEqual([]);
	expect(results.at(-1)!.notes).toEqual([
		`lead, contact, task, activity, note, called "${testName}": remove them by hand`,
	]);
	expect(named(world.sandbox.state.ivvy)).toEqual(
		expect.arrayContaining(['activities', 'contacts', 'leads', 'tasks']),
	);
});

it('asks before it adds anything', async () => {
	const run = await world.check(['--vendor', 'ivvy', '--write', '--only', 'venue']);
	expect(run.code).toBe(1);
	expect(run.output).toContain('--write asks before it adds anything');
	expect(world.sandbox.calls).toEqual([]);
});

it('sends no write twice where nobody knows whether it was done, and says that it may be there', async () => {
	world.sandbox.fault({
		vendor: 'ivvy',
		match: 'crm/addOrUpdateTask',
		kind: 'respondAfter',
		status: 502,
		body: '<html>',
	});
	const run = await world.check(['--vendor', 'ivvy', ...few]);
	const sent = world.sandbox.calls.filter(({ action }) => action === 'crm/addOrUpdateTask');
	expect(sent).toHaveLength(1);
	expect(writesOf(run).at(-1)!.notes[0]).toContain('task, perhaps');
});

it('after Ctrl-C it still removes what it added', async () => {
	const { leadSquared, sandbox } = world;
	leadSquared.onCall = (path) => {
		if (path.includes('Lead.Create')) world.interrupt();
	};
	const run = await world.check(['--vendor', 'leadsquared', '--write', '--yes', '--only', 'team']);
	expect(run.code).toBe(130);
	expect(writesOf(run).at(-1)!.notes).toEqual(['Nothing: all that was added is removed']);
	expect(named(sandbox.state.leadSquared)).toEqual([]);
});
