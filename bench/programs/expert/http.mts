/** What an expert would write instead of using a node: axios with kept connections, several calls at a time. */

import { Agent } from 'node:http';
import { Agent as TlsAgent } from 'node:https';
import axios from 'axios';
import type { AxiosInstance } from 'axios';

const agents = (keepAlive: boolean) => ({
	httpAgent: new Agent({ keepAlive, maxSockets: 50 }),
	httpsAgent: new TlsAgent({ keepAlive, maxSockets: 50 }),
});

/** A new agent and connection for one call, as n8n makes them. */
export const unkept = () => agents(false);

/** Runs a script that keeps its connections, and opens them itself: none is left from a run before. */
export async function withClient<T>(script: (client: AxiosInstance) => Promise<T>): Promise<T> {
	const { httpAgent, httpsAgent } = agents(true);
	const headers = { 'Content-Type': 'application/json' };
	const client = axios.create({ httpAgent, httpsAgent, headers });
	try {
		return await script(client);
	} finally {
		httpAgent.destroy();
		httpsAgent.destroy();
	}
}

export const pause = async (ms: number) => await new Promise((resolve) => setTimeout(resolve, ms));

/** Does `work` for each entry, so many at a time, begun in order. */
export async function pool<T>(
	list: T[],
	width: number,
	work: (entry: T) => Promise<void>,
): Promise<void> {
	let next = 0;
	await Promise.all(
		Array.from({ length: Math.min(width, list.length) }, async () => {
			while (next < list.length) await work(list[next++]);
		}),
	);
}

export function cut<T>(list: T[], size: number): T[][] {
	const chunks: T[][] = [];
	for (let at = 0; at < list.length; at += size) chunks.push(list.slice(at, at + size));
	return chunks;
}
