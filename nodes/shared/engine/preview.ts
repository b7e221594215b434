import type { IExecuteFunctions } from 'n8n-workflow';

import { isEmpty, shown } from '../table/field';
import { parsedJson } from '../table/json';
import { FieldProblem, type LeftOut, type Operation, type Values } from '../table/operation';
import { changedRecordsOf, isWrite } from '../table/writes';
import { formParts } from '../wire/formParts';
import type { Sending } from '../wire/send';
import type { Lane, Reply, Vendor, VendorRequest } from '../wire/vendor';
import type { Attempt } from './errors';
import { expectedTime, type Expected, type Noted } from './expected';
import { onceIfFixed, type ParameterReader } from './parameters';
import { showHint } from './previewHint';
import { givenSendOption, isTrue, type GetParameter } from './request';
import { batchesAtATime, writesAtATime, type Outcome, type Run } from './run';
import { inFlight } from './sideBySide';
import { singlesAtATime } from './single';

/** What the senders get for an answer. It lets none of them send anything further for the items of the call. */
const notSent: Reply = { kind: 'unavailable', message: 'a preview sends nothing', passing: false };

const falseWords = new Set<unknown>([false, 0, 'false', '0']);

/** Is only a preview asked for? @throws FieldProblem for what is neither yes nor no: nobody must send by mistake */
function isAsked(get: GetParameter): boolean {
	const given = givenSendOption(get, 'previewOnly');
	const plain = typeof given === 'string' ? given.trim().toLowerCase() : given;
	if (isEmpty(plain) || falseWords.has(plain)) return false;
	if (isTrue(plain)) return true;
	throw new FieldProblem(
		`'Preview Only' must be true or false, got ${shown(given)}`,
		'Switch it on or off, or check the expression that sets it.',
	);
}

/** The body as people read it. */
function readable({ body, contentType = '' }: VendorRequest): unknown {
	if (Buffer.isBuffer(body)) return formParts(body, contentType);
	return body === undefined ? undefined : (parsedJson(body) ?? body);
}

/**
 * What a run would send. The senders of a run in earnest work over a line that notes each write in place of sending it, so
 * that what is shown is what they send. Questions on the way, such as for the account's fields, are asked.
 */
export class Preview {
	/** Some item asks for it: then nothing of the run is sent. */
	isOn = false;
	/** Writes and questions, in their order: both count against the limits. */
	private readonly calls: Noted[] = [];
	private writes = 0;
	/** Calls planned by lane, as the pacer is told. */
	private readonly planned: Partial<Record<Lane, number>> = {};
	/** The run in earnest, once its line is open. */
	private opened: Run | undefined;
	private readonly records: Array<Record<string, unknown> | undefined> = [];
	private readonly leftOut: LeftOut[][] = [];

	private readonly isAsked: (get: GetParameter) => boolean;

	/** @param isFixed is the parameter of this name the same for all items? */
	constructor(
		private readonly attempt: Attempt,
		isFixed: ParameterReader['isFixed'],
	) {
		this.isAsked = isWrite(attempt.operation) ? onceIfFixed(isFixed, isAsked) : () => false;
	}

	/**
	 * Reads whether the item asks for it.
	 * @returns what listens to what the item leaves out
	 * @throws FieldProblem
	 */
	ask(item: number, get: GetParameter): ((field: string, why: LeftOut['why']) => void) | undefined {
		const asked = this.isAsked(get);
		this.isOn ||= asked;
		if (!asked) return undefined;
		const list: LeftOut[] = [];
		// An item whose names are looked up is read again.
		this.leftOut[item] = list;
		return (field, why) => {
			if (!list.some((one) => one.field === field)) list.push({ field, why });
		};
	}

	/** The run over a line that sends no write, if it is a preview. */
	over(run: Run): Run {
		if (!this.isOn) return run;
		this.opened = run;
		const send = async (request: VendorRequest, how: Sending): Promise<Reply> => {
			if (how.of) return this.note(request, how, how.of);
			if (!how.repeatable) throw new Error('A preview sends nothing but questions');
			const way = this.writes === 0 ? 'before' : 'single';
			this.calls.push({ lane: how.lane ?? 'normal', way, items: 0, keys: [] });
			return await run.line.send(request, how);
		};
		const plan = (calls: number, lane: Lane = 'normal'): void => {
			this.planned[lane] = Math.max(this.planned[lane] ?? 0, calls);
		};
		const settle = (item: number, outcome: Outcome): void => {
			if (!this.records[item]) run.settle(item, outcome);
		};
		return { ...run, line: { ...run.line, send, plan }, settle };
	}

