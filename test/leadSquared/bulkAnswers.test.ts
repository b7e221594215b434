import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { seedIds } from '../../sandbox/seed.mts';
import { messageOf } from '../harness/failed.mts';
import { useVendors } from '../harness/vendors.mts';

const vendors = useVendors();

const answer = (body: IDataObject | IDataObject[]) =>
	vendors.sandbox.fault({ vendor: 'leadSquared', kind: 'respond', status: 200, body });

const run = async (operation: string, parameters: INodeParameters, items: IDataObject[]) => {
	const [resource, value] = operation.split('.');
	return await vendors.leadSquared({
		parameters: { resource, operation: value, ...parameters },
		items,
		onError: 'continueErrorOutput',
	});
};

const mapped = (value: INodeParameters) =>
	({ mappingMode: 'defineBelow', value }) as unknown as INodeParameters;

const upsert = {
	attributes: mapped({ EmailAddress: '={{ $json.email }}' }),
	searchBy: 'EmailAddress',
};
const activity = {
	prospectActivityId: '={{ $json.id }}',
	additionalFields: { activityNote: 'Called' },
};
const opportunity = {
	prospectOpportunityId: '={{ $json.id }}',
	opportunityEventCode: '12000',
	fields: mapped({ mx_Custom_1: 'Deal' }),
};

describe('a record that needed no change', () => {
	const unchanged = { ActivityUpdated: false };
	const untouched = { LeadCreated: false, LeadUpdated: false, AffectedRows: 0, ErrorMessage: null };
	it.each([
		{ operation: 'lead.upsertBulk', form: upsert, key: 'LeadId', row: untouched, wrapped: false },
		{
			operation: 'activity.updateBulk',
			form: activity,
			key: 'ProspectActivityId',
			row: unchanged,
			wrapped: true,
		},
		{
			operation: 'opportunity.updateBulk',
			form: opportunity,
			key: 'ProspectActivityId',
			row: unchanged,
			wrapped: true,
		},
	])(
		'went through in $operation, as its id tells; a row without one was refused',
		async ({ operation, form, key, row, wrapped }) => {
			const [id] = seedIds.leads;
			const rows = [
				{ RowNumber: 1, ...row },
				{ RowNumber: 2, [key]: id, ...row },
			];
			answer(wrapped ? { Response: rows } : rows);
			const { output, failed } = await run(operation, form, [
				{ id, email: 'a@example.com' },
				{ id, email: 'b@example.com' },
			]);
			expect(output).toMatchObject([{ json: { [key]: id }, pairedItem: { item: 1 } }]);
			expect(failed).toMatchObject([
				{ json: { error: { outcome: 'refused' } }, pairedItem: { item: 0 } },
			]);
		},
	);
});

it('a lead that was not created was refused, even if its row names a lead', async () => {
	answer([{ RowNumber: 1, LeadId: seedIds.leads[0], LeadCreated: false, LeadUpdated: false }]);
	const { failed } = await run('lead.createBulk', upsert, [{ email: 'a@example.com' }]);
	expect(failed).toMatchObject([{ json: { error: { outcome: 'refused' } } }]);
});

