/** `npm test`: lint, types and every test that needs no n8n server. Further arguments go to jest. */

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './install.mjs';
import { giveUp } from './lib/failure.mjs';
import { exitOnSignals, start } from './lib/run.mjs';

const bin = (name: string) => join(root, 'node_modules', '.bin', name);
const temporary = mkdtempSync(join(tmpdir(), 'ivvy-leadsquared-test-'));
process.on('exit', () => rmSync(temporary, { recursive: true, force: true }));

/** Runs a tool with its output on the screen; answers whether it was content. */
async function tool(label: string, command: string, args: string[]): Promise<boolean> {
	console.log(`\n── ${label}`);
	const started = Date.now();
	const child = start(bin(command), args, { cwd: root, stdio: 'inherit' });
	const code = await new Promise((resolve) => {
		child.once('exit', resolve);
		child.once('error', (error) => {
			console.error(error.message);
			resolve(1);
		});
	});
	console.log(
		`── ${label}: ${code === 0 ? 'passed' : 'failed'} (${Math.round((Date.now() - started) / 1000)} s)`,
	);
	return code === 0;
}

interface JestResult {
	numPassedTests: number;
	numFailedTests: number;
	numRuntimeErrorTestSuites: number;
}

/** Jest's own counts; a run that wrote none, or none that passed, has failed. */
async function jest(args: string[]): Promise<{ passed: number; failed: number }> {
	const file = join(temporary, 'jest.json');
	const content = await tool('tests', 'jest', ['--json', `--outputFile=${file}`, ...args]);
	if (!existsSync(file)) return { passed: 0, failed: 1 };
	const result = JSON.parse(readFileSync(file, 'utf8')) as JestResult;
	const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
	return { passed: result.numPassedTests, failed: failed === 0 && !content ? 1 : failed };
}

async function main(): Promise<void> {
	exitOnSignals();
	const checks = [
		await tool('lint', 'n8n-node', ['lint']),
		await tool('types of the package', 'tsc', ['--noEmit']),
	];
	for (const folder of ['scripts', 'test']) {
		const project = join(folder, 'tsconfig.json');
		if (existsSync(join(root, project)))
			checks.push(await tool(`types of ${project}`, 'tsc', ['--noEmit', '-p', project]));
	}
	const tests = await jest(process.argv.slice(2));
	const passed = checks.filter(Boolean).length + tests.passed;
	const failed = checks.filter((check) => !check).length + tests.failed;
	console.log(`\n${passed} passed, ${failed} failed`);
	process.exit(failed > 0 || tests.passed === 0 ? 1 : 0);
}

main().catch(giveUp);
