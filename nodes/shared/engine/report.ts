import type { IExecuteFunctions, NodeExecutionHint } from 'n8n-workflow';

import { isWrite } from '../table/writes';
import type { Counts } from '../wire/counts';
import { counted, inDigits, lasting } from './amounts';
import type { Attempt } from './errors';
import type { Outcome } from './run';

/** What a run has to say when it is over. */
export interface Ended {
	attempt: Attempt;
	/** Of each input item. */
	outcomes: Array<Outcome | undefined>;
	counts: Counts;
	/** How many of the outcomes an earlier try of "Retry On Fail" has brought. */
	kept: number;
}

/** Nobody notices a shorter wait for the vendor's limit, in ms. */
const noticedMs = 2_000;

/** So many names of fields stand in a hint. */
const mostNamed = 3;

/** What became of the items. */
interface Sum {
	done: number;
	/** Of those that are done: the answer was lost, and a look-up told that it was done. */
	found: number;
	refused: number;
	notSent: number;
	unknown: number;
	/** Items that went without some of their fields. */
	without: number;
	/** The names of those fields. */
	skipped: Set<string>;
}

function sumUp(isWriting: boolean, outcomes: Ended['outcomes']): Sum {
	const skipped = new Set<string>();
	const sum: Sum = { done: 0, found: 0, refused: 0, notSent: 0, unknown: 0, without: 0, skipped };
	for (const outcome of outcomes) {
		if (outcome === undefined) continue;
		if ('failure' in outcome) {
			sum[outcome.failure.outcome]++;
			continue;
		}
		sum.done++;
		// What the engine notes beside the record of a write.
		const { skippedFields } = (isWriting && outcome.records[0]) || {};
		if (outcome.isFound) sum.found++;
		if (!Array.isArray(skippedFields)) continue;
		sum.without++;
		for (const name of skippedFields) skipped.add(String(name));
	}
	return sum;
}

/** What became of the items, such as "60 items: 58 done, 2 refused". */
function whatBecame(isWriting: boolean, sum: Sum): string {
	const { done, found, refused, notSent, unknown } = sum;
	const items = counted(done + refused + notSent + unknown, 'item');
	const verb = isWriting ? 'done' : 'read';
	const failed = refused + notSent + unknown;
	if (failed === 0 && found === 0) return `${items} ${verb}`;
	const byLookUp = found > 0 ? ` (${inDigits(found)} found by look-up)` : '';
	const parts: Array<[number, string]> = [
		[done, `${verb}${byLookUp}`],
		[refused, 'refused'],
		[notSent, 'not sent'],
		[unknown, isWriting ? 'unknown' : 'without an answer that can be used'],
	];
	const said = parts
		.filter(([amount]) => amount > 0)
		.map(([amount, words]) => `${inDigits(amount)} ${words}`);
	return `${items}: ${said.join(', ')}`;
}

/** n8n shows a hint as HTML. */
const asText = (name: string): string =>
	name.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function listed(names: Set<string>): string {
	const shown = [...names].slice(0, mostNamed).map(asText);
	const more = names.size - shown.length;
	return [...shown, ...(more > 0 ? [`${more} more`] : [])].join(', ');
}

/** What else is news about how the items went. */
function howTheyWent({ attempt, counts }: Ended, { without, skipped }: Sum): string[] {
	const { waitedMs, sentOtherwise } = counts;
	const { name } = attempt.vendor;
	const are = (amount: number, one: string, many: string) => (amount === 1 ? one : many);
	return [
		...(waitedMs >= noticedMs ? [`calls waited ${lasting(waitedMs)} for ${name}'s limit`] : []),
		...(without > 0
			? [
					`${counted(without, 'item')} went without fields that the account does not have (${listed(skipped)})`,
				]
			: []),
		...(sentOtherwise > 0
			? [
					`${counted(sentOtherwise, 'item')} ${are(sentOtherwise, 'was', 'were')} refused at first and sent again with other values`,
				]
			: []),
	];
}

/**
 * What n8n shows above the output of a run, in at most two sentences; nothing when all went as it should: every item is
 * done or read as it was given, and nobody had to wait.
 */
export function hintOf(run: Ended): NodeExecutionHint | undefined {
	const { attempt, outcomes, counts, kept } = run;
	const isWriting = isWrite(attempt.operation);
	const sum = sumUp(isWriting, outcomes);
	const went = howTheyWent(run, sum);
	const failed = sum.refused + sum.notSent + sum.unknown;
	if (failed === 0 && sum.found === 0 && went.length === 0) return undefined;
	const calls = `${counted(counts.calls, 'call')}${kept > 0 ? ' of the last try' : ''}`;
	const more = went.join('; ');
	return {
		message: [
			`${whatBecame(isWriting, sum)}, in ${calls}.`,
			...(more ? [`${more.charAt(0).toUpperCase()}${more.slice(1)}.`] : []),
		].join(' '),
		// Somebody has to look those up.
		type: isWriting && sum.unknown > 0 ? 'warning' : 'info',
		location: 'outputPane',
	};
}

/**
 * Hands n8n the hint of a run that has ended, if there is news. n8n keeps no hint of a node that throws; its error says
 * what became of the items.
 */
export function reportRun(context: IExecuteFunctions, run: Ended): void {
	const hint = hintOf(run);
	// Older versions of n8n may not have it.
	if (hint) context.addExecutionHints?.(hint);
}
