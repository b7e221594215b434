import type { INodeProperties } from 'n8n-workflow';

import type { Labels } from './labels';
import type { LookUp } from './lookUp';
import type { ReadContext } from './readContext';

export type { LeftOut, ReadContext, WantedId } from './readContext';

/**
 * One form field of an operation and the value the vendor gets from it.
 *
 * `read` turns what n8n resolved for one item into the wire value, `undefined` to leave it out.
 * It throws `FieldProblem` when the value cannot be sent.
 */
export interface Field {
	/** Parameter name in the node: the vendor's name with a lower-case first letter. Permanent. */
	name: string;
	/** The vendor's own name. */
	wire: string;
	/**
	 * Where the value goes. `file` names the item's binary field; `option` steers the engine or the operation and is not
	 * sent itself; `form` only helps to fill in the form.
	 */
	place: 'body' | 'query' | 'file' | 'option' | 'form';
	property: INodeProperties;
	read(value: unknown, context: ReadContext): unknown;
	/** The fields of a sub-form: of the object itself, or of each row of a list. */
	fields?: Field[];
	/** Its empty values are left out or clear the field, as "Empty Values" says. */
	mayHoldEmpty?: true;
	/** What empties a list or a date that the vendor has, where its documentation says so. */
	emptied?: null | [];
	/** The vendor takes it when a record is added and ignores it afterwards. */
	addOnly?: true;
}

/** Wire values of one item, before they become a request. */
export interface Values {
	body: Record<string, unknown>;
	query: Record<string, unknown>;
	/** Names of the binary fields to send as files, by wire name. */
	file?: Record<string, unknown>;
	/** What the user chose about how to send. */
	option?: Record<string, unknown>;
	/** What the user should know about how the item was sent; it is added to the item's output. */
	note?: Record<string, unknown>;
}

/** One HTTP request, with the body as the exact text that is signed and sent. */
export interface VendorRequest {
	method: 'GET' | 'POST';
	/** Path with query, both encoded. */
	path: string;
	/** Which of the vendor's hosts answers; its main one when absent. */
	host?: string;
	body?: string | Buffer;
	/** Of the body; JSON unless it says otherwise. */
	contentType?: string;
	/** Headers beside Accept, Content-Type and those of the signature. */
	headers?: Record<string, string>;
}

/** Which of the vendor's limits a call counts against. */
export type Lane = 'normal' | 'bulk';

/** The account's own fields by wire name, as far as their type matters for sending or reading. */
export type FieldTypes = ReadonlyMap<string, 'boolean' | 'date' | 'dateTime' | 'other'>;

/** How an operation asks for the account's own fields: at most once per run and set. */
export interface Metadata {
	/** The set of fields that an item needs, e.g. an activity type; `undefined` when it can do without. */
	set(values: Values, isSimplified: boolean): string | undefined;
	request(set: string): VendorRequest;
	read(data: unknown): FieldTypes;
	/** Fits the values to the fields. Without it they are only read to simplify. @throws FieldProblem */
	fit?(values: Values, types: FieldTypes, context: ReadContext): Values;
}

/** What becomes of one record that is not wanted raw. */
export type Simplify = (
	record: Record<string, unknown>,
	types?: FieldTypes,
) => Record<string, unknown>;

/** A rule over several fields that the vendor states in words. */
export interface Rule {
	/** The rule as the form says it before anything is sent. */
	words: string;
	/** Wire name of the field whose description says it; without one, a notice of the form does. */
	of?: string;
	/** Only an item without an id can break it, so that an update has nothing to say about it. */
	newOnly?: boolean;
	/** What to tell the user, or `undefined` when the rule holds. */
	broken(values: Values): { message: string; hint: string } | undefined;
}

/** May a call be sent again when nobody knows whether the first one was processed? */
export type Repeat =
	/** Yes: reads, and updates by id that set the same values again. */
	| 'always'
	/** No: a second call would add a second record. */
	| 'never'
	/** Only for an item that brings this wire name (its id): a create-or-update. */
	| { with: string };

