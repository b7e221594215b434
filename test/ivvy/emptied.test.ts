import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { useVendors } from '../harness/vendors.mts';

const vendors = useVendors();

/** The body of the one call that the node made. */
async function bodyOf(parameters: INodeParameters): Promise<IDataObject> {
	await vendors.ivvy({ parameters, items: [{ blank: '' }] });
	expect(vendors.sandbox.calls).toHaveLength(1);
	return JSON.parse(vendors.sandbox.calls[0].rawBody) as IDataObject;
}

const blankRow = (name: string) => ({ row: [{ [name]: '={{ $json.blank }}' }] });
const attendee = { firstName: 'Ann', lastName: 'Lee', phone: '1', email: 'ann@example.com' };

/** Lists for which iVvy documents how they are emptied, and what empties them. */
const lists: Array<[string, string, null | [], INodeParameters, string]> = [
	['contact', 'externalUrls', null, { id: 10001 }, 'ref'],
	['contact', 'groups', [], { id: 10001 }, 'groupId'],
	['opportunity', 'externalUrls', null, { id: 4503, venueId: 101 }, 'ref'],
	['booking', 'externalUrls', null, { id: 5001, venueId: 101 }, 'ref'],
	['bookingSessionMenu', 'items', [], { id: 5121, venueId: 101 }, 'itemId'],
	['bookingSessionBeverage', 'items', [], { id: 5131, venueId: 101 }, 'itemId'],
	[
		'bookingAttendee',
		'menuItems',
		[],
		{ id: 10, venueId: 101, bookingId: 5001, ...attendee },
		'menuId',
	],
];

describe.each(lists)('%s: %s in an update', (resource, name, emptied, record, column) => {
	const update = async (value: unknown) =>
		await bodyOf({
			resource,
			operation: 'update',
			...record,
			updateFields: { [name]: value },
		} as unknown as INodeParameters);

	it.each([{}, { row: [] }])(
		'empties the list when it was added without rows: %j',
		async (value) => {
			expect((await update(value))[name]).toEqual(emptied);
		},
	);

	it('is left out when its rows are blank', async () => {
		expect(await update(blankRow(column))).not.toHaveProperty(name);
	});
});

describe('the cut-off date of a booking', () => {
	const update = async (value: unknown) =>
		await bodyOf({
			resource: 'booking',
			operation: 'update',
			id: 5001,
			venueId: 101,
			updateFields: { accommCutOffDate: value, name: 'Gala' },
		} as INodeParameters);
	const booking = () => vendors.sandbox.state.ivvy.tables.bookings.find(({ id }) => id === 5001)!;

	it.each(['', '={{ $json.blank }}', '  '])('is removed by an empty text: "%s"', async (value) => {
		booking().accommCutOffDate = '2031-01-02 00:00:00 UTC';
		expect(await update(value)).toMatchObject({ accommCutOffDate: null });
		expect(booking().accommCutOffDate).toBe('');
	});

	it.each(['={{ null }}', '={{ undefined }}'])('is kept by %s', async (value) => {
		expect(await update(value)).not.toHaveProperty('accommCutOffDate');
	});

	it('is sent as a day otherwise', async () => {
		expect(await update('2031-02-03')).toMatchObject({ accommCutOffDate: '2031-02-03' });
	});

	it('a new booking sends none', async () => {
		const parameters = {
			resource: 'booking',
			operation: 'upsert',
			id: 5001,
			venueId: 101,
			additionalFields: { accommCutOffDate: '', code: 'X-1' },
		};
		expect(await bodyOf(parameters)).not.toHaveProperty('accommCutOffDate');
	});

	it('no way is known to remove another date', async () => {
		const body = await bodyOf({
			resource: 'booking',
			operation: 'update',
			id: 5001,
			venueId: 101,
			updateFields: { accommCancellationDate: '', name: 'Gala' },
		});
		expect(body).not.toHaveProperty('accommCancellationDate');
	});
});

it('a company keeps its links, as no page says how all are removed', async () => {
	const parameters = {
		resource: 'company',
		operation: 'update',
		id: 2001,
		updateFields: { externalUrls: {}, phone: '1' },
	};
	expect(await bodyOf(parameters)).toEqual({ id: 2001, phone: '1' });
});

it('a create sends no empty list', async () => {
	const parameters = {
		resource: 'contact',
		operation: 'create',
		firstName: 'Ann',
		lastName: 'Lee',
		email: 'ann@example.com',
		additionalFields: { externalUrls: {}, groups: {} },
	};
	expect(await bodyOf(parameters)).toEqual({
		firstName: 'Ann',
		lastName: 'Lee',
		email: 'ann@example.com',
	});
});

describe('the additional guests of a reserved room', () => {
	const update = async (additionalGuests: unknown) => {
		const rooms = { row: [{ additionalFields: { id: 5701, additionalGuests } }] };
		const record = { venueId: 102, bookingId: 5002, id: 5401, rooms };
		const body = await bodyOf({
			resource: 'bookingRoomReservation',
			operation: 'update',
			...record,
		} as unknown as INodeParameters);
		return body.rooms;
	};

	it.each([{}, { row: [] }])('are removed by a list without rows: %j', async (value) => {
		expect(await update(value)).toEqual([{ id: 5701, additionalGuests: [] }]);
	});

	it('are kept when the rows are blank', async () => {
		expect(
			await update({ row: [{ additionalFields: { guestId: '={{ $json.blank }}' } }] }),
		).toEqual([{ id: 5701 }]);
	});
});
