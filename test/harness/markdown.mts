/** The headings of a page. */
export const headingsOf = (page: string): string[] =>
	[...page.replace(/^```[^]*?^```/gm, '').matchAll(/^#+ (.+)$/gm)].map(
		([, heading = '']) => heading,
	);

/** The address of a heading, by GitHub's rule. */
export const anchorOf = (heading: string): string =>
	heading
		.toLowerCase()
		.replace(/[^\p{L}\p{N} _-]/gu, '')
		.replaceAll(' ', '-');

/** The addresses of a page's headings. */
export const anchorsOf = (page: string): Set<string> => new Set(headingsOf(page).map(anchorOf));
