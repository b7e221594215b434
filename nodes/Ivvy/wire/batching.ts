import { isObject } from '../../shared/table/json';
import { Unreadable } from '../../shared/wire/answer';
import type { BatchCall, Batches } from '../../shared/wire/vendor';
import { namesOf, pathOf, post } from './action';

export const maxJobs = 200;

type Result = Partial<Record<'namespace' | 'action' | 'request' | 'response', unknown>>;

/** A result, and where it stands among the others. */
interface Place {
	index: number;
	/** The call that it is of. */
	name: string;
	result: Result;
}

/** A value as text, since iVvy may echo a 1 as "1" or as true. */
function leaf(value: unknown): string {
	if (typeof value === 'boolean') return value ? '1' : '0';
	return value === null || value === undefined ? '' : String(value);
}

/** Has `whole` everything that `part` has? An empty object may come back as an empty list. */
function contains(whole: unknown, part: unknown): boolean {
	if (typeof part !== 'object' || part === null)
		return typeof whole !== 'object' || whole === null ? leaf(whole) === leaf(part) : false;
	const entries = Object.entries(part);
	if (typeof whole !== 'object' || whole === null)
		return entries.length === 0 && leaf(whole) === '';
	if (Array.isArray(part) && entries.length !== Object.keys(whole).length) return false;
	const there = new Map<string, unknown>(Object.entries(whole));
	return entries.every(([key, value]) => contains(there.get(key), value));
}

function countOf(names: string[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
	return counts;
}

/**
 * The result of each call. The order of the results is not documented, so each one is known by the request it repeats;
 * its place decides only among several with the same request.
 */
function pair(calls: BatchCall[], results: Result[]): Array<Result | undefined> {
	const free = new Map<string, Set<Place>>();
	const keyOf = (name: string, request: unknown) => `${name} ${JSON.stringify(request)}`;
	results.forEach((result, index) => {
		const name = `${String(result.namespace)}/${String(result.action)}`;
		const key = keyOf(name, result.request);
		free.set(key, (free.get(key) ?? new Set()).add({ index, name, result }));
	});
	const same = calls.map(({ call, body }, index) => {
		const found = free.get(keyOf(call, body)) ?? new Set();
		const [first] = found;
		const place = [...found].find((one) => one.index === index) ?? first;
		if (place) found.delete(place);
		return place;
	});
	// A request that came back in another form belongs to its call where no other one can be meant. With fewer results than
	// calls of that name, one that is there could look like one that is missing.
	// One that repeats a call as it was sent is of that call, also where it came once more, as after a restart.
	const asSent = new Set(calls.map(({ call, body }) => keyOf(call, body)));
	const unclaimed = [...free].flatMap(([key, places]) => (asSent.has(key) ? [] : [...places]));
	const there = countOf(unclaimed.map(({ name }) => name));
	const wanted = countOf(calls.filter((_call, index) => !same[index]).map(({ call }) => call));
	const left = unclaimed.filter(({ name }) => (there.get(name) ?? 0) >= (wanted.get(name) ?? 0));
	const alike = calls.map(({ call, body }, index) =>
		same[index]
			? []
			: left.filter(({ name, result }) => name === call && contains(result.request, body)),
	);
	const claims = alike.flat();
	return alike.map(([one, ...others], index) => {
		const isOnlyOne = others.length === 0 && claims.filter((claim) => claim === one).length === 1;
		return (same[index] ?? (isOnlyOne ? one : undefined))?.result;
	});
}

/** An answer inside a batch has no HTTP status; as a call of its own it would have had its error code as one. */
function statusOf(response: unknown): number {
	const code = isObject(response) ? Number(response.errorCode) : NaN;
	return code >= 400 && code < 600 ? code : 200;
}

/** How iVvy's batches are run. https://developer.ivvy.com/getting-started/batch */
export const batches: Batches = {
	maxJobs,
	run: (calls, address) =>
		post('batch/run', {
			jobs: calls.map(({ call, body }) => ({ ...namesOf(call), params: body })),
			// iVvy insists on an address that gets the results. They hold the account's data, so it is iVvy's own, which refuses what is
			// not signed.
			callbackUrl: `${address}${pathOf('test/ping')}`,
		}),
	idIn: (data) => {
		const asyncId = isObject(data) ? data.asyncId : undefined;
		if (typeof asyncId !== 'string' || asyncId === '')
			throw new Unreadable('its batch was taken, but got no id');
		return asyncId;
	},
	progress: (id) => post('batch/progress', { async: id }),
	percentIn: (data) => (isObject(data) && Number(data.progress)) || 0,
	results: (id) => post('batch/results', { async: id }),
	answersIn: (data, calls) => {
		// A call that they do not mention, in whatever form they are, may have been processed.
		const results = isObject(data) ? data.results : undefined;
		const given: Result[] = Array.isArray(results) ? results.filter(isObject) : [];
		const paired = pair(calls, given);
		return paired.map(
			(result) => result && { status: statusOf(result.response), body: result.response },
		);
	},
	notReady: '24114',
	restart: (id) => post('batch/restart', { async: id }),
	nextStep: (id) =>
		`Ask for the results later with resource Batch, operation Get Results and Batch ID ${id}; iVvy keeps them for 2 days. If Get Progress shows that the batch is stuck, Restart may help. Run the item again only if the results do not have it.`,
	trace: (id) => ({ asyncId: id }),
	traces: (ids) =>
		`ask for the results later with resource Batch, operation Get Results and ${ids.length === 1 ? 'Batch ID' : 'each of the Batch IDs'} ${ids.join(', ')}`,
};
