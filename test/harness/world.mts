/** What the tests of a file act on: started before the first, as new for each, stopped after the last. */
interface World {
	reset(): void;
	stop(): Promise<void>;
}

/** Registers the hooks of a world; what comes back stands for it as soon as it is started. */
export function useWorld<T extends World>(start: () => Promise<T>): T {
	let world: T;
	beforeAll(async () => {
		world = await start();
	});
	beforeEach(() => world.reset());
	afterAll(async () => await world.stop());
	return new Proxy({} as T, {
		get: (_none, name) => Reflect.get(world, name) as unknown,
		set: (_none, name, value) => Reflect.set(world, name, value),
	});
}
