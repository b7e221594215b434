import { bytesOf } from './harness/paths.mts';
import { json, read, sources } from './harness/sources.mts';

const packages = sources('packages', 'README.md').map(({ path, text }) => ({
	path,
	text,
	name: path.split('/')[1],
}));
const all = [...packages, { path: 'README.md', text: read('README.md'), name: '' }];

/** The section of a page below a heading. */
const section = (text: string, heading: RegExp): string =>
	text.split(/^## /m).find((part) => heading.test(part)) ?? '';

const counts = ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];

const { repository } = json('package.json') as { repository: { url: string } };
const repositoryUrl = repository.url.replace(/^git\+|\.git$/g, '');

describe.each(packages)('$path', ({ text, name }) => {
	it('leads from nothing to a first result in numbered steps, and counts them', () => {
		const path = section(text, /^From nothing/);
		const steps = [...path.matchAll(/^(\d+)\. /gm)].map(([, number]) => Number(number));
		expect(steps).toEqual(steps.map((_step, at) => at + 1));
		expect(steps.length).toBeGreaterThan(5);
		expect(path).toContain(`${counts[steps.length - 1]} steps`);
		expect(path).toContain(`enter \`${name}\``);
	});

	it('names the oldest and the newest n8n that the end-to-end tests run on', () => {
		const versions = sources('e2e/n8n', 'package.json').map(
			(source) => (JSON.parse(source.text) as { dependencies: { n8n: string } }).dependencies.n8n,
		);
		const told = section(text, /^Compatibility/);
		for (const version of versions)
			expect(told).toContain(version.split('.').slice(0, 2).join('.'));
		const [started = ''] = /npx n8n@[\d.]+/.exec(text) ?? [];
		expect(versions).toContain(started.replace('npx n8n@', ''));
	});

	it('sends nobody to the combined package', () => {
		expect(text).not.toMatch(/install[^\n]*`n8n-nodes-ivvy-leadsquared`(?!, the repository)/i);
		expect(text).toContain('which is never published');
	});
});

describe.each(all)('$path', ({ text }) => {
	it('says plainly what was never run, and who to ask', () => {
		const told = section(text, /^Never run against a live account/);
		expect(told).toMatch(/^No test has ever called a real account of /m);
		for (const word of ['credential', 'Get Many', '*Create*']) expect(told).toContain(word);
		expect(section(text, /^Where to ask/)).toContain(`${repositoryUrl}/issues`);
	});

	it('has no link to another repository than that of package.json', () => {
		const elsewhere = [...text.matchAll(/https:\/\/github\.com\/[^)\s`]+/g)]
			.map(([link]) => link)
			.filter((link) => !link.startsWith(`${repositoryUrl}/`));
		expect(elsewhere).toEqual([]);
	});
});

it('the pictures of the pages are small', () => {
	const large = sources('docs/images', '.png')
		.map(({ path }) => path)
		.filter((path) => bytesOf(path) > 200_000);
	expect(large).toEqual([]);
});
