import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What stands in front of a vendor and answers otherwise than it. */
export interface Rewritten {
	url: string;
	/** From now on, calls whose path holds `match` are answered with what `change` makes of the body; with another status, if it is given. */
	plant(match: string, change: (body: never, asked: never) => unknown, status?: number): void;
	/** Called before a request is passed on. */
	onCall?: (path: string) => void;
	clear(): void;
	stop(): Promise<void>;
}

interface Planted {
	match: string;
	change: (body: never, asked: never) => unknown;
	status?: number;
}

const parsed = (text: string): unknown => (text === '' ? undefined : JSON.parse(text));

/** @param target the vendor's address */
export async function rewritten(target: string): Promise<Rewritten> {
	let planted: Planted[] = [];
	const server = createServer((request, response) => {
		answer(request, response).catch((error: Error) => response.writeHead(599).end(error.message));
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');

	async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const path = request.url ?? '';
		proxy.onCall?.(path);
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(chunk as Buffer);
		const sent = Buffer.concat(chunks);
		const headers = Object.fromEntries(
			Object.entries(request.headers).filter(
				([name]) => !['host', 'connection', 'transfer-encoding'].includes(name),
			),
		) as Record<string, string>;
		const given = await fetch(`${target}${path}`, {
			method: request.method,
			headers,
			...(sent.length > 0 ? { body: sent } : {}),
		});
		const text = await given.text();
		const found = planted.filter(({ match }) => path.includes(match));
		const status = found.find((one) => one.status)?.status ?? given.status;
		const asked = parsed(sent.toString('utf8')) as never;
		const body =
			found.length > 0 && (given.ok || found.some((one) => one.status))
				? JSON.stringify(
						found.reduce<unknown>((one, { change }) => change(one as never, asked), parsed(text)),
					)
				: text;
		response.writeHead(status, { 'Content-Type': 'application/json' }).end(body);
	}

	const proxy: Rewritten = {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		plant: (match, change, status) => void planted.push({ match, change, status }),
		clear() {
			planted = [];
			proxy.onCall = undefined;
		},
		async stop() {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		},
	};
	return proxy;
}
