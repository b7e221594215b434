import { resources as ivvy } from '../nodes/Ivvy/operations';
import { lists } from '../nodes/Ivvy/trigger/lists';
import { subjects } from '../nodes/Ivvy/trigger/subjects';
import { resources as leadSquared } from '../nodes/LeadSquared/operations';
import { events } from '../nodes/LeadSquared/trigger/events';
import { pollingProperties } from '../nodes/LeadSquared/trigger/poll';
import { describe as formOf } from '../nodes/shared/form/describe';
import type { Resource } from '../nodes/shared/table/operation';
import { reference } from '../sandbox/leadsquared/wire/endpoints.mts';
import { unconfirmedCallsOf } from '../scripts/lib/operations.mts';
import { pagesOf, sidebarOf } from '../scripts/lib/pages/all.mts';
import { eventsPage } from '../scripts/lib/pages/events.mts';
import { shortened, type Example } from '../scripts/lib/pages/example.mts';
import { fileOf, folderOf, type Vendor } from '../scripts/lib/pages/resource.mts';
import { ivvyExamples } from './examples/ivvy';
import { leadSquaredExamples } from './examples/leadSquared';
import { anchorOf, anchorsOf, headingsOf } from './harness/markdown.mts';
import { isThere, resolved } from './harness/paths.mts';
import { json, read, sources } from './harness/sources.mts';

const vendor = (name: string, resources: Resource[], examples: unknown): Vendor => ({
	name,
	resources,
	form: (resource, operation) =>
		formOf([{ ...(resource as Resource), operations: [operation as Resource['operations'][0]] }]),
	examples: examples as Example[],
	outputs: json(`nodes/${name.replace('iV', 'Iv')}/outputs.json`) as Vendor['outputs'],
});

const vendors: Vendor[] = [
	vendor('iVvy', ivvy, ivvyExamples),
	{
		...vendor('LeadSquared', leadSquared, leadSquaredExamples),
		unconfirmedCalls: unconfirmedCallsOf(
			reference.endpoints as unknown as Parameters<typeof unconfirmedCallsOf>[0],
		),
	},
];
const pages = pagesOf(vendors);