describe('Update Many whose failed leads have no name', () => {
	const form = {
		searchByKey: 'EmailAddress',
		matchValue: '={{ $json.email }}',
		attributes: mapped({ FirstName: 'Asha' }),
	};
	const items = [{ email: 'a@example.com' }, { email: 'b@example.com' }];
	const Reason = 'Fields cannot be empty';
	const counts = { TotalCount: 2, SuccessCount: 0, FailureCount: 2, Message: 'Error' };

	it.each([
		{ what: 'failed', Status: counts, Details: { FailedLeads: [{ Reason }, { Reason }] } },
		{
			what: 'were left aside',
			Status: { ...counts, FailureCount: 0, UnProcessedCount: 2 },
			Details: { UnProcessedLeads: [{ Identifier: 'EmailAddress', Reason }] },
		},
	])('tells their reason when all $what', async ({ Status, Details }) => {
		answer({ Status, Details });
		const { failed } = await run('lead.updateBulk', form, items);
		const refused = { error: { message: expect.stringContaining(Reason), outcome: 'refused' } };
		expect(failed).toMatchObject([{ json: refused }, { json: refused }]);
	});

	it('leaves open which ones when only some failed', async () => {
		answer({
			Status: { ...counts, SuccessCount: 1, FailureCount: 1 },
			Details: { FailedLeads: [{ Reason }] },
		});
		const { failed } = await run('lead.updateBulk', form, items);
		expect(failed).toMatchObject([
			{ json: { error: { outcome: 'unknown' } } },
			{ json: { error: { outcome: 'unknown' } } },
		]);
	});

	it('keeps to the reason of a row that is named', async () => {
		answer({
			Status: counts,
			Details: {
				FailedLeads: [
					{ Reason },
					{ IdentifierValue: 'B@example.com', Reason: 'Lead does not exist' },
				],
			},
		});
		const { failed } = await run('lead.updateBulk', form, items);
		expect(failed.map(messageOf)).toEqual([
			expect.stringContaining(Reason),
			expect.stringContaining('Lead does not exist'),
		]);
	});
});

describe('an answer that does not tell which row it means', () => {
	it('leaves rows of one identifier open when only some of them failed, and tells the others', async () => {
		const items = ['a@example.com', 'a@example.com', 'b@example.com'].map((email) => ({ email }));
		const form = {
			searchByKey: 'EmailAddress',
			matchValue: '={{ $json.email }}',
			attributes: mapped({ FirstName: 'Asha' }),
		};
		answer({
			Status: { TotalCount: 3, SuccessCount: 2, FailureCount: 1, UnProcessedCount: 0 },
			Details: { FailedLeads: [{ IdentifierValue: 'a@example.com', Reason: 'Bad value' }] },
		});
		const { output, failed } = await run('lead.updateBulk', form, items);
		expect(output.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 2 }]);
		expect(failed).toMatchObject(
			[0, 1].map((item) => ({ json: { error: { outcome: 'unknown' } }, pairedItem: { item } })),
		);
	});

	it('leaves a row open that has two answers, or none that can be read', async () => {
		const [id] = seedIds.leads;
		const made = { LeadId: id, LeadCreated: true };
		answer([
			{ RowNumber: 1, ...made },
			{ RowNumber: 1, ExceptionType: 'MXDuplicateEntryException' },
			null,
			{ RowNumber: 3, ...made },
		] as IDataObject[]);
		const { output, failed } = await run(
			'lead.createBulk',
			upsert,
			['a', 'b', 'c'].map((name) => ({ email: `${name}@example.com` })),
		);
		expect(output.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 2 }]);
		expect(failed).toMatchObject(
			[0, 1].map((item) => ({ json: { error: { outcome: 'unknown' } }, pairedItem: { item } })),
		);
	});

	it('leaves all rows open when it has a form of its own', async () => {
		answer({ Status: null, Details: { FailedLeads: [null] } });
		const form = {
			searchByKey: 'EmailAddress',
			matchValue: '={{ $json.email }}',
			attributes: mapped({ FirstName: 'Asha' }),
		};
		const { output, failed } = await run('lead.updateBulk', form, [{ email: 'a@example.com' }]);
		expect(output).toEqual([]);
		expect(failed).toMatchObject([{ json: { error: { outcome: 'unknown' } } }]);
	});
});

it('what was skipped is named when an update is sent with others in one call, too', async () => {
	const form = {
		leadId: '={{ $json.id }}',
		attributes: mapped({ FirstName: 'Asha', mx_Nope: 'x' }),
		updateFields: { skipUnknownFields: true },
		sendAsBatch: 'always',
	};
	const { output } = await run(
		'lead.update',
		form,
		seedIds.leads.slice(0, 2).map((id) => ({ id })),
	);
	expect(output).toMatchObject([
		{ json: { skippedFields: ['mx_Nope'] } },
		{ json: { skippedFields: ['mx_Nope'] } },
	]);
	expect(vendors.sandbox.calls.filter(({ action }) => action.includes('Bulk'))).toHaveLength(1);
});
