/**
 * A body that gives its bytes when it is told to. n8n opens the connection of a request as soon as it has it, and sends
 * nothing of it, not even the headers, before the body gives its first bytes.
 */
export class HeldBody extends Blob {
	/** In bytes. */
	declare readonly size: number;
	private readonly encoded: Uint8Array;
	private readonly turn: Promise<void>;
	private isLetGo = false;
	private go = (): void => undefined;
	private fail: (reason: Error) => void = () => undefined;

	/** @param content what is sent in the end, for those who have to sign it before */
	constructor(
		readonly content: string,
		type: string,
	) {
		super([], { type });
		this.encoded = new TextEncoder().encode(content);
		Object.defineProperty(this, 'size', { value: this.encoded.length });
		this.turn = new Promise((go, drop) => {
			this.go = go;
			this.fail = drop;
		});
		// Where nobody has asked for the bytes yet, nobody is to be told.
		this.turn.catch(() => undefined);
	}

	/** Who sends a body goes through its parts; a stream around them would cost more than all else of the call. */
	override stream(): ReturnType<Blob['stream']> {
		return this.parts() as unknown as ReturnType<Blob['stream']>;
	}

	private async *parts(): AsyncGenerator<Uint8Array> {
		await this.turn;
		yield this.encoded;
	}

	/** Has it sent. */
	letGo(): void {
		this.isLetGo = true;
		this.go();
	}

	/** Has its connection closed, unless it was let go before. */
	drop(): void {
		// An error is dear to make, and each call ends here.
		if (!this.isLetGo) this.fail(new Error('The request was not sent'));
	}
}
