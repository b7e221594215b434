/** So many are remembered. */
const remembered = 100;

/** The last values of something, such as how long the last calls took. */
export class Recent {
	private readonly values: number[] = [];
	/** The same from the least to the greatest: it is asked for at each call. */
	private readonly sorted: number[] = [];

	add(value: number): void {
		this.values.push(value);
		const place = this.sorted.findIndex((other) => other >= value);
		this.sorted.splice(place < 0 ? this.sorted.length : place, 0, value);
		if (this.values.length <= remembered) return;
		this.sorted.splice(this.sorted.indexOf(this.values.shift() as number), 1);
	}

	/** `Infinity` before the first. */
	get least(): number {
		return this.sorted[0] ?? Infinity;
	}

	/** The one in the middle; `undefined` before the first. */
	get middle(): number | undefined {
		return this.sorted[this.sorted.length >> 1];
	}
}
