import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { Call, Fault } from '../../sandbox/index.mts';
import { random, seeds } from '../harness/random.mts';
import { useVendors } from '../harness/vendors.mts';
import { mostAtOnce } from '../harness/widths.mts';

// Writes go side by side, but the items of one record reach the vendor in input order, whatever happens on the way.

const vendors = useVendors();

interface Subject {
	vendor: 'ivvy' | 'leadSquared';
	parameters: INodeParameters;
	/** Substring of the calls that carry items. */
	match: string;
	/** Ids of records that there are, as an item names them. */
	records(): unknown[];
	/** The items that a call carries, as [record, number of the item], in the order in which it carries them. */
	carried(call: Call): Array<[unknown, number]>;
}

const taskIds = () => vendors.sandbox.state.ivvy.tasks.map(({ id }) => id);
const numbered = (text: unknown) => Number(String(text).split(' ').at(-1));
const updateTask: INodeParameters = {
	resource: 'task',
	operation: 'update',
	id: '={{ $json.record }}',
	updateFields: { name: '=Change {{ $json.number }}' },
};
const taskIn = ({ id, name }: IDataObject): [unknown, number] => [id, numbered(name)];

const subjects: Record<string, Subject> = {
	'iVvy, one by one': {
		vendor: 'ivvy',
		parameters: { ...updateTask, sendAsBatch: 'never' },
		match: 'addOrUpdateTask',
		records: taskIds,
		carried: ({ body }) => [taskIn(body as IDataObject)],
	},
	'iVvy, in batches': {
		vendor: 'ivvy',
		parameters: { ...updateTask, sendAsBatch: 'always' },
		match: '',
		records: taskIds,
		carried: ({ action, body }) => {
			if (action === 'batch/run')
				return (body as { jobs: Array<{ params: IDataObject }> }).jobs.map(({ params }) =>
					taskIn(params),
				);
			return action === 'crm/addOrUpdateTask' ? [taskIn(body as IDataObject)] : [];
		},
	},
};

const kinds: Array<Pick<Fault, 'kind' | 'status' | 'body'>> = [
	{ kind: 'reset' },
	{ kind: 'resetAfter' },
	{ kind: 'respond', status: 503, body: '' },
	{ kind: 'throttle' },
	{ kind: 'respond', status: 400, body: { errorCode: 400, message: 'No', specificCode: 12345 } },
];

describe.each(Object.entries(subjects))('%s', (_name, subject) => {
	it.each(seeds(20))(
		'seed %d: the items of a record come in input order, one by one',
		async (seed) => {
			const next = random(seed);
			const width = 1 + Math.floor(next() * 20);
			const records = subject.records().slice(0, 1 + Math.floor(next() * 12));
			const items = Array.from({ length: 60 }, (_, number) => ({
				record: records[Math.floor(next() * records.length)] as number,
				number,
			}));
			vendors.sandbox.settings.delayMs = Array.from({ length: 7 }, () => Math.floor(next() * 6));
			for (let fault = 0; fault < next() * 5; fault++) {
				const kind = kinds[Math.floor(next() * kinds.length)];
				const { vendor, match } = subject;
				vendors.sandbox.fault({ vendor, match, skip: Math.floor(next() * 40), ...kind });
			}
			vendors.callsAtATime = width;
			const { output, failed } = await vendors[subject.vendor]({
				parameters: subject.parameters,
				items,
				onError: 'continueErrorOutput',
			});
			expect(output.length + failed.length).toBe(items.length);
			expect(mostAtOnce(vendors.sandbox.calls)).toBeLessThanOrEqual(width);
			const latest = new Map<unknown, { number: number; ended: number }>();
			for (const call of vendors.sandbox.calls) {
				for (const [record, number] of subject.carried(call)) {
					const before = latest.get(record);
					// The same item may come again; nothing comes while an earlier item of its record is under way.
					if (before) {
						expect([record, number]).toEqual([record, Math.max(number, before.number)]);
						expect(call.began).toBeGreaterThan(before.ended);
					}
					latest.set(record, { number, ended: call.ended });
				}
			}
		},
	);
});
