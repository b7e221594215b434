import {
	bareMachine,
	packages,
	saidBy,
	type BareMachine,
	type Ending,
} from './harness/bareMachine.mts';
import { startRegistry, usualPath, type Package, type Registry } from './harness/registry.mts';

const { ours, sqlite, n8n } = packages;

// Each runs npm some ten times.
jest.setTimeout(180_000);

let registry: Registry;
let machine: BareMachine;

async function bare(pathOf?: (one: Package) => string): Promise<void> {
	registry = await startRegistry(Object.values(packages), pathOf);
	machine = bareMachine(registry);
}

afterEach(() => {
	machine.remove();
	registry.close();
});

/** The packages that the registry was asked about, apart from what they are made of. */
const questions = () => registry.asked.filter((path) => !/\.tgz$|^\/-\//.test(path));
const installed = ['.bin', '.package-lock.json', '@own', 'node'];

function expectNothing(): void {
	expect(machine.ours()).toBeUndefined();
	expect(machine.n8ns()).toEqual([]);
	expect(machine.leftovers()).toEqual([]);
}

/** One failure is told, that of the step that failed, and nothing is left or still waits for the registry. */
async function expectFailure(end: Promise<Ending>, words: RegExp): Promise<void> {
	const { code, output } = await end;
	expect(code).toBe(1);
	expect(output).toMatch(words);
	expect(output.match(/, failed/g)).toHaveLength(1);
	expect(output).toMatch(/, ended/);
	await registry.left();
	expectNothing();
}

it('installs both, asks the registry about one package only, and nothing once all is there', async () => {
	await bare();
	const first = await machine.install().end;
	expect(first).toMatchObject({ code: 0 });
	expect(machine.ours()).toEqual(installed);
	expect(machine.n8ns()).toEqual([['24.0.0', '24.0.0']]);
	expect(machine.leftovers()).toEqual([]);
	expect(questions()).toEqual(['/node']);
	const count = registry.asked.length;
	expect(await machine.install().end).toEqual({ code: 0, output: '' });
	expect(registry.asked.slice(count)).toEqual([]);
});

it('fetches both at the same time, and builds native modules before either is there', async () => {
	await bare();
	const held = [ours, n8n].map(usualPath);
	const release = held.map(registry.hold);
	const { end } = machine.install();
	await Promise.all([...held, saidBy(sqlite)].map(registry.seen));
	release.forEach((letGo) => letGo());
	expect(await end).toMatchObject({ code: 0 });
});

it.each([
	['the packages of this project', ours, n8n, /packages of this project stopped/],
	['n8n', n8n, ours, /Installing n8n stopped/],
])('ends the others when it fails to install %s', async (_, missing, held, words) => {
	await bare();
	registry.hold(usualPath(held));
	const release = registry.hold(usualPath(missing));
	registry.refuse(usualPath(missing));
	const { end } = machine.install();
	await Promise.all([missing, held].map(usualPath).map(registry.seen));
	release();
	await expectFailure(end, words);
});

it('ends the others when a native module cannot be built, also one that waits for it', async () => {
	await bare();
	registry.hold(usualPath(ours));
	const release = registry.hold(saidBy(sqlite));
	registry.refuse(saidBy(sqlite));
	const { end, printed } = machine.install();
	await printed(/n8n 2.41.*waiting for native modules/);
	await registry.seen(saidBy(sqlite));
	release();
	await expectFailure(end, /native modules of n8n stopped/);
});

it('keeps nothing when it is stopped', async () => {
	await bare();
	const held = [ours, n8n].map(usualPath);
	held.forEach(registry.hold);
	const { end, stop } = machine.install();
	await Promise.all(held.map(registry.seen));
	stop('SIGINT');
	const { code, output } = await end;
	expect(code).toBe(130);
	expect(output).toMatch(/nothing half-installed was kept/);
	await registry.left();
	expectNothing();
});

it('keeps what was complete, and the next start goes on from there', async () => {
	await bare();
	const release = registry.hold(usualPath(n8n));
	const { end, printed, stop } = machine.install();
	await printed(/packages of this project.*, done/);
	stop('SIGTERM');
	expect(await end).toMatchObject({ code: 130 });
	expect(machine.ours()).toEqual(installed);
	release();
	const next = await machine.install().end;
	expect(next).toMatchObject({ code: 0 });
	expect(next.output).not.toMatch(/packages of this project/);
	expect(machine.n8ns()).toEqual([['24.0.0', '24.0.0']]);
});

it.each([
	['has its tarballs elsewhere', () => true],
	['has some tarballs elsewhere', ({ name }: Package) => name.startsWith('@')],
])('installs from a registry that %s', async (_, isElsewhere) => {
	await bare((one) => (isElsewhere(one) ? `/files/${one.name}.tgz` : usualPath(one)));
	expect(await machine.install().end).toMatchObject({ code: 0 });
	expect(machine.ours()).toEqual(installed);
	expect(machine.n8ns()).toHaveLength(1);
});

it('builds for the Node.js that an n8n brings along', async () => {
	await bare();
	expect(await machine.install('--n8n', '1.123').end).toMatchObject({ code: 0 });
	expect(machine.ours()).toEqual(installed);
	expect(machine.n8ns()).toEqual([['22.0.0', '22.0.0']]);
});

it('says at once that the registry is out of reach', async () => {
	await bare();
	registry.close();
	const { code, output } = await machine.install().end;
	expect(code).toBe(1);
	expect(output).toMatch(/npm registry could not be reached/);
	expect(registry.asked).toEqual([]);
	expectNothing();
});
