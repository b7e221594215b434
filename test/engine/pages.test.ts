import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { useVendors } from '../harness/vendors.mts';

const vendors = useVendors();

/** Leaves `count` leads in the sandbox. */
function leads(count: number): void {
	const rows = vendors.sandbox.state.leadSquared.leads;
	const model = { ...rows[0] };
	rows.length = 0;
	for (let number = 1; number <= count; number++) {
		const ProspectID = `1ead0000-0000-4000-8000-${String(number).padStart(12, '0')}`;
		rows.push({
			...model,
			ProspectID,
			ProspectAutoId: String(number),
			EmailAddress: `lead${number}@example.com`,
			Phone: `+91-${number}`,
		});
	}
}

const search = '/v2/LeadManagement.svc/Leads.Get';

const asked = () =>
	vendors.sandbox.calls
		.filter(({ action }) => action === search)
		.map(({ body }) => (body as { Paging: { PageIndex: number; PageSize: number } }).Paging)
		.map(({ PageIndex, PageSize }) => [PageIndex, PageSize]);

const getLeads = (parameters: INodeParameters) =>
	vendors.leadSquared({
		parameters: {
			resource: 'lead',
			operation: 'getAll',
			output: 'raw',
			lookupName: 'CreatedOn',
			sqlOperator: '>',
			lookupValue: '2000-01-01 00:00:00',
			...parameters,
		},
	});

const distinct = (output: Array<{ json: object }>) =>
	new Set(output.map(({ json }) => (json as { ProspectID: string }).ProspectID)).size;

describe('pages that are counted', () => {
	it.each([
		{ what: 'nothing', count: 0, pages: [[1, 1000]] },
		{ what: 'one page, which is known as the last by its length', count: 7, pages: [[1, 1000]] },
		{
			what: 'three pages',
			count: 2005,
			pages: [
				[1, 1000],
				[2, 1000],
				[3, 1000],
			],
		},
		{
			what: 'an exact multiple, where only an empty page shows the end',
			count: 2000,
			pages: [
				[1, 1000],
				[2, 1000],
				[3, 1000],
			],
		},
	])('return all of $what', async ({ count, pages }) => {
		leads(count);
		const { output, error } = await getLeads({ returnAll: true });
		expect(error).toBeUndefined();
		expect([output.length, distinct(output)]).toEqual([count, count]);
		expect(asked()).toEqual(pages);
	});

	it.each([
		{ limit: 5, pages: [[1, 5]] },
		{ limit: 1000, pages: [[1, 1000]] },
		// A last page of another size would start at another row.
		{
			limit: 1500,
			pages: [
				[1, 1000],
				[2, 1000],
			],
		},
	])('keep their size up to a limit of $limit', async ({ limit, pages }) => {
		leads(1800);
		const { output } = await getLeads({ limit });
		expect([output.length, distinct(output)]).toEqual([limit, limit]);
		expect(asked()).toEqual(pages);
	});

	it('are read in an order that does not change, unless the user sorts', async () => {
		const sortings = () =>
			vendors.sandbox.calls.map(({ body }) => (body as { Sorting?: object }).Sorting);
		await getLeads({});
		await getLeads({ filters: { columnName: 'CreatedOn', direction: '1' } });
		expect(sortings()).toEqual([
			{ ColumnName: 'ProspectAutoId', Direction: '0' },
			{ ColumnName: 'CreatedOn', Direction: '1' },
		]);
	});

	it('that come again end a list without a total', async () => {
		const body = Array.from({ length: 1000 }, (_, index) => ({ ProspectID: String(index) }));
		vendors.sandbox.fault({
			vendor: 'leadSquared',
			match: search,
			kind: 'respond',
			status: 200,
			times: -1,
			body,
		});
		const { output, error } = await getLeads({ returnAll: true });
		expect(error).toBeUndefined();
		expect(output).toHaveLength(1000);
	});

	it('that come again although the total promises more are a failure', async () => {
		const Leads = Array.from({ length: 5000 }, (_, index) => ({ ProspectID: String(index) }));
		vendors.sandbox.fault({
			vendor: 'leadSquared',
			match: 'RecentlyModified',
			kind: 'respond',
			status: 200,
			times: -1,
			body: { RecordCount: 20_000, Leads },
		});
		const { error } = await vendors.leadSquared({
			parameters: {
				resource: 'lead',
				operation: 'getRecentlyModified',
				output: 'raw',
				fromDate: '2026-01-01T00:00:00',
				toDate: '2026-02-01T00:00:00',
				returnAll: true,
			},
		});
		expect(error?.message).toMatch(/the page at 2 is the same as the one before it/);
	});

	describe('that end before their total', () => {
		const recently = async (...answers: object[]) => {
			for (const body of answers)
				vendors.sandbox.fault({
					vendor: 'leadSquared',
					match: 'RecentlyModified',
					kind: 'respond',
					status: 200,
					body: body as IDataObject,
				});
			return await vendors.leadSquared({
				parameters: {
					resource: 'lead',
					operation: 'getRecentlyModified',
					output: 'raw',
					fromDate: '2026-01-01T00:00:00',
					toDate: '2026-02-01T00:00:00',
					returnAll: true,
				},
			});
		};
		const Leads = Array.from({ length: 5000 }, (_, index) => ({ ProspectID: String(index) }));

		it('are a failure, rather than a list that seems complete', async () => {
			const { output, error } = await recently({ RecordCount: 7000, Leads }, { RecordCount: 7000 });
			expect(error?.message).toMatch(
				/the page at 2 is empty, although only 5000 of 7000 records have come/,
			);
			expect(output).toEqual([]);
		});

		it('are complete when the last page says that the rest has vanished', async () => {
			const last = { RecordCount: 5000, Leads: [] };
			const first = { RecordCount: 5000, Leads };
			const { output, error } = await recently({ RecordCount: 7000, Leads }, last, first);
			expect(error).toBeUndefined();
			expect(output).toHaveLength(5000);
			// The first page is read again: those that were on the second one may be there now.
			expect(vendors.sandbox.calls).toHaveLength(3);
		});

		it('are a failure when the last page says nothing', async () => {
			const { output, error } = await recently({ RecordCount: 7000, Leads }, {});
			expect(error?.message).toContain('its answer has no list');
			expect(output).toEqual([]);
		});
	});
});
