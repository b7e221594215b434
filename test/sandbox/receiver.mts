import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Received {
	method: string;
	url: URL;
	headers: Record<string, unknown>;
	text: string;
}

/** Someone who takes webhooks. */
export interface Receiver {
	url: string;
	/** What is answered. */
	status: number;
	received: Received[];
	/** Resolves with the next request. */
	next(): Promise<void>;
	stop(): void;
}

export async function startReceiver(): Promise<Receiver> {
	const server = createServer((request, response) => {
		let text = '';
		request
			.on('data', (chunk) => (text += String(chunk)))
			.on('end', () => {
				receiver.received.push({
					method: String(request.method),
					url: new URL(String(request.url), receiver.url),
					headers: request.headers,
					text,
				});
				response.writeHead(receiver.status).end();
			});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const receiver: Receiver = {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		status: 200,
		received: [],
		next: async () => await new Promise<void>((resolve) => server.once('request', () => resolve())),
		stop: () => {
			server.closeAllConnections();
			server.close();
		},
	};
	return receiver;
}
