import type { Call } from '../../sandbox/index.mts';
import { letInTogether } from '../harness/gate.mts';
import { settle } from '../harness/settle.mts';
import { useVendors } from '../harness/vendors.mts';

// Pages that are under way together, through the real node and real HTTP. What a moving list does to them stands in
// pagesAhead.test.ts.

const vendors = useVendors();

const ids = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

/** Leaves seven pages of tasks in the sandbox. */
function sevenPages(): void {
	const rows = vendors.sandbox.state.ivvy.tasks;
	const model = rows[0];
	rows.length = 0;
	for (const id of ids(700)) rows.push({ ...model, id });
}

const startOf = ({ body }: Call) => (body as { start: number }).start;
const isLater = (call: Call) => startOf(call) > 0;
const lastFirst = (calls: Call[]) => [...calls].sort((one, other) => startOf(other) - startOf(one));

const getTasks = async (more: object = {}) =>
	await vendors.ivvy({
		parameters: { resource: 'task', operation: 'getAll', returnAll: true, output: 'raw' },
		...more,
	});

it('five pages go out together, and come out in order though the last one is answered first', async () => {
	sevenPages();
	letInTogether(vendors.sandbox, 5, isLater, lastFirst);
	const { output, error } = await getTasks();
	expect(error).toBeUndefined();
	expect(output.map(({ json }) => json.id)).toEqual(ids(700));
	expect(vendors.sandbox.calls.map(startOf).sort()).toEqual([0, 100, 200, 300, 400, 500, 600]);
});

it('of two pages that fail the first one is told, and the others are forgotten', async () => {
	sevenPages();
	letInTogether(vendors.sandbox, 5, isLater, lastFirst);
	const { gate } = vendors.sandbox;
	vendors.sandbox.gate = async (call) => {
		await gate?.(call);
		const start = startOf(call);
		if (start !== 200 && start !== 400) return;
		const body = { errorCode: 403, message: `No access to ${start}` };
		vendors.sandbox.fault({ vendor: 'ivvy', kind: 'respond', status: 403, body });
	};
	const { output, error } = await getTasks();
	expect(error?.message).toBe('iVvy refused Task → Get Many: No access to 200 (403) [item 0]');
	expect(output).toEqual([]);
});

it('a cancelled execution asks for no further page', async () => {
	sevenPages();
	let cancel = (): void => undefined;
	letInTogether(vendors.sandbox, 5, isLater, (calls) => {
		cancel();
		return calls;
	});
	const { output, run } = await getTasks({ onStart: (stop: () => void) => (cancel = stop) });
	expect(output).toEqual([]);
	expect(run.status).toBe('canceled');
	expect(vendors.sandbox.calls).toHaveLength(6);
});

it('a list out of which a record is deleted while it is read misses none of the others', async () => {
	const { leadSquared } = vendors.sandbox.state;
	const [model] = leadSquared.products;
	const products = Array.from({ length: 5_500 }, (_, index) => ({
		...model,
		ProductId: `product ${index}`,
		CreatedOn: new Date(index * 1_000).toISOString().slice(0, 19).replace('T', ' '),
	}));
	leadSquared.products = products as never;
	const pageOf = ({ body }: Call) => (body as { Paging: { PageIndex: number } }).Paging.PageIndex;
	let isGone = false;
	vendors.sandbox.gate = (call) => {
		if (isGone || pageOf(call) !== 4) return;
		isGone = true;
		leadSquared.products.splice(100, 1);
	};
	const { output, error } = await vendors.leadSquared({
		parameters: { resource: 'product', operation: 'getAll', returnAll: true },
	});
	expect(error).toBeUndefined();
	const came = new Set(output.map(({ json }) => json.ProductId));
	expect([output.length, came.size]).toEqual([5_500, 5_500]);
	expect(vendors.sandbox.calls.length).toBeGreaterThan(6);
});

it('items that page side by side keep within twenty calls, each with its own records', async () => {
	sevenPages();
	let underWay = 0;
	let most = 0;
	vendors.sandbox.gate = async () => {
		most = Math.max(most, ++underWay);
		await settle();
		underWay--;
	};
	const { output } = await getTasks({ items: [{}, {}, {}] });
	expect(output.map(({ json }) => json.id)).toEqual([...ids(700), ...ids(700), ...ids(700)]);
	expect(output.map(({ pairedItem }) => (pairedItem as { item: number }).item)).toEqual(
		[0, 1, 2].flatMap((item) => ids(700).map(() => item)),
	);
	expect(most).toBeLessThanOrEqual(20);
});
