/**
 * `npm run mutations`: breaks the shared code in small ways, one after the other (Stryker), and tells which ones no test
 * notices. It runs the files that have changed since their row in test/mutations.json was made, or those that are named:
 * `-- wire/send.ts engine/unknown`; `-- --all` runs every one, which takes hours.
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
	mutatedFiles,
	rowOf,
	scoreOf,
	type MutatedFile,
	type TestedMutant,
} from './lib/mutations.mts';

const scoreFile = join(root, 'test', 'mutations.json');
/** So many files share one run of all tests without a mutant. */
const atATime = 26;

const readText = (file: string) => readFileSync(join(root, file), 'utf8');

const readRows = (): MutatedFile[] =>
	existsSync(scoreFile) ? (JSON.parse(readFileSync(scoreFile, 'utf8')) as MutatedFile[]) : [];

function writeRow(row: MutatedFile): void {
	const rows = readRows().filter(({ file }) => file !== row.file && existsSync(join(root, file)));
	rows.push(row);
	rows.sort((one, other) => one.file.localeCompare(other.file));
	writeFileSync(scoreFile, `${JSON.stringify(rows, null, '\t')}\n`);
}

/** The files to run. @throws Failure when nothing is called so */
function wanted(names: string[], isAll: boolean): string[] {
	const files = globSync(mutatedFiles, { cwd: root }).map((file) => file.replaceAll('\\', '/'));
	// What many lean on comes first.
	files.sort((one, other) => other.localeCompare(one));
	const chosen = files.filter(
		(file) => names.length === 0 || names.some((name) => file.includes(`/${name}`)),
	);
	if (chosen.length === 0)
		throw new Failure(`No file of nodes/shared is called ${names.join(', ')}.`);
	if (isAll || names.length > 0) return chosen;
	const rows = new Map(readRows().map((row) => [row.file, row.hash]));
	return chosen.filter((file) => rows.has(file) && rows.get(file) !== hashOf(readText(file)));
}

/** Keeps the rows of the files of a run that went through to its end. */
function keep(files: string[], results: string): void {
	const mutants = readFileSync(results, 'utf8')
		.split('\n')
		.filter((line) => line !== '')
		.map((line) => JSON.parse(line) as TestedMutant);
	for (const file of files) {
		const own = mutants.filter(({ fileName }) => fileName.replaceAll('\\', '/').endsWith(file));
		const before = readRows().find((row) => row.file === file);
		const row = rowOf(file, readText(file), own, before);
		writeRow(row);
		const { killed, timedOut, survivors } = row;
		console.log(`${file}: ${killed + timedOut} noticed, ${survivors.length} not`);
	}
}

function main(): void {
	const { values, positionals } = parseArgs({
		options: { all: { type: 'boolean', default: false } },
		allowPositionals: true,
	});
	const files = wanted(positionals, values.all);
	const folder = mkdtempSync(join(tmpdir(), 'mutations-'));
	process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
	for (let at = 0; at < files.length; at += atATime) {
		const some = files.slice(at, at + atATime);
		const results = join(folder, `${at}.jsonl`);
		writeFileSync(results, '');
		const run = join(root, 'scripts', 'mutations', 'run.mts');
		const { status } = spawnSync(node24, [run, results, ...some], { cwd: root, stdio: 'inherit' });
		if (status !== 0) throw new Failure('Stryker did not run to its end.');
		keep(some, results);
	}
	const score = scoreOf(readRows());
	const unexplained = readRows().flatMap(({ file, survivors }) =>
		survivors.filter(({ reason }) => reason === undefined).map((one) => ({ file, ...one })),
	);
	for (const { file, line, mutator, from, to } of unexplained)
		console.log(`${file}:${line} ${mutator}: ${from} → ${to}`);
	console.log(
		`${(score * 100).toFixed(1)} % noticed, ${unexplained.length} survivors without a reason`,
	);
}

try {
	main();
} catch (error) {
	giveUp(error as Error);
}
