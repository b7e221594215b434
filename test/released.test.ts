import { lostNames, printedNames, waysIn, type Names } from '../scripts/lib/released.mts';
import { today } from './harness/released.mts';
import { read } from './harness/sources.mts';

// What saved workflows and expressions hold by name. CONTRIBUTING.md says what to do when one has to change.

const text = read('test/released.json');
const promised = JSON.parse(text) as Names;
let now: Names;
beforeAll(() => {
	now = today();
}, 60_000);

it('no name that is released has gone', () => {
	expect(lostNames(promised, now)).toEqual([]);
});

it('the list has each name of today; npm run freeze puts new ones in', () => {
	expect(lostNames(now, promised)).toEqual([]);
	// As the command writes it, so that its changes are all there is to see.
	expect(printedNames(promised)).toBe(text);
});

it('has what there is: nodes, operations, credentials and what failed items carry', () => {
	const { items, credentials, versions, parameters, outputs } = promised as Record<string, Names>;
	expect(Object.keys(credentials)).toEqual(['ivvyApi', 'leadSquaredApi']);
	expect(Object.keys(versions)).toEqual([
		'ivvy',
		'ivvyTrigger',
		'leadSquared',
		'leadSquaredTrigger',
	]);
	expect(items.failed).toEqual(
		expect.arrayContaining(['error.message', 'error.outcome', 'error.nextStep', 'error.attempted']),
	);
	expect(items.outcomes).toEqual(['notSent', 'refused', 'unknown']);
	const operations = (tree: Names | Names[string]) =>
		Object.values(tree).flatMap((resource) => Object.keys(resource as Names));
	expect(operations(parameters.ivvy).length).toBeGreaterThanOrEqual(218);
	expect(operations(parameters.leadSquared).length).toBeGreaterThanOrEqual(185);
	for (const node of ['ivvy', 'leadSquared'])
		expect(operations(outputs[node]).sort()).toEqual(operations(parameters[node]).sort());
	const ways = waysIn(promised);
	for (const way of [
		'parameters → ivvy → task → create → name: string',
		'parameters → ivvy → task → getAll → filters → collection → venueId → resourceLocator = "list"',
		'parameters → leadSquared → opportunityActivity → createBulk',
		'outputs → ivvy → task → getAll = "id"',
		'credentials → ivvyApi → apiSecret: string',
	])
		expect(ways).toContain(way);
});

it('one operation stands in one line, so that a change shows what it changes', () => {
	const lines = text.split('\n').filter((line) => /^\t{4}"/.test(line));
	const { parameters, outputs } = promised as Record<string, Record<string, Names>>;
	const inner = [parameters, outputs]
		.flatMap((part) => Object.values(part))
		.flatMap((resources) => Object.values(resources))
		.filter((resource) => typeof resource === 'object')
		.flatMap((resource) => Object.keys(resource));
	expect(lines).toHaveLength(inner.length);
});

/** The names with another one at the end of a path. `undefined` takes it away, and the value from a list. */
function changed(
	names: Names[string],
	[first, ...rest]: Array<string | number>,
	other?: string,
): Names[string] {
	if (Array.isArray(names)) return names.filter((value) => value !== first);
	if (typeof names === 'string') throw new Error(`There is nothing inside of ${names}`);
	const { [first]: inner, ...others } = names;
	if (rest.length > 0) return { ...names, [first]: changed(inner, rest, other) };
	return other === undefined ? others : { ...names, [first]: other };
}

const task = ['parameters', 'ivvy', 'task'];
const filters = [...task, 'getAll', 'filters', 'collection'];
const subType = ['parameters', 'ivvy', 'activity', 'create', 'subType', 'options'];

it.each<[string, Array<string | number>]>([
	['a node', ['parameters', 'ivvyTrigger']],
	['a resource', task],
	['an operation', [...task, 'upsert']],
	['a parameter', [...task, 'create', 'name']],
	['a parameter inside of another one', [...filters, 'venueId']],
	['a mode of a locator', [...filters, 'venueId', 'resourceLocator', 'list']],
	['a value of a list', [...subType, 1]],
	['a credential', ['credentials', 'ivvyApi']],
	['a field of a credential', ['credentials', 'ivvyApi', 'apiKey']],
	['a version', ['versions', 'ivvy', 1]],
	['what a failed item carries', ['items', 'failed', 'error.outcome']],
	['an outcome', ['items', 'outcomes', 'unknown']],
	['what an operation gives', ['outputs', 'ivvy', 'task', 'getAll', 'id']],
])('%s that goes is seen', (_what, path) => {
	// The rest of the list is the same, and long.
	const part = Object.fromEntries(Object.entries(promised).filter(([name]) => name === path[0]));
	const less = changed(part, path) as Names;
	const [gone] = lostNames(part, less);
	expect(gone).toMatch(new RegExp(`^${path.slice(0, -1).join(' → ')} (→|=) "?${path.at(-1)}"?`));
	expect(lostNames(less, part)).toEqual([]);
});

it('another type is seen, and another order of values is none', () => {
	const names = changed(promised, [...task, 'create', 'name'], 'number') as Names;
	expect(lostNames(promised, names)).toEqual(['parameters → ivvy → task → create → name: string']);
	const turned = { list: ['a', 'b'] };
	expect(lostNames(turned, { list: ['b', 'a'] })).toEqual([]);
});
