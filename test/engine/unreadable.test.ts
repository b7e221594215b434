import { sandboxKeys } from '../../sandbox/index.mts';
import { seedIds } from '../../sandbox/leadsquared/wire/ids.mts';
import { usePolling } from '../harness/polling.mts';
import { useVendors } from '../harness/vendors.mts';

const vendors = useVendors();
const world = usePolling();

const unknownForm = 'its answer has a form that the node does not know';

/** Answers of no documented form: the reader of each place stumbles over one of them. */
const answer = (vendor: 'ivvy' | 'leadSquared', match: string, body: unknown, skip = 0) =>
	vendors.sandbox.fault({ vendor, match, kind: 'respond', status: 200, body, skip });

const placeOf = ({ pairedItem }: { pairedItem?: unknown }) => (pairedItem as { item: number }).item;

describe('an answer that cannot be read is an outcome of its own item, and no other item notices', () => {
	it.each([
		['a page whose rows are hidden', { meta: null, results: [] }],
		['a page with a row that is none', { meta: { totalResults: 1 }, results: [null] }],
	])('list: %s', async (_what, body) => {
		answer('ivvy', 'getTaskList', body);
		const { output, failed } = await vendors.ivvy({
			parameters: { resource: 'task', operation: 'getAll', limit: 2 },
			items: [{}, {}, {}],
			onError: 'continueErrorOutput',
		});
		expect(failed).toHaveLength(1);
		expect(JSON.stringify(failed[0].json)).toContain(unknownForm);
		const others = [0, 1, 2].filter((item) => item !== placeOf(failed[0]));
		expect(output.map(placeOf)).toEqual(others.flatMap((item) => [item, item]));
	});

	it('bulk: the rows of its call are open, those of the other calls are done', async () => {
		answer('leadSquared', 'Bulk/CustomActivity', [null, { RowNumber: {} }]);
		const { output, failed } = await vendors.leadSquared({
			parameters: {
				resource: 'opportunityActivity',
				operation: 'createBulk',
				opportunityId: '={{ $json.opportunity }}',
				activityEvent: { __rl: true, mode: 'id', value: '208' },
				activityOwnerEmail: seedIds.activeEmail,
			},
			items: [0, 1, 0, 1].map((index) => ({ opportunity: seedIds.opportunities[index] })),
			onError: 'continueErrorOutput',
		});
		expect([output.length, failed.length]).toEqual([2, 2]);
		expect(JSON.stringify(failed)).toContain('"outcome":"unknown"');
	});

	it('single: a record that is none', async () => {
		const [lead] = vendors.sandbox.state.leadSquared.leads;
		answer('leadSquared', 'Leads.GetById', [null]);
		const { output, failed } = await vendors.leadSquared({
			parameters: { resource: 'lead', operation: 'get', id: String(lead.ProspectID) },
			items: [{}, {}],
			onError: 'continueErrorOutput',
		});
		expect([output.length, failed.length]).toEqual([1, 1]);
		expect(JSON.stringify(failed[0].json)).toContain('no record');
	});

	it("metadata: the account's fields", async () => {
		answer('leadSquared', 'LeadsMetaData.Get', [null]);
		const [lead] = vendors.sandbox.state.leadSquared.leads;
		const { failed } = await vendors.leadSquared({
			parameters: {
				resource: 'lead',
				operation: 'update',
				leadId: String(lead.ProspectID),
				attributes: { mappingMode: 'defineBelow', value: { FirstName: 'Ann' } },
				updateFields: { skipUnknownFields: true },
			},
			items: [{}, {}],
			onError: 'continueErrorOutput',
		});
		expect(failed).toHaveLength(2);
		expect(JSON.stringify(failed[1].json)).toContain(unknownForm);
		expect(vendors.sandbox.calls.filter(({ action }) => action.includes('Lead.Update'))).toEqual(
			[],
		);
	});
});

it('a batch that got no id says so, for its own items', async () => {
	answer('ivvy', 'batch/run', {});
	const { output, failed } = await vendors.ivvy({
		parameters: {
			resource: 'task',
			operation: 'update',
			id: '={{ $json.id }}',
			updateFields: { name: 'x' },
			sendAsBatch: 'always',
		},
		items: [{ id: 1 }, { id: 2 }],
		onError: 'continueErrorOutput',
	});
	expect([output.length, failed.length]).toEqual([0, 2]);
	expect(JSON.stringify(failed[1].json)).toContain('its batch was taken, but got no id');
});

it("a list in the form says that the vendor's answer cannot be read", async () => {
	answer('ivvy', 'getContactList', { meta: {}, results: [null] });
	await expect(vendors.search('ivvy', { method: 'searchContacts' })).rejects.toThrow(
		`iVvy answered, but ${unknownForm}`,
	);
});

it('a poll says so and goes on at the next time', async () => {
	const trigger = world.ivvy({ resource: 'task', change: 'created' }, sandboxKeys.ivvy);
	await trigger.activate();
	world.sandbox.fault({
		vendor: 'ivvy',
		match: 'getTaskList',
		kind: 'respond',
		status: 200,
		body: { results: [null] },
	});
	await expect(trigger.poll()).rejects.toThrow(unknownForm);
	expect(await trigger.poll()).toEqual([]);
});
