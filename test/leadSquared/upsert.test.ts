import type { IDataObject } from 'n8n-workflow';

import { guid, kinds, seedIds } from '../../sandbox/leadsquared/wire/ids.mts';
import { useVendors } from '../harness/vendors.mts';

const vendors = useVendors();

const state = () => vendors.sandbox.state.leadSquared;
const leadOf = (id: unknown) => state().leads.find((lead) => lead.ProspectID === id) as IDataObject;
const [firstLead, secondLead] = seedIds.leads;
const newLead = guid(kinds.lead, 1001);
const first = { email: 'asha.desai@example.com', phone: '+91-9855510000' };
const second = { email: 'liam.desai@example.com', phone: '+91-9855510001' };

interface Item {
	fields: IDataObject;
	by?: string;
	secondBy?: string;
}

interface Options {
	skip?: boolean;
	operation?: string;
}

/** Sends the items; what each of them says decides how its lead is looked up. */
async function send(items: Item[], { skip, operation = 'upsert' }: Options = {}) {
	const locator = (name: string) => ({ __rl: true, mode: 'name', value: `={{ $json.${name} }}` });
	const names = [...new Set(items.flatMap(({ fields }) => Object.keys(fields)))];
	return await vendors.leadSquared({
		parameters: {
			resource: 'lead',
			operation,
			searchBy: locator('by'),
			attributes: {
				mappingMode: 'defineBelow',
				value: Object.fromEntries(names.map((name) => [name, `={{ $json.fields.${name} }}`])),
			},
			additionalFields: {
				secondMatch: locator('secondBy'),
				...(skip === undefined ? {} : { skipUnknownFields: skip }),
			},
		},
		items: items.map((item) => ({ by: 'EmailAddress', ...item })),
		onError: 'continueErrorOutput',
	});
}

const writes = () => vendors.sandbox.calls.filter(({ method }) => method === 'POST');

const others = [
	{ fields: { EmailAddress: 'before@example.com', FirstName: 'Before' } },
	{ fields: { EmailAddress: 'after@example.com', FirstName: 'After' } },
];

const pairs = (items: Array<{ pairedItem?: unknown }>) =>
	items.map(({ pairedItem }) => (pairedItem as { item: number }).item);

