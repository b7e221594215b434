import type { IDataObject } from 'n8n-workflow';

import { seedIds } from '../../sandbox/leadsquared/wire/ids.mts';
import { mapped, operationsOf } from '../harness/leadSquaredForm.mts';
import { useVendors } from '../harness/vendors.mts';

const vendors = useVendors();

const state = () => vendors.sandbox.state.leadSquared;
const [firstLead] = seedIds.leads;

const given = '={{ $json.value }}';

const run = operationsOf(vendors);

const lastCall = () => vendors.sandbox.calls.at(-1);
const messageOf = ({ failed }: { failed: Array<{ json: IDataObject }> }) =>
	(failed[0]?.json.error as IDataObject | undefined)?.message;

describe('a text in a mapped field', () => {
	const update = async (name: string, type: string, value: unknown) =>
		await run(
			'lead.update',
			{ leadId: firstLead, attributes: mapped({ [name]: given }, { [name]: type }) },
			[{ value } as IDataObject],
		);

	it.each<[type: string, name: string, value: unknown, sent: string]>([
		['boolean', 'mx_Consent', 'FALSE', 'false'],
		['boolean', 'mx_Consent', ' True ', 'true'],
		['boolean', 'mx_Consent', 'Yes', 'true'],
		['boolean', 'mx_Consent', 'no', 'false'],
		['boolean', 'mx_Consent', '1', 'true'],
		['boolean', 'mx_Consent', 0, 'false'],
		['boolean', 'mx_Consent', true, 'true'],
		['number', 'mx_Budget', ' 22 ', '22'],
		['number', 'mx_Budget', '\u200B-4.50\n', '-4.50'],
		['number', 'mx_Budget', 46253.5, '46253.5'],
		['string', 'Company', 'TRUE', 'TRUE'],
		['string', 'Company', ' 22 ', ' 22 '],
		['string', 'Company', 'no', 'no'],
	])('of type %s, %s: %j is sent as "%s"', async (type, name, value, sent) => {
		const { failed } = await update(name, type, value);
		expect(failed).toEqual([]);
		expect(vendors.sandbox.calls).toHaveLength(1);
		expect(lastCall()?.body).toEqual([{ Attribute: name, Value: sent }]);
	});

	it.each<[type: string, name: string, value: unknown, words: string]>([
		['boolean', 'mx_Consent', 'maybe', "'mx_Consent' must be true or false, got maybe"],
		['boolean', 'mx_Consent', 2, "'mx_Consent' must be true or false, got 2"],
		['number', 'mx_Budget', '1,234', "'mx_Budget' must be a number, got 1,234"],
		['number', 'mx_Budget', true, "'mx_Budget' must be a number, got true"],
	])('of type %s, %s: %j is refused by name', async (type, name, value, words) => {
		expect(messageOf(await update(name, type, value))).toContain(words);
		expect(vendors.sandbox.calls).toEqual([]);
	});
});

describe('a search for true and false', () => {
	const search = async (lookupName: string, lookupValue: unknown, more: IDataObject = {}) =>
		await run(
			'lead.getAll',
			{ lookupName, sqlOperator: 'Equals', lookupValue: given, returnAll: true, ...more },
			[{ value: lookupValue } as IDataObject],
		);
	const wanted = () =>
		vendors.sandbox.calls
			.map(({ body }) => (body as { Parameter?: { LookupValue: string } } | undefined)?.Parameter)
			.findLast((parameter) => parameter !== undefined)?.LookupValue;

	beforeEach(() => {
		Object.assign(state().leads[2] ?? {}, { mx_Consent: '1', Company: 'true' });
	});

	it.each(['true', ' TRUE ', 'Yes', true, 1, '1'])('finds the leads by %j', async (value) => {
		for (const form of ['simple', 'raw']) {
			const { output, failed } = await search('mx_Consent', value, { output: form });
			expect(failed).toEqual([]);
			expect(output.map(({ json }) => json.ProspectID)).toContain(seedIds.leads[2]);
			expect(wanted()).toBe('1');
		}
	});

	it.each(['false', 'FALSE', 'no', false, 0])('asks for 0 with %j', async (value) => {
		const { failed } = await search('mx_Consent', value);
		expect(failed).toEqual([]);
		expect(wanted()).toBe('0');
	});

	it('keeps the text of a field of texts', async () => {
		const { output } = await search('Company', 'true');
		expect(output.map(({ json }) => json.ProspectID)).toEqual([seedIds.leads[2]]);
		expect(wanted()).toBe('true');
	});

	it.each(['true', 'True', true])('finds the accounts by %j', async (value) => {
		Object.assign(state().accounts[1] ?? {}, { mx_Custom_3: '1' });
		const { output, failed } = await run(
			'account.getAll',
			{
				companyTypeName: 'Customers',
				returnAll: true,
				filters: { lookupName: 'mx_Custom_3', lookupValue: given },
			},
			[{ value }],
		);
		expect(failed).toEqual([]);
		expect(output.map(({ json }) => json.CompanyId)).toEqual([seedIds.accounts[1]]);
	});
});

it("'Is One Of' finds the leads of a list, and of a text with commas", async () => {
	for (const value of [['Asha', 'Liam'], 'Asha,Liam']) {
		const { output } = await run(
			'lead.getAll',
			{ lookupName: 'FirstName', sqlOperator: 'IN', lookupValue: given, returnAll: true },
			[{ value }],
		);
		const names = output.map(({ json }) => json.FirstName);
		expect(new Set(names)).toEqual(new Set(['Asha', 'Liam']));
		expect(lastCall()?.body).toMatchObject({ Parameter: { LookupValue: 'Asha,Liam' } });
	}
});
