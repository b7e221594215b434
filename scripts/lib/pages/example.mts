/** A tested example of an operation, cut to what a page can show. */

/** What a page needs of the examples in test/examples, which the contract tests run. */
export interface Example {
	operation: string;
	items: object[];
	output: Array<{ json: object; item: number }>;
	files?: Array<Record<string, { fileName: string }>>;
}

const most = { entries: 2, keys: 12, text: 160 };

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** A picked record stands in a workflow with n8n's own marks; what counts is its value. */
const isLocator = (value: Record<string, unknown>) => value.__rl === true;

/** Where a test takes any text of a pattern, such as one with the time of day. */
const patternOf = (value: unknown) =>
	isObject(value) && value.$$typeof === Symbol.for('jest.asymmetricMatcher')
		? (value.sample as RegExp)
		: undefined;

/** What stands in place of jest's own where the examples are read outside of it. */
export const patterns = {
	stringMatching: (sample: RegExp) => ({
		$$typeof: Symbol.for('jest.asymmetricMatcher'),
		sample,
	}),
};

const more = (count: number, word: string) => `… ${count} more ${word}${count === 1 ? '' : 's'}`;

/** The value with long lists, records and texts cut, each with a mark that says so. */
export function shortened(value: unknown): unknown {
	const pattern = patternOf(value);
	if (pattern) return `${pattern.source.replace(/^\^/, '').replace(/\\.*$/, '')}…`;
	if (typeof value === 'string' && value.length > most.text)
		return `${value.slice(0, most.text)}… (${value.length - most.text} more characters)`;
	if (Array.isArray(value)) {
		const left = value.length - most.entries;
		const shown = value.slice(0, left === 1 ? undefined : most.entries).map(shortened);
		return left > 1 ? [...shown, more(left, 'entry').replace('entrys', 'entries')] : shown;
	}
	if (!isObject(value)) return value;
	if (isLocator(value)) return shortened(value.value);
	const all = Object.entries(value);
	const left = all.length - most.keys;
	const shown = left > 1 ? all.slice(0, most.keys) : all;
	const short = Object.fromEntries(shown.map(([key, one]) => [key, shortened(one)]));
	return left > 1 ? { ...short, '…': more(left, 'field') } : short;
}

/** JSON whose short lists and records stand in one line. */
export function printed(value: unknown, indent = ''): string {
	const flat = JSON.stringify(value);
	const spaced = isObject(value) || Array.isArray(value) ? oneLine(value) : flat;
	if (spaced.length + indent.length * 4 <= 80 || !(isObject(value) || Array.isArray(value)))
		return spaced;
	const inner = `${indent}\t`;
	const lines = Array.isArray(value)
		? value.map((one) => `${inner}${printed(one, inner)}`)
		: Object.entries(value).map(
				([key, one]) => `${inner}${JSON.stringify(key)}: ${printed(one, inner)}`,
			);
	const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
	return `${open}\n${lines.join(',\n')}\n${indent}${close}`;
}

function oneLine(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(oneLine).join(', ')}]`;
	if (!isObject(value)) return JSON.stringify(value);
	const entries = Object.entries(value).map(
		([key, one]) => `${JSON.stringify(key)}: ${oneLine(one)}`,
	);
	return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

const block = (value: unknown) => `\`\`\`json\n${printed(shortened(value))}\n\`\`\``;

/** The input and the output of one item: the first one from which something comes. */
export function exampleText({ items, output, files = [] }: Example): string {
	const item = output[0]?.item ?? 0;
	const outputs = output.filter((one) => one.item === item);
	const named = Object.values(files[item] ?? {}).map(({ fileName }) => `\`${fileName}\``);
	const rest = outputs.length - 1;
	return [
		`Filled in${named.length > 0 ? `, for an item with the file ${named.join(', ')}` : ''}:`,
		block(items[item]),
		outputs.length === 0 ? 'No item comes out.' : 'What comes out:',
		...(outputs.length > 0 ? [block(outputs[0]?.json)] : []),
		...(rest > 0 ? [`… and ${rest} more item${rest === 1 ? '' : 's'} for the same input.`] : []),
	].join('\n\n');
}
