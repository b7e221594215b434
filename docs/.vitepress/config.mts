/** The site that `npm run docs:site` builds from the pages of docs/. It asks no other host for anything. */

import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';
import { defineConfig } from 'vitepress';

const json = (path: string): unknown =>
	JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));

const { repository } = json('../../package.json') as { repository: { url: string } };
const repositoryUrl = repository.url.replace(/^git\+|\.git$/g, '');

/** What the site leaves out is read in the repository. */
const leftOut = /^(\.\.\/|decisions\/)/;

/**
 * A link of a page as the site needs it. Pages link to each other, and to files of the repository, by their paths, so that
 * they can be read on GitHub, too.
 */
function linkOf(href: string, page: string): string {
	if (/^([a-z]+:|#|\/)/.test(href)) return href;
	const target = normalize(join(dirname(page), href));
	if (leftOut.test(target)) return `${repositoryUrl}/blob/main/${normalize(`docs/${target}`)}`;
	return href.replace(/\bREADME\.md\b/, 'index.md');
}

const escaped = (code: string) =>
	code.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export default defineConfig({
	title: 'iVvy and LeadSquared for n8n',
	description: 'How to use the iVvy and LeadSquared nodes of n8n',
	lang: 'en',
	// The tables of fields need the room that VitePress leaves empty beside a page.
	head: [['style', {}, '.VPDoc.has-aside .content-container { max-width: 880px !important }']],
	srcExclude: ['decisions/**'],
	rewrites: { 'README.md': 'index.md', ':vendor/README.md': ':vendor/index.md' },
	// The time of a commit says nothing about a page that is written anew with each change of a table.
	lastUpdated: false,
	markdown: {
		// Hundreds of small examples in colours would take most of the time of a build.
		highlight: (code) => `<pre class="shiki" v-pre><code>${escaped(code)}</code></pre>`,
		config(md) {
			// n8n's expressions look like those of Vue, which would compute them and leave the page empty.
			md.renderer.rules.code_inline = (tokens, index) =>
				`<code v-pre>${escaped(tokens[index].content)}</code>`;
			md.core.ruler.push('links_of_the_repository', ({ tokens, env }) => {
				const { relativePath } = env as { relativePath: string };
				for (const token of tokens.flatMap(({ children }) => children ?? [])) {
					const href = token.type === 'link_open' && token.attrGet('href');
					if (href) token.attrSet('href', linkOf(href, relativePath));
				}
			});
		},
	},
	themeConfig: {
		siteTitle: 'iVvy + LeadSquared',
		search: { provider: 'local' },
		outline: { level: 2 },
		nav: [
			{ text: 'Getting started', link: '/getting-started' },
			{ text: 'iVvy', link: '/ivvy/' },
			{ text: 'LeadSquared', link: '/leadsquared/' },
			{ text: 'Source', link: repositoryUrl },
		],
		sidebar: [
			{
				text: 'Guides',
				items: [
					{ text: 'Install', link: '/install' },
					{ text: 'Getting started', link: '/getting-started' },
					{ text: 'Forms and values', link: '/forms' },
					{ text: 'Many items', link: '/many-items' },
					{ text: 'Preview', link: '/preview' },
					{ text: 'When an item fails', link: '/errors' },
					{ text: 'Reliability', link: '/reliability' },
					{ text: 'Triggers', link: '/triggers' },
					{ text: 'Events of the triggers', link: '/trigger-events' },
					{ text: 'AI agents', link: '/ai-agents' },
					{ text: 'All operations', link: '/operations' },
				],
			},
			...(json('./resources.json') as object[]),
		],
	},
});
