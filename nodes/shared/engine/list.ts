import type { Order, Paging } from '../table/operation';
import { readAnswer } from '../wire/answer';
import type { NotDone } from '../wire/vendor';
import { replyFailure } from './errors';
import { shape } from './output';
import { trackedBy, type Job, type Outcome, type Run } from './run';
import { inFlight, sideBySide } from './sideBySide';
import { Tally } from './tally';
import { settleFound } from './whenEmpty';

/**
 * Pages through one item's list until its limit, the vendor's total or an empty page. `shortWith`: how many records came
 * where others are missing.
 */
async function readList(
	run: Run,
	paging: Paging,
	order: Order,
	job: Job,
): Promise<{ outcome: Outcome; shortWith?: number }> {
	const { vendor, operation } = run.attempt;
	const { limit } = job;
	const { isStable, withIds, advice } = order;
	const records: Array<Record<string, unknown>> = [];
	const shaped = (row: unknown) => shape(operation, job, row as Record<string, unknown>);
	let { values } = job;
	let tally = new Tally(paging, order);
	let before: string | undefined;
	const failed = (reply: NotDone) => ({
		outcome: { failure: replyFailure(run.attempt, reply, true) },
	});
	// Going on would give the same records again and again, or leave some out.
	const stuck = (message: string) => failed({ kind: 'refused', message, status: 200 });
	/** What has come, unless some of it is missing. */
	const finished = (isAll: boolean) => {
		const message = tally.lack(isAll);
		return message === undefined
			? { outcome: { records } }
			: {
					...failed({ kind: 'unclear', message, status: 200, hint: advice, isFinal: true }),
					shortWith: records.length,
				};
	};
	for (let position = paging.first; ; ) {
		const size = Math.min(paging.pageSize, paging.byPage ? limit : limit - records.length);
		const request = vendor.request(operation, paging.ask(values, position, size));
		const answer = await run.line.send(request, {
			repeatable: true,
			lane: operation.lane,
			...trackedBy(run, [job]),
		});
		const reply = readAnswer(answer, (data) => {
			const page = paging.read(data);
			const { records: rows } = page;
			const ends = [rows[0], rows.at(-1)].filter((row) => row !== undefined).map(shaped);
			// Enough of it to know it again; a whole page may be large.
			const mark = JSON.stringify([rows.length, ...ends]);
			const isSame = rows.length > 0 && mark === before;
			const fresh = isSame ? [] : tally.fresh(page).slice(0, limit - records.length);
			return { ...page, mark, isSame, fresh: fresh.map(shaped) };
		});
		if (reply.kind !== 'done') return failed(reply);
		const { records: rows, total, start, mark, isSame, fresh } = reply.data;
		if (start !== undefined && start !== position) {
			return stuck(
				`the page that starts at ${position} was asked for, but the one at ${start} came back`,
			);
		}
		if (isSame) {
			// A list without a total that ignores the position has given all it has.
			return total === undefined
				? finished(true)
				: stuck(`the page at ${position} is the same as the one before it`);
		}
		// By the newest total: records that vanished meanwhile are not waited for.
		if (rows.length === 0 && total !== undefined && tally.rows < total) {
			return stuck(
				`the page at ${position} is empty, although only ${tally.rows} of ${total} records have come`,
			);
		}
		before = mark;
		for (const record of fresh) records.push(record);
		const isLast =
			total === undefined
				? paging.shortPageEnds === true && rows.length < size
				: tally.rows >= total;
		const isAll = rows.length === 0 || isLast;
		if (isAll || records.length >= limit) return finished(isAll);
		if (!isStable && withIds && values !== withIds && paging.id?.(rows[0]) === undefined) {
			// There are more pages, and nothing would tell a record that comes again: once more, with ids.
			values = withIds;
			tally = new Tally(paging, order);
			records.length = 0;
			before = undefined;
			continue;
		}
		position = paging.next(position, rows.length);
	}
}

const asItComes: Order = { isStable: true, advice: 'Nothing was changed. Run the item again.' };

/** One item's list, in another order where records of it were missing. */
async function listOne(run: Run, paging: Paging, job: Job): Promise<Outcome> {
	const order = paging.order?.(job.values) ?? asItComes;
	const { outcome, shortWith } = await readList(run, paging, order, job);
	if (shortWith === undefined || !order.instead) return outcome;
	const again = { ...job, values: order.instead };
	const other = await readList(run, paging, { ...order, withIds: undefined }, again);
	// The vendor may not know that order; the item was to be read in the first one.
	const isBetter = 'records' in other.outcome && other.outcome.records.length >= shortWith;
	return isBetter ? other.outcome : outcome;
}

/** Runs a list operation for each item, items side by side. Pages follow each other, since each one tells where the next begins. */
export async function listAll(run: Run, paging: Paging, jobs: Job[]): Promise<void> {
	await sideBySide(jobs, inFlight.calls, run.isOver, async (job) =>
		settleFound(run, job, await listOne(run, paging, job)),
	);
}
