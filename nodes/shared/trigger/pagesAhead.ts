import { inFlight } from '../engine/sideBySide';
import { Ahead } from '../wire/ahead';
import type { AskPage, Page, PageRequest, PollSource } from './pollSource';

type Answer = Awaited<ReturnType<AskPage>>;

/** What a page made expect of those behind it. */
interface Expected {
	total: number;
	/** Rows of a page that is not the last. */
	rows: number;
}

const fits = (expected: Expected, { position }: PageRequest, { total, rows }: Page) =>
	total === expected.total && rows.length === Math.min(expected.rows, total - position);

/** Pages of a sweep, and what to do when nobody wants another one. */
export interface SweepPages {
	ask: AskPage;
	/** Resolves when nothing is under way. */
	end(): Promise<void>;
}

/**
 * Asks for the pages of a sweep before it comes to them, as long as the list stands still. The sweep decides what it reads;
 * where that is something else, what was asked ahead is dropped.
 * @param most how many pages the sweep will read at least, if there are so many
 */
export function pagesAhead(ask: AskPage, source: PollSource, most: () => number): SweepPages {
	const { startsAnywhere, newestFirst, pageSize, largestPage = pageSize } = source;
	const pages = new Ahead<PageRequest, Answer>({
		ask,
		isPage: (answer) => !('problem' in answer),
		most: () => Math.min(inFlight.calls, most()),
	});
	let expected: Expected | undefined;
	/** A page that may begin anywhere begins with the last row of the one before it. */
	const overlap = startsAnywhere ? 1 : 0;

	function* following(request: PageRequest, { total, rows }: Expected): Generator<PageRequest> {
		for (let end = request.position + rows; end < total; end += rows - overlap)
			yield { ...request, position: end - overlap };
	}

	return {
		ask: async (request) => {
			const answer = await pages.take(request);
			if ('problem' in answer) return answer;
			const { total, rows } = answer;
			if (expected && !fits(expected, request, answer)) await pages.drop();
			if (!pages.isIdle) return answer;
			const isWhole = rows.length > overlap && (startsAnywhere || rows.length === request.size);
			// A list whose newest come first ends at old rows; one with a largest page begins with it anew.
			const isKnown =
				total !== undefined && isWhole && !newestFirst && request.size === largestPage;
			expected = isKnown ? { total, rows: rows.length } : undefined;
			if (expected) pages.expect(following(request, expected));
			return answer;
		},
		end: async () => await pages.drop(),
	};
}
