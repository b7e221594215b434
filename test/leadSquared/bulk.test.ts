import { resources } from '../../nodes/LeadSquared/operations';
import { useVendors } from '../harness/vendors.mts';
import { bulkRows } from './bulk';
import type { BulkRow } from './bulk/row';

const vendors = useVendors();

const operations = resources.flatMap(({ value, operations: all }) =>
	all.map((operation) => ({ name: `${value}.${operation.value}`, operation })),
);

it('every bulk operation is tried here', () => {
	const bulk = operations.filter(({ operation }) => operation.bulk).map(({ name }) => name);
	expect(bulkRows.map(({ operation }) => operation).sort()).toEqual(bulk.sort());
});

/** Items as they are sent: how many, over how many of the row's groups, and which of them are bad. */
interface Sent {
	count: number;
	groups: number;
	bad?: number[];
}

/** The items of each call, by their places: those of a group in input order, cut at the limit. */
function callsOf({ count, groups }: Sent, limit: number): number[][] {
	return Array.from({ length: groups }, (_, group) => {
		const own = Array.from({ length: count }, (_one, index) => index).filter(
			(index) => index % groups === group,
		);
		return Array.from({ length: Math.ceil(own.length / limit) }, (_one, call) =>
			own.slice(call * limit, (call + 1) * limit),
		);
	}).flat();
}

const placeOf = ({ pairedItem }: { pairedItem?: unknown }) => (pairedItem as { item: number }).item;

/** Fifty at a time: thousands of `expect` take seconds, and thousands of rows in one cannot be read when it fails. */
function expectRows(actual: unknown[], expected: unknown[]): void {
	expect(actual).toHaveLength(expected.length);
	for (let from = 0; from < expected.length; from += 50)
		expect(actual.slice(from, from + 50)).toEqual(expected.slice(from, from + 50));
}

/** Sends the items and holds every outcome against its own item. */
async function send(row: BulkRow, sent: Sent): Promise<void> {
	const { count, groups, bad = [] } = sent;
	const state = vendors.sandbox.state.leadSquared;
	row.prepare?.(state, count);
	const items = Array.from({ length: count }, (_, index) =>
		row.item(index, index % groups, bad.includes(index)),
	);
	const [resource, operation] = row.operation.split('.');
	const { output, failed, error } = await vendors.leadSquared({
		parameters: { resource, operation, ...row.form },
		items,
		onError: 'continueErrorOutput',
	});
	expect(error).toBeUndefined();

	const calls = callsOf(sent, row.limit);
	const path = operations.find(({ name }) => name === row.operation)?.operation.call.split(' ')[1];
	const others = vendors.sandbox.calls.filter(({ action }) => action !== path);
	expect(vendors.sandbox.calls.length - others.length).toBe(calls.length);
	// The account's fields, once.
	expect(others.length).toBeLessThanOrEqual(1);

	const lost = row.failsTogether
		? calls.filter((call) => call.some((index) => bad.includes(index))).flat()
		: bad;
	expect(failed.map(placeOf)).toEqual([...lost].sort((a, b) => a - b));
	const outcome = row.failsTogether ?? 'refused';
	expect(failed.map(({ json }) => json)).toMatchObject(
		failed.map((one) => ({
			...items[placeOf(one)],
			error: { message: expect.any(String) as string, outcome },
		})),
	);
	const done = items.map((_, index) => index).filter((index) => !lost.includes(index));
	expect(output.map(placeOf)).toEqual(done);
	const expected = done.map((index) => row.output(items[index], state));
	expectRows(
		output.map(({ json }) => json),
		expected,
	);
	const stored = done.map((index) => row.stored?.(items[index], state));
	expectRows(
		stored.map((one) => one?.actual),
		stored.map((one) => one?.expected),
	);
}

describe.each(bulkRows)('$operation', (row) => {
	const { limit, groups = 1 } = row;

	it.each([1, limit, limit + 1])(
		'%i of a kind: as few calls as possible, each answer on its own item',
		async (count) => {
			await send(row, { count, groups: 1 });
		},
	);

	it('1,000 of mixed kinds: as few calls as possible, each answer on its own item', async () => {
		await send(row, { count: 1_000, groups });
	});

	const count = Math.min(limit * groups, 1_000) + groups;
	const middle = Math.floor(count / 2);
	it.each([
		{ where: 'first', bad: [0] },
		{ where: 'in the middle', bad: [middle] },
		{ where: 'last', bad: [count - 1] },
		{ where: 'in all three places', bad: [0, middle, count - 1] },
	])('bad items $where leave the others alone', async ({ bad }) => {
		await send(row, { count, groups, bad });
	});
});
