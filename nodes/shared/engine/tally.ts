import type { ListPage, Order, Paging } from '../table/operation';

/**
 * Tells a list's records apart by their ids while its pages are read. Where records have equal places in the order of a
 * list, they may change them from page to page: one comes twice then, and another one not at all.
 */
export class Tally {
	/** Rows of all pages. */
	rows = 0;
	/** Records that are different ones. */
	different = 0;
	/** Rows whose record was on an earlier page. */
	again = 0;
	/** Does every row so far have an id? */
	hasIds = true;
	private readonly ids = new Set<string>();
	/** Rows whose record stands twice on one page: the list itself has it so. */
	private twice = 0;
	private first: number | undefined;
	private least = Infinity;
	private latest: number | undefined;
	private isCounted = false;

	constructor(
		private readonly paging: Pick<Paging, 'id'>,
		private readonly order: Pick<Order, 'isStable' | 'repeats'>,
	) {}

	/**
	 * Takes a page in.
	 * @param isBehind it was read before and is read again on purpose, so that records that come again say nothing
	 * @returns its records that have not come yet; one without an id always is
	 */
	fresh({ records, total, count }: ListPage, isBehind = false): unknown[] {
		this.rows += records.length;
		this.isCounted ||= total !== undefined;
		const told = total ?? count;
		if (told !== undefined) {
			this.first ??= told;
			this.latest = told;
			this.least = Math.min(this.least, told);
		}
		const here = new Set<string>();
		const fresh = records.filter((record) => {
			const id = this.paging.id?.(record);
			if (id === undefined) {
				this.hasIds = false;
				return true;
			}
			const isKnown = this.ids.has(id);
			if (isKnown && !isBehind) {
				if (here.has(id)) this.twice++;
				else this.again++;
			}
			this.ids.add(id);
			here.add(id);
			return !isKnown;
		});
		this.different += fresh.length;
		return fresh;
	}

	/**
	 * Why records are missing; `undefined` when nothing speaks for it.
	 * @param isAll the list was read to its end
	 */
	lack(isAll: boolean): string | undefined {
		const { isStable, repeats } = this.order;
		if (this.again === 0 || repeats) return undefined;
		const wanted = this.least - this.twice;
		const why = isStable
			? 'the list changed while it was read'
			: 'records that are equal in what the list is sorted by changed places from page to page';
		if (isAll && this.isCounted) {
			return this.different < wanted
				? `only ${this.different} of ${wanted} records came, ${this.again} of them more than once: ${why}`
				: undefined;
		}
		// A record that is added meanwhile pushes one onto the next page, where it comes again. Nothing is missing then.
		return isStable || this.again <= this.growth(isAll)
			? undefined
			: `${this.again} records came on more than one page, so that others are missing: ${why}`;
	}

	/** How many records were added while the list was read, as far as it is told. */
	private growth(isAll: boolean): number {
		const { first, latest, rows } = this;
		if (first === undefined || latest === undefined) return 0;
		// A count that is not documented is believed when it fits what has come.
		return this.isCounted || !isAll || latest === rows ? latest - first : 0;
	}
}
