/** Packs a folder as npm would publish it. */

import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './run.mjs';

/** Packs what is there into the folder `into`, without building it; answers the archive's path. */
export async function npmPack(folder: string, into: string): Promise<string> {
	mkdirSync(into, { recursive: true });
	const args = ['pack', '--ignore-scripts', '--pack-destination', into];
	await npm('Packing the package', args, { cwd: folder });
	const { name, version } = JSON.parse(
		readFileSync(join(folder, 'package.json'), 'utf8'),
	) as Record<string, string>;
	return join(into, `${name}-${version}.tgz`);
}
