import type { FieldType, IDataObject, INodeParameters, ResourceMapperField } from 'n8n-workflow';

import { guid, kinds, seedIds } from '../../sandbox/leadsquared/wire/ids.mts';
import { useVendors } from '../harness/vendors.mts';

const vendors = useVendors();

const definitions = () => vendors.sandbox.state.leadSquared.leadFields;

/** The fields that the form of a lead operation offers. */
async function offered(operation = 'update'): Promise<ResourceMapperField[]> {
	const { fields } = await vendors.mapping('mapLeadFields', {
		node: 'leadSquared',
		parameters: { resource: 'lead', operation },
	});
	return fields;
}

const fieldNamed = async (name: string, operation?: string) =>
	(await offered(operation)).find(({ id }) => id === name);

/** Changes a field's definition. */
function define(name: string, more: object): void {
	const field = definitions().find(({ SchemaName }) => SchemaName === name);
	if (!field) throw new Error(`The sandbox has no lead field ${name}`);
	Object.assign(field, more);
}

describe('the fields of leads', () => {
	it('are those of the account that can be set, in its order, with one call', async () => {
		const fields = await offered();
		expect(fields.map(({ id }) => id)).toEqual(
			definitions()
				.filter(({ _readOnly }) => !_readOnly)
				.map(({ SchemaName }) => SchemaName),
		);
		expect(vendors.sandbox.calls.map(({ path }) => path)).toEqual([
			'/v2/LeadManagement.svc/LeadsMetaData.Get',
		]);
		for (const field of fields)
			expect(field).toMatchObject({
				required: false,
				display: true,
				defaultMatch: false,
				canBeUsedToMatch: false,
			});
	});

	it.each([
		'ProspectID',
		'ProspectAutoId',
		'CreatedOn',
		'CreatedBy',
		'CreatedByName',
		'ModifiedOn',
		'ModifiedBy',
		'ModifiedByName',
		'OwnerIdName',
		'OwnerIdEmailAddress',
		'LeadLastModifiedOn',
		'EngagementScore',
		'Origin',
		'ProspectActivityId_Max',
		'ProspectActivityName_Max',
		'ProspectActivityDate_Max',
	])('leave out %s, which LeadSquared keeps itself', async (name) => {
		expect(definitions().map(({ SchemaName }) => SchemaName)).toContain(name);
		expect(await fieldNamed(name)).toBeUndefined();
	});

	const types: Array<[string, string, FieldType]> = [
		['FirstName', 'First Name (FirstName)', 'string'],
		['EmailAddress', 'Email (EmailAddress)', 'string'],
		['Phone', 'Phone Number (Phone)', 'string'],
		['Website', 'Website (Website)', 'string'],
		['Notes', 'Notes (Notes)', 'string'],
		['OwnerId', 'Owner (OwnerId)', 'string'],
		['Score', 'Lead Score (Score)', 'number'],
		['DoNotEmail', 'Do Not Email (DoNotEmail)', 'boolean'],
		['mx_Consent', 'Consent (mx_Consent)', 'boolean'],
		['mx_Date_of_Birth', 'Date of Birth (mx_Date_of_Birth)', 'dateTime'],
		['mx_Follow_Up_On', 'Follow Up On (mx_Follow_Up_On)', 'dateTime'],
		['mx_Call_Time', 'Call Time (mx_Call_Time)', 'string'],
		['mx_KYC', 'KYC (mx_KYC)', 'object'],
	];
	it.each(types)('%s is %s, of type %s', async (id, displayName, type) => {
		const field = await fieldNamed(id);
		expect(field).toMatchObject({ displayName, type });
		expect(field).not.toHaveProperty('options');
	});

	it.each([
		['mx_City', ['Bangalore', 'Pune', 'Mumbai', 'London']],
		['ProspectStage', ['Prospect', 'Opportunity', 'Customer', 'Lost']],
		['Source', ['Website', 'Referral', 'Trade Fair', 'Phone Enquiry']],
	])('%s has its values to choose from', async (name, values) => {
		expect(await fieldNamed(name)).toMatchObject({
			type: 'options',
			options: values.map((value) => ({ name: value, value })),
		});
	});

	it.each([
		{
			what: 'values as plain texts, as on the oldest help page',
			Options: ['A', 'B'],
			type: 'options',
			values: ['A', 'B'],
		},
		{
			what: 'a value that is there twice, or empty',
			Options: [{ Value: 'A' }, { Value: '' }, { Value: 'A' }],
			type: 'options',
			values: ['A'],
		},
		{ what: 'no value', Options: [], type: 'string', values: undefined },
		{ what: 'no list of values', Options: undefined, type: 'string', values: undefined },
		{
			what: 'several values at once',
			DataType: 'MultiSelect',
			Options: [{ Value: 'A' }],
			type: 'string',
			values: undefined,
		},
	])('a drop-down with $what', async ({ type, values, DataType, Options }) => {
		define('mx_City', { ...(DataType ? { DataType } : {}), Options });
		const field = await fieldNamed('mx_City');
		expect(field?.type).toBe(type);
		expect(field?.options).toEqual(values?.map((value) => ({ name: value, value })));
	});

	it.each([
		['create', true],
		['createBulk', true],
		['capture', true],
		['update', false],
		['upsert', false],
		['upsertBulk', false],
		['updateBulk', false],
		['convertVisitor', false],
	])('a mandatory field in %s: required is %s', async (operation, required) => {
		define('mx_City', { IsMandatory: true });
		expect((await fieldNamed('mx_City', operation))?.required).toBe(required);
		expect((await fieldNamed('mx_State', operation))?.required).toBe(false);
	});

	it('a mandatory field with a default need not be filled in', async () => {
		define('ProspectStage', { IsMandatory: true });
		expect((await fieldNamed('ProspectStage', 'create'))?.required).toBe(false);
	});

	it("come with LeadSquared's words when it refuses", async () => {
		vendors.sandbox.fault({
			vendor: 'leadSquared',
			kind: 'respond',
			status: 500,
			body: {
				Status: 'Error',
				ExceptionType: 'MXUnAuthorizedAccessException',
				ExceptionMessage: 'Not for you',
			},
		});
		await expect(offered()).rejects.toMatchObject({
			message: 'Not for you',
			description: expect.stringContaining('may not do this'),
		});
	});
});

