import type { Job, Outcome } from '../../nodes/shared/engine/run';
import { LookingUp } from '../../nodes/shared/engine/unknown/lookUp';
import type { Finding } from '../../nodes/shared/engine/unknown/looking';
import type { LookUp } from '../../nodes/shared/table/lookUp';
import type { Operation, Resource } from '../../nodes/shared/table/operation';
import { clock } from '../../nodes/shared/wire/clock';
import { plainRun } from './plainVendor.mts';

type Named = Record<string, unknown>;

/** When the look-up of an item begins, in epoch ms. */
export const begunAt = 1_000_000;
/** When the call of an item went out that does not say it. */
export const usualSentAt = 990_000;

/** A moment as lists give it. */
export const utc = (ms: number): string =>
	new Date(ms).toISOString().slice(0, 19).replace('T', ' ');

/** An item of the run. Without an outcome it was not sent yet; without a time it does not tell when. */
export interface Item {
	body: Named;
	outcome?: 'lost' | 'refused' | Named[];
	sentAt?: number | 'untold';
}

/** A question as it reached the vendor. */
export interface Asked {
	list: string;
	body: Named;
	/** In epoch ms. */
	at: number;
}

export interface LostAnswers {
	items: Item[];
	/** What a list holds, or that it is refused. */
	lists(asked: Asked, nth: number): Named[] | 'refused';
	lookUp?: Partial<LookUp>;
	/** How far the vendor's clock is ahead; 0 unless said otherwise. */
	aheadMs?(): number | undefined;
	/** How long the vendor takes for a list, in ms. */
	takesMs?: number;
	key?: string;
}

/** Records have a name, a day and a moment; all of the list since then is asked for. */
export const byName: LookUp = {
	ask: ({ body }, since) => ({ list: 'record.getAll', query: {}, body: { of: body.of, since } }),
	sent: ({ body: { name, day } }) => ({ name, day }),
	seen: ({ name, day }) => ({ name, day }),
	tells: ['name'],
	id: ({ id }) => id,
	createdAt: ({ at }) => at,
	lagMs: 6_000,
	answer: ({ id }) => ({ id }),
};

const read = (value: string, call: string) =>
	({
		value,
		name: value,
		call,
		repeat: 'always',
		reads: true,
		fields: [],
		errors: {},
	}) as unknown as Operation;
/** The lists of the vendor, by the names under which a look-up knows them. */
export const lists: Resource[] = [
	{ value: 'other', name: 'Other', operations: [read('getAll', 'any/others')] },
	{
		value: 'record',
		name: 'Record',
		operations: [read('get', 'any/one'), read('getAll', 'any/list')],
	},
	{ value: 'user', name: 'User', operations: [read('getCurrent', 'any/self')] },
];

const outcomeOf = ({ outcome }: Item): Outcome | undefined => {
	if (Array.isArray(outcome)) return { records: outcome };
	const failure = { message: '', hint: '', attempted: '' };
	if (outcome === 'lost') return { failure: { ...failure, outcome: 'unknown' } };
	return outcome && { failure: { ...failure, outcome: 'refused' } };
};

/** Looks up the items whose answers were lost. No time passes. */
export async function lookedUp(given: LostAnswers): Promise<{
	findings: Array<Finding | undefined>;
	asked: Asked[];
	/** In epoch ms. */
	endedAt: number;
}> {
	const { items, takesMs = 0 } = given;
	const asked: Asked[] = [];
	let findings = new Map<number, Finding>();
	let endedAt = 0;
	await plainRun(
		{
			vendor: 'ivvy',
			operation: {},
			answers({ url, body }) {
				const list = /action=(\w+)/.exec(url)?.[1] ?? '';
				const one = { list, body: JSON.parse(body) as Named, at: clock.now() - takesMs };
				const records = given.lists(one, asked.push(one) - 1);
				return records === 'refused'
					? { body: '{"errorCode":403,"message":"No","specificCode":"7"}' }
					: { body: JSON.stringify(records) };
			},
			takesMs: () => takesMs,
		},
		items.map(({ body }) => ({ body, query: {} })),
		async (run, jobs: Job[]) => {
			const looking = {
				...{ run, resources: lists, jobs, outcomes: items.map(outcomeOf) },
				sentAt: items.map(({ sentAt = usualSentAt }) => sentAt) as number[],
				aheadMs: given.aheadMs ?? (() => 0),
			};
			items.forEach(({ sentAt }, item) => sentAt === 'untold' && delete looking.sentAt[item]);
			const lookUp = { ...byName, ...given.lookUp };
			findings = await new LookingUp(lookUp, looking, given.key ?? 'any').find(
				jobs.filter(({ item }) => items[item].outcome === 'lost'),
			);
			endedAt = clock.now();
		},
	);
	return { findings: items.map((_, item) => findings.get(item)), asked, endedAt };
}
