import type { IDataObject, INodeParameters, ResourceMapperField } from 'n8n-workflow';

import { messageOf } from './harness/failed.mts';
import { useVendors } from './harness/vendors.mts';

// "Map Automatically": the item's own fields fill those of the account that are called like them.

const vendors = useVendors();

/** What n8n keeps of a mapper whose fields were loaded in the editor. */
const automatic = (schema: ResourceMapperField[]) =>
	({ mappingMode: 'autoMapInputData', value: null, schema }) as unknown as INodeParameters;

/** The fields of a lead as the editor gets them. */
async function leadFields(): Promise<ResourceMapperField[]> {
	const parameters = { resource: 'lead', operation: 'create' };
	const { fields } = await vendors.mapping('mapLeadFields', { node: 'leadSquared', parameters });
	vendors.sandbox.calls.length = 0;
	return fields;
}

const createLead = async (
	item: IDataObject,
	more: INodeParameters = {},
	schema?: ResourceMapperField[],
) =>
	await vendors.leadSquared({
		parameters: {
			resource: 'lead',
			operation: 'create',
			attributes: automatic(schema ?? (await leadFields())),
			...more,
		},
		items: [item],
		onError: 'continueErrorOutput',
	});

const sentFields = () => {
	const [call] = vendors.sandbox.calls.filter(({ action }) => action.endsWith('Lead.Create'));
	const pairs = call.body as unknown as Array<{ Attribute: string; Value: unknown }>;
	return Object.fromEntries(pairs.map(({ Attribute, Value }) => [Attribute, Value]));
};

describe('the fields of a lead', () => {
	it('are found by their names and by their labels, however these are written', async () => {
		const { failed } = await createLead({
			'first name': 'Asha',
			LASTNAME: 'Rao',
			EmailAddress: 'asha@example.com',
			mx_city: 'Pune',
		});
		expect(failed).toEqual([]);
		expect(sentFields()).toEqual({
			FirstName: 'Asha',
			LastName: 'Rao',
			EmailAddress: 'asha@example.com',
			mx_City: 'Pune',
		});
	});

	it('go under their own names where the editor has not loaded any', async () => {
		const item = { FirstName: 'Asha', EmailAddress: 'asha@example.com' };
		const { failed } = await createLead(item, {}, []);
		expect(failed).toEqual([]);
		expect(sentFields()).toEqual(item);
	});

	it('leave out empty cells, as those that are mapped manually do', async () => {
		await createLead({ FirstName: 'Asha', LastName: '', Email: 'asha@example.com', City: null });
		expect(sentFields()).toEqual({ FirstName: 'Asha', EmailAddress: 'asha@example.com' });
	});

	it('that the account does not have are skipped and named, or refused by name', async () => {
		const item = { FirstName: 'Asha', Email: 'asha@example.com', row_number: 2 };
		const skipped = await createLead(item, { additionalFields: { skipUnknownFields: true } });
		expect(skipped.output.map(({ json }) => json.skippedFields)).toEqual([['row_number']]);
		vendors.sandbox.reset();
		const { failed } = await createLead(item);
		expect(failed.map(messageOf)).toEqual([expect.stringContaining('row_number')]);
	});

	it('that two columns stand for are not guessed at', async () => {
		const { failed } = await createLead({ Email: 'a@example.com', 'E-Mail': 'b@example.com' });
		expect(failed.map(messageOf)).toEqual([
			expect.stringContaining("'Email' and 'E-Mail' of the item both are the field 'EmailAddress'"),
		]);
		expect(vendors.sandbox.calls).toEqual([]);
	});

	it.each(['__proto__', 'constructor'])('are never called %s', async (name) => {
		const item = JSON.parse(`{ "FirstName": "Asha", "${name}": "x" }`) as IDataObject;
		const { failed } = await createLead(item);
		expect(failed.map(messageOf)).toEqual([expect.stringContaining(name)]);
		expect(vendors.sandbox.calls).toEqual([]);
	});
});

describe("iVvy's custom fields", () => {
	const createContact = async (customFields: INodeParameters) =>
		await vendors.ivvy({
			parameters: {
				resource: 'contact',
				operation: 'create',
				firstName: '={{ $json.first }}',
				lastName: 'Rao',
				email: 'asha@example.com',
				customFields,
			},
			items: [{ first: 'Asha', 'meal preference': 'Vegan', row_number: 2 }],
			onError: 'continueErrorOutput',
		});

	it('are found by their labels, and leave the other columns alone', async () => {
		const definitions = vendors.sandbox.state.ivvy.tables.contactCustomFields;
		const { fieldId } = definitions.find(({ displayName }) => displayName === 'Meal Preference')!;
		const { failed } = await createContact(
			automatic((await vendors.mapping('mapContactCustomFields')).fields),
		);
		expect(failed).toEqual([]);
		const { body } = vendors.sandbox.calls.at(-1)!;
		expect(body).toMatchObject({ customFields: [{ fieldId, value: 'Vegan' }] });
	});

	it('are asked for where the editor has not loaded any', async () => {
		const { failed } = await createContact(automatic([]));
		expect(failed.map(messageOf)).toEqual([
			expect.stringContaining("'Custom Fields' does not know the fields to map to"),
		]);
		expect(vendors.sandbox.calls).toEqual([]);
	});
});
