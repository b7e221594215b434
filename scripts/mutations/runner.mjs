/**
 * Stryker's runner for jest loads every test file that imports the mutated one; this one loads only those whose tests reach
 * the mutant, the quick ones first.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import * as jest from '@stryker-mutator/jest-runner';

const { chosen } = createRequire(import.meta.url)('./chosen.cjs');
const [{ factory: jestRunner }] = jest.strykerPlugins;

/** The workers of a run do not know what the first one has found. */
const found = 'testsFound.json';

/** A mutant that many tests reach meets some of their files, which take about so long, in ms. */
const longestMs = 5_000;
/** To load a file, in ms. */
const loadMs = 150;

/** Each test with its file and how long it takes, in ms. */
const known = (tests) =>
	Object.fromEntries(
		tests.map(({ id, fileName, timeSpentMs }) => [id, { file: fileName, ms: timeSpentMs }]),
	);

/** Who has noticed mutants of a source file is likely to notice the next one. */
class Noticed {
	#times = new Map();

	of(source, file) {
		return this.#times.get(`${source} ${file}`) ?? 0;
	}

	add(source, file) {
		this.#times.set(`${source} ${file}`, this.of(source, file) + 1);
	}
}

/** The files of these tests, in the order in which they are run, up to the longest time. */
function order(tests, all, source, noticed) {
	const ms = new Map();
	for (const test of tests) {
		const { file, ms: own } = all[test];
		ms.set(file, (ms.get(file) ?? loadMs) + own);
	}
	const name = basename(source, '.ts');
	const isOwn = (file) => Number(basename(file).startsWith(name));
	const files = [...ms.keys()].sort(
		(one, other) =>
			noticed.of(source, other) - noticed.of(source, one) ||
			isOwn(other) - isOwn(one) ||
			ms.get(one) - ms.get(other),
	);
	let leftMs = longestMs;
	return files.filter((file, index) => (leftMs -= ms.get(file)) > 0 || index === 0);
}

/** Runs the chosen files one after the other until a test is red. Jest's own "bail" ends the process. */
async function untilRed(run, settings) {
	const testResults = [];
	let numRuntimeErrorTestSuites = 0;
	for (const file of chosen.files) {
		const { results } = await run({ ...settings, testFiles: [file] });
		testResults.push(...results.testResults);
		numRuntimeErrorTestSuites += results.numRuntimeErrorTestSuites;
		if (results.numFailedTests + numRuntimeErrorTestSuites > 0) break;
	}
	return { results: { testResults, numRuntimeErrorTestSuites } };
}

function runner(injector) {
	const inner = jestRunner(injector);
	const { jestTestAdapter: adapter } = inner;
	const run = adapter.run.bind(adapter);
	adapter.run = async ({ testNamePattern: _byName, ...settings }) =>
		chosen.tests ? await untilRed(run, settings) : await run(settings);
	const { dryRun, mutantRun } = inner;
	const noticed = new Noticed();
	let all;
	return Object.assign(inner, {
		async dryRun(options) {
			const result = await dryRun.call(inner, options);
			if (result.tests) writeFileSync(found, JSON.stringify(known(result.tests)));
			return result;
		},
		async mutantRun(options) {
			all ??= JSON.parse(readFileSync(found, 'utf8'));
			const { testFilter: tests, sandboxFileName: source } = options;
			chosen.tests = tests && new Set(tests);
			chosen.isRed = false;
			chosen.files = order(tests ?? [], all, source, noticed);
			const result = await mutantRun.call(inner, options);
			for (const test of result.killedBy ?? []) noticed.add(source, all[test].file);
			return result;
		},
	});
}
runner.inject = jestRunner.inject;

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'reaching', runner)];

/** Of its settings, which are those of the runner for jest. */
export const { strykerValidationSchema } = jest;
