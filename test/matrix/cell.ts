import type { IDataObject, INodeExecutionData, OnError } from 'n8n-workflow';

import { clock } from '../../nodes/shared/wire/clock';
import type { Limits } from '../harness/limit.mts';
import type { NodeResult } from '../harness/n8n.mts';
import type { Vendors } from '../harness/vendors.mts';
import type { MatrixFault } from './faults';
import type { MatrixKind } from './kind';

/** How the node is set, and whether the fault stays. */
export interface Mode {
	onError: OnError | undefined;
	callsAtATime: 1 | 10;
	isRetried: boolean;
	lasts: 'once' | 'always';
}

/** What came out of a cell. */
export interface CellResult {
	/** What is not as it has to be, in words; none is what the matrix asks for. */
	wrong: string[];
	/** What the items say: done, or how the others ended. */
	said: string;
}

/** Rows of each item, as they come out when nothing goes wrong. */
export type Baseline = Map<number, string>;

const unreachable = 'http://127.0.0.1:9';
const tries = 3;

const entriesOf = (result: NodeResult) => [...result.output, ...result.failed];
const itemOf = ({ pairedItem }: INodeExecutionData) => (pairedItem as { item: number }).item;
/** Why an item has failed; nothing of one that is done. */
const failureOf = ({ json }: INodeExecutionData) =>
	json.error === undefined ? undefined : (json.error as unknown as { outcome?: string });

function prepare(vendors: Vendors, kind: MatrixKind): void {
	vendors.reset();
	// Waits of the nodes pass by the vendor's clock, too.
	vendors.sandbox.now = () => clock.now();
	kind.prepare?.(vendors.sandbox);
}

async function run(
	vendors: Vendors,
	{ vendor, parameters, items, files }: MatrixKind,
	{ onError, callsAtATime, isRetried }: Omit<Mode, 'lasts'>,
	isUnreachable = false,
): Promise<NodeResult> {
	const sendOptions = { ...(parameters.sendOptions as object), callsAtATime };
	return await vendors[vendor]({
		parameters: { ...parameters, sendOptions },
		// New ones for each run: n8n tells runs apart by them.
		items: structuredClone(items),
		files,
		onError,
		...(isRetried ? { maxTries: tries } : {}),
		...(isUnreachable ? { credentials: { baseUrl: unreachable, filesBaseUrl: unreachable } } : {}),
	});
}

/** What the items give when nothing goes wrong. */
export async function baselineOf(vendors: Vendors, kind: MatrixKind): Promise<Baseline> {
	prepare(vendors, kind);
	const mode = { onError: undefined, callsAtATime: 1 as const, isRetried: false };
	const result = await run(vendors, kind, mode);
	if (result.error) throw result.error;
	return rowsOf(result.output);
}

/** The rows of each item, as text: ids and times of new records may be others in another order. */
function rowsOf(output: INodeExecutionData[]): Baseline {
	const rows = new Map<number, string>();
	for (const one of output) {
		const item = itemOf(one);
		rows.set(item, (rows.get(item) ?? '') + JSON.stringify(one.json));
	}
	return rows;
}

function plant(vendors: Vendors, kind: MatrixKind, fault: MatrixFault, mode: Mode): void {
	const { sandbox } = vendors;
	if (fault.throttleAs) sandbox.settings.leadSquared.throttleAs = fault.throttleAs;
	sandbox.settings.clockSkewMs = fault.clockSkewMs ?? 0;
	if (!fault.mishap) return;
	const { vendor, match, skip } = kind;
	const times = mode.lasts === 'once' ? 1 : -1;
	sandbox.fault({ vendor, match, skip, times, ...fault.mishap });
}

/** Compares what an item says with what the vendor has. */
export function judge(
	item: number,
	entries: INodeExecutionData[],
	baseline: Baseline,
	effects: number | undefined,
): string[] {
	const who = `item ${item}`;
	const failures = entries.flatMap((one) => failureOf(one) ?? []);
	if (entries.length === 0) return [`${who} is lost`];
	if (failures.length > 0 && entries.length > 1) return [`${who} comes out more than once`];
	const failure = failures.at(0);
	if (effects === undefined) {
		if (failure) return [];
		const rows = rowsOf(entries).get(item);
		return rows === baseline.get(item) ? [] : [`${who} has not the records that there are`];
	}
	if (entries.length > 1) return [`${who} comes out more than once`];
	const outcome = failure ? String(failure.outcome) : 'done';
	if (outcome === 'done' && effects === 0) return [`${who} is said to be done and is not`];
	if (['refused', 'notSent'].includes(outcome) && effects > 0)
		return [`${who} is said to be ${outcome} and is done`];
	return [];
}

/** With On Error "Stop", the error tells of one item. */
export function judgeStop(
	{ message, context }: { message: string; context?: IDataObject },
	effects: Array<number | undefined>,
): string[] {
	const item = context?.itemIndex;
	if (typeof item !== 'number') return [`The error names no item: ${message}`];
	const isUnknown = /It is not known/.test(message);
	return !isUnknown && (effects[item] ?? 0) > 0 ? [`${message}, though item ${item} is done`] : [];
}

/** What the items say, in a word. */
function saidBy(result: NodeResult): string {
	if (result.error) return 'stopped';
	const said = entriesOf(result).flatMap((one) => String(failureOf(one)?.outcome ?? 'done'));
	const others = new Set(said.filter((word) => word !== 'done'));
	return others.size === 0 ? 'done' : [...others].sort().join(', ');
}

/** Runs one cell, and says what in it is not as it has to be. */
export async function runCell(
	vendors: Vendors,
	limits: Limits,
	kind: MatrixKind,
	fault: MatrixFault,
	mode: Mode,
	baseline: Baseline,
): Promise<CellResult> {
	prepare(vendors, kind);
	plant(vendors, kind, fault, mode);
	const { sandbox } = vendors;
	const running = run(vendors, kind, mode, fault.isUnreachable);
	const result = await (fault.isSilent ? limits.until(running, () => sandbox.calls) : running);
	await sandbox.settleLate();
	const effects = kind.items.map((item) => kind.effects?.(sandbox, item));
	const wrong = effects.flatMap((count, item) =>
		(count ?? 0) > 1 ? [`item ${item} is done ${count} times`] : [],
	);
	if (result.error) wrong.push(...judgeStop(result.error, effects));
	else {
		const entries = entriesOf(result);
		kind.items.forEach((_, item) => {
			const own = entries.filter((one) => itemOf(one) === item);
			wrong.push(...judge(item, own, baseline, effects[item]));
		});
		wrong.push(...tooMany(kind, fault, mode.lasts, entries));
	}
	return { wrong, said: saidBy(result) };
}

/** A fault of one call is that of its own items; of a call that was provably not done, it is nobody's. */
export function tooMany(
	{ effects, share = 1 }: MatrixKind,
	fault: MatrixFault,
	lasts: Mode['lasts'],
	entries: INodeExecutionData[],
): string[] {
	if (lasts === 'always') return [];
	const failed = entries.filter(failureOf).length;
	const allowed = fault.isProof || fault.done === 'answered' ? 0 : effects ? share : 1;
	return failed > allowed ? [`${failed} items have failed for one call, ${allowed} may`] : [];
}
