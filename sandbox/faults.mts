import type { Fault, Vendor } from './types.mts';

/** Holds the faults that tests planted and says which one, if any, hits a call. */
export class FaultBox {
	faults: Array<Fault & { skip: number; times: number }> = [];

	add(fault: Fault): void {
		this.faults.push({ ...fault, skip: fault.skip ?? 0, times: fault.times ?? 1 });
	}

	clear(): void {
		this.faults = [];
	}

	/** Uses up one hit. A fault still skipping counts this call and leaves it to the next fault. */
	take(vendor: Vendor, action: string): Fault | undefined {
		for (const fault of this.faults) {
			if (fault.vendor !== vendor || !action.includes(fault.match ?? '') || fault.times === 0)
				continue;
			if (fault.skip > 0) {
				fault.skip--;
				continue;
			}
			if (fault.times > 0) fault.times--;
			return fault;
		}
		return undefined;
	}
}