describe.each([
	{ operation: 'upsert', id: 'Id' },
	{ operation: 'upsertBulk', id: 'LeadId' },
])('$operation', ({ operation, id }) => {
	it.each([
		{
			what: 'by its email address',
			item: { fields: { EmailAddress: first.email, Company: 'Acme' } },
			lead: firstLead,
		},
		{
			what: 'by an address in other letters',
			item: { fields: { EmailAddress: 'ASHA.Desai@Example.com', Company: 'Acme' } },
			lead: firstLead,
		},
		{
			what: 'by its phone number',
			item: { by: 'Phone', fields: { Phone: second.phone, Company: 'Acme' } },
			lead: secondLead,
		},
		{
			what: 'by the second field, for want of the first',
			item: { secondBy: 'Phone', fields: { Phone: second.phone, Company: 'Acme' } },
			lead: secondLead,
		},
		{
			what: 'by the second field, since the first is empty',
			item: {
				secondBy: 'Phone',
				fields: { EmailAddress: '', Phone: second.phone, Company: 'Acme' },
			},
			lead: secondLead,
		},
	])('finds a lead $what, with one call', async ({ item, lead }) => {
		const count = state().leads.length;
		const { output, failed } = await send([item], { operation });
		expect(failed).toEqual([]);
		expect(output[0].json[id]).toBe(lead);
		expect(leadOf(lead).Company).toBe('Acme');
		expect(state().leads).toHaveLength(count);
		expect(writes()).toHaveLength(1);
	});

	it('makes a lead when nobody has the value', async () => {
		const { output } = await send(
			[{ fields: { EmailAddress: 'new@example.com', Phone: '+91-9000000001' } }],
			{ operation },
		);
		expect(output[0].json[id]).toBe(newLead);
		expect(leadOf(newLead)).toMatchObject({
			EmailAddress: 'new@example.com',
			Phone: '+91-9000000001',
		});
	});

	it.each([
		{
			what: 'a phone number that another lead has',
			item: { fields: { EmailAddress: 'other@example.com', Phone: second.phone, Company: 'Acme' } },
			secondBy: 'Phone',
			lead: secondLead,
			words: 'A Lead with same Phone Number already exists.',
		},
		{
			what: 'an email address that another lead has',
			item: {
				by: 'Phone',
				fields: { Phone: '+91-9000000001', EmailAddress: first.email, Company: 'Acme' },
			},
			secondBy: 'EmailAddress',
			lead: firstLead,
			words: 'A Lead with same Email already exists.',
		},
	])(
		'$what: refused with the way out, or found by that second field',
		async ({ item, secondBy, lead, words }) => {
			const before = structuredClone(state().leads);
			const refused = await send([item], { operation });
			expect(refused.output).toEqual([]);
			expect(refused.failed[0].json).toMatchObject({
				error: {
					message: expect.stringContaining(`${words} (MXDuplicateEntryException) [item 0]`),
					outcome: 'refused',
					code: 'MXDuplicateEntryException',
					nextStep: expect.stringContaining("'Match By If Taken'"),
				},
			});
			expect(state().leads).toEqual(before);
			expect(writes()).toHaveLength(1);

			vendors.reset();
			const { output, failed } = await send([{ ...item, secondBy }], { operation });
			expect(failed).toEqual([]);
			expect(output[0].json[id]).toBe(lead);
			expect(leadOf(lead)).toMatchObject(item.fields);
			expect(state().leads).toHaveLength(before.length);
			expect(writes()).toHaveLength(2);
		},
	);

	it('two different leads hold the values: both stay as they are, and the next step names the choices', async () => {
		const before = structuredClone(state().leads);
		const { failed } = await send(
			[{ secondBy: 'Phone', fields: { EmailAddress: first.email, Phone: second.phone } }],
			{ operation },
		);
		expect(failed[0].json.error).toMatchObject({
			outcome: 'refused',
			code: 'MXDuplicateEntryException',
			nextStep: expect.stringContaining(
				"if two leads hold the item's values, merge them or leave one value out",
			),
		});
		expect(state().leads).toEqual(before);
		expect(writes()).toHaveLength(2);
	});

	it('an item that falls back keeps its place among others', async () => {
		const taken = {
			secondBy: 'Phone',
			fields: { EmailAddress: 'other@example.com', Phone: second.phone },
		};
		const { output, failed } = await send([others[0], taken, others[1]], { operation });
		expect(failed).toEqual([]);
		expect(pairs(output)).toEqual([0, 1, 2]);
		expect(output.map(({ json }) => leadOf(json[id]).EmailAddress)).toEqual([
			'before@example.com',
			'other@example.com',
			'after@example.com',
		]);
		expect(output[1].json[id]).toBe(secondLead);
	});

	it.each([
		{
			what: 'there is nothing to look the lead up by',
			item: { fields: { FirstName: 'Nobody' } },
			message: "no value for 'EmailAddress'",
		},
		{
			what: 'both values are empty',
			item: { secondBy: 'Phone', fields: { EmailAddress: '', Phone: '' } },
			message: "no value for 'EmailAddress'",
		},
	])('sends nothing when $what', async ({ item, message }) => {
		const { failed } = await send([item], { operation });
		expect(failed[0].json).toMatchObject({
			error: { message: expect.stringContaining(message), outcome: 'notSent' },
		});
		expect(vendors.sandbox.calls).toEqual([]);
	});

	describe('a field that the account does not have', () => {
		const item = {
			fields: { EmailAddress: 'new@example.com', mx_Nope: 'x', FirstName: 'New', mx_Neither: 'y' },
		};

		it('makes LeadSquared refuse the lead, and the next step says how to leave it out', async () => {
			const { output, failed } = await send([others[0], item, others[1]], { operation });
			expect(pairs(output)).toEqual([0, 2]);
			expect(pairs(failed)).toEqual([1]);
			expect(failed[0].json).toMatchObject({
				error: {
					message: expect.stringContaining("'mx_Nope' does not exist"),
					outcome: 'refused',
					nextStep: expect.stringContaining("'Skip Unknown Fields'"),
				},
			});
			expect(state().leads.some(({ FirstName }) => FirstName === 'New')).toBe(false);
		});

		it("is left out with 'Skip Unknown Fields', and only this item's output says so", async () => {
			const { output, failed } = await send([others[0], item, others[1]], {
				operation,
				skip: true,
			});
			expect(failed).toEqual([]);
			expect(pairs(output)).toEqual([0, 1, 2]);
			expect(output.map(({ json }) => json.skippedFields)).toEqual([
				undefined,
				['mx_Nope', 'mx_Neither'],
				undefined,
			]);
			expect(leadOf(output[1].json[id])).toMatchObject({
				EmailAddress: 'new@example.com',
				FirstName: 'New',
			});
		});

		it('is named in the output of an item that falls back, too', async () => {
			const fields = { EmailAddress: 'other@example.com', Phone: second.phone, mx_Nope: 'x' };
			const { output } = await send([{ secondBy: 'Phone', fields }], { operation, skip: true });
			expect(output[0].json).toMatchObject({ [id]: secondLead, skippedFields: ['mx_Nope'] });
		});

		it('is refused before anything is sent when there is no other one', async () => {
			const none = { by: 'mx_Nope', fields: { mx_Nope: 'x' } };
			const { output, failed } = await send([none, others[0]], { operation, skip: true });
			expect(pairs(output)).toEqual([1]);
			expect(failed[0].json).toMatchObject({
				error: { message: expect.stringContaining('mx_Nope'), outcome: 'notSent' },
			});
		});
	});

	it('a merged lead: its own values find nobody any more, those of the surviving one find that', async () => {
		await vendors.leadSquared({
			parameters: {
				resource: 'lead',
				operation: 'merge',
				masterId: firstLead,
				childId: secondLead,
			},
		});
		const items = [
			{ fields: { EmailAddress: first.email, Company: 'Acme' } },
			{ fields: { EmailAddress: second.email, FirstName: 'Liam' } },
		];
		const { output, failed } = await send(items, { operation });
		expect(failed).toEqual([]);
		expect(output[0].json[id]).toBe(firstLead);
		expect(leadOf(output[1].json[id])).toMatchObject({ EmailAddress: second.email });
		expect(output[1].json[id]).not.toBe(secondLead);
	});

	it('a deactivated owner: that lead alone is refused, and the next step names the owner', async () => {
		const inactive = seedIds.users[5];
		const item = { fields: { EmailAddress: first.email, OwnerId: inactive } };
		const { output, failed } = await send([others[0], item, others[1]], { operation });
		expect(pairs(output)).toEqual([0, 2]);
		expect(failed[0].json).toMatchObject({
			error: {
				message: expect.stringContaining('is not an active user'),
				outcome: 'refused',
				nextStep: expect.stringContaining('An owner must be an active user'),
			},
		});
		expect(leadOf(firstLead).OwnerId).not.toBe(inactive);
	});
});

it.each(['update', 'changeOwner', 'changeStage'])(
	'%s of a lead that a merge absorbed says what may have become of it',
	async (operation) => {
		await vendors.leadSquared({
			parameters: {
				resource: 'lead',
				operation: 'merge',
				masterId: firstLead,
				childId: secondLead,
			},
		});
		const { failed } = await vendors.leadSquared({
			parameters: {
				resource: 'lead',
				operation,
				leadId: secondLead,
				attributes: { mappingMode: 'defineBelow', value: { Company: 'Acme' } },
				ownerId: seedIds.users[1],
				prospectStage: 'Customer',
			},
			onError: 'continueErrorOutput',
		});
		expect(failed[0].json.error).toMatchObject({
			outcome: 'refused',
			nextStep: expect.stringContaining('merged into another one, whose ID is to be used'),
		});
	},
);

it('create: a lead with the same value is not made twice', async () => {
	const { failed } = await send([{ fields: { EmailAddress: first.email } }], {
		operation: 'create',
	});
	expect(failed[0].json.error).toMatchObject({
		code: 'MXDuplicateEntryException',
		nextStep: expect.stringContaining('exists'),
	});
});
