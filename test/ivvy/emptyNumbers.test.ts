import { NodeHelpers, type INodeParameters } from 'n8n-workflow';

import { Ivvy } from '../../nodes/Ivvy/Ivvy.node';
import { resources } from '../../nodes/Ivvy/operations';
import type { Field, Operation } from '../../nodes/shared/table/operation';
import { useVendors } from '../harness/vendors.mts';

const vendors = useVendors();

const node = new Ivvy();

/** The parameters as n8n completes them with what the form shows from the start. */
const completed = (parameters: INodeParameters) =>
	NodeHelpers.getNodeParameters(
		node.description.properties,
		parameters,
		true,
		false,
		{ typeVersion: 1 },
		node.description,
	) ?? {};

const rowsOf = (row: INodeParameters) => ({ row: [row] });
const days = { startDate: '2027-01-01', endDate: '2027-01-02' };
const stay = { venueId: 101, bookingId: 5001, roomVenueId: 101, roomId: 61, ...days };

/** A form with one number left out; the same with it. */
const forms: Array<[string, INodeParameters, (number: INodeParameters) => INodeParameters]> = [
	[
		"Ranges, row 1: 'Rooms'",
		{ roomCount: '0' },
		(more) => ({
			resource: 'roomInventory',
			operation: 'update',
			venueId: 101,
			items: rowsOf({ roomId: 61, ...days, ...more }),
		}),
	],
	[
		"Ranges, row 1: 'Rate'",
		{ cost: '0' },
		(more) => ({
			resource: 'ratePlanRate',
			operation: 'update',
			venueId: 101,
			items: rowsOf({ barId: 71, roomId: 61, ...days, ...more }),
		}),
	],
	[
		"Items, row 1: 'Quantity'",
		{ quantity: '0' },
		(more) => ({
			resource: 'booking',
			operation: 'addItems',
			venueId: 101,
			bookingId: 5001,
			items: rowsOf({ description: 'Bar', salePrice: 5, ...more }),
		}),
	],
	[
		"Items, row 1: 'Sale Price'",
		{ salePrice: '0' },
		(more) => ({
			resource: 'booking',
			operation: 'addItems',
			venueId: 101,
			bookingId: 5001,
			items: rowsOf({ description: 'Bar', quantity: 5, ...more }),
		}),
	],
	[
		"Day Rates, row 1: 'Rooms'",
		{ numRooms: '0' },
		(more) => ({
			resource: 'bookingAccommodation',
			operation: 'update',
			id: 1,
			...stay,
			dayRates: rowsOf({ bookingDate: '2027-01-01', cost: 5, ...more }),
		}),
	],
	[
		"Room Options, row 1: 'Rooms'",
		{ numRooms: '0' },
		(more) => ({
			resource: 'bookingAccommodation',
			operation: 'update',
			id: 1,
			...stay,
			updateFields: {
				roomOptions: rowsOf({ bookingDate: '2027-01-01', roomOptionId: 5, price: 5, ...more }),
			},
		}),
	],
	[
		"Cost Split, row 1: 'Cost per Person'",
		{ costPerPerson: '0' },
		(more) => ({
			resource: 'bookingSessionMenu',
			operation: 'update',
			id: 1,
			venueId: 101,
			costcenters: rowsOf({ costcenterId: 5, ...more }),
		}),
	],
	[
		"Payment: 'Amount'",
		{ amountPaid: '0' },
		(more) => ({
			resource: 'booking',
			operation: 'addPayment',
			venueId: 101,
			bookingId: 5001,
			payment: { paidDate: '2027-01-01', paymentMethod: 6, amountPaid: '', ...more },
		}),
	],
	[
		"Refund: 'Amount'",
		{ amount: '0' },
		(more) => ({
			resource: 'booking',
			operation: 'addRefund',
			venueId: 101,
			bookingId: 5001,
			refund: { refundDate: '2027-01-01', amount: '', ...more },
		}),
	],
];

describe.each(forms)('%s', (label, zero, form) => {
	it('is asked for when it was left out', async () => {
		const { error } = await vendors.ivvy({ parameters: completed(form({})) });
		expect(error?.message).toContain(`${label} is required`);
		expect(vendors.sandbox.calls).toEqual([]);
	});

	it('can be 0', async () => {
		await vendors.ivvy({ parameters: completed(form(zero)) });
		const [call] = vendors.sandbox.calls;
		expect(call.rawBody).toContain(`"${Object.keys(zero)[0]}":0`);
	});
});

/** Every field of an operation, with those of its sub-forms. */
const allOf = (fields: Field[]): Field[] =>
	fields.flatMap((field) => [field, ...allOf(field.fields ?? [])]);
const fieldsOf = ({ fields, collection }: Operation) =>
	allOf([...fields, ...(collection?.fields ?? [])]);

/** The numbers that a row shows from the start with a 0 in them. */
const zeros = (values: unknown): string[] =>
	(Array.isArray(values) ? values : [])
		.filter(
			({ type, default: initial }: { type: string; default: unknown }) =>
				type === 'number' && initial === 0,
		)
		.map(({ name }: { name: string }) => name);

it('no row of a list starts with a 0', () => {
	const lists = resources
		.flatMap(({ operations }) => operations.flatMap(fieldsOf))
		.filter(({ property }) => property.type === 'fixedCollection');
	expect(lists.length).toBeGreaterThan(10);
	const rows = lists.flatMap(({ name, property }) =>
		(property.options ?? []).map((option) => ({
			name,
			values: 'values' in option ? option.values : [],
		})),
	);
	expect(
		rows
			.filter(({ values }) => zeros(values).length > 0)
			.map(({ name, values }) => [name, zeros(values)]),
	).toEqual([]);
});
