/**
 * Brings in what the lockfiles name: this project's packages and, outside the checkout, the real n8n.
 * Both are installed into a temporary folder and renamed when complete, so a stop leaves nothing half-done.
 */

import { createHash } from 'node:crypto';
import {
	copyFileSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statfsSync,
	writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure } from './lib/failure.mjs';
import { npm, npmEnvironment } from './lib/run.mjs';
import { steps } from './lib/progress.mjs';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const gigabyte = 1024 ** 3;

const nodeIn = (folder) =>
	join(folder, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** The Node.js 24 that the lockfile brings, whatever the machine's own version is. */
export const node24 = nodeIn(modules);

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** The n8n versions that the nodes are tried on, each with a lockfile in a folder of its name; the first one unless another is asked for. */
export const n8nVersions = ['2.41', '1.123'];

const n8nFiles = (version) => join(root, 'e2e', 'n8n', version);

/** Whether n8n brings its own Node.js, for it does not run on the project's. */
const bringsNode = (version) =>
	Boolean(readJson(join(n8nFiles(version), 'package.json')).dependencies.node);
const json = (file) => (existsSync(file) ? readJson(file) : undefined);

/** npm's own record of what is installed, written last: does it name everything the lockfile asks for? */
function packagesMatch() {
	const wanted = readJson(join(root, 'package-lock.json')).packages;
	const present = json(join(modules, '.package-lock.json'))?.packages;
	if (!present) return false;
	return Object.entries(wanted).every(([path, entry]) => {
		if (path === '' || entry.link) return true;
		const found = present[path];
		return found
			? found.version === entry.version
			: entry.optional === true || entry.peer === true || entry.devOptional === true;
	});
}

/** The folder where an n8n lives: named by its lockfile and by what its native modules were built for. */
export function n8nFolder(version = n8nVersions[0]) {
	const hash = createHash('sha256')
		.update(readFileSync(join(n8nFiles(version), 'package-lock.json')))
		.update(`${process.platform}-${process.arch}${bringsNode(version) ? '' : '-node24'}`)
		.digest('hex');
	return join(cacheFolder(), hash.slice(0, 16));
}

/** The Node.js that an n8n runs on. */
export const n8nNode = (version = n8nVersions[0]) =>
	bringsNode(version) ? nodeIn(join(n8nFolder(version), 'node_modules')) : node24;

function cacheFolder() {
	return join(
		process.env.XDG_CACHE_HOME || join(homedir(), '.cache'),
		'n8n-nodes-ivvy-leadsquared',
	);
}

/** Refuses early, with the numbers, rather than late with a full disk. */
function needSpace(folder, gigabytes, what) {
	const { bavail, bsize } = statfsSync(folder);
	const free = (bavail * bsize) / gigabyte;
	if (free >= gigabytes) return;
	throw new Failure(
		`${what} needs about ${gigabytes} GB of free disk space, and ${folder} has ${free.toFixed(1)} GB. Free some space${folder === root ? '' : ', or point XDG_CACHE_HOME at a larger disk,'} and start again; nothing was installed.`,
	);
}

/** Asks the registry for one small answer, so that no network is said within seconds and not after npm's retries. */
async function needNetwork() {
	const version = readJson(join(root, 'package-lock.json')).packages['node_modules/node'].version;
	await npm(
		'Installing',
		[
			'view',
			`node@${version}`,
			'version',
			'--fetch-retries=1',
			'--fetch-retry-mintimeout=500',
			'--fetch-timeout=20000',
		],
		{ cwd: root },
	);
}

const alive = (pid) => {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error.code === 'EPERM';
	}
};

/** A fresh staging folder beside its target, after removing those of runs that were killed. */
function staging(folder) {
	mkdirSync(folder, { recursive: true });
	for (const name of readdirSync(folder)) {
		const pid = /^\.installing-(\d+)$/.exec(name)?.[1];
		if (pid && !alive(Number(pid))) rmSync(join(folder, name), { recursive: true, force: true });
	}
	const path = join(folder, `.installing-${process.pid}`);
	rmSync(path, { recursive: true, force: true });
	mkdirSync(path);
	leftovers.add(path);
	return path;
}

