import type { INodeProperties } from 'n8n-workflow';

import { isObject } from './json';

/** What the vendor's codes mean: code → what people call it. */
export type Meanings = Readonly<Record<string | number, string>>;

/** The coded fields of an answer, by name; those inside of others with a dot: `payments.paymentMethod`. */
export type Labels = Readonly<Record<string, Meanings>>;

/** The meanings that a field of the form offers to choose from. */
export function meaningsOf({
	property: { options = [] },
}: {
	property: INodeProperties;
}): Meanings {
	return Object.fromEntries(
		options.flatMap((option) => ('value' in option ? [[String(option.value), option.name]] : [])),
	);
}

/** `currentStatus` → `currentStatusName`, `typeId` → `typeName`; with an s where there are several. */
export const labelName = (name: string, value?: unknown): string =>
	`${name.replace(/Id$/, '')}Name${Array.isArray(value) ? 's' : ''}`;

interface Coded {
	meanings?: Meanings;
	inside: Map<string, Coded>;
}

const trees = new WeakMap<Labels, Coded>();

/** The labels as a tree of names, made once. */
function treeOf(labels: Labels): Coded {
	const known = trees.get(labels);
	if (known) return known;
	const root: Coded = { inside: new Map() };
	for (const [path, meanings] of Object.entries(labels)) {
		let at = root;
		for (const name of path.split('.')) {
			const next = at.inside.get(name) ?? { inside: new Map<string, Coded>() };
			at.inside.set(name, next);
			at = next;
		}
		at.meanings = meanings;
	}
	trees.set(labels, root);
	return root;
}

/** `undefined` where nothing is known, also of one of several codes. */
function meaningOf(code: unknown, meanings: Meanings): string | string[] | undefined {
	if (Array.isArray(code)) {
		const all = code.map((one) => meaningOf(one, meanings));
		const isKnown = all.every((one) => typeof one === 'string');
		return isKnown && all.length > 0 ? all : undefined;
	}
	if (typeof code !== 'number' && typeof code !== 'string') return undefined;
	return Object.hasOwn(meanings, code) ? meanings[code] : undefined;
}

function labelled(value: unknown, { inside }: Coded): unknown {
	if (inside.size === 0) return value;
	if (Array.isArray(value)) return value.map((entry) => labelled(entry, { inside }));
	return isObject(value) ? labelledRecord(value, { inside }) : value;
}

function labelledRecord(record: Record<string, unknown>, { inside }: Coded) {
	return Object.fromEntries(
		Object.entries(record).flatMap(([name, value]) => {
			const coded = inside.get(name);
			if (!coded) return [[name, value]];
			const meaning = coded.meanings && meaningOf(value, coded.meanings);
			const label = labelName(name, value);
			const isNew = meaning !== undefined && !Object.hasOwn(record, label);
			return [[name, labelled(value, coded)], ...(isNew ? [[label, meaning]] : [])];
		}),
	) as Record<string, unknown>;
}

/**
 * The record with the meaning of each code beside it. A code that is not known, and one whose meaning the vendor gives
 * already, stays as it is.
 */
export function withLabels(
	record: Record<string, unknown>,
	labels: Labels,
): Record<string, unknown> {
	return labelledRecord(record, treeOf(labels));
}
