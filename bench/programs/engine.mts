/** The engine without a network: every request is answered at once, and nothing waits. */

import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { IHttpRequestOptions } from 'n8n-workflow';
import { root } from '../../scripts/install.mjs';
import { activityItems, taskItems } from '../lib/data.mts';
import { runNode } from '../lib/host.mts';
import type { NodeRun } from '../lib/host.mts';
import { measured } from '../lib/measure.mts';
import type { Measured } from '../lib/measure.mts';
import { activityParameters, taskParameters } from './parameters.mts';

const { clock } = createRequire(join(root, 'index.js'))('./dist/nodes/shared/wire/clock.js') as {
	clock: { sleep(ms: number): Promise<void> };
};

const reply = (body: unknown) => ({ statusCode: 200, headers: {}, body });
const bodyOf = ({ body }: IHttpRequestOptions) => JSON.parse(String(body)) as never;

function activities(options: IHttpRequestOptions): unknown {
	const rows: unknown[] = bodyOf(options);
	return reply({
		Response: rows.map((_row, index) => ({
			ProspectActivityId: `id-${index}`,
			RowNumber: index + 1,
			ActivityCreated: true,
		})),
	});
}

/** Batches that are done when first asked for. */
function tasks(): (options: IHttpRequestOptions) => unknown {
	type Job = { namespace: string; action: string; params: { id: number } };
	const batches = new Map<string, Job[]>();
	return (options) => {
		const action = new URL(options.url).searchParams.get('action');
		const body: { id: number; async: string; jobs: Job[] } = bodyOf(options);
		if (action === 'addOrUpdateTask') return reply({ success: true, id: body.id });
		if (action === 'progress') return reply({ progress: 100 });
		if (action === 'run') {
			const asyncId = `batch-${batches.size}`;
			batches.set(asyncId, body.jobs);
			return reply({ asyncId });
		}
		const results = (batches.get(body.async) ?? []).map((job) => ({
			namespace: job.namespace,
			action: job.action,
			request: job.params,
			response: { success: true, id: job.params.id },
		}));
		return reply({ asyncId: body.async, results });
	};
}

export type EngineCase = 'bulk' | 'batch' | 'single';

/** Runs so many items `rounds` times and gives each round's measure. */
export async function engineRun(
	name: EngineCase,
	count: number,
	rounds: number,
): Promise<Measured[]> {
	clock.sleep = async () => undefined;
	// An address and limits of their own each time, so that no round finds the pacer of another.
	const leadSquaredApi = (round: number) => ({
		baseUrl: 'http://localhost:1',
		accessKey: `a${count}-${round}`,
		secretKey: 's',
		plan: 'custom',
		callsPerWindow: 20,
		bulkCallsPerWindow: 1_000_000,
	});
	const ivvyApi = { region: 'AU', baseUrl: 'http://localhost:1', apiKey: 'a', apiSecret: 's' };
	const results: Measured[] = [];
	for (let round = 0; round < rounds; round++) {
		const options: NodeRun =
			name === 'bulk'
				? {
						node: 'leadSquared',
						parameters: activityParameters,
						items: activityItems(count),
						credentials: { leadSquaredApi: leadSquaredApi(round) },
						answer: activities,
					}
				: {
						node: 'ivvy',
						parameters: taskParameters(name === 'batch' ? 'always' : 'never'),
						items: taskItems(count),
						credentials: { ivvyApi },
						answer: tasks(),
					};
		results.push(await measured(count, async () => await runNode(options)));
	}
	return results;
}
