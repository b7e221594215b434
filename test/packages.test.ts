import type { ICredentialType, INodeType } from 'n8n-workflow';

import { IvvyApi } from '../credentials/IvvyApi.credentials';
import { LeadSquaredApi } from '../credentials/LeadSquaredApi.credentials';
import { Ivvy } from '../nodes/Ivvy/Ivvy.node';
import { IvvyTrigger } from '../nodes/Ivvy/IvvyTrigger.node';
import ivvyOutputs from '../nodes/Ivvy/outputs.json';
import { LeadSquared } from '../nodes/LeadSquared/LeadSquared.node';
import { LeadSquaredTrigger } from '../nodes/LeadSquared/LeadSquaredTrigger.node';
import leadSquaredOutputs from '../nodes/LeadSquared/outputs.json';
import * as common from '../package.json';
import {
	classesOf,
	committed,
	fileIn,
	filesIn,
	packBare,
	unpackAll,
	withImports,
	type Unpacked,
} from './harness/packages.mts';
import { resolved } from './harness/paths.mts';
import { json, sources } from './harness/sources.mts';

// What users install: one package for each vendor, packed as `npm run pack:vendors` does it.

const published = [
	{
		name: 'n8n-nodes-ivvy',
		vendor: 'Ivvy',
		icons: ['ivvy.svg', 'ivvy.dark.svg'],
		outputs: ivvyOutputs as object,
		credential: new IvvyApi() as ICredentialType,
		nodes: [new Ivvy(), new IvvyTrigger()] as INodeType[],
	},
	{
		name: 'n8n-nodes-leadsquared-crm',
		vendor: 'LeadSquared',
		icons: ['leadSquared.svg', 'leadSquared.dark.svg'],
		outputs: leadSquaredOutputs as object,
		credential: new LeadSquaredApi() as ICredentialType,
		nodes: [new LeadSquared(), new LeadSquaredTrigger()] as INodeType[],
	},
];
const names = published.map(({ name }) => name);

let unpacked: Unpacked;
beforeAll(async () => {
	unpacked = await unpackAll(names);
}, 300_000);
afterAll(() => unpacked?.remove());

/** The name of the class. */
const classOf = (one: object) => one.constructor.name;

