import type { IDataObject, IExecuteFunctions, INodeParameters } from 'n8n-workflow';

import { isPlain } from '../table/json';
import type { GetParameter } from './request';

/**
 * Reads plain paths without n8n's expression engine. A test switches it off to compare: the result is the same.
 */
export const plainPaths = { areRead: true };

/** `={{ $json.name }}`, `={{ $json["first name"].a }}`: what mapping a field by drag and drop makes. */
const plainPath = /^=\{\{\s*\$json((?:\.[A-Za-z_]\w*|\[(?:"[^"\\]*"|'[^'\\]*')\])+)\s*\}\}$/;
const step = /\.([A-Za-z_]\w*)|\["([^"\\]*)"\]|\['([^'\\]*)'\]/g;

const notHere = Symbol('not here');

/** Gives the value for an item's JSON, or `notHere` where only n8n can tell what the expression gives. */
type Reader = (json: IDataObject) => unknown;

/** n8n refuses these in expressions, also as names of fields. */
const refused = new Set(['constructor', 'prototype', '__proto__']);

function isExpression(value: unknown): value is string {
	return typeof value === 'string' && value.startsWith('=');
}

function pathReader(path: string): Reader {
	const steps = [...path.matchAll(step)].map(
		([, ...names]) => names.find((name) => name !== undefined) ?? '',
	);
	if (steps.some((name) => refused.has(name))) return () => notHere;
	return (json) => {
		let at: unknown = json;
		for (const name of steps) {
			if (typeof at !== 'object' || at === null || !Object.hasOwn(at, name)) return notHere;
			at = (at as IDataObject)[name];
		}
		// n8n makes copies of objects and texts of dates; that stays its own.
		return isPlain(at) && at !== undefined ? at : notHere;
	};
}

/** A reader for a parameter with expressions; `undefined` when one of them is more than a path. */
function readerOf(raw: unknown): Reader | undefined {
	if (isExpression(raw)) {
		const path = plainPath.exec(raw)?.[1];
		return path === undefined ? undefined : pathReader(path);
	}
	if (typeof raw !== 'object' || raw === null || !hasExpression(raw)) return () => raw;
	const readers: Array<{ name: string; read: Reader }> = [];
	for (const [name, part] of Object.entries<unknown>({ ...raw })) {
		if (!hasExpression(part)) continue;
		const read = readerOf(part);
		if (!read || refused.has(name)) return undefined;
		readers.push({ name, read });
	}
	return (json) => {
		const copy = (Array.isArray(raw) ? [...(raw as unknown[])] : { ...raw }) as IDataObject;
		for (const { name, read } of readers) {
			const part = read(json);
			if (part === notHere) return notHere;
			copy[name] = part as IDataObject[string];
		}
		return copy;
	};
}

function hasExpression(raw: unknown): boolean {
	if (isExpression(raw)) return true;
	return typeof raw === 'object' && raw !== null && Object.values(raw).some(hasExpression);
}

/** Gives each item its parameters. */
export interface ParameterReader {
	(item: number): GetParameter;
	/** Is the parameter the same for all items? */
	isFixed(name: string): boolean;
}

/**
 * Reads the node's parameters for many items. n8n sets up its whole expression engine for each parameter of each item,
 * which costs more than sending it: so what has no expression is read once, a plain path into the item's JSON is read
 * directly, and everything else is left to n8n.
 */
export function parameterReader(context: IExecuteFunctions): ParameterReader {
	const items = context.getInputData();
	const parameters: INodeParameters = context.getNode().parameters;
	const ask = (name: string, item: number, fallback: unknown) =>
		context.getNodeParameter(name, item, fallback as object) as unknown;
	const isFixed = (name: string): boolean => !hasExpression(parameters[name]);
	/** What is left to n8n has no reader. */
	const readers = new Map<string, Reader | undefined>();
	const prepare = (name: string, fallback: unknown): Reader | undefined => {
		if (!isFixed(name)) return plainPaths.areRead ? readerOf(parameters[name]) : undefined;
		const fixed = ask(name, 0, fallback);
		return () => fixed;
	};
	const ofItem = (item: number): GetParameter => {
		const json = items[item]?.json ?? {};
		return (name, fallback) => {
			let reader = readers.get(name);
			if (!reader && !readers.has(name)) {
				reader = prepare(name, fallback);
				readers.set(name, reader);
			}
			const value = reader ? reader(json) : notHere;
			return value === notHere ? ask(name, item, fallback) : value;
		};
	};
	return Object.assign(ofItem, { isFixed });
}

/**
 * Reads something of an item's parameters. Where none of those that it looks at is different for the items, it is read once.
 * @param read throws what it throws for each item
 */
export function onceIfFixed<T>(
	isFixed: ParameterReader['isFixed'],
	read: (get: GetParameter) => T,
): (get: GetParameter) => T {
	let known: { value: T } | undefined;
	return (get) => {
		if (known) return known.value;
		let isSame = true;
		const value = read((name, fallback) => {
			isSame &&= isFixed(name);
			return get(name, fallback);
		});
		if (isSame) known = { value };
		return value;
	};
}