/** One page of a list. */
export interface ListPage {
	records: unknown[];
	/** How many records the list has. */
	total?: number;
	/** The same where the vendor does not document it: it says whether the list grew, and nothing else. */
	count?: number;
	/** The position that the vendor says it answered, where it says so. */
	start?: number;
}

/** The order in which a list comes, as far as its pages depend on it. */
export interface Order {
	/** No two records have the same place, so that none changes it from page to page. */
	isStable: boolean;
	/** The same list in an order that may be stable, though no page says so: asked for when records are missing. */
	instead?: Values;
	/** The same list with the id of each record, where the user left it out. */
	withIds?: Values;
	/** The list itself may have a record more than once, such as for each of several users. */
	repeats?: boolean;
	/** What the user can do when records are missing. */
	advice: string;
}

/** How a list operation pages: `position` is the vendor's own offset or page number. */
export interface Paging {
	first: number;
	/** Records asked for in one call; the vendor may silently answer with fewer. */
	pageSize: number;
	ask(values: Values, position: number, size: number): Values;
	/** Reads one page. @throws Error when it is none */
	read(data: unknown): ListPage;
	/** What tells a record from the others. Without it, nobody notices one that comes on two pages. */
	id?(record: unknown): string | undefined;
	/** Stable where it is not said. */
	order?(values: Values): Order;
	next(position: number, received: number): number;
	/** The position counts pages, so that their size must stay the same. */
	byPage?: boolean;
	/** The vendor documents that a page with fewer rows than asked for is the last one, where it gives no total. */
	shortPageEnds?: boolean;
}

/** What became of one row of a bulk call. */
export type RowResult = { data: Record<string, unknown> } | { refused: string; code?: string };

/** How many single records travel in one call. */
export interface Bulk {
	/** The vendor's limit of rows in one call. */
	maxRows: number;
	/** Rows with the same key may share a call. */
	groupKey(values: Values): string;
	/** The body of one call for these rows, in their order. */
	body(rows: Values[]): unknown;
	/** One result per row, in the order of the rows. A row without an answer is left `undefined`. */
	results(data: unknown, rows: Values[]): Array<RowResult | undefined>;
}

/** A call that may travel in a batch with others of its operation. */
export interface Batchable {
	/** What tells which records an item changes: two items that have one of these texts in common must not share a batch. */
	recordKeys(values: Values): string[];
}

/** How many items of a single-record operation travel in the vendor's bulk call. */
export interface InBulk {
	/** The bulk call as the vendor's documentation names it. */
	call: string;
	bulk: Bulk;
	/** The item as that call takes it; `undefined` when it wants something that the bulk call cannot do. */
	row(values: Values): Values | undefined;
	/** Names of the records that an item changes; two items with the same one never share a call. */
	recordKeys: Batchable['recordKeys'];
}

