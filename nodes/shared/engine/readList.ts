import type { ListPage, Order, Paging } from '../table/operation';
import { Ahead } from '../wire/ahead';
import { readAnswer } from '../wire/answer';
import type { NotDone, Reply } from '../wire/vendor';
import { Course, type Place } from './course';
import { replyFailure } from './errors';
import { trackedBy, type Job, type Outcome, type Run } from './run';
import { shape } from './shape';
import { Tally } from './tally';

/** One item's list and the way to read it. */
export interface Reading {
	run: Run;
	paging: Paging;
	order: Order;
	job: Job;
	/** How many of its pages may be under way at a time. */
	most(): number;
}

/** `shortWith`: how many records came where others are missing. */
export interface ReadList {
	outcome: Outcome;
	shortWith?: number;
}

interface Page extends ListPage {
	/** Tells it from the page before it. */
	mark: string;
	/** It is the one before it once more, and no records that have come in above it explain that. */
	isRepeated: boolean;
	/** Records have left the list since the page before, and others may have moved up. */
	isShrunk: boolean;
	/** Its records that have not come yet, as they come out; none where the page does not count. */
	fresh: Array<Record<string, unknown>>;
	/** A record of it was on an earlier page, where that says that the list is moving. */
	comesAgain: boolean;
}

/** What a page tells about those behind it. */
type Step =
	/** They will come as expected. */
	| 'steady'
	/** The list is moving: what was asked ahead does not count. */
	| 'moved'
	| ReadList;

/**
 * Pages through one item's list until its limit, the vendor's total or an empty page.
 *
 * Each page tells where the next one begins. Where the vendor tells a total, the next ones are asked for ahead; they count
 * as long as each page is as those before it made expect. Where one is not, the list is moving, and is read on in order.
 */
class ListReader {
	private readonly records: Array<Record<string, unknown>> = [];
	private values: Job['values'];
	private tally: Tally;
	private course: Course;
	private before: string | undefined;

	constructor(private readonly reading: Reading) {
		const { job, paging, order } = reading;
		this.values = job.values;
		this.tally = new Tally(paging, order);
		this.course = new Course(paging, job.limit);
	}

	/** @returns `undefined` when the run was over before the end of the list */
	async read(): Promise<ReadList | undefined> {
		const { run } = this.reading;
		const pages = this.pages();
		try {
			for (;;) {
				const place = this.course.place(this.records.length);
				const reply = readAnswer(await pages.take(place), (data) => this.page(data));
				const step = reply.kind === 'done' ? this.step(place, reply.data) : this.failed(reply);
				if (typeof step === 'object') return step;
				if (run.isOver()) return undefined;
				if (step === 'moved') await pages.drop();
				const { length } = this.records;
				const left = this.course.pagesLeft(length);
				if (left === 0 || !pages.isIdle) continue;
				run.line.plan(left, run.attempt.operation.lane);
				pages.expect(this.course.following(length));
			}
		} finally {
			await pages.drop();
		}
	}

	private pages(): Ahead<Place, Reply> {
		const { run, paging, job, most } = this.reading;
		const { vendor, operation } = run.attempt;
		const track = trackedBy(run, [job]);
		return new Ahead({
			ask: async ({ position, size }, isUnderWay) =>
				await run.line.send(vendor.request(operation, paging.ask(this.values, position, size)), {
					repeatable: true,
					lane: operation.lane,
					isOff: track.isOff,
					isUnderWay: (now) => {
						track.isUnderWay?.(now);
						isUnderWay(now);
					},
				}),
			isPage: ({ kind }) => kind === 'done',
			most,
		});
	}

