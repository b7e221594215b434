import type { IDataObject } from 'n8n-workflow';

import type { FieldTypes, Metadata } from '../table/operation';
import { readAnswer } from '../wire/answer';
import type { Line, Sending } from '../wire/send';
import type { Lane, NotDone, VendorRequest } from '../wire/vendor';
import type { PolledRecord } from './pollMemory';

/** A list that can be polled. */
export interface PollSource {
	/** What its records are called, e.g. `contacts`. */
	plural: string;
	/** What the order counts. Without a date of creation, growing ids tell what is new. */
	orderedBy: 'time' | 'id';
	/** Does a record count once (created), or with each change? */
	once: boolean;
	/** Rows of one page. */
	pageSize: number;
	/** May a page begin at any row? Otherwise only at a multiple of the page size. */
	startsAnywhere: boolean;
	/**
	 * Rows of the largest page, for a list whose rows may change places from page to page. What matters is read at once, as far
	 * as it fits: within one page no row takes the place of another.
	 */
	largestPage?: number;
	lane?: Lane;
	/** Rows come newest first, so that a page of old ones is the last that matters. */
	newestFirst?: boolean;
	/** For samples: does `newest` of a request change the sorting? Otherwise new rows are taken to be at either end. */
	sorts?: boolean;
	request(page: PageRequest): VendorRequest;
	read(data: unknown): { rows: IDataObject[]; total?: number };
	/** The fields of a record, where a row holds more than these. */
	fields?(row: IDataObject): IDataObject;
	id(fields: IDataObject): string;
	/** `undefined`: the record does not say; the vendor's own choice of rows counts then. */
	order(fields: IDataObject): number | undefined;
	/** The account's own fields, where their types decide how values come out. */
	types?: { metadata: Metadata; set: string };
	/** What the trigger gives of a record. */
	item(record: Pick<PolledRecord, 'fields' | 'raw'>, types?: FieldTypes): IDataObject;
	/** What the user can do about the codes of this list. */
	errors?: Record<string, string>;
}

/** What the vendor said instead of giving a page. */
export type Problem = NotDone;

/** A row of a page, as far as polling needs to know it. */
export type PolledRow = Omit<PolledRecord, 'seenAt'>;

export interface Page {
	rows: PolledRow[];
	total?: number;
}

/** Which page of a list. */
export interface PageRequest {
	from?: number;
	position: number;
	size: number;
	newest: boolean;
}

/** Asks for one page. */
export type AskPage = (
	page: PageRequest,
	isUnderWay?: Sending['isUnderWay'],
) => Promise<Page | { problem: Problem }>;

/** How to ask for pages of a list. */
export function asker(line: Line, source: PollSource): AskPage {
	return async (page, isUnderWay) => {
		const how = { repeatable: true, lane: source.lane, isUnderWay };
		const answer = await line.send(source.request(page), how);
		const reply = readAnswer(answer, (data) => {
			const { rows, total } = source.read(data);
			const read = (raw: IDataObject): PolledRow => {
				const fields = source.fields?.(raw) ?? raw;
				return { id: source.id(fields), order: source.order(fields), fields, raw };
			};
			return { rows: rows.map(read), total };
		});
		return reply.kind === 'done' ? reply.data : { problem: reply };
	};
}
