import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';

import { ivvy } from '../../nodes/Ivvy/wire/vendor';
import { leadSquared } from '../../nodes/LeadSquared/wire/vendor';
import type { Job, Outcome, Run } from '../../nodes/shared/engine/run';
import type { Operation, Resource, Values } from '../../nodes/shared/table/operation';
import type { HttpAnswer, LineContext } from '../../nodes/shared/wire/http';
import { clock } from '../../nodes/shared/wire/clock';
import { openLine } from '../../nodes/shared/wire/send';
import { textOf } from './bodies.mts';
import { fakeClock, type FakeClock } from './fakeClock.mts';

/** A call as it reached the vendor. */
export interface PlainCall {
	url: string;
	body: string;
	/** Beginnings and ends in the order in which they happened. */
	began: number;
	ended: number;
}

/** A vendor that is a function: what it answers, or throws, as n8n's helper would. */
export type Answers = (call: PlainCall, nth: number) => Partial<HttpAnswer>;

/** What a run with such a vendor is made of. */
export interface PlainRun {
	vendor: 'ivvy' | 'leadSquared';
	operation: Partial<Operation>;
	answers: Answers;
	/** How long the vendor takes for a call, in ms. */
	takesMs?(nth: number): number;
	/** "Calls at a Time". */
	width?: number;
	/** Beside those of an account of its own. */
	credentials?: ICredentialDataDecryptedObject;
}

let accounts = 0;

function credentialsOf(more: ICredentialDataDecryptedObject = {}): ICredentialDataDecryptedObject {
	const account = ++accounts;
	return {
		baseUrl: 'https://vendor.example.com',
		...{ apiKey: `Key${account}`, apiSecret: 'Secret', accessKey: `Key${account}` },
		...{ secretKey: 'Secret', plan: 'custom', callsPerWindow: 1e6, bulkCallsPerWindow: 1e6 },
		...more,
	};
}

/** n8n as far as the line to a vendor needs it. */
function contextOf({ answers, takesMs, credentials }: PlainRun, calls: PlainCall[]): LineContext {
	let now = 0;
	const given = credentialsOf(credentials);
	const helper = async (_type: string, { body, url }: IHttpRequestOptions) => {
		const isHeld = body instanceof Blob;
		// One whose connection is opened ahead is sent when its body is.
		const text = isHeld ? await textOf(body) : Buffer.isBuffer(body) ? body.toString() : body;
		const call = { url, body: String(text ?? ''), began: ++now, ended: Infinity };
		const nth = calls.push(call) - 1;
		const ms = takesMs?.(nth) ?? 0;
		if (ms > 0) await clock.sleep(ms);
		call.ended = ++now;
		return { statusCode: 200, headers: {}, body: '{}', ...answers(call, nth) };
	};
	return {
		getCredentials: async () => given,
		helpers: { httpRequestWithAuthentication: helper },
	} as unknown as LineContext;
}

/** What became of a run. */
export interface PlainResult {
	calls: PlainCall[];
	/** For each item all that was told of it: one entry, when all is well. */
	outcomes: Outcome[][];
}

/**
 * Runs the engine and the line to a vendor, all but n8n's own helper, over some items. No time passes.
 * @param send the engine's way to send
 */
export async function plainRun(
	plain: PlainRun,
	items: Values[],
	send: (run: Run, jobs: Job[]) => Promise<void>,
	limit = Infinity,
): Promise<PlainResult> {
	const time: FakeClock = fakeClock();
	try {
		const calls: PlainCall[] = [];
		const outcomes: Outcome[][] = items.map(() => []);
		const vendor = plain.vendor === 'ivvy' ? ivvy : leadSquared;
		const operation = {
			...{ value: 'do', name: 'Do', repeat: 'never', errors: {}, fields: [], rules: [] },
			...plain.operation,
		} as unknown as Operation;
		const resource: Resource = { value: 'record', name: 'Record', operations: [operation] };
		const run: Run = {
			attempt: { vendor, resource, operation },
			line: await openLine(contextOf(plain, calls), vendor),
			width: plain.width,
			readContext: { timeZone: 'UTC' },
			settle: (item, outcome) => void outcomes[item].push(outcome),
			underWay: [],
			isOver: () => false,
			readFile: async () => await Promise.reject(new Error('There are no files')),
		};
		const jobs = items.map((values, item): Job => ({ item, values, limit, output: 'raw' }));
		await time.until(send(run, jobs));
		return { calls, outcomes };
	} finally {
		time.restore();
	}
}
