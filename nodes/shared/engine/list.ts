import type { Paging } from '../table/operation';
import { readAnswer } from '../wire/answer';
import { replyFailure } from './errors';
import { shape } from './output';
import { trackedBy, type Job, type Outcome, type Run } from './run';
import { inFlight, sideBySide } from './sideBySide';
import { settleFound } from './whenEmpty';

/** Pages through one item's list until its limit, the vendor's total or an empty page. */
async function listOne(run: Run, paging: Paging, job: Job): Promise<Outcome> {
	const { vendor, operation } = run.attempt;
	const { values, limit } = job;
	const records: Array<Record<string, unknown>> = [];
	let before: string | undefined;
	for (let position = paging.first, seen = 0; ; ) {
		const size = Math.min(paging.pageSize, paging.byPage ? limit : limit - records.length);
		const request = vendor.request(operation, paging.ask(values, position, size));
		const answer = await run.line.send(request, {
			repeatable: true,
			lane: operation.lane,
			isUnderWay: trackedBy(run, [job]),
		});
		const reply = readAnswer(answer, (data) => {
			const page = paging.read(data);
			const wanted = page.records.slice(0, limit - records.length);
			return {
				...page,
				records: wanted.map((row) => shape(operation, job, row as Record<string, unknown>)),
			};
		});
		if (reply.kind !== 'done') return { failure: replyFailure(run.attempt, reply, true) };
		const { records: rows, total, start } = reply.data;
		// Going on would give the same records again and again, or leave some out.
		const stuck = (message: string): Outcome => {
			const refused = { kind: 'refused', message, status: 200 } as const;
			return { failure: replyFailure(run.attempt, refused, true) };
		};
		if (start !== undefined && start !== position) {
			return stuck(
				`the page that starts at ${position} was asked for, but the one at ${start} came back`,
			);
		}
		// Enough of it to know it again; a whole page may be large.
		const page = JSON.stringify([rows.length, rows[0], rows.at(-1)]);
		if (rows.length > 0 && page === before) {
			// A list without a total that ignores the position has given all it has.
			return total === undefined
				? { records }
				: stuck(`the page at ${position} is the same as the one before it`);
		}
		// By the newest total: records that vanished meanwhile are not waited for.
		if (rows.length === 0 && total !== undefined && seen < total) {
			return stuck(
				`the page at ${position} is empty, although only ${seen} of ${total} records have come`,
			);
		}
		before = page;
		for (const record of reply.data.records) records.push(record);
		seen += rows.length;
		const isLast =
			total === undefined ? paging.shortPageEnds === true && rows.length < size : seen >= total;
		const atEnd = rows.length === 0 || isLast;
		if (atEnd || records.length >= limit) return { records };
		position = paging.next(position, rows.length);
	}
}

/** Runs a list operation for each item, items side by side. Pages follow each other, since each one tells where the next begins. */
export async function listAll(run: Run, paging: Paging, jobs: Job[]): Promise<void> {
	await sideBySide(jobs, inFlight.calls, run.isOver, async (job) =>
		settleFound(run, job, await listOne(run, paging, job)),
	);
}
