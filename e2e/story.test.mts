/** One workflow from a company to the change log of its booking, twice at once: every node takes its ids from the nodes before it. */

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { before, describe, test } from 'node:test';
import type { Item, Run, WorkflowNode } from './lib/api.mts';
import { chain, play, world } from './lib/shared.mts';
import type { Sandbox, World } from './lib/world.mts';
import { packageName } from './lib/world.mts';

type Row = Record<string, unknown>;

const rows = [
	{
		company: 'Fernhill Festivals',
		firstName: 'Ida',
		lastName: 'Møller',
		email: 'ida@fernhill.example.com',
		guests: 40,
		amount: 1250.5,
	},
	{
		company: 'Quince & Sons',
		firstName: 'Émile',
		lastName: 'Quince',
		email: 'emile@quince.example.com',
		guests: 75,
		amount: 310,
	},
];

const venueId = { __rl: true, mode: 'id', value: '101' };
const hotelId = { __rl: true, mode: 'id', value: '102' };

/** A field of the row, or of what an earlier node answered for the same row. */
const of = (node: string, field = 'id') => `={{ $('${node}').item.json.${field} }}`;
const row = (field: string) => of('Enquiry', field);
const picked = (value: string) => ({ __rl: true, mode: 'id', value });

function ivvy(name: string, operation: string, parameters: Row): WorkflowNode {
	const [resource, verb] = operation.split('.');
	return {
		name,
		type: `${packageName}.ivvy`,
		typeVersion: 1,
		parameters: { resource, operation: verb, ...parameters },
		credentials: { ivvyApi: { id: 'ivvySandbox', name: 'iVvy sandbox' } },
	};
}

function core(name: string, type: string, typeVersion: number, parameters: Row): WorkflowNode {
	return { name, type: `n8n-nodes-base.${type}`, typeVersion, parameters };
}

const booking = { venueId, bookingId: picked(of('Create Booking')) };
const session = { ...booking, sessionId: picked(of('Add Session')) };
const night = (bookingDate: string, cost: number) => ({
	bookingDate,
	numRooms: 3,
	cost,
	additionalFields: { numPayableByGuest: 1 },
});

const steps = [
	core('Both', 'set', 3.4, { mode: 'raw', jsonOutput: JSON.stringify({ rows }), options: {} }),
	core('Enquiry', 'splitOut', 1, { fieldToSplitOut: 'rows', options: {} }),
	ivvy('Create Company', 'company.create', { businessName: row('company') }),
	ivvy('Create Contact', 'contact.create', {
		firstName: row('firstName'),
		lastName: row('lastName'),
		email: row('email'),
		additionalFields: { companies: of('Create Company') },
	}),
	// From here on the order is another one: what goes by position instead of by pairing takes the other row's ids.
	core('Largest First', 'sort', 1, {
		sortFieldsUi: { sortField: [{ fieldName: 'id', order: 'descending' }] },
		options: {},
	}),
	ivvy('Create Lead', 'lead.create', {
		name: `={{ $('Enquiry').item.json.company }} summer party`,
		typeId: picked('3'),
		sourceId: picked('13'),
		stageId: picked('47'),
		additionalFields: {
			companyId: picked(of('Create Company')),
			companyLeadContactId: picked(of('Create Contact')),
		},
	}),
	ivvy('Convert Lead', 'lead.convert', {
		leadId: picked(of('Create Lead')),
		venueId,
		stageId: picked('48'),
	}),
	ivvy('Create Booking', 'booking.create', {
		venueId,
		bookingType: 1,
		currentStatus: 1,
		name: row('company'),
		eventTypeId: picked('1802'),
		bookedById: picked('501'),
		totalAttendees: row('guests'),
		additionalFields: {
			leadId: picked(of('Create Lead')),
			dateEventStart: '2031-06-10',
			dateEventEnd: '2031-06-12',
		},
	}),
	ivvy('Add Session', 'bookingSession.create', {
		...booking,
		spaceVenueId: venueId,
		contactId: picked(of('Create Contact')),
		name: 'Dinner',
		startDate: '2031-06-10',
		minAttendeesGuaranteed: row('guests'),
		costcenterId: picked('2203'),
		additionalFields: { spaceId: picked('1302'), startTime: '18:00', endTime: '22:30' },
	}),
	ivvy('Add Menu', 'bookingSessionMenu.create', {
		...session,
		menuId: picked('1403'),
		name: 'Harbour Dinner',
		minAttendeesGuaranteed: row('guests'),
		costcenterId: picked('2201'),
		additionalFields: { sameAsSessionTime: true },
	}),
	ivvy('Add Resource', 'bookingSessionResource.create', {
		...session,
		resourceId: picked('1602'),
		quantity: 1,
		startTime: '18:00',
		endTime: '19:00',
		includeInPackage: false,
		additionalFields: { costCenterId: picked('2203'), cost: 40, costType: 2 },
	}),
	ivvy('Add Room Block', 'bookingAccommodation.create', {
		...booking,
		roomVenueId: hotelId,
		roomId: picked('1101'),
		startDate: '2031-06-10',
		endDate: '2031-06-12',
		dayRates: { row: [night('2031-06-10', 180), night('2031-06-11', 195.5)] },
	}),
	ivvy('Add Payment', 'booking.addPayment', {
		...booking,
		payment: {
			paidDate: '2031-05-01T10:00:00',
			amountPaid: row('amount'),
			paymentMethod: 1,
			receiptNum: of('Create Booking'),
		},
	}),
	ivvy('Confirm', 'booking.changeStatus', {
		venueId,
		id: picked(of('Create Booking')),
		currentStatus: 3,
		additionalFields: { convertedStageId: picked('802') },
	}),
	core('Write Contract', 'set', 3.4, {
		mode: 'raw',
		jsonOutput: `={{ JSON.stringify({ text: 'Contract ' + $('Create Booking').item.json.id + '\\n' + $('Enquiry').item.json.lastName + ' – €' + $('Enquiry').item.json.amount }) }}`,
		options: {},
	}),
	core('Contract', 'convertToFile', 1.1, {
		operation: 'toText',
		sourceProperty: 'text',
		binaryPropertyName: 'contract',
		options: { fileName: `=contract-{{ $('Create Booking').item.json.id }}.txt` },
	}),
	ivvy('Upload Contract', 'bookingDocument.upload', {
		...booking,
		fileId: 'contract',
		type: 4,
		status: 4,
	}),
	ivvy('Get Change Log', 'booking.getChangeLog', { ...booking, returnAll: true, output: 'simple' }),
];

