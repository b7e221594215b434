/**
 * Ends the intervals that a test file leaves behind. n8n's engine begins one and never ends it; through it everything
 * that the file loaded, 25 MB, would stay in memory for as long as jest runs.
 */

const begin = globalThis.setInterval;
const begun: NodeJS.Timeout[] = [];
globalThis.setInterval = ((...args: Parameters<typeof begin>) => {
	const interval = begin(...args);
	begun.push(interval);
	return interval;
}) as typeof begin;
afterAll(() => begun.forEach(clearInterval));
