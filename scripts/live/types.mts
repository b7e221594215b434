/** What the live check reads of the nodes, and what its parts hand to each other. */

/** As in `nodes/shared/table/operation.ts`; only what is read here. */
export interface Field {
	name: string;
	wire: string;
	place: string;
	property: {
		displayName: string;
		type: string;
		options?: Array<{ value: unknown }>;
		modes?: Array<{ typeOptions?: { searchListMethod?: string } }>;
		typeOptions?: { resourceMapper?: { resourceMapperMethod?: string } };
	};
	fields?: Field[];
}

export interface Values {
	body: Record<string, unknown>;
	query: Record<string, unknown>;
}

export interface Paging {
	first: number;
	pageSize: number;
	byPage?: boolean;
	ask(values: Values, position: number, size: number): Values;
	read(data: unknown): { records: unknown[]; total?: number };
	next(position: number, received: number): number;
	order?(values: Values): { isStable: boolean };
	id?(record: unknown): string | undefined;
}

export interface Operation {
	value: string;
	name: string;
	call: string;
	host?: string;
	docs: string;
	repeat: unknown;
	fields: Field[];
	required: string[];
	collection?: { name: string; fields: Field[] };
	paging?: Paging;
	bulk?: { body(rows: Values[]): unknown };
}

export interface Resource {
	value: string;
	name: string;
	operations: Operation[];
}

export interface VendorRequest {
	method: 'GET' | 'POST';
	path: string;
	host?: string;
	body?: string | Buffer;
}

export type Credentials = Record<string, string | number | boolean>;

/** How the vendor's own reader in the nodes understands an answer. */
export interface Reply {
	kind: 'done' | 'refused' | 'throttled' | 'unavailable' | 'unclear';
	message?: string;
	code?: string;
	status?: number;
}

export type VendorName = 'ivvy' | 'leadSquared';

/** What is used of a node's own modules. */
export interface VendorNodes {
	name: VendorName;
	title: string;
	vendor: {
		name: string;
		credential: string;
		keys: string[];
		baseUrl(credentials: Credentials, host?: string): string;
		request(operation: Operation, values: Values, body?: unknown): VendorRequest;
		read(status: number, headers: Record<string, unknown>, body: unknown): Reply;
	};
	resources: Resource[];
	listSearch: Record<string, (this: unknown, typed?: string) => Promise<{ results: Entry[] }>>;
	resourceMapping: Record<
		string,
		(this: unknown) => Promise<{ fields: Array<{ id: string; required?: boolean }> }>
	>;
	authenticate(credentials: Credentials, options: SignedOptions): SignedOptions;
	openLine(context: unknown, vendor: unknown): Promise<Line>;
	readValues(
		operation: Operation,
		get: (name: string, fallback: unknown) => unknown,
		context: { timeZone: string },
	): Values;
}

export interface Entry {
	name: string;
	value: string | number;
}

export interface SignedOptions {
	method?: string;
	url: string;
	headers?: Record<string, string>;
	body?: string | Buffer;
}

export interface Line {
	address: string;
	send(request: VendorRequest, how: { repeatable: boolean }): Promise<Reply>;
}

/** One answer as it came. */
export interface Answer {
	status: number;
	/** Parsed, where it is JSON. */
	body: unknown;
	reply: Reply;
}

/** A place where an answer is not as documented. All texts are safe to show: see `names.mts`. */
export interface Difference {
	where: string;
	documented: string;
	seen: string;
}

export type Verdict = 'ok' | 'differs' | 'refused' | 'not tried';

/** What is told of one operation, search, mapper or other question. */
export interface Result {
	vendor: VendorName;
	kind: 'credential' | 'operation' | 'search' | 'mapper' | 'error' | 'write';
	/** As the node names it: from its tables, never from an answer. */
	name: string;
	call?: string;
	verdict: Verdict;
	/** Why it was refused or not tried. */
	why?: string;
	differences: Difference[];
	/** What was seen and is no difference: forms, pages, order. */
	notes: string[];
}
