/** The project's own package.json. Its name, version and author stand there and are read from here. */

import { readFileSync } from 'node:fs';

export const manifest = JSON.parse(
	readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
);

/** The package with both vendors: what the repository, its tests and its demo know the nodes by. It is not published. */
export const packageName = manifest.name;
