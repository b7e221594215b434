/** The headline figures as bars, to be read on light and on dark ground. */

import type { Headline } from './report.mts';

const width = 760;
const left = 190;
const barHeight = 20;
const longest = width - left - 130;
const colours = ['#2f9e6e', '#8a8f98', '#d9822b'];

const safe = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export function headlineSvg(headlines: Headline[]): string {
	let y = 8;
	const parts: string[] = [];
	for (const { what, bars, more } of headlines) {
		y += 20;
		parts.push(
			`<text x="8" y="${y}" class="head">${safe(what)} <tspan class="note">(${more ? 'longer' : 'shorter'} is better)</tspan></text>`,
		);
		y += 10;
		const most = Math.max(...bars.map(({ value }) => value));
		bars.forEach(({ name, value, text }, index) => {
			const length = Math.max(2, (longest * value) / most);
			parts.push(
				`<text x="${left - 8}" y="${y + 15}" text-anchor="end">${safe(name)}</text>`,
				`<rect x="${left}" y="${y}" width="${length.toFixed(1)}" height="${barHeight}" rx="3" fill="${colours[index % colours.length]}"/>`,
				`<text x="${(left + length + 8).toFixed(1)}" y="${y + 15}">${safe(text)}</text>`,
			);
			y += barHeight + 6;
		});
		y += 10;
	}
	const style =
		'text{font:13px system-ui,sans-serif;fill:#24292f}.head{font-weight:600}.note{font-weight:400;opacity:.7}@media(prefers-color-scheme:dark){text{fill:#d8dee4}}';
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${y}" viewBox="0 0 ${width} ${y}" role="img" aria-label="${safe(headlines.map(({ what }) => what).join('; '))}">\n<style>${style}</style>\n${parts.join('\n')}\n</svg>\n`;
}
