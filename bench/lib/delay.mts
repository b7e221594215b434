/** A way that takes time: connections to `port` whose bytes arrive half a round trip later on either side. */

import { connect, createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';

/** Milliseconds, and what to do when some have passed; tests put a clock of their own here. */
export interface Clock {
	now(): number;
	after(ms: number, run: () => void): void;
}

export const realClock: Clock = {
	now: () => performance.now(),
	// Rounded up: a timer that rings too early would only be set again.
	after: (ms, run) => void setTimeout(run, Math.ceil(ms)),
};

interface Entry {
	at: number;
	run: () => void;
}

/**
 * One direction of a connection: what is put in happens at its time, in the same order. Each entry is on its way by
 * itself, so that many take no longer than one.
 */
function delayLine(clock: Clock): (at: number, run: () => void) => void {
	const entries: Entry[] = [];
	const wait = () => {
		clock.after(Math.max(0, entries[0].at - clock.now()), () => {
			while (entries.length > 0 && entries[0].at <= clock.now()) entries.shift()?.run();
			if (entries.length > 0) wait();
		});
	};
	return (at, run) => {
		entries.push({ at, run });
		if (entries.length === 1) wait();
	};
}

/** Lets everything of `from` happen to `to`, at the times that `due` says. */
function carry(from: Socket, to: Socket, clock: Clock, due: () => number): void {
	const put = delayLine(clock);
	from.on('data', (bytes) => put(due(), () => to.write(bytes)));
	from.on('end', () => put(due(), () => to.end()));
	from.on('close', () => put(due(), () => to.destroy()));
	// 'close' follows.
	from.on('error', () => undefined);
}

/**
 * Listens on `localhost` and passes everything on to `port` of this machine. What is not delayed is bandwidth: a long
 * answer comes as fast as a short one.
 * @param roundTripMs asked for with each new connection
 */
export async function startDelay(
	port: number,
	roundTripMs: () => number,
	clock: Clock = realClock,
): Promise<Server> {
	const server = createServer({ noDelay: true, allowHalfOpen: true }, (near) => {
		const roundTrip = roundTripMs();
		const far = connect({ port, host: '127.0.0.1', noDelay: true, allowHalfOpen: true });
		// This machine is connected at once; over a real line the first byte leaves when the handshake of TCP has come back.
		const opened = clock.now() + roundTrip;
		carry(near, far, clock, () => Math.max(clock.now(), opened) + roundTrip / 2);
		carry(far, near, clock, () => clock.now() + roundTrip / 2);
	});
	// Whatever the name means on this machine, IPv6 or not: the same look-up as the client's.
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject).listen(0, 'localhost', resolve);
	});
	return server;
}

export const portOf = (server: Server): number => (server.address() as AddressInfo).port;
