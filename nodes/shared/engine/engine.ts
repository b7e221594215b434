import {
	NodeOperationError,
	type IExecuteFunctions,
	type INode,
	type INodeExecutionData,
} from 'n8n-workflow';

import { readBatchFrom, sendBatches } from './batch';
import { sendBulk } from './bulk';
import { brokenOff, toNodeError, type Attempt, type Failure } from './errors';
import { holdBack, type Earlier } from './holdBack';
import { sendInBulk } from './inBulk';
import { listAll } from './list';
import { outcomesOf } from './memory';
import { fitToAccount } from './metadata';
import { nothingKnown, readItem, readNamed, type NamedItem } from './names';
import { FieldProblem, type ReadContext, type Resource, type Values } from '../table/operation';
import { changedRecordsOf, isWrite } from '../table/writes';
import { Counts } from '../wire/counts';
import { emit } from './output';
import { Preview } from './preview';
import { onceIfFixed, parameterReader } from './parameters';
import { watchProgress } from './progress';
import { reportRun } from './report';
import { readCallsAtATime, readLimit, ValuesReader, type GetParameter } from './request';
import type { Job, Outcome, Run } from './run';
import type { Searches } from '../wire/search';
import { readOutput } from './shape';
import { openLine, type Line } from '../wire/send';
import { sendSingly } from './single';
import { cutForModel, isTool, stopsAtFailure } from './tool';
import type { FilePart, Vendor } from '../wire/vendor';
import { readIfUnknown, sendAndLookUp } from './unknown';
import { VendorClock } from './unknown/vendorClock';

function findOperation(context: IExecuteFunctions, vendor: Vendor, resources: Resource[]): Attempt {
	// The only parameters that are the same for all items.
	const resourceValue = context.getNodeParameter('resource', 0) as string;
	const operationValue = context.getNodeParameter('operation', 0) as string;
	const resource = resources.find(({ value }) => value === resourceValue);
	const operation = resource?.operations.find(({ value }) => value === operationValue);
	if (!resource || !operation) {
		throw new NodeOperationError(
			context.getNode(),
			`${vendor.name} has no operation '${operationValue}' for '${resourceValue}'`,
			{ description: 'Pick a resource and an operation from the lists, not by expression.' },
		);
	}
	return { vendor, resource, operation };
}

/** A file that is missing is found before anything is sent, as any other value. */
function checkFiles(context: IExecuteFunctions, item: number, { file }: Values): void {
	if (!file) return;
	const binary = context.getInputData()[item]?.binary;
	const missing = Object.values(file)
		.map(String)
		.find((name) => !binary || !Object.hasOwn(binary, name));
	if (missing === undefined) return;
	throw new FieldProblem(
		`The item has no file in the binary field '${missing}'`,
		"Check 'Input Binary Field', or put a node before this one that gives each item its file.",
	);
}

/**
 * Runs the chosen operation over all input items.
 *
 * All items are read before anything is sent. With "Stop Workflow" the first item that fails ends the
 * node; otherwise every item gets its own outcome, in input order.
 * @throws NodeOperationError, NodeApiError naming the item
 */
