import { clock } from '../../wire/clock';
import type { Vendor } from '../../wire/vendor';

/**
 * How far the vendor's clock is ahead of this machine's, as the vendor's answers tell it: each carries the second in which
 * it was given, and comes later than that. So the true difference is never below what is known here.
 */
export class VendorClock {
	/** In ms; `undefined` before the first answer that tells the time. */
	aheadMs: number | undefined;

	/** The same vendor, whose answers are looked at as they are read. */
	watching(vendor: Vendor): Vendor {
		const { read } = vendor;
		return {
			...vendor,
			read: (status, headers, body) => {
				this.note(headers.date);
				return read(status, headers, body);
			},
		};
	}

	private note(date: unknown): void {
		const told = typeof date === 'string' ? Date.parse(date) : NaN;
		if (Number.isNaN(told)) return;
		const ahead = told - clock.now();
		this.aheadMs = Math.max(this.aheadMs ?? ahead, ahead);
	}
}

/**
 * The same, corrected by the run's own records: they cannot be made before their calls went out, so that the clock behind
 * the list is another one where it looks so.
 * @param told by the vendor's answers
 * @param own records of the run: when the call of each went out by this machine's clock, and when it was made by the vendor's
 */
export function aheadByOwn(
	told: number,
	own: Array<{ at: number | undefined; madeAt: number | undefined }>,
): number {
	return own.reduce(
		(ahead, { at, madeAt }) =>
			// Records carry whole seconds: it may have been made at the end of its own.
			at === undefined || madeAt === undefined ? ahead : Math.min(ahead, madeAt + 999 - at),
		told,
	);
}
