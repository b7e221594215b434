import { globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

const root = join(__dirname, '..', '..');

/** Folders that a fresh clone does not have, as git ignores them: they are there on the machine of whoever ran something. */
const ignored = readFileSync(join(root, '.gitignore'), 'utf8')
	.split('\n')
	.filter((line) => line.endsWith('/'));

/**
 * Does a fresh clone have a file or folder that a path means? `<area>` and `*` stand for any name.
 * @param from the file whose relative link it is; a path from the project's folder when absent
 */
export function isThere(path: string, from = ''): boolean {
	const pattern = posix.join(dirname(from), path).replace(/<\w+>/g, '*');
	if (ignored.some((folder) => `${pattern}/`.startsWith(folder))) return false;
	return globSync(pattern, { cwd: root }).length > 0;
}

/** What a file of the project says. */
export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

/** How large a file of the project is. */
export const bytesOf = (path: string): number => statSync(join(root, path)).size;

/** Where an import of a file leads, with slashes, whatever the machine's own separator. */
export const resolved = (from: string, target: string): string =>
	posix.normalize(posix.join(posix.dirname(from), target));
