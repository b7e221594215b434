import { clock } from '../../wire/clock';
import type { Vendor } from '../../wire/vendor';
import { idText } from './ids';

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
 * @param sentAt by the id of a record, when its call went out by this machine's clock
 */
export function aheadByOwn(
	told: number,
	sentAt: Map<string, number>,
	records: Array<{ id: unknown; madeAt: number | undefined }>,
): number {
	return records.reduce((ahead, { id, madeAt }) => {
		const at = sentAt.get(idText(id) ?? '');
		// Records carry whole seconds: it may have been made at the end of its own.
		return at === undefined || madeAt === undefined ? ahead : Math.min(ahead, madeAt + 999 - at);
	}, told);
}
