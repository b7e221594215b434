/**
 * `npm run pack:vendors`: builds the packages that are published, packs them into packages/ and brings what their
 * package.json has from the root's up to date. `--into FOLDER` packs elsewhere and changes nothing here;
 * `--unchecked` leaves out the check of the types, which npm test has beside it.
 */

import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './install.mjs';
import { giveUp } from './lib/failure.mjs';
import { exitOnSignals } from './lib/run.mjs';
import { manifestOf, packPublished, printed, publishedNames } from './lib/vendorPackages.mts';

const { into, unchecked } = parseArgs({
	options: { into: { type: 'string' }, unchecked: { type: 'boolean', default: false } },
}).values;

/** Writes what a package's own package.json takes from the root's. */
function update(name: string): void {
	const file = join(root, 'packages', name, 'package.json');
	const manifest = printed(manifestOf(name));
	if (readFileSync(file, 'utf8') === manifest) return;
	writeFileSync(file, manifest);
	console.log(`${relative(root, file)}: written`);
}

async function main(): Promise<void> {
	exitOnSignals();
	if (!into) publishedNames.forEach(update);
	const target = into ? resolve(into) : join(root, 'packages');
	for (const archive of (await packPublished(target, { unchecked })).values())
		console.log(`${relative(root, archive)}: ${Math.round(statSync(archive).size / 1000)} kB`);
}

main().catch(giveUp);
