import { resources as ivvy } from '../nodes/Ivvy/operations';
import { resources as leadSquared } from '../nodes/LeadSquared/operations';
import { text } from '../nodes/shared/table/fields';
import { collection } from '../nodes/shared/table/nested';
import type { Operation, Resource } from '../nodes/shared/table/operation';
import { reference } from '../sandbox/leadsquared/wire/endpoints.mts';
import { operationsPage, unconfirmedCallsOf, withOperations } from '../scripts/lib/operations.mts';
import { json, read, sources } from './harness/sources.mts';

const page = read('docs/operations.md');
const readme = read('README.md');

const nodes = [
	{ name: 'iVvy', resources: ivvy },
	{
		name: 'LeadSquared',
		resources: leadSquared,
		unconfirmedCalls: unconfirmedCallsOf(
			reference.endpoints as unknown as Parameters<typeof unconfirmedCallsOf>[0],
		),
	},
];

/** The tables with other operations in their first resource. */
function changed(change: (operations: Operation[]) => Operation[]) {
	const [first, ...others] = ivvy;
	const resources: Resource[] = [{ ...first, operations: change(first.operations) }, ...others];
	return [{ name: 'iVvy', resources }, nodes[1]];
}

const [example] = ivvy[0].operations;

describe('the documentation is what `npm run docs` writes', () => {
	it('in docs/operations.md', () => {
		expect(page).toBe(operationsPage(nodes));
	});

	it('in the README', () => {
		expect(readme).toBe(withOperations(readme, nodes));
	});

	it.each<[string, (operations: Operation[]) => Operation[]]>([
		['an operation is added', (operations) => [...operations, { ...example, name: 'Invented' }]],
		['an operation is removed', (operations) => operations.slice(1)],
		['an operation is renamed', ([first, ...others]) => [{ ...first, name: 'Renamed' }, ...others]],
	])('and is out of date when %s', (_what, change) => {
		expect(page).not.toBe(operationsPage(changed(change)));
		expect(readme).not.toBe(withOperations(readme, changed(change)));
	});

	it.each<[string, Partial<Operation>]>([
		['a call', { call: 'crm/invented' }],
		['a link', { docs: 'https://example.com/' }],
	])('and docs/operations.md is when an operation gets another: %s', (_what, change) => {
		const other = changed(([first, ...others]) => [{ ...first, ...change }, ...others]);
		expect(page).not.toBe(operationsPage(other));
	});
});

describe('docs/operations.md', () => {
	it('marks the calls that no page names, and only those', () => {
		const marked = page.split('\n').filter((line) => line.includes('(unconfirmed)'));
		expect(marked.some((line) => line.includes('`GET /v2/Task.svc/MarkComplete`'))).toBe(true);
		expect(marked.some((line) => line.includes('`POST /v2/LeadManagement.svc/CreateNote`'))).toBe(
			true,
		);
		expect(marked.some((line) => line.includes('Lead.Create`'))).toBe(false);
		const endpoints = [
			{ method: 'GET', path: '/a', pathSource: 'client' },
			{ method: 'GET', path: '/b', pathSource: 'client' },
			{ method: 'GET', path: '/b', pathSource: 'docs' },
		];
		expect([...unconfirmedCallsOf(endpoints)]).toEqual(['GET /a']);
	});

	it('has one row for each operation', () => {
		const count = nodes.flatMap(({ resources }) =>
			resources.flatMap(({ operations }) => operations),
		).length;
		expect(page.split('\n').filter((line) => line.endsWith(') |'))).toHaveLength(count);
	});

	it('names fields that no public page knows, wherever they stand in the form', () => {
		const doubtful = (wire: string) =>
			text(wire, 'Doubtful', { description: 'Not in the public API pages' });
		const nested = collection('outer', 'Outer', [doubtful('inner')]);
		const operations: Operation[] = [
			{ ...example, name: 'Top', fields: [doubtful('top')], collection: undefined },
			{
				...example,
				name: 'Added',
				fields: [],
				collection: { name: 'filters', fields: [doubtful('top'), nested] },
			},
		];
		const written = operationsPage([{ name: 'Node', resources: [{ name: 'Thing', operations }] }]);
		expect(written.split('\n').filter((line) => line.startsWith('- '))).toEqual([
			'- Thing: Doubtful (`top`), in Top, Added',
			'- Thing: Outer → Doubtful (`inner`), in Added',
		]);
	});
});

it('a README without its marks is not written over', () => {
	expect(() => withOperations('# Title', nodes)).toThrow('The README has no <!-- operations -->');
});

describe('the versions of n8n', () => {
	const pinned = sources('e2e/n8n', 'package.json').map(({ path, text }) => ({
		folder: path.split('/')[2],
		...(JSON.parse(text) as { dependencies: { n8n: string; node?: string } }).dependencies,
	}));
	const { packages } = json('package-lock.json') as {
		packages: Record<string, { version: string }>;
	};

	it('in the README are those that the end-to-end tests run on, with their Node.js', () => {
		const told = [...readme.matchAll(/n8n (\d+\.\d+\.\d+) on Node\.js (\d+)/g)].map(
			([, n8n, node]) => ({ n8n, node }),
		);
		const wanted = pinned.map(({ n8n, node = packages['node_modules/node'].version }) => ({
			n8n,
			node: node.split('.')[0],
		}));
		const byVersion = (one: { n8n: string }, other: { n8n: string }) =>
			one.n8n.localeCompare(other.n8n);
		expect(told.sort(byVersion)).toEqual(wanted.sort(byVersion));
		expect(wanted.length).toBeGreaterThan(1);
	});

	it.each(pinned)('$n8n is pinned by its folder $folder and its lockfile', ({ folder, n8n }) => {
		expect(n8n).toMatch(/^\d+\.\d+\.\d+$/);
		expect(n8n.startsWith(`${folder}.`)).toBe(true);
		const lock = json(`e2e/n8n/${folder}/package-lock.json`) as {
			packages: Record<string, { version: string }>;
		};
		expect(lock.packages['node_modules/n8n'].version).toBe(n8n);
	});

	it('are all run by CI, the ones beside the first with the flag that CONTRIBUTING names', () => {
		const commands = [...read('.ci/run').matchAll(/^run npm run (test:e2e.*)$/gm)].map(
			([, command]) => command,
		);
		expect(commands).toHaveLength(pinned.length);
		for (const command of commands)
			expect(read('CONTRIBUTING.md')).toContain(`\`npm run ${command}\``);
		for (const { folder } of pinned) expect(read('scripts/install.mjs')).toContain(`'${folder}'`);
	});
});
