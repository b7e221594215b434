import {
	changelogProblems,
	dateProblems,
	manifestProblems,
	ownerProblems,
	repositoryOf,
	versionProblems,
	type Release,
} from '../scripts/lib/release.mts';
import { runScript } from './harness/packages.mts';
import { json, read, sources } from './harness/sources.mts';

// What must be so before a version is published. Nothing here publishes, and nothing asks the network.

const owner = { name: 'Asha Rao', email: 'asha@rao.dev' };
const repository = { type: 'git', url: 'git+https://github.com/asha/nodes.git' };
const one = (name: string) => ({ name, version: '1.2.3', author: owner, repository });

/** One that is ready. */
const ready = (): Release => ({
	project: { ...one('project'), license: 'MIT' },
	lockfile: { version: '1.2.3', packages: { '': { version: '1.2.3' } } },
	packages: ['n8n-nodes-a', 'n8n-nodes-b'].map((name) => ({
		committed: one(name),
		wanted: one(name),
	})),
	changelog: '# Changelog\n\n## 1.2.3 (2027-01-31)\n\n- New.\n\n## 1.2.2 (2027-01-01)\n\n- Old.\n',
	tag: 'v1.2.3',
	from: 'asha/nodes',
});

const problems = (release: Release) => [
	...versionProblems(release),
	...manifestProblems(release),
	...changelogProblems(release),
	...dateProblems(release),
	...ownerProblems(release),
];

it('a release that is ready has no problems, with a tag and without', () => {
	expect(problems(ready())).toEqual([]);
	expect(problems({ ...ready(), tag: undefined, from: undefined })).toEqual([]);
	const only = { ...ready(), changelog: '## 1.2.3 (2027-01-31)\n- New.' };
	expect(problems(only)).toEqual([]);
});

it.each<[string, (release: Release) => unknown, string]>([
	['another tag', (release) => (release.tag = 'v1.2.4'), 'the tag is v1.2.4'],
	['a tag without its letter', (release) => (release.tag = '1.2.3'), 'the tag is 1.2.3'],
	[
		'another lockfile',
		(release) => (release.lockfile.version = '1.2.2'),
		'package-lock.json says 1.2.2',
	],
	[
		'a lockfile without one',
		(release) => (release.lockfile = {}),
		'package-lock.json says nothing',
	],
	[
		'one package that was left behind',
		({ packages: [, other] }) => (other.committed.version = '1.2.2'),
		'packages/n8n-nodes-b/package.json says 1.2.2',
	],
	[
		'a package of another author',
		({ packages: [first] }) => (first.committed.author = { name: 'Eve' }),
		'packages/n8n-nodes-a/package.json is not what npm run pack:vendors writes',
	],
	[
		'no lines',
		(release) => (release.changelog = '## 1.2.3 (2027-01-31)\n\n## 1.2.2 (2027-01-01)\n\n- Old.'),
		'CHANGELOG.md has no lines',
	],
	[
		'lines of another version',
		(release) => (release.changelog = '## 1.2.30 (2027-01-31)\n\n- New.'),
		'CHANGELOG.md has no lines',
	],
	[
		'older lines first',
		(release) => (release.changelog = `## 1.3.0 (2027-02-01)\n\n- Newer.\n\n${release.changelog}`),
		'CHANGELOG.md begins with 1.3.0',
	],
	[
		'no day',
		(release) => (release.changelog = '## 1.2.3 (not released yet)\n\n- New.'),
		'put the day there',
	],
	[
		'no author',
		(release) => (release.project.author = undefined),
		'author in package.json is not set',
	],
	[
		'an author without an address',
		(release) => (release.project.author = { name: 'Asha' }),
		'author in package.json is not set',
	],
	[
		'an author that nobody can be',
		(release) => (release.project.author = { name: 'contributors', email: 'a@b.example' }),
		'author in package.json is not set',
	],
	[
		'no repository',
		(release) => (release.project.repository = undefined),
		'repository.url in package.json is not set',
	],
	[
		'a repository that nobody has',
		(release) =>
			(release.project.repository = { url: 'git+https://github.com/project/project.git' }),
		'repository.url in package.json is not set',
	],
	['another repository', (release) => (release.from = 'eve/nodes'), 'this runs in eve/nodes'],
	['another license', (release) => (release.project.license = 'ISC'), 'n8n asks for MIT'],
])('a release with %s is refused', (_what, change, words) => {
	const release = ready();
	change(release);
	expect(problems(release)[0]).toContain(words);
});

describe('npm run publish:check', () => {
	const project = json('package.json') as unknown as Release['project'];
	const isSet = ownerProblems({ ...ready(), project, from: undefined }).length === 0;

	it('stops before anything is packed when the tag is another one, and says so', async () => {
		const { code, stdout } = await runScript('publishCheck.mts', ['--tag', 'v0.0.0']);
		expect(stdout).toContain(
			`✗ package.json, lockfile, packages and tag have one version\n    the tag is v0.0.0`,
		);
		expect(stdout).toContain('Not ready to be published');
		expect(stdout).not.toContain('is built');
		expect(stdout).toMatch(/\n\d passed, [1-9] failed\n$/);
		expect(code).toBe(1);
	});

	it('asks for the owner as long as package.json has none, but the tests do not', async () => {
		const { stdout } = await runScript('publishCheck.mts', ['--tag', 'v0.0.0']);
		expect(stdout).toContain(`${isSet ? '✓' : '✗'} author and repository are set`);
	});
});

describe('the owner is set in one place', () => {
	const project = json('package.json') as unknown as Required<Release['project']>;
	const { author } = project;
	const own = repositoryOf(project)!;
	// Also what was left of the repository that stood in for the owner's.
	const names = [own.split('/')[1], project.name].join('|');
	const committed = [
		'.github',
		'credentials',
		'demo',
		'docs',
		'examples',
		'nodes',
		'packages',
	].flatMap((folder) => sources(folder, '.json', '.md', '.yml', '.ts', '.mts'));
	const top = ['AGENTS', 'CHANGELOG', 'CODE_OF_CONDUCT', 'CONTRIBUTING', 'README', 'SECURITY'].map(
		(page) => ({ path: `${page}.md`, text: read(`${page}.md`) }),
	);

	it('and no file has another address of the repository', () => {
		const address = new RegExp(`github\\.com/([\\w.-]+/(?:${names}))\\b`, 'g');
		const found = [...committed, ...top].flatMap(({ path, text }) =>
			[...text.matchAll(address)].map(([, repository]) => ({ path, repository })),
		);
		expect(found.length).toBeGreaterThan(3);
		expect(found.filter((one) => one.repository !== own)).toEqual([]);
	});

	it('and no file but the package.json files has an address of the author', () => {
		const withAuthor = [...committed, ...top].filter(({ text }) => text.includes(author.email!));
		expect(withAuthor.map(({ path }) => path).sort()).toEqual(
			sources('packages', 'package.json').map(({ path }) => path),
		);
	});
});
