/** The HTTP Request node as fast as it goes. */

import type { Batching, Urls } from '../programs/parameters.mts';
import type { Measured } from './measure.mts';
import { once, startNode } from './stage.mts';
import type { How, Ran, Stage } from './stage.mts';

/** Settings of the HTTP Request node's batching without a limit, the fastest first: all at once, then ever smaller bursts. */
const bursts: Array<Batching | undefined> = [
	undefined,
	{ batchSize: 500, batchInterval: 250 },
	{ batchSize: 100, batchInterval: 100 },
];

/** The HTTP Request node's run with the first setting that ends well: many thousand connections at once may break. */
export async function requestsRun(
	stage: Stage,
	how: How,
	urls: Urls,
	task: string,
	items: number,
): Promise<{ run: Ran; name: string }> {
	for (const batching of bursts) {
		const http = startNode(true);
		try {
			const work = async () => await http.ask<Measured>(task, urls, items, batching);
			await once(stage, how, async () => await http.ask<Measured>(task, urls, 100));
			const run = await once(stage, how, work);
			return {
				run,
				name: batching
					? `HTTP Request node, ${batching.batchSize} every ${batching.batchInterval} ms`
					: 'HTTP Request node',
			};
		} catch (error) {
			if (batching === bursts.at(-1)) throw error;
		} finally {
			await http.end();
		}
	}
	throw new Error('There is no setting to try');
}
