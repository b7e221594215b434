/** The examples around iVvy alone. */

import assert from 'node:assert/strict';
import { stamp } from './stage.mts';
import type { Entry, Json } from './stage.mts';

const hour = 3_600_000;

const invoicesToRows: Entry = async (stage, file) => {
	const played = await stage.play(file);
	const { invoices } = stage.ivvy.tables;
	const [paid, open] = [invoices[0], invoices[1]];
	for (const invoice of [paid, open]) invoice.modifiedDate = stamp(Date.now() - hour);
	const run = await played.run();
	const rows = (node: string) => run.nodes[node].outputs[0].map(({ json }) => json);
	assert.deepEqual(
		rows('Invoice Rows').map(({ invoice, total, paid: sum, open: rest }) => [
			invoice,
			total,
			sum,
			rest,
		]),
		[paid, open].map(({ reference, totalCost, amountPaid }) => [
			reference,
			totalCost,
			amountPaid,
			Number(totalCost) - Number(amountPaid),
		]),
	);
	assert.deepEqual(
		rows('Payment Rows').map(({ invoice, amount, method, receipt }) => [
			invoice,
			amount,
			method,
			receipt,
		]),
		[['1008501', 1100, 'Credit Card', 'R-2041']],
	);
	for (const node of ['Invoices as CSV', 'Payments as CSV'])
		assert.equal(run.nodes[node].outputs[0].length, 1, node);
};

const tillItems: Entry = async (stage, file) => {
	const played = await stage.play(file);
	await played.switchOn();
	const booking = stage.ivvy.tables.bookings[0];
	const total = Number(booking.totalAmount);
	const sale = {
		booking: 'BK5001',
		lines: [
			{ text: 'Bar tab', quantity: 2, price: 9.5 },
			{ text: 'Nothing at all', quantity: 0, price: 4 },
			{ text: 'Cloakroom', quantity: 3, price: 2 },
		],
	};
	const answer = await played.send('webhook/till-sale', sale);
	const lines = (await answer.json()) as Json[];
	assert.deepEqual(
		lines.map(({ text, result }) => [text, result]),
		[
			['Bar tab', 'taken'],
			['Cloakroom', 'taken'],
			['Nothing at all', 'refused'],
		],
	);
	assert.match(String(lines[2].reason), /quantity/i);
	assert.deepEqual(
		(booking.additionalItems as Json[]).map(({ description, totalAmount }) => [
			description,
			totalAmount,
		]),
		[
			['Bar tab', 19],
			['Cloakroom', 6],
		],
	);
	assert.equal(booking.totalAmount, total + 25);
	const missing = await played.send('webhook/till-sale', { ...sale, booking: 'BK1' });
	assert.equal(missing.status, 404);
	assert.match(await missing.text(), /No booking has the code BK1/);
};

const roomingList: Entry = async (stage, file) => {
	const played = await stage.play(file);
	const before = new Set(stage.ivvy.tables.reservations.map(({ id }) => id));
	const run = await played.run();
	assert.equal(run.status, 'success', JSON.stringify(run.error));
	const { accommodations, reservations, guests, guestContacts } = stage.ivvy.tables;
	const block = accommodations.at(-1) as Json;
	assert.deepEqual(
		[block.bookingId, block.roomId, block.startDate, block.endDate],
		[5002, 1101, '2026-10-07', '2026-10-09'],
	);
	assert.deepEqual(
		(block.dayRates as Json[]).map(({ bookingDate, numRooms, cost }) => [
			bookingDate,
			numRooms,
			cost,
		]),
		[
			['2026-10-07', 3, 180],
			['2026-10-08', 3, 180],
		],
	);
	const made = reservations.filter(({ id }) => !before.has(id));
	const emailOf = ({ mainGuestId }: Json) => {
		const guest = guests.find(({ id }) => id === mainGuestId);
		return guestContacts.find(({ id }) => id === guest?.guestContactId)?.email;
	};
	assert.deepEqual(made.map(emailOf).sort(), [
		'ada.byron@example.com',
		'charles.wheatstone@example.com',
		'mary.somerville@example.com',
	]);
	assert.deepEqual(
		made.map(({ currentStatus }) => currentStatus),
		[2, 2, 2],
		'confirmed',
	);
	for (const { rooms } of made) assert.equal((rooms as Json[])[0].groupId, block.id);
};

const overdueTasks: Entry = async (stage, file) => {
	const played = await stage.play(file);
	const { tasks } = stage.ivvy;
	for (const task of tasks) task.endDatetime = stamp(Date.now() + 24 * hour);
	const late = [0, 1, 3, 4].map((index) => tasks[index]);
	for (const task of late)
		Object.assign(task, { endDatetime: stamp(Date.now() - 24 * hour), status: 0 });
	late[3].status = 4;
	await played.run();
	assert.equal(stage.messages.length, 1);
	const [title, ...lines] = String(stage.messages[0].text).split('\n');
	assert.equal(title, 'Overdue in iVvy:');
	assert.deepEqual(lines.sort(), [
		`Priya Raman: ${late[0].name}, ${late[2].name}`,
		`Tom Wheeler: ${late[1].name}`,
	]);
	for (const task of tasks) task.endDatetime = stamp(Date.now() + 24 * hour);
	await played.run();
	assert.equal(stage.messages.length, 1, 'nothing is sent when nothing is overdue');
};

export const ivvyEntries: Record<string, Entry> = {
	'02-invoices-and-payments-to-rows': invoicesToRows,
	'03-till-items-to-booking': tillItems,
	'04-room-block-and-reservations': roomingList,
	'10-overdue-tasks-to-message': overdueTasks,
};
