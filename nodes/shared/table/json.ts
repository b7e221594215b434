import type { IDataObject } from 'n8n-workflow';

/** Is it an object with names, and no list? */
export function isObject(value: unknown): value is IDataObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Has a value no parts of its own, as text and numbers have none? */
export function isPlain(value: unknown): boolean {
	return value === null || (typeof value !== 'object' && typeof value !== 'function');
}

/** What a text says as JSON; `undefined` when it is none. */
export function parsedJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
