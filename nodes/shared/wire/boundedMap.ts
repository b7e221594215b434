/**
 * A map that forgets the entry that was set longest ago once it has more than `most`. What a process knows of accounts,
 * nodes and webhooks is kept in such maps, since n8n runs for months.
 */
export class BoundedMap<K, V> {
	private readonly entries = new Map<K, V>();

	constructor(private readonly most: number) {}

	get(key: K): V | undefined {
		return this.entries.get(key);
	}

	/** The entry becomes the newest one. */
	set(key: K, value: V): void {
		this.entries.delete(key);
		this.entries.set(key, value);
		for (const oldest of this.entries.keys()) {
			if (this.entries.size <= this.most) return;
			this.entries.delete(oldest);
		}
	}

	/** The entry, which becomes the newest one; made where there is none. */
	getOrMake(key: K, make: () => V): V {
		const value = this.entries.get(key) ?? make();
		this.set(key, value);
		return value;
	}

	delete(key: K): void {
		this.entries.delete(key);
	}

	clear(): void {
		this.entries.clear();
	}
}
