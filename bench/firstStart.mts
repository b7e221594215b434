/**
 * `npm run bench:first-start`: what `npm start` does first on a bare machine, with the installer of an earlier commit and with
 * today's, in turns; writes bench/firstStart.md. Takes a quarter of an hour and the network. Ends with 1 when the goal is missed.
 * `--before=<commit>`: whose installer is the earlier one. `--runs=3`: so many pairs.
 */

import { execFileSync } from 'node:child_process';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../scripts/install.mjs';
import { Failure, giveUp } from '../scripts/lib/failure.mjs';
import { packageName } from '../scripts/lib/manifest.mjs';
import { exitOnSignals, npmEnvironment, start } from '../scripts/lib/run.mjs';
import { atMost, median, seconds, table, times } from './lib/report.mts';

/** The last commit that installed one after the other. */
const oneAfterTheOther = 'ec38ee0';
const goal = 0.65;

const { values } = parseArgs({
	options: {
		before: { type: 'string', default: oneAfterTheOther },
		runs: { type: 'string', default: '1' },
	},
});

interface Run {
	ms: number;
	/** How long each step took, as the installer says it; steps may overlap. */
	steps: Array<{ label: string; seconds: number }>;
	/** Seconds that all its processes together had a core; absent where the shell cannot tell. */
	cores?: number;
	/** Bytes that npm fetched and kept in its cache. */
	fetched: number;
	/** How many processes wanted a core in the minute before. */
	load: number;
}

const git = (...args: string[]) =>
	execFileSync('git', args, {
		cwd: root,
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'pipe'],
	}).trim();

const folder = mkdtempSync(join(tmpdir(), 'first-start-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));

/** Bytes of all files in a folder. */
const sizeOf = (path: string) =>
	readdirSync(path, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);

/** The machine's environment, without this project's Node.js. */
function bareEnvironment(home: string): NodeJS.ProcessEnv {
	const env: NodeJS.ProcessEnv = npmEnvironment();
	const path = (env.PATH ?? '').split(delimiter).filter((entry) => !entry.startsWith(root));
	return {
		...env,
		PATH: path.join(delimiter),
		XDG_CACHE_HOME: join(home, 'cache'),
		npm_config_cache: join(home, 'npm'),
	};
}

/** A fresh clone with empty caches, and in it `install` with the installer of a commit; the lockfiles are today's. */
async function installOnce(name: string, commit: string): Promise<Run> {
	const home = join(folder, name);
	const clone = join(home, 'clone');
	mkdirSync(home);
	git('clone', '--quiet', '--no-hardlinks', root, clone);
	rmSync(join(clone, 'scripts'), { recursive: true });
	git('-C', clone, 'checkout', '--quiet', commit, '--', 'scripts');
	const [load] = loadavg();
	const began = performance.now();
	const install = 'node scripts/run.mjs install';
	// The shell adds how long its children had a core, in their own mode and in the kernel's.
	const withTimes =
		process.platform === 'win32' ? install : `${install}; code=$?; times; exit $code`;
	const child = start(withTimes, [], {
		cwd: clone,
		env: bareEnvironment(home),
		stdio: ['ignore', 'pipe', 'inherit'],
		shell: true,
	});
	let output = '';
	child.stdout?.on('data', (words: Buffer) => {
		output += String(words);
		process.stdout.write(words);
	});
	const code = await new Promise((resolve) => child.once('close', resolve));
	const ms = performance.now() - began;
	const cache = join(home, 'cache', packageName);
	const isThere = readdirSync(cache).some((entry) => existsSync(join(cache, entry, 'complete')));
	if (code !== 0 || !isThere) throw new Failure(`Installing with ${name} did not get through.`);
	const steps = [...output.matchAll(/\d+\/\d+ {2}(.+) … (\d+) s, done/g)].map(
		([, label, took]) => ({ label, seconds: Number(took) }),
	);
	const used = /(\d+)m([\d.]+)s (\d+)m([\d.]+)s\s*$/.exec(output)?.slice(1).map(Number);
	const cores = used && used[0] * 60 + used[1] + used[2] * 60 + used[3];
	const fetched = sizeOf(join(home, 'npm', '_cacache'));
	console.log(`${name}: ${seconds(ms)}`);
	rmSync(home, { recursive: true, maxRetries: 3 });
	return { ms, steps, cores, fetched, load };
}

function page(before: Run[], now: Run[], ratio: number): string {
	const check = atMost('Time against the earlier installer', ratio, goal, times);
	const rows = [...before.keys()].flatMap((turn) =>
		(
			[
				['earlier', before[turn]],
				['today', now[turn]],
			] as const
		).map(([name, run]) => [
			`${turn + 1}`,
			name,
			seconds(run.ms),
			run.steps.map((step) => `${step.label}: ${step.seconds} s`).join('; '),
			run.cores === undefined ? '' : `${run.cores.toFixed(0)} s`,
			`${Math.round(run.fetched / 1e6)} MB`,
			run.load.toFixed(1),
		]),
	);
	return [
		'# The first start',
		'',
		`Made by \`npm run bench:first-start\` on ${new Date().toISOString().slice(0, 10)}: ${cpus().length} cores (${cpus()[0]?.model.trim()}), ${process.platform} ${process.arch}, outer Node.js ${outerNode()}.`,
		'',
		`What \`npm start\` does first on a bare machine is \`node scripts/run.mjs install\`; only that has changed and is measured here. Each run has a fresh clone and empty caches, with the installer of commit ${values.before} ("earlier") or ${git('rev-parse', '--short', 'HEAD')} ("today") and the same lockfiles. They take turns; the ratio is the median of the pairs. Steps of today's installer overlap. "Cores" is how long all its processes together had a core, "fetched" what npm's cache holds afterwards, "load" how many processes wanted a core in the minute before.`,
		'',
		table(
			['Goal', 'Measured', 'Asked for', ''],
			[[check.what, check.is, check.asked, check.ok ? 'PASS' : '**MISS**']],
		),
		'',
		table(['Pair', 'Installer', 'Time', 'Steps', 'Cores', 'Fetched', 'Load'], rows),
		'',
	].join('\n');
}

const outerNode = () =>
	execFileSync('node', ['--version'], {
		env: bareEnvironment(folder),
		encoding: 'utf8',
	}).trim();

async function main(): Promise<void> {
	exitOnSignals();
	const commit = git('rev-parse', '--short', 'HEAD');
	if (git('status', '--porcelain', 'scripts') !== '')
		throw new Failure('scripts/ has changes that are in no commit; commits are what is measured.');
	const [before, now]: [Run[], Run[]] = [[], []];
	for (let turn = 0; turn < Number(values.runs); turn++) {
		before.push(await installOnce('earlier', values.before));
		now.push(await installOnce('today', commit));
	}
	const ratio = median(before.map(({ ms }, turn) => now[turn].ms / ms));
	const text = page(before, now, ratio);
	console.log(`\n${text}`);
	writeFileSync(join(root, 'bench', 'firstStart.md'), text);
	process.exit(ratio > goal ? 1 : 0);
}

main().catch(giveUp);
