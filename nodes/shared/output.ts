import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import { details, messageFor, type Failure } from './errors';

/** What became of one input item. */
export type Outcome = { records: Array<Record<string, unknown>> } | { failure: Failure };

/** The record with only the named fields, or as it is when nothing is named. */
export function simplified(record: Record<string, unknown>, keep: string[] | undefined): Record<string, unknown> {
	if (!keep) return record;
	return Object.fromEntries(keep.filter((name) => Object.hasOwn(record, name)).map((name) => [name, record[name]]));
}

/**
 * Turns the outcomes into output items, in input order. The only place that makes items, so every one is
 * paired with the input item it came from, also on the error output.
 *
 * A failed item has `error` and `details` and nothing else: that is how n8n knows it, sends it to the error output
 * and adds the input's own fields. With an Error object beside it n8n would keep the message only.
 */
export function emit(outcomes: Array<Outcome | undefined>): INodeExecutionData[] {
	const output: INodeExecutionData[] = [];
	outcomes.forEach((outcome, item) => {
		if (outcome === undefined) return;
		if ('failure' in outcome) {
			const { failure } = outcome;
			output.push({
				json: { error: messageFor(failure, item), details: details(failure) },
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
