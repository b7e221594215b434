import { seedIds } from '../../sandbox/seed.mts';
import { useVendors } from '../harness/vendors.mts';

const { opportunities, activeEmail, inactiveEmail } = seedIds;

const vendors = useVendors();

interface Item {
	opportunity: string;
	note: string;
	owner?: string;
}

/** Posts one activity per item, as a workflow would: every value comes from the item. */
const post = (items: Item[], extra: object = {}) =>
	vendors.leadSquared({
		parameters: {
			resource: 'opportunityActivity',
			operation: 'createBulk',
			opportunityId: { __rl: true, mode: 'id', value: '={{ $json.opportunity }}' },
			activityEvent: { __rl: true, mode: 'id', value: '208' },
			activityOwnerEmail: { __rl: true, mode: 'email', value: '={{ $json.owner }}' },
			additionalFields: { activityNote: '={{ $json.note }}' },
		},
		items: items.map(({ owner = activeEmail, ...item }) => ({ ...item, owner })),
		onError: 'continueErrorOutput',
		...extra,
	});

/** What LeadSquared has on record for one opportunity: note → activity id. */
const stored = (opportunity: string) =>
	new Map(
		vendors.sandbox.state.leadSquared.opportunityActivities
			.filter((row) => row.OpportunityId === opportunity)
			.map((row) => [row.ActivityEvent_Note, row.ProspectActivityId]),
	);

const sizes = () => vendors.sandbox.calls.map((call) => (call.body as unknown[]).length);

it.each([
	{ what: '1 item', perOpportunity: [1], calls: [1] },
	{ what: 'the limit', perOpportunity: [25], calls: [25] },
	{ what: 'the limit and one', perOpportunity: [26], calls: [25, 1] },
	{ what: '60 over three opportunities', perOpportunity: [20, 20, 20], calls: [20, 20, 20] },
	{ what: 'one opportunity over the limit', perOpportunity: [26, 17, 17], calls: [25, 1, 17, 17] },
])(
	'$what: as few calls as possible, each answer on its own item',
	async ({ perOpportunity, calls }) => {
		const items = perOpportunity.flatMap((count, index) =>
			Array.from({ length: count }, (_, row) => ({
				opportunity: opportunities[index],
				note: `${index}/${row}`,
			})),
		);
		const { output, failed } = await post(items);
		expect(failed).toEqual([]);
		// Groups are sent side by side, so only the calls of one have an order.
		expect(sizes().sort()).toEqual([...calls].sort());
		expect(output.map((item) => item.pairedItem)).toEqual(items.map((_, item) => ({ item })));
		items.forEach(({ opportunity, note }, index) => {
			expect(output[index].json.ProspectActivityId).toBe(stored(opportunity).get(note));
		});
	},
);

it('interleaved opportunities are grouped, and answers come back in input order', async () => {
	const items = Array.from({ length: 1_000 }, (_, index) => ({
		opportunity: opportunities[(index * 7) % 3],
		note: `row ${index}`,
	}));
	const { output } = await post(items);
	expect(sizes().length).toBe(3 * Math.ceil(1_000 / 3 / 25));
	expect(output).toHaveLength(1_000);
	items.forEach(({ opportunity, note }, index) => {
		expect(output[index].pairedItem).toEqual({ item: index });
		expect(output[index].json.ProspectActivityId).toBe(stored(opportunity).get(note));
	});
});

it('rows of one opportunity are sent in input order', async () => {
	await post(
		Array.from({ length: 30 }, (_, row) => ({ opportunity: opportunities[0], note: String(row) })),
	);
	const notes = vendors.sandbox.calls.flatMap((call) =>
		(call.body as Array<{ ActivityNote: string }>).map((row) => row.ActivityNote),
	);
	expect(notes).toEqual(Array.from({ length: 30 }, (_, row) => String(row)));
});

describe.each(['ErrorMessage', 'ExceptionMessage'] as const)(
	'a row refused with %s',
	(rowErrorAs) => {
		it.each([
			{ where: 'first', bad: 0 },
			{ where: 'in the middle', bad: 13 },
			{ where: 'last', bad: 29 },
		])('$where fails alone', async ({ bad }) => {
			vendors.sandbox.settings.leadSquared.rowErrorAs = rowErrorAs;
			const items = Array.from({ length: 30 }, (_, row) => ({
				opportunity: opportunities[row % 2],
				note: String(row),
				owner: row === bad ? inactiveEmail : activeEmail,
			}));
			const { output, failed } = await post(items);
			expect(output.map((item) => (item.pairedItem as { item: number }).item)).toEqual(
				items.map((_, row) => row).filter((row) => row !== bad),
			);
			for (const { json, pairedItem } of output) {
				const { opportunity, note } = items[(pairedItem as { item: number }).item];
				expect(json.ProspectActivityId).toBe(stored(opportunity).get(note));
			}
			expect(failed).toHaveLength(1);
			expect(failed[0].pairedItem).toEqual({ item: bad });
			expect(failed[0].json).toMatchObject({
				note: String(bad),
				error: { message: expect.stringContaining(inactiveEmail), outcome: 'refused' },
			});
		});
	},
);

