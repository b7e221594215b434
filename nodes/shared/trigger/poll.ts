import {
	NodeOperationError,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
	type IPollFunctions,
	type NodeApiError,
} from 'n8n-workflow';

import { isStarting, notActivated } from './activation';
import { errorWith } from '../engine/errors';
import { fieldTypes } from '../engine/metadata';
import { nodeKey } from './nodeKey';
import { keyOf, type PolledRecord } from './pollMemory';
import { adviceOn } from '../wire/reply';
import { openLine, type Line } from '../wire/send';
import { asker, type AskPage, type PolledRow, type PollSource, type Problem } from './pollSource';
import { learn, readOn, type Progress } from './sweep';
import type { Reply, Vendor } from '../wire/vendor';

/*
 * Polling a vendor's list.
 *
 * A sweep reads the list page by page from a lower bound on; it has no upper bound, so that no record leaves the list while
 * it is read. The next sweep begins a while before the start of this one, and the memory tells what was seen already. Two
 * clocks that differ by less than this overlap, or a record that shows up late, lose nothing.
 *
 * The first poll only learns what is there. n8n polls once while a workflow is being activated and stores the node's data
 * right after it. Later it stores the data along with the items of a poll; a poll without items is not stored and is simply
 * repeated after a restart.
 */

/** How many records a test in the editor gives. */
const samples = 5;

const oldestFirst = (found: PolledRecord[]): PolledRecord[] =>
	[...found].sort((a, b) => (a.order ?? a.seenAt) - (b.order ?? b.seenAt));

/** What the trigger gives of these records. */
async function asItems(
	line: Line,
	{ types, item }: PollSource,
	records: PolledRow[],
): Promise<Reply<INodeExecutionData[]>> {
	const known =
		types && records.length > 0 ? await fieldTypes(line, types.metadata, types.set) : undefined;
	if (known && known.kind !== 'done')
		return { ...known, message: `the fields of the account could not be read: ${known.message}` };
	return { kind: 'done', data: records.map((one) => ({ json: item(one, known?.data) })) };
}

/** A few of the newest records for a test in the editor. Nothing is remembered. */
async function sample(
	ask: AskPage,
	{ pageSize, sorts }: PollSource,
): Promise<PolledRow[] | { problem: Problem }> {
	const first = await ask({ position: 0, size: sorts ? samples : pageSize, newest: true });
	if ('problem' in first) return first;
	const { rows, total = 0 } = first;
	if (!sorts && total > rows.length) {
		const last = await ask({
			position: Math.max(rows.length, total - pageSize),
			size: pageSize,
			newest: true,
		});
		if ('problem' in last) return last;
		for (const row of last.rows) rows.push(row);
	}
	return rows.sort((a, b) => (b.order ?? 0) - (a.order ?? 0)).slice(0, samples);
}

const log = (context: IPollFunctions, text: string) => `"${context.getNode().name}": ${text}`;

function failure(
	context: IExecuteFunctions | IPollFunctions,
	vendor: Vendor,
	{ plural, errors }: PollSource,
	reply: Problem,
	isFirst = false,
): NodeApiError {
	const message = `${vendor.name} did not list ${plural}: ${reply.message}`;
	const hint = reply.kind === 'refused' ? adviceOn(vendor, reply, errors) : undefined;
	if (isFirst) return notActivated(context, message, hint ?? 'Try again in a few minutes.');
	const description = hint ?? 'The next poll goes on where this one stopped; nothing is left out.';
	return errorWith(context.getNode(), message, description, { httpStatus: reply.status });
}

/** What a test in the editor gives. @throws NodeOperationError when the list is empty */
export async function sampleList(
	context: IExecuteFunctions,
	vendor: Vendor,
	source: PollSource,
): Promise<INodeExecutionData[]> {
	const line = await openLine(context, vendor);
	const found = await sample(asker(line, source), source);
	if ('problem' in found) throw failure(context, vendor, source, found.problem);
	const items = await asItems(line, source, found);
	if (items.kind !== 'done') throw failure(context, vendor, source, items);
	if (items.data.length > 0) return items.data;
	throw new NodeOperationError(
		context.getNode(),
		`There are no ${source.plural} in ${vendor.name} yet to show as an example`,
		{
			description:
				'The trigger works all the same once the workflow is active. Add one to see what it gives.',
		},
	);
}

/**
 * The contexts that have polled. n8n 2.41 polls with one of them as it activates a workflow, and with the same one at the
 * poll times.
 */
const polledBefore = new WeakSet<IPollFunctions>();

/** Polls that are under way: n8n starts the next one even if the last one still waits for the vendor. */
const running = new Set<string>();

/**
 * One poll of a list.
 * @param settings what makes it another list; when it changes, polling begins anew
 * @returns what is new or has changed, oldest first; `null` for nothing
 */
export async function pollList(
	context: IPollFunctions,
	vendor: Vendor,
	source: PollSource,
	settings: IDataObject,
): Promise<INodeExecutionData[][] | null> {
	const isAtStart = isStarting(context) && !polledBefore.has(context);
	polledBefore.add(context);
	const line = await openLine(context, vendor);
	const ask = asker(line, source);
	const key = nodeKey(context);
	if (running.has(key)) return null;
	running.add(key);
	try {
		const data = context.getWorkflowStaticData('node');
		// Not the keys: new ones do not make it another account.
		const credential = context.getNode().credentials?.[vendor.credential]?.id ?? null;
		const of = keyOf(JSON.stringify([line.address, credential, settings]));
		// A copy: what a failing poll leaves half-done must not show.
		const stored = JSON.parse(JSON.stringify(data.poll ?? null)) as Progress | null;
		if (stored?.of !== of) {
			if (stored)
				context.logger.warn(
					log(
						context,
						`polling begins anew, since the settings or the account changed. What happened since the last poll is left out.`,
					),
				);
			const learnt = await learn(ask, source, of);
			if ('problem' in learnt) throw failure(context, vendor, source, learnt.problem, true);
			data.poll = learnt.progress as unknown as IDataObject;
			return null;
		}
		const read = await readOn(ask, source, stored);
		const items = await asItems(line, source, oldestFirst(read.found));
		const isGiven = items.kind === 'done';
		// What could not be given is found again.
		if (isGiven) data.poll = stored as unknown as IDataObject;
		const problem = isGiven ? read.problem : items;
		const found = isGiven ? items.data : [];
		if (problem) {
			const error = failure(context, vendor, source, problem);
			// An error would take the workflow down as n8n starts; the poll times repeat it.
			if (found.length === 0 && !isAtStart) throw error;
			context.logger.warn(log(context, `${error.message}. The next poll goes on there.`));
		}
		return found.length > 0 ? [found] : null;
	} finally {
		running.delete(key);
	}
}
