import { spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { integrity, type Package, type Registry } from './registry.mts';

const root = join(__dirname, '..', '..');

/** Tells the registry what an install script did, and goes on when it has heard; fails when it refuses. */
const say = (what: string) => `
			const heard = await fetch(process.env.npm_config_registry.replace(/\\/$/, '') + '/-/said/${what}');
			if (!heard.ok) process.exit(1);`;

/** Stands for the package "node": its install script makes the program and its headers. */
const node = (version: string): Package => ({
	name: 'node',
	version,
	manifest: { scripts: { preinstall: 'node setUp.mjs' }, bin: { node: 'bin/node' } },
	files: {
		'setUp.mjs': `
			import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
			const windows = process.platform === 'win32';
			const headers = \`node_modules/node-\${windows ? 'win' : process.platform}-\${process.arch}/include/node\`;
			mkdirSync(headers, { recursive: true });
			writeFileSync(headers + '/node.h', '${version}');
			mkdirSync('bin', { recursive: true });
			symlinkSync(process.execPath, windows ? 'bin/node.exe' : 'bin/node');`,
	},
});

/** Stands for a module with native code: its install script notes which Node.js it builds for. */
const native = (name: string, needs: Package): Package => ({
	name,
	version: '5.0.0',
	manifest: {
		scripts: { install: 'node build.mjs' },
		dependencies: { [needs.name]: needs.version },
	},
	files: {
		'build.mjs': `
			import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
			import '${needs.name}';
			mkdirSync('build');
			writeFileSync('build/for', readFileSync(process.env.npm_config_nodedir + '/include/node/node.h'));
			${say(name)}`,
	},
});

const plain = (name: string, dependencies: Record<string, string> = {}): Package => ({
	name,
	version: '1.0.0',
	manifest: { dependencies },
	files: { 'index.js': '' },
});

const bindings = plain('bindings');
export const packages = {
	node24: node('24.0.0'),
	node22: node('22.0.0'),
	ours: plain('@own/ours'),
	bindings,
	sqlite: native('sqlite3', bindings),
	isolated: native('isolated-vm', bindings),
	n8n: plain('n8n', { sqlite3: '5.0.0', 'isolated-vm': '5.0.0' }),
};

/** What the project is called, and after it the folder where the n8ns lie. */
const ownName = 'tried';

/** A package.json and its lockfile, which names no addresses. */
function writeProject(folder: string, wanted: Package[], all: Package[]): void {
	mkdirSync(folder, { recursive: true });
	const dependencies = Object.fromEntries(wanted.map(({ name, version }) => [name, version]));
	const project = { name: ownName, dependencies };
	const entries = all.map((one) => {
		const entry = {
			version: one.version,
			integrity: integrity(one),
			dependencies: one.manifest?.dependencies,
			bin: one.manifest?.bin,
			...(one.manifest?.scripts ? { hasInstallScript: true } : {}),
		};
		return [`node_modules/${one.name}`, entry];
	});
	const lock = {
		name: ownName,
		lockfileVersion: 3,
		requires: true,
		packages: { '': project, ...Object.fromEntries(entries) },
	};
	writeFileSync(join(folder, 'package.json'), JSON.stringify(project));
	writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
}

export interface Ending {
	code: number | null;
	/** All that was printed. */
	output: string;
}

export interface Installation {
	/** Resolves when something was printed. */
	printed(words: RegExp): Promise<void>;
	end: Promise<Ending>;
	stop(signal: NodeJS.Signals): void;
}

export interface BareMachine {
	/** `node scripts/run.mjs install`, with the real npm. */
	install(...args: string[]): Installation;
	/** What the project's `node_modules` has; undefined when there is none. */
	ours(): string[] | undefined;
	/** The complete n8ns: for each, which Node.js its native modules were built for. */
	n8ns(): string[][];
	/** What is left of folders that were being filled. */
	leftovers(): string[];
	remove(): void;
}

/** A folder with the real installer, lockfiles of a few packages, and nothing installed yet. */
export function bareMachine(registry: Registry): BareMachine {
	const folder = mkdtempSync(join(tmpdir(), 'bare-machine-'));
	const project = join(folder, 'project');
	const cache = join(folder, 'cache', ownName);
	cpSync(join(root, 'scripts'), join(project, 'scripts'), { recursive: true });
	const { node24, node22, ours, bindings: needed, sqlite, isolated, n8n } = packages;
	writeProject(project, [node24, ours], [node24, ours]);
	const theirs = [needed, sqlite, isolated, n8n];
	writeProject(join(project, 'e2e', 'n8n', '2.41'), [n8n], theirs);
	writeProject(join(project, 'e2e', 'n8n', '1.123'), [n8n, node22], [...theirs, node22]);
	const empty = join(folder, 'npmrc');
	writeFileSync(empty, '');
	const env = {
		PATH: process.env.PATH,
		HOME: folder,
		TMPDIR: folder,
		XDG_CACHE_HOME: join(folder, 'cache'),
		npm_config_cache: join(folder, 'npm'),
		npm_config_userconfig: empty,
		npm_config_registry: registry.url,
		npm_config_noproxy: '127.0.0.1',
		npm_config_update_notifier: 'false',
	};
	const names = (path: string) => (existsSync(path) ? readdirSync(path) : []);
	const unfinished = (path: string) => names(path).filter((name) => name.startsWith('.installing'));
	return {
		install(...args) {
			const child = spawn(process.execPath, ['scripts/run.mjs', 'install', ...args], {
				cwd: project,
				env,
				stdio: ['ignore', 'pipe', 'pipe'],
			});
			const said = new EventEmitter();
			let output = '';
			for (const stream of [child.stdout, child.stderr])
				stream.on('data', (words: Buffer) => {
					output += String(words);
					said.emit('more');
				});
			const end = new Promise<Ending>((resolve, reject) => {
				child.once('close', (code) => resolve({ code, output }));
				child.once('error', reject);
			});
			return {
				end,
				stop: (signal) => void child.kill(signal),
				async printed(words) {
					while (!words.test(output)) await once(said, 'more');
				},
			};
		},
		ours: () =>
			existsSync(join(project, 'node_modules')) ? names(join(project, 'node_modules')) : undefined,
		n8ns: () =>
			names(cache)
				.filter((name) => existsSync(join(cache, name, 'complete')))
				.map((name) =>
					['sqlite3', 'isolated-vm'].map((module) =>
						readFileSync(join(cache, name, 'node_modules', module, 'build', 'for'), 'utf8'),
					),
				),
		leftovers: () => [...unfinished(project), ...unfinished(cache)],
		remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }),
	};
}

/** What the registry is asked for when the install script of a package has done its work. */
export const saidBy = ({ name }: Package): string => `/-/said/${name}`;
