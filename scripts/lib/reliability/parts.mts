/** The parts of `npm run matrix`: what each runs, and how its figures are read. */

import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { node24, root } from '../../install.mjs';
import {
	mixedRuns,
	rowsOf,
	type BreakFigure,
	type CellFigure,
	type ClusterFigure,
	type Figures,
	type MixedFigure,
	type PartName,
	type PropertyFigure,
} from './figures.mts';
import { writeFigures } from './store.mts';

interface Part<Name extends PartName> {
	/** Arguments for node. */
	commands: string[][];
	/** @param read every entry of the files whose names begin so */
	figures(read: <T>(name: string) => T[]): Figures[Name];
}

const jest = (...files: string[]) => [
	join(root, 'node_modules', 'jest', 'bin', 'jest.js'),
	...files,
];
const task = (...args: string[]) => [join(root, 'scripts', 'run.mjs'), ...args];

export const parts: { [Name in PartName]: Part<Name> } = {
	cells: {
		commands: [jest('test/matrix/cellsIvvy.test.ts', 'test/matrix/cellsLeadSquared.test.ts')],
		figures: (read) => rowsOf(read<CellFigure>('cells-')),
	},
	mixed: {
		commands: [jest('test/matrix/mixed.test.ts')],
		figures: (read) => mixedRuns(read<MixedFigure>('mixed')),
	},
	properties: {
		commands: [jest('test/properties')],
		figures: (read) => read<PropertyFigure>('properties-'),
	},
	breaks: {
		commands: [task('breaks')],
		figures: (read) => read<BreakFigure>('breaks'),
	},
	cluster: {
		// Three times in a row.
		commands: [1, 2, 3].map(() => task('e2e', 'cluster')),
		figures: (read) => read<ClusterFigure>('cluster'),
	},
	queue: {
		commands: [task('e2e', 'cluster', '--all-items')],
		figures: (read) => mixedRuns(read<MixedFigure>('mixedQueue')),
	},
};

/** Runs a part and keeps its figures. @param every of the settings of a cell every so many-th @returns whether it is green */
export function runPart<Name extends PartName>(name: Name, every: number): boolean {
	const folder = mkdtempSync(join(tmpdir(), 'reliability-'));
	try {
		const { commands, figures } = parts[name] as Part<Name>;
		for (const [index, args] of commands.entries()) {
			console.log(`\n── ${name}`);
			const out = join(folder, String(index));
			mkdirSync(out);
			const env = { ...process.env, MATRIX_OUT: out, MATRIX_EVERY: String(every) };
			const { status } = spawnSync(node24, args, { cwd: root, stdio: 'inherit', env });
			if (status !== 0) return false;
		}
		const read = <T,>(start: string): T[] =>
			globSync(`*/${start}*.json`, { cwd: folder })
				.sort((a, b) => a.localeCompare(b))
				.flatMap((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as T[]);
		if (every === 1) writeFigures(name, figures(read));
		return true;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
