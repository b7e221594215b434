/**
 * `npm run matrix`: runs every part of docs/reliability.md, keeps its figures in test/figures/ and writes the page. When a part
 * is red, its figures stay as they were. `-- cells mixed`: only these. `-- --every=6 cells`: of the settings of each pair of a
 * fault and a kind only every sixth, in turn, and nothing is kept. `-- page`: only writes the page again.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './install.mjs';
import { Failure, giveUp } from './lib/failure.mjs';
import type { MutatedFile } from './lib/mutations.mts';
import { allFigures } from './lib/reliability/store.mts';
import { reliabilityPage } from './lib/reliability/page.mts';
import { parts, runPart } from './lib/reliability/parts.mts';

function main(): void {
	const { values, positionals } = parseArgs({
		options: { every: { type: 'string', default: '1' } },
		allowPositionals: true,
	});
	const named = positionals.filter((name) => name !== 'page');
	const unknown = named.filter((name) => !Object.hasOwn(parts, name));
	if (unknown.length > 0)
		throw new Failure(
			`There is no "${unknown.join(', ')}". There are: ${Object.keys(parts).join(', ')}, page.`,
		);
	const wanted = positionals.length > 0 ? named : Object.keys(parts);
	const red = wanted.filter((name) => !runPart(name as keyof typeof parts, Number(values.every)));
	const mutated = JSON.parse(
		readFileSync(join(root, 'test', 'mutations.json'), 'utf8'),
	) as MutatedFile[];
	writeFileSync(join(root, 'docs', 'reliability.md'), reliabilityPage(allFigures(), mutated));
	console.log('docs/reliability.md: written');
	if (red.length > 0) throw new Failure(`Red: ${red.join(', ')}. Their figures stay as they were.`);
}

try {
	main();
} catch (error) {
	giveUp(error as Error);
}
