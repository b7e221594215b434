import type { Mishap } from '../../../sandbox/index.mts';

const badGateway = { status: 502, body: '<h1>Bad gateway</h1>' };
const lateMs = 3_000;

/** Faults whose effect is real half of the time. */
export const mixedMishaps: Mishap[] = [
	{ kind: 'resetAfter' },
	{ kind: 'resetAfter', lateMs },
	{ kind: 'respondAfter', status: 504 },
	{ kind: 'respondAfter', status: 504, lateMs },
	{ kind: 'respondAfter', ...badGateway },
	{ kind: 'truncate' },
	{ kind: 'abort' },
	{ kind: 'reset' },
	{ kind: 'resetAfter', effect: 'none' },
	{ kind: 'respond', status: 504 },
	{ kind: 'respond', status: 503 },
	{ kind: 'respond', ...badGateway },
	{ kind: 'truncate', effect: 'none' },
	{ kind: 'abort', effect: 'none' },
];
