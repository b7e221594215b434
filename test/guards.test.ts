import { json, sources, type Source } from './harness/sources.mts';

const nodes = sources('nodes', '.ts');
const credentials = sources('credentials', '.ts');
const within = (folder: string) => nodes.filter(({ path }) => path.startsWith(`nodes/${folder}/`));

const matches = (pattern: RegExp) => (text: string) =>
	[...text.matchAll(pattern)].map(([found]) => found);

/** What a source imports, by name. */
const imports = (text: string) =>
	[...text.matchAll(/\bfrom\s+'([^']+)'|\b(?:import|require)\(\s*'([^']+)'/g)].map(
		([, from, called]) => from ?? called,
	);

/** What n8n brings along for every node; the package has no dependencies of its own. */
const provided = ['n8n-workflow', 'luxon', 'node:crypto'];

interface Guard {
	rule: string;
	where: Source[];
	/** What breaks the rule in a text. */
	broken: (text: string) => string[];
	/** Texts that must be found, so that the guard is known to see. */
	bad: string[];
	/** Texts that look alike and are right. */
	good: string[];
}

const guards: Guard[] = [
	{
		rule: 'every parameter but resource and operation is read with the index of its item',
		where: nodes,
		broken: (text) =>
			matches(/getNodeParameter\s*\(\s*[^,()]+,\s*0\b/g)(text).filter(
				(call) => !/\(\s*'(resource|operation)'/.test(call),
			),
		bad: [
			"context.getNodeParameter('limit', 0)",
			"this.getNodeParameter(\n\tname,\n\t0,\n\t'x')",
			'getNodeParameter (`a`, 0, 1)',
		],
		good: [
			"context.getNodeParameter('resource', 0) as string",
			"getNodeParameter('operation',0)",
			'getNodeParameter(name, item, 0)',
		],
	},
	{
		rule: 'the input is taken whole, as the argument of getInputData is no item index',
		where: nodes,
		broken: matches(/getInputData\s*\(\s*[^)\s]/g),
		bad: ['this.getInputData(i)[0].json'],
		good: ['context.getInputData()'],
	},
	{
		rule: 'what both vendors share names neither of them',
		where: within('shared'),
		broken: matches(/ivvy|lead\s*squared/gi),
		bad: [
			"import { ivvy } from '../Ivvy/vendor'",
			'// as LeadSquared does',
			'leadsquared',
			'Lead Squared',
		],
		good: ['vendor.name', 'a lead is squared'],
	},
	{
		rule: 'iVvy does not import LeadSquared',
		where: [...within('Ivvy'), ...credentials.filter(({ path }) => path.includes('Ivvy'))],
		broken: (text) => imports(text).filter((name) => /leadsquared/i.test(name)),
		bad: [
			"import { x } from '../LeadSquared/vendor';",
			"import {\n\tx,\n} from '../../LeadSquared/operations/rows';",
			"require('../LeadSquared/x')",
		],
		good: ["import { x } from '../shared/vendor'; // unlike LeadSquared"],
	},
	{
		rule: 'LeadSquared does not import iVvy',
		where: [
			...within('LeadSquared'),
			...credentials.filter(({ path }) => path.includes('LeadSquared')),
		],
		broken: (text) => imports(text).filter((name) => /ivvy/i.test(name)),
		bad: ["export * from '../Ivvy/vendor';"],
		good: ["import { x } from '../shared/vendor'; // unlike iVvy"],
	},
	{
		rule: 'a list is never spread into the arguments of a call, which ends at some 100 000 records',
		where: nodes,
		broken: matches(/\.(?:push|unshift|concat|splice)\s*\((?:[^()]*,)?\s*\.\.\./g),
		bad: [
			'items.push(...rows)',
			'items.push(\n\t...rows,\n)',
			'items.unshift(first, ...rows)',
			'a.splice(0, 1, ...rows)',
		],
		good: [
			'for (const row of rows) items.push(row)',
			'const all = [...items, ...rows]',
			'items.push({ ...row })',
			'items.push([...row])',
		],
	},
	{
		rule: 'nothing is imported that n8n does not bring along',
		where: [...nodes, ...credentials],
		broken: (text) =>
			imports(text).filter((name) => !name.startsWith('.') && !provided.includes(name)),
		bad: ["import axios from 'axios';", "await import('node:fs')", "const x = require('lodash')"],
		good: [
			"import { DateTime } from 'luxon';",
			"import { createHash } from 'node:crypto';",
			"export { a } from './a';",
		],
	},
	{
		rule: 'an answer is read by a reader that answer.ts guards, never by a cast',
		where: within('shared').filter(({ path }) => !path.endsWith('/answer.ts')),
		broken: matches(/\b(?:reply|answer|response)\.data\s+as\b|\bvendor\s*\.\s*read\s*\(/g),
		bad: ['const { Id } = reply.data as { Id: string }', 'vendor.read(status, headers, body)'],
		good: ['readAnswer(reply, metadata.read)', 'field.read(value, context)'],
	},
	{
		rule: 'words that a reader has to look up have no place in the sources',
		where: [...nodes, ...credentials, ...sources('sandbox', '.mts')],
		broken: matches(
			/\b(?:gives? out|gave out|given out|adrift|in vain|taken for|takes [a-z ]*\bfor granted)\b/gi,
		),
		bad: [
			'// LeadSquared gives out fewer',
			'adrift: Job[]',
			'/* tried in vain */',
			'is taken for a repetition',
		],
		good: ['// LeadSquared gives fewer', 'taken from the form'],
	},
	{
		rule: 'a file fits on a few screens: at most 300 lines',
		where: [...nodes, ...sources('sandbox', '.mts')],
		broken: (text) =>
			text.trimEnd().split('\n').length > 300 ? [`${text.split('\n').length} lines`] : [],
		bad: ['x\n'.repeat(301)],
		good: ['x\n'.repeat(300), ''],
	},
];

describe.each(guards)('$rule', ({ where, broken, bad, good }) => {
	it('holds everywhere', () => {
		expect(where.length).toBeGreaterThan(0);
		const found = where
			.map(({ path, text }) => [path, broken(text)] as const)
			.filter(([, all]) => all.length > 0);
		expect(Object.fromEntries(found)).toEqual({});
	});

	it.each(bad)('would be seen to be broken by %j', (text) => {
		expect(broken(text)).not.toEqual([]);
	});

	it.each(good)('is not broken by %j', (text) => {
		expect(broken(text)).toEqual([]);
	});
});

it('the guards read the sources', () => {
	expect(nodes.map(({ path }) => path)).toEqual(
		expect.arrayContaining([
			'nodes/shared/engine/engine.ts',
			'nodes/Ivvy/wire/vendor.ts',
			'nodes/LeadSquared/operations/index.ts',
		]),
	);
	const read = nodes.flatMap(({ text }) =>
		matches(/getNodeParameter\('(?:resource|operation)', 0\)/g)(text),
	);
	expect(read).toHaveLength(2);
});

describe('package.json', () => {
	const manifest = json('package.json') as {
		n8n: { strict: boolean; n8nNodesApiVersion: number; nodes: string[]; credentials: string[] };
		scripts: Record<string, string>;
		[name: string]: unknown;
	};

	it.each([
		'dependencies',
		'optionalDependencies',
		'bundleDependencies',
		'bundledDependencies',
		'overrides',
		'resolutions',
	])('has no %s', (name) => {
		expect(manifest).not.toHaveProperty(name);
	});

	it.each([
		'preinstall',
		'install',
		'postinstall',
		'preuninstall',
		'uninstall',
		'postuninstall',
		'prepublish',
		'preprepare',
		'prepare',
		'postprepare',
		'postpack',
		'prepublishOnly',
		'publish',
		'postpublish',
		'dependencies',
		'preversion',
		'version',
		'postversion',
	])('runs nothing by itself: no script %s', (name) => {
		expect(Object.keys(manifest.scripts)).not.toContain(name);
	});

	it('is a community node package that keeps the strict rules', () => {
		expect(manifest.keywords).toContain('n8n-community-node-package');
		expect(manifest.name).toBe('n8n-nodes-ivvy-leadsquared');
		expect(manifest.n8n).toMatchObject({ strict: true, n8nNodesApiVersion: 1 });
		expect(manifest.peerDependencies).toEqual({ 'n8n-workflow': '*' });
	});

	it('publishes what was built and nothing else', () => {
		expect(manifest.files).toEqual(['dist', 'index.js']);
		expect(manifest.main).toBe('index.js');
	});

	it('registers every node and every credential', () => {
		const built = (all: Source[], ending: string) =>
			all
				.map(({ path }) => path)
				.filter((path) => path.endsWith(ending))
				.map((path) => `dist/${path.replace(/\.ts$/, '.js')}`);
		expect([...manifest.n8n.nodes].sort()).toEqual(built(nodes, '.node.ts').sort());
		expect([...manifest.n8n.credentials].sort()).toEqual(
			built(credentials, '.credentials.ts').sort(),
		);
		expect(manifest.n8n.nodes.length).toBeGreaterThanOrEqual(2);
	});
});
