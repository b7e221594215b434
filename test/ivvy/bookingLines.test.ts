import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { startVendors, type Vendors } from '../harness/vendors.mts';

let vendors: Vendors;
beforeAll(async () => {
	vendors = await startVendors();
});
beforeEach(() => vendors.reset());
afterAll(async () => await vendors.stop());

const lastBody = () => JSON.parse(vendors.sandbox.calls.at(-1)?.rawBody ?? '{}') as IDataObject;

describe('a session menu outside of a package', () => {
	const split = { row: [{ costcenterId: 2201, costPerPerson: '24' }] };
	const update = async (costcenters: INodeParameters, updateFields: INodeParameters) =>
		await vendors.ivvy({
			parameters: {
				resource: 'bookingSessionMenu', operation: 'update', venueId: 101, id: 5121, costcenters,
				updateFields: { includeInPackage: false, ...updateFields },
			},
		});

	it('needs neither price nor taxes beside a cost split, as iVvy ignores them there', async () => {
		const { error } = await update(split, {});
		expect(error).toBeUndefined();
		expect(lastBody()).toEqual({ venueId: 101, id: 5121, includeInPackage: false, costcenters: [{ costcenterId: 2201, costPerPerson: 24 }] });
	});

	it.each<[string, INodeParameters]>([
		['Price', { excludedTaxIds: '' }],
		['Excluded Tax IDs', { cost: 5 }],
	])('needs %s without one', async (label, fields) => {
		const { error } = await update({}, fields);
		expect(error?.message).toContain(`'${label}' is required when 'Include in Package' is off and there is no 'Cost Split'`);
		expect(vendors.sandbox.calls).toEqual([]);
	});
});
