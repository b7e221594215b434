/**
 * `npm run mutations`: breaks the shared code in small ways, one after the other (Stryker), and tells which ones no test
 * notices. It runs the files that have changed since their row in test/mutations.json was made, as each pull request does.
 * `-- wire/send.ts engine/unknown` runs those that are named, `-- --all` every one, which takes hours. `-- --survivors`
 * tries those once more that were not noticed and have no reason, with more tests than before.
 */

import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { node24, root } from './install.mjs';
import { Failure, giveUp } from './lib/failure.mjs';
import {
	hashOf,
	isOpen,
	mutatedFiles,
	rowAfter,
	rowOf,
	scoreOf,
	type MutatedFile,
	type TestedMutant,
} from './lib/mutations.mts';

const scoreFile = join(root, 'test', 'mutations.json');
/** So many files share one run of all tests without a mutant. */
const atATime = 26;
/** The tests that an open survivor meets may take so long, in ms. */
const longMs = 30_000;

const readText = (file: string) => readFileSync(join(root, file), 'utf8');

const readRows = (): MutatedFile[] =>
	existsSync(scoreFile) ? (JSON.parse(readFileSync(scoreFile, 'utf8')) as MutatedFile[]) : [];

function writeRow(row: MutatedFile): void {
	const rows = readRows().filter(({ file }) => file !== row.file && existsSync(join(root, file)));
	rows.push(row);
	rows.sort((one, other) => one.file.localeCompare(other.file));
	writeFileSync(scoreFile, `${JSON.stringify(rows, null, '\t')}\n`);
}

/**
 * The files to run.
 * @param way those that have changed, all, or those with survivors that have no reason
 * @throws Failure when nothing is called so
 */
function wanted(names: string[], way: 'changed' | 'all' | 'survivors'): string[] {
	const files = globSync(mutatedFiles, { cwd: root }).map((file) => file.replaceAll('\\', '/'));
	// What many lean on comes first.
	files.sort((one, other) => other.localeCompare(one));
	const chosen = files.filter(
		(file) => names.length === 0 || names.some((name) => file.includes(`/${name}`)),
	);
	if (chosen.length === 0)
		throw new Failure(`No file of nodes/shared is called ${names.join(', ')}.`);
	const rows = new Map(readRows().map((row) => [row.file, row]));
	const isAsItWas = (file: string) => rows.get(file)?.hash === hashOf(readText(file));
	if (way === 'survivors')
		return chosen.filter((file) => isAsItWas(file) && rows.get(file)?.survivors.some(isOpen));
	if (way === 'all' || names.length > 0) return chosen;
	return chosen.filter((file) => !isAsItWas(file));
}

/** Keeps the rows of the files of a run that went through to its end. */
function keep(files: string[], results: string, isAgain: boolean): void {
	const mutants = readFileSync(results, 'utf8')
		.split('\n')
		.filter((line) => line !== '')
		.map((line) => JSON.parse(line) as TestedMutant);
	for (const file of files) {
		const own = mutants.filter(({ fileName }) => fileName.replaceAll('\\', '/').endsWith(file));
		const before = readRows().find((row) => row.file === file);
		const row =
			before && isAgain
				? rowAfter(before, readText(file), own)
				: rowOf(file, readText(file), own, before);
		writeRow(row);
		const { killed, timedOut, survivors } = row;
		console.log(`${file}: ${killed + timedOut} noticed, ${survivors.length} not`);
	}
}

function main(): void {
	const { values, positionals } = parseArgs({
		options: {
			all: { type: 'boolean', default: false },
			survivors: { type: 'boolean', default: false },
		},
		allowPositionals: true,
	});
	const isAgain = values.survivors;
	const files = wanted(positionals, isAgain ? 'survivors' : values.all ? 'all' : 'changed');
	if (isAgain) Object.assign(process.env, { MUTANTS_AGAIN: scoreFile, MUTANT_MS: longMs });
	const folder = mkdtempSync(join(tmpdir(), 'mutations-'));
	process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
	for (let at = 0; at < files.length; at += atATime) {
		const some = files.slice(at, at + atATime);
		const results = join(folder, `${at}.jsonl`);
		writeFileSync(results, '');
		const run = join(root, 'scripts', 'mutations', 'run.mts');
		const { status } = spawnSync(node24, [run, results, ...some], { cwd: root, stdio: 'inherit' });
		if (status !== 0) throw new Failure('Stryker did not run to its end.');
		keep(some, results, isAgain);
	}
	const unexplained = readRows().flatMap(({ file, survivors }) =>
		survivors.filter(isOpen).map((one) => ({ file, ...one })),
	);
	for (const { file, line, mutator, from, to } of unexplained)
		console.log(`${file}:${line} ${mutator}: ${from} → ${to}`);
	const noticed = (scoreOf(readRows()) * 100).toFixed(1);
	console.log(`${noticed} % noticed, ${unexplained.length} survivors without a reason`);
	if (unexplained.length > 0)
		throw new Failure(
			'Write a test for each of them and run this with --survivors, or write its reason into test/mutations.json.',
		);
}

try {
	main();
} catch (error) {
	giveUp(error as Error);
}