/** The index of the input item that each output item names. */
function pairs(items: Item[]): number[] {
	return items.map(({ pairedItem }) => {
		assert.ok(pairedItem !== undefined && !Array.isArray(pairedItem), 'one paired item for each');
		return typeof pairedItem === 'number' ? pairedItem : pairedItem.item;
	});
}

describe('from a company to the change log', () => {
	let run: Run;
	let calls: Sandbox['calls'];
	let state: World['sandbox']['state']['ivvy'];

	before(async () => {
		({ run, calls } = await play(chain('story', steps)));
		state = world().sandbox.state.ivvy;
	});

	const items = (node: string) => run.nodes[node]?.outputs[0] ?? [];
	/** What a node answered, in the order of the rows. */
	const answers = (node: string): Row[] => {
		const found = items(node).map(({ json }) => json);
		return isSorted(node) ? found.reverse() : found;
	};
	const isSorted = (node: string) =>
		steps.findIndex(({ name }) => name === node) >=
		steps.findIndex(({ name }) => name === 'Largest First');
	const ids = (node: string) => answers(node).map(({ id }) => Number(id));
	const stored = (table: Row[], node: string) =>
		ids(node).map(
			(id) => table.find((one) => one.id === id) ?? assert.fail(`${node}: no row ${id}`),
		);

	test('runs through', () => {
		assert.equal(run.error, undefined, JSON.stringify(run.error));
		assert.equal(run.status, 'success');
		assert.deepEqual(
			Object.keys(run.nodes).sort(),
			['Start', ...steps.map(({ name }) => name)].sort(),
		);
	});

	for (const { name, type } of steps) {
		if (!type.endsWith('.ivvy') || name === 'Get Change Log') continue;
		test(`${name}: two items, each paired with its own, and one call for each`, () => {
			assert.deepEqual(pairs(items(name)), [0, 1]);
			for (const { json } of items(name)) assert.equal(json.success ?? json.Success, true);
		});
	}

	test('the order changes on the way', () => {
		assert.deepEqual(
			items('Largest First').map(({ json }) => json.id),
			ids('Create Contact').reverse(),
		);
		assert.deepEqual(pairs(items('Largest First')), [1, 0]);
	});

	test('no write went out more than once', () => {
		const count = (action: string) => calls.filter((call) => call.action === action).length;
		const once = calls
			.map(({ action }) => action)
			.filter((action, index, all) => all.indexOf(action) === index);
		assert.equal(once.length, 13, once.join(', '));
		for (const action of once) assert.equal(count(action), 2, action);
		assert.deepEqual(
			calls.filter(({ status }) => status !== 200),
			[],
		);
	});

	test('companies, contacts and leads belong together', () => {
		const companies = stored(state.companies, 'Create Company');
		assert.deepEqual(
			companies.map(({ businessName }) => businessName),
			rows.map(({ company }) => company),
		);
		const contacts = stored(state.contacts, 'Create Contact');
		assert.deepEqual(
			contacts.map(({ lastName, companies: of }) => [lastName, of]),
			rows.map(({ lastName }, index) => [lastName, [companies[index].id]]),
		);
		const opportunities = stored(state.opportunities, 'Create Lead') as Array<{
			company: Row;
			contact: Row;
			venueId: number;
			stageId: number;
		}>;
		assert.deepEqual(
			opportunities.map(({ company, contact }) => [company.id, contact.id]),
			companies.map(({ id }, index) => [id, contacts[index].id]),
		);
		assert.deepEqual(
			opportunities.map((one) => [one.venueId, one.stageId]),
			[
				[101, 802],
				[101, 802],
			],
			'confirming moved it on from 48',
		);
		for (const id of ids('Create Lead'))
			assert.ok(!state.leads.some((lead) => lead.id === id), 'converted');
	});

	test("each booking hangs on its own row's company, contact and opportunity", () => {
		const bookings = stored(state.tables.bookings, 'Create Booking');
		assert.deepEqual(
			bookings.map(({ companyId }) => companyId),
			ids('Create Company'),
		);
		assert.deepEqual(
			bookings.map(({ contactId }) => contactId),
			ids('Create Contact'),
		);
		assert.deepEqual(
			bookings.map(({ opportunityId }) => opportunityId),
			ids('Create Lead'),
		);
		assert.deepEqual(
			bookings.map(({ name, totalAttendees }) => [name, totalAttendees]),
			rows.map(({ company, guests }) => [company, guests]),
		);
		assert.deepEqual(
			bookings.map(({ currentStatus }) => currentStatus),
			[3, 3],
		);
	});

	test('each booking has its own session, menu, resource and room block', () => {
		const { bookingSessions, sessionMenus, sessionResources, accommodations } = state.tables;
		const sessions = stored(bookingSessions, 'Add Session');
		assert.deepEqual(
			sessions.map(({ bookingId }) => bookingId),
			ids('Create Booking'),
		);
		assert.deepEqual(
			sessions.map(({ contactId, startTime }) => [contactId, startTime]),
			ids('Create Contact').map((id) => [id, '18:00:00']),
		);
		for (const [table, node] of [
			[sessionMenus, 'Add Menu'],
			[sessionResources, 'Add Resource'],
		] as const) {
			const lines = stored(table, node);
			assert.deepEqual(
				lines.map(({ bookingId }) => bookingId),
				ids('Create Booking'),
				node,
			);
			assert.deepEqual(
				lines.map(({ sessionId }) => sessionId),
				ids('Add Session'),
				node,
			);
		}
		const blocks = stored(accommodations, 'Add Room Block') as Array<{
			bookingId: number;
			dayRates: Row[];
		}>;
		assert.deepEqual(
			blocks.map(({ bookingId }) => bookingId),
			ids('Create Booking'),
		);
		for (const { dayRates } of blocks) {
			assert.deepEqual(
				dayRates.map(({ bookingDate, numRooms, cost, numPayableByGuest }) => [
					bookingDate,
					numRooms,
					cost,
					numPayableByGuest,
				]),
				[
					['2031-06-10', 3, 180, 1],
					['2031-06-11', 3, 195.5, 1],
				],
			);
		}
	});

	test('each payment is on its own booking, at the time that was meant in Sydney', () => {
		const invoices = answers('Add Payment').map(
			({ invoiceId }) =>
				state.tables.invoices.find(({ id }) => id === invoiceId) as {
					refId: number;
					payments: Row[];
				},
		);
		assert.deepEqual(
			invoices.map(({ refId }) => refId),
			ids('Create Booking'),
		);
		assert.deepEqual(
			invoices.map(({ payments: [{ amountPaid, paidDate, receiptNum }] }) => [
				amountPaid,
				paidDate,
				receiptNum,
			]),
			rows.map(({ amount }, index) => [
				amount,
				'2031-05-01 00:00:00 UTC',
				String(ids('Create Booking')[index]),
			]),
		);
	});

	test('each document arrived with exactly its bytes', () => {
		const texts = ids('Create Booking').map(
			(id, index) => `Contract ${id}\n${rows[index].lastName} – €${rows[index].amount}`,
		);
		const documents = stored(state.tables.bookingDocuments, 'Upload Contract');
		assert.deepEqual(
			documents.map(({ bookingId, file, _bytes }) => [bookingId, file, _bytes]),
			ids('Create Booking').map((id, index) => [
				id,
				`contract-${id}.txt`,
				Buffer.byteLength(texts[index]),
			]),
		);
		const uploads = ids('Create Booking').map(
			(id) =>
				calls.find(
					(call) =>
						call.action === 'venue/uploadBookingDocument' &&
						call.rawBody.includes(`contract-${id}.txt`),
				) ?? assert.fail(`no upload for ${id}`),
		);
		for (const [index, { headers, rawBody }] of uploads.entries()) {
			// The sandbox holds this header against the file that it received.
			assert.equal(headers['content-md5'], createHash('md5').update(texts[index]).digest('hex'));
			assert.ok(rawBody.includes(`\r\n\r\n${texts[index]}\r\n--`), rawBody);
		}
	});

	test('the change log of each booking lists the steps, paired with its own', () => {
		const entries = items('Get Change Log');
		const half = entries.length / 2;
		assert.deepEqual(pairs(entries), [
			...Array<number>(half).fill(0),
			...Array<number>(half).fill(1),
		]);
		ids('Create Booking').forEach((id, index) => {
			const document = answers('Upload Contract')[index].documentNumber;
			const own = entries.filter(({ json }) => json.bookingId === id);
			assert.deepEqual(pairs(own), Array<number>(half).fill(1 - index));
			assert.deepEqual(
				own.map(({ json }) => json.noteText),
				[
					'Session added',
					'Session menu added',
					'Session resource added',
					'Room block added',
					`Payment added: ${rows[index].amount}`,
					'Status changed to Confirmed',
					`Document ${document} uploaded`,
				],
			);
			const about = ['Add Session', 'Add Menu', 'Add Resource', 'Add Room Block'].map(
				(node) => ids(node)[index],
			);
			assert.deepEqual(
				own.map(({ json }) => json.refId),
				[...about, id, id, id],
			);
		});
	});
});

