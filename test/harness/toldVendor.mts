import type {
	ICredentialDataDecryptedObject,
	IExecuteFunctions,
	IHttpRequestOptions,
} from 'n8n-workflow';

import { clock } from '../../nodes/shared/wire/clock';
import { Counts } from '../../nodes/shared/wire/counts';
import { openLine, type Line } from '../../nodes/shared/wire/send';
import type { Limit, Reply, Vendor } from '../../nodes/shared/wire/vendor';
import { textOf } from './bodies.mts';

/** A call as it reached the vendor. */
export interface ToldCall {
	url: string;
	/** On the clock of the code under test. */
	at: number;
	/** Its connection was opened before. */
	isHeld: boolean;
}

/** A vendor whose answers mean what the test says, and the line to it. */
export interface ToldVendor {
	line: Line;
	counts: Counts;
	calls: ToldCall[];
	/** The calls whose connections were opened before, in the order in which they were. */
	opened: string[];
	/** And those of them whose connections were closed without a request. */
	closed: string[];
	/** The hosts that the vendor was asked for. */
	hosts: Array<string | undefined>;
}

export interface Told {
	/** What the answer means; what is thrown is how the call ends. */
	answer?(url: string, nth: number): Reply;
	/** The answer's body, which is read as `answer` says unless there is `read`. */
	body?: unknown;
	read?: Vendor['read'];
	/** How long a call takes, in ms. */
	takesMs?: number;
	credentials?: ICredentialDataDecryptedObject;
	keys?: string[];
	limits?: { normal?: Limit; bulk?: Limit };
	account?: string;
	signal?: AbortSignal;
	/** Left out where n8n has none. */
	executionId?: string;
}

const done: Reply = { kind: 'done', data: {} };
let accounts = 0;

/** Opens a line, to an account of its own unless one is named. */
export async function toldVendor(told: Told = {}): Promise<ToldVendor> {
	const account = told.account ?? `told ${++accounts}`;
	const calls: ToldCall[] = [];
	const opened: string[] = [];
	const closed: string[] = [];
	const hosts: Array<string | undefined> = [];
	const meant: Reply[] = [];
	const vendor = {
		name: 'Told',
		credential: 'toldApi',
		keys: told.keys ?? [],
		baseUrl: (_credentials: unknown, host?: string) => {
			hosts.push(host);
			return `https://${host ?? 'main'}.example.com`;
		},
		account: () => account,
		limits: () => told.limits ?? {},
		read: told.read ?? (() => meant.shift() ?? done),
		errors: {},
	} as unknown as Vendor;
	const httpRequestWithAuthentication = async (
		_type: string,
		{ url, body }: IHttpRequestOptions,
	) => {
		const isHeld = body instanceof Blob;
		if (isHeld) {
			opened.push(url);
			await textOf(body).catch((reason: Error) => {
				closed.push(url);
				throw reason;
			});
		}
		const nth = calls.push({ url, at: clock.now(), isHeld }) - 1;
		await clock.sleep(told.takesMs ?? 0, told.signal);
		const reply = told.answer?.(url, nth) ?? done;
		// It is read twice, the second time without keys.
		if (!told.read) meant.push(...(reply.kind === 'done' ? [reply] : [reply, reply]));
		return { statusCode: 200, headers: {}, body: told.body === undefined ? '{}' : told.body };
	};
	const context = {
		getCredentials: async () => await Promise.resolve(told.credentials ?? {}),
		getExecutionCancelSignal: () => told.signal,
		...(told.executionId === undefined ? {} : { getExecutionId: () => told.executionId }),
		helpers: { httpRequestWithAuthentication },
	} as unknown as IExecuteFunctions;
	const counts = new Counts();
	const line = await openLine(context, vendor, counts);
	return { line, counts, calls, opened, closed, hosts };
}
