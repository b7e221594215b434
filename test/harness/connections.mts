import { EventEmitter, once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

/** A connection of the node's. */
export interface Connection {
	/** Has anything of a request come? */
	hasSent: boolean;
	isClosed: boolean;
	/** Ends it, as a gateway does that has waited for a request for long enough. @param lastWords what it says before */
	close(lastWords?: string): void;
}

/** A way to a server that tells of each connection. */
export interface Watched {
	url: string;
	connections: Connection[];
	/** Resolves as soon as this is so of the connections. */
	until(is: (connections: Connection[]) => boolean): Promise<void>;
	stop(): Promise<void>;
}

/** Passes everything on to the server at `url`. */
export async function watchConnections(url: string): Promise<Watched> {
	const { hostname, port } = new URL(url);
	const connections: Connection[] = [];
	const events = new EventEmitter();
	const sockets = new Set<Socket>();
	const server = createServer((client) => {
		const connection: Connection = {
			hasSent: false,
			isClosed: false,
			close: (lastWords = '') => void client.end(lastWords),
		};
		connections.push(connection);
		const vendor = connect(Number(port), hostname);
		for (const [socket, other] of [
			[client, vendor],
			[vendor, client],
		]) {
			sockets.add(socket);
			socket.pipe(other);
			socket.on('error', () => other.destroy());
			socket.on('close', () => {
				sockets.delete(socket);
				other.destroy();
			});
		}
		client.once('data', () => {
			connection.hasSent = true;
			events.emit('change');
		});
		client.once('close', () => {
			connection.isClosed = true;
			events.emit('change');
		});
		events.emit('change');
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		connections,
		until: async (is) => {
			while (!is(connections)) await once(events, 'change');
		},
		stop: async () => {
			for (const socket of sockets) socket.destroy();
			server.close();
			await once(server, 'close');
		},
	};
}