/** One operation: what the form asks for and which call it makes. One record per operation. */
export interface Operation {
	/** Permanent: saved workflows hold it. */
	value: string;
	/** Label; may change. */
	name: string;
	/** Shown in the node panel, e.g. "Update task". */
	action: string;
	/** Shown below the label, where the label does not say it all. */
	description?: string;
	/** The vendor call as its documentation names it; the vendor module turns it into a URL. */
	call: string;
	/** Which of the vendor's hosts answers; its main one when absent. */
	host?: string;
	/** Which of the vendor's limits it counts against, where that is not the usual one. */
	lane?: Lane;
	repeat: Repeat;
	/** It only reads, so that items may be asked for side by side. */
	reads?: boolean;
	/** Fields at the top level of the form. */
	fields: Field[];
	/** Names (on the wire) that each item must bring. */
	required: string[];
	/** Optional fields, offered under "Add Field". */
	collection?: { name: 'additionalFields' | 'updateFields' | 'filters'; fields: Field[] };
	rules: Rule[];
	/** The body of a call, where it is not simply the values. */
	body?(values: Values): unknown;
	/** Several where an item writes records of several kinds. */
	metadata?: Metadata | Metadata[];
	/** Other values to try when the vendor refuses an item with this code, and `undefined` for none. */
	fallback?(values: Values, code: string): Values | undefined;
	paging?: Paging;
	bulk?: Bulk;
	/**
	 * What tells which records a write changes, where a batch or the bulk call does not tell it already. Items that have one
	 * of these texts in common reach the vendor in input order; others go side by side. A write without it goes one by one.
	 */
	recordKeys?: Batchable['recordKeys'];
	/** Its calls may travel in the vendor's batches. */
	batchable?: Batchable;
	/** The bulk call that does the same for many items. */
	inBulk?: InBulk;
	/**
	 * What an accepted answer has at least one of, as its page documents it. Without it, any answer to a write that is more
	 * than words says that it was done, and any record answers a read.
	 */
	answerHas?: string[];
	/** Why an accepted answer is a refusal all the same, such as a success that changed nothing; `undefined` when it is none. */
	refusalIn?(record: Record<string, unknown>): string | undefined;
	/** How it is found out whether the record was made when the answer never came; every create has this or `noLookUp`. */
	lookUp?: LookUp;
	/** Why it cannot be found out, in one plain sentence. */
	noLookUp?: string;
	/**
	 * Looks something up before a write, and throws when the item must not be sent. `ask` gives the vendor's answer, and
	 * `undefined` where the vendor refuses the question.
	 * @throws FieldProblem
	 */
	checkFirst?(values: Values, ask: (request: VendorRequest) => Promise<unknown>): Promise<void>;
	/** The ways to write what a record is looked up by: they are tried in order until one finds it. */
	spellings?(values: Values): Values[];
	/** What to ask when nothing was found, where that may mean that the search could not find anything. */
	whenEmpty?: {
		/** `undefined` when there is nothing to ask. */
		request(values: Values): VendorRequest | undefined;
		/** Why nothing can be found; `undefined` when there is no reason. @throws Error at an answer of another form */
		why(data: unknown, values: Values): FieldProblem | undefined;
	};
	/** What to tell when a single-record call gives no record, and what to do; without it the item just has none. */
	absent?: { message: string; hint: string };
	/** How a record comes out, simplified or not, where the vendor's form tells the user less than n8n's own. */
	output?(record: Record<string, unknown>): Record<string, unknown>;
	/** What becomes of a record unless it is wanted raw, where that is more than to pick fields. */
	simplify?: Simplify;
	/** The codes among the answer's fields. Unless it is wanted raw, their meanings stand beside them. */
	labels?: Labels;
	/** The ten or fewer fields that "Simplified" keeps of a long answer: the record's id first. */
	simplified?: string[];
	/** Does an item name the fields that it wants? "Simplified" keeps them all, then. */
	namesFields?(values: Values): boolean;
	/** The vendor's error code or type → what the user can do about it, for this operation. */
	errors: Record<string, string>;
	/** The vendor's page. */
	docs: string;
}

export interface Resource {
	/** Permanent, camelCase singular. */
	value: string;
	name: string;
	operations: Operation[];
}

/** n8n lets no AI agent fill in a parameter that has one of these names at the top of a form: they mean the tool itself. */
const namesOfTools = new Set(['description', 'toolDescription', 'toolName']);

/** The field as it stands at the top of a form, where `description` is called `recordDescription`. */
function atTop(field: Field): Field {
	if (!namesOfTools.has(field.name)) return field;
	const name = `record${field.name.charAt(0).toUpperCase()}${field.name.slice(1)}`;
	return { ...field, name, property: { ...field.property, name } };
}

/** A resource is its value, its label and its operations. */
export function resource(value: string, name: string, ...operations: Operation[]): Resource {
	const named = operations.map((one) => ({ ...one, fields: one.fields.map(atTop) }));
	return { value, name, operations: named };
}

/** A value that cannot be sent: which field, why, and what to do. */
export class FieldProblem extends Error {
	constructor(
		message: string,
		readonly hint: string,
	) {
		super(message);
	}
}
