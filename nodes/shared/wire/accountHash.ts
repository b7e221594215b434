import { createHash } from 'node:crypto';

/** Tells accounts apart by a hash, so that no key is held in the process for longer than a run. */
export function accountHash(vendor: string, account: string): string {
	return createHash('sha256')
		.update(JSON.stringify([vendor, account]))
		.digest('hex');
}
