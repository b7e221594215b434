import { clock } from './clock';
import { HeldBody } from './heldBody';
import { jsonType, type HttpAnswer } from './http';
import type { VendorRequest } from './vendor';

/**
 * No connection is left open for longer without a request, in ms: some gateways close it after 5 s, and a request that
 * is sent at that moment may be lost.
 */
const longestMs = 3_000;

/** May the connection of such a request be opened before its turn? One without a body, or with a file, cannot wait. */
export function canBeHeld({ body }: VendorRequest): boolean {
	return typeof body === 'string' && body !== '';
}

/** A call whose connection is opened while its request waits for its turn. */
export class HeldCall {
	private readonly body: HeldBody;
	private answer: Promise<HttpAnswer> | undefined;
	private openedAt = 0;
	private isLost = false;

	/** @param exchange begins to send the request with this body */
	constructor(
		request: VendorRequest,
		private readonly exchange: (body: HeldBody) => Promise<HttpAnswer>,
	) {
		this.body = new HeldBody(String(request.body), request.contentType ?? jsonType);
	}

	/** Opens the connection, unless the call has had its turn. */
	open(): void {
		if (this.isLost) return;
		this.openedAt = clock.now();
		this.answer = this.exchange(this.body);
		const lost = () => {
			this.isLost = true;
		};
		this.answer.then(lost, lost);
	}

	/**
	 * Sends the request. Gives nothing where its connection was not opened, has ended or is too old, whatever came of it:
	 * nothing was sent then.
	 */
	send(): Promise<HttpAnswer> | undefined {
		const isOld = clock.now() - this.openedAt > longestMs;
		if (!this.answer || this.isLost || isOld) {
			this.drop();
			return undefined;
		}
		this.body.letGo();
		return this.answer;
	}

	/** Closes the connection, unless the request was sent. */
	drop(): void {
		this.isLost = true;
		this.body.drop();
	}
}
