import type { IDataObject } from 'n8n-workflow';

import { seedIds } from '../../sandbox/leadsquared/wire/ids.mts';
import { operationsOf } from '../harness/leadSquaredForm.mts';
import { useVendors } from '../harness/vendors.mts';

const vendors = useVendors();

const state = () => vendors.sandbox.state.leadSquared;
const [firstLead] = seedIds.leads;
const [firstActivity] = seedIds.activities;
const email = 'asha.desai@example.com';
const phone = '+91-9855510000';

const given = '={{ $json.value }}';
const mapped = (value: IDataObject) => ({ mappingMode: 'defineBelow', value });

const run = operationsOf(vendors);

/** What hangs on a value that was copied from a page, a message or a sheet. */
const around = (value: string) => [
	` ${value} `,
	`${value}\r\n`,
	`\u200B${value}`,
	`${value}\u200C\u200D`,
	`\u2060\uFEFF${value}\u00A0`,
];

describe('nothing that nobody sees', () => {
	it.each(around(email))('makes a second lead: %j', async (value) => {
		const count = state().leads.length;
		for (const operation of ['upsert', 'upsertBulk', 'capture']) {
			const { failed } = await run(
				`lead.${operation}`,
				{
					...(operation === 'capture' ? {} : { searchBy: 'EmailAddress' }),
					attributes: mapped({ EmailAddress: given, Company: operation }),
				},
				[{ value }],
			);
			expect(failed).toEqual([]);
			expect(state().leads).toHaveLength(count);
			expect(state().leads[0]).toMatchObject({ EmailAddress: email, Company: operation });
		}
	});

	const byMail = { activityEvent: 201, additionalFields: {} };
	const ways: Array<[operation: string, value: string, parameters: IDataObject]> = [
		['lead.get', firstLead, { id: given }],
		['lead.get', firstLead, { id: { __rl: true, mode: 'id', value: given } }],
		['lead.getByEmail', email, { emailaddress: given }],
		['lead.getByPhone', '9855510000', { phone: given }],
		['lead.getByIds', firstLead, { leadId: given }],
		['lead.getOwner', email, { leadIdentifier: 'EmailAddress', value: given }],
		['lead.update', firstLead, { leadId: given, attributes: mapped({ Company: 'Acme' }) }],
		[
			'lead.updateBulk',
			email,
			{
				searchByKey: 'EmailAddress',
				matchValue: given,
				attributes: mapped({ Company: 'Acme' }),
			},
		],
		['activity.createByEmail', email, { emailAddress: given, ...byMail }],
		[
			'activity.createBulkByLeadField',
			email,
			{ searchBy: 'EmailAddress', searchByValue: given, ...byMail },
		],
		[
			'activity.update',
			String(firstActivity),
			{ prospectActivityId: given, activityEvent: 201, updateFields: { activityNote: 'x' } },
		],
		[
			'opportunity.capture',
			email,
			{
				searchBy: 'EmailAddress',
				matchValue: given,
				opportunityEventCode: 12001,
				fields: mapped({ mx_Custom_1: 'New', Status: 'Open', mx_Custom_19: 'x' }),
			},
		],
		[
			'opportunity.getByLeadField',
			email,
			{ lookupName: 'EmailAddress', lookupValue: given, returnAll: true },
		],
		[
			'telephony.log',
			phone,
			{ sourceNumber: given, destinationNumber: '+91-8044400000', additionalFields: {} },
		],
		['product.getAll', 'ROOM-HIRE', { filters: { productSku: given }, returnAll: true }],
		['account.getAll', 'Customers', { companyTypeName: given, filters: {}, returnAll: true }],
		['user.getByEmail', 'maya.patel@example.com', { emailAddress: given }],
		[
			'account.update',
			String(seedIds.accounts[0]),
			{ companyId: given, updateFields: { city: 'Pune' } },
		],
	];

	it.each(ways)('comes between %s and its record %s', async (operation, value, parameters) => {
		const sent = () => JSON.stringify(vendors.sandbox.calls.map(({ path, body }) => [path, body]));
		const plain = await run(operation, parameters, [{ value }]);
		expect(plain.failed).toEqual([]);
		expect(plain.output.length).toBeGreaterThan(0);
		const wanted = sent();
		for (const dirty of around(value)) {
			vendors.reset();
			const { failed } = await run(operation, parameters, [{ value: dirty }]);
			expect(failed).toEqual([]);
			expect(sent()).toBe(wanted);
		}
	});

	it('is taken from the number that a bulk call of accounts matches by', async () => {
		Object.assign(state().accounts[0] ?? {}, { CompanyNumber: 'C-1' });
		const count = state().accounts.length;
		for (const value of around('C-1')) {
			await run(
				'account.upsertBulk',
				{
					companyTypeName: 'Customers',
					searchBy: 'CompanyNumber',
					collisionResolutionStrategy: 'OverwriteAllFields',
					companyName: 'Other',
					additionalFields: {
						fieldsByName: { field: [{ schemaName: 'CompanyNumber', value: given }] },
					},
				},
				[{ value }],
			);
			expect(state().accounts).toHaveLength(count);
		}
	});
});
