/**
 * Brings in what the lockfiles name: this project's packages and, outside the checkout, the real n8n, side by side.
 * Each is installed into a temporary folder and renamed when complete, so a stop leaves nothing half-done.
 */

import { createHash } from 'node:crypto';
import {
	copyFileSync,
	existsSync,
	mkdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure } from './lib/failure.mjs';
import { part, withAddresses } from './lib/lockfile.mjs';
import { packageName } from './lib/manifest.mjs';
import { steps } from './lib/progress.mjs';
import { npm, npmEnvironment } from './lib/run.mjs';
import { drop, keep, needSpace, staging } from './lib/staging.mjs';
import { together } from './lib/together.mjs';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');

const nodeIn = (folder) =>
	join(folder, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** The Node.js 24 that the lockfile brings, whatever the machine's own version is. */
export const node24 = nodeIn(modules);

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));
const writeJson = (file, value) => writeFileSync(file, JSON.stringify(value, null, '\t'));

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
	return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), packageName);
}

/**
 * What a step of the installation gets.
 * @typedef {{ say: (detail: string) => void, signal: AbortSignal, registry: string | undefined }} On
 *   `signal`: another step failed. `registry`: where tarballs lie, if that is known.
 */

/**
 * Asks the registry for one small answer, so that no network is said within seconds and not after npm's retries.
 * @returns {Promise<string | undefined>} what the addresses of all tarballs begin with, if this registry has npm's usual ones
 */
async function askRegistry() {
	const version = readJson(join(root, 'package-lock.json')).packages['node_modules/node'].version;
	const answer = await npm(
		'Asking the npm registry',
		[
			'view',
			`node@${version}`,
			'dist.tarball',
			'--fetch-retries=1',
			'--fetch-retry-mintimeout=500',
			'--fetch-timeout=20000',
		],
		{ cwd: root },
	);
	const end = `/node/-/node-${version}.tgz`;
	const address = answer.split(/\s+/).find((word) => /^https?:/.test(word) && word.endsWith(end));
	return address?.slice(0, -end.length);
}

/** Lays what npm needs to install a lockfile, or only some packages of it, into a folder. */
function lay(from, into, names) {
	mkdirSync(into, { recursive: true });
	if (existsSync(join(from, '.npmrc'))) copyFileSync(join(from, '.npmrc'), join(into, '.npmrc'));
	const whole = {
		project: readJson(join(from, 'package.json')),
		lock: readJson(join(from, 'package-lock.json')),
	};
	const { project, lock } = names ? part(whole.project, whole.lock, names) : whole;
	writeJson(join(into, 'package.json'), project);
	writeJson(join(into, 'package-lock.json'), lock);
}

/**
 * `npm ci` in a folder. Where the addresses of the tarballs turn out to be others, npm asks the registry for each.
 * @param {string} what
 * @param {string} folder
 * @param {On} on
 */
async function cleanInstall(what, folder, { registry, ...on }) {
	const args = [
		'ci',
		'--ignore-scripts',
		'--include=dev',
		'--no-audit',
		'--no-fund',
		'--loglevel=http',
	];
	const file = join(folder, 'package-lock.json');
	const lock = readJson(file);
	if (registry) {
		writeJson(file, withAddresses(lock, registry));
		try {
			return await npm(what, args, { cwd: folder, ...on });
		} catch (error) {
			if (!['E401', 'E403', 'E404'].includes(error.code)) throw error;
		}
		writeJson(file, lock);
	}
	await npm(what, args, { cwd: folder, ...on });
}

/** The package `node` fetches the program itself in its install script. */
async function setUpNode(what, folder, { say, signal }) {
	await npm(what, ['rebuild', 'node', '--ignore-scripts=false'], { cwd: folder, say, signal });
	if (!existsSync(nodeIn(join(folder, 'node_modules'))))
		throw new Failure(
			`${what} failed: the install script of the package "node" did not run. Look at npm config get ignore-scripts and allow-scripts.`,
		);
}

async function installPackages(on) {
	const stage = staging(root);
	lay(root, stage);
	await cleanInstall('Installing the packages of this project', stage, on);
	await setUpNode('Installing Node.js 24', stage, on);
	if (existsSync(modules)) renameSync(modules, join(stage, 'old'));
	renameSync(join(stage, 'node_modules'), modules);
	drop(stage);
}

