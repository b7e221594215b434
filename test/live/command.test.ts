import { liveWorld, type LiveWorld, type Run } from '../harness/liveCheck.mts';
import { useWorld } from '../harness/world.mts';

jest.setTimeout(120_000);

const world = useWorld<LiveWorld>(liveWorld);

const resultsOf = (run: Run) => (run.report?.vendors ?? []).flatMap(({ results }) => results);
const namesOf = (run: Run) => resultsOf(run).map(({ name }) => name);

const writing = /addOrUpdate|\/Create|Update|Delete|MarkComplete|Lead\.Create|CreateNote/;

it('only reads, unless it is told to write', async () => {
	await world.check();
	const { calls } = world.sandbox;
	expect(calls.length).toBeGreaterThan(300);
	expect(calls.map(({ action }) => action).filter((action) => writing.test(action))).toEqual([]);
});

it('--only asks what it names, by resource, operation, call, search or mapper', async () => {
	const run = await world.check([
		...['--only', 'task.get', 'crm/getActivityList', 'searchVenues', 'mapLeadFields'],
		...['--only', 'team'],
	]);
	expect(namesOf(run).sort()).toEqual([
		'Activity: Get Many',
		'Credential test',
		'Credential test',
		'Task: Get',
		'Task: Get, with an ID that nobody has',
		'Team: Get Many',
		'mapLeadFields',
		'searchVenues (Venue)',
	]);
});

it('--only with a name that nothing has says so', async () => {
	const run = await world.check(['--vendor', 'ivvy', '--only', 'tusk.get']);
	expect(run.code).toBe(1);
	expect(run.output).toContain('Nothing is called tusk.get. See docs/operations.md');
});

it('--vendor asks that one only, and so do the keys that are there', async () => {
	const one = await world.check(['--vendor', 'leadsquared', '--only', 'team']);
	expect(one.report?.vendors.map(({ vendor }) => vendor)).toEqual(['leadSquared']);
	const other = await world.check(['--only', 'venue'], {
		LEADSQUARED_ACCESS_KEY: undefined,
		LEADSQUARED_SECRET_KEY: undefined,
		LEADSQUARED_ASYNC_API_KEY: undefined,
	});
	expect(other.report?.vendors.map(({ vendor }) => vendor)).toEqual(['ivvy']);
	const wrong = await world.check(['--vendor', 'salesforce']);
	expect(wrong.output).toContain('--vendor takes ivvy or leadsquared, not "salesforce".');
});

it('without keys and without a terminal says which variable to set', async () => {
	const run = await world.check(['--vendor', 'ivvy'], { IVVY_API_SECRET: undefined });
	expect(run.code).toBe(1);
	expect(run.output).toContain('iVvy needs its api secret: set IVVY_API_SECRET');
	expect(run.markdown).toBeUndefined();
	expect(world.sandbox.calls).toEqual([]);
});

it('sends keys to no address without https', async () => {
	const run = await world.check(['--vendor', 'ivvy'], { IVVY_BASE_URL: 'http://api.example.com' });
	expect(run.code).toBe(1);
	expect(run.output).toContain('https');
	expect(run.output).not.toContain('sandbox-ivvy-key');
});

it('ends with the credential test where that fails', async () => {
	const run = await world.check(['--vendor', 'ivvy'], {
		IVVY_API_SECRET: 'another-secret-of-mine',
	});
	expect(resultsOf(run)).toMatchObject([{ name: 'Credential test', verdict: 'refused' }]);
	expect(run.markdown).toContain('HTTP 401');
	expect(run.code).toBe(1);
});

it('Ctrl-C ends it, and the report has what was asked until then', async () => {
	const { ivvy } = world;
	let asked = 0;
	ivvy.onCall = () => {
		if (++asked === 20) world.interrupt();
	};
	const run = await world.check(['--vendor', 'ivvy']);
	expect(run.code).toBe(130);
	expect(run.report?.vendors[0].isStopped).toBe(true);
	expect(run.markdown).toContain('Stopped before the end.');
	expect(resultsOf(run).length).toBeGreaterThan(5);
	// No call was begun after it, beside one that was on its way.
	expect(asked).toBeLessThanOrEqual(22);
});
