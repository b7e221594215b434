import { createServer } from 'node:http';
import { Agent, request } from 'node:https';
import type { AddressInfo } from 'node:net';
import { certificateFor } from '../../bench/lib/certificate.mts';
import type { Clock } from '../../bench/lib/delay.mts';
import { startLine } from '../../bench/lib/line.mts';

/** Rounds of the event loop without a byte on the line, after which nothing is on its way between the sockets either. */
const quietRounds = 50;

interface Timer {
	at: number;
	run: () => void;
}

/** A vendor behind a line whose clock moves only when nothing else does. */
export interface FarVendor {
	/**
	 * Sends a body and gives the body of the answer, which is the same, and how long that took on the clock.
	 * @param isTrusting false: without the line's certificate
	 */
	post(body: string, isTrusting?: boolean): Promise<{ answer: string; ms: number }>;
	stop(): void;
}

export async function farVendor(roundTripMs: number): Promise<FarVendor> {
	let now = 0;
	let quiet = 0;
	let timers: Timer[] = [];
	const clock: Clock = {
		now: () => now,
		after(ms, run) {
			quiet = 0;
			timers.push({ at: now + ms, run });
		},
	};
	let isStopped = false;
	const tick = () => {
		if (isStopped) return;
		const first = Math.min(...timers.map(({ at }) => at));
		if (++quiet > quietRounds && first < Infinity) {
			now = first;
			quiet = 0;
			const due = timers.filter(({ at }) => at === first);
			timers = timers.filter(({ at }) => at !== first);
			for (const { run } of due) run();
		}
		setImmediate(tick);
	};
	setImmediate(tick);

	const vendor = createServer((incoming, response) => void incoming.pipe(response));
	await new Promise<void>((resolve) => void vendor.listen(0, '127.0.0.1', resolve));
	const certificate = certificateFor('localhost');
	const { port } = vendor.address() as AddressInfo;
	const line = await startLine(`http://127.0.0.1:${port}`, certificate, () => roundTripMs, clock);
	const agent = new Agent({ keepAlive: true, maxSockets: 1 });
	return {
		post: async (body, isTrusting = true) =>
			await new Promise((resolve, reject) => {
				const began = now;
				const ca = isTrusting ? certificate.cert : undefined;
				const sent = request(line.url, { method: 'POST', agent, ca }, (response) => {
					const parts: Buffer[] = [];
					response.on('data', (part: Buffer) => parts.push(part));
					response.on('end', () =>
						resolve({ answer: Buffer.concat(parts).toString(), ms: now - began }),
					);
				});
				sent.on('error', reject).end(body);
			}),
		stop() {
			isStopped = true;
			agent.destroy();
			line.end();
			vendor.close();
			vendor.closeAllConnections();
		},
	};
}
