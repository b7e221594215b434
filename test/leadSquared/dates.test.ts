import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { seedIds } from '../../sandbox/leadsquared/wire/ids.mts';
import { useVendors } from '../harness/vendors.mts';

const vendors = useVendors();

const [lead] = seedIds.leads;
const [account] = seedIds.accounts;

const given = '={{ $json.at }}';
const rows = (schemaName: string) => ({ field: [{ schemaName, value: given }] });
const mapped = (value: IDataObject, dateField?: string) => ({
	mappingMode: 'defineBelow',
	value,
	...(dateField ? { schema: [{ id: dateField, displayName: dateField, type: 'dateTime' }] } : {}),
});

async function run(operation: string, parameters: IDataObject, at: unknown) {
	const [resource = '', value = ''] = operation.split('.');
	return await vendors.leadSquared({
		parameters: { resource, operation: value, ...parameters } as INodeParameters,
		items: [{ at } as IDataObject],
		timezone: 'Asia/Kolkata',
		onError: 'continueErrorOutput',
	});
}

const tasting = { relatedProspectId: lead, activityEvent: 208 };
const wedding = { prospectOpportunityId: seedIds.opportunities[0], opportunityEventCode: 12000 };

/** Every kind of place that takes a date: [what, operation, parameters, can the account's fields tell that it is one]. */
const places: Array<[what: string, operation: string, parameters: IDataObject, isTyped: boolean]> =
	[
		[
			'mapped',
			'lead.update',
			{ leadId: lead, attributes: mapped({ mx_Follow_Up_On: given }, 'mx_Follow_Up_On') },
			true,
		],
		[
			'mapped by expression',
			'lead.update',
			{ leadId: lead, attributes: mapped({ mx_Follow_Up_On: given }) },
			true,
		],
		[
			'by name',
			'lead.createBulk',
			{
				attributes: mapped({ LastName: 'x' }),
				additionalFields: { fieldsByName: rows('mx_Follow_Up_On') },
			},
			true,
		],
		[
			'queued',
			'async.updateLead',
			{ leadId: lead, attributes: mapped({ mx_Follow_Up_On: given }) },
			true,
		],
		[
			'mapped',
			'activity.create',
			{ ...tasting, fields: mapped({ mx_Custom_4: given }, 'mx_Custom_4'), additionalFields: {} },
			true,
		],
		[
			'by name',
			'activity.createBulk',
			{ ...tasting, additionalFields: { fields: rows('mx_Custom_4') } },
			true,
		],
		[
			'of its own',
			'activity.create',
			{ ...tasting, additionalFields: { activityDateTime: given } },
			true,
		],
		[
			'mapped',
			'opportunity.update',
			{ ...wedding, fields: mapped({ mx_Custom_8: given }, 'mx_Custom_8') },
			true,
		],
		[
			'by name',
			'opportunity.update',
			{ ...wedding, updateFields: { fields: rows('mx_Custom_8') } },
			true,
		],
		[
			'by name',
			'account.update',
			{ companyId: account, updateFields: { fieldsByName: rows('mx_Custom_2') } },
			false,
		],
		[
			'by name',
			'accountActivity.create',
			{
				relatedCompanyId: account,
				activityEvent: 10001,
				additionalFields: { fields: rows('mx_Custom_3') },
			},
			false,
		],
		[
			'of the window',
			'lead.getRecentlyModified',
			{ fromDate: given, toDate: '2027-01-01', returnAll: true },
			true,
		],
		[
			'of the condition',
			'lead.getAll',
			{ lookupName: 'CreatedOn', sqlOperator: '>', lookupValue: given, returnAll: true },
			false,
		],
		[
			'of the filter',
			'account.getAll',
			{
				companyTypeName: 'Customers',
				filters: { lookupName: 'CreatedOn', sqlOperator: '>', lookupValue: given },
				returnAll: true,
			},
			false,
		],
		[
			'of the range',
			'activity.search',
			{
				activityEvent: 208,
				conditions: {
					condition: [
						{
							field: 'mx_Custom_4',
							operator: 'between',
							type: 'DateTime',
							value: given,
							valueTo: '2027-01-01',
						},
					],
				},
			},
			true,
		],
	];

