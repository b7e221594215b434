/** A line as to a vendor far away: TLS, and a round trip that takes its time. */

import { connect } from 'node:net';
import type { Server } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import type { Certificate } from './certificate.mts';
import { portOf, startDelay } from './delay.mts';
import type { Clock } from './delay.mts';

export interface Line {
	url: string;
	end(): void;
}

/** Takes TLS off, on this machine, and passes on to the plain HTTP server at `url`. */
async function startTls(url: string, { key, cert }: Certificate): Promise<Server> {
	const { port } = new URL(url);
	// Behind the delay, so that the handshake travels as well.
	const server = createTlsServer({ key, cert, minVersion: 'TLSv1.3', noDelay: true }, (client) => {
		const vendor = connect({ port: Number(port), host: '127.0.0.1', noDelay: true });
		client.pipe(vendor).pipe(client);
		client.on('error', () => vendor.destroy()).on('close', () => vendor.destroy());
		vendor.on('error', () => client.destroy()).on('close', () => client.destroy());
	});
	// Such as a client that goes away in the middle of its handshake.
	server.on('tlsClientError', (_error, client) => client.destroy());
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject).listen(0, '127.0.0.1', resolve);
	});
	return server;
}

/**
 * The server at `url` behind such a line: the first answer of a connection takes three round trips (TCP, TLS 1.3, request),
 * each further one a single round trip.
 */
export async function startLine(
	url: string,
	certificate: Certificate,
	roundTripMs: () => number,
	clock?: Clock,
): Promise<Line> {
	const tls = await startTls(url, certificate);
	const delay = await startDelay(portOf(tls), roundTripMs, clock);
	return {
		url: `https://localhost:${portOf(delay)}`,
		end: () => [delay, tls].forEach((server) => server.close()),
	};
}
