import { clock } from './clock';
import { PageWidth } from './pageWidth';

/** How pages are asked for. */
export interface AskAhead<Place, Page> {
	/** @param isUnderWay as for `Line.send` */
	ask(place: Place, isUnderWay: (now: boolean) => void): Promise<Page>;
	/** Is it a page? After an answer that is none, no further one is asked for. */
	isPage(answer: Page): boolean;
	/** How many may be held and under way now; with 1 or less, each is asked for when it is its turn. */
	most(): number;
}

interface Asked<Page> {
	key: string;
	page: Promise<Page>;
}

/**
 * Asks for pages before it is their turn, and gives them in order. Who reads them decides where the next one begins; what
 * was asked ahead only counts where it fits.
 */
export class Ahead<Place, Page> {
	private readonly width = new PageWidth();
	/** In order. The first one stays here while it is being read. */
	private asked: Array<Asked<Page>> = [];
	private isTaken = false;
	private expected: Iterator<Place> | undefined;
	private hasFailed = false;

	constructor(private readonly how: AskAhead<Place, Page>) {}

	/** Is nothing expected that has not been taken? */
	get isIdle(): boolean {
		return !this.expected && this.asked.length <= (this.isTaken ? 1 : 0);
	}

	/** Tells where the next pages will begin. */
	expect(places: Iterable<Place>): void {
		this.expected = places[Symbol.iterator]();
	}

	/** The page there. When another one was expected, what was asked ahead is dropped. @throws what `ask` throws */
	async take(place: Place): Promise<Page> {
		if (this.isTaken) this.asked.shift();
		this.isTaken = false;
		this.fill();
		let [next] = this.asked;
		if (next?.key !== JSON.stringify(place)) {
			if (!this.isIdle) await this.drop();
			next = this.start(place);
		}
		this.isTaken = true;
		return await next.page;
	}

	/** Forgets what was asked ahead, and begins again with one page at a time. Resolves when nothing of it is under way. */
	async drop(): Promise<void> {
		this.expected = undefined;
		// How it was answered matters to nobody.
		await Promise.allSettled(this.asked.splice(0).map(async ({ page }) => await page));
		this.width.cut();
		this.isTaken = false;
		this.hasFailed = false;
	}

	/** Asks for as many as may be under way. */
	private fill(): void {
		while (this.expected && !this.hasFailed) {
			if (this.asked.length >= Math.min(this.width.calls, this.how.most())) return;
			const { value, done } = this.expected.next();
			if (done) this.expected = undefined;
			else this.start(value);
		}
	}

	private start(place: Place): Asked<Page> {
		const page = this.answer(place);
		// Told to whoever takes it.
		page.catch(() => {
			this.hasFailed = true;
		});
		const asked = { key: JSON.stringify(place), page };
		this.asked.push(asked);
		return asked;
	}

	private async answer(place: Place): Promise<Page> {
		let since = clock.now();
		const page = await this.how.ask(place, (now) => {
			// The pacer's waiting says nothing about the vendor.
			if (now) since = clock.now();
			else this.width.cut();
		});
		if (!this.how.isPage(page)) {
			this.hasFailed = true;
			return page;
		}
		this.width.took(clock.now() - since);
		// After the page whose turn it is, the reader says first whether it goes on as expected.
		if (this.asked[0]?.key !== JSON.stringify(place)) this.fill();
		return page;
	}
}
