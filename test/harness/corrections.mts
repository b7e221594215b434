import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Correction } from '../../sandbox/corrections.mts';

const root = join(__dirname, '../..');
const jestItself = join(
	dirname(createRequire(__filename).resolve('jest/package.json')),
	'bin/jest.js',
);

/** Runs a file of tests with these corrections in place of the project's. @returns the titles of those that failed */
export function failedWith(corrections: Correction[], file: string, title: string): string[] {
	const folder = mkdtempSync(join(tmpdir(), 'corrections-'));
	const planted = join(folder, 'corrections.json');
	const results = join(folder, 'results.json');
	writeFileSync(planted, JSON.stringify(corrections));
	spawnSync(
		process.execPath,
		[jestItself, file, '-t', title, '--runInBand', '--json', '--outputFile', results],
		{ cwd: root, env: { ...process.env, REFERENCE_CORRECTIONS: planted }, stdio: 'ignore' },
	);
	const { testResults } = createRequire(__filename)(results) as {
		testResults: Array<{
			message: string;
			assertionResults: Array<{ fullName: string; status: string }>;
		}>;
	};
	rmSync(folder, { recursive: true });
	const failed = testResults.flatMap(({ assertionResults, message }) =>
		assertionResults.length === 0
			? [message]
			: assertionResults
					.filter(({ status }) => status === 'failed')
					.map(({ fullName }) => fullName),
	);
	return failed.sort();
}
