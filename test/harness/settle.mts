/** Lets everything happen that needs no time. */
export const settle = async (): Promise<void> =>
	await new Promise((resolve) => setImmediate(resolve));
