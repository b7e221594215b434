import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { LeadSquared } from '../../nodes/LeadSquared/LeadSquared.node';
import { startVendors, type Vendors } from '../harness/vendors.mts';

let vendors: Vendors;
beforeAll(async () => {
	vendors = await startVendors();
});
beforeEach(() => vendors.reset());
afterAll(async () => await vendors.stop());

const state = () => vendors.sandbox.state.leadSquared;
const run = async (operation: string, parameters: INodeParameters, items: IDataObject[] = [{}]) =>
	await vendors.leadSquared({ parameters: { resource: 'lead', operation, ...parameters }, items, onError: 'continueErrorOutput' });

const mapped = (value: INodeParameters) => ({ mappingMode: 'defineBelow', value }) as unknown as INodeParameters;

it('a condition takes true and false as they are, where LeadSquared wants 1 and 0', async () => {
	const all = state().leads;
	for (const lead of all) lead.DoNotCall = lead === all[3] ? '1' : '0';
	const parameters = { lookupName: 'DoNotCall', sqlOperator: 'Equals', lookupValue: '={{ $json.calls }}', returnAll: true };
	const { output, failed } = await run('getAll', parameters, [{ calls: true }, { calls: false }]);
	expect(failed).toEqual([]);
	expect(output.map(({ pairedItem }) => (pairedItem as { item: number }).item)).toEqual([0, ...all.slice(1).map(() => 1)]);
	expect(output[0].json.ProspectID).toBe(all[3].ProspectID);
});

it.each([
	{ key: 'EmailAddress', field: 'EmailAddress' },
	{ key: 'ProspectId', field: 'ProspectID' },
])('Update Many by $key: a lead that brings $field a second time is not sent', async ({ key, field }) => {
	const [{ ProspectID, EmailAddress }] = state().leads;
	const parameters = {
		searchByKey: key,
		matchValue: key === 'ProspectId' ? ProspectID : EmailAddress,
		attributes: mapped({ FirstName: 'Asha', [field]: '={{ $json.again }}' }),
	} as INodeParameters;
	const { output, failed } = await run('updateBulk', parameters, [{ again: 'other@example.com' }, {}]);
	expect(output).toMatchObject([{ pairedItem: { item: 1 } }]);
	expect(failed).toMatchObject([{ json: { error: expect.stringContaining(`'${field}' is given twice`), details: { outcome: 'notSent' } } }]);
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