export async function runOperation(
	context: IExecuteFunctions,
	vendor: Vendor,
	resources: Resource[],
	searches: Searches,
): Promise<INodeExecutionData[][]> {
	const attempt = findOperation(context, vendor, resources);
	const { operation } = attempt;
	const node = context.getNode();
	const items = context.getInputData();
	const outcomes = outcomesOf(context);
	const kept = outcomes.filter(Boolean).length;
	const counts = new Counts();
	const underWay = new Array<boolean>(items.length).fill(false);
	const readContext = { timeZone: context.getTimezone(), isTool: isTool(context) };

	const stops = stopsAtFailure(context);
	// In a further try, what may be done already can no longer be told apart.
	let isOver = stops && outcomes.some((outcome) => outcome && 'failure' in outcome);
	const settle = (item: number, outcome: Outcome): void => {
		outcomes[item] = outcome;
		underWay[item] = false;
		if (stops && 'failure' in outcome) isOver = true;
	};
	/** The same, unless it is known already what became of the item. */
	const settleOpen = (item: number, outcome: Outcome): void => {
		if (!outcomes[item]) settle(item, outcome);
	};

	const vendorClock = new VendorClock();
	const jobs: Job[] = [];
	const recordKeys = isWrite(operation) ? changedRecordsOf(operation) : undefined;
	const earlier: Earlier[] = [];
	const named: NamedItem[] = [];
	const parametersOf = parameterReader(context);
	const { isFixed } = parametersOf;
	const preview = new Preview(attempt, isFixed);
	const reader = new ValuesReader(operation, isFixed);
	const limitOf = onceIfFixed(isFixed, (get) =>
		operation.paging ? readLimit(get, readContext) : 1,
	);
	const outputOf = onceIfFixed(isFixed, (get) => readOutput(operation, get));
	const batching =
		vendor.batch && operation.batchable
			? { batches: vendor.batch, recordKeys: operation.batchable.recordKeys }
			: undefined;
	/** One run is sent in one way: the first item that can be read says in which. */
	let way: { batchFrom: number; width: number | undefined; looksUp: boolean } | undefined;
	const read = (item: number, get: GetParameter, idOf: ReadContext['idOf']): Job => {
		const leftOut = preview.ask(item, get);
		const values = reader.read(get, { ...readContext, json: items[item]?.json, idOf, leftOut });
		checkFiles(context, item, values);
		way ??= {
			batchFrom: (batching ?? operation.inBulk) ? readBatchFrom(get) : Infinity,
			width: readCallsAtATime(get),
			looksUp: readIfUnknown(get),
		};
		return {
			item,
			values,
			limit: limitOf(get),
			output: outputOf(get),
		};
	};
	const take = (job: Job): void => {
		const before = outcomes[job.item];
		if (!before) jobs.push(job);
		else earlier.push({ item: job.item, values: job.values, isDone: 'records' in before });
	};
	for (let item = 0; item < items.length && !isOver; item++) {
		const get = parametersOf(item);
		const reading = readItem(attempt, () => read(item, get, nothingKnown));
		if ('job' in reading) take(reading.job);
		else if ('wanted' in reading) named.push({ item, get, read: (idOf) => read(item, get, idOf) });
		else settleOpen(item, reading);
	}

	const sendAll = async (line: Line): Promise<void> => {
		const readFile = async (item: number, name: string, wire: string): Promise<FilePart> => {
			const { fileName = 'file', mimeType } = context.helpers.assertBinaryData(item, name);
			return {
				wire,
				fileName,
				mimeType,
				content: await context.helpers.getBinaryDataBuffer(item, name),
			};
		};
		const opened: Run = {
			attempt,
			line,
			counts,
			width: way?.width,
			readContext,
			settle,
			underWay,
			// With room for all: the items of groups come in any order.
			sentAt: new Array<number>(items.length),
			isOver: () => isOver,
			readFile,
		};
		const run = preview.over(opened);
		if (named.length > 0) {
			const reading = { ...run, settle: settleOpen };
			await readNamed(reading, { context, searches }, named, take);
			for (const list of [jobs, earlier]) list.sort((one, other) => one.item - other.item);
			// No item before them may have said it.
			for (const one of [opened, run]) one.width = way?.width;
		}
		const batchFrom = way?.batchFrom ?? Infinity;
		let ready = recordKeys ? holdBack(run, recordKeys, earlier, jobs) : jobs;
		for (const metadata of [operation.metadata ?? []].flat())
			ready = await fitToAccount(run, metadata, ready);
		const send = async (open: Job[]): Promise<void> => {
			if (operation.bulk) await sendBulk(run, operation.bulk, open);
			else if (operation.paging) await listAll(run, operation.paging, open);
			else if (batching) await sendBatches(run, { ...batching, batchFrom }, open);
			else if (operation.inBulk && open.length >= batchFrom)
				await sendInBulk(run, operation.inBulk, open);
			else await sendSingly(run, open);
		};
		const goesOn = (): boolean => {
			isOver = stops && outcomes.some((outcome) => outcome && 'failure' in outcome);
			return !isOver;
		};
		const isOn = way?.looksUp === true;
		const aheadMs = () => vendorClock.aheadMs;
		await sendAndLookUp(run, { isOn, resources, outcomes, aheadMs, goesOn }, ready, send);
	};

	if (jobs.length + named.length > 0 && !isOver) {
		let isOpen = false;
		const sending = openLine(context, vendorClock.watching(vendor), counts).then(async (line) => {
			isOpen = true;
			await sendAll(line);
		});
		const endProgress = watchProgress(context, attempt, outcomes, counts);
		const told = sending.catch((reason: Error) => {
			for (const { item } of [...jobs, ...named]) {
				const when = underWay[item] ? 'underWay' : isOpen ? 'beforeSending' : 'beforeOpening';
				outcomes[item] ??= { failure: brokenOff(attempt, reason, when) };
			}
			// Otherwise n8n would show the input items as if they were done.
			if (stops) throw withOutcomes(reason, outcomes);
		});
		await told.finally(endProgress);
	}
	if (isOver) throw stoppedBy(node, outcomes);
	if (preview.isOn) return [emit(preview.end(context, outcomes))];
	reportRun(context, { attempt, outcomes, counts, kept });
	return [emit(readContext.isTool && !isWrite(operation) ? cutForModel(outcomes) : outcomes)];
}

