/** The part of docs/reliability.md about several processes of n8n. */

import type { ClusterFigure } from './figures.mts';
import { digits, table } from './markdown.mts';

export function clusterTable(runs: ClusterFigure[]): string {
	const head = [
		'run',
		'executions',
		'items',
		'done',
		'lost',
		'doubled',
		'said what is not so',
		'calls',
		'of these too fast',
		'events',
		'interrupted executions',
		'their items that were sent',
	];
	const rows = runs.map((run, index) =>
		[
			...[index + 1, run.executions, run.items, run.done, run.lost, run.doubled],
			...[run.falseDone + run.falseNot, run.calls, run.throttled, run.events],
			...[run.interrupted, run.sentWithoutReport],
		].map(digits),
	);
	return table(head, rows);
}