test('a batch of two task updates: run, then its results', async () => {
	const job = (index: number, progress: number) => ({
		namespace: 'crm',
		action: 'addOrUpdateTask',
		params: `={{ JSON.stringify({ id: $('Create Task').all()[${index}].json.id, progress: ${progress} }) }}`,
	});
	const { run } = await play(
		chain('batch', [
			core('Both', 'set', 3.4, { mode: 'raw', jsonOutput: JSON.stringify({ rows }), options: {} }),
			core('Enquiry', 'splitOut', 1, { fieldToSplitOut: 'rows', options: {} }),
			ivvy('Create Task', 'task.create', {
				name: row('company'),
				endDatetime: '2031-06-01T09:00:00',
				additionalFields: { contactId: picked('10001') },
			}),
			core('One Item', 'aggregate', 1, { aggregate: 'aggregateAllItemData', options: {} }),
			ivvy('Run Batch', 'batch.run', {
				jobs: { row: [job(0, 35), job(1, 60)] },
				callbackUrl: 'https://hooks.example.com/ivvy',
			}),
			ivvy('Get Results', 'batch.getResults', { async: '={{ $json.asyncId }}' }),
		]),
	);
	assert.equal(run.error, undefined, JSON.stringify(run.error));
	const ids = run.nodes['Create Task'].outputs[0].map(({ json }) => json.id);
	const [{ json }] = run.nodes['Get Results'].outputs[0] as unknown as [
		{ json: { asyncId: string; results: Array<{ request: Row; response: Row }> } },
	];
	assert.equal(json.asyncId, run.nodes['Run Batch'].outputs[0][0].json.asyncId);
	assert.deepEqual(
		json.results.map(({ request, response }) => [request.id, response.success, response.id]),
		ids.map((id) => [id, true, id]),
	);
	const tasks = ids.map((id) => world().sandbox.state.ivvy.tasks.find((one) => one.id === id));
	assert.deepEqual(
		tasks.map((one) => [one?.name, one?.progress]),
		rows.map(({ company }, index) => [company, [35, 60][index]]),
	);
	for (const node of ['Run Batch', 'Get Results'])
		assert.deepEqual(pairs(run.nodes[node].outputs[0]), [0]);
});
