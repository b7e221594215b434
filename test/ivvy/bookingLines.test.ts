import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { useVendors } from '../harness/vendors.mts';

const vendors = useVendors();

const lastBody = () => JSON.parse(vendors.sandbox.calls.at(-1)?.rawBody ?? '{}') as IDataObject;

describe('a session menu outside of a package', () => {
	const split = { row: [{ costcenterId: 2201, costPerPerson: '24' }] };
	const update = async (costcenters: INodeParameters, updateFields: INodeParameters) =>
		await vendors.ivvy({
			parameters: {
				resource: 'bookingSessionMenu',
				operation: 'update',
				venueId: 101,
				id: 5121,
				costcenters,
				updateFields: { includeInPackage: false, ...updateFields },
			},
		});

	it('needs neither price nor taxes beside a cost split, as iVvy ignores them there', async () => {
		const { error } = await update(split, {});
		expect(error).toBeUndefined();
		expect(lastBody()).toEqual({
			venueId: 101,
			id: 5121,
			includeInPackage: false,
			costcenters: [{ costcenterId: 2201, costPerPerson: 24 }],
		});
	});

	it.each<[string, INodeParameters]>([
		['Price', { excludedTaxIds: '' }],
		['Excluded Tax IDs', { cost: 5 }],
	])('needs %s without one', async (label, fields) => {
		const { error } = await update({}, fields);
		expect(error?.message).toContain(
			`'${label}' is required when 'Include in Package' is off and there is no 'Cost Split'`,
		);
		expect(vendors.sandbox.calls).toEqual([]);
	});
});

describe('the day rates of a new room block', () => {
	const night = { bookingDate: '2027-01-01', numRooms: '2', cost: '90' };
	const add = async (operation: string, ...rows: INodeParameters[]) =>
		await vendors.ivvy({
			parameters: {
				resource: 'bookingAccommodation',
				operation,
				venueId: 102,
				bookingId: 5002,
				roomVenueId: 102,
				roomId: 1101,
				id: '',
				startDate: '2027-01-01',
				endDate: '2027-01-02',
				dayRates: { row: rows },
			},
		});

	it.each<[string, INodeParameters]>([
		['create', { occType: 1 }],
		['upsert', { occType: 1 }],
		['create', { kind: 'forecast' }],
		['upsert', { kind: 'net', discount: '5' }],
	])('must have a plain one: %s with only %j', async (operation, additionalFields) => {
		const { error } = await add(operation, { ...night, additionalFields });
		expect(error?.message).toContain(
			'A new room block also needs a night of kind Rate without Occupancy',
		);
		expect(error?.description).toContain("Add a row to 'Day Rates' without 'Occupancy'");
		expect(vendors.sandbox.calls).toEqual([]);
	});

	it.each(['create', 'upsert'])('are required: %s', async (operation) => {
		const { error } = await add(operation);
		expect(error?.message).toContain("'Day Rates' is required when no ID is given");
	});

	it('are sent with a plain one', async () => {
		await add('create', night, { ...night, additionalFields: { occType: 1 } });
		expect(lastBody()).toMatchObject({
			dayRates: [{ cost: 90 }],
			dayRatesMultiOcc: [{ cost: 90, occType: 1 }],
		});
	});
});
