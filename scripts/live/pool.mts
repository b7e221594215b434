/** Values that answers gave, to ask for records by. They stay in memory, and go to the vendor only. */

/** How many values of a name are kept: a record may be gone when it is asked for. */
const kept = 3;

export class Pool {
	private readonly values = new Map<string, unknown[]>();

	/** Takes in all plain values of an answer, by the resource that was asked for and their names. */
	take(resource: string, answer: unknown): void {
		if (Array.isArray(answer)) {
			for (const one of answer) this.take(resource, one);
		} else if (typeof answer === 'object' && answer !== null) {
			const row = answer as Record<string, unknown>;
			// LeadSquared writes rows as lists of names and values, too.
			if (typeof row.Attribute === 'string') this.keep(resource, row.Attribute, row.Value);
			for (const [name, value] of Object.entries(row)) {
				if (typeof value === 'object') this.take(resource, value);
				else this.keep(resource, name, value);
			}
		}
	}

	private keep(resource: string, name: string, value: unknown): void {
		if (value === null || value === undefined || value === '') return;
		const key = `${resource}.${name}`;
		const known = this.values.get(key) ?? [];
		if (known.length < kept && !known.includes(value)) this.values.set(key, [...known, value]);
	}

	/** The first value of one of these, each `resource.name`. */
	first(...keys: string[]): unknown {
		return keys.map((key) => this.values.get(key)?.[0]).find((value) => value !== undefined);
	}
}
