import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { messageOf } from '../harness/failed.mts';
import { useVendors } from '../harness/vendors.mts';

const vendors = useVendors();

const state = () => vendors.sandbox.state.leadSquared;
const run = async (
	[resource, operation]: [string, string],
	parameters: INodeParameters,
	items: IDataObject[] = [{}],
) =>
	await vendors.leadSquared({
		parameters: { resource, operation, ...parameters },
		items,
		onError: 'continueErrorOutput',
	});

/** Each search by a field whose name the user gives; `has` is one that the account has. */
const searches: Array<{
	what: [string, string];
	by: (name: string, value: string) => INodeParameters;
	has: string;
	question: string;
}> = [
	{
		what: ['lead', 'getAll'],
		by: (lookupName, lookupValue) => ({ lookupName, sqlOperator: 'Equals', lookupValue }),
		has: 'EmailAddress',
		question: '/v2/LeadManagement.svc/LeadsMetaData.Get',
	},
	{
		what: ['account', 'getAll'],
		by: (lookupName, lookupValue) => ({
			companyTypeName: 'Customers',
			filters: { lookupName, lookupValue },
		}),
		has: 'CompanyName',
		question: '/v2/CompanyManagement.svc/Company.Get',
	},
];

describe.each(searches)('$what, when nothing is found', ({ what, by, has, question }) => {
	const find = async (name: string, items?: IDataObject[]) =>
		await run(what, { ...by(name, 'nobody'), returnAll: true, output: 'raw' }, items);

	it('names a field that the account does not have', async () => {
		const { output, failed } = await find('mx_Nowhere');
		expect(output).toEqual([]);
		expect(messageOf(failed[0])).toMatch(/field 'mx_Nowhere'.*\[item 0\]$/);
		expect(failed[0].json.error).toMatchObject({
			outcome: 'refused',
			nextStep: expect.stringContaining('Check the schema name of the field'),
		});
	});

	it('names a field in another letter case as it is called', async () => {
		const { failed } = await find(has.toLowerCase());
		expect(messageOf(failed[0])).toContain(`'${has.toLowerCase()}'`);
		expect(failed[0].json.error).toMatchObject({
			nextStep: expect.stringContaining(`the field is called '${has}'`),
		});
	});

	it('gives no items for a field that is there, and asks once for all of them', async () => {
		const { output, failed } = await find(
			has,
			Array.from({ length: 30 }, () => ({})),
		);
		expect([output, failed]).toEqual([[], []]);
		const questions = vendors.sandbox.calls.filter(({ action }) => action === question);
		// For accounts, the question has the path of the search itself.
		expect(questions).toHaveLength(what[0] === 'account' ? 31 : 1);
	});

	it('gives no items when it cannot be learned why', async () => {
		vendors.sandbox.fault({
			vendor: 'leadSquared',
			match: question,
			skip: what[0] === 'account' ? 1 : 0,
			kind: 'respond',
			status: 200,
			body: { Message: 'Under maintenance' },
			times: -1,
		});
		const { output, failed } = await find('mx_Nowhere');
		expect([output, failed]).toEqual([[], []]);
	});
});

it('a search that finds something asks for nothing else', async () => {
	const { EmailAddress } = state().leads[0];
	const parameters = {
		lookupName: 'EmailAddress',
		sqlOperator: 'Equals',
		lookupValue: String(EmailAddress),
		returnAll: true,
		output: 'raw',
	};
	const { output } = await run(['lead', 'getAll'], parameters);
	expect([output.length, vendors.sandbox.calls.length]).toEqual([1, 1]);
});

const opportunityCode = 12_000;

describe.each([
	['update', { activityEvent: opportunityCode }],
	['updateBulk', { activityEvent: opportunityCode }],
] as Array<[string, INodeParameters]>)(
	'activity.%s with the code of an opportunity type',
	(operation, parameters) => {
		const update = async () =>
			await run(['activity', operation], {
				...parameters,
				prospectActivityId: String(state().activities[0].ProspectActivityId),
				[operation === 'update' ? 'updateFields' : 'additionalFields']: { activityNote: 'x' },
			});

		it('is not sent, and says what is meant', async () => {
			const { output, failed } = await update();
			expect(output).toEqual([]);
			expect(failed[0].json.error).toMatchObject({
				outcome: 'notSent',
				message: expect.stringContaining(
					`'Activity Type' ${opportunityCode} is an opportunity type`,
				),
				nextStep: expect.stringContaining('Opportunity > Update'),
			});
			expect(vendors.sandbox.calls.filter(({ action }) => /Update/.test(action))).toEqual([]);
		});

		it('is sent where the account has no opportunity type of that code', async () => {
			vendors.sandbox.fault({
				vendor: 'leadSquared',
				match: 'GetOpportunityTypes',
				kind: 'respond',
				status: 200,
				body: [],
			});
			await update();
			expect(vendors.sandbox.calls.filter(({ action }) => /Update/.test(action))).toHaveLength(1);
		});
	},
);
