import type { IDataObject, INodeParameters, INodeProperties } from 'n8n-workflow';

import { LeadSquared } from '../../nodes/LeadSquared/LeadSquared.node';
import { resources } from '../../nodes/LeadSquared/operations';
import { seedIds } from '../../sandbox/seed.mts';
import { useVendors } from '../harness/vendors.mts';

const vendors = useVendors();

const state = () => vendors.sandbox.state.leadSquared;
const mapped = (value: INodeParameters) =>
	({ mappingMode: 'defineBelow', value }) as unknown as INodeParameters;

interface Case {
	operation: string;
	/** Parameters over `$json` of the item. */
	parameters: INodeParameters;
	item(index: number): IDataObject;
	/** An item that LeadSquared refuses. */
	bad: IDataObject;
	single: string;
	bulk: string;
	limit: number;
	/** What LeadSquared has on record afterwards. */
	stored(): unknown;
}

const lead = (index: number) => String(state().leads[index % state().leads.length].ProspectID);

const cases: Case[] = [
	{
		operation: 'lead.create',
		parameters: {
			attributes: mapped({ EmailAddress: '={{ $json.email }}', FirstName: '={{ $json.name }}' }),
		},
		item: (index) => ({ email: `new${index}@example.com`, name: `New ${index}` }),
		bad: { email: 'asha.desai@example.com', name: 'Taken' },
		single: 'Lead.Create',
		bulk: 'Lead/Bulk/Create',
		limit: 50,
		stored: () =>
			state().leads.map(({ ProspectID, EmailAddress, FirstName }) => [
				ProspectID,
				EmailAddress,
				FirstName,
			]),
	},
	{
		operation: 'lead.update',
		parameters: {
			leadId: '={{ $json.id }}',
			attributes: mapped({ FirstName: '={{ $json.name }}' }),
		},
		item: (index) => ({ id: lead(index), name: `Name ${index}` }),
		bad: { id: '1ead0000-0000-4000-8000-999999999999', name: 'Nobody' },
		single: 'Lead.Update',
		bulk: 'Lead/Bulk/UpdateV2',
		limit: 25,
		stored: () => state().leads.map(({ ProspectID, FirstName }) => [ProspectID, FirstName]),
	},
	{
		operation: 'lead.upsert',
		parameters: {
			searchBy: 'EmailAddress',
			attributes: mapped({
				EmailAddress: '={{ $json.email }}',
				FirstName: '={{ $json.name }}',
				Phone: '={{ $json.phone }}',
			}),
		},
		item: (index) => ({
			email:
				index % 3 === 0
					? (state().leads[index % 40].EmailAddress as string)
					: `new${index}@example.com`,
			name: `Name ${index}`,
		}),
		bad: { email: 'other@example.com', name: 'Taken', phone: '+91-9855510003' },
		single: 'Lead.CreateOrUpdate',
		bulk: 'Lead/Bulk/CreateOrUpdate',
		limit: 25,
		stored: () =>
			state().leads.map(({ ProspectID, EmailAddress, FirstName }) => [
				ProspectID,
				EmailAddress,
				FirstName,
			]),
	},
	{
		operation: 'activity.create',
		parameters: {
			relatedProspectId: '={{ $json.id }}',
			activityEvent: '206',
			additionalFields: { activityNote: '={{ $json.note }}' },
		},
		item: (index) => ({ id: lead(index), note: `Note ${index}` }),
		bad: { id: '1ead0000-0000-4000-8000-999999999999', note: 'Nobody' },
		single: 'ProspectActivity.svc/Create',
		bulk: 'Add/ByLeadId',
		limit: 25,
		stored: () =>
			state().activities.map(({ ProspectActivityId, RelatedProspectId, ActivityEvent_Note }) => [
				ProspectActivityId,
				RelatedProspectId,
				ActivityEvent_Note,
			]),
	},
	{
		operation: 'activity.update',
		parameters: {
			prospectActivityId: '={{ $json.id }}',
			activityEvent: '={{ $json.type }}',
			updateFields: { activityNote: '={{ $json.note }}' },
		},
		item: (index) => {
			const all = state().activities.filter(({ ActivityEvent }) =>
				['201', '206', '208', '209', '210'].includes(String(ActivityEvent)),
			);
			const one = all[index % all.length];
			return {
				id: one.ProspectActivityId as string,
				type: String(one.ActivityEvent),
				note: `Note ${index}`,
			};
		},
		bad: { id: 'ac700000-0000-4000-8000-999999999999', type: '206', note: 'Nothing' },
		single: 'CustomActivity/Update',
		bulk: 'Bulk/CustomActivity/Update',
		limit: 25,
		stored: () =>
			state().activities.map(({ ProspectActivityId, ActivityEvent_Note }) => [
				ProspectActivityId,
				ActivityEvent_Note,
			]),
	},
	{
		operation: 'opportunity.update',
		parameters: {
			prospectOpportunityId: '={{ $json.id }}',
			opportunityEventCode: '={{ $json.type }}',
			fields: mapped({ mx_Custom_1: '={{ $json.name }}' }),
		},
		item: (index) => ({
			id: seedIds.opportunities[index % 60],
			type: index % 60 < 45 ? '12000' : '12001',
			name: `Deal ${index}`,
		}),
		bad: { id: '0bb00000-0000-4000-8000-999999999999', type: '12000', name: 'Nothing' },
		single: 'OpportunityManagement.svc/Update',
		bulk: 'Bulk/Update/ByOpportunityId',
		limit: 25,
		stored: () =>
			state().opportunities.map(({ OpportunityId, mx_Custom_1 }) => [OpportunityId, mx_Custom_1]),
	},
];

