/**
 * `npm run freeze`: puts the names that are new into `test/released.json`, the list of all that saved workflows hold. It
 * drops none: a name that was released stays. `--drop` takes out those that are gone, for names that no release has had.
 */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './install.mjs';
import { compiledNodes } from './lib/compiledNodes.mts';
import { Failure, giveUp } from './lib/failure.mjs';
import { lostNames, namesOfToday, printedNames, type Names } from './lib/released.mts';

const { drop } = parseArgs({ options: { drop: { type: 'boolean', default: false } } }).values;

const require = createRequire(import.meta.url);
const file = join('test', 'released.json');
const path = join(root, file);

function main(): void {
	const folder = compiledNodes();
	const today = namesOfToday(
		(name) => require(join(folder, name)) as Record<string, unknown>,
		(name) => readFileSync(join(root, name), 'utf8'),
	);
	const before = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Names) : {};
	const gone = lostNames(before, today);
	for (const name of gone) console.log(`gone: ${name}`);
	if (gone.length > 0 && !drop)
		throw new Failure(
			`${gone.length} names of ${file} are gone, and saved workflows may hold them. CONTRIBUTING.md says how such a change is made, under "Names that saved workflows hold".`,
		);
	writeFileSync(path, printedNames(today));
	console.log(`${file}: ${lostNames(today, before).length} new, ${gone.length} dropped`);
}

try {
	main();
} catch (error) {
	giveUp(error);
}