// Removed at the end of the process, also after Ctrl-C.
const leftovers = new Set();
process.on('exit', () => {
	for (const path of leftovers) rmSync(path, { recursive: true, force: true, maxRetries: 3 });
});

function drop(path) {
	rmSync(path, { recursive: true, force: true, maxRetries: 3 });
	leftovers.delete(path);
}

const clean = [
	'ci',
	'--ignore-scripts',
	'--include=dev',
	'--no-audit',
	'--no-fund',
	'--loglevel=http',
];

/** The steps that are missing; each is `[label, work]`. */
function missing({ n8n }) {
	const todo = [];
	const packages = !packagesMatch();
	if (packages) {
		todo.push(['packages of this project', installPackages]);
	} else if (!existsSync(node24)) {
		todo.push([
			'Node.js 24',
			(say) =>
				npm('Installing Node.js 24', ['rebuild', 'node', '--ignore-scripts=false'], {
					cwd: root,
					say,
				}),
		]);
	}
	if (n8n && !existsSync(join(n8nFolder(n8n), 'complete')))
		todo.push([
			`n8n ${n8n} for trying the nodes (once, several minutes)`,
			async (say) => await installN8n(n8n, say),
		]);
	return todo;
}

async function installPackages(say) {
	needSpace(root, 2, 'Installing the packages of this project');
	const stage = staging(root);
	for (const file of ['package.json', 'package-lock.json', '.npmrc'])
		if (existsSync(join(root, file))) copyFileSync(join(root, file), join(stage, file));
	await npm('Installing the packages of this project', clean, { cwd: stage, say });
	await setUpNode('Installing Node.js 24', stage, say);
	if (existsSync(modules)) renameSync(modules, join(stage, 'old'));
	renameSync(join(stage, 'node_modules'), modules);
	drop(stage);
}

/** The package `node` fetches the program itself in its install script. */
async function setUpNode(what, folder, say) {
	await npm(what, ['rebuild', 'node', '--ignore-scripts=false'], { cwd: folder, say });
	if (!existsSync(nodeIn(join(folder, 'node_modules'))))
		throw new Failure(
			`${what} failed: the install script of the package "node" did not run. Look at npm config get ignore-scripts and allow-scripts.`,
		);
}

async function installN8n(version, say) {
	const target = n8nFolder(version);
	mkdirSync(cacheFolder(), { recursive: true });
	needSpace(cacheFolder(), 4, 'Installing n8n');
	const stage = staging(cacheFolder());
	for (const file of ['package.json', 'package-lock.json'])
		copyFileSync(join(n8nFiles(version), file), join(stage, file));
	await npm('Installing n8n', clean, { cwd: stage, say });
	if (bringsNode(version)) await setUpNode("Installing n8n's Node.js", stage, say);
	say('building its native modules');
	await npm(
		'Building the native modules of n8n',
		['rebuild', 'sqlite3', 'isolated-vm', '--ignore-scripts=false'],
		{ cwd: stage, env: nativeBuild(bringsNode(version) ? join(stage, 'node_modules') : modules) },
	);
	writeFileSync(join(stage, 'complete'), `${new Date().toISOString()}\n`);
	try {
		renameSync(stage, target);
		leftovers.delete(stage);
	} catch (error) {
		// Another run finished first; its copy is as good.
		if (!existsSync(join(target, 'complete'))) throw error;
		drop(stage);
	}
}

/** Builds for the Node.js of that `node_modules` and with its own headers, so that nothing is asked of nodejs.org. */
function nativeBuild(folder) {
	const platform = process.platform === 'win32' ? 'win' : process.platform;
	const home = join(folder, 'node', 'node_modules', `node-${platform}-${process.arch}`);
	return {
		PATH: [dirname(nodeIn(folder)), npmEnvironment().PATH].join(delimiter),
		...(existsSync(join(home, 'include', 'node', 'node.h')) ? { npm_config_nodedir: home } : {}),
	};
}

/**
 * Installs what is missing and nothing else; seconds when nothing is.
 * @param {{ n8n?: string }} wanted the version of n8n, if one is wanted
 */
export async function ensureInstalled(wanted) {
	const todo = missing(wanted);
	if (todo.length === 0) return;
	const progress = steps('install', todo.length + 1);
	await progress.step('asking the npm registry', needNetwork);
	for (const [label, work] of todo) await progress.step(label, work);
}
