/** How many timers keep this process alive. */
export const keepingTimers = (): number =>
	process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
