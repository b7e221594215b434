/** Runs child processes: a clean environment, output into a log file, and none of them outlives us. */

import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, sep } from 'node:path';
import { explain, Failure } from './failure.mjs';
import { packageName } from './manifest.mjs';
import { Ended } from './together.mjs';

const children = new Set();

/** Ends a child with its process group, because npm and n8n have children of their own. */
function end(child, signal) {
	try {
		// Windows has neither groups nor signals; a child that is a shell would leave its npm behind.
		if (process.platform === 'win32')
			spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' });
		else process.kill(-child.pid, signal);
	} catch {
		// It ended on its own a moment ago.
	}
}

/** Ends every process group we started. */
export function endChildren(signal = 'SIGTERM') {
	for (const child of children) end(child, signal);
}

process.on('exit', () => endChildren('SIGKILL'));

/**
 * Starts a child in its own process group, so that it can be ended with all its children.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 */
export function start(command, args, options) {
	const child = spawn(command, args, { ...options, detached: process.platform !== 'win32' });
	children.add(child);
	const forget = () => children.delete(child);
	child.once('exit', forget);
	child.once('error', forget);
	return child;
}

// What an outer `npm start` hands down would bend an inner npm towards the outer project.
// The user's own settings (registry, proxy, certificates, cache) stay.
const inherited =
	/^npm_(lifecycle|package)_|^npm_(command|execpath|node_execpath)$|^INIT_CWD$|^npm_config_(local_prefix|global_prefix|prefix|global|location|user_agent|node_gyp|init_module|nodedir|ignore_scripts|omit|include|only|production|dry_run|workspaces?|allow_scripts)$/i;

/**
 * The environment for an npm of our own, without this project's `node_modules/.bin` in the path.
 * @returns {NodeJS.ProcessEnv}
 */
export function npmEnvironment() {
	const env = {};
	for (const [name, value] of Object.entries(process.env))
		if (!inherited.test(name)) env[name] = value;
	const bin = `${sep}node_modules${sep}.bin`;
	env.PATH = (process.env.PATH ?? '')
		.split(delimiter)
		.filter((folder) => !folder.endsWith(bin) && !folder.includes('node-gyp-bin'))
		.join(delimiter);
	env.NODE_ENV = 'development';
	return env;
}

/**
 * @param {string} name
 * @returns {string} the path of an empty log file
 */
export function newLog(name) {
	const folder = join(tmpdir(), `${packageName}-logs`);
	mkdirSync(folder, { recursive: true });
	const file = join(folder, `${name}-${process.pid}.log`);
	writeFileSync(file, '');
	return file;
}

/**
 * Runs npm to its end, its output in a log file. Several may run at a time, each with words of its own.
 * @param {string} what the words for the message when it fails
 * @param {string[]} args
 * @param {{ cwd: string, env?: Record<string, string | undefined>, say?: (text: string) => void, signal?: AbortSignal }} options
 *   `signal` ends it; then it rejects with `Ended`
 */
export async function npm(what, args, { cwd, env = {}, say, signal }) {
	if (signal?.aborted) throw new Ended(what);
	const log = newLog(`npm-${what.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`);
	let fetched = 0;
	const child = start('npm', args, {
		cwd,
		env: { ...npmEnvironment(), ...env },
		stdio: ['ignore', 'pipe', 'pipe'],
		shell: process.platform === 'win32',
	});
	for (const stream of [child.stdout, child.stderr]) {
		stream.on('data', (chunk) => {
			appendFileSync(log, chunk);
			fetched += String(chunk).split('http fetch GET 200').length - 1;
			if (fetched) say?.(`${fetched} downloads`);
		});
	}
	const endNow = () => end(child, 'SIGKILL');
	signal?.addEventListener('abort', endNow);
	const code = await new Promise((resolve, reject) => {
		child.once('close', resolve);
		child.once('error', (error) =>
			reject(
				new Failure(
					`npm could not be started (${error.message}). It comes with Node.js; check that it is in the PATH.`,
				),
			),
		);
	}).finally(() => signal?.removeEventListener('abort', endNow));
	if (signal?.aborted) throw new Ended(what);
	if (code !== 0) throw explain(what, readFileSync(log, 'utf8'), log);
	return readFileSync(log, 'utf8');
}

/**
 * Lets a signal end the process through its exit handlers, which put things in order.
 * @param {() => Promise<void>} [orderly] what to do first, once
 */
export function exitOnSignals(orderly) {
	let asked = false;
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
		process.on(signal, () => {
			const first = !asked;
			asked = true;
			const work = first && orderly ? orderly().catch(() => undefined) : Promise.resolve();
			void work.then(() => process.exit(130));
		});
	}
}
