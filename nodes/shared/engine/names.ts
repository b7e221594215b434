import type { IExecuteFunctions } from 'n8n-workflow';

import { unwrapLocator } from '../table/choices';
import { isObject } from '../table/json';
import type { ReadContext, WantedId } from '../table/operation';
import type { Entry, Form, Searches } from '../wire/search';
import { inputFailure, type Attempt, type Failure } from './errors';
import { finderOf } from './lookUp';
import type { GetParameter } from './request';
import type { Job, Run } from './run';
import { inFlight, sideBySide } from './sideBySide';

type IdOf = NonNullable<ReadContext['idOf']>;

/** What reading an item ends with when a record has to be looked up by its name first. */
class NameWanted extends Error {
	constructor(readonly wanted: WantedId) {
		super();
	}
}

/** Nothing is looked up yet. */
export const nothingKnown: IdOf = (wanted) => {
	throw new NameWanted(wanted);
};

/** What came of reading an item. */
export type Reading = { job: Job } | { wanted: WantedId } | { failure: Failure };

/** Reads an item, without sending anything. */
export function readItem(attempt: Attempt, read: () => Job): Reading {
	try {
		return { job: read() };
	} catch (cause) {
		if (cause instanceof NameWanted) return { wanted: cause.wanted };
		return { failure: inputFailure(attempt, cause) };
	}
}

/** A name of an item and the record that it stands for. */
interface Known {
	wanted: WantedId;
	entry: Entry;
}

const isSame = (one: WantedId, other: WantedId): boolean =>
	one.search === other.search && one.field === other.field && one.name === other.name;

/** The form as a search sees it, filled in with an item's values. Names that are known already are ids there. */
function formOf(context: IExecuteFunctions, get: GetParameter, known: Known[]): Form {
	return {
		getNode: () => context.getNode(),
		getCurrentNodeParameter(path) {
			const steps = path.split('.');
			// What the form does not have is nothing; n8n throws without something to fall back on.
			let value: unknown = get(steps[0] ?? path, null);
			for (const step of steps.slice(1)) value = isObject(value) ? value[step] : undefined;
			const given = unwrapLocator(value) ?? undefined;
			const found = known.find(
				({ wanted }) => wanted.field === steps.at(-1) && wanted.name === given,
			);
			return (found ? found.entry.value : given) as ReturnType<Form['getCurrentNodeParameter']>;
		},
	};
}

/** An item that calls records by their names. */
export interface NamedItem {
	item: number;
	get: GetParameter;
	read(idOf: IdOf): Job;
}

/** What the item's user is told. */
export function noteOf(known: Known[]): Record<string, unknown> {
	const lookedUp = known.map(({ wanted, entry }) => ({
		field: wanted.displayName,
		name: wanted.name,
		id: entry.value,
		record: entry.name,
	}));
	return { lookedUp };
}

/**
 * Looks up the records that items call by their names, side by side, and reads the items with their ids. An item fails
 * when a name does not stand for exactly one record.
 * @param take gets the items that could be read, in any order
 */
export async function readNamed(
	run: Run,
	{ context, searches }: { context: IExecuteFunctions; searches: Searches },
	items: NamedItem[],
	take: (job: Job) => void,
): Promise<void> {
	const find = finderOf(run, searches);
	await sideBySide(items, inFlight.calls, run.isOver, async ({ item, get, read }) => {
		const known: Known[] = [];
		const idOf: IdOf = (wanted) =>
			known.find((one) => isSame(one.wanted, wanted))?.entry.value ?? nothingKnown(wanted);
		const form = formOf(context, get, known);
		for (;;) {
			const reading = readItem(run.attempt, () => read(idOf));
			if ('failure' in reading) return run.settle(item, reading);
			if ('job' in reading) {
				const { job } = reading;
				return take({ ...job, values: { ...job.values, note: noteOf(known) } });
			}
			const finding = await find(reading.wanted, form);
			if ('failure' in finding) return run.settle(item, finding);
			known.push({ wanted: reading.wanted, entry: finding.entry });
		}
	});
}
