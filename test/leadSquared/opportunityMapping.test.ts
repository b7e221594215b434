import type { INodeParameters, ResourceMapperFields } from 'n8n-workflow';

import { useVendors } from '../harness/vendors.mts';

const vendors = useVendors();

const mapping = async (
	parameters: INodeParameters,
	method = 'mapOpportunityFields',
): Promise<ResourceMapperFields> =>
	await vendors.mapping(method, {
		node: 'leadSquared',
		parameters: { resource: 'opportunity', operation: 'capture', ...parameters },
	});

const wedding = { opportunityEventCode: { __rl: true as const, mode: 'list', value: '12000' } };

const common = { required: false, defaultMatch: false, canBeUsedToMatch: false, display: true };
const field = (id: string, label: string, type: string, more: object = {}) => ({
	...common,
	id,
	displayName: `${label} (${id})`,
	type,
	...more,
});
const options = (...values: string[]) => ({
	options: values.map((value) => ({ name: value, value })),
});

it('offers what can be written of the chosen type, with types, options and what is mandatory', async () => {
	const { fields } = await mapping(wedding);
	expect(fields).toEqual([
		field('Status', 'Status', 'options', { required: true, ...options('Open', 'Won', 'Lost') }),
		field('Owner', 'Owner', 'string'),
		field('mx_Custom_1', 'Opportunity Name', 'string', { required: true }),
		field('mx_Custom_2', 'Stage', 'string'),
		field('mx_Custom_3', 'Event Date', 'dateTime'),
		field('mx_Custom_4', 'Package', 'options', options('Gold', 'Silver', 'Bronze')),
		field('mx_Custom_5', 'Guests', 'number'),
		field('mx_Custom_6', 'Quoted Amount', 'string'),
		field('mx_Custom_8', 'Follow Up On', 'dateTime'),
	]);
	expect(vendors.sandbox.calls.map(({ path }) => path)).toEqual([
		'/v2/OpportunityManagement.svc/GetOpportunityTypeMetadata?code=12000',
	]);
});

it.each([
	{
		form: 'typed as a code',
		parameters: { opportunityEventCode: { __rl: true as const, mode: 'id', value: ' 12001 ' } },
	},
	{ form: 'given as a plain number', parameters: { opportunityEventCode: 12001 } },
])('knows a type $form', async ({ parameters }) => {
	const { fields } = await mapping(parameters);
	expect(fields.map(({ id }) => id)).toEqual([
		'Status',
		'Owner',
		'mx_Custom_1',
		'mx_Custom_2',
		'mx_Custom_3',
		'mx_Custom_19',
	]);
});

it.each([
	{ operation: 'capture', required: true },
	{ operation: 'createBulk', required: true },
	{ operation: 'update', required: false },
	{ operation: 'updateBulk', required: false },
])('a mandatory field is one for $operation: $required', async ({ operation, required }) => {
	const { fields } = await mapping({ ...wedding, operation });
	expect(fields.find(({ id }) => id === 'mx_Custom_1')?.required).toBe(required);
	expect(fields.find(({ id }) => id === 'mx_Custom_2')?.required).toBe(false);
});

it('wants no field of the lead, which may be there already', async () => {
	const name = vendors.sandbox.state.leadSquared.leadFields.find(
		({ SchemaName }) => SchemaName === 'LastName',
	);
	Object.assign(name ?? {}, { IsMandatory: true });
	const required = async (parameters: INodeParameters) =>
		(await mapping(parameters, 'mapLeadFields')).fields.find(({ id }) => id === 'LastName')
			?.required;
	expect(await required({})).toBe(false);
	expect(await required({ resource: 'lead', operation: 'create' })).toBe(true);
});

it.each([
	{ when: 'no type is chosen', parameters: {} },
	{
		when: 'the type comes by expression',
		parameters: {
			opportunityEventCode: { __rl: true as const, mode: 'id', value: '={{ $json.type }}' },
		},
	},
])('says what to do when $when, without a call', async ({ parameters }) => {
	expect(await mapping(parameters)).toEqual({
		fields: [],
		emptyFieldsNotice: expect.stringContaining("'Custom Fields'"),
	});
	expect(vendors.sandbox.calls).toEqual([]);
});

it("gives LeadSquared's words and a next step when it refuses", async () => {
	await expect(mapping({ opportunityEventCode: 4711 })).rejects.toMatchObject({
		message: 'Invalid OpportunityEventCode 4711',
		description: 'Check the values of this item.',
	});
});