const newLead = guid(kinds.lead, 1001);

/** Fields as the form's mapper holds them, or row by row under "Fields by Name". */
const forms: Record<string, (name: string, value: string) => INodeParameters> = {
	'the mapper': (name, value) => ({
		attributes: { mappingMode: 'defineBelow', value: { LastName: 'New', [name]: value } },
		additionalFields: {},
	}),
	'fields by name': (name, value) => ({
		attributes: { mappingMode: 'defineBelow', value: { LastName: 'New' } },
		additionalFields: { fieldsByName: { field: [{ schemaName: name, value }] } },
	}),
};

interface Sent {
	name: string;
	/** In the item, or what an expression gives. */
	given?: string | number | boolean;
	expression?: string;
	timezone?: string;
	/** What LeadSquared gets, always as text. */
	wire: string;
	/** What a read of the lead gives. */
	back: string | boolean | null;
}

const birth = { name: 'mx_Date_of_Birth', wire: '1990-05-17', back: '1990-05-17' };
const kolkata = 'Asia/Kolkata';
const losAngeles = 'America/Los_Angeles';

const sent: Sent[] = [
	// A day stays the day that is written, whatever the zone.
	{ ...birth, given: '1990-05-17' },
	{ ...birth, given: '1990-05-17T00:00:00', timezone: kolkata },
	{ ...birth, given: '1990-05-17T00:00:00', timezone: losAngeles },
	{ ...birth, given: '1990-05-17T00:00:00.000+05:30', timezone: kolkata },
	{ ...birth, given: '1990-05-17T00:00:00.000-07:00', timezone: losAngeles },
	{ ...birth, given: '1990-05-17T23:30:00.000Z', timezone: 'Pacific/Auckland' },
	{
		...birth,
		expression: "DateTime.fromISO('1990-05-17', { zone: 'Pacific/Auckland' })",
		timezone: 'Pacific/Auckland',
	},
	{ ...birth, expression: "new Date('1990-05-16T18:30:00Z')", timezone: kolkata },
	// A moment becomes UTC.
	{
		name: 'mx_Follow_Up_On',
		given: '2026-03-02T10:30:00',
		timezone: kolkata,
		wire: '2026-03-02 05:00:00',
		back: '2026-03-02T05:00:00.000Z',
	},
	{
		name: 'mx_Follow_Up_On',
		given: '2026-03-02T10:30:00Z',
		timezone: kolkata,
		wire: '2026-03-02 10:30:00',
		back: '2026-03-02T10:30:00.000Z',
	},
	{
		name: 'mx_Follow_Up_On',
		given: '2026-07-01T00:30:00',
		timezone: 'Europe/London',
		wire: '2026-06-30 23:30:00',
		back: '2026-06-30T23:30:00.000Z',
	},
	{
		name: 'mx_Follow_Up_On',
		given: '2026-03-02 10:30:00',
		timezone: kolkata,
		wire: '2026-03-02 05:00:00',
		back: '2026-03-02T05:00:00.000Z',
	},
	{
		name: 'mx_Follow_Up_On',
		given: '2026-03-02 10:30:00 UTC',
		timezone: kolkata,
		wire: '2026-03-02 10:30:00',
		back: '2026-03-02T10:30:00.000Z',
	},
	{
		name: 'mx_Follow_Up_On',
		given: '2026-03-02 10:30:00 +0100',
		timezone: kolkata,
		wire: '2026-03-02 09:30:00',
		back: '2026-03-02T09:30:00.000Z',
	},
	{
		name: 'mx_Follow_Up_On',
		given: '2026-03-02',
		timezone: kolkata,
		wire: '2026-03-01 18:30:00',
		back: '2026-03-01T18:30:00.000Z',
	},
	{
		name: 'mx_Follow_Up_On',
		given: Date.UTC(2026, 2, 2, 5),
		timezone: kolkata,
		wire: '2026-03-02 05:00:00',
		back: '2026-03-02T05:00:00.000Z',
	},
	{ ...birth, given: '1990-05-17 23:30:00', timezone: losAngeles },
	{
		name: 'mx_Follow_Up_On',
		expression: "DateTime.fromISO('2026-03-02T10:30:00', { zone: 'Asia/Kolkata' })",
		timezone: losAngeles,
		wire: '2026-03-02 05:00:00',
		back: '2026-03-02T05:00:00.000Z',
	},
	{ name: 'mx_Consent', given: true, wire: 'true', back: true },
	{ name: 'mx_Consent', given: false, wire: 'false', back: false },
	{ name: 'mx_Consent', given: 'false', wire: 'false', back: false },
	{ name: 'mx_Consent', given: 1, wire: '1', back: true },
	{ name: 'DoNotCall', given: '0', wire: '0', back: false },
	{ name: 'mx_Budget', given: 4500.5, wire: '4500.5', back: '4500.5' },
	{ name: 'Score', given: 0, wire: '0', back: '0' },
	{ name: 'mx_City', given: 'Pune', wire: 'Pune', back: 'Pune' },
	// Text that only looks like something else.
	{ name: 'Notes', given: '{"a":1}', wire: '{"a":1}', back: '{"a":1}' },
	{ name: 'Company', given: '007', wire: '007', back: '007' },
	{ name: 'Company', given: 'true', wire: 'true', back: 'true' },
];

