import { clock } from '../wire/clock';
import {
	bounded,
	forgetBelow,
	keyOf,
	mostRemembered,
	notice,
	type Memory,
	type PolledRecord,
} from './pollMemory';
import { pagesAhead } from './pagesAhead';
import type { AskPage, PollSource, Problem } from './pollSource';

interface Sweep {
	from: number;
	startedAt: number;
	position: number;
	newest: number;
	total?: number;
	/** The row before `position`; the next page begins with it again to show that no row moved. */
	anchor?: string;
	/** How often rows had moved. */
	backs: number;
	/** What matters is on more than one page, so that the largest ones are asked for. */
	isWide?: true;
	/** Rows of the last two pages: the ones that may come again. */
	recent: string[][];
}

/** What the node remembers; of one set of settings. */
export interface Progress {
	of: string;
	from: number;
	seen: Memory;
	sweep?: Sweep;
}

/** Vendors that sign with the time let a clock be five minutes off; twice that leaves room for records that show up late. */
const overlapSeconds = 600;
const overlapIds = 100;

/** More items wait for the next poll. */
const mostItems = 1_000;
const mostPages = 100;
const mostBacks = 5;

const now = () => Math.floor(clock.now() / 1000);

/** Reads the next page of a sweep. @returns its new or changed records, and whether it was the last page */
async function nextPage(
	ask: AskPage,
	source: PollSource,
	seen: Memory,
	sweep: Sweep,
): Promise<{ found: PolledRecord[]; isLast: boolean } | { problem: Problem }> {
	const { position, anchor } = sweep;
	const from = source.orderedBy === 'time' ? sweep.from : undefined;
	const overlap = anchor === undefined ? 0 : 1;
	const { largestPage } = source;
	const pageSize = sweep.isWide && largestPage !== undefined ? largestPage : source.pageSize;
	const page = await ask({
		from,
		position: position - overlap,
		size: pageSize,
		newest: false,
	});
	if ('problem' in page) return page;
	const { total } = page;
	const hasShrunk = total !== undefined && sweep.total !== undefined && total < sweep.total;
	const isMoved = anchor === undefined ? hasShrunk : page.rows[0]?.id !== anchor;

	const orders = page.rows.map(({ order }) => order);
	sweep.newest = orders.reduce((most: number, order = 0) => Math.max(most, order), sweep.newest);
	const found = page.rows
		.map((row): PolledRecord => ({ ...row, seenAt: sweep.startedAt }))
		.filter(({ order = sweep.from }) => order >= sweep.from)
		.filter((one) => notice(seen, one, { once: source.once, newest: sweep.newest }));
	sweep.recent = [...sweep.recent.slice(-1), page.rows.map(({ id }) => keyOf(id))];

	const isOld =
		source.newestFirst === true && orders.every((order = sweep.from) => order < sweep.from);
	const end = source.startsAnywhere ? position - overlap + page.rows.length : position + pageSize;
	const isAll = total === undefined ? page.rows.length < pageSize : end >= total;
	const isLast = isAll || isOld || page.rows.length <= overlap;
	const goesOn = !source.newestFirst || (orders.at(-1) ?? sweep.from) >= sweep.from;
	if (largestPage !== undefined && !sweep.isWide && !isLast && goesOn) {
		Object.assign(sweep, { position: 0, anchor: undefined, total, isWide: true });
		return { found, isLast: false };
	}
	if (isMoved && sweep.backs < mostBacks) {
		const lost = anchor === undefined ? (sweep.total ?? 0) - (total ?? 0) : pageSize;
		Object.assign(sweep, {
			position: Math.max(0, position - Math.ceil(lost / pageSize) * pageSize),
			anchor: undefined,
			total,
			backs: sweep.backs + 1,
		});
		return { found, isLast: false };
	}
	sweep.total = total;
	sweep.position = end;
	sweep.anchor = source.startsAnywhere ? page.rows.at(-1)?.id : undefined;
	return { found, isLast };
}

/** The next sweep begins early enough to see again what was not there yet, or not complete, when this one read it. */
function close(source: PollSource, progress: Progress, { startedAt, newest }: Sweep): void {
	const early = source.orderedBy === 'time' ? startedAt - overlapSeconds : newest - overlapIds;
	progress.from = Math.max(progress.from, early);
	forgetBelow(progress.seen, progress.from);
	progress.from = bounded(progress.seen, progress.from);
	delete progress.sweep;
}

const begin = ({ from }: Progress): Sweep => ({
	from,
	startedAt: now(),
	position: 0,
	newest: 0,
	backs: 0,
	recent: [],
});

/** Learns what is there already, without giving it. */
export async function learn(
	ask: AskPage,
	source: PollSource,
	of: string,
): Promise<{ progress: Progress } | { problem: Problem }> {
	const progress: Progress = {
		of,
		from: source.orderedBy === 'time' ? now() - overlapSeconds : 0,
		seen: {},
	};
	const sweep = begin(progress);
	const pages = pagesAhead(ask, source, () => Infinity);
	try {
		for (;;) {
			const page = await nextPage(pages.ask, source, progress.seen, sweep);
			if ('problem' in page) return page;
			if (page.isLast) break;
			tidy(source, progress, sweep);
		}
	} finally {
		await pages.end();
	}
	close(source, progress, sweep);
	return { progress };
}

/** During a long sweep only what the next one can see again needs to be remembered. */
function tidy(source: PollSource, { seen }: Progress, { startedAt, newest, recent }: Sweep): void {
	if (Object.keys(seen).length <= mostRemembered) return;
	forgetBelow(
		seen,
		source.orderedBy === 'time' ? startedAt - overlapSeconds : newest - overlapIds,
		recent.flat(),
	);
}

/** Reads on until the end of the sweep, a page that fails, or enough for one poll. */
export async function readOn(
	ask: AskPage,
	source: PollSource,
	progress: Progress,
): Promise<{ found: PolledRecord[]; problem?: Problem }> {
	const found: PolledRecord[] = [];
	const { largestPage, pageSize } = source;
	let left = mostPages;
	// As many as it takes at least, if each row of them is new.
	const toCome = () =>
		Math.min(left, Math.ceil((mostItems - found.length) / (largestPage ?? pageSize)));
	const pages = pagesAhead(ask, source, toCome);
	try {
		for (; toCome() > 0; left--) {
			const sweep = (progress.sweep ??= begin(progress));
			const page = await nextPage(pages.ask, source, progress.seen, sweep);
			if ('problem' in page) return { found, problem: page.problem };
			for (const one of page.found) found.push(one);
			if (page.isLast) {
				close(source, progress, sweep);
				break;
			}
			tidy(source, progress, sweep);
		}
		return { found };
	} finally {
		await pages.end();
	}
}
