/** Builds and packs this package as npm would publish it, and unpacks it where n8n looks for community nodes. */

import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../../scripts/install.mjs';
import { npmPack } from '../../scripts/lib/npmPack.mts';
import { npm } from '../../scripts/lib/run.mjs';

const stampFile = join(root, 'node_modules', '.cache', 'built-from');
const sources = [
	'credentials/**',
	'nodes/**',
	'index.js',
	'package.json',
	'package-lock.json',
	'tsconfig*.json',
	'gulpfile.js',
	'scripts/lib/schemas.cjs',
];

/** One hash over everything that the build reads. */
function sourceHash(): string {
	const hash = createHash('sha256');
	const files = globSync(sources, { cwd: root, withFileTypes: true }).filter((entry) =>
		entry.isFile(),
	);
	for (const path of files.map((entry) => join(entry.parentPath, entry.name)).sort())
		hash.update(path.slice(root.length)).update('\0').update(readFileSync(path)).update('\0');
	return hash.digest('hex');
}

function built(): string {
	try {
		return readFileSync(stampFile, 'utf8');
	} catch {
		return '';
	}
}

/** Builds into dist/ unless dist/ was built from exactly these sources. */
export async function build(): Promise<void> {
	const hash = sourceHash();
	if (built() === hash && globSync('dist/**/*.node.js', { cwd: root }).length > 0) return;
	await npm('Building the package', ['run', 'build'], { cwd: root });
	mkdirSync(join(root, 'node_modules', '.cache'), { recursive: true });
	writeFileSync(stampFile, hash);
}

/** Packs into `folder` and returns the archive's path. */
export async function pack(folder: string): Promise<string> {
	return await npmPack(root, folder);
}

/** Unpacks the archive as a community package of the n8n with this user folder. */
export function unpack(archive: string, userFolder: string, name: string): string {
	const target = join(userFolder, '.n8n', 'nodes', 'node_modules', name);
	mkdirSync(target, { recursive: true });
	execFileSync('tar', ['-xzf', archive, '-C', target, '--strip-components=1']);
	return target;
}
