import {
	NodeApiError,
	NodeOperationError,
	type ILoadOptionsFunctions,
	type INodeListSearchResult,
} from 'n8n-workflow';

import { trimmed } from '../table/field';
import { whyUnreadable } from './answer';
import { adviceOn } from './reply';
import { openLine } from './send';
import type { Vendor, VendorRequest } from './vendor';

/** What a search knows of the form around it. */
export type Form = Pick<ILoadOptionsFunctions, 'getNode' | 'getCurrentNodeParameter'>;

/** A search as n8n calls it, with the lists that it reads. */
export interface Search {
	(
		this: ILoadOptionsFunctions,
		typed?: string,
		paginationToken?: string,
	): Promise<INodeListSearchResult>;
	sources: Source[];
}

/** A node's searches by the names that its operation tables use. */
export type Searches = Record<string, Search>;

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
	page(ask: Ask, typed: string | undefined, position: number, form: Form): Promise<Page>;
}

/** One page of a list. `next` is missing on the last one. */
export interface Page {
	entries: Entry[];
	next?: number;
}

/** Pages read for one answer while none of their entries matches. */
const pagesWithoutMatch = 10;

/**
 * Reads something of the vendor while a form is filled in: `read` makes the calls and reads the answers.
 * @throws NodeApiError with the vendor's words, or because an answer cannot be read; the form shows it
 */
export async function lookUp<T>(
	context: ILoadOptionsFunctions,
	vendor: Vendor,
	read: (ask: Ask) => Promise<T>,
): Promise<T> {
	const line = await openLine(context, vendor);
	const failure = (message: string, description = 'Try again in a moment, or type the value in.') =>
		new NodeApiError(context.getNode(), { message }, { message, description });
	const ask: Ask = async (request) => {
		const reply = await line.send(request, { repeatable: true });
		if (reply.kind === 'done') return reply.data;
		throw failure(reply.message, reply.kind === 'refused' ? adviceOn(vendor, reply) : undefined);
	};
	return await read(ask).catch((error: unknown) => {
		const isTold = error instanceof NodeApiError || error instanceof NodeOperationError;
		throw isTold ? error : failure(`${vendor.name} answered, but ${whyUnreadable(error)}`);
	});
}

/** Where a search goes on: the source and the position in it. */
interface Place {
	index: number;
	position: number;
}

const tokenOf = ({ index, position }: Place) => `${index}:${position}`;

function placeOf(token: string | undefined, sources: Source[]): Place {
	const [index = 0, position = sources[0]?.first ?? 0] = token?.split(':').map(Number) ?? [];
	return { index, position };
}

/** One page of a list: those of its entries that fit to what was typed. */
export async function pageOf(
	source: Source,
	ask: Ask,
	typed: string | undefined,
	position: number,
	form: Form,
): Promise<Page> {
	if (source.onlyTyped && typed === undefined) return { entries: [] };
	const page = await source.page(ask, typed, position, form);
	const wanted = source.matchLabels ? (typed ?? '').toLowerCase() : '';
	return {
		...page,
		entries: page.entries.filter(({ name }) => name.toLowerCase().includes(wanted)),
	};
}

/**
 * The search behind a resource locator's "From List": reads its sources one after the other, a page at a time,
 * and tells n8n where to go on when the user scrolls.
 * @throws NodeApiError with the vendor's words, shown in the list; "By ID" goes on working
 */
export function searcher(vendor: Vendor, sources: Source[]): Search {
	async function search(
		this: ILoadOptionsFunctions,
		typed?: string,
		paginationToken?: string,
	): Promise<INodeListSearchResult> {
		const text = trimmed(typed ?? '') || undefined;
		let { index, position } = placeOf(paginationToken, sources);
		return await lookUp(this, vendor, async (ask) => {
			for (let pages = 1; ; pages++) {
				const source = sources[index];
				if (!source) return { results: [] };
				const { entries: results, next } = await pageOf(source, ask, text, position, this);
				if (next === undefined) index++;
				position = next ?? sources[index]?.first ?? 0;
				if (results.length > 0 || pages >= pagesWithoutMatch) {
					const isMore = index < sources.length;
					return { results, paginationToken: isMore ? tokenOf({ index, position }) : undefined };
				}
			}
		});
	}
	return Object.assign(search, { sources });
}
