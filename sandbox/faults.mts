import { createHash } from 'node:crypto';
import type { Chance, Fault, Mishap, Other, Vendor } from './types.mts';

/** What a rule looks at of a call. */
export interface Hit {
	vendor: Vendor;
	action: string;
	/** The bytes that were sent. */
	content: Buffer;
}

const meets = (rule: { vendor: Vendor; match?: string }, { vendor, action }: Hit) =>
	rule.vendor === vendor && action.includes(rule.match ?? '');

/** Holds the faults that tests planted and says which one, if any, hits a call. */
export class FaultBox {
	faults: Array<Fault & { skip: number; times: number }> = [];
	chances: Chance[] = [];
	others: Other[] = [];
	/** How often the same was sent. */
	#times = new Map<string, number>();

	add(fault: Fault): void {
		this.faults.push({ ...fault, skip: fault.skip ?? 0, times: fault.times ?? 1 });
	}

	clear(): void {
		this.faults = [];
		this.chances = [];
		this.others = [];
		this.#times.clear();
	}

	/** Uses up one hit. A fault still skipping counts this call and leaves it to the next fault; those by chance come last. */
	take(hit: Hit): Mishap | undefined {
		for (const fault of this.faults) {
			if (!meets(fault, hit) || fault.times === 0) continue;
			if (fault.skip > 0) {
				fault.skip--;
				continue;
			}
			if (fault.times > 0) fault.times--;
			return fault;
		}
		for (const { rate, seed, mishaps, ...rule } of this.chances) {
			if (!meets(rule, hit)) continue;
			const [whether, which] = this.#drawn(seed, 'fault', hit);
			if (whether < rate) return mishaps[Math.floor(which * mishaps.length)];
		}
		return undefined;
	}

	/** How many equal records other users make beside a call that was done, or in place of one that was not. */
	othersOf(hit: Hit, when: Other['when']): number {
		return this.others.filter(
			(rule) =>
				rule.when === when &&
				meets(rule, hit) &&
				this.#drawn(rule.seed ?? 0, rule.when, hit)[0] < (rule.rate ?? 1),
		).length;
	}

	/** Two numbers from 0 to 1: others for another seed, for other bytes, and each time that the same bytes come again. */
	#drawn(seed: number, what: string, { action, content }: Hit): [number, number] {
		const sent = createHash('md5')
			.update(`${seed} ${what} ${action} `)
			.update(content)
			.digest('hex');
		const times = (this.#times.get(sent) ?? 0) + 1;
		this.#times.set(sent, times);
		const digest = createHash('md5').update(`${sent} ${times}`).digest();
		return [digest.readUInt32BE(0) / 2 ** 32, digest.readUInt32BE(4) / 2 ** 32];
	}
}
