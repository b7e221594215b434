import type { IExecuteFunctions } from 'n8n-workflow';

import type { Outcome } from './run';

/** What is known of the items of one run of the node, across the tries that n8n makes of it. */
interface Known {
	/** The JSON of the input items, to tell the calls of a tool apart, which share their execution data. */
	inputs: object[];
	outcomes: Array<Outcome | undefined>;
}

/**
 * n8n's "Retry On Fail" runs the whole node again and hands it the same execution data. What is known of the items is kept
 * with that object, and goes with it.
 */
const known = new WeakMap<object, Known[]>();

/** Is nothing to be sent for the item again, since it is done or may be done? */
function isKept(outcome: Outcome): boolean {
	if ('records' in outcome) return true;
	const { outcome: became, mayRepeat } = outcome.failure;
	return became === 'unknown' && !mayRepeat;
}

/**
 * The outcomes of the items, to be filled in. In a further try those stand there already that must not be sent again: what
 * is done, and what may be done. What was refused or not sent is open again.
 */
export function outcomesOf(context: IExecuteFunctions): Array<Outcome | undefined> {
	const items = context.getInputData();
	const nothing = () => new Array<Outcome | undefined>(items.length).fill(undefined);
	if (!context.getNode().retryOnFail) return nothing();
	const inputs = items.map(({ json }) => json);
	const execution = context.getExecuteData();
	const runs = known.get(execution) ?? [];
	const before = runs.find(
		(run) =>
			run.inputs.length === inputs.length &&
			run.inputs.every((json, item) => json === inputs[item]),
	);
	if (before) {
		before.outcomes.forEach((outcome, item) => {
			if (outcome && !isKept(outcome)) before.outcomes[item] = undefined;
		});
		return before.outcomes;
	}
	const outcomes = nothing();
	known.set(execution, [...runs, { inputs, outcomes }]);
	return outcomes;
}
