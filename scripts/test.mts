/** `npm test`: format, types, lint and every test that needs no n8n server. Further arguments go to jest. */

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './install.mjs';
import { giveUp } from './lib/failure.mjs';
import { exitOnSignals, start } from './lib/run.mjs';

const temporary = mkdtempSync(join(tmpdir(), 'ivvy-leadsquared-test-'));
process.on('exit', () => rmSync(temporary, { recursive: true, force: true }));
const jestResult = join(temporary, 'jest.json');

/** One of the tools that run side by side and share one screen. */
interface Tool {
	/** Runs it to its end; answers whether it was content. */
	run(): Promise<boolean>;
	/** Gives it the screen: what it has said until now, and from now on each word at once. */
	show(): void;
}

function tool(label: string, command: string, ...args: string[]): Tool {
	const kept: Buffer[] = [];
	let say = (words: Buffer) => void kept.push(words);
	return {
		async run() {
			const started = Date.now();
			const child = start(join(root, 'node_modules', '.bin', command), args, {
				cwd: root,
				stdio: ['inherit', 'pipe', 'pipe'],
				env: { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}) },
			});
			child.stdout?.on('data', (words: Buffer) => say(words));
			child.stderr?.on('data', (words: Buffer) => say(words));
			const isContent = await new Promise<boolean>((resolve) => {
				child.once('close', (code) => resolve(code === 0));
				child.once('error', ({ message }) => {
					say(Buffer.from(`${message}\n`));
					resolve(false);
				});
			});
			const seconds = Math.round((Date.now() - started) / 1000);
			say(Buffer.from(`── ${label}: ${isContent ? 'passed' : 'failed'} (${seconds} s)\n`));
			return isContent;
		},
		show() {
			say = (words) => void process.stdout.write(words);
			say(Buffer.concat([Buffer.from(`\n── ${label}\n`), ...kept]));
		},
	};
}

/** The quick ones first: the screen shows one after another. */
const checks = [
	tool('format', 'prettier', '--check', '.'),
	tool('types of the package', 'tsc', '--noEmit'),
	...['scripts', 'test'].map((folder) =>
		tool(`types of ${folder}/tsconfig.json`, 'tsc', '--noEmit', '-p', folder),
	),
	tool('lint', 'n8n-node', 'lint'),
];

/** Starts the tools, so many at a time. */
function startAll(tools: Tool[], lanes: number): Array<Promise<boolean>> {
	const last = Array<Promise<unknown>>(lanes).fill(Promise.resolve());
	return tools.map((one, index) => {
		const running = last[index % lanes].then(one.run);
		last[index % lanes] = running;
		return running;
	});
}

interface JestResult {
	numPassedTests: number;
	numFailedTests: number;
	numRuntimeErrorTestSuites: number;
}

/** Jest's own counts; a run that wrote none, or none that passed, has failed. */
function countTests(isContent: boolean): { passed: number; failed: number } {
	if (!existsSync(jestResult)) return { passed: 0, failed: 1 };
	const result = JSON.parse(readFileSync(jestResult, 'utf8')) as JestResult;
	const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
	return { passed: result.numPassedTests, failed: failed === 0 && !isContent ? 1 : failed };
}

async function main(): Promise<void> {
	exitOnSignals();
	const jest = tool(
		'tests',
		'jest',
		'--json',
		`--outputFile=${jestResult}`,
		...process.argv.slice(2),
	);
	const jestRuns = jest.run();
	// Jest takes every core; beside it memory is the matter: a compiler or a lint needs up to 1 GB.
	const running = startAll(checks, Math.ceil(availableParallelism() / 2));
	let [passed, failed] = [0, 0];
	for (const [index, check] of checks.entries()) {
		check.show();
		if (await running[index]) passed++;
		else failed++;
	}
	jest.show();
	const tests = countTests(await jestRuns);
	passed += tests.passed;
	failed += tests.failed;
	console.log(`\n${passed} passed, ${failed} failed`);
	process.exit(failed > 0 || tests.passed === 0 ? 1 : 0);
}

main().catch(giveUp);
