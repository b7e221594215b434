import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { guid, kinds, seedIds } from '../../sandbox/leadsquared/wire/ids.mts';
import { useVendors } from '../harness/vendors.mts';

const vendors = useVendors();

const state = () => vendors.sandbox.state.leadSquared;
const [firstLead, secondLead] = seedIds.leads;
const leadOf = (id: unknown) => state().leads.find((lead) => lead.ProspectID === id) as IDataObject;

const mapped = (value: INodeParameters) => ({ mappingMode: 'defineBelow', value });
const rows = (...names: string[]) => ({
	field: names.map((schemaName) => ({ schemaName, value: '={{ $json.value }}' })),
});
const given = '={{ $json.value }}';

/** The lists of name and value that a body holds, wherever they are. */
function sentPairs(body: unknown): Array<[name: unknown, value: unknown]> {
	if (Array.isArray(body)) return body.flatMap(sentPairs);
	if (typeof body !== 'object' || body === null) return [];
	const row = body as IDataObject;
	const name = row.Attribute ?? row.SchemaName;
	return [
		...(name === undefined ? [] : [[name, row.Value] as [unknown, unknown]]),
		...Object.values(row).flatMap(sentPairs),
	];
}

interface Place {
	operation: string;
	parameters: INodeParameters;
	/** What has the item's value. */
	fields: string[];
}

const opportunity = guid(kinds.opportunity, 46);
const places: Place[] = [
	{
		operation: 'lead.update',
		parameters: {
			leadId: firstLead,
			attributes: mapped({ mx_City: 'Pune', EmailAddress: given }),
			updateFields: { fieldsByName: rows('JobTitle', 'mx_Date_of_Birth') },
		},
		fields: ['EmailAddress', 'JobTitle', 'mx_Date_of_Birth'],
	},
	{
		operation: 'lead.updateBulk',
		parameters: {
			searchByKey: 'ProspectId',
			matchValue: firstLead,
			attributes: mapped({ mx_City: 'Pune', EmailAddress: given }),
			additionalFields: { fieldsByName: rows('JobTitle') },
		},
		fields: ['EmailAddress', 'JobTitle'],
	},
	...['upsert', 'upsertBulk'].map((operation) => ({
		operation: `lead.${operation}`,
		parameters: {
			searchBy: 'Phone',
			attributes: mapped({ Phone: '+91-9855510000', LastName: given, EmailAddress: given }),
			additionalFields: { fieldsByName: rows('JobTitle') },
		},
		fields: ['LastName', 'EmailAddress', 'JobTitle'],
	})),
	{
		operation: 'lead.capture',
		parameters: {
			attributes: mapped({ Phone: '+91-9855510000', LastName: given }),
			additionalFields: { fieldsByName: rows('JobTitle') },
		},
		fields: ['LastName', 'JobTitle'],
	},
	{
		operation: 'activity.update',
		parameters: {
			prospectActivityId: seedIds.activities[0],
			activityEvent: 201,
			fields: mapped({ mx_Custom_1: given }),
			updateFields: { activityNote: 'x', fields: rows('Status') },
		},
		fields: ['mx_Custom_1', 'Status'],
	},
	{
		operation: 'opportunity.update',
		parameters: {
			prospectOpportunityId: opportunity,
			fields: mapped({ mx_Custom_2: given }),
			updateFields: { opportunityNote: 'x', fields: rows('mx_Custom_19') },
		},
		fields: ['mx_Custom_2', 'mx_Custom_19'],
	},
	{
		operation: 'opportunity.capture',
		parameters: {
			searchBy: 'EmailAddress',
			matchValue: 'asha.desai@example.com',
			opportunityEventCode: 12001,
			fields: mapped({ mx_Custom_1: 'New', mx_Custom_2: given, Status: 'Open', mx_Custom_19: 'x' }),
			leadDetails: mapped({ LastName: given }),
			additionalFields: { leadDetailsByName: rows('JobTitle') },
		},
		fields: ['mx_Custom_2', 'LastName', 'JobTitle'],
	},
	{
		operation: 'account.update',
		parameters: {
			companyId: seedIds.accounts[0],
			updateFields: { website: 'example.com', city: given, fieldsByName: rows('Description') },
		},
		fields: ['City', 'Description'],
	},
	{
		operation: 'account.upsertBulk',
		parameters: {
			companyTypeName: 'Customers',
			searchBy: 'CompanyName',
			collisionResolutionStrategy: 'OverwriteAllFields',
			companyName: 'Somebody',
			additionalFields: { city: given, fieldsByName: rows('Description') },
		},
		fields: ['City', 'Description'],
	},
	{
		operation: 'accountActivity.create',
		parameters: {
			relatedCompanyId: seedIds.accounts[0],
			activityEvent: 10001,
			additionalFields: { fields: rows('mx_Custom_1') },
		},
		fields: ['mx_Custom_1'],
	},
	{
		operation: 'async.updateLead',
		parameters: {
			leadId: firstLead,
			attributes: mapped({ mx_City: 'Pune', LastName: given }),
		},
		fields: ['LastName'],
	},
];

async function run({ operation, parameters }: Place, items: IDataObject[], emptyValues?: string) {
	const [resource = '', value = ''] = operation.split('.');
	return await vendors.leadSquared({
		parameters: {
			resource,
			operation: value,
			...parameters,
			...(emptyValues ? { emptyValues } : {}),
		},
		items,
		onError: 'continueErrorOutput',
	});
}

/** What empty cells give. */
const nothing = ['', '  ', '\n', '\u200B', null, undefined];

const lastBody = () => vendors.sandbox.calls.filter(({ method }) => method === 'POST').at(-1)?.body;