const run = async ({ operation, parameters }: Case, items: IDataObject[], sendAsBatch: string) => {
	const [resource, value] = operation.split('.');
	return await vendors.leadSquared({
		parameters: { resource, operation: value, ...parameters, sendAsBatch },
		items,
		onError: 'continueErrorOutput',
	});
};

const called = (path: string) =>
	vendors.sandbox.calls.filter(({ action }) => action.endsWith(path)).length;

const distinct = (count: number, { operation }: Case) =>
	operation === 'activity.update'
		? Math.min(count, 3)
		: Math.min(count, operation === 'lead.update' ? 40 : count);

it('every operation that can travel in bulk is tried here', () => {
	const all = resources.flatMap((resource) =>
		resource.operations
			.filter(({ inBulk }) => inBulk)
			.map(({ value }) => `${resource.value}.${value}`),
	);
	expect(cases.map(({ operation }) => operation).sort()).toEqual(all.sort());
});

describe.each(cases)('$operation', (one) => {
	const count = distinct(30, one);
	const itemsOf = () => {
		const items = Array.from({ length: count }, (_, index) => one.item(index));
		items[Math.floor(count / 2)] = one.bad;
		return items;
	};

	it('gives the same items and leaves the same records either way', async () => {
		const singly = await run(one, itemsOf(), 'never');
		const stored = one.stored();
		expect(called(one.single)).toBe(count);
		expect(singly.failed).toHaveLength(1);
		vendors.reset();
		const inBulk = await run(one, itemsOf(), 'always');
		expect(called(one.bulk)).toBe(Math.ceil(count / one.limit));
		expect(one.stored()).toEqual(stored);
		expect(inBulk.output).toEqual(singly.output);
		expect(inBulk.failed.map(({ pairedItem }) => pairedItem)).toEqual(
			singly.failed.map(({ pairedItem }) => pairedItem),
		);
	});
});

