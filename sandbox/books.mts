import type { Row, Vendor } from './types.mts';

/** A record that a call made: what a test compares with what the nodes say. */
export interface Made {
	vendor: Vendor;
	table: string;
	row: Row;
	/** `other`: a rule (`Other`) had another user of the account make it. */
	by: 'caller' | 'other';
	/** Milliseconds by the vendor's clock. */
	at: number;
}

/** The tables of a vendor's state; those of iVvy's areas stand together under one name. */
function* tablesOf(state: object): Generator<[name: string, rows: Row[]]> {
	for (const [name, value] of Object.entries(state) as Array<[string, unknown]>) {
		if (Array.isArray(value)) yield [name, value as Row[]];
		else if (typeof value === 'object' && value !== null) yield* tablesOf(value);
	}
}

/** The state with these rows left out. */
function without<S extends object>(state: S, young: Map<string, Set<Row>>): S {
	const entries = (Object.entries(state) as Array<[string, unknown]>).map(([name, value]) => {
		if (!Array.isArray(value))
			return [name, typeof value === 'object' && value !== null ? without(value, young) : value];
		const hidden = young.get(name);
		return [name, hidden ? (value as Row[]).filter((row) => !hidden.has(row)) : value];
	});
	return Object.fromEntries(entries) as S;
}

/** Keeps who made which record, and when. */
export class Books {
	/** Every record that calls have made, in their order. */
	made: Made[] = [];
	#isOther = false;

	clear(): void {
		this.made = [];
	}

	/** What happens in `run` is done by another user of the account than the caller. */
	asOther<T>(run: () => T): T {
		this.#isOther = true;
		try {
			return run();
		} finally {
			this.#isOther = false;
		}
	}

	/** Runs a call and enters the records that it makes. They belong to who acts: the first of the users. */
	keep<T>(vendor: Vendor, state: { users: Row[] }, at: number, run: () => T): T {
		const before = new Map([...tablesOf(state)].map(([table, rows]) => [table, rows.length]));
		const by = this.#isOther ? 'other' : 'caller';
		const { users } = state;
		const [caller, other] = users;
		if (this.#isOther) users.splice(0, 2, other, caller);
		try {
			return run();
		} finally {
			if (this.#isOther) users.splice(0, 2, caller, other);
			for (const [table, rows] of tablesOf(state)) {
				for (const row of rows.slice(before.get(table) ?? 0))
					if (typeof row === 'object') this.made.push({ vendor, table, row, by, at });
			}
		}
	}

	/** The state as an index knows it that lags so many milliseconds behind. */
	indexed<S extends object>(vendor: Vendor, state: S, now: number, lagMs: number): S {
		if (lagMs <= 0) return state;
		const young = new Map<string, Set<Row>>();
		for (let index = this.made.length - 1; index >= 0; index--) {
			const one = this.made[index];
			if (one.at <= now - lagMs) break;
			if (one.vendor !== vendor) continue;
			young.set(one.table, (young.get(one.table) ?? new Set()).add(one.row));
		}
		return young.size === 0 ? state : without(state, young);
	}
}