/** The error of the first failed item, with what became of the others. */
function stoppedBy(node: INode, outcomes: Array<Outcome | undefined>): Error {
	const item = outcomes.findIndex((outcome) => outcome && 'failure' in outcome);
	return toNodeError(
		node,
		(outcomes[item] as { failure: Failure }).failure,
		item,
		othersThan(item, outcomes),
	);
}

/** The error of a run that broke off, such as a cancelled one, with what became of its items. */
function withOutcomes(reason: Error, outcomes: Array<Outcome | undefined>): Error {
	const done = outcomes.filter((outcome) => outcome && 'records' in outcome).length;
	const unknown = outcomes.filter(
		(outcome) => outcome && 'failure' in outcome && outcome.failure.outcome === 'unknown',
	).length;
	if (done > 0)
		reason.message += `. ${done} of ${outcomes.length} items were processed and stay so`;
	if (unknown > 0) reason.message += `. Of ${unknown} it is not known whether they were processed`;
	return reason;
}

/** What became of the other items, of which an error says nothing. */
function othersThan(item: number, outcomes: Array<Outcome | undefined>): string {
	const done = outcomes.filter((outcome) => outcome && 'records' in outcome).length;
	const failures = outcomes.map((outcome) =>
		outcome && 'failure' in outcome ? outcome.failure : undefined,
	);
	const isUnknown = (failure: Failure | undefined) => failure?.outcome === 'unknown';
	const unknown = failures.filter((failure, other) => other !== item && isUnknown(failure));
	if (done === 0 && unknown.length === 0)
		return isUnknown(failures[item]) ? 'No other item was processed.' : 'No item was processed.';
	const traces = new Set(
		unknown.flatMap((failure) =>
			Object.entries(failure?.trace ?? {}).map(([name, id]) => `${name} ${id}`),
		),
	);
	const named = traces.size > 0 ? ` (${[...traces].join(', ')})` : '';
	return [
		...(done > 0 ? [`${done} of ${outcomes.length} items were processed and stay so.`] : []),
		...(unknown.length > 0
			? [`Of ${unknown.length} other items it is not known whether they were processed${named}.`]
			: []),
		"Set 'On Error' to 'Continue (using error output)' to keep what is known of each item.",
	].join(' ');
}
