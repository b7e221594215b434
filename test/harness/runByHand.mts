import type { Job, Outcome, Run } from '../../nodes/shared/engine/run';
import type { Operation, Values } from '../../nodes/shared/table/operation';
import { CalledOff } from '../../nodes/shared/wire/send';
import type { Lane, Reply, Vendor } from '../../nodes/shared/wire/vendor';
import { settle } from './settle.mts';

/** A call under way. */
export interface SentByHand {
	path: string;
	/** What stands in its body: the records that it changes. */
	records: unknown;
	lane?: Lane;
	repeatable: boolean;
	answer(reply: Reply): Promise<void>;
	/** Ends it as a cancelled execution does. */
	breakOff(reason: Error): Promise<void>;
}

interface RunByHand {
	run: Run;
	sent: SentByHand[];
	planned: Array<[calls: number, lane?: Lane]>;
	outcomes: Map<number, Outcome>;
}

/**
 * A run whose calls are answered by the test, in whatever order.
 * @param stops whether it is over with the first failure
 */
export function runByHand(
	operation: Partial<Operation> = {},
	{ stops = true, vendor = {} }: { stops?: boolean; vendor?: Partial<Vendor> } = {},
): RunByHand {
	const sent: SentByHand[] = [];
	const planned: RunByHand['planned'] = [];
	const outcomes: RunByHand['outcomes'] = new Map();
	let isOver = false;
	const line: Run['line'] = {
		account: '',
		address: '',
		limits: {},
		plan: (calls, lane) => void planned.push([calls, lane]),
		send: async ({ path, body }, { lane, repeatable, isOff }) => {
			if (isOff?.()) throw new CalledOff('over');
			return await new Promise((resolve, reject) => {
				const after = async (end: () => void): Promise<void> => {
					end();
					await settle();
				};
				sent.push({
					path,
					records: JSON.parse(String(body)) as unknown,
					lane,
					repeatable,
					answer: async (reply) => await after(() => resolve(reply)),
					breakOff: async (reason) => await after(() => reject(reason)),
				});
			});
		},
		usualMs: () => undefined,
		pause: async () => undefined,
	};
	const attempt = {
		vendor: {
			name: 'Vendor',
			errors: {},
			request: (_operation: Operation, { body: own }: Values, body: unknown = own) => ({
				method: 'POST',
				path: '/',
				body: JSON.stringify(body),
			}),
			...vendor,
		},
		resource: { name: 'Record' },
		operation: { name: 'Change', call: 'change', repeat: 'never', errors: {}, ...operation },
	} as unknown as Run['attempt'];
	const run: Run = {
		attempt,
		line,
		readContext: { timeZone: 'UTC' },
		settle: (item, outcome) => {
			outcomes.set(item, outcome);
			isOver ||= stops && 'failure' in outcome;
		},
		underWay: [],
		isOver: () => isOver,
		readFile: async () => await Promise.reject(new Error('no files here')),
	};
	return { run, sent, planned, outcomes };
}

/** One item for each record; records of one kind share a call. */
export const jobsFor = (...records: Array<{ record: string; kind?: string }>): Job[] =>
	records.map((body, item) => ({
		item,
		values: { body, query: {} },
		limit: 1,
		output: 'raw',
	}));

export const recordOf = ({ body }: Values): string => String(body.record);
