/** Does the work, and gives the rejections that nobody handled meanwhile. */
export async function unhandledIn(work: () => Promise<void>): Promise<unknown[]> {
	const unhandled: unknown[] = [];
	const note = (reason: unknown) => void unhandled.push(reason);
	process.on('unhandledRejection', note);
	try {
		await work();
		// Node tells of them once nothing else is to be done.
		await new Promise((resolve) => setImmediate(resolve));
	} finally {
		process.off('unhandledRejection', note);
	}
	return unhandled;
}
