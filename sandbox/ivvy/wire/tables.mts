import type { Row } from '../../types.mts';
import { IvvyError } from './errors.mts';
import type { Handler, HandlerInput } from './handler.mts';
import { page, visible } from './paging.mts';
import { nextId } from '../state.mts';
import type { IvvyState } from '../state.mts';
import { later } from './time.mts';

// The regular handlers: lists, reads, upserts and removals over one table of the state.

/** The documented refusal of bad data: errorCode 400 unless the page shows another. */
export const refuse = (code: number, message: string, details?: string[]) =>
	new IvvyError(400, message, code, details);

/** Tables that have a field of their own in the state; all others live in `state.tables`. */
const own = [
	'venues',
	'users',
	'contacts',
	'companies',
	'leads',
	'opportunities',
	'activityPurposes',
	'activities',
	'tasks',
] as const;

/** The rows of a table, by its name. Throws for a name that nobody seeded: a mistake in the sandbox. */
export function rowsOf(state: IvvyState, name: string): Row[] {
	const rows = own.find((one) => one === name)
		? state[name as (typeof own)[number]]
		: state.tables[name];
	if (!rows) throw new Error(`The sandbox has no table '${name}': seed it in sandbox/ivvy/<area>/`);
	return rows;
}

export const findIn = (state: IvvyState, name: string, id: unknown): Row | undefined =>
	rowsOf(state, name).find((row) => row.id === id);

/** Does the row have every one of these request parameters (venueId, bookingId …) that was sent? */
const belongs = (row: Row, body: Row, keys: string[]) =>
	keys.every((key) => body[key] === undefined || row[key] === body[key]);

/** A list; `keys` are the top-level parameters that narrow it. */
export const list =
	(table: string, keys: string[] = []): Handler =>
	({ action, body, state, settings }) =>
		page(
			action,
			rowsOf(state, table).filter((row) => belongs(row, body, keys)),
			body,
			settings.ivvy.pageCap,
		);

/** A read of one record by `id` (or another parameter); `missing` is the documented refusal. */
export const read =
	(table: string, missing: () => IvvyError, keys: string[] = ['id']): Handler =>
	({ action, body, state }) => {
		const row = rowsOf(state, table).find((one) => belongs(one, body, keys));
		if (!row) throw missing();
		return visible(action, row);
	};

interface UpsertRules {
	/** The refusal for an id that does not exist. */
	missing: () => IvvyError;
	/** Columns of a new row that the request does not give. */
	blank?: Row;
	/** Refers to records that must exist: parameter → table and refusal. */
	references?: Record<string, [table: string, refusal: () => IvvyError]>;
	/** Rules of the page beyond types and references; throws. `existing` is missing for an add. */
	check?: (input: HandlerInput, existing: Row | undefined) => void;
	/** Derived columns, after the request's own were laid over the row. */
	derive?: (row: Row, input: HandlerInput) => Row;
}

/** An addOrUpdate: overlays the parameters that were sent, checks everything before it changes anything. */
export const upsert =
	(table: string, { missing, blank = {}, references = {}, check, derive }: UpsertRules): Handler =>
	(input) => {
		const { body, state, now } = input;
		const rows = rowsOf(state, table);
		const { id, ...sent } = body;
		const existing = id === undefined ? undefined : rows.find((row) => row.id === id);
		if (id !== undefined && !existing) throw missing();
		for (const [name, [target, refusal]] of Object.entries(references)) {
			if (body[name] !== undefined && body[name] !== null && !findIn(state, target, body[name]))
				throw refusal();
		}
		check?.(input, existing);
		const row: Row = existing ?? {
			...blank,
			id: nextId(state),
			createdDate: later(undefined, now),
		};
		Object.assign(row, sent, {
			modifiedDate: later(existing?.modifiedDate as string | undefined, now),
		});
		if (derive) Object.assign(row, derive(row, input));
		if (!existing) rows.push(row);
		return { success: true, id: row.id };
	};

/** A removal by id within its parents. */
export const remove =
	(
		table: string,
		missing: () => IvvyError,
		keys: string[] = ['id'],
		reply: (row: Row) => Row = ({ id }) => ({ success: true, id }),
	): Handler =>
	({ body, state }) => {
		const rows = rowsOf(state, table);
		const index = rows.findIndex((row) => belongs(row, body, keys));
		if (index === -1) throw missing();
		const [row] = rows.splice(index, 1);
		return reply(row);
	};
