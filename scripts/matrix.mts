/**
 * `npm run matrix`: runs the whole matrix of faults and the mixed runs, which takes some minutes, and writes their figures
 * into docs/reliability.md. `-- cells` or `-- mixed`: only these, and nothing is written. `-- --every=6`: of the settings of
 * each pair of a fault and a kind only every sixth, in turn; the page then says so.
 */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './install.mjs';
import { Failure, giveUp } from './lib/failure.mjs';
import { reliabilityPage, type CellFigure, type MixedFigure } from './lib/reliability.mts';

const parts: Record<string, string[]> = {
	cells: ['cellsIvvy', 'cellsLeadSquared'],
	mixed: ['mixed'],
};

function main(): void {
	const { values, positionals: named } = parseArgs({
		options: { every: { type: 'string', default: '1' } },
		allowPositionals: true,
	});
	const unknown = named.filter((name) => !Object.hasOwn(parts, name));
	if (unknown.length > 0)
		throw new Failure(`There is no "${unknown.join(', ')}": name cells or mixed.`);
	const folder = mkdtempSync(join(tmpdir(), 'ivvy-leadsquared-matrix-'));
	process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
	const wanted = named.length > 0 ? named : Object.keys(parts);
	const files = wanted.flatMap((name) => parts[name]).map((name) => `test/matrix/${name}.test.ts`);
	const { status } = spawnSync(join(root, 'node_modules', '.bin', 'jest'), files, {
		cwd: root,
		stdio: 'inherit',
		env: { ...process.env, MATRIX_OUT: folder, MATRIX_EVERY: values.every },
	});
	if (status !== 0) throw new Failure('Something is red; nothing was written.');
	if (named.length > 0) return;
	const read = <T,>(name: string) =>
		JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as T[];
	const cells = ['ivvy', 'leadSquared'].flatMap((vendor) => read<CellFigure>(`cells-${vendor}`));
	writeFileSync(
		join(root, 'docs', 'reliability.md'),
		reliabilityPage(cells, read<MixedFigure>('mixed'), Number(values.every)),
	);
	console.log('docs/reliability.md: written');
}

try {
	main();
} catch (error) {
	giveUp(error as Error);
}
