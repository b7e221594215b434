import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { sandboxKeys } from '../../sandbox/index.mts';
import { useVendors } from '../harness/vendors.mts';

// What an empty cell does, and what nobody sees at the ends of a value.

const vendors = useVendors();

const run = async (parameters: object, item: IDataObject = {}) =>
	await vendors.ivvy({
		parameters: parameters as INodeParameters,
		items: [{ empty: '', blank: ' \n', hidden: '\u200b', nothing: null, ...item }],
	});

/** The body of the one call that the node made; what the sandbox says to it does not matter. */
async function bodyOf(parameters: object, item?: IDataObject): Promise<IDataObject> {
	await run(parameters, item);
	expect(vendors.sandbox.calls).toHaveLength(1);
	return JSON.parse(vendors.sandbox.calls[0].rawBody) as IDataObject;
}

const mapped = (value: object) => ({ mappingMode: 'defineBelow', value });
const empties = ['={{ $json.empty }}', '={{ $json.blank }}', '={{ $json.hidden }}'];
const clear = { emptyValues: 'clear' };

describe.each([
	['contact', { id: 10001 }, 'value', 41],
	['company', { id: 2001 }, 'value', 61],
	['booking', { id: 5002, venueId: 102 }, 'fieldValue', 1],
])('mapped custom fields of a %s', (resource, record, name, fieldId) => {
	const update = { resource, operation: 'update', ...record };

	it.each(empties)('an empty cell is left out: %s', async (empty) => {
		const body = await bodyOf({ ...update, customFields: mapped({ [fieldId]: empty, 9999: 'x' }) });
		expect(body.customFields).toEqual([{ fieldId: 9999, [name]: 'x' }]);
	});

	it('clears the field where that is wanted', async () => {
		const customFields = mapped({ [fieldId]: '={{ $json.blank }}' });
		const body = await bodyOf({ ...update, customFields, ...clear });
		expect(body.customFields).toEqual([{ fieldId, [name]: '' }]);
	});

	it.each(['__proto__', 'constructor', 'Anniversary', '4.5'])(
		'a field that is none is refused by name: %s',
		async (field) => {
			const fields = JSON.parse(`{ "${field}": "x" }`) as IDataObject;
			const customFields = { mappingMode: 'defineBelow', value: '={{ $json.fields }}' };
			const { error } = await run({ ...update, customFields }, { fields });
			expect(error?.message).toContain(field);
			expect(vendors.sandbox.calls).toEqual([]);
		},
	);
});

describe.each([
	['lead', { id: 400 }],
	['opportunity', { id: 4503, venueId: 101 }],
])('custom fields of %s given by their ID', (resource, record) => {
	const body = async (row: unknown, more: object = {}) =>
		await bodyOf({
			resource,
			operation: 'update',
			...record,
			...more,
			updateFields: { customFields: { row } },
		});

	it.each([...empties, '={{ $json.nothing }}'])('an empty cell is left out: %s', async (empty) => {
		const rows = [
			{ fieldId: '31', fieldValue: empty },
			{ fieldId: '32', fieldValue: 'x' },
		];
		expect((await body(rows)).customFields).toEqual([{ fieldId: 32, fieldValue: 'x' }]);
	});

	it('and clears the field where that is wanted', async () => {
		const rows = [
			{ fieldId: '31', fieldValue: '={{ $json.blank }}' },
			{ fieldId: '32', fieldValue: '={{ $json.nothing }}' },
		];
		expect((await body(rows, clear)).customFields).toEqual([{ fieldId: 31, fieldValue: '' }]);
	});

	it('nothing is sent where all are empty', async () => {
		expect(await body([{ fieldId: '31', fieldValue: '' }])).not.toHaveProperty('customFields');
	});
});

describe('a contact and a company inside a booking', () => {
	const update = (contact: object, company: object, more: object = {}) => ({
		resource: 'booking',
		operation: 'update',
		id: 5001,
		venueId: 101,
		updateFields: { name: 'Gala' },
		contact: mapped(contact),
		company: mapped(company),
		...more,
	});
	const contact = {
		id: '={{ $json.id }}',
		email: '={{ $json.empty }}',
		phone: '={{ $json.hidden }}',
		updateIfExists: true,
	};
	const company = { businessName: '={{ $json.blank }}', phone: '', website: 'https://a.example' };

	it('keep what an empty cell stands for', async () => {
		const { contact: one, company: other } = await bodyOf(update(contact, company), { id: 10001 });
		expect([one, other]).toEqual([
			{ id: 10001, updateIfExists: true },
			{ website: 'https://a.example' },
		]);
	});

	it('lose it where that is wanted, but never what iVvy finds them by', async () => {
		const body = await bodyOf(update(contact, company, clear), { id: 10001 });
		expect([body.contact, body.company]).toEqual([
			{ id: 10001, phone: '', updateIfExists: true },
			{ phone: '', website: 'https://a.example' },
		]);
	});

	it('take text for switches, numbers and lists', async () => {
		const body = await bodyOf(
			update(
				{ id: ' 10001 ', privacyConsent: '={{ "FALSE" }}', status: '={{ " unsubscribed " }}' },
				{ id: '={{ "\u200b2001" }}', commissionSpace: '={{ " 12.5 " }}', isAgent: '={{ "YES" }}' },
			),
		);
		expect([body.contact, body.company]).toEqual([
			{ id: 10001, privacyConsent: false, status: 2 },
			{ id: 2001, commissionSpace: 12.5, isAgent: 1 },
		]);
	});
});

