/** The packages that are published: one vendor each, built from the same sources as the package with both. */

import {
	copyFileSync,
	globSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, normalize } from 'node:path';
import { root } from '../install.mjs';
import { Failure } from './failure.mjs';
import { manifest as common } from './manifest.mjs';
import { npmPack } from './npmPack.mts';
import { start } from './run.mjs';
import { writeSchemas } from './schemas.cjs';

const require = createRequire(import.meta.url);
const text = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');

export const publishedNames: string[] = globSync('*/package.json', { cwd: join(root, 'packages') })
	.map((file) => dirname(file))
	.sort();

interface Manifest {
	name: string;
	scripts?: unknown;
	n8n: { credentials: string[]; nodes: string[] };
	[field: string]: unknown;
}

const repository = common.repository.url.replace(/^git\+|\.git$/g, '');

/** Where a file of the repository is read. */
const page = (path: string) => `${repository}/blob/main/${path}`;

/** The package.json in the folder of a published package: what is its own, and what the root's says for all. */
export function manifestOf(name: string): Manifest {
	const { description, keywords, n8n } = JSON.parse(
		text('packages', name, 'package.json'),
	) as Manifest;
	const directory = `packages/${name}`;
	return {
		name,
		version: common.version,
		description,
		keywords,
		license: common.license,
		homepage: page(`${directory}/README.md`),
		author: common.author,
		repository: { ...common.repository, directory },
		engines: common.engines,
		main: 'index.js',
		scripts: {
			prepack:
				'echo "There are no nodes in here: npm run pack:vendors, in the repository, builds this package." && exit 1',
		},
		files: ['dist', 'index.js', 'CHANGELOG.md'],
		n8n,
		peerDependencies: common.peerDependencies,
	};
}

/** A package.json as prettier leaves it. */
export const printed = (manifest: object): string => `${JSON.stringify(manifest, null, '\t')}\n`;

const sourceOf = (entry: string) => entry.replace(/^dist\//, '').replace(/\.js$/, '.ts');

/** Compiles what these files import, and nothing else. */
async function compile(entries: string[], folder: string, noCheck: boolean): Promise<void> {
	const config = join(folder, 'tsconfig.json');
	const outDir = join(folder, 'dist');
	const compilerOptions = { rootDir: root, outDir, declaration: false, noCheck };
	writeFileSync(
		config,
		JSON.stringify({
			extends: join(root, 'tsconfig.json'),
			compilerOptions,
			include: [],
			files: entries.map((entry) => join(root, sourceOf(entry))),
		}),
	);
	const tsc = require.resolve('typescript/bin/tsc');
	const child = start(process.execPath, [tsc, '-p', config], { cwd: root });
	let said = '';
	child.stdout?.on('data', (words: Buffer) => void (said += String(words)));
	const code = await new Promise((resolve) => child.once('close', resolve));
	if (code !== 0) throw new Failure(`The nodes do not compile:\n${said}`);
}

function copy(from: string, to: string): void {
	mkdirSync(dirname(to), { recursive: true });
	copyFileSync(from, to);
}

/** The icons that compiled files name, to where they look for them. */
function addIcons(dist: string): void {
	for (const file of globSync('**/*.{node,credentials}.js', { cwd: dist })) {
		for (const [, icon] of readFileSync(join(dist, file), 'utf8').matchAll(
			/file:([\w./-]+\.svg)/g,
		)) {
			const path = normalize(join(dirname(file), icon));
			copy(join(root, path), join(dist, path));
		}
	}
}

/** The codex file of a node, which says what package it is of. */
function addCodex(name: string, entry: string, folder: string): void {
	const path = entry.replace(/\.js$/, '.json');
	const codex = JSON.parse(text(path.replace(/^dist\//, ''))) as { node: string };
	const node = `${name}${codex.node.slice(codex.node.lastIndexOf('.'))}`;
	writeFileSync(join(folder, path), JSON.stringify({ ...codex, node }));
}

/** The README with links and pictures that work outside the repository, too. */
const withWholeLinks = (name: string): string =>
	text('packages', name, 'README.md').replace(
		/(!?)\[([^\]]*)\]\((?![a-z]+:|#)([^)#\s]+)/g,
		(_all, mark: string, words: string, link: string) => {
			const path = normalize(join('packages', name, link)).replaceAll('\\', '/');
			// The page about a picture is no picture.
			return `${mark}[${words}](${mark ? `${repository}/raw/main/${path}` : page(path)}`;
		},
	);

/** Builds a package, as it is to be packed, in a new folder below `parent`; answers that folder. */
async function assemble(name: string, parent: string, unchecked: boolean): Promise<string> {
	const folder = join(parent, name);
	mkdirSync(folder);
	const { scripts: _notForUsers, ...manifest } = manifestOf(name);
	const entries = [...manifest.n8n.credentials, ...manifest.n8n.nodes];
	await compile(entries, folder, unchecked);
	const dist = join(folder, 'dist');
	addIcons(dist);
	for (const entry of manifest.n8n.nodes) addCodex(name, entry, folder);
	for (const vendor of new Set(manifest.n8n.nodes.map((entry) => basename(dirname(entry)))))
		await writeSchemas(dist, vendor);
	writeFileSync(join(folder, 'package.json'), printed(manifest));
	const lines = entries.map((entry) => `\t...require('./${entry}'),\n`);
	writeFileSync(join(folder, 'index.js'), `module.exports = {\n${lines.join('')}};\n`);
	writeFileSync(join(folder, 'README.md'), withWholeLinks(name));
	for (const file of ['LICENSE', 'CHANGELOG.md']) copy(join(root, file), join(folder, file));
	return folder;
}

/**
 * Builds all that is published and packs it into a folder; answers the archives by the names of the packages.
 * @param options.unchecked leaves out the check of the types, for a caller who has it from elsewhere
 */
export async function packPublished(
	into: string,
	{ unchecked = false } = {},
): Promise<Map<string, string>> {
	const parent = mkdtempSync(join(tmpdir(), 'ivvy-leadsquared-pack-'));
	// Also when the process is ended meanwhile.
	const remove = () => rmSync(parent, { recursive: true, force: true });
	process.once('exit', remove);
	try {
		// What is built finds what this project has installed.
		symlinkSync(join(root, 'node_modules'), join(parent, 'node_modules'), 'junction');
		const pack = async (name: string): Promise<[string, string]> => [
			name,
			await npmPack(await assemble(name, parent, unchecked), into),
		];
		return new Map(await Promise.all(publishedNames.map(pack)));
	} finally {
		remove();
		process.off('exit', remove);
	}
}
