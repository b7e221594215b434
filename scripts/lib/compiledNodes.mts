/** The nodes for a script that reads them. */

import { globSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { transformFileSync } from '@swc/core';
import { root } from '../install.mjs';

/**
 * Strips the types of the nodes, the credentials and the tested examples, in a folder of their own, which goes with the
 * process: their files import each other without extensions.
 */
export function compiledNodes(): string {
	const folder = mkdtempSync(join(tmpdir(), 'ivvy-leadsquared-compiled-'));
	process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
	for (const name of ['node_modules', 'sandbox'])
		symlinkSync(join(root, name), join(folder, name), 'junction');
	for (const file of globSync('{nodes,credentials,test/examples}/**/*.ts', { cwd: root })) {
		if (file.endsWith('.test.ts')) continue;
		const { code } = transformFileSync(join(root, file), {
			jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
			module: { type: 'commonjs' },
			swcrc: false,
		});
		const target = join(folder, file.replace(/\.ts$/, '.js'));
		mkdirSync(dirname(target), { recursive: true });
		writeFileSync(target, code);
	}
	return folder;
}