	/**
	 * Tells the user what the run in earnest would be.
	 * @param failed why items would not be sent
	 * @returns what became of all items: their calls, or why they would not be sent
	 */
	end(context: IExecuteFunctions, failed: Array<Outcome | undefined>): Array<Outcome | undefined> {
		const outcomes = failed.map((outcome, item) => {
			const record = this.records[item];
			return record ? { records: [record] } : outcome;
		});
		showHint(context, {
			vendor: this.attempt.vendor.name,
			items: outcomes.length,
			failed: outcomes.filter((outcome) => outcome && 'failure' in outcome).length,
			calls: this.writes,
			questions: this.calls.length - this.writes,
			expected: this.expected(),
		});
		return outcomes;
	}

	/** How long the run in earnest will take. It asks the same questions once more. */
	expected(): Expected {
		if (!this.opened) return { ms: 0, isLeast: false };
		const run = this.opened;
		const widths = {
			before: inFlight.calls,
			single: singlesAtATime(run),
			bulk: writesAtATime(run, 'bulk'),
			batch: batchesAtATime(run),
		};
		return expectedTime(this.calls, run.line, widths, this.planned);
	}

	private note(
		request: VendorRequest,
		{ lane = 'normal' }: Sending,
		{ operation, jobs }: NonNullable<Sending['of']>,
	): Reply {
		const { vendor } = this.attempt;
		const number = ++this.writes;
		const way = wayOf(vendor, operation, request);
		const keys = jobs.flatMap(({ values }) => keysOf(operation, way, values));
		this.calls.push({ lane, way, items: jobs.length, keys: [...new Set(keys)] });
		const alone = way === 'single' ? undefined : partOf(vendor, operation, way);
		jobs.forEach(({ item, values }, index) => {
			const shared = alone && {
				items: jobs.length,
				part: alone(values, this.opened?.line.address ?? ''),
			};
			const isWhole = index === 0;
			this.records[item] = recordOf(request, {
				number,
				isWhole,
				shared,
				leftOut: this.leftOut[item],
				note: values.note,
			});
		});
		return notSent;
	}
}

/** What is told of an item beside its call. */
interface Told {
	/** Of the call. */
	number: number;
	/** It shows the whole body of its call. */
	isWhole: boolean;
	/** Of a call that may have several items: how many it has, and what is this one's. */
	shared?: { items: number; part: unknown };
	leftOut?: LeftOut[];
	note?: Record<string, unknown>;
}

/** What comes out for an item. */
export function recordOf(
	request: VendorRequest,
	{ number, isWhole, shared, leftOut = [], note }: Told,
): Record<string, unknown> {
	const { method, path, host } = request;
	const body = isWhole ? readable(request) : undefined;
	return {
		preview: {
			sent: false,
			call: number,
			...(shared ? { items: shared.items } : {}),
			method,
			path,
			...(host ? { host } : {}),
			...(shared ? { part: shared.part } : {}),
			...(leftOut.length > 0 ? { leftOut } : {}),
			...note,
			// Last, since it may be long.
			...(body === undefined ? {} : { body }),
		},
	};
}

/** How items are sent. */
type Way = Exclude<Noted['way'], 'before'>;

function wayOf(vendor: Vendor, operation: Operation, { path }: VendorRequest): Way {
	if (operation.bulk) return 'bulk';
	return vendor.batch?.run([], '').path === path ? 'batch' : 'single';
}

/** What tells which calls follow each other. */
function keysOf(operation: Operation, way: Way, values: Values): string[] {
	const { bulk } = operation;
	const records = (changedRecordsOf(operation)?.(values) ?? []).map((key) => `record ${key}`);
	return way === 'bulk' && bulk ? [`group ${bulk.groupKey(values)}`, ...records] : records;
}

/** The body that the shared call would have if an item were alone in it. */
function partOf(vendor: Vendor, operation: Operation, way: 'bulk' | 'batch') {
	return (values: Values, address: string): unknown => {
		const { call, bulk } = operation;
		return way === 'bulk'
			? readable(vendor.request(operation, values, bulk?.body([values])))
			: vendor.batch && readable(vendor.batch.run([{ call, body: values.body }], address));
	};
}
