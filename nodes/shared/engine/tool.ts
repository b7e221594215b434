import type { IExecuteFunctions } from 'n8n-workflow';

import type { Outcome } from './run';

/** Does the node run as the tool of an AI agent? n8n has a node of its own for that, whose name ends so. */
export const isTool = (context: IExecuteFunctions): boolean =>
	context.getNode().type.endsWith('Tool');

/**
 * Does the first failed item end the node? A model learns from a failure only what the node gives as data, so a tool goes on
 * unless it is told to stop; n8n itself would leave out the next step.
 */
export function stopsAtFailure(context: IExecuteFunctions): boolean {
	return isTool(context) ? context.getNode().onError === 'stopWorkflow' : !context.continueOnFail();
}

/** Characters of JSON, some 10,000 tokens: what the usual models take beside the rest of their conversation. */
const mostCharacters = 40_000;

function cut(records: Array<Record<string, unknown>>): Array<Record<string, unknown>> {
	let characters = 0;
	const fitting = records.findIndex((record) => {
		characters += JSON.stringify(record).length;
		return characters > mostCharacters;
	});
	if (fitting < 0 || records.length === 1) return records;
	const shown = Math.max(fitting, 1);
	const told = {
		message: `Only the first ${shown} of ${records.length} records are shown: the whole answer is too long for a model`,
		shown,
		total: records.length,
		nextStep: 'Narrow the list with its filters, or ask for fewer records or fewer fields.',
	};
	return [...records.slice(0, shown), { cut: told }];
}

/**
 * What a model can take of each item's records: the first ones, whole, and a last one that says how many there were. One
 * record is never cut.
 */
export const cutForModel = (outcomes: Array<Outcome | undefined>): Array<Outcome | undefined> =>
	outcomes.map((outcome) =>
		outcome && 'records' in outcome ? { records: cut(outcome.records) } : outcome,
	);