it('a refused call fails its own rows only', async () => {
	const items = [
		opportunities[0],
		'ffffffff-0000-4000-8000-000000000000',
		opportunities[1],
	].flatMap((opportunity) => [
		{ opportunity, note: 'a' },
		{ opportunity, note: 'b' },
	]);
	const { output, failed } = await post(items);
	expect(output.map((item) => item.pairedItem)).toEqual([0, 1, 4, 5].map((item) => ({ item })));
	expect(failed.map((item) => item.pairedItem)).toEqual([2, 3].map((item) => ({ item })));
	expect(failed[0].json).toMatchObject({
		error: {
			message: expect.stringContaining('MXInvalidEntityException'),
			nextStep: 'Check Opportunity: it may have been deleted, or the keys may not see it.',
		},
	});
});

it('a row that the answer does not mention is reported as unknown', async () => {
	vendors.sandbox.fault({
		vendor: 'leadSquared',
		kind: 'respond',
		status: 200,
		body: {
			Response: [
				{ RowNumber: 3, ProspectActivityId: 'c', ActivityCreated: true },
				{ RowNumber: 1, ProspectActivityId: 'a', ActivityCreated: true },
			],
		},
	});
	const opportunity = opportunities[0];
	const { output, failed } = await post(
		[1, 2, 3].map((row) => ({ opportunity, note: String(row) })),
	);
	expect(output.map(({ json, pairedItem }) => [json.ProspectActivityId, pairedItem])).toEqual([
		['a', { item: 0 }],
		['c', { item: 2 }],
	]);
	expect(failed[0].pairedItem).toEqual({ item: 1 });
	expect(failed[0].json.error).toMatchObject({ outcome: 'unknown' });
});

it('stopping at a failed row says how many rows were written', async () => {
	const items = Array.from({ length: 5 }, (_, row) => ({
		opportunity: opportunities[0],
		note: String(row),
		owner: row === 1 ? inactiveEmail : activeEmail,
	}));
	const { error } = await post(items, { onError: 'stopWorkflow' });
	expect(error?.message).toContain('[item 1]');
	expect(error?.description).toContain('4 of 5 items were processed and stay so');
	expect(stored(opportunities[0]).size).toBe(4);
});

it('stopping at a failed row leaves the further calls of its group unsent', async () => {
	const items = Array.from({ length: 60 }, (_, row) => ({
		opportunity: opportunities[0],
		note: String(row),
		owner: row === 1 ? inactiveEmail : activeEmail,
	}));
	const { error } = await post(items, { onError: 'stopWorkflow' });
	expect(error?.message).toContain('[item 1]');
	expect(sizes()).toEqual([25]);
	expect(stored(opportunities[0]).size).toBe(24);
});

describe('an account with one call in its window', () => {
	const twoBulkCalls = async (credentials: Record<string, number>) =>
		await post(
			Array.from({ length: 26 }, (_, row) => ({
				opportunity: opportunities[0],
				note: String(row),
			})),
			{ credentials },
		);
	const twoSingleCalls = async (credentials: Record<string, number>) =>
		await vendors.leadSquared({
			parameters: {
				resource: 'lead',
				operation: 'get',
				id: { __rl: true, mode: 'id', value: '={{ $json.id }}' },
				output: 'raw',
			},
			items: seedIds.leads.slice(0, 2).map((id) => ({ id })),
			credentials,
		});

	it.each([
		{ run: twoBulkCalls, what: 'bulk', limit: 'bulkCallsPerWindow', isPaced: true },
		{ run: twoBulkCalls, what: 'bulk', limit: 'callsPerWindow', isPaced: false },
		{ run: twoSingleCalls, what: 'single', limit: 'bulkCallsPerWindow', isPaced: false },
		{ run: twoSingleCalls, what: 'single', limit: 'callsPerWindow', isPaced: true },
	])('$what calls wait for each other by $limit: $isPaced', async ({ run, limit, isPaced }) => {
		const { error } = await run({ [limit]: 1 });
		expect(error).toBeUndefined();
		expect(vendors.sandbox.calls).toHaveLength(2);
		expect(vendors.waits.length > 0).toBe(isPaced);
	});
});

it('a bad item is left out of its call, and the others go through', async () => {
	const { output, failed } = await post([
		{ opportunity: opportunities[0], note: 'a' },
		{ opportunity: '', note: 'b' },
		{ opportunity: opportunities[0], note: 'c' },
	]);
	expect(sizes()).toEqual([2]);
	expect(output.map((item) => item.pairedItem)).toEqual([{ item: 0 }, { item: 2 }]);
	expect(failed[0].json).toMatchObject({
		note: 'b',
		error: { message: "'Opportunity' is required [item 1]" },
	});
});
