import type { INodeParameters } from 'n8n-workflow';

import { clock } from '../../nodes/shared/wire/clock';
import { messageOf } from '../harness/failed.mts';
import { useVendors } from '../harness/vendors.mts';

const vendors = useVendors();

const metadataPath = '/v2/LeadManagement.svc/LeadsMetaData.Get';
const asked = () => vendors.sandbox.calls.filter(({ action }) => action === metadataPath).length;
const written = () =>
	vendors.sandbox.calls.filter(({ action }) => action === '/v2/LeadManagement.svc/Lead.Update');

const leadIds = () =>
	vendors.sandbox.state.leadSquared.leads.slice(0, 3).map(({ ProspectID }) => String(ProspectID));

const getLeads = (parameters: INodeParameters = {}) =>
	vendors.leadSquared({
		parameters: { resource: 'lead', operation: 'get', id: '={{ $json.id }}', ...parameters },
		items: leadIds().map((id) => ({ id })),
	});

const updateLeads = (
	fields: INodeParameters,
	options: INodeParameters = {},
	onError?: 'continueErrorOutput',
) =>
	vendors.leadSquared({
		parameters: {
			resource: 'lead',
			operation: 'update',
			leadId: '={{ $json.id }}',
			attributes: { mappingMode: 'defineBelow', value: fields },
			updateFields: options,
		},
		items: leadIds().map((id) => ({ id })),
		onError,
	});

describe("the account's fields", () => {
	it('are asked for once per run, whatever the number of items', async () => {
		const { output, error } = await getLeads();
		expect(error).toBeUndefined();
		expect(output).toHaveLength(3);
		expect(asked()).toBe(1);
	});

	it('are kept for ten minutes for reading', async () => {
		await getLeads();
		await getLeads();
		expect(asked()).toBe(1);
		await clock.sleep(600_000);
		await getLeads();
		expect(asked()).toBe(2);
	});

	it('are asked for anew before each run that writes, since a field may have been added', async () => {
		await updateLeads({ FirstName: 'Ada', mx_Unheard: 'x' }, { skipUnknownFields: true });
		await updateLeads({ FirstName: 'Ada', mx_Unheard: 'x' }, { skipUnknownFields: true });
		expect(asked()).toBe(2);
		expect(written()).toHaveLength(6);
	});

	it('are not asked for where nothing depends on them', async () => {
		await getLeads({ output: 'raw' });
		await updateLeads({ FirstName: 'Ada' });
		expect(asked()).toBe(0);
	});

	it('that cannot be learned fail the items that need them, and nothing is sent for those', async () => {
		vendors.sandbox.fault({
			vendor: 'leadSquared',
			match: metadataPath,
			kind: 'respond',
			status: 500,
			times: -1,
			body: {
				Status: 'Error',
				ExceptionType: 'MXUnAuthorizedAccessException',
				ExceptionMessage: 'No access to metadata',
			},
		});
		const { failed, output } = await updateLeads(
			{ FirstName: 'Ada' },
			{ skipUnknownFields: true },
			'continueErrorOutput',
		);
		expect(output).toEqual([]);
		expect(failed).toHaveLength(3);
		for (const one of failed) expect(messageOf(one)).toMatch(/No access to metadata/);
		expect(asked()).toBe(1);
		expect(written()).toEqual([]);
	});
});

describe('an item whose values do not fit', () => {
	it('fails alone, before anything is sent for it', async () => {
		const { failed, output } = await updateLeads(
			{
				mx_Unheard: '={{ $itemIndex === 1 ? "x" : null }}',
				FirstName: '={{ $itemIndex === 1 ? null : "Ada" }}',
			},
			{ skipUnknownFields: true },
			'continueErrorOutput',
		);
		expect(failed.map((one) => [messageOf(one), one.pairedItem])).toEqual([
			[expect.stringMatching(/None of the fields exists.*mx_Unheard.*\[item 1\]/), { item: 1 }],
		]);
		expect(output).toHaveLength(2);
		expect(written()).toHaveLength(2);
	});
});
