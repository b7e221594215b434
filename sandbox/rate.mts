/** Rolling windows, one per key. A refused call does not count: no vendor page says that it does. */
export class RollingWindow {
	hits = new Map<string, number[]>();

	/** True when the call fits: fewer than `limit` accepted calls in the last `windowMs` before `now`. */
	accept(key: string, limit: number, windowMs: number, now: number): boolean {
		const recent = (this.hits.get(key) ?? []).filter((at) => at > now - windowMs);
		const fits = recent.length < limit;
		if (fits) recent.push(now);
		this.hits.set(key, recent);
		return fits;
	}

	clear(): void {
		this.hits.clear();
	}
}
