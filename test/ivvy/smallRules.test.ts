import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { useVendors } from '../harness/vendors.mts';

const vendors = useVendors();

const bodies = () => vendors.sandbox.calls.map(({ rawBody }) => JSON.parse(rawBody) as IDataObject);

describe('the availability of function spaces', () => {
	const ask = async (endDate: string) =>
		await vendors.ivvy({
			parameters: {
				resource: 'functionSpace',
				operation: 'getAvailability',
				venueId: 101,
				startDate: '2027-01-01',
				endDate,
			},
		});

	it('can be asked for 14 days in total', async () => {
		expect((await ask('2027-01-14')).error).toBeUndefined();
	});

	it('cannot be asked for 15 days', async () => {
		expect((await ask('2027-01-15')).error?.message).toContain(
			'longer than the 14 days that iVvy allows',
		);
		expect(vendors.sandbox.calls).toEqual([]);
	});
});

describe('a mapped object whose values are all empty', () => {
	const mapped = (value: object) => ({ mappingMode: 'defineBelow', value, schema: [] });
	const update = async (contact: object) =>
		await vendors.ivvy({
			parameters: {
				resource: 'booking',
				operation: 'update',
				venueId: 101,
				id: 5001,
				contact: mapped(contact),
				company: mapped({}),
				updateFields: { name: 'Gala' },
			} as unknown as INodeParameters,
		});

	it('is not sent', async () => {
		await update({ id: '' });
		expect(bodies()).toEqual([{ venueId: 101, id: 5001, name: 'Gala' }]);
	});

	it('is sent without the empty ones', async () => {
		await update({ id: '', phone: '1' });
		expect(bodies()).toEqual([{ venueId: 101, id: 5001, name: 'Gala', contact: { phone: '1' } }]);
	});
});

it('attendees with the same hash never share a batch', async () => {
	const attendee = {
		venueId: 101,
		bookingId: 5001,
		firstName: 'Ann',
		lastName: 'Lee',
		phone: '1',
		email: 'ann@example.com',
	};
	const parameters = {
		resource: 'bookingAttendee',
		operation: 'upsert',
		...attendee,
		id: '',
		additionalFields: { hash: '={{ $json.hash }}' },
		sendAsBatch: 'always',
	};
	await vendors.ivvy({
		parameters,
		items: [{ hash: 'a' }, { hash: 'b' }, { hash: 'a' }],
		onError: 'continueErrorOutput',
	});
	const batches = bodies().filter(({ jobs }) => jobs) as Array<{
		jobs: Array<{ params: IDataObject }>;
	}>;
	expect(batches.map(({ jobs }) => jobs.map(({ params }) => params.hash))).toEqual([
		['a', 'b'],
		['a'],
	]);
});
