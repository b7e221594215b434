/** What somebody meets who has started the demo: the list of workflows, and where to begin. */

import type { Api, Workflow } from '../e2e/lib/api.mts';
import type { Result } from './demo.mts';

/** Saves the workflows so that n8n's list, which has the last change first, shows them in this order. */
export async function saveInOrder<T extends { workflow: Workflow }>(
	api: Api,
	workflows: T[],
): Promise<T[]> {
	const saved: T[] = [];
	for (const one of workflows.toReversed())
		saved.unshift({ ...one, workflow: await api.addWorkflow(one.workflow) });
	return saved;
}

/** The workflow to open first is the one in which a row fails: it shows the most. */
export function whatToDoFirst(
	url: string,
	results: Array<Pick<Result, 'workflow' | 'row'>>,
): string {
	const first = results.find(({ row }) => row.failedRows > 0) ?? results[0];
	if (!first) return '';
	const { workflow, row } = first;
	const lines = [
		`Open first:  ${url}/workflow/${workflow.id}`,
		`  "${workflow.name}": press "Execute workflow", then open the last nodes.`,
	];
	if (row.failedRows === 1)
		lines.push('  The one failed row is meant: it leaves through the error output and says why.');
	return lines.join('\n');
}