const posted = () =>
	JSON.stringify(
		vendors.sandbox.calls.filter(({ method }) => method === 'POST').map(({ body }) => body),
	);

describe.each(places)('a date %s in %s', (_what, operation, parameters, isTyped) => {
	it.each([
		['2026-08-19T14:30:00', '2026-08-19 14:30:00'],
		['2026-08-19T14:30:00+05:30', '2026-08-19 14:30:00 +05:30', '2026-08-19 14:30:00+0530'],
		[
			'2026-08-19T09:00:00Z',
			'2026-08-19 09:00:00 UTC',
			'2026-08-19 09:00:00.000Z',
			' 2026-08-19 09:00 UTC\n',
		],
	])('is the same moment in each form: %s', async (...forms) => {
		for (const form of forms) {
			vendors.reset();
			const { failed } = await run(operation, parameters, form);
			expect(failed).toEqual([]);
			expect(posted()).toMatch(/2026-08-19 09:00:00/);
		}
	});

	if (!isTyped) return;

	it('is the same moment in milliseconds', async () => {
		const { failed } = await run(operation, parameters, Date.UTC(2026, 7, 19, 9));
		expect(failed).toEqual([]);
		expect(posted()).toMatch(/2026-08-19 09:00:00/);
	});

	it.each([
		['a sheet', 46253.604, /Format the column as a date in the sheet/],
		['a sheet', 46253, /Format the column as a date in the sheet/],
		['a clock', 1787130000, /DateTime\.fromSeconds\(…\)/],
	])('is not the number that %s keeps: %s', async (_of, number, nextStep) => {
		const { failed } = await run(operation, parameters, number);
		expect(failed[0]?.json.error).toMatchObject({
			message: expect.stringMatching(/must be a date.*, got [\d.]+/),
			nextStep: expect.stringMatching(nextStep),
			outcome: 'notSent',
		});
		expect(posted()).toBe('[]');
	});
});

it.each([
	['soon', "'mx_Follow_Up_On' must be a date and time, got soon"],
	['19.08.2026', "'mx_Follow_Up_On' must be a date and time, got 19.08.2026"],
	['2026-02-30 10:00:00', "'mx_Follow_Up_On' must be a date and time, got 2026-02-30 10:00:00"],
])('a text in a mapped date field that is none is refused by name: %s', async (text, words) => {
	const attributes = mapped({ mx_Follow_Up_On: given }, 'mx_Follow_Up_On');
	const { failed } = await run('lead.update', { leadId: lead, attributes }, text);
	expect((failed[0]?.json.error as IDataObject).message).toContain(words);
	expect(vendors.sandbox.calls).toEqual([]);
});

it('a number among the fields by name stays one where the account says so', async () => {
	const parameters = { leadId: lead, updateFields: { fieldsByName: rows('mx_Budget') } };
	const { failed } = await run('lead.update', parameters, 46253.5);
	expect(failed).toEqual([]);
	expect(vendors.sandbox.calls.at(-1)?.body).toEqual([
		{ Attribute: 'mx_Budget', Value: '46253.5' },
	]);
});

it.each(['', ' \n', '\u200B'])('an empty text is no date, and no mistake: %j', async (at) => {
	const attributes = mapped({ mx_Follow_Up_On: given, LastName: 'x' }, 'mx_Follow_Up_On');
	const { failed } = await run('lead.update', { leadId: lead, attributes }, at);
	expect(failed).toEqual([]);
	expect(vendors.sandbox.calls.at(-1)?.body).toEqual([{ Attribute: 'LastName', Value: 'x' }]);
});