const nativeModules = ['sqlite3', 'isolated-vm'];

/**
 * Builds the native modules of n8n apart from it, for they take a compiler as long as the rest of n8n takes to arrive.
 * @param {string} version
 * @param {Promise<void> | undefined} ready resolves when the project's own Node.js can be used; without it one is installed here
 * @param {On} on
 * @returns {Promise<string>} the staging folder with the built packages
 */
async function buildNative(version, ready, on) {
	const stage = staging(cacheFolder(), 'native');
	const own = bringsNode(version);
	lay(n8nFiles(version), stage, own ? ['node', ...nativeModules] : nativeModules);
	await cleanInstall('Installing the native modules of n8n', stage, on);
	const what = 'Installing the Node.js to build for';
	let node = modules;
	if (own) {
		await setUpNode(what, stage, on);
		node = join(stage, 'node_modules');
	} else if (ready) {
		await ready;
	} else {
		const folder = join(stage, 'node');
		lay(root, folder, ['node']);
		await cleanInstall(what, folder, on);
		await setUpNode(what, folder, on);
		node = join(folder, 'node_modules');
	}
	on.say('compiling');
	await npm(
		'Building the native modules of n8n',
		['rebuild', ...nativeModules, '--ignore-scripts=false'],
		{ cwd: stage, env: nativeBuild(node), signal: on.signal },
	);
	return stage;
}

/** Builds for the Node.js of that `node_modules`, with its own headers, so that nothing is asked of nodejs.org, and with all cores. */
function nativeBuild(folder) {
	const platform = process.platform === 'win32' ? 'win' : process.platform;
	const home = join(folder, 'node', 'node_modules', `node-${platform}-${process.arch}`);
	return {
		PATH: [dirname(nodeIn(folder)), npmEnvironment().PATH].join(delimiter),
		JOBS: 'max',
		...(existsSync(join(home, 'include', 'node', 'node.h')) ? { npm_config_nodedir: home } : {}),
	};
}

async function installN8n(version, native, on) {
	const target = n8nFolder(version);
	const stage = staging(cacheFolder());
	lay(n8nFiles(version), stage);
	await cleanInstall('Installing n8n', stage, on);
	if (bringsNode(version)) await setUpNode("Installing n8n's Node.js", stage, on);
	on.say('waiting for native modules');
	const built = await native;
	for (const name of nativeModules) {
		const place = join(stage, 'node_modules', name);
		rmSync(place, { recursive: true });
		renameSync(join(built, 'node_modules', name), place);
	}
	drop(built);
	writeFileSync(join(stage, 'complete'), `${new Date().toISOString()}\n`);
	try {
		renameSync(stage, target);
		keep(stage);
	} catch (error) {
		// Another run finished first; its copy is as good.
		if (!existsSync(join(target, 'complete'))) throw error;
		drop(stage);
	}
}

/**
 * Installs what is missing and nothing else; seconds when nothing is.
 * @param {{ n8n?: string }} wanted the version of n8n, if one is wanted
 */
export async function ensureInstalled({ n8n: version }) {
	const packages = !packagesMatch();
	const node = !packages && !existsSync(node24);
	const n8n = Boolean(version) && !existsSync(join(n8nFolder(version), 'complete'));
	const total = Number(packages) + Number(node) + (n8n ? 2 : 0);
	if (total === 0) return;
	needSpace([
		...(packages ? [{ what: 'the packages of this project', folder: root, gigabytes: 2 }] : []),
		...(n8n
			? [{ what: 'n8n', folder: cacheFolder(), gigabytes: 4, setting: 'XDG_CACHE_HOME' }]
			: []),
	]);
	const progress = steps('install', total + 1);
	const registry = await progress.step('asking the npm registry', askRegistry);
	await together((go) => {
		const step = (label, work) =>
			go((signal) => progress.step(label, (say) => work({ say, signal, registry })));
		if (packages) step('packages of this project', installPackages);
		const ready = node
			? step('Node.js 24', (on) => setUpNode('Installing Node.js 24', root, on))
			: Promise.resolve();
		if (!n8n) return;
		const native = step('native modules of n8n', (on) =>
			buildNative(version, packages ? undefined : ready, on),
		);
		step(`n8n ${version} (once, takes minutes)`, (on) => installN8n(version, native, on));
	});
}
