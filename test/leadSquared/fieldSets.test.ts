import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { simplify } from '../../nodes/LeadSquared/wire/simplify';
import { referrals } from '../examples/leadSquared/services/referrals';
import { messageOf } from '../harness/failed.mts';
import { useVendors } from '../harness/vendors.mts';

const vendors = useVendors();

const state = () => vendors.sandbox.state.leadSquared;
const run = async (resource: string, operation: string, parameters: INodeParameters) => {
	const result = await vendors.leadSquared({
		parameters: { resource, operation, ...parameters },
		items: [{ set: (parameters.set ?? {}) as IDataObject }],
		onError: 'continueErrorOutput',
	});
	expect(result.failed).toEqual([]);
	return result.output.map(({ json }) => json);
};

const set = { Status: 'Approved', mx_CustomObject_1: 'Passport' };

describe('a custom field set', () => {
	it('of a lead comes out as an object, with dates as ISO 8601, and can be written back as it is', async () => {
		const [lead] = state().leads;
		Object.assign(lead, {
			'mx_KYC~Status': set.Status,
			'mx_KYC~mx_CustomObject_1': set.mx_CustomObject_1,
			'mx_KYC~mx_CustomObject_2': '2026-01-31 00:00:00',
		});
		const id = String(lead.ProspectID);
		const before = structuredClone(lead);
		const [found] = await run('lead', 'get', { id, output: 'fields', selectedFields: 'mx_KYC' });
		expect(found?.mx_KYC).toEqual({ ...set, mx_CustomObject_2: '2026-01-31T00:00:00.000Z' });

		for (const name of Object.keys(lead).filter((one) => one.startsWith('mx_KYC')))
			delete lead[name];
		await run('lead', 'update', {
			leadId: id,
			set: found?.mx_KYC as INodeParameters,
			attributes: {
				mappingMode: 'defineBelow',
				value: { mx_KYC: '={{ $json.set }}' },
				schema: [{ id: 'mx_KYC', type: 'object' }],
			} as unknown as INodeParameters,
		});
		const kept = (row: typeof lead) =>
			Object.fromEntries(Object.entries(row).filter(([name]) => name.startsWith('mx_KYC~')));
		expect(kept(lead)).toEqual(kept(before));
	});

	it('of an activity comes out as an object and can be written back as it is', async () => {
		referrals(state());
		const activity = state().activities.find(({ mx_Custom_3: one }) => String(one).startsWith('{'));
		if (!activity) throw new Error('No activity of the sandbox has a custom field set');
		const before = String(activity.mx_Custom_3);
		const id = String(activity.ProspectActivityId);
		const rows = await run('activity', 'getByLeadReference', {
			leadId: String((JSON.parse(before) as IDataObject).mx_CustomObject_1),
			returnAll: true,
		});
		const found = rows.filter((row) => row.ID === id).map((row) => row.Fields as IDataObject);
		expect(found[0]?.mx_Custom_3).toEqual(JSON.parse(before));

		activity.mx_Custom_3 = '';
		await run('activity', 'update', {
			prospectActivityId: id,
			activityEvent: Number(activity.ActivityEvent),
			set: found[0]?.mx_Custom_3 as INodeParameters,
			fields: {
				mappingMode: 'defineBelow',
				value: { mx_Custom_3: '={{ $json.set }}' },
				schema: [{ id: 'mx_Custom_3', type: 'object' }],
			} as unknown as INodeParameters,
		});
		expect(JSON.parse(String(activity.mx_Custom_3))).toEqual(JSON.parse(before));
	});

	it.each([
		['a text', 'plain'],
		['JSON with other names', '{"a":1}'],
		['JSON that is no object', '[{"Status":"Open"}]'],
		['half of one', '{"Status":"Open"'],
		['an empty one', '{}'],
	])('is not seen in %s', (_what, text) => {
		expect(simplify({ mx_Notes: text })).toEqual({ mx_Notes: text });
	});

	it('is not seen in a field of the vendor', () => {
		expect(simplify({ Notes: '{"Status":"Open"}' })).toEqual({ Notes: '{"Status":"Open"}' });
	});
});

it("an account's value that is none of the options says that options are meant", async () => {
	const { failed } = await vendors.leadSquared({
		parameters: {
			resource: 'account',
			operation: 'create',
			companyTypeName: 'Customers',
			companyName: 'Lakeside',
			additionalFields: { stage: 'No such stage' },
		},
		onError: 'continueErrorOutput',
	});
	expect(messageOf(failed[0])).toContain('MXInvalidEntityReferenceException');
	expect(failed[0].json.error).toMatchObject({
		nextStep: expect.stringContaining('drop-down value is one of the options'),
	});
});
