/**
 * The door to every task: `node scripts/run.mjs start|test|e2e [arguments]`. `--n8n 1.123` picks the n8n of e2e and install.
 * Runs on any Node.js from 20, installs what is missing, then hands over to the Node.js 24 of the lockfile.
 */

import { delimiter, dirname, join } from 'node:path';
import { giveUp, Failure } from './lib/failure.mjs';
import { endChildren, start } from './lib/run.mjs';
import { ensureInstalled, n8nVersions, node24, root } from './install.mjs';

const tasks = {
	start: { file: 'demo/start.mts', n8n: true },
	test: { file: 'scripts/test.mts', n8n: false },
	e2e: { file: 'e2e/main.mts', n8n: true, versions: true },
	docs: { file: 'scripts/docs.mts', n8n: false },
	site: { file: 'scripts/site.mts', n8n: false },
	pack: { file: 'scripts/pack.mts', n8n: false },
	'publish-check': { file: 'scripts/publishCheck.mts', n8n: false },
	freeze: { file: 'scripts/freeze.mts', n8n: false },
	bench: { file: 'bench/main.mts', n8n: true },
	'first-start': { file: 'bench/firstStart.mts', n8n: false },
	'check-live': { file: 'scripts/checkLive.mts', n8n: false },
	mutate: { file: 'scripts/mutate.mts', n8n: false },
	mutations: { file: 'scripts/mutations.mts', n8n: false },
	breaks: { file: 'scripts/breaks.mts', n8n: false },
	matrix: { file: 'scripts/matrix.mts', n8n: false },
	install: { n8n: true, versions: true },
};

let child;
let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
	process.on(signal, () => {
		// Once: let the task put things in order. Twice, or while installing: end now.
		if (child && !stopping) {
			stopping = true;
			child.kill(signal);
			return;
		}
		endChildren('SIGKILL');
		console.error('\nStopped; nothing half-installed was kept.');
		process.exit(130);
	});
}

/** Takes `--n8n` out of the arguments; answers the version it names, or the one that is meant without it. */
function takeVersion(args) {
	const at = args.findIndex((arg) => arg === '--n8n' || arg.startsWith('--n8n='));
	if (at < 0) return n8nVersions[0];
	const [flag, next] = args.splice(at, args[at].includes('=') ? 1 : 2);
	const version = flag.includes('=') ? flag.slice(flag.indexOf('=') + 1) : next;
	if (!n8nVersions.includes(version))
		throw new Failure(
			`--n8n takes ${n8nVersions.join(' or ')}, not "${version ?? ''}". Each has a lockfile in e2e/n8n.`,
		);
	return version;
}

async function main() {
	const [name, ...args] = process.argv.slice(2);
	if (Number(process.versions.node.split('.')[0]) < 20)
		throw new Failure(`Node.js 20 or newer is needed; this is ${process.version}.`);
	const task = tasks[name];
	if (!task)
		throw new Failure(`Unknown task "${name ?? ''}". There are: ${Object.keys(tasks).join(', ')}.`);
	const version = task.versions ? takeVersion(args) : task.n8n && n8nVersions[0];
	await ensureInstalled({ n8n: version });
	if (!task.file) return;
	const env = {
		...process.env,
		...(version ? { N8N_UNDER_TEST: version } : {}),
		PATH: [dirname(node24), join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
	};
	child = start(node24, [join(root, task.file), ...args], { cwd: root, env, stdio: 'inherit' });
	const [code, signal] = await new Promise((resolve, reject) => {
		child.once('exit', (...result) => resolve(result));
		child.once('error', reject);
	});
	process.exit(code ?? (signal === 'SIGINT' ? 130 : 1));
}

main().catch(giveUp);