describe.each(published)('$name', ({ name, vendor, icons, outputs, credential, nodes }) => {
	const folder = () => unpacked.folderOf(name);
	const manifest = () => JSON.parse(fileIn(folder(), 'package.json')) as Record<string, unknown>;
	const entries = {
		credentials: [`credentials/${classOf(credential)}.credentials`],
		nodes: nodes.map((node) => `nodes/${vendor}/${classOf(node)}.node`),
	};
	const all = [...entries.credentials, ...entries.nodes];

	it('has what this vendor needs, and nothing else', () => {
		const compiled = withImports(all.map((entry) => `${entry}.ts`));
		const isOwn = new RegExp(`^(nodes/(${vendor}|shared)/|credentials/${vendor}Api\\.)`);
		expect(compiled.filter((path) => !isOwn.test(path))).toEqual([]);
		const schemas = Object.entries(outputs).flatMap(([resource, operations]) =>
			Object.keys(operations as object).map(
				(operation) => `dist/nodes/${vendor}/__schema__/v1.0.0/${resource}/${operation}.json`,
			),
		);
		expect(schemas.length).toBeGreaterThan(100);
		expect(filesIn(folder())).toEqual(
			[
				...['CHANGELOG.md', 'LICENSE', 'README.md', 'index.js', 'package.json'],
				...compiled.map((path) => `dist/${path.replace(/\.ts$/, '.js')}`),
				...entries.nodes.map((entry) => `dist/${entry}.json`),
				...icons.map((icon) => `dist/icons/${icon}`),
				...schemas,
			].sort(),
		);
	});

	it('finds in itself all that it requires', () => {
		const files = new Set(filesIn(folder()));
		const required = [...files]
			.filter((path) => path.endsWith('.js'))
			.flatMap((path) =>
				[...fileIn(folder(), path).matchAll(/require\(["']([^"']+)["']\)/g)].map(([, target]) => ({
					path,
					target,
				})),
			);
		const own = required.filter(({ target }) => target.startsWith('.'));
		expect(own.length).toBeGreaterThan(100);
		const lost = own.filter(({ path, target }) => {
			const file = resolved(path, target);
			return ![file, `${file}.js`, `${file}/index.js`].some((one) => files.has(one));
		});
		expect(lost).toEqual([]);
		// What n8n brings along, and what stands in Node.js.
		const others = new Set(
			required.filter(({ target }) => !target.startsWith('.')).map(({ target }) => target),
		);
		expect(
			[...others].filter((one) => !/^(n8n-workflow|luxon|crypto|node:crypto)$/.test(one)),
		).toEqual([]);
	});

	it('gives the classes of the combined package, with the same descriptions', () => {
		const classes = classesOf(folder());
		expect(Object.keys(classes).sort()).toEqual([credential, ...nodes].map(classOf).sort());
		for (const node of nodes) {
			const Own = classes[classOf(node)] as new () => INodeType;
			expect(new Own().description).toEqual(node.description);
		}
		const plain = (one: object) => JSON.parse(JSON.stringify(one)) as object;
		expect(plain(new classes[classOf(credential)]())).toEqual(plain(credential));
	});

	it('says in each codex file that the node is its own', () => {
		for (const [index, entry] of entries.nodes.entries()) {
			expect(JSON.parse(fileIn(folder(), `dist/${entry}.json`))).toEqual({
				...json(`${entry}.json`),
				node: `${name}.${nodes[index].description.name}`,
			});
		}
	});

	it('has a package.json that n8n takes', () => {
		const { n8n, ...rest } = manifest();
		expect(n8n).toEqual({
			n8nNodesApiVersion: 1,
			strict: true,
			credentials: entries.credentials.map((entry) => `dist/${entry}.js`),
			nodes: entries.nodes.map((entry) => `dist/${entry}.js`),
		});
		expect(rest).toMatchObject({
			name,
			keywords: expect.arrayContaining(['n8n-community-node-package']) as unknown,
			peerDependencies: { 'n8n-workflow': '*' },
		});
		for (const field of ['dependencies', 'devDependencies', 'overrides', 'scripts', 'private'])
			expect(rest).not.toHaveProperty(field);
	});

	it('has version, author, license and repository from the package.json of the project', () => {
		const { version, author, license, engines, repository } = common;
		expect(manifest()).toMatchObject({
			...{ version, author, license, engines },
			repository: { ...repository, directory: `packages/${name}` },
		});
		// What is committed is what is packed, but for the refusal; npm run pack:vendors brings it up to date.
		expect({ ...manifest(), scripts: expect.anything() as unknown }).toEqual(
			JSON.parse(committed(name, 'package.json')),
		);
	});

	it('has a README whose links work on npm', () => {
		const readme = fileIn(folder(), 'README.md');
		const links = [...readme.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link);
		expect(links.length).toBeGreaterThan(5);
		expect(links.filter((link) => !/^(https:|#)/.test(link))).toEqual([]);
		const pictures = [...readme.matchAll(/!\[[^\]]+\]\(([^)\s]+)\)/g)].map(([, link]) => link);
		expect(pictures.length).toBeGreaterThan(0);
		// The page about a file, which other links lead to, is no picture.
		expect(
			pictures.filter((link) => !/^https:[^?#]+\/raw\/main\/docs\/.+\.png$/.test(link)),
		).toEqual([]);
		expect(readme).toContain(`\`${name}\``);
	});
});

it('publishes each node and each credential in one of them', () => {
	const manifests = sources('packages', 'package.json').map(
		({ text }) => JSON.parse(text) as typeof common,
	);
	expect(manifests.map(({ name }) => name)).toEqual(names);
	for (const kind of ['credentials', 'nodes'] as const)
		expect(manifests.flatMap(({ n8n }) => n8n[kind])).toEqual(common.n8n[kind]);
});

it('packs no folder that has no nodes: the project before it is built, and those of the packages', async () => {
	const [project, ...others] = await Promise.all([
		packBare('.', ['package.json', 'index.js', 'README.md', 'LICENSE']),
		...names.map(async (name) => await packBare(`packages/${name}`, ['package.json', 'README.md'])),
	]);
	for (const { code, left } of [project, ...others]) {
		expect(code).not.toBe(0);
		expect(left).toEqual([]);
	}
	for (const { stdout } of others) expect(stdout).toContain('npm run pack:vendors');
	expect(common.private).toBe(true);
}, 60_000);

describe("n8n's scan", () => {
	it('finds nothing in the packages, and what is wrong in another one', async () => {
		const wrong = unpacked.write({
			'package.json': JSON.stringify({ ...common, dependencies: { axios: '1.18.0' } }),
			'index.js': 'console.log(1); // eslint-disable-line no-console',
		});
		const findings = await unpacked.scan([...names, wrong]);
		const isKnown = (finding: string) => finding.startsWith(`${wrong}/`);
		expect(findings.filter((finding) => !isKnown(finding))).toEqual([]);
		expect(findings.join('\n')).toMatch(/no-runtime-dependencies/);
		expect(findings.join('\n')).toMatch(/no-console/);
	}, 120_000);

	it('finds nothing in the sources, whatever a comment switches off', () => {
		expect(unpacked.inSources).toEqual([]);
	});
});
