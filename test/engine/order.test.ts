import type { INodeParameters } from 'n8n-workflow';

import type { Fault, Vendor } from '../../sandbox/index.mts';
import { random, seeds } from '../harness/random.mts';
import { useVendors } from '../harness/vendors.mts';
import { mostAtOnce } from '../harness/widths.mts';

// Writes go side by side, but the items of one record reach the vendor in input order, whatever happens on the way.

const vendors = useVendors();

const updateTask: INodeParameters = {
	resource: 'task',
	operation: 'update',
	id: '={{ $json.record }}',
	updateFields: { name: '=Change {{ $json.number }}.' },
};
const updateLead: INodeParameters = {
	resource: 'lead',
	operation: 'update',
	leadId: '={{ $json.record }}',
	attributes: {
		mappingMode: 'defineBelow',
		value: { FirstName: '=Change {{ $json.number }}.' },
	} as unknown as INodeParameters,
};

const setField: INodeParameters = {
	resource: 'lead',
	operation: 'updateFieldBulk',
	leadId: '={{ $json.record }}',
	attribute: 'Company',
	value: '=Change {{ $json.number }}.',
};

const ways: Array<[string, Vendor, INodeParameters]> = [
	['iVvy, one by one', 'ivvy', { ...updateTask, sendAsBatch: 'never' }],
	['iVvy, in batches', 'ivvy', { ...updateTask, sendAsBatch: 'always' }],
	['LeadSquared, one by one', 'leadSquared', { ...updateLead, sendAsBatch: 'never' }],
	['LeadSquared, in bulk', 'leadSquared', { ...updateLead, sendAsBatch: 'always' }],
	['LeadSquared, in bulk calls by value', 'leadSquared', setField],
];

/** Ids of records that there are. */
const recordsOf = (vendor: Vendor): unknown[] =>
	vendor === 'ivvy'
		? vendors.sandbox.state.ivvy.tasks.map(({ id }) => id)
		: vendors.sandbox.state.leadSquared.leads.map(({ ProspectID }) => ProspectID);

/** The items that a call carries, by their numbers, in the order in which it carries them. */
const numbersIn = (body: string) =>
	[...body.matchAll(/Change (\d+)\./g)].map(([, number]) => Number(number));

const refusals: Record<Vendor, unknown> = {
	ivvy: { errorCode: 400, message: 'No', specificCode: 12345 },
	leadSquared: { Status: 'Error', ExceptionType: 'MXException', ExceptionMessage: 'No' },
};
const kinds: Array<Pick<Fault, 'kind' | 'status' | 'body'>> = [
	{ kind: 'reset' },
	{ kind: 'resetAfter' },
	{ kind: 'respond', status: 503, body: '' },
	{ kind: 'throttle' },
	{ kind: 'respond', status: 400 },
];

describe.each(ways)('%s', (_way, vendor, parameters) => {
	it.each(seeds(20))(
		'seed %d: the items of a record come in input order, one after the other',
		async (seed) => {
			const next = random(seed);
			const width = 1 + Math.floor(next() * 20);
			const records = recordsOf(vendor).slice(0, 1 + Math.floor(next() * 12));
			const items = Array.from({ length: 60 }, (_, number) => ({
				record: records[Math.floor(next() * records.length)] as number,
				number,
			}));
			vendors.sandbox.settings.delayMs = Array.from({ length: 7 }, () => Math.floor(next() * 6));
			for (let fault = 0; fault < next() * 5; fault++) {
				const kind = kinds[Math.floor(next() * kinds.length)];
				const skip = Math.floor(next() * 40);
				vendors.sandbox.fault({ vendor, skip, body: refusals[vendor], ...kind });
			}
			vendors.callsAtATime = width;
			const { output, failed } = await vendors[vendor]({
				parameters,
				items,
				onError: 'continueErrorOutput',
			});
			expect(output.length + failed.length).toBe(items.length);
			expect(mostAtOnce(vendors.sandbox.calls)).toBeLessThanOrEqual(width);
			const latest = new Map<unknown, { number: number; ended: number }>();
			for (const { rawBody, began, ended } of vendors.sandbox.calls) {
				for (const number of numbersIn(rawBody)) {
					const { record } = items[number];
					const before = latest.get(record) ?? { number: -1, ended: -1 };
					// The same item may be sent again; nothing comes while an earlier item of its record is under way.
					expect([record, number]).toEqual([record, Math.max(number, before.number)]);
					expect(began).toBeGreaterThan(before.ended);
					latest.set(record, { number, ended });
				}
			}
		},
	);
});