describe.each([
	{ form: 'the mapper', operation: 'create', path: 'Lead.Create' },
	{ form: 'fields by name', operation: 'createBulk', path: 'Lead/Bulk/Create' },
])('a value in $form, $operation', ({ form, operation, path }) => {
	it.each(sent)(
		'$name $given$expression in $timezone is sent as "$wire" and read as $back',
		async ({ name, given, expression = '$json.given', timezone, wire, back }) => {
			const parameters = {
				resource: 'lead',
				operation,
				...forms[form](name, `={{ ${expression} }}`),
			};
			const written = await vendors.leadSquared({
				parameters,
				items: [{ given }] as IDataObject[],
				timezone,
			});
			expect(written.error).toBeUndefined();
			const call = vendors.sandbox.calls.find(({ action }) => action.endsWith(path));
			expect([call?.body].flat(2)).toContainEqual({ Attribute: name, Value: wire });
			const { output } = await vendors.leadSquared({
				parameters: {
					resource: 'lead',
					operation: 'get',
					id: newLead,
					output: 'fields',
					selectedFields: name,
				},
				timezone,
			});
			expect(output[0].json[name]).toBe(back);
		},
	);
});

it('a value that an item does not have is left out, and only for that item', async () => {
	await vendors.leadSquared({
		parameters: {
			resource: 'lead',
			operation: 'create',
			attributes: {
				mappingMode: 'defineBelow',
				value: { LastName: '={{ $json.last }}', mx_Consent: '={{ $json.consent }}' },
			},
			additionalFields: {},
		},
		items: [{ last: 'One' }, { last: 'Two', consent: false }, { last: 'Three', consent: null }],
	});
	expect(
		vendors.sandbox.calls.map(({ body }) =>
			(body as Array<{ Attribute: string }>).map(({ Attribute }) => Attribute),
		),
	).toEqual([['LastName'], ['LastName', 'mx_Consent'], ['LastName']]);
});

