/**
 * The door to every task: `node scripts/run.mjs start|test|e2e [arguments]`.
 * Runs on any Node.js from 20, installs what is missing, then hands over to the Node.js 24 of the lockfile.
 */

import { delimiter, dirname, join } from 'node:path';
import { giveUp, Failure } from './lib/failure.mjs';
import { endChildren, start } from './lib/run.mjs';
import { ensureInstalled, node24, root } from './install.mjs';

const tasks = {
	start: { file: 'demo/start.mts', n8n: true },
	test: { file: 'scripts/test.mts', n8n: false },
	e2e: { file: 'e2e/main.mts', n8n: true },
	docs: { file: 'scripts/docs.mts', n8n: false },
	bench: { file: 'bench/main.mts', n8n: true },
	mutate: { file: 'scripts/mutate.mts', n8n: false },
	install: { n8n: true },
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

async function main() {
	const [name, ...args] = process.argv.slice(2);
	if (Number(process.versions.node.split('.')[0]) < 20)
		throw new Failure(`Node.js 20 or newer is needed; this is ${process.version}.`);
	const task = tasks[name];
	if (!task)
		throw new Failure(`Unknown task "${name ?? ''}". There are: ${Object.keys(tasks).join(', ')}.`);
	await ensureInstalled(task);
	if (!task.file) return;
	const env = {
		...process.env,
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
