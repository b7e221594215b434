import type { ServerResponse } from 'node:http';

/** Makes n8n slow to start runs, so that a test can do something meanwhile. */
export interface SlowStart {
	/** From now on runs wait to be started. */
	hold(): void;
	/** Starts those that wait, and all later ones at once. */
	release(): void;
	/** Resolves when so many messages have been looked up among those seen before, since `hold`. */
	looked(count: number): Promise<void>;
	/** Resolves when the client of a waiting message has gone. */
	left(): Promise<void>;
	/** Resolves when something is so, which is looked at whenever the machine has nothing else to do. */
	until(isSo: () => boolean): Promise<void>;
}

interface Inside extends SlowStart {
	/** To be called with each response before the trigger gets it. */
	watch(response: ServerResponse): void;
	/** To be awaited before a run is started. */
	turn(): Promise<void>;
}

export function slowStart(): Inside {
	let held: { released: Promise<void>; release: () => void } | undefined;
	let lookedUp = 0;
	let gone = false;
	let tell = () => {};
	const until = async (isSo: () => boolean) => {
		while (!isSo()) await new Promise<void>((resolve) => (tell = resolve));
	};
	return {
		hold() {
			lookedUp = 0;
			gone = false;
			let release = () => {};
			const released = new Promise<void>((resolve) => (release = resolve));
			held = { released, release };
		},
		release() {
			held?.release();
			held = undefined;
		},
		looked: async (count) => await until(() => lookedUp >= count),
		left: async () => await until(() => gone),
		async until(isSo) {
			while (!isSo()) await new Promise((resolve) => setImmediate(resolve));
		},
		watch(response) {
			// It listens for the end of the answer once it has looked the message up.
			const count = (event: string | symbol) => {
				if (event !== 'finish') return;
				response.off('newListener', count);
				lookedUp++;
				tell();
			};
			response.on('newListener', count);
			response.on('close', () => {
				gone ||= !response.writableEnded;
				tell();
			});
		},
		turn: async () => await held?.released,
	};
}
