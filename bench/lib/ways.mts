/** How far away the vendor is, and how long it takes to answer. */

export interface Way {
	/** As the rows and goals name it. */
	name: string;
	/** Of the sandbox, in ms: between having done what was asked and the answer. */
	delayMs: number;
	/** Over a line with TLS; absent: plain HTTP on this machine. */
	roundTripMs?: number;
}

const delay = (delayMs: number): Way => ({
	name: delayMs === 0 ? 'no delay' : `${delayMs} ms delay`,
	delayMs,
});

const line = (roundTripMs: number, delayMs = 0): Way => ({
	name: `${roundTripMs} ms line${delayMs === 0 ? '' : `, ${delayMs} ms answers`}`,
	delayMs,
	roundTripMs,
});

/** Plain HTTP, with the vendor's time to answer alone. */
export const here = delay(0);
export const near = delay(20);
export const delays = [here, near, delay(200)];

/** The line that the goals name. */
export const far = line(100);
/** From the same city to the other end of the world, and with a vendor that is slow as well. */
export const slow = line(100, 500);
export const otherLines = [line(20), line(250), slow];

/** What the page says about them. */
export const aboutLines =
	'A delay is the time that the sandbox takes to answer, over plain HTTP. A line is TLS 1.3 through a process that delays each direction by half the round trip and the first byte of a connection by one more: the first answer of a connection takes three round trips (TCP, TLS, request), each further one a single round trip. n8n opens a connection for each call and so pays three each time; a script keeps its connections, and opens them itself in each run. What answers of 500 ms are is added by the sandbox. Bandwidth is not limited.';
