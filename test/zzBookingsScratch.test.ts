import { startVendors, type Vendors } from './harness/vendors.mts';
let v: Vendors;
beforeAll(async () => { v = await startVendors(); });
beforeEach(() => v.reset());
afterAll(async () => await v.stop());
const run = async (resource: string, operation: string, ...items: Array<Record<string, unknown>>) => {
	const out: string[] = [];
	for (const item of items) {
		const { output, error } = await v.ivvy({ parameters: { resource, operation, ...item } as never });
		out.push(error ? `${error.message} || ${(error as { description?: string }).description}` : JSON.stringify(output.map((o) => o.json)));
	}
	return out.join('\n');
};
const mapped = { mappingMode: 'defineBelow', value: null };
const base = { venueId: 101, bookingType: 1, currentStatus: 1, name: 'x', eventTypeId: 1802, bookedById: 501, totalAttendees: 3, company: mapped, contact: mapped, customFields: mapped };
const dates = { dateEventStart: '2026-11-01', dateEventEnd: '2026-11-02' };
it('scratch', async () => {
	const add = (more: object, top: object = {}) => ({ ...base, ...top, additionalFields: more });
	console.log(await run('booking', 'create',
		add({}), add(dates, { eventTypeId: 1801 }), add({ ...dates, eventSubTypeId: 7 }, { eventTypeId: 1801 }), add({ ...dates, dateEventEnd: '2026-10-01' }),
		add({ ...dates, dateEventEnd: '2026-11-12', packageId: 2101 }), add({ ...dates, packageId: 2101 }), add({ ...dates, contactId: 10002, companyId: 2001 }),
		add({ ...dates, contactId: 10001, companyId: 2001 }), add({ ...dates, leadId: 4502 }), add({ ...dates, code: 'BK5001' }), add({ ...dates, isAccommIncluded: true }),
		add({ ...dates, isAccommIncluded: true, dateAccomStart: '2026-11-01', dateAccomEnd: '2026-11-02' }),
		add(dates, { customFields: { mappingMode: 'defineBelow', value: { 2151: 'hi', 9999: 'no' } } }),
		add(dates, { customFields: { mappingMode: 'defineBelow', value: { 2151: 'hi' } } }),
		add(dates, { contact: { mappingMode: 'defineBelow', value: { firstName: 'A', lastName: 'B', email: 'nope' } } }),
		add({ ...dates, externalUrls: { row: [{ ref: 'a', additionalFields: { url: 'http://x' } }] } }),
		add({ ...dates, bookingRoleUserId1: '1' }), add(dates, { bookedById: 1 }),
	));
	console.log(v.sandbox.state.ivvy.tables.bookings.at(-1));
	console.log('UPDATE', await run('booking', 'update',
		{ ...base, id: 5003, updateFields: { totalAttendees: 9, currentStatus: 3, dateEventEnd: '2026-10-01' } },
		{ ...base, id: 5003, updateFields: { totalAttendees: 9, currentStatus: 3, leadId: 1 } },
		{ ...base, id: 5002, updateFields: { name: 'y' } },
		{ ...base, id: 5001, updateFields: { externalUrls: { row: [{ ref: 'a', additionalFields: { url: 'https://x', label: 'l' } }] } } },
		{ ...base, id: 5001, updateFields: { externalUrls: { row: [{ ref: 'a', additionalFields: { url: '' } }] } } },
	), await run('booking', 'get', { id: 5003, simplify: false, additionalFields: {} }), await run('booking', 'getChangeLog', { venueId: 101, bookingId: 5003, returnAll: true, simplify: false, filters: {} }));
	const st = (id: number, currentStatus: number, additionalFields: object) => ({ venueId: id % 2 ? 101 : 102, id, currentStatus, additionalFields });
	console.log('STATUS', await run('booking', 'changeStatus',
		st(5003, 4, {}), st(5003, 3, {}), st(5003, 3, { convertedStageId: 801 }), st(5003, 3, { convertedStageId: 803 }), st(5003, 3, { convertedStageId: 802, convertedStageReasonId: 1 }),
		st(5003, 4, { cancelClosedDate: '2026-05-01', cancelReasonId: 1 }), st(9999, 4, { cancelClosedDate: '2026-05-01' }), st(5003, 3, { convertedStageId: 802 }), st(5004, 1, { convertedStageId: 803, marketplaceStageReasonType: 7 })));
	console.log('MONEY', await run('booking', 'addRefund', ...[0, 2000, 600, 500, 1].map((amount) => ({ venueId: 101, bookingId: 5001, refund: { refundDate: '2026-01-01', amount } })), { venueId: 101, bookingId: 5001, refund: { amount: 3 } }, { venueId: 102, bookingId: 5001, refund: { refundDate: '2026-01-01', amount: 3 } }),
		await run('booking', 'addPayment', { venueId: 101, bookingId: 5001, payment: { paidDate: '2026-01-01', amountPaid: -1, paymentMethod: 1 } }, { venueId: 101, bookingId: 5001, payment: { paidDate: '2026-01-01', amountPaid: 10, paymentMethod: 1 } }),
		await run('booking', 'addRefund', { venueId: 101, bookingId: 5001, refund: { refundDate: '2026-01-01', amount: 4 } }),
		await run('booking', 'addItems', { venueId: 101, bookingId: 5001, items: {} }, { venueId: 101, bookingId: 5001, items: { row: [{ description: 'a', quantity: 1, salePrice: 5, additionalFields: { salePriceTaxId: 1703 } }] } }, { venueId: 101, bookingId: 5001, items: { row: [{ description: 'a', quantity: 1, salePrice: 5, additionalFields: { startDate: '2027-01-01T00:00:00Z' } }] } }, { venueId: 101, bookingId: 5001, items: { row: [{ description: 'a', quantity: 1, salePrice: 5 }] } }),
		await run('booking', 'get', { id: 5001, simplify: true, additionalFields: {} }), await run('invoice', 'get', { id: 900012, simplify: false }));
	const note = (more: object, id?: unknown) => ({ venueId: 101, bookingId: 5001, id, description: 'd', additionalFields: more });
	console.log('NOTE', await run('bookingNote', 'upsert', note({ typeId: 2 }), note({ typeId: 30 }), note({ typeId: 8 }), note({ typeId: 2, sessionIds: '1' }), note({ typeId: 30, bookingDays: '9' }), note({}, 1), note({}, 5603), note({ typeId: 8, accommodationIds: '1' })));
	const att = (more: object, id?: unknown, email = 'a@b') => ({ venueId: 101, bookingId: 5001, id, firstName: 'a', lastName: 'b', phone: '1', email, additionalFields: more });
	console.log('ATT', await run('bookingAttendee', 'upsert', att({}, 1), att({ hash: 'x' }), att({}, 5703), att({}, 5701, 'nope'), { ...att({}), bookingId: 1 }, att({ menuItems: { row: [{ sessionId: 5101, menuId: 1, inventoryId: 1 }] } })),
		await run('bookingAttendee', 'getByHash', { venueId: 101, bookingId: 5001, hash: 'zz' }));
	for (const method of ['searchBookings', 'searchBookingNotes', 'searchBookingAttendees', 'searchBookingBeos', 'searchEventSubTypes', 'searchOpportunityStages', 'searchLeadStageReasons', 'searchBookingSessions'])
		console.log(method, JSON.stringify(await v.search('ivvy', { method, parameters: { venueId: '101', bookingId: '5001' } })));
	console.log(JSON.stringify(await v.search('ivvy', { method: 'searchBookingNotes', typed: 'invoice', parameters: { venueId: '101', bookingId: '5001' } })));
});
