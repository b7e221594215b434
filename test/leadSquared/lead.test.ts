import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { LeadSquared } from '../../nodes/LeadSquared/LeadSquared.node';
import { useVendors } from '../harness/vendors.mts';

const vendors = useVendors();

const state = () => vendors.sandbox.state.leadSquared;
const run = async (operation: string, parameters: INodeParameters, items: IDataObject[] = [{}]) =>
	await vendors.leadSquared({
		parameters: { resource: 'lead', operation, ...parameters },
		items,
		onError: 'continueErrorOutput',
	});

const mapped = (value: INodeParameters) =>
	({ mappingMode: 'defineBelow', value }) as unknown as INodeParameters;

it('a condition takes true and false as they are, where LeadSquared wants 1 and 0', async () => {
	const all = state().leads;
	for (const lead of all) lead.DoNotCall = lead === all[3] ? '1' : '0';
	const parameters = {
		lookupName: 'DoNotCall',
		sqlOperator: 'Equals',
		lookupValue: '={{ $json.calls }}',
		returnAll: true,
	};
	const { output, failed } = await run('getAll', parameters, [{ calls: true }, { calls: false }]);
	expect(failed).toEqual([]);
	expect(output.map(({ pairedItem }) => (pairedItem as { item: number }).item)).toEqual([
		0,
		...all.slice(1).map(() => 1),
	]);
	expect(output[0].json.ProspectID).toBe(all[3].ProspectID);
});

it.each([
	{ key: 'EmailAddress', field: 'EmailAddress' },
	{ key: 'ProspectId', field: 'ProspectID' },
])(
	'Update Many by $key: a lead that brings $field a second time is not sent',
	async ({ key, field }) => {
		const [{ ProspectID, EmailAddress }] = state().leads;
		const parameters = {
			searchByKey: key,
			matchValue: key === 'ProspectId' ? ProspectID : EmailAddress,
			attributes: mapped({ FirstName: 'Asha', [field]: '={{ $json.again }}' }),
		} as INodeParameters;
		const { output, failed } = await run('updateBulk', parameters, [
			{ again: 'other@example.com' },
			{},
		]);
		expect(output).toMatchObject([{ pairedItem: { item: 1 } }]);
		expect(failed).toMatchObject([
			{
				json: {
					error: {
						message: expect.stringContaining(`'${field}' is given twice`),
						outcome: 'notSent',
					},
				},
			},
		]);
	},
);

it.each(['create', 'createBulk'])('%s: a lead gets its type', async (operation) => {
	const [field] = state().leadFields;
	state().leadFields.push({
		...field,
		SchemaName: 'LeadType',
		DataType: 'Text',
		_readOnly: false,
		_unique: false,
	});
	const parameters = {
		attributes: mapped({ FirstName: '={{ $json.name }}' }),
		additionalFields: { leadType: '={{ $json.type }}' },
	};
	const { failed } = await run(operation, parameters, [
		{ name: 'Typed', type: 'OT_1' },
		{ name: 'Plain' },
	]);
	expect(failed).toEqual([]);
	expect(
		state()
			.leads.slice(-2)
			.map(({ FirstName, LeadType }) => [FirstName, LeadType ?? null]),
	).toEqual([
		['Typed', 'OT_1'],
		['Plain', null],
	]);
});

describe('Set One Field on Many', () => {
	it('gives a lead the last of its values, though leads with equal values share a call', async () => {
		const [{ ProspectID }, other] = state().leads;
		const cities = ['Pune', 'Goa', 'Pune'].map((company) => ({
			id: ProspectID as string,
			company,
		}));
		await run('updateFieldBulk', { ...form, additionalFields: {} }, [
			...cities,
			{ id: other.ProspectID as string, company: 'Goa' },
		]);
		expect(
			state()
				.leads.slice(0, 2)
				.map(({ Company }) => Company),
		).toEqual(['Pune', 'Goa']);
	});

	const form = {
		leadId: '={{ $json.id }}',
		attribute: 'Company',
		value: '={{ $json.company }}',
		additionalFields: { clearField: '={{ $json.clear }}' },
	};

	it('clears the field where that is said', async () => {
		const [first, second, third] = state().leads;
		first.Company = second.Company = third.Company = 'Acme';
		const [one, two, three] = [first, second, third].map(({ ProspectID }) => ProspectID as string);
		const { output, failed } = await run('updateFieldBulk', form, [
			{ id: one, clear: true },
			{ id: two, company: 'Globex', clear: false },
			{ id: three, company: '', clear: true },
		]);
		expect([output.length, failed]).toEqual([3, []]);
		expect([first, second, third].map(({ Company }) => Company)).toEqual([null, 'Globex', null]);
	});

	it.each([
		{ what: 'a value that is missing', item: { company: '' }, words: "'Value' is required" },
		{
			what: 'both at once',
			item: { company: 'Globex', clear: true },
			words: "'Value' is given, and 'Clear Field' is on",
		},
	])('does not send $what', async ({ item, words }) => {
		const { failed } = await run('updateFieldBulk', form, [
			{ id: state().leads[0].ProspectID as string, ...item },
		]);
		expect(failed).toMatchObject([
			{ json: { error: { message: expect.stringContaining(words), outcome: 'notSent' } } },
		]);
	});
});

/** Everything inside the form, at any depth. */
function* objectsIn(value: unknown): Generator<IDataObject> {
	if (typeof value !== 'object' || value === null) return;
	if (!Array.isArray(value)) yield value as IDataObject;
	for (const inner of Object.values(value)) yield* objectsIn(inner);
}

it('no value to choose looks like an expression', () => {
	const values = [...objectsIn(new LeadSquared().description.properties)].map(({ value }) => value);
	expect(values.filter((value) => typeof value === 'string' && value.startsWith('='))).toEqual([]);
});
