import type { Paging } from '../table/operation';

/** Where a page begins, as the vendor counts, and how many records are asked for. */
export interface Place {
	position: number;
	size: number;
}

/** How often a list is read again from further up because records left it. */
const mostBacks = 5;

/** Where the pages of a list begin, as far as the pages so far tell. */
export class Course {
	/** Rows of the list before the next page. */
	covered = 0;
	private position: number;
	/** Rows in a page, as the vendor gives them; not known after a page that was not as expected. */
	private step: number | undefined;
	private total: number | undefined;
	/** Where the pages so far began. */
	private begun: Array<{ position: number; covered: number }> = [];
	private furthest = 0;
	private backs = 0;

	constructor(
		private readonly paging: Pick<Paging, 'first' | 'pageSize' | 'byPage' | 'next'>,
		private readonly limit: number,
	) {
		this.position = paging.first;
	}

	/** @param have how many records have come */
	place(have: number): Place {
		return { position: this.position, size: this.size(have) };
	}

	/** Has the next page been read before? */
	get isBehind(): boolean {
		return this.covered < this.furthest;
	}

	/** Did records leave the list, so that others may have moved up to pages that were read? */
	hasShrunk(total: number | undefined): boolean {
		return this.covered > 0 && (total ?? Infinity) < (this.total ?? 0);
	}

	/** Were so many records added since the page before that all of it may have moved to this one? */
	hasGrown(total: number | undefined, rows: number): boolean {
		return (total ?? 0) - (this.total ?? Infinity) >= rows;
	}

	/**
	 * Goes back so far that nothing that moved up is left out.
	 * @returns whether it may be read again; not when that happened too often
	 */
	goBack(total: number): boolean {
		const unmoved = this.covered - ((this.total ?? total) - total);
		while (this.covered > Math.max(0, unmoved)) {
			const { position, covered } = this.begun.pop() ?? { position: this.paging.first, covered: 0 };
			Object.assign(this, { position, covered });
		}
		this.total = total;
		this.step = undefined;
		return ++this.backs <= mostBacks;
	}

	/**
	 * Goes on behind a page.
	 * @param isNew none of its records has come before
	 * @param hasIds a page that was read before this one would be known by its smaller total, and read again
	 * @returns whether it was as the pages before it made expect, or the list only grew, so that those asked ahead count
	 */
	pass(
		{ size }: Place,
		rows: number,
		total: number | undefined,
		{ isNew, hasIds }: { isNew: boolean; hasIds: boolean },
	): boolean {
		const { position, covered, step, paging } = this;
		const whole = paging.byPage ? step : size;
		const isFull = step === undefined || rows === Math.min(whole ?? 0, (total ?? 0) - covered);
		const isFirst = this.begun.length === 0 && this.backs === 0;
		const hasGrown = hasIds && (total ?? 0) > (this.total ?? Infinity);
		const isSteady = isFirst || (isFull && (hasGrown || (total === this.total && isNew)));
		this.begun.push({ position, covered });
		this.position = paging.next(position, rows);
		this.covered += rows;
		this.furthest = Math.max(this.furthest, this.covered);
		this.total = total;
		if (!isSteady || total === undefined) this.step = undefined;
		// Pages that are counted and smaller than asked for may not follow each other without a gap.
		else if (!paging.byPage) this.step ??= Math.min(rows, size);
		else if (rows >= size) this.step ??= rows;
		return isSteady;
	}

	/** So many pages will follow, as long as the list stays as it is; 0 when it cannot be told. */
	pagesLeft(have: number): number {
		const { total, step } = this;
		if (total === undefined || !step) return 0;
		return Math.ceil(Math.min(total - this.covered, this.limit - have) / step);
	}

	/** Where they begin. */
	*following(have: number): Generator<Place> {
		const { step = 0 } = this;
		let { position } = this;
		for (let pages = this.pagesLeft(have), read = have; pages > 0; pages--, read += step) {
			yield { position, size: this.size(read) };
			position = this.paging.next(position, step);
		}
	}

	private size(have: number): number {
		const { byPage, pageSize } = this.paging;
		return byPage
			? Math.min(pageSize, this.limit)
			: Math.min(this.step ?? pageSize, this.limit - have);
	}
}
