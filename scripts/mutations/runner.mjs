/**
 * Stryker's runner for jest loads every test file that imports the mutated one; this one loads only those whose tests reach
 * the mutant, first those that are likely to notice it soon.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import * as jest from '@stryker-mutator/jest-runner';
import { isOpenIn } from '../lib/mutations.mts';

const { chosen } = createRequire(import.meta.url)('./chosen.cjs');
const [{ factory: jestRunner }] = jest.strykerPlugins;

/** The workers of a run do not know what the first one has found. */
const found = 'testsFound.json';

/** A mutant that many tests reach meets some of their files, which take about so long, in ms. */
const longestMs = Number(process.env.MUTANT_MS ?? 3_000);
/** To load a file, in ms. */
const loadMs = 400;

/** Each test with its file and how long it takes, in ms. */
const known = (tests) =>
	Object.fromEntries(
		tests.map(({ id, fileName, timeSpentMs }) => [id, { file: fileName, ms: timeSpentMs }]),
	);

/** Which test files have met mutants of a source file, and how many of them they have noticed. */
class Counts {
	#rows = new Map();

	of(source, file) {
		const key = `${source} ${file}`;
		if (!this.#rows.has(key)) this.#rows.set(key, { noticed: 0, met: 0 });
		return this.#rows.get(key);
	}
}

/** The files of these tests, in the order in which they are run, up to the longest time. */
function order(tests, all, source, counts) {
	const ms = new Map();
	for (const test of tests) {
		const { file, ms: own } = all[test];
		ms.set(file, (ms.get(file) ?? loadMs) + own);
	}
	const name = basename(source, '.ts').toLowerCase();
	const isOwn = (file) => basename(file).toLowerCase().includes(name);
	/** How likely the file is to notice, for each ms that it takes. */
	const worth = (file) => {
		const { noticed, met } = counts.of(source, file);
		return (noticed + (isOwn(file) ? 3 : 1)) / (met + 4) / ms.get(file);
	};
	const rank = [...ms.keys()].map((file) => ({ file, worth: worth(file) }));
	rank.sort((one, other) => other.worth - one.worth);
	let leftMs = longestMs;
	return rank
		.map(({ file }) => file)
		.filter((file, index) => (leftMs -= ms.get(file)) > 0 || index === 0);
}

const fromOne = ({ line, column }) => ({ line: line + 1, column: column + 1 });

/** Which mutants are tried: all, or those that nobody has noticed or explained until now. */
function isWanted({ fileName, location, ...mutant }, rows) {
	if (!rows) return true;
	const row = rows.find(({ file }) => fileName.replaceAll('\\', '/').endsWith(file));
	const { start, end } = location;
	const told = { ...mutant, fileName, location: { start: fromOne(start), end: fromOne(end) } };
	return row !== undefined && isOpenIn(row, readFileSync(fileName, 'utf8'), told);
}

/** Runs the chosen files one after the other until a test is red. Jest's own "bail" ends the process. */
async function untilRed(run, settings) {
	const testResults = [];
	let numRuntimeErrorTestSuites = 0;
	chosen.met = [];
	for (const file of chosen.files) {
		chosen.met.push(file);
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
	const counts = new Counts();
	const again = process.env.MUTANTS_AGAIN;
	const rows = again && JSON.parse(readFileSync(again, 'utf8'));
	let all;
	return Object.assign(inner, {
		async dryRun(options) {
			const result = await dryRun.call(inner, options);
			if (result.tests) writeFileSync(found, JSON.stringify(known(result.tests)));
			return result;
		},
		async mutantRun(options) {
			if (!isWanted(options.activeMutant, rows)) return { status: 'survived', nrOfTests: 0 };
			all ??= JSON.parse(readFileSync(found, 'utf8'));
			const { testFilter: tests, sandboxFileName: source } = options;
			chosen.tests = tests && new Set(tests);
			chosen.isRed = false;
			chosen.files = order(tests ?? [], all, source, counts);
			const result = await mutantRun.call(inner, options);
			for (const file of chosen.met) counts.of(source, file).met += 1;
			for (const test of result.killedBy ?? []) counts.of(source, all[test].file).noticed += 1;
			return result;
		},
	});
}
runner.inject = jestRunner.inject;

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'reaching', runner)];

/** Of its settings, which are those of the runner for jest. */
export const { strykerValidationSchema } = jest;
