import { resources } from '../../nodes/Ivvy/operations';
import type { Operation, Values } from '../../nodes/shared/table/operation';

function operationOf(name: string): Operation {
	const [resource, value] = name.split('.');
	const found = resources
		.find((one) => one.value === resource)
		?.operations.find((one) => one.value === value);
	if (!found) throw new Error(`no ${name}`);
	return found;
}

type Body = Values['body'];

const isShared = (of: ((values: Values) => string[]) | undefined, one: Body, other: Body) =>
	(of?.({ body: one, query: {} }) ?? []).some((key) =>
		of?.({ body: other, query: {} }).includes(key),
	);
/** Do two items wait for each other when they are calls by themselves? */
const meet = (name: string, one: Body, other: Body) =>
	isShared(operationOf(name).recordKeys, one, other);
/** Must two items not be jobs of one batch? */
const meetInBatch = (name: string, one: Body, other: Body) =>
	isShared(operationOf(name).batchable?.recordKeys, one, other);

const ada = { firstName: 'Ada', lastName: 'Byron', email: 'ada@example.com' };

describe('what belongs to one booking', () => {
	const ofBookings = resources.flatMap(({ value, operations }) =>
		operations
			.filter(({ paging, reads, fields, collection }) => {
				const all = [...fields, ...(collection?.fields ?? [])];
				return !paging && !reads && all.some(({ wire }) => wire === 'bookingId');
			})
			.map((operation) => `${value}.${operation.value}`),
	);

	it('is many writes', () => {
		expect(ofBookings.length).toBeGreaterThan(30);
	});

	it.each(ofBookings)('%s goes one after the other by itself', (name) => {
		expect(meet(name, { bookingId: 5001, id: 1 }, { bookingId: 5001, id: 2 })).toBe(true);
		expect(meet(name, { bookingId: 5001, id: 1 }, { bookingId: 5002, id: 2 })).toBe(false);
	});

	it('still shares a batch, unless it is the same record', () => {
		const note = (id: number) => ({ bookingId: 5001, id });
		expect(meetInBatch('bookingNote.update', note(1), note(2))).toBe(false);
		expect(meetInBatch('bookingNote.update', note(1), note(1))).toBe(true);
	});
});

describe('contacts and companies inside another record', () => {
	it('are the same in another place', () => {
		expect(meet('opportunity.create', { contact: ada }, { referralContact: ada })).toBe(true);
		const company = { businessName: 'Lark Studios', primaryContact: ada };
		expect(meet('opportunity.create', { company }, { contact: ada })).toBe(true);
		expect(
			meet(
				'opportunity.create',
				{ company },
				{ referralCompany: { businessName: 'LARK studios ' } },
			),
		).toBe(true);
	});

	it('are others with another email, and need all of their names', () => {
		const other = { ...ada, email: 'other@example.com' };
		expect(meet('lead.create', { contact: ada }, { contact: other })).toBe(false);
		const unnamed = { ...ada, email: '' };
		expect(meet('lead.create', { contact: unnamed }, { contact: unnamed })).toBe(false);
	});

	it('are found in every room of a reservation', () => {
		const guest = { guestContact: ada };
		const main = { bookingId: 1, mainGuest: guest };
		const second = { bookingId: 2, rooms: [{ guest: {} }, { guest }] };
		const third = { bookingId: 3, rooms: [{ additionalGuests: [{}, { guest }] }] };
		for (const [one, other] of [
			[main, second],
			[second, third],
			[third, main],
		] as const)
			expect(meet('bookingRoomReservation.create', one, other)).toBe(true);
	});
});

it('meets in each contact of a list, not in the group alone', () => {
	const add = (group: number, ...contacts: number[]) => ({ group, contacts });
	const name = 'subscriptionGroup.removeContacts';
	expect(meet(name, add(1, 10, 11), add(1, 11, 12))).toBe(true);
	expect(meet(name, add(1, 10), add(1, 11))).toBe(false);
	expect(meet(name, add(1, 10), add(2, 10))).toBe(false);
});