	/** Reads a page. @throws Error when it is none */
	private page(data: unknown): Page {
		const { run, paging, order, job } = this.reading;
		const { tally, course } = this;
		const shaped = (row: unknown) =>
			shape(run.attempt.operation, job, row as Record<string, unknown>);
		const page = paging.read(data);
		const { records: rows, total } = page;
		const ends = [rows[0], rows.at(-1)].filter((row) => row !== undefined).map(shaped);
		// Enough of it to know it again; a whole page may be large.
		const mark = JSON.stringify([rows.length, ...ends]);
		// Only ids tell which records of a page have come already.
		const hasIds = paging.id !== undefined && tally.hasIds;
		const isShrunk = hasIds && course.hasShrunk(total);
		const isRepeated =
			rows.length > 0 && mark === this.before && !(hasIds && course.hasGrown(total, rows.length));
		const counts = !isShrunk && !isRepeated;
		const { again } = tally;
		const fresh = counts ? tally.fresh(page, course.isBehind) : [];
		return {
			...page,
			mark,
			isRepeated,
			isShrunk,
			fresh: fresh.slice(0, job.limit - this.records.length).map(shaped),
			// Records with equal places in the order come again in a list that stands still, too.
			comesAgain: order.isStable && tally.again > again,
		};
	}

	/** Takes a page's records, and says how it goes on. */
	private step(place: Place, page: Page): Step {
		const { paging, order, job } = this.reading;
		const { records, course } = this;
		const { records: rows, total, start, isRepeated, isShrunk } = page;
		const { position } = place;
		if (start !== undefined && start !== position) {
			return this.stuck(
				`the page that starts at ${position} was asked for, but the one at ${start} came back`,
			);
		}
		if (isShrunk && total !== undefined) {
			this.before = undefined;
			return course.goBack(total) ? 'moved' : this.unclear('the list changed while it was read');
		}
		if (isRepeated) {
			// A list without a total that ignores the position has given all it has.
			return total === undefined
				? this.finished(true)
				: this.stuck(`the page at ${position} is the same as the one before it`);
		}
		const covered = course.covered + rows.length;
		// By the newest total: records that vanished meanwhile are not waited for.
		if (rows.length === 0 && total !== undefined && covered < total) {
			return this.stuck(
				`the page at ${position} is empty, although only ${covered} of ${total} records have come`,
			);
		}
		this.before = page.mark;
		for (const record of page.fresh) records.push(record);
		const isLast =
			total === undefined
				? paging.shortPageEnds === true && rows.length < place.size
				: covered >= total;
		const isAll = rows.length === 0 || isLast;
		if (isAll || records.length >= job.limit) return this.finished(isAll);
		const { isStable, withIds } = order;
		if (!isStable && withIds && this.values !== withIds && paging.id?.(rows[0]) === undefined) {
			// There are more pages, and nothing would tell a record that comes again: once more, with ids.
			this.beginAgain(withIds);
			return 'steady';
		}
		const known = { isNew: !page.comesAgain, hasIds: this.tally.hasIds };
		return course.pass(place, rows.length, total, known) ? 'steady' : 'moved';
	}

	private beginAgain(values: Job['values']): void {
		const { paging, order, job } = this.reading;
		this.values = values;
		this.tally = new Tally(paging, order);
		this.course = new Course(paging, job.limit);
		this.records.length = 0;
		this.before = undefined;
	}

	private failed(reply: NotDone): ReadList {
		return { outcome: { failure: replyFailure(this.reading.run.attempt, reply, true) } };
	}

	/** Going on would give the same records again and again, or leave some out. */
	private stuck(message: string): ReadList {
		return this.failed({ kind: 'refused', message, status: 200 });
	}

	private unclear(message: string): ReadList {
		const hint = this.reading.order.advice;
		return this.failed({ kind: 'unclear', message, status: 200, hint, isFinal: true });
	}

	/** What has come, unless some of it is missing. */
	private finished(isAll: boolean): ReadList {
		const message = this.tally.lack(isAll);
		return message === undefined
			? { outcome: { records: this.records } }
			: { ...this.unclear(message), shortWith: this.records.length };
	}
}

/** Reads one item's list. @returns `undefined` when the run was over before its end */
export async function readList(reading: Reading): Promise<ReadList | undefined> {
	return await new ListReader(reading).read();
}
