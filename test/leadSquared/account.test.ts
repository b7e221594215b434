import type { INodeParameters } from 'n8n-workflow';

import { seedIds } from '../../sandbox/leadsquared/wire/ids.mts';
import { useVendors } from '../harness/vendors.mts';

const vendors = useVendors();

const [hotel] = seedIds.accounts;

const run = async (operation: string, parameters: INodeParameters, resource = 'account') =>
	await vendors.leadSquared({
		parameters: { resource, operation, companyTypeName: 'Customers', ...parameters },
		items: [{}],
	});

const upsert = {
	searchBy: 'CompanyNumber',
	collisionResolutionStrategy: 'FillMissingFields',
	companyName: 'Riverside Hotels',
};
const byName = (schemaName: string, value: string) => ({
	fieldsByName: { field: [{ schemaName, value }] },
});

describe('nothing is sent', () => {
	it.each<[string, string, INodeParameters, string]>([
		[
			'a new account has no name',
			'create',
			{ companyName: '={{ $json.name }}', additionalFields: byName('mx_Custom_1', '1') },
			'CompanyName',
		],
		[
			'a field is given twice',
			'create',
			{ companyName: 'One', additionalFields: byName('CompanyName', 'Other') },
			'CompanyName',
		],
		[
			'nothing changes',
			'update',
			{ companyId: hotel, updateFields: {} },
			'No field of the account is given',
		],
		[
			'the field to match by has no value',
			'upsertBulk',
			{ ...upsert, additionalFields: {} },
			'CompanyNumber',
		],
		[
			'it is not clear which date is meant',
			'getAll',
			{ filters: { fromDate: '2025-01-01' } },
			"'Date Field'",
		],
		['a filter has no value', 'getAll', { filters: { lookupName: 'Stage' } }, "'Filter Value'"],
		['a filter has no field', 'getAll', { filters: { lookupValue: 'Customer' } }, "'Filter Field'"],
	])('when %s', async (_when, operation, parameters, words) => {
		const { error } = await run(operation, parameters);
		expect(error?.message).toContain(words);
		expect(vendors.sandbox.calls).toEqual([]);
	});

	it('when an activity of an account would not change', async () => {
		const { error } = await run(
			'update',
			{ companyActivityId: hotel, updateFields: {} },
			'accountActivity',
		);
		expect(error?.message).toContain('Nothing to change');
		expect(vendors.sandbox.calls).toEqual([]);
	});
});

it('accounts are found by other operators than Equals', async () => {
	const filters = {
		lookupName: 'CompanyName',
		lookupValue: 'river',
		sqlOperator: 'LIKE',
		include_CSV: 'CompanyName',
	};
	const { output } = await run('getAll', { returnAll: true, filters });
	expect(output.map(({ json }) => json)).toEqual([
		{ CompanyName: 'Riverside Hotels' },
		{ CompanyName: 'Riverside Catering Co' },
	]);
});

it('an account that stays as it is went through', async () => {
	const { output, error } = await run('upsertBulk', {
		...upsert,
		searchBy: 'CompanyName',
		collisionResolutionStrategy: 'IgnoreDuplicate',
		additionalFields: { city: 'Pune' },
	});
	expect(error).toBeUndefined();
	expect(output[0].json).toEqual({
		CompanyId: hotel,
		CompanyCreated: false,
		CompanyUpdated: false,
		AffectedRows: 0,
	});
});

it('an account that is refused tells why and what to do', async () => {
	const { error } = await run('create', {
		companyName: 'One',
		additionalFields: byName('mx_City', 'Pune'),
	});
	expect(error?.message).toContain('mx_City');
	expect(error?.description).toContain('differ from those of leads');
});
