import { read, sources } from './harness/sources.mts';
import { buildSite, lostIn, type Site } from './harness/site.mts';

let site: Site;

beforeAll(async () => {
	site = await buildSite();
}, 300_000);

afterAll(() => site.remove());

it('is built, which a link to no page would prevent', () => {
	expect(site.said).not.toContain('dead link');
	expect(site).toMatchObject({ code: 0 });
});

it('has a page for each of docs/ but the decisions', () => {
	const pages = sources('docs', '.md')
		.map(({ path }) => path.replace(/^docs\//, ''))
		.filter((path) => !/^(decisions|\.vitepress)\//.test(path))
		.map((path) => path.replace(/README\.md$/, 'index.md').replace(/\.md$/, '.html'));
	expect(pages.length).toBeGreaterThan(90);
	expect([...site.files.keys()].filter((path) => path.endsWith('.html')).sort()).toEqual(
		[...pages, '404.html'].sort(),
	);
});

it('has something on each page, which an expression of Vue in its text would prevent', () => {
	const empty = [...site.files].filter(
		([path, html]) => path.endsWith('.html') && path !== '404.html' && !html.includes('<h1'),
	);
	expect(empty.map(([path]) => path)).toEqual([]);
});

it('has links that lead to a page and to a heading of it', () => {
	expect(lostIn(site.files)).toEqual([]);
	const broken = new Map<string, string>().set(
		'a.html',
		'<h2 id="b"></h2><a href="#b"></a><a href="#c"></a><a href="/none.html"></a>',
	);
	expect(lostIn(broken)).toEqual(['a.html → #c', 'a.html → /none.html']);
});

it('asks no other host for anything', () => {
	const asked = [...site.files].flatMap(([path, text]) => {
		const tags = path.endsWith('.html')
			? [...text.matchAll(/<(?:link|script|img|iframe)[^>]*(?:href|src)="([^"]+)"/g)]
			: [...text.matchAll(/(?:@import\s+|url\()["']?([^"')]+)/g)];
		return tags.map(([, address]) => address).filter((address) => /^(https?:)?\/\//.test(address));
	});
	// VitePress asks it for the icons of links to social networks, which the site has none of.
	const ofNobody = asked.filter((address) => address.startsWith('https://api.iconify.design/'));
	expect([...site.files].filter(([, text]) => text.includes('class="VPSocialLink'))).toEqual([]);
	expect(asked.filter((address) => !ofNobody.includes(address))).toEqual([]);
});

it('has a search box that knows every operation', () => {
	const index = [...site.files].find(([path]) => path.includes('localSearchIndex'));
	expect(index).toBeDefined();
	for (const [, resource, operation] of read('docs/operations.md').matchAll(
		/^\| \[?([^|[\]]+)\]?(?:\([^)]*\))? \| \[?([^|[\]]+)\]?(?:\([^)]*\))? \| `/gm,
	)) {
		expect(index?.[1]).toContain(resource);
		expect(index?.[1]).toContain(operation);
	}
});
