/** `npm run docs:site`: builds docs/ into a static site with a search box. `-- --base=/docs/` for a site that is no host's root, `-- --into=<folder>` for another folder. */

import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './install.mjs';
import { Failure, giveUp } from './lib/failure.mjs';
import { buildSite } from './lib/site.mts';

try {
	const { values } = parseArgs({
		options: {
			base: { type: 'string', default: '/' },
			into: { type: 'string', default: join(root, 'docs', '.vitepress', 'dist') },
		},
	});
	const { code, said } = await buildSite(join(root, 'docs'), resolve(values.into), values.base);
	if (code !== 0) throw new Failure(`The site was not built:\n${said}`);
	console.log(`Built: ${values.into}. Serve it with any web server, at ${values.base}`);
} catch (error) {
	giveUp(error);
}
