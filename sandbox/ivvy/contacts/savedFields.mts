import type { Row } from '../../types.mts';
import type { IvvyState } from '../state.mts';
import { doesNotValidate } from '../wire/errors.mts';
import type { HandlerInput } from '../wire/handler.mts';
import { findIn } from '../wire/tables.mts';

// What saving a contact and saving a company have in common.

/** Thrown for what these actions answer with HTTP 200 and `success: false`. */
export class NotSaved extends Error {}

/** What it takes to save something. */
export type Now = Pick<HandlerInput, 'state' | 'now'>;

const isText = (value: unknown) => typeof value === 'string';

/** Per field type: does a value fit? Files and static texts cannot be set. */
const fits: Record<number, (value: unknown, options: Row) => boolean> = {
	0: isText,
	1: isText,
	2: (value, options) => isText(value) && (value as string) in options,
	3: (value, options) => [value].flat().every((one) => isText(one) && (one as string) in options),
	4: (value) => typeof value === 'object',
	5: (value) => isText(value) && /^\d{4}-\d{2}-\d{2}$/.test(value as string),
	8: (value) => Number.isInteger(value),
	9: (value, options) => isText(value) && (value as string) in options,
};

/** The custom fields of a row after this request, with their labels. */
export function customFields(definitions: Row[], row: Row, sent: unknown): Row[] {
	const merged = new Map((row.customFields as Row[]).map((field) => [field.fieldId, field]));
	for (const { fieldId, value } of (sent as Row[] | undefined) ?? []) {
		const field = definitions.find((one) => one.fieldId === fieldId && one.isActive);
		if (!field) throw new NotSaved(`Custom field ${String(fieldId)} does not exist`);
		const isCleared = value === '' || value === null;
		if (
			!isCleared &&
			!fits[field.fieldType as number]?.(value, (field.selectValues as Row | null) ?? {})
		) {
			throw new NotSaved(`Custom field '${String(field.displayName)}' has an invalid value`);
		}
		merged.set(fieldId, { fieldId, displayName: field.displayName, value });
	}
	return [...merged.values()];
}

/** The links of a row after this request: merged by their key, a null address deletes one, null deletes all. */
export function externalUrls(row: Row, sent: unknown, most: number): Row[] {
	if (sent === null) return [];
	const merged = new Map(
		((row.externalUrls as Row[] | undefined) ?? []).map((link) => [link.ref, link]),
	);
	for (const { ref, url, label } of (sent as Row[] | undefined) ?? []) {
		const before = merged.get(ref);
		if (url === null) merged.delete(ref);
		else
			merged.set(ref, {
				ref,
				url: url ?? before?.url ?? null,
				label: label ?? before?.label ?? '',
			});
	}
	const links = [...merged.values()];
	if (links.some(({ url }) => !isText(url) || !(url as string).startsWith('https://'))) {
		throw doesNotValidate('externalUrls', 'url must begin with https://');
	}
	if (links.length > most) throw new NotSaved(`At most ${most} external URLs are allowed`);
	return links;
}

export function checkEmail(email: unknown, name: string): void {
	if (email !== undefined && email !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(String(email))) {
		throw doesNotValidate(name, 'Value must be an email address');
	}
}

export function checkReference(state: IvvyState, table: string, id: unknown, what: string): void {
	if (id === undefined || id === null) return;
	const isKnown = table in state || table in state.tables;
	if (isKnown && !findIn(state, table, id))
		throw new NotSaved(`${what} ${String(id)} does not exist`);
}

export function existing(rows: Row[], id: unknown, what: string): Row | undefined {
	const row = rows.find((one) => one.id === id);
	if (id !== undefined && !row) throw new NotSaved(`${what} does not exist`);
	return row;
}

/** A row with these columns only. */
export const pick = (row: Row, ...names: string[]): Row =>
	Object.fromEntries(names.map((name) => [name, row[name] ?? null]));