describe('a custom field set', () => {
	const schema = [{ id: 'mx_KYC', type: 'object' }];
	const write = async (value: string, more: IDataObject = {}) =>
		await vendors.leadSquared({
			parameters: {
				resource: 'lead',
				operation: 'update',
				leadId: seedIds.leads[0],
				attributes: {
					mappingMode: 'defineBelow',
					value: { mx_KYC: value, Notes: '{"a":1}' },
					schema,
				},
				updateFields: {},
			} as unknown as INodeParameters,
			items: [
				{
					...more,
					set: { Status: 'Pending', mx_CustomObject_2: '2026-01-31', mx_CustomObject_1: null },
				},
			],
		});
	const fields = [
		{ Attribute: 'Status', Value: 'Pending' },
		{ Attribute: 'mx_CustomObject_2', Value: '2026-01-31' },
	];

	it.each([
		{ what: 'typed as JSON', value: '{ "Status": "Pending", "mx_CustomObject_2": "2026-01-31" }' },
		{
			what: 'mapped from an object, whose fields without a value are left out',
			value: '={{ $json.set }}',
		},
	])('can be $what', async ({ value }) => {
		const { error } = await write(value);
		expect(error).toBeUndefined();
		expect(vendors.sandbox.calls[0].body).toEqual([
			{ Attribute: 'mx_KYC', Value: '', Fields: fields },
			// A text is a text.
			{ Attribute: 'Notes', Value: '{"a":1}' },
		]);
	});

	// What an expression gives; n8n itself refuses such a value that is typed.
	it.each(['{ "Status": ', '[1]', 'Pending'])(
		'is refused before anything is sent when it is %j',
		async (value) => {
			const { error } = await write('={{ $json.wrong }}', { wrong: value });
			expect(error?.message).toContain("'mx_KYC' in 'Fields' must be an object");
			expect(vendors.sandbox.calls).toEqual([]);
		},
	);
});

it('with the output Raw a lead comes as LeadSquared writes it, and its fields are not asked for', async () => {
	const { output } = await vendors.leadSquared({
		parameters: { resource: 'lead', operation: 'get', id: seedIds.leads[0], output: 'raw' },
	});
	expect(output[0].json).toMatchObject({ DoNotEmail: '0', CreatedOn: '2025-06-02 05:30:00.000' });
	expect(vendors.sandbox.calls).toHaveLength(1);
});
