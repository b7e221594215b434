import { NodeApiError, type ILoadOptionsFunctions, type INodeListSearchResult } from 'n8n-workflow';

import { openLine } from './send';
import type { Vendor, VendorRequest } from './vendor';

/** A node's searches by the names that its operation tables use. */
export type Searches = Record<
	string,
	(
		this: ILoadOptionsFunctions,
		typed?: string,
		paginationToken?: string,
	) => Promise<INodeListSearchResult>
>;

/** One entry of a "From List". */
export interface Entry {
	name: string;
	value: string;
}

/** Makes one call and gives the answer's data. */
export type Ask = (request: VendorRequest) => Promise<unknown>;

/** A vendor list that a search reads page by page. */
export interface Source {
	/** Position of the first page. */
	first: number;
	/** The vendor cannot filter this list: the typed text is looked for in the labels. */
	matchLabels?: boolean;
	/** Left out as long as nothing is typed. */
	onlyTyped?: boolean;
	/** Reads one page. `next` is missing on the last one. */
	page(
		ask: Ask,
		typed: string | undefined,
		position: number,
		context: ILoadOptionsFunctions,
	): Promise<{ entries: Entry[]; next?: number }>;
}

/** Pages read for one answer while none of their entries matches. */
const pagesWithoutMatch = 10;

/**
 * The search behind a resource locator's "From List": reads its sources one after the other, a page at a time,
 * and tells n8n where to go on when the user scrolls.
 * @throws NodeApiError with the vendor's words, shown in the list; "By ID" goes on working
 */
export function searcher(vendor: Vendor, sources: Source[]) {
	return async function search(
		this: ILoadOptionsFunctions,
		typed?: string,
		paginationToken?: string,
	): Promise<INodeListSearchResult> {
		const line = await openLine(this, vendor);
		const ask: Ask = async (request) => {
			const reply = await line.send(request, { repeatable: true });
			if (reply.kind === 'done') return reply.data;
			const description =
				reply.kind === 'refused'
					? (reply.hint ?? vendor.errors[reply.code])
					: 'Try again in a moment, or choose the record by its ID.';
			throw new NodeApiError(
				this.getNode(),
				{ message: reply.message },
				{ message: reply.message, description },
			);
		};

		let [index, position] = paginationToken?.split(':').map(Number) ?? [0, sources[0].first];
		const wanted = typed?.trim().toLowerCase() || undefined;
		for (let pages = 1; index < sources.length; pages++) {
			const source = sources[index];
			const isSkipped = source.onlyTyped && !wanted;
			const { entries, next } = isSkipped
				? { entries: [] }
				: await source.page(ask, typed?.trim() || undefined, position, this);
			const results =
				source.matchLabels && wanted
					? entries.filter(({ name }) => name.toLowerCase().includes(wanted))
					: entries;
			if (next === undefined) {
				index++;
				position = sources[index]?.first ?? 0;
			} else {
				position = next;
			}
			if (results.length > 0 || pages >= pagesWithoutMatch) {
				return {
					results,
					paginationToken: index < sources.length ? `${index}:${position}` : undefined,
				};
			}
		}
		return { results: [] };
	};
}
