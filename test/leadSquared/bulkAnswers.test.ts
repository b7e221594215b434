import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { seedIds } from '../../sandbox/seed.mts';
import { startVendors, type Vendors } from '../harness/vendors.mts';

let vendors: Vendors;
beforeAll(async () => {
	vendors = await startVendors();
});
beforeEach(() => vendors.reset());
afterAll(async () => await vendors.stop());

const answer = (body: IDataObject | IDataObject[]) => vendors.sandbox.fault({ vendor: 'leadSquared', kind: 'respond', status: 200, body });

const run = async (operation: string, parameters: INodeParameters, items: IDataObject[]) => {
	const [resource, value] = operation.split('.');
	return await vendors.leadSquared({ parameters: { resource, operation: value, ...parameters }, items, onError: 'continueErrorOutput' });
};

const mapped = (value: INodeParameters) => ({ mappingMode: 'defineBelow', value }) as unknown as INodeParameters;

const upsert = { attributes: mapped({ EmailAddress: '={{ $json.email }}' }), searchBy: 'EmailAddress' };
const activity = { prospectActivityId: '={{ $json.id }}', additionalFields: { activityNote: 'Called' } };
const opportunity = { prospectOpportunityId: '={{ $json.id }}', opportunityEventCode: '12000', fields: mapped({ mx_Custom_1: 'Deal' }) };

describe('a record that needed no change', () => {
	const unchanged = { ActivityUpdated: false };
	const untouched = { LeadCreated: false, LeadUpdated: false, AffectedRows: 0, ErrorMessage: null };
	it.each([
		{ operation: 'lead.upsertBulk', form: upsert, key: 'LeadId', row: untouched, wrapped: false },
		{ operation: 'activity.updateBulk', form: activity, key: 'ProspectActivityId', row: unchanged, wrapped: true },
		{ operation: 'opportunity.updateBulk', form: opportunity, key: 'ProspectActivityId', row: unchanged, wrapped: true },
	])('went through in $operation, as its id tells; a row without one was refused', async ({ operation, form, key, row, wrapped }) => {
		const [id] = seedIds.leads;
		const rows = [{ RowNumber: 1, ...row }, { RowNumber: 2, [key]: id, ...row }];
		answer(wrapped ? { Response: rows } : rows);
		const { output, failed } = await run(operation, form, [{ id, email: 'a@example.com' }, { id, email: 'b@example.com' }]);
		expect(output).toMatchObject([{ json: { [key]: id }, pairedItem: { item: 1 } }]);
		expect(failed).toMatchObject([{ json: { details: { outcome: 'refused' } }, pairedItem: { item: 0 } }]);
	});
});

it('a lead that was not created was refused, even if its row names a lead', async () => {
	answer([{ RowNumber: 1, LeadId: seedIds.leads[0], LeadCreated: false, LeadUpdated: false }]);
	const { failed } = await run('lead.createBulk', upsert, [{ email: 'a@example.com' }]);
	expect(failed).toMatchObject([{ json: { details: { outcome: 'refused' } } }]);
});
