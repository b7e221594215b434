import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const root = join(__dirname, '..', '..');

export interface Source {
	/** Path from the project's folder, with slashes. */
	path: string;
	text: string;
}

/** Every file below a folder of the project whose name ends like one of `endings`. */
export function sources(folder: string, ...endings: string[]): Source[] {
	return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
		.map((name) => join(root, folder, name))
		.filter((path) => endings.some((ending) => path.endsWith(ending)) && statSync(path).isFile())
		.map((path) => ({
			path: relative(root, path).split(sep).join('/'),
			text: readFileSync(path, 'utf8'),
		}))
		.sort((a, b) => a.path.localeCompare(b.path));
}

/** One text file of the project. */
export function read(path: string): string {
	return readFileSync(join(root, path), 'utf8');
}

/** One JSON file of the project. */
export function json(path: string): Record<string, unknown> {
	return JSON.parse(read(path)) as Record<string, unknown>;
}
