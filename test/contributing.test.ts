import { isThere } from './harness/paths.mts';
import { read, sources, type Source } from './harness/sources.mts';

const decisions = sources('docs/decisions', '.md');
const records = decisions.filter(({ path }) => !path.endsWith('/README.md'));
const guides: Source[] = ['CONTRIBUTING.md', 'AGENTS.md'].map((path) => ({
	path,
	text: read(path),
}));
const readmes: Source[] = ['README.md', 'CHANGELOG.md']
	.map((path) => ({ path, text: read(path) }))
	.concat(sources('packages', 'README.md'));

/** What a text has between backticks, word by word, so that the files of a command are seen too. */
const marked = (text: string) =>
	[...text.matchAll(/`([^`\n]+)`/g)].flatMap(([, words]) => words.split(/\s+/));

const folder = /^(\.ci|\.github|bench|credentials|demo|docs|e2e|nodes|sandbox|scripts|test)\//;
const file = /^[\w./<>*-]+\.(m?[tj]s|json|md|svg)$/;
const isPath = (word: string) => folder.test(word) || file.test(word);

/** Paths between backticks that lead nowhere. */
const lostPaths = ({ text }: Source) =>
	marked(text)
		.filter(isPath)
		.filter((path) => !isThere(path));

/** Relative links that lead nowhere. */
const lostLinks = ({ path, text }: Source) =>
	[...text.matchAll(/\]\(([^)\s]+)\)/g)]
		.map(([, link]) => link.replace(/#.*$/, ''))
		.filter((link) => link !== '' && !/^[a-z]+:/.test(link))
		.filter((link) => !isThere(link, path));

describe.each([...guides, ...decisions])('$path', (page) => {
	it('names files and folders that are there', () => {
		expect(lostPaths(page)).toEqual([]);
	});
});

describe.each([...guides, ...decisions, ...readmes])('$path', (page) => {
	it('has links that lead somewhere', () => {
		expect(lostLinks(page)).toEqual([]);
	});
});

it('a path or a link that leads nowhere would be seen', () => {
	const text =
		'`npx jest test/none.test.ts`, `nodes/none/`, `nodes/<Vendor>/none/`, `none.md`, [a](none.md#b)';
	const page = { path: 'docs/decisions/0001.md', text };
	expect(lostPaths(page)).toEqual([
		'test/none.test.ts',
		'nodes/none/',
		'nodes/<Vendor>/none/',
		'none.md',
	]);
	expect(lostLinks(page)).toEqual(['none.md']);
	expect(lostPaths({ path: 'a.md', text: '`e2e/screenshots/`, `e2e/screenshots`' })).toHaveLength(
		2,
	);
	const good = '`npm test -- test/docs.test.ts`, `nodes/<Vendor>/wire/`, `batch/run`, [a](#b)';
	expect(lostPaths({ path: 'a.md', text: good })).toEqual([]);
	expect(lostLinks({ path: 'a.md', text: good })).toEqual([]);
});

describe('the way of an item', () => {
	const [, section] = /^## The way of an item\n([^]*?)^## /m.exec(read('CONTRIBUTING.md')) ?? [];
	const lines = (section ?? '').split(/^\d+\. /m).slice(1);

	/** Each file with the functions behind it, in order. */
	const steps = lines.flatMap((line) =>
		[...line.matchAll(/`([\w/.]+\.ts)`\s+(`\w+`(?:,\s+`\w+`)*)/g)].flatMap(([, file, names]) =>
			marked(names)
				.filter((name) => /^\w+$/.test(name))
				.map((name) => ({ file, name })),
		),
	);

	const defined = (name: string) =>
		new RegExp(`\\b(function|const|async)\\s+${name}\\b|^\\s*${name}\\b\\s*[(:]`, 'm');
	const called = (name: string) => new RegExp(`(?<!function |async )\\b${name}\\(`);
	const byN8n = ['execute', 'authenticate'];

	it('has ten lines, each with a file and its function', () => {
		expect(lines).toHaveLength(10);
		for (const line of lines) expect(line).toMatch(/^`[\w/.]+\.ts` `\w+`/);
		const files = marked(lines.join('')).filter((word) => word.endsWith('.ts'));
		expect([...new Set(steps.map(({ file }) => file))].sort()).toEqual([...new Set(files)].sort());
	});

	it.each(steps)('$file has $name', ({ file, name }) => {
		expect(read(file)).toMatch(defined(name));
	});

	it('calls each function in a file that was named before, but for those that n8n calls', () => {
		const uncalled = steps.filter(
			({ name }, index) =>
				!byN8n.includes(name) &&
				!steps.slice(0, index).some(({ file }) => called(name).test(read(file))),
		);
		expect(uncalled).toEqual([]);
	});

	it('ends where the engine gives its output', () => {
		expect(steps[0]).toEqual({ file: 'nodes/Ivvy/Ivvy.node.ts', name: 'execute' });
		expect(steps.at(-1)).toEqual({ file: 'nodes/shared/engine/output.ts', name: 'emit' });
	});
});

it('the tests say what the guide says that they say', () => {
	const [, table] = /^\| missing or wrong .+\n([^]*?)\n\n/m.exec(read('CONTRIBUTING.md')) ?? [];
	const quotes = [...(table ?? '').matchAll(/"([^"]+)"/g)].flatMap(([, words]) =>
		words.split('…').map((part) => part.trim()),
	);
	expect(quotes.length).toBeGreaterThan(10);
	const texts = [
		...sources('test', '.test.ts').filter(({ path }) => path !== 'test/contributing.test.ts'),
		...sources('sandbox', '.mts'),
		...sources('nodes', '.ts'),
	].map(({ text }) => text);
	expect(quotes.filter((quote) => !texts.some((text) => text.includes(quote)))).toEqual([]);
});

describe('the decisions', () => {
	const index = read('docs/decisions/README.md')
		.split('\n')
		.filter((line) => line.startsWith('| ['))
		.map((line) => line.split('|').map((cell) => cell.trim()));

	/** The words of a text without the addresses of its links. */
	const withoutLinks = (text: string) => text.replace(/\[([^\]]+)\]\([^)]+\)/g, '$1');

	it('are numbered without a gap', () => {
		expect(records.map(({ path }) => path.split('/')[2].slice(0, 5))).toEqual(
			records.map((_record, at) => `${String(at + 1).padStart(4, '0')}-`),
		);
		expect(records.length).toBeGreaterThanOrEqual(46);
	});

	describe.each(records)('$path', ({ path, text }) => {
		const name = path.split('/')[2];
		const number = name.slice(0, 4);
		const [, title] = /^# \d{4}\. (.+)$/m.exec(text) ?? [];
		const [, status = ''] = /^Status: (.+)$/m.exec(text) ?? [];

		it('has its number, a date, a status and the three sections with something in them', () => {
			expect(text).toMatch(new RegExp(`^# ${number}\\. \\S`));
			expect(text).toMatch(/^Date: \d{4}-\d\d-\d\d$/m);
			expect(withoutLinks(status)).toMatch(
				/^(proposed|accepted(, amended by \d{4}(, \d{4})*)?|superseded by \d{4})$/,
			);
			const sections = [...text.matchAll(/^## (.+)\n\n(?=[^#\s])/gm)].map(([, heading]) => heading);
			expect(sections).toEqual(['Context', 'Decision', 'Consequences']);
		});

		it('stands in the index with its title and status', () => {
			const rows = index.filter(([, link]) => link === `[${number}](${name})`);
			expect(rows).toHaveLength(1);
			expect(rows[0].slice(2, 4)).toEqual([title, withoutLinks(status)]);
			expect(rows[0][4]).toMatch(/\S/);
		});
	});

	it('the index has no row beside theirs', () => {
		expect(index).toHaveLength(records.length);
	});
});
