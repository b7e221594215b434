/** What the sections of the bench hand in, and the page made of it. */

import { cpus } from 'node:os';

export interface Check {
	what: string;
	is: string;
	asked: string;
	ok: boolean;
}

export interface Section {
	title: string;
	words: string;
	head: string[];
	rows: string[][];
	checks: Check[];
	/** Figures for the headline table and its picture. */
	headline?: Headline[];
}

interface Bar {
	name: string;
	value: number;
	text: string;
}

export interface Headline {
	what: string;
	bars: Bar[];
	/** Is the longer bar the better one? */
	more: boolean;
}

export const seconds = (ms: number) =>
	ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(ms < 10_000 ? 2 : 1)} s`;
export const times = (ratio: number) => `${ratio.toFixed(2)}×`;
export const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
export const count = (number: number) => Math.round(number).toLocaleString('en');

/** A program's time and calls in the headline. */
export const bar = (
	name: string,
	{ ms, counts }: { ms: number; counts: { calls: number } },
): Bar => ({
	name,
	value: ms,
	text: `${seconds(ms)}, ${count(counts.calls)} calls`,
});

export function median(list: number[]): number {
	const sorted = [...list].sort((one, other) => one - other);
	const middle = Math.floor(sorted.length / 2);
	return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

export function atMost(
	what: string,
	value: number,
	limit: number,
	show: (value: number) => string,
): Check {
	return { what, is: show(value), asked: `at most ${show(limit)}`, ok: value <= limit };
}

export function atLeast(
	what: string,
	value: number,
	limit: number,
	show: (value: number) => string,
): Check {
	return { what, is: show(value), asked: `at least ${show(limit)}`, ok: value >= limit };
}

export function exactly(what: string, value: number, wanted: number): Check {
	return { what, is: count(value), asked: `exactly ${count(wanted)}`, ok: value === wanted };
}

export function table(head: string[], rows: string[][]): string {
	const line = (cells: string[]) =>
		`| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
	return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const verdict = (ok: boolean) => (ok ? 'PASS' : '**MISS**');

export function resultsPage(sections: Section[], quick: boolean): string {
	const model = cpus()[0]?.model.trim() || 'unknown processor';
	const checks = sections.flatMap((section) => section.checks);
	const misses = checks.filter(({ ok }) => !ok).length;
	const head = [
		'# Bench',
		'',
		`Made by \`npm run bench\`${quick ? ' **--quick: a smoke run, not for comparison**' : ''} on ${new Date().toISOString().slice(0, 10)}: ${cpus().length} cores (${model}), Node.js ${process.versions.node}, ${process.platform} ${process.arch}.`,
		'Every program runs in a process of its own, the sandbox in another one, one program after the other (sections 3 and 6 say where not). Programs of a pair take turns; the figures are medians, and a ratio is the median of the',
		'ratios of the pairs. All get the same data. Programs are warm: one run before the first is thrown away, except where memory is measured.',
		'',
		`${checks.length - misses} of ${checks.length} goals are met.`,
		'',
		table(
			['Goal', 'Measured', 'Asked for', ''],
			checks.map(({ what, is, asked, ok }) => [what, is, asked, verdict(ok)]),
		),
	];
	const parts = sections.map(
		({ title, words, head: columns, rows }) => `## ${title}\n\n${words}\n\n${table(columns, rows)}`,
	);
	return `${[head.join('\n'), ...parts].join('\n\n')}\n`;
}

const [begin, end] = ['<!-- bench -->', '<!-- /bench -->'];

/** The README with today's headline between its two marks. */
export function withHeadline(readme: string, headlines: Headline[]): string {
	const [from, to] = [readme.indexOf(begin), readme.indexOf(end)];
	if (from === -1 || to < from) throw new Error(`The README has no ${begin} … ${end}`);
	const rows = headlines.map(({ what, bars }) => [what, ...bars.map(({ text }) => text)]);
	const names = headlines[0].bars.map(({ name }) => name);
	const text = `${table(['', ...names], rows)}\n\n![The same figures as bars](bench/headline.svg)`;
	return `${readme.slice(0, from + begin.length)}\n\n${text}\n\n${readme.slice(to)}`;
}
