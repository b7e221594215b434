import type { IExecuteFunctions } from 'n8n-workflow';

import { clock } from '../wire/clock';
import type { Counts } from '../wire/counts';
import { counted, inDigits, lasting } from './amounts';
import type { Attempt } from './errors';
import type { Outcome } from './run';

/** When a run says for the first time how far it is, and how long after that each further time, in ms. */
const rhythm = { firstMs: 60_000, everyMs: 30_000 };

/** Which part of the work is done, from 0 to 1; 0 while nothing tells it. */
function partDone(all: number, before: number, now: number, { calls, expectedCalls }: Counts) {
	// One item may be a list of many pages, and items of a batch are done all at once.
	if (now > before) return (now - before) / (all - before);
	// More calls than expected are those of a list that does not say how long it is, or were made again.
	return calls < expectedCalls ? calls / expectedCalls : 0;
}

/** When the run will be over, with the time that is left, if that can be told by now. */
function expectedEnd(elapsedMs: number, part: number): string {
	if (part <= 0) return 'its end cannot be told yet';
	const leftMs = (elapsedMs * (1 - part)) / part;
	const end = new Date(clock.now() + leftMs).toISOString().slice(0, 16).replace('T', ' ');
	return `about ${lasting(leftMs)} left, expected to end at ${end} UTC`;
}

/**
 * Says in n8n's log how far a long run is, and in the browser's console where a person has started it there. Numbers and
 * the names of workflow and node, nothing of the items.
 * @returns ends it
 */
export function watchProgress(
	context: IExecuteFunctions,
	{ vendor }: Attempt,
	outcomes: Array<Outcome | undefined>,
	counts: Counts,
): () => void {
	const begun = clock.now();
	const settled = () => outcomes.filter((outcome) => outcome !== undefined).length;
	const before = settled();
	// Only some of n8n's versions and contexts have it.
	const signal = context.getExecutionCancelSignal?.();
	let stop: () => void;
	const tell = (): void => {
		if (signal?.aborted) return;
		const now = settled();
		const part = partDone(outcomes.length, before, now, counts);
		const message = [
			`${vendor.name} node "${context.getNode().name}" of workflow "${context.getWorkflow().name}", execution ${context.getExecutionId()}`,
			`${inDigits(now)} of ${counted(outcomes.length, 'item')} done in ${counted(counts.calls, 'call')}; ${expectedEnd(clock.now() - begun, part)}`,
		].join(': ');
		context.logger.info(message);
		// n8n passes it on in manual executions only.
		context.sendMessageToUI(message);
		stop = clock.after(rhythm.everyMs, tell);
	};
	stop = clock.after(rhythm.firstMs, tell);
	return () => stop();
}
