import type { IExecuteFunctions } from 'n8n-workflow';

import { counted } from './amounts';
import type { Expected } from './expected';

/** A time as people say it, rounded by less than a tenth. */
export function spoken(ms: number): string {
	const seconds = ms / 1_000;
	if (seconds < 1) return 'less than a second';
	const round = (value: number) => (value < 10 ? Math.round(value * 10) / 10 : Math.round(value));
	if (seconds < 120) return `about ${counted(round(seconds), 'second')}`;
	const minutes = seconds / 60;
	if (minutes < 120) return `about ${counted(round(minutes), 'minute')}`;
	return `about ${counted(round(minutes / 60), 'hour')}`;
}

/** What a preview found. */
export interface Found {
	vendor: string;
	items: number;
	/** Items that would not be sent. */
	failed: number;
	calls: number;
	/** Questions that it asked. */
	questions: number;
	expected: Expected;
}

/** The run in earnest, in one or two sentences. */
export function wordsOf({ vendor, items, failed, calls, questions, expected }: Found): string {
	const time = `${spoken(expected.ms)} under your limits`;
	const known = expected.isLeast
		? `${time}, and the time that ${vendor} works on its batches, which is not known yet`
		: time;
	const words = [
		`Preview: ${counted(items, 'item')}, ${counted(calls, 'call')}${calls > 0 ? `, ${known}` : ''}. Nothing was written.`,
	];
	if (failed > 0) words.push(`${counted(failed, 'item')} would not be sent.`);
	if (questions > 0)
		words.push(
			`${counted(questions, 'call')} that only read${questions === 1 ? 's' : ''} ${questions === 1 ? 'was' : 'were'} made for it.`,
		);
	return words.join(' ');
}

/** Shows it above the node's output. Older versions of n8n have no such hints. */
export function showHint(context: IExecuteFunctions, found: Found): void {
	const { addExecutionHints } = context as Partial<IExecuteFunctions>;
	addExecutionHints?.call(context, {
		message: wordsOf(found),
		type: 'info',
		location: 'outputPane',
	});
}
