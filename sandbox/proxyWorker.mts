/**
 * mockttp in a thread of its own: it is large, and not every test runner can load the ES modules that it consists of.
 * Gives a key with its certificate, or runs a proxy whose answers come from the thread that started it.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { generateCACertificate, getLocal } from 'mockttp';
import type { Answer } from './types.mts';

const parent = parentPort;
if (!parent) throw new Error('Only as a worker');
const { commonName, port } = workerData as { commonName: string; port?: number };
const { key, cert } = await generateCACertificate({ subject: { commonName } });

async function serve(): Promise<string> {
	const waiting = new Map<number, (answer: Answer) => void>();
	parent?.on('message', ({ id, answer }: { id: number; answer: Answer }) =>
		waiting.get(id)?.(answer),
	);
	const server = getLocal({ https: { key, cert }, recordTraffic: false });
	let last = 0;
	await server.forAnyRequest().thenCallback(async ({ method, url }) => {
		const id = ++last;
		const { status, body, headers } = await new Promise<Answer>((resolve) => {
			waiting.set(id, resolve);
			parent?.postMessage({ id, method, url });
		});
		waiting.delete(id);
		return {
			statusCode: status,
			// What comes from the other thread is no Buffer any more.
			body: body instanceof Uint8Array ? body : String(body),
			headers: { 'content-type': 'text/plain', ...headers },
		};
	});
	// From a place of its own, so that several test processes do not race for the same ports.
	await (port
		? server.start(port)
		: server.start({ startPort: 20_000 + Math.floor(Math.random() * 20_000), endPort: 60_000 }));
	return `http://127.0.0.1:${server.port}`;
}

parent.postMessage({ ready: { key, cert, url: port === undefined ? '' : await serve() } });
