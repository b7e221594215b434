import { spawn } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';

const root = join(__dirname, '..', '..');

export interface Site {
	code: number | null;
	said: string;
	/** The text of each file that has one, by its path in the site. */
	files: Map<string, string>;
	remove(): void;
}

/** Builds the site as `npm run docs:site` does, into a folder of its own. */
export async function buildSite(): Promise<Site> {
	const folder = mkdtempSync(join(tmpdir(), 'ivvy-leadsquared-site-'));
	const script = join(root, 'scripts', 'site.mts');
	const child = spawn(process.execPath, [script, `--into=${folder}`], { cwd: root });
	let said = '';
	for (const stream of [child.stdout, child.stderr])
		stream.setEncoding('utf8').on('data', (words: string) => {
			said += words;
		});
	const code = await new Promise<number | null>((resolve, reject) => {
		child.once('close', resolve);
		child.once('error', reject);
	});
	const files = new Map(
		globSync('**/*.{html,css,js}', { cwd: folder }).map((path) => [
			path.replaceAll('\\', '/'),
			readFileSync(join(folder, path), 'utf8'),
		]),
	);
	return { code, said, files, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

const idsIn = (html: string) => new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));

/** Links of the site's pages that lead to no page, or to no heading of it, as "page → link". */
export function lostIn(files: Site['files']): string[] {
	const pages = [...files].filter(([path]) => path.endsWith('.html'));
	const ids = new Map(pages.map(([path, html]) => [path, idsIn(html)]));
	return pages.flatMap(([path, html]) =>
		[...html.matchAll(/<a [^>]*href="([^"]*)"/g)]
			.map(([, href]) => decodeURI(href))
			.filter((href) => !/^[a-z]+:/.test(href) && !href.startsWith('#VP'))
			.filter((href) => {
				const [target = '', anchor] = href.split('#');
				const place = target === '' ? `/${path}` : posix.resolve('/', posix.dirname(path), target);
				const file = target.endsWith('/') ? posix.join(place, 'index.html') : place;
				const found = ids.get(file.slice(1));
				return !found || (anchor !== undefined && anchor !== '' && !found.has(anchor));
			})
			.map((href) => `${path} → ${href}`),
	);
}
