/**
 * Breaks the code in each listed way (`scripts/lib/breaks`), one at a time in a copy of the tree, and insists that the tests
 * named there turn red: `npm run breaks`. `-- 7 "preview"`: those with this number or these words only. Where MATRIX_OUT names
 * a folder, what came of each is kept there in breaks.json.
 */

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Failure, giveUp } from './lib/failure.mjs';
import { breaks, type Break } from './lib/breaks/index.mts';
import type { BreakFigure } from './lib/reliability/figures.mts';
import { exitOnSignals, start } from './lib/run.mjs';
import { treeCopy } from './lib/treeCopy.mts';

interface Result {
	numFailedTests: number;
	numPassedTests: number;
	/** Files that could not be run: what does not even load is noticed by everybody. */
	numRuntimeErrorTestSuites: number;
	testResults: Array<{ assertionResults: Array<{ fullName: string; status: string }> }>;
}

/** Tests wait at most so many times 20 s for what does not come; what goes on for longer hangs. In ms. */
const longestMs = 10 * 60_000;

/** Runs test files in a copy. Without jest's --bail, which ends before jest writes down what it counted. */
async function run(copy: string, files: string[]): Promise<Result | undefined> {
	const out = join(copy, 'result.json');
	rmSync(out, { force: true });
	const args = ['-i', '--silent', '--json', `--outputFile=${out}`, '--runTestsByPath', ...files];
	const child = start(join(copy, 'node_modules', '.bin', 'jest'), args, {
		cwd: copy,
		stdio: 'ignore',
		timeout: longestMs,
		// The files of a run of the matrix are not those of a broken one.
		env: { ...process.env, MATRIX_OUT: undefined },
	});
	await new Promise<void>((resolve, reject) => {
		child.once('close', () => resolve());
		child.once('error', reject);
	});
	try {
		return JSON.parse(readFileSync(out, 'utf8')) as Result;
	} catch {
		return undefined;
	}
}

/** Why tests are not red by a test; nothing where they are. */
function fault(result: Result | undefined): string | undefined {
	if (!result) return 'the tests did not end';
	if (result.numRuntimeErrorTestSuites > 0) return 'the tests could not be run at all';
	return result.numFailedTests === 0 ? 'nothing noticed it' : undefined;
}

/** The breaks that are asked for, each with its number. @throws Failure when there is no such one */
function wanted(asked: string[]): Array<[number, Break]> {
	const all = breaks.map((one, index): [number, Break] => [index + 1, one]);
	if (asked.length === 0) return all;
	const isMeant = (word: string, [number, { what }]: [number, Break]) =>
		word === String(number) || (!/^\d+$/.test(word) && what.includes(word));
	for (const word of asked)
		if (!all.some((one) => isMeant(word, one))) throw new Failure(`There is no break "${word}".`);
	return all.filter((one) => asked.some((word) => isMeant(word, one)));
}

/** Breaks a copy, runs the tests of the break, and mends it. */
async function tryOut(copy: string, { file, find, replace, tests }: Break) {
	const path = join(copy, file);
	const before = readFileSync(path, 'utf8');
	if (before.split(find).length !== 2) return { red: 0, why: `it has no place in ${file}` };
	writeFileSync(
		path,
		before.replace(find, () => replace),
	);
	const result = await run(copy, tests);
	writeFileSync(path, before);
	const why = fault(result);
	return { red: why === undefined ? (result?.numFailedTests ?? 0) : 0, why };
}

async function main(): Promise<void> {
	exitOnSignals();
	const todo = wanted(process.argv.slice(2));
	const lanes = Math.min(2, availableParallelism(), todo.length);
	const copies = Array.from({ length: lanes }, () => treeCopy());
	const files = [...new Set(todo.flatMap(([, { tests }]) => tests))];
	// Half of them in each copy.
	const parts = copies.map((_copy, lane) => files.filter((_file, index) => index % lanes === lane));
	console.log(`${todo.length} breaks, ${files.length} files of tests; first without a break`);
	const clean = await Promise.all(copies.map(async (copy, lane) => await run(copy, parts[lane])));
	for (const [lane, result] of clean.entries()) {
		const why = fault(result);
		if (why === 'nothing noticed it') continue;
		const names = result?.testResults
			.flatMap(({ assertionResults }) => assertionResults)
			.filter(({ status }) => status === 'failed')
			.map(({ fullName }) => `\n  ${fullName}`);
		throw new Failure(
			`Not green without a break (${why ?? 'red'}): ${parts[lane].join(' ')}${names?.join('') ?? ''}`,
		);
	}

	const figures: Array<BreakFigure & { number: number }> = [];
	const open = [...todo];
	const work = async (copy: string): Promise<void> => {
		for (let next = open.shift(); next; next = open.shift()) {
			const [number, one] = next;
			const { red, why } = await tryOut(copy, one);
			figures.push({ number, what: one.what, file: one.file, red });
			const words = why === undefined ? `noticed  (${red} red)` : `SURVIVED (${why})`;
			console.log(`${words} ${number}: ${one.what} (${one.file})`);
		}
	};
	await Promise.all(copies.map(work));

	const folder = process.env.MATRIX_OUT;
	if (folder !== undefined) {
		const kept = figures
			.sort((one, other) => one.number - other.number)
			.map(({ what, file, red }): BreakFigure => ({ what, file, red }));
		mkdirSync(folder, { recursive: true });
		writeFileSync(join(folder, 'breaks.json'), JSON.stringify(kept));
	}
	const failed = figures.filter(({ red }) => red === 0).length;
	console.log(`\n${figures.length - failed} passed, ${failed} failed`);
	process.exit(failed > 0 ? 1 : 0);
}

main().catch(giveUp);
