/** Builds docs/ into a static site, in a process of its own: VitePress needs a clean one, and jest runs none of its modules. */

import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { root } from '../install.mjs';
import { start } from './run.mjs';

export interface Built {
	code: number;
	said: string;
}

/**
 * Builds the site of a folder like docs/ into `into`; it is refused where a link leads to no page.
 * @param base where the site stands on its host, such as `/` or `/docs/`
 */
export async function buildSite(docs: string, into: string, base = '/'): Promise<Built> {
	const home = dirname(createRequire(join(root, 'package.json')).resolve('vitepress/package.json'));
	const arguments_ = [join(home, 'bin', 'vitepress.js'), 'build', docs];
	const child = start(process.execPath, [...arguments_, '--outDir', into, '--base', base], {
		cwd: root,
		env: { ...process.env, NODE_ENV: 'production' },
	});
	let said = '';
	for (const stream of [child.stdout, child.stderr])
		stream?.on('data', (words: Buffer) => void (said += String(words)));
	const code = await new Promise<number>((resolve) =>
		child.once('close', (result) => resolve(result ?? 1)),
	);
	return { code, said };
}
