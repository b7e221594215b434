import { isThere } from './harness/paths.mts';
import { read } from './harness/sources.mts';

// What SECURITY.md and docs/verification.md say is held by tests. They name them: the file, and the test's words.

/** The rows of the tables in a page, cell by cell, without their heads. */
function rowsOf(page: string): string[][] {
	return [...read(page).matchAll(/^\| --- .*\n((?:\|.*\n)+)/gm)].flatMap(([, body]) =>
		body
			.trim()
			.split('\n')
			.map((line) =>
				line
					.split(/(?<!\\)\|/)
					.slice(1, -1)
					.map((cell) => cell.trim()),
			),
	);
}

const file =
	/`((?:\.github|credentials|demo|docs|e2e|examples|nodes|packages|scripts|test)\/[\w./<>*-]+|[A-Z_]+(?:\.md)?|[\w-]+\.(?:json|mjs|js))`/g;

/** Files that a text names and that are not there. */
const lostFiles = (text: string) =>
	[...text.matchAll(file)].map(([, path]) => path).filter((path) => !isThere(path));

/** A test that is named right behind its file, and does not stand in it. */
const lostTests = (text: string) =>
	[...text.matchAll(/`((?:test|e2e)\/[\w./-]+\.m?ts)` "([^"]+)"/g)]
		.filter(
			([, path, words]) => !isThere(path) || !read(path).replaceAll("\\'", "'").includes(words),
		)
		.map(([, path, words]) => `${path}: ${words}`);

const pages = [
	{ page: 'SECURITY.md', least: 10, columns: 2 },
	{ page: 'docs/verification.md', least: 40, columns: 3 },
];

describe.each(pages)('$page', ({ page, least, columns }) => {
	const rows = rowsOf(page);

	it('has its rows, each complete', () => {
		expect(rows.length).toBeGreaterThanOrEqual(least);
		expect(rows.filter((cells) => cells.length !== columns || cells.includes(''))).toEqual([]);
	});

	it('names something for each row that holds it', () => {
		const without = rows.filter((cells) => [...cells.at(-1)!.matchAll(file)].length === 0);
		expect(without).toEqual([]);
	});

	it('names files that are there, and tests that stand in them', () => {
		const text = read(page);
		expect(lostFiles(text)).toEqual([]);
		expect(lostTests(text)).toEqual([]);
	});
});

it('each promise of SECURITY.md is held by a test', () => {
	const without = rowsOf('SECURITY.md').filter(
		(cells) => !/`(test|e2e)\/[\w./-]+\.m?ts` "/.test(cells[1]),
	);
	expect(without).toEqual([]);
});

it('each row of docs/verification.md is met, is not ours to meet, or waits for its owner', () => {
	const states = new Set(rowsOf('docs/verification.md').map((cells) => cells[1]));
	const known = ['met', 'does not apply', 'on purpose not', 'when published'];
	expect([...states].filter((state) => !known.includes(state))).toEqual([]);
});

it('a file or a test that is not there would be seen', () => {
	const text =
		'`test/none.test.ts` "x", `docs/none.md`, `SECURITY.md`, `.github/workflows/none.yml`';
	expect(lostFiles(text)).toEqual([
		'test/none.test.ts',
		'docs/none.md',
		'.github/workflows/none.yml',
	]);
	expect(lostTests(text)).toEqual(['test/none.test.ts: x']);
	const known = '`test/publish.test.ts` "a release with %s is refused"';
	expect(lostTests(known)).toEqual([]);
	expect(lostTests(known.replace('refused', 'taken'))).toHaveLength(1);
});