describe.each(places)('$operation', (place) => {
	const left = nothing.map((value) => ({
		shown: JSON.stringify(value),
		value,
		emptyValues: 'leaveOut',
	}));
	it.each([...left, { shown: 'null', value: null, emptyValues: 'clear' }])(
		'$shown leaves its fields out with $emptyValues',
		async ({ value, emptyValues }) => {
			await run(place, [{ value }], emptyValues);
			const names = sentPairs(lastBody()).map(([name]) => name);
			expect(lastBody()).toBeDefined();
			expect(names.filter((name) => place.fields.includes(String(name)))).toEqual([]);
		},
	);

	it.each(['', '  ', '\u200B'])('%j clears them with clear', async (value) => {
		await run(place, [{ value }], 'clear');
		const sent = sentPairs(lastBody());
		for (const name of place.fields) expect(sent).toContainEqual([name, '']);
	});
});

describe('the empty cells of a found lead', () => {
	const upsert = {
		searchBy: 'EmailAddress',
		attributes: mapped({
			EmailAddress: '={{ $json.email }}',
			Phone: '={{ $json.phone }}',
			LastName: '={{ $json.lastName }}',
			mx_City: 'Pune',
		}),
		additionalFields: { secondMatch: 'Phone' },
	};
	const ways: Array<[what: string, operation: string, more: INodeParameters]> = [
		['one by one', 'lead.upsert', {}],
		['in the bulk call', 'lead.upsert', { sendAsBatch: 'always' }],
		['as many', 'lead.upsertBulk', {}],
	];
	const item = { email: '', phone: '+91-9855510000', lastName: '' };

	it.each(ways)('erase nothing, %s', async (_what, operation, more) => {
		const before = { ...leadOf(firstLead) };
		expect(before).toMatchObject({ EmailAddress: 'asha.desai@example.com' });
		const { output, failed } = await run(
			{ operation, parameters: { ...upsert, ...more }, fields: [] },
			[item],
		);
		expect(failed).toEqual([]);
		expect(output).toHaveLength(1);
		expect(leadOf(firstLead)).toMatchObject({
			EmailAddress: before.EmailAddress,
			LastName: before.LastName,
			mx_City: 'Pune',
		});
	});

	it.each(ways)(
		"erase the name alone with 'Clear the Field', %s",
		async (_what, operation, more) => {
			const before = { ...leadOf(firstLead) };
			const { failed } = await run(
				{ operation, parameters: { ...upsert, ...more }, fields: [] },
				[item],
				'clear',
			);
			expect(failed).toEqual([]);
			expect(leadOf(firstLead)).toMatchObject({
				EmailAddress: before.EmailAddress,
				LastName: null,
				mx_City: 'Pune',
			});
		},
	);

	it.each(ways)('%s: all values to look up by are empty', async (_what, operation, more) => {
		for (const emptyValues of ['leaveOut', 'clear']) {
			const { failed } = await run(
				{ operation, parameters: { ...upsert, ...more }, fields: [] },
				[{ email: '\u200B', phone: ' ', lastName: 'x' }],
				emptyValues,
			);
			expect(failed[0]?.json.error).toMatchObject({
				message: expect.stringContaining("no value for 'EmailAddress' or 'Phone'"),
				outcome: 'notSent',
			});
		}
		expect(vendors.sandbox.calls).toEqual([]);
	});

	it('are refused where a captured lead is to be found by one', async () => {
		const parameters = {
			attributes: mapped({ EmailAddress: given, Phone: '+91-9855510000' }),
			additionalFields: { searchBy: 'EmailAddress' },
		};
		const { failed } = await run({ operation: 'lead.capture', parameters, fields: [] }, [
			{ value: ' ' },
		]);
		expect(failed[0]?.json.error).toMatchObject({
			message: expect.stringContaining("no value for 'EmailAddress'"),
			outcome: 'notSent',
		});
		expect(vendors.sandbox.calls).toEqual([]);
	});

	it('erase no phone number that a captured lead is found beside', async () => {
		const before = { ...leadOf(secondLead) };
		await run(
			{
				operation: 'lead.capture',
				parameters: {
					attributes: mapped({
						EmailAddress: String(before.EmailAddress),
						Phone: given,
						mx_City: 'Pune',
					}),
				},
				fields: [],
			},
			[{ value: '' }],
			'clear',
		);
		expect(leadOf(secondLead)).toMatchObject({ Phone: before.Phone, mx_City: 'Pune' });
	});
});

it.each([
	['leaveOut', [{ Attribute: 'Status', Value: 'Pending' }]],
	[
		'clear',
		[
			{ Attribute: 'Status', Value: 'Pending' },
			{ Attribute: 'mx_CustomObject_1', Value: '' },
		],
	],
])('the fields of a custom field set follow, too: %s', async (emptyValues, fields) => {
	await run(
		{
			operation: 'lead.update',
			parameters: { leadId: firstLead, attributes: mapped({ mx_KYC: given }) },
			fields: [],
		},
		[{ value: { Status: 'Pending', mx_CustomObject_1: ' ', mx_CustomObject_2: null } }],
		emptyValues,
	);
	expect(lastBody()).toEqual([{ Attribute: 'mx_KYC', Value: '', Fields: fields }]);
});

it('an item without anything to change is refused, and the others go on', async () => {
	const place = {
		operation: 'lead.update',
		parameters: { leadId: firstLead, attributes: mapped({ LastName: given }) },
		fields: [],
	};
	const { output, failed } = await run(place, [{ value: 'One' }, { value: '' }, { value: 'Two' }]);
	expect(output).toHaveLength(2);
	expect(failed[0]?.json.error).toMatchObject({
		message: expect.stringContaining('No field of the lead is given'),
		outcome: 'notSent',
	});
});
