import type { IDataObject, INode, INodeExecutionData } from 'n8n-workflow';

import { details, toNodeError, type Failure } from './errors';

/** What became of one input item. */
export type Outcome = { records: Array<Record<string, unknown>> } | { failure: Failure };

/**
 * Turns the outcomes into output items, in input order. The only place that makes items, so every one is
 * paired with the input item it came from, also on the error output.
 */
export function emit(node: INode, outcomes: Array<Outcome | undefined>): INodeExecutionData[] {
	const output: INodeExecutionData[] = [];
	outcomes.forEach((outcome, item) => {
		if (outcome === undefined) return;
		if ('failure' in outcome) {
			const error = toNodeError(node, outcome.failure, item);
			output.push({
				json: { error: error.message, errorDetails: details(outcome.failure) },
				error,
				pairedItem: { item },
			});
			return;
		}
		for (const record of outcome.records) {
			output.push({ json: record as IDataObject, pairedItem: { item } });
		}
	});
	return output;
}
