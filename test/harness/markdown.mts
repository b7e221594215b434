/** The addresses of a page's headings, by GitHub's rule. */
export function anchorsOf(page: string): Set<string> {
	const headings = page.replace(/^```[^]*?^```/gm, '').matchAll(/^#+ (.+)$/gm);
	return new Set(
		[...headings].map(([, heading = '']) =>
			heading
				.toLowerCase()
				.replace(/[^\p{L}\p{N} _-]/gu, '')
				.replaceAll(' ', '-'),
		),
	);
}
