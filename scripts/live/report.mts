/** The report of a check: forms and types only, so that it can be attached to an issue. */

import type { Result, VendorName, Verdict } from './types.mts';

/** What is told of one account. */
export interface VendorReport {
	vendor: VendorName;
	title: string;
	results: Result[];
	/** Form → number of fields in which it was seen. */
	forms: Record<string, number>;
	/** How the vendor asked for pauses → how often. */
	throttled: Record<string, number>;
	calls: number;
	/** Did it end before everything was asked? */
	isStopped: boolean;
}

export interface Report {
	/** Of the project. */
	version: string;
	/** The day, `yyyy-mm-dd`. */
	date: string;
	vendors: VendorReport[];
}

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

const table = (head: string[], rows: string[][]): string[] =>
	rows.length === 0
		? []
		: [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map(cell).join(' | ')} |`);

const nameOf = ({ kind, name, call }: Result): string => {
	const what = kind === 'operation' ? '' : `${kind === 'error' ? 'refusal' : kind}: `;
	return `${what}${name}${call ? ` (\`${call}\`)` : ''}`;
};

const verdicts: Verdict[] = ['differs', 'refused', 'not tried', 'ok'];

function section({ title, results, forms, throttled, calls, isStopped }: VendorReport): string {
	const of = (verdict: Verdict) => results.filter((one) => one.verdict === verdict);
	const counted = verdicts.map((verdict) => `${of(verdict).length} ${verdict}`).join(', ');
	const part = (head: string, lines: string[]) =>
		lines.length === 0 ? [] : ['', `### ${head}`, '', ...lines];
	return [
		`## ${title}`,
		'',
		`${counted}; ${calls} calls.${isStopped ? ' Stopped before the end.' : ''}`,
		...part(
			'Differs',
			table(
				['What', 'Where', 'Documented', 'Seen'],
				of('differs').flatMap((result) =>
					result.differences.map(({ where, documented, seen }) => [
						nameOf(result),
						`\`${where}\``,
						documented,
						seen,
					]),
				),
			),
		),
		...part(
			'Refused',
			table(
				['What', 'How'],
				of('refused').map((one) => [nameOf(one), one.why ?? '']),
			),
		),
		...part(
			'Not tried',
			table(
				['What', 'Why'],
				of('not tried').map((one) => [nameOf(one), one.why ?? '']),
			),
		),
		...part(
			'As documented',
			table(
				['What', 'Beside that'],
				of('ok').map((one) => [nameOf(one), one.notes.join('; ')]),
			),
		),
		...part(
			'Forms of times, numbers and booleans',
			table(
				['Form', 'Fields'],
				Object.entries(forms)
					.sort(([a], [b]) => a.localeCompare(b))
					.map(([form, count]) => [form, String(count)]),
			),
		),
		...part(
			'Pauses that it asked for',
			table(
				['How', 'Times'],
				Object.entries(throttled).map(([how, count]) => [how, String(count)]),
			),
		),
		'',
	].join('\n');
}

/** The report for people. */
export function asMarkdown({ version, date, vendors }: Report): string {
	return [
		'# Live check',
		'',
		`Version ${version}, ${date}. Names of fields stand here as far as the vendor documents them; of other words only the`,
		'length does, as ‹5›. There is no value, no id, no key and no address in here.',
		'',
		...vendors.map(section),
	].join('\n');
}

/** Keys and addresses are in no report; this makes sure. @throws Error when one is */
export function holdBack(text: string, secrets: string[]): string {
	for (const secret of secrets)
		if (secret.length > 3 && text.includes(secret))
			throw new Error('The report would hold a key or an address, so it is not written.');
	return text;
}
