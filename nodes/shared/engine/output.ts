import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import { details, messageFor } from './errors';
import type { Outcome } from './run';

/**
 * Turns the outcomes into output items, in input order. The only place that makes items, so every one is
 * paired with the input item it came from, also on the error output.
 *
 * A failed item has `error` and nothing else: that is the only form by which every n8n knows it, sends it to the
 * error output and adds the input's own fields. With an Error object beside it n8n would keep the message only.
 */
export function emit(outcomes: Array<Outcome | undefined>): INodeExecutionData[] {
	const output: INodeExecutionData[] = [];
	outcomes.forEach((outcome, item) => {
		if (outcome === undefined) return;
		// One for all records of the item: there may be very many.
		const pairedItem = { item };
		if ('failure' in outcome) {
			const { failure } = outcome;
			output.push({
				json: { error: { message: messageFor(failure, item), ...details(failure) } },
				pairedItem,
			});
			return;
		}
		for (const record of outcome.records) {
			output.push({ json: record as IDataObject, pairedItem });
		}
	});
	return output;
}