describe('the generated pages', () => {
	it('are what `npm run docs` writes, and there is no other', () => {
		const written = vendors.flatMap((one) => sources(`docs/${folderOf(one)}`, '.md'));
		expect(written.map(({ path }) => path)).toEqual(
			[...pages.keys()].map((path) => `docs/${path}`).sort((a, b) => a.localeCompare(b)),
		);
		const outdated = written.filter(({ path, text }) => pages.get(path.slice(5)) !== text);
		expect(outdated.map(({ path }) => path)).toEqual([]);
	});

	it('name every event of both triggers', () => {
		const page = read('docs/trigger-events.md');
		const written = eventsPage({
			ivvy: subjects,
			leadSquared: events,
			ivvyLists: lists,
			leadSquaredPolling: pollingProperties,
		});
		expect(page).toBe(written);
		for (const { value } of [...subjects, ...events]) expect(page).toContain(`| \`${value}\` |`);
		expect(page).toMatch(/^- Lead$/m);
	});

	it('stand in the sidebar of the site', () => {
		expect(read('docs/.vitepress/resources.json')).toBe(sidebarOf(vendors));
	});

	it('have every operation of the tables, with its call, its page, its fields and an example', () => {
		for (const { resources, ...of } of vendors)
			for (const resource of resources) {
				const page = read(`docs/${folderOf(of)}/${fileOf(resource)}`);
				const sections = page.split(/^## /m).slice(1);
				expect(sections.map((text) => text.split('\n')[0])).toEqual(
					resource.operations.map(({ name }) => name),
				);
				for (const [at, operation] of resource.operations.entries()) {
					const section = sections[at];
					expect(section).toContain(`\`${operation.call}\``);
					expect(section).toContain(`](${operation.docs})`);
					expect(section).toContain('```json');
					const { fields, collection } = (resource as Resource).operations[at];
					const missing = [...fields, ...(collection?.fields ?? [])]
						.filter(({ property }) => property.type !== 'hidden' && property.type !== 'notice')
						// A group is where its fields stand.
						.map(({ name, property }) =>
							property.type === 'collection' ? property.displayName : `<br>\`${name}\` |`,
						)
						.filter((words) => !section.includes(words));
					expect(missing).toEqual([]);
				}
			}
	});

	it('are out of date when a field changes', () => {
		const [first, ...others] = ivvy;
		const [operation, ...more] = first.operations;
		const [field, ...rest] = operation.fields;
		const property = { ...field.property, displayName: 'Renamed' };
		const changed = {
			...first,
			operations: [{ ...operation, fields: [{ ...field, property }, ...rest] }, ...more],
		};
		const path = `${folderOf(vendors[0])}/${fileOf(first)}`;
		const after = pagesOf([{ ...vendors[0], resources: [changed, ...others] }]);
		expect(after.get(path)).not.toBe(pages.get(path));
	});
});

describe('an example on a page', () => {
	it('says where it is cut', () => {
		expect(shortened([1, 2, 3, 4])).toEqual([1, 2, '… 2 more entries']);
		expect(shortened([1, 2, 3])).toEqual([1, 2, 3]);
		expect(shortened('x'.repeat(170))).toBe(`${'x'.repeat(160)}… (10 more characters)`);
		const wide = Object.fromEntries(Array.from({ length: 15 }, (_, at) => [`k${at}`, at]));
		expect(Object.keys(shortened(wide) as object)).toHaveLength(13);
		expect(shortened(wide)).toMatchObject({ '…': '… 3 more fields' });
		expect(shortened({ id: { __rl: true, mode: 'id', value: '7' } })).toEqual({ id: '7' });
	});
});

describe('the pages of docs/ and the READMEs', () => {
	const guides = [
		...sources('docs', '.md').filter(({ path }) => !/decisions|\.vitepress/.test(path)),
		...sources('packages', 'README.md').filter(({ path }) => !path.includes('node_modules')),
		{ path: 'README.md', text: read('README.md') },
	];
	const anchors = new Map(guides.map(({ path, text }) => [path, anchorsOf(text)]));

	it('link to files that are there, and to headings that they have', () => {
		const lost = guides.flatMap(({ path, text }) =>
			[...text.matchAll(/\]\(([^)\s]+)\)/g)]
				.map(([, link]) => link)
				.filter((link) => !/^[a-z]+:/.test(link))
				.filter((link) => {
					const [file = '', anchor] = link.split('#');
					if (file !== '' && !isThere(file, path)) return true;
					const known = anchors.get(file === '' ? path : resolved(path, file));
					return anchor !== undefined && known !== undefined && !known.has(anchor);
				})
				.map((link) => `${path} → ${link}`),
		);
		expect(lost).toEqual([]);
	});

	it('link to headings whose address is the same on GitHub and on the site', () => {
		const linked = guides.flatMap(({ path, text }) =>
			[...text.matchAll(/\]\((?![a-z]+:)([^)\s#]*)#([^)\s]+)\)/g)].map(
				([, file, anchor]) => `${file === '' ? path : resolved(path, file)}#${anchor}`,
			),
		);
		expect(linked.length).toBeGreaterThan(400);
		// The site makes a dash of a sign where GitHub leaves it out.
		const isPlain = (heading: string) => /^[a-z\d]+([,:]? [a-z\d]+|-[a-z\d]+)*$/i.test(heading);
		const other = guides
			.filter(({ path }) => path.startsWith('docs/'))
			.flatMap(({ path, text }) => headingsOf(text).map((heading) => ({ path, heading })))
			.filter(({ heading }) => !isPlain(heading))
			.filter(({ path, heading }) => linked.includes(`${path}#${anchorOf(heading)}`));
		expect(other).toEqual([]);
	});

	it('show pictures that are there, each with words for whoever does not see it', () => {
		const pictures = guides.flatMap(({ path, text }) =>
			[...text.matchAll(/!\[([^\]]*)\]\(([^)\s]+)\)/g)].map(([, words, file]) => ({
				path,
				words,
				file,
			})),
		);
		expect(pictures.length).toBeGreaterThan(8);
		expect(pictures.filter(({ words }) => words === '')).toEqual([]);
		expect(pictures.filter(({ file, path }) => !isThere(file, path))).toEqual([]);
	});

	it('say the same of what a trigger gives', () => {
		const part = (path: string) => {
			const [, after = ''] = read(path).split(/^##+ What a trigger gives\n/m);
			return after.slice(0, after.indexOf('<!-- /trigger item -->')).trim();
		};
		expect(part('docs/triggers.md')).toBe(part('README.md'));
		expect(part('README.md').length).toBeGreaterThan(1000);
	});
});