describe('of itself', () => {
	const [create, update, upsert, post] = cases;
	const items = (one: Case, count: number) =>
		Array.from({ length: count }, (_, index) => one.item(index));

	it('it is used from 50 items on', async () => {
		await run(post, items(post, 49), 'automatic');
		expect([called(post.single), called(post.bulk)]).toEqual([49, 0]);
		vendors.reset();
		await run(post, items(post, 50), 'automatic');
		expect([called(post.single), called(post.bulk)]).toEqual([0, 2]);
	});

	it('two items of the same lead never share a call, and the later one wins', async () => {
		const twice = [...items(update, 3), { id: lead(0), name: 'Last' }];
		const { output } = await run(update, twice, 'always');
		expect(output).toHaveLength(4);
		expect(
			vendors.sandbox.calls.map(
				({ body }) => (body as { LeadPropertiesList: unknown[] }).LeadPropertiesList.length,
			),
		).toEqual([3, 1]);
		expect(state().leads[0].FirstName).toBe('Last');
	});

	it.each(['email', 'phone'])(
		"nor do two with the same %s, by which LeadSquared looks where 'Match By' is empty",
		async (key) => {
			const unnamed = { ...upsert, parameters: { ...upsert.parameters, searchBy: '' } };
			const { email, phone } = { email: 'new@example.com', phone: '+91-9000000001' };
			const one = { email, phone, name: 'First' };
			const { output, failed } = await run(
				unnamed,
				[one, { ...(key === 'email' ? { email } : { phone }), name: 'Last' }],
				'always',
			);
			expect([failed, called(unnamed.bulk)]).toEqual([[], 2]);
			expect(output[1].json).toEqual(output[0].json);
			expect(state().leads.at(-1)).toMatchObject({
				EmailAddress: email,
				Phone: phone,
				FirstName: 'Last',
			});
		},
	);

	it('an item that wants what the bulk call cannot do sends all one by one', async () => {
		const wish = {
			...create,
			parameters: { ...create.parameters, additionalFields: { skipUnknownFields: true } },
		};
		const { output } = await run(wish, items(wish, 3), 'always');
		expect([called(wish.bulk), output.length]).toEqual([1, 3]);
		vendors.reset();
		const scored = {
			...post,
			parameters: { ...post.parameters, additionalFields: { includeLeadScore: true } },
		};
		await run(scored, items(scored, 3), 'always');
		expect([called(scored.single), called(scored.bulk)]).toEqual([3, 0]);
	});

	it.each([
		{ what: 'updated', one: update, more: 'updateFields' },
		{ what: 'created or updated', one: upsert, more: 'additionalFields' },
	])('leads that are $what go one by one where automations are to start', async ({ one, more }) => {
		for (const [postUpdatedLead, sent] of [
			[true, [3, 0]],
			[false, [0, 1]],
		]) {
			vendors.reset();
			await run(
				{
					...one,
					parameters: { ...one.parameters, [more]: { postUpdatedLead } } as INodeParameters,
				},
				items(one, 3),
				'always',
			);
			expect([called(one.single), called(one.bulk)]).toEqual(sent);
		}
	});

	it('leads are updated one by one where a custom field set is among the values', async () => {
		const set = {
			...update,
			parameters: { leadId: '={{ $json.id }}', attributes: mapped({ mx_KYC: '={{ $json.kyc }}' }) },
		};
		const some = Array.from({ length: 3 }, (_, index) => ({
			id: lead(index),
			kyc: { Status: 'Approved' },
		}));
		const { failed } = await run(set, some, 'always');
		expect([failed, called(set.single), called(set.bulk)]).toEqual([[], 3, 0]);
		expect(state().leads[2]['mx_KYC~Status']).toBe('Approved');
	});
});

it('the form says what sets the bulk calls apart', () => {
	const collections = new LeadSquared().description.properties.filter(
		({ name }) => name === 'sendOptions',
	);
	const [field] = collections.flatMap(({ options }) =>
		((options ?? []) as INodeProperties[]).filter(({ name }) => name === 'sendAsBatch'),
	);
	expect(field.description).toContain('Automations of LeadSquared may not start');
});
