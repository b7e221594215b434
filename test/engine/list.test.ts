import { useVendors } from '../harness/vendors.mts';

const vendors = useVendors();

/** Leaves `count` tasks in the sandbox, which has 12 to start with. */
function tasks(count: number): void {
	const rows = vendors.sandbox.state.ivvy.tasks;
	const model = rows[0];
	rows.length = 0;
	for (let id = 1; id <= count; id++) rows.push({ ...model, id });
}

/** What was asked for, by where it starts: pages that are under way together may come in in any order. */
const asked = () =>
	vendors.sandbox.calls
		.map((call) => {
			const { start, perPage } = call.body as { start: number; perPage: number };
			return [start, perPage];
		})
		.sort(([one], [other]) => one - other);

const getTasks = (parameters: object) =>
	vendors.ivvy({ parameters: { resource: 'task', operation: 'getAll', ...parameters } });

describe('Return All', () => {
	it.each([
		{ what: 'nothing', count: 0, cap: 100, pages: [[0, 100]] },
		{ what: 'one page', count: 7, cap: 100, pages: [[0, 100]] },
		{
			what: 'three pages',
			count: 250,
			cap: 100,
			pages: [
				[0, 100],
				[100, 100],
				[200, 100],
			],
		},
		{
			what: 'an exact multiple',
			count: 200,
			cap: 100,
			pages: [
				[0, 100],
				[100, 100],
			],
		},
		{
			what: 'pages that iVvy silently cuts short',
			count: 25,
			cap: 10,
			pages: [
				[0, 100],
				[10, 10],
				[20, 10],
			],
		},
		{
			what: 'an exact multiple of a cut page',
			count: 20,
			cap: 10,
			pages: [
				[0, 100],
				[10, 10],
			],
		},
	])('reads $what', async ({ count, cap, pages }) => {
		tasks(count);
		vendors.sandbox.settings.ivvy.pageCap = cap;
		const { output, error } = await getTasks({ returnAll: true });
		expect(error).toBeUndefined();
		expect(output.map((item) => item.json.id)).toEqual(
			Array.from({ length: count }, (_, index) => index + 1),
		);
		expect(asked()).toEqual(pages);
	});

	it('goes on until an empty page when there is no total', async () => {
		const page = (ids: number[]) => ({
			vendor: 'ivvy' as const,
			kind: 'respond' as const,
			status: 200,
			body: { results: ids.map((id) => ({ id })) },
		});
		for (const ids of [[1, 2], [3], []]) vendors.sandbox.fault(page(ids));
		const { output } = await getTasks({ returnAll: true });
		expect(output.map((item) => item.json.id)).toEqual([1, 2, 3]);
		expect(asked()).toEqual([
			[0, 100],
			[2, 100],
			[3, 100],
		]);
	});

	it('stops with a clear message when the list gives the same page again', async () => {
		const samePage = {
			meta: { totalResults: 9, start: 0, count: 3 },
			results: [{ id: 1 }, { id: 2 }, { id: 3 }],
		};
		vendors.sandbox.fault({
			vendor: 'ivvy',
			kind: 'respond',
			status: 200,
			times: -1,
			body: samePage,
		});
		const { error } = await getTasks({ returnAll: true });
		expect(error?.message).toContain(
			'the page that starts at 3 was asked for, but the one at 0 came back',
		);
		// All that the total promises, and no more.
		expect(asked()).toEqual([
			[0, 100],
			[3, 3],
			[6, 3],
		]);
	});

	it('fails as a whole when a page in the middle fails, rather than give half a list', async () => {
		tasks(250);
		vendors.sandbox.fault({
			vendor: 'ivvy',
			kind: 'respond',
			skip: 1,
			status: 403,
			body: { errorCode: 403, message: 'No access' },
		});
		const { output, error } = await getTasks({ returnAll: true });
		expect(error?.message).toBe('iVvy refused Task → Get Many: No access (403) [item 0]');
		expect(output).toEqual([]);
	});
});

describe('Limit', () => {
	it.each([
		{ limit: 1, pages: [[0, 1]] },
		{ limit: 100, pages: [[0, 100]] },
		{
			limit: 120,
			pages: [
				[0, 100],
				[100, 20],
			],
		},
		{
			limit: 500,
			pages: [
				[0, 100],
				[100, 100],
				[200, 100],
			],
		},
	])('of $limit asks for no more than it needs', async ({ limit, pages }) => {
		tasks(250);
		const { output } = await getTasks({ returnAll: false, limit });
		expect(output).toHaveLength(Math.min(limit, 250));
		expect(asked()).toEqual(pages);
	});

	it('is honoured when a page brings more than was asked for', async () => {
		const body = {
			meta: { totalResults: 3, start: 0 },
			results: [{ id: 1 }, { id: 2 }, { id: 3 }],
		};
		vendors.sandbox.fault({ vendor: 'ivvy', kind: 'respond', status: 200, body });
		const { output } = await getTasks({ limit: 2 });
		expect(output.map((item) => item.json.id)).toEqual([1, 2]);
	});

	it('must be a whole number of at least 1', async () => {
		const { error } = await getTasks({ limit: 0 });
		expect(error?.message).toBe("'Limit' must be a whole number of at least 1 [item 0]");
		expect(vendors.sandbox.calls).toEqual([]);
	});
});

it('Filters narrow the list, and every page asks with them', async () => {
	vendors.sandbox.settings.ivvy.pageCap = 2;
	const { output } = await getTasks({
		returnAll: true,
		filters: {
			modifiedSince: '2026-03-03T02:00:00',
			filter: { condition: [{ field: 'name', condition: 'contains', value: 'contract' }] },
		},
	});
	const filter = { modifiedDate__GREATERTHAN: '2026-03-03 02:00:00', name__CONTAINS: 'contract' };
	expect(vendors.sandbox.calls.map((call) => call.body)).toEqual(
		asked().map(([start]) => ({ start, perPage: 100, filter })),
	);
	expect(output.length).toBeGreaterThan(0);
	for (const { json } of output) {
		expect(String(json.name)).toMatch(/contract/i);
		expect(String(json.modifiedDate) >= '2026-03-03 02:00:00').toBe(true);
	}
});
