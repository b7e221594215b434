/** The page of one resource: each operation with its form, its limits and an example. */

import type { INodeProperties } from 'n8n-workflow';
import { exampleText, type Example } from './example.mts';
import { noticesOf, rowsOf, type Row } from './form.mts';

/** What a page reads of an operation; the tables themselves are compiled less strictly than the scripts. */
export interface Operation {
	value: string;
	name: string;
	action: string;
	description?: string;
	call: string;
	docs: string;
	reads?: boolean;
	repeat: 'always' | 'never' | { with: string };
	lookUp?: object;
	noLookUp?: string;
	paging?: object;
	bulk?: { maxRows: number };
	batchable?: object;
	inBulk?: { call: string; bulk: { maxRows: number } };
	errors: Record<string, string>;
}

export interface Resource {
	value: string;
	name: string;
	operations: Operation[];
}

/** A node with all that its pages are made from. */
export interface Vendor {
	name: string;
	resources: Resource[];
	/** Calls that no page of the vendor names. */
	unconfirmedCalls?: ReadonlySet<string>;
	/** The form of one operation, as n8n gets it. */
	form(resource: Resource, operation: Operation): INodeProperties[];
	examples: Example[];
	/** What each operation gives under "Simplified", by resource and operation. */
	outputs: Record<string, Record<string, object>>;
}

/** The folder of a vendor's pages. */
export const folderOf = (vendor: { name: string }) => vendor.name.toLowerCase();

/** The file of a resource's page in that folder. */
export const fileOf = ({ value }: { value: string }) =>
	`${value.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.md`;

/** The part of an address that leads to a heading, on GitHub and on the site alike. */
export const anchorOf = (heading: string) => heading.toLowerCase().replaceAll(' ', '-');

/** Text that stands for itself: no HTML, no column of a table, and nothing for the site to fill in. */
export const safe = (text: string) =>
	text
		.replaceAll('\\', '\\\\')
		.replace(/[<*_]/g, (sign) => `\\${sign}`)
		.replaceAll('|', '\\|')
		.replace(/\s*\n\s*/g, ' ')
		.replaceAll('{{', '{\u200b{');

/** A cell may hold code between backticks, which needs no other care than for the column's end. */
export const cell = (text: string) =>
	text
		.split(/(`[^`]*`)/)
		.map((part, at) => (at % 2 === 1 ? part.replaceAll('|', '\\|') : safe(part)))
		.join('');

export function table(head: string[], rows: string[][]): string {
	const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
	return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Fields that the engine adds to every form of their kind are told once, on the page of many items or of lists. */
const toldElsewhere: Record<string, string> = {
	returnAll: '../many-items.md#lists',
	limit: '../many-items.md#lists',
	output: '../many-items.md#output',
	selectedFields: '../many-items.md#output',
	callsAtATime: '../many-items.md#calls-at-a-time',
	previewOnly: '../preview.md',
	sendAsBatch: '../many-items.md#send-as-batch',
	batchFrom: '../many-items.md#send-as-batch',
	ifUnknown: '../errors.md#looked-up-before-it-is-reported',
	simplify: '../many-items.md#output',
};

function fieldCells({ label, name, type, required, values, meaning, groups }: Row): string[] {
	const isShared = groups.length === 0 || groups[0] === 'Options';
	const link = isShared ? toldElsewhere[name] : undefined;
	const told = link ? `[What it does](${link})` : cell(meaning);
	return [
		`${cell(label)}<br>\`${name}\``,
		type,
		// Labels in it are already marked.
		required.replaceAll('|', '\\|'),
		[cell(values), told].filter(Boolean).join('. ').replace(/\.\. /g, '. '),
		groups.length === 0 ? 'open' : cell(groups.join(' → ')),
	];
}

const heads = ['Field', 'Type', 'Required', 'Values and meaning', 'Where'];

function repeatWords({ reads, paging, repeat, lookUp, noLookUp }: Operation): string {
	if (reads || paging) return 'It only reads, so it is asked again after a fault.';
	if (repeat === 'always')
		return 'A second call changes nothing more, so it is sent again after a fault.';
	const unknown = lookUp
		? 'its record is [looked up](../errors.md#looked-up-before-it-is-reported)'
		: 'the item says `outcome: unknown`';
	const unless = repeat === 'never' ? '' : `, unless it names the record (\`${repeat.with}\`)`;
	const why = noLookUp ? ` It is not looked up then. ${noLookUp}` : '';
	return `It is sent again only where it was certainly not processed; where nobody knows, ${unknown}${unless}.${why}`;
}

/** How many items travel in a call. */
function manyWords({ bulk, inBulk, batchable, reads, paging }: Operation): string {
	if (paging) return 'Whole lists come page by page.';
	if (bulk) return `Up to ${bulk.maxRows} items share a call, and each gets its own outcome.`;
	if (inBulk)
		return `Many items share the bulk call \`${inBulk.call}\`, up to ${inBulk.bulk.maxRows} in each ([Send as Batch](../many-items.md#send-as-batch)).`;
	if (batchable)
		return reads
			? 'Many items share a call.'
			: "Many items travel in the vendor's batches ([Send as Batch](../many-items.md#send-as-batch)).";
	return 'Each item is one call.';
}

function errorsOf({ errors }: Operation): string[] {
	const codes = Object.entries(errors);
	if (codes.length === 0) return [];
	const rows = codes.map(([code, hint]) => [`\`${code}\``, cell(hint)]);
	return [table(['Error code', 'What to do'], rows)];
}

function section(vendor: Vendor, resource: Resource, operation: Operation): string {
	const form = vendor.form(resource, operation);
	const rows = rowsOf(form);
	const key = `${resource.value}.${operation.value}`;
	const example = vendor.examples.find((one) => one.operation === key);
	const isUnconfirmed = vendor.unconfirmedCalls?.has(operation.call);
	const output = Object.keys(vendor.outputs[resource.value]?.[operation.value] ?? {});
	const what = [operation.action, operation.description]
		.filter(Boolean)
		.map((one) => cell(one ?? ''));
	return [
		`## ${operation.name}`,
		`${what.join('. ')}.`.replace(/\.\.$/, '.'),
		`Vendor call: \`${operation.call}\`${isUnconfirmed ? ' (unconfirmed: no page of the vendor names it; try it with one item first)' : ''}, [page of ${vendor.name}](${operation.docs}). ${manyWords(operation)} ${repeatWords(operation)}`,
		rows.length > 0 ? table(heads, rows.map(fieldCells)) : 'The form has no fields.',
		...noticesOf(form).map((words) => `> ${cell(words)}`),
		...errorsOf(operation),
		...(output.length > 0
			? [`Fields to drag into the next node: ${output.map((name) => `\`${name}\``).join(', ')}.`]
			: []),
		...(example ? [exampleText(example)] : []),
	].join('\n\n');
}

/** The whole page of a resource. */
export function resourcePage(vendor: Vendor, resource: Resource): string {
	const links = resource.operations.map(({ name }) => `[${name}](#${anchorOf(name)})`);
	return `${[
		`# ${vendor.name}: ${resource.name}`,
		`Made from the operation tables by \`npm run docs\`. The examples are those that the tests run. [All resources](README.md) · [When an item fails](../errors.md) · [Many items](../many-items.md)`,
		links.join(' · '),
		...resource.operations.map((operation) => section(vendor, resource, operation)),
	].join('\n\n')}\n`;
}
