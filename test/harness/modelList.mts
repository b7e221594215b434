import { listAll } from '../../nodes/shared/engine/list';
import type { Job, Outcome, Run } from '../../nodes/shared/engine/run';
import type { Order, Paging } from '../../nodes/shared/table/operation';
import { clock } from '../../nodes/shared/wire/clock';
import type { Reply } from '../../nodes/shared/wire/vendor';

/** A list at a vendor who is thought up, so that a run can be repeated exactly; time is the fake clock's. */
export interface ModelList {
	rows: string[];
	/** Largest page it gives, whatever is asked for. */
	cap: number;
	/** Positions are numbers of pages, from 1. */
	byPage: boolean;
	hasIds: boolean;
	order?: Order;
	/** Ways to and from the vendor, in ms. */
	wayMs(): number;
	/** Happens at the vendor before a call is answered. */
	before?(position: number): void;
	/** Answers in place of the list. */
	instead?(position: number): Reply | undefined;
}

export interface ModelRun {
	outcomes: Outcome[];
	/** Position and size of each call, in the order in which they were asked. */
	asked: Array<[position: number, size: number]>;
	/** Most calls that were under way at the same time. */
	mostAtATime: number;
	underWay(): number;
	/** What was told to the pacer. */
	plans: number[];
}

const pageSize = 10;

function pagingOf({ byPage, hasIds, order }: ModelList): Paging {
	return {
		first: byPage ? 1 : 0,
		pageSize,
		...(byPage ? { byPage } : {}),
		ask: (_values, position, size) => ({ body: {}, query: { position, size } }),
		read: (data) => data as { records: unknown[]; total: number },
		...(hasIds ? { id: (row) => (row as { id: string }).id } : {}),
		...(order ? { order: () => order } : {}),
		next: (position, received) => position + (byPage ? 1 : received),
	};
}

/** Reads a list with the engine, an item for each limit. `isOver` as in a run that may stop. */
export function readModel(
	list: ModelList,
	limits: number[] = [Infinity],
	isOver: (run: ModelRun) => boolean = () => false,
): ModelRun & { done: Promise<void> } {
	let underWay = 0;
	const result: ModelRun = {
		outcomes: [],
		asked: [],
		mostAtATime: 0,
		underWay: () => underWay,
		plans: [],
	};
	const answer = (position: number, size: number): Reply => {
		list.before?.(position);
		const start = list.byPage ? (position - 1) * size : position;
		const ids = list.rows.slice(start, start + Math.min(size, list.cap));
		const data = { records: ids.map((id) => ({ id })), total: list.rows.length };
		return list.instead?.(position) ?? { kind: 'done', data };
	};
	const run = {
		attempt: {
			vendor: {
				name: 'Model',
				errors: {},
				request: (_operation: object, { query }: { query: object }) => ({ path: query }),
			},
			resource: { name: 'Row' },
			operation: { name: 'Get Many', call: 'rows', errors: {} },
		},
		line: {
			plan: (calls: number) => void result.plans.push(calls),
			send: async ({ path }: { path: { position: number; size: number } }) => {
				const { position, size } = path;
				result.asked.push([position, size]);
				result.mostAtATime = Math.max(result.mostAtATime, ++underWay);
				await clock.sleep(list.wayMs());
				const reply = answer(position, size);
				await clock.sleep(list.wayMs());
				underWay--;
				return reply;
			},
		},
		settle: (item: number, outcome: Outcome) => {
			result.outcomes[item] = outcome;
		},
		underWay: [],
		isOver: () => isOver(result),
	} as unknown as Run;
	const jobs = limits.map(
		(limit, item): Job => ({ item, values: { body: {}, query: {} }, limit, output: 'raw' }),
	);
	return Object.assign(result, { done: listAll(run, pagingOf(list), jobs) });
}

/** The ids that came out for an item; a failed one has none. */
export const idsOf = (outcome: Outcome | undefined): string[] =>
	outcome && 'records' in outcome ? outcome.records.map(({ id }) => String(id)) : [];
