import { Worker } from 'node:worker_threads';
import type { Answer } from './types.mts';

/** A request that somebody sent through the proxy. */
export interface ProxiedRequest {
	method: string;
	url: string;
	status: number;
}

export interface Proxy {
	/** For HTTPS_PROXY. */
	url: string;
	/** The authority that vouches for every host here; for NODE_EXTRA_CA_CERTS. */
	ca: string;
	requests: ProxiedRequest[];
	stop(): Promise<void>;
}

interface Ready {
	key: string;
	cert: string;
	url: string;
}

/** Starts the thread; `onRequest` gets what a proxy is asked for. */
function start(
	workerData: { commonName: string; port?: number },
	onRequest?: (
		request: { id: number; method: string; url: string },
		reply: (answer: Answer) => void,
	) => void,
): Promise<Ready & { worker: Worker }> {
	const worker = new Worker(new URL('./proxyWorker.mts', import.meta.url), {
		workerData,
		execArgv: [],
	});
	return new Promise((resolve, reject) => {
		worker.once('error', reject);
		worker.on('message', (message: { ready?: Ready; id: number; method: string; url: string }) => {
			if (message.ready) resolve({ ...message.ready, worker });
			else onRequest?.(message, (answer) => worker.postMessage({ id: message.id, answer }));
		});
	});
}

/** A key and its certificate. */
export async function certificateFor(commonName: string): Promise<{ key: string; cert: string }> {
	const { key, cert, worker } = await start({ commonName });
	await worker.terminate();
	return { key, cert };
}

const nobody: Answer = { status: 502, body: 'The sandbox does not stand in for this host' };

/**
 * A local HTTPS proxy that answers for public hosts, so that a node runs as it is shipped.
 * Nothing is passed on: a host that nobody stands in for is answered with 502.
 */
export async function startProxy(
	answer: (method: string, url: URL) => Promise<Answer | undefined>,
	port = 0,
): Promise<Proxy> {
	const requests: ProxiedRequest[] = [];
	const { url, cert, worker } = await start(
		{ commonName: 'Vendor sandbox', port },
		({ method, url: asked }, reply) => {
			void answer(method, new URL(asked)).then((given = nobody) => {
				requests.push({ method, url: asked, status: given.status });
				reply(given);
			});
		},
	);
	return { url, ca: cert, requests, stop: async () => void (await worker.terminate()) };
}
