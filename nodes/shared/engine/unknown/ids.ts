import { BoundedMap } from '../../wire/boundedMap';
import { clock } from '../../wire/clock';
import type { Job, Outcome } from '../run';

const ofId = /id$/i;

/** So deep stands the id in an answer that comes as the vendor gave it. */
const deepest = 3;

/** An id as it is compared; `undefined` for what is none. */
export function idText(value: unknown): string | undefined {
	const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
	return text === '' ? undefined : text.toLowerCase();
}

/** Adds to `ids`, which one list gathers for many records: thousands are read at the end of a long run. */
function gatherIds(value: unknown, depth: number, ids: string[]): void {
	if (depth === 0 || typeof value !== 'object' || value === null) return;
	if (Array.isArray(value)) {
		for (const part of value as unknown[]) gatherIds(part, depth - 1, ids);
		return;
	}
	const record = value as Record<string, unknown>;
	for (const name in record) {
		const part = record[name];
		const id = ofId.test(name) ? idText(part) : undefined;
		if (id !== undefined) ids.push(id);
		else gatherIds(part, depth - 1, ids);
	}
}

/** Every id that a record or a list of records tells, whatever it is of. */
export function idsIn(value: unknown): string[] {
	const ids: string[] = [];
	gatherIds(value, deepest, ids);
	return ids;
}

/** The jobs that are done, by each id that their answers have told. */
export function jobsById(jobs: Job[], outcomes: Array<Outcome | undefined>): Map<string, Job> {
	const byId = new Map<string, Job>();
	for (const job of jobs) {
		const outcome = outcomes[job.item];
		if (outcome && 'records' in outcome) for (const id of idsIn(outcome.records)) byId.set(id, job);
	}
	return byId;
}

/** For so long a record may look like one of a later run: until its second is over, and its list has it. */
const rememberedMs = 120_000;
export const mostIds = 5_000;

/** Of each account and call the records that runs of this process made lately. */
const recent = new BoundedMap<string, Array<{ id: string; at: number }>>(100);

/** The records that runs of this process have made lately with this call. */
export function recentIds(key: string): Set<string> {
	const since = clock.now() - rememberedMs;
	return new Set((recent.get(key) ?? []).filter(({ at }) => at >= since).map(({ id }) => id));
}

/**
 * Remembers records of a run, for those that follow it: a node in a loop runs again within the second in which they were
 * made, and then nothing but their ids tells that they are older.
 */
export function rememberIds(key: string, ids: string[]): void {
	if (ids.length === 0) return;
	const at = clock.now();
	const kept = (recent.get(key) ?? []).filter((one) => one.at >= at - rememberedMs);
	recent.set(key, [...kept, ...ids.map((id) => ({ id, at }))].slice(-mostIds));
}

/** For tests, whose vendors begin anew with the same ids. */
export const forgetIds = (): void => recent.clear();
