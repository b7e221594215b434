import { readList } from '../../nodes/shared/engine/readList';
import type { Job, Run } from '../../nodes/shared/engine/run';
import type {
	ListPage,
	Operation,
	Order,
	Paging,
	Values,
} from '../../nodes/shared/table/operation';
import type { Sending } from '../../nodes/shared/wire/send';
import type { Reply } from '../../nodes/shared/wire/vendor';
import { settle } from './settle.mts';

/** A page whose rows are their ids; a row that begins with a dash has none. */
type Script = { rows?: string; total?: number; count?: number; start?: number } | { reply: Reply };

/** A list and what its vendor answers, page by page. */
export interface ScriptedList {
	pages: Script[];
	paging?: Partial<Paging>;
	order?: Partial<Order>;
	operation?: Partial<Operation>;
	job?: Partial<Job>;
	isOver?: () => boolean;
	/** How many pages may be under way at a time. */
	most?: number;
	/** The page that is answered long after those behind it. */
	late?: number;
	/** Each call is told to have been throttled. */
	isThrottled?: boolean;
}

interface Row {
	name: string;
	id?: string;
}

const rowOf = (name: string): Row => (name.startsWith('-') ? { name } : { name, id: name });
const rowsOf = (names = ''): Row[] => names.split(' ').filter(Boolean).map(rowOf);

function answerOf(page: Script | undefined): Reply {
	if (!page) throw new Error('No page was left');
	if ('reply' in page) return page.reply;
	return { kind: 'done', data: { ...page, records: rowsOf(page.rows) } };
}

/** The values of a list with the id of each record. */
export const withIds: Values = { body: { ids: true }, query: {} };

/** Reads a list whose pages hold two rows, as its vendor is asked. */
export async function scriptedList(scripted: ScriptedList) {
	const { pages, paging, order, operation, job, most = 1, isOver = () => false } = scripted;
	let underWay = 0;
	let mostUnderWay = 0;
	const asked: string[] = [];
	const hows: Sending[] = [];
	const plans: unknown[] = [];
	const run = {
		attempt: {
			vendor: {
				name: 'Vendor',
				errors: {},
				request: (_operation: object, { body, query }: Values) => ({ body, query }),
			},
			resource: { name: 'Row' },
			operation: { name: 'Get Many', call: 'rows', errors: {}, paging: {}, ...operation },
		},
		line: {
			plan: (...args: unknown[]) => void plans.push(args),
			async send({ body, query }: Values, how: Sending) {
				hows.push(how);
				asked.push(`${String(query.position)}+${String(query.size)}${body.ids ? ' ids' : ''}`);
				const page = asked.length - 1;
				const answer = answerOf(pages[page]);
				mostUnderWay = Math.max(mostUnderWay, ++underWay);
				if (scripted.isThrottled) how.isUnderWay?.(false);
				for (let round = page === scripted.late ? 50 : 1; round > 0; round--) await settle();
				underWay--;
				return answer;
			},
		},
		underWay: [],
		isOver,
	} as unknown as Run;
	const read = await readList({
		run,
		paging: {
			first: 0,
			pageSize: 2,
			ask: ({ body }, position, size) => ({ body, query: { position, size } }),
			read: (data) => data as ListPage,
			id: (row) => (row as Row).id,
			next: (position, received) => position + received,
			...paging,
		},
		order: { isStable: true, advice: 'Sort it.', ...order },
		job: { item: 1, values: { body: {}, query: {} }, limit: Infinity, output: 'raw', ...job },
		most: () => most,
	});
	const outcome = read?.outcome;
	const names =
		outcome && 'records' in outcome ? outcome.records.map((row) => row.name).join(' ') : undefined;
	const failure = outcome && 'failure' in outcome ? outcome.failure : undefined;
	return { read, names, failure, message: failure?.message, asked, hows, plans, run, mostUnderWay };
}