describe('guests', () => {
	const reservation = {
		resource: 'bookingRoomReservation',
		operation: 'update',
		venueId: 102,
		bookingId: 5002,
		id: 5401,
	};
	const guest = {
		id: 8001,
		primaryPhone: '={{ $json.empty }}',
		address: { line1: '={{ $json.hidden }}', city: 'Cairns' },
		guestContact: { email: '={{ $json.blank }}' },
	};
	const rooms = { row: [{ guest, additionalFields: { id: 5701 } }] };
	const mainGuest = mapped({
		id: 8001,
		primaryPhone: '={{ $json.empty }}',
		'guestContact.email': '={{ $json.empty }}',
		'address.line1': '={{ $json.empty }}',
		'address.city': 'Cairns',
	});

	it('keep what an empty cell stands for, in rows and where they are mapped', async () => {
		const body = await bodyOf({ ...reservation, rooms, mainGuest });
		expect(body.mainGuest).toEqual({ id: 8001, address: { city: 'Cairns' } });
		expect(body.rooms).toEqual([{ id: 5701, guest: { id: 8001, address: { city: 'Cairns' } } }]);
	});

	it('lose it where that is wanted, but never what iVvy tells them apart by', async () => {
		const body = await bodyOf({ ...reservation, rooms, mainGuest, ...clear });
		const address = { line1: '', city: 'Cairns' };
		expect(body.mainGuest).toEqual({ id: 8001, primaryPhone: '', address });
		expect(body.rooms).toEqual([{ id: 5701, guest: { id: 8001, primaryPhone: '', address } }]);
		expect(JSON.stringify(body)).not.toContain('"email":""');
	});
});

describe('what nobody sees at the ends', () => {
	const seen = (text: string) => `\u200b \t${text}\u00a0\ufeff\n`;

	it('does not make another contact, guest, or attendee', async () => {
		const body = await bodyOf(
			{
				resource: 'contact',
				operation: 'upsert',
				id: '={{ $json.id }}',
				firstName: '={{ $json.first }}',
				lastName: '={{ $json.last }}',
				email: '={{ $json.email }}',
				additionalFields: { externalId: '={{ $json.external }}', updateIfExists: true },
			},
			{
				id: seen('10001'),
				first: seen('Ann Mary'),
				last: seen('Lee'),
				email: seen('ann@example.com'),
				external: seen('X 1'),
			},
		);
		expect(body).toEqual({
			id: 10001,
			firstName: 'Ann Mary',
			lastName: 'Lee',
			email: 'ann@example.com',
			externalId: 'X 1',
			updateIfExists: true,
		});
	});

	it('does not count in ids, codes, hashes and conditions', async () => {
		const hash = await bodyOf(
			{
				resource: 'bookingAttendee',
				operation: 'getByHash',
				venueId: 101,
				bookingId: { __rl: true, mode: 'id', value: '={{ $json.booking }}' },
				hash: '={{ $json.hash }}',
			},
			{ booking: seen('5001'), hash: seen('abc') },
		);
		expect(hash).toEqual({ venueId: 101, bookingId: 5001, hash: 'abc' });
		vendors.sandbox.calls.length = 0;

		const condition = [
			{ field: '={{ $json.field }}', condition: 'equals', value: '={{ $json.email }}' },
			{ field: 'lastName', condition: 'begins', value: 'von ' },
		];
		const body = await bodyOf(
			{
				resource: 'contact',
				operation: 'getAll',
				limit: 5,
				filters: { externalId: '={{ $json.code }}', filter: { condition } },
			},
			{ field: seen('email'), email: seen('ann@example.com'), code: seen('X 1') },
		);
		expect(body.filter).toEqual({
			externalId: 'X 1',
			email: 'ann@example.com',
			lastName__BEGINS: 'von ',
		});
	});

	it('does not count in keys, which are masked without it', async () => {
		const { apiKey, apiSecret } = sandboxKeys.ivvy;
		const keys = { apiKey: seen(apiKey), apiSecret: seen(apiSecret) };
		const parameters = { resource: 'contact', operation: 'getAll', limit: 1 };
		const { output } = await vendors.ivvy({ parameters, credentials: keys });
		expect(output).toHaveLength(1);
		const body = { errorCode: 400, message: `No ${apiSecret}`, specificCode: 1 };
		vendors.sandbox.fault({ vendor: 'ivvy', kind: 'respond', status: 400, body });
		const { error } = await vendors.ivvy({ parameters, credentials: keys });
		expect(error?.message).toContain('No ***');
	});

	it.each(['__proto__', 'constructor'])('a condition on %s is refused by name', async (field) => {
		const condition = [{ field, condition: 'equals', value: 'x' }];
		const { error } = await run({
			resource: 'contact',
			operation: 'getAll',
			filters: { filter: { condition } },
		});
		expect(error?.message).toContain(`'${field}'`);
		expect(vendors.sandbox.calls).toEqual([]);
	});
});
