/** Tells which entry of a list may start next, where entries with a key in common have to follow each other. */
export class Waiting {
	/** For each entry, how many earlier ones have to end before it. */
	private readonly before: number[];
	/** Entry → those that wait for it. */
	private readonly behind = new Map<number, number[]>();
	/** The first entry that was not looked at yet. */
	private at = 0;
	/** Entries that had to be passed over and may start now. */
	private freed: number[] = [];

	/** @param keys of each entry, in the order of the list */
	constructor(keys: string[][]) {
		const latest = new Map<string, number>();
		this.before = keys.map((own, index) => {
			const earlier = new Set(own.map((key) => latest.get(key)).filter((one) => one !== undefined));
			for (const one of earlier) this.behind.set(one, [...(this.behind.get(one) ?? []), index]);
			for (const key of own) latest.set(key, index);
			return earlier.size;
		});
	}

	/** The first entry in the list's order that may start, or nothing as long as all others have to wait. */
	next(): number | undefined {
		// What was passed over stands before everything that was not looked at.
		const freed = this.freed.shift();
		if (freed !== undefined) return freed;
		while (this.at < this.before.length) {
			const index = this.at++;
			if (this.before[index] === 0) return index;
		}
		return undefined;
	}

	/** Lets those start that waited for this one only. */
	ended(index: number): void {
		for (const one of this.behind.get(index) ?? []) {
			const left = (this.before[one] ?? 0) - 1;
			this.before[one] = left;
			if (left === 0 && one < this.at) this.freed.push(one);
		}
		this.freed.sort((one, other) => one - other);
		this.behind.delete(index);
	}
}
