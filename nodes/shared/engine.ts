import { NodeOperationError, type IExecuteFunctions, type INodeExecutionData } from 'n8n-workflow';

import { sendBulk } from './bulk';
import { inputFailure, replyFailure, toNodeError, type Attempt, type Failure } from './errors';
import { listAll } from './list';
import { fitToAccount } from './metadata';
import { FieldProblem, type Resource, type Values } from './operation';
import { emit, shape, type Outcome } from './output';
import { isRepeatable, isTrue, readLimit, readValues } from './request';
import type { Job, Run } from './run';
import { openLine } from './send';
import type { FilePart, Vendor, VendorRequest } from './vendor';

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
function checkFiles(context: IExecuteFunctions, item: number, { file = {} }: Values): void {
	const { binary } = context.getInputData()[item];
	const missing = Object.values(file).map(String).find((name) => !binary || !Object.hasOwn(binary, name));
	if (missing === undefined) return;
	throw new FieldProblem(
		`The item has no file in the binary field '${missing}'`,
		"Check 'Input Binary Field', or put a node before this one that gives each item its file.",
	);
}

/** The request of one item, with its file where the operation sends one. */
async function requestOf({ attempt, readFile }: Run, { item, values }: Job): Promise<VendorRequest> {
	const { vendor, operation } = attempt;
	const [file] = Object.entries(values.file ?? {});
	if (!file || !vendor.upload) return vendor.request(operation, values);
	return vendor.upload(operation, values, await readFile(item, String(file[1]), file[0]));
}

/** Sends one call per item, in input order. */
async function sendSingly(run: Run, jobs: Job[]): Promise<void> {
	const { vendor, operation } = run.attempt;
	for (const job of jobs) {
		const { item, values } = job;
		const repeatable = isRepeatable(operation, values);
		let request: VendorRequest;
		try {
			request = await requestOf(run, job);
		} catch (error) {
			run.settle(item, { failure: inputFailure(run.attempt, error) });
			continue;
		}
		const how = { repeatable, lane: operation.lane };
		let reply = await run.line.send(request, how);
		const other = reply.kind === 'refused' ? operation.fallback?.(values, reply.code) : undefined;
		if (other) reply = await run.line.send(vendor.request(operation, other), how);
		run.settle(item, reply.kind === 'done' ? recordsIn(run, job, reply.data) : { failure: replyFailure(run.attempt, reply, repeatable) });
	}
}

/** The records of an accepted answer. Where one was asked for by its id, having none is a failure. */
function recordsIn({ attempt }: Run, job: Job, data: unknown): Outcome {
	const { vendor, operation } = attempt;
	const result = vendor.result(data);
	const records = Array.isArray(result) ? result : [result];
	if (records.length === 0 && operation.absent) {
		const refused = { kind: 'refused', message: operation.absent, code: 'not found', status: 200 } as const;
		return { failure: replyFailure(attempt, refused, true) };
	}
	return { records: records.map((record) => shape(operation, job, record)) };
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
): Promise<INodeExecutionData[][]> {
	const attempt = findOperation(context, vendor, resources);
	const { operation } = attempt;
	const node = context.getNode();
	const items = context.getInputData();
	const outcomes = new Array<Outcome | undefined>(items.length).fill(undefined);
	const readContext = { timeZone: context.getTimezone() };

	const stopAt = (item: number, failure: Failure): never => {
		const done = outcomes.filter((outcome) => outcome && 'records' in outcome).length;
		throw toNodeError(
			node,
			failure,
			item,
			done === 0
				? 'No item was processed before it.'
				: `${done} of ${items.length} items were processed before it and stay so. Set 'On Error' to 'Continue (using error output)' to keep their results.`,
		);
	};
	const settle = (item: number, outcome: Outcome): void => {
		if ('failure' in outcome && !context.continueOnFail()) stopAt(item, outcome.failure);
		outcomes[item] = outcome;
	};

	const jobs: Job[] = [];
	for (let item = 0; item < items.length; item++) {
		try {
			const get = (name: string, fallback: unknown) =>
				context.getNodeParameter(name, item, fallback as object);
			const values = readValues(operation, get, readContext);
			checkFiles(context, item, values);
			jobs.push({
				item,
				values,
				limit: operation.paging ? readLimit(get) : 1,
				simplify: Boolean(operation.simplified ?? operation.simplify) && isTrue(get('simplify', true)),
			});
		} catch (error) {
			settle(item, { failure: inputFailure(attempt, error) });
		}
	}

	if (jobs.length > 0) {
		const readFile = async (item: number, name: string, wire: string): Promise<FilePart> => {
			const { fileName = 'file', mimeType } = context.helpers.assertBinaryData(item, name);
			return { wire, fileName, mimeType, content: await context.helpers.getBinaryDataBuffer(item, name) };
		};
		const run: Run = { attempt, line: await openLine(context, vendor), readContext, settle, readFile };
		let ready = jobs;
		for (const metadata of [operation.metadata ?? []].flat()) ready = await fitToAccount(run, metadata, ready);
		if (operation.bulk) await sendBulk(run, operation.bulk, ready);
		else if (operation.paging) await listAll(run, operation.paging, ready);
		else await sendSingly(run, ready);
	}
	return [emit(outcomes)];
}
