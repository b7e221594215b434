import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { root } from '../install.mjs';

/** What is installed, made or not of the tree. */
const leftOut = new Set(['node_modules', '.git', 'dist', 'screenshots', '.stryker-tmp']);

/**
 * Copies the tree, so that it can be broken there. The copy goes when this process ends.
 * @returns its folder
 */
export function treeCopy(): string {
	const copy = mkdtempSync(join(tmpdir(), 'mutate-'));
	process.on('exit', () => rmSync(copy, { recursive: true, force: true }));
	cpSync(root, copy, { recursive: true, filter: (path) => !leftOut.has(basename(path)) });
	symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
	return copy;
}
