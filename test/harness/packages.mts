import { execFileSync, spawn } from 'node:child_process';
import {
	cpSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, relative, sep } from 'node:path';
import { json, read, sources } from './sources.mts';

const root = join(__dirname, '..', '..');

interface Ended {
	code: number | null;
	stdout: string;
	stderr: string;
}

async function run(
	command: string,
	args: string[],
	options: { cwd: string; env?: NodeJS.ProcessEnv },
): Promise<Ended> {
	const child = spawn(command, args, { ...options, shell: process.platform === 'win32' });
	const said = { stdout: '', stderr: '' };
	for (const name of ['stdout', 'stderr'] as const)
		child[name].setEncoding('utf8').on('data', (words: string) => {
			said[name] += words;
		});
	return await new Promise((resolve, reject) => {
		child.once('close', (code) => resolve({ code, ...said }));
		child.once('error', reject);
	});
}

/** Runs a file of `scripts/` to its end. */
export const runScript = async (
	name: string,
	args: string[] = [],
	env: NodeJS.ProcessEnv = process.env,
): Promise<Ended> =>
	await run(process.execPath, [join(root, 'scripts', name), ...args], { cwd: root, env });

/** Packages as somebody has them who installed them, and what n8n says of them. */
export interface Unpacked {
	folderOf(name: string): string;
	/** What n8n's scan finds in the sources of the project, and in the folders of what it publishes. */
	inSources: string[];
	/** What n8n's scan finds in packages. */
	scan(names: string[]): Promise<string[]>;
	/** Makes another package of these files; answers its name. */
	write(files: Record<string, string>): string;
	remove(): void;
}

/** Packs what is published, as `npm run pack:vendors` does, and unpacks it outside the project. */
export async function unpackAll(names: string[]): Promise<Unpacked> {
	const parent = mkdtempSync(join(tmpdir(), 'ivvy-leadsquared-packages-'));
	const archives = join(parent, 'archives');
	// The scanner leaves folders behind.
	const env = { ...process.env, TMPDIR: parent };
	const script = async (name: string, ...args: string[]) => await runScript(name, args, env);
	const scan = async (...args: string[]) => {
		const { stdout, stderr } = await script('scan.mts', ...args);
		if (stdout === '') throw new Error(stderr);
		return JSON.parse(stdout) as string[];
	};
	const folderOf = (name: string) => join(parent, name);
	const remove = () => rmSync(parent, { recursive: true, force: true });
	try {
		const [packed, inSources] = await Promise.all([
			script('pack.mts', '--unchecked', '--into', archives),
			scan('--source', root, ...names.map((name) => join(root, 'packages', name))),
		]);
		if (packed.code !== 0) throw new Error(`${packed.stdout}${packed.stderr}`);
		// Outside the project n8n-workflow is n8n's; here it is this project's.
		symlinkSync(join(root, 'node_modules'), join(parent, 'node_modules'), 'junction');
		for (const name of names) {
			const archive = join(archives, `${name}-${String(json('package.json').version)}.tgz`);
			mkdirSync(folderOf(name));
			execFileSync('tar', ['-xzf', archive, '-C', folderOf(name), '--strip-components=1']);
		}
		return {
			folderOf,
			inSources,
			scan: async (packages) => await scan(...packages.map(folderOf)),
			write(files) {
				const name = 'another';
				mkdirSync(folderOf(name));
				for (const [file, text] of Object.entries(files))
					writeFileSync(join(folderOf(name), file), text);
				return name;
			},
			remove,
		};
	} catch (error) {
		remove();
		throw error;
	}
}

/** Every file below a folder, with slashes. */
export function filesIn(folder: string): string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((path) => statSync(join(folder, path)).isFile())
		.map((path) => path.split(sep).join('/'))
		.sort();
}

export const fileIn = (folder: string, path: string): string =>
	readFileSync(join(folder, path), 'utf8');

/** What a package gives to whoever requires it. */
export const classesOf = (folder: string): Record<string, new () => object> =>
	// eslint-disable-next-line @typescript-eslint/no-require-imports
	require(folder) as Record<string, new () => object>;

/** The sources of some files and of all that they import, types too. */
export function withImports(entries: string[]): string[] {
	const all = new Map(
		[...sources('nodes', '.ts'), ...sources('credentials', '.ts')].map(({ path, text }) => [
			path,
			text,
		]),
	);
	const open = [...entries];
	const found = new Set(entries);
	while (open.length > 0) {
		const from = open.pop()!;
		for (const [, target] of all.get(from)!.matchAll(/(?:from|import) '(\.[^']*)'/g)) {
			const path = relative(root, join(root, from, '..', target))
				.split(sep)
				.join('/');
			const file = [`${path}.ts`, `${path}/index.ts`].find((one) => all.has(one))!;
			if (!found.has(file)) open.push(file);
			found.add(file);
		}
	}
	return [...found].sort();
}

/** `npm pack` in a folder that has only these files of the project, as a clone has them before anything is installed. */
export async function packBare(
	folder: string,
	files: string[],
): Promise<Ended & { left: string[] }> {
	const bare = mkdtempSync(join(tmpdir(), 'ivvy-leadsquared-bare-'));
	for (const file of files) cpSync(join(root, folder, file), join(bare, file));
	const PATH = process.env.PATH!.split(delimiter).filter((path) => !path.endsWith('.bin'));
	try {
		const ended = await run('npm', ['pack'], {
			cwd: bare,
			env: { PATH: PATH.join(delimiter), HOME: bare },
		});
		return { ...ended, left: readdirSync(bare).filter((name) => name.endsWith('.tgz')) };
	} finally {
		rmSync(bare, { recursive: true, force: true });
	}
}

/** What is committed in the folder of a published package. */
export const committed = (name: string, file: string): string => read(`packages/${name}/${file}`);
