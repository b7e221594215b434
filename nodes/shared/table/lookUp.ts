type Named = Record<string, unknown>;

/** What of an item's wire values a look-up may need. */
export interface Sent {
	body: Named;
	query: Named;
	option?: Named;
}

/** What one of the vendor's lists is asked for. */
export interface ListQuestion extends Pick<Sent, 'body' | 'query'> {
	/** The list, as resource and operation of the same vendor, e.g. `task.getAll`. */
	list: string;
}

/**
 * How a record is searched for that may have been made, although the answer never came: in which of the vendor's lists,
 * by what of the sent values, and what of a record there is compared with them.
 */
export interface LookUp {
	/**
	 * Where the item's record would be. Items with the same question share its answer.
	 * @param since epoch milliseconds by the vendor's clock, in whole seconds: nothing made before it is wanted
	 * @returns `undefined` when this item cannot be looked up
	 */
	ask(values: Sent, since: number): ListQuestion | undefined;
	/** The records in one entry of the list, where they are not the entries themselves. */
	rows?(entry: Named): Named[];
	/** What was sent, by the names under which it is compared. */
	sent(values: Sent): Named;
	/** The same of a record of the list; what the list does not give back stays `undefined` and is not compared. */
	seen(record: Named): Named;
	/** The names that tell a record apart: at least one is sent, and all must be equal, those without a value too. */
	tells: readonly string[];
	/** The record's id. */
	id(record: Named): unknown;
	/** When the record was made, by the vendor's clock. @param sent the values of an item that it may be of */
	createdAt(record: Named, sent: Named): unknown;
	/**
	 * Where that moment is only the last change of what the record belongs to: that, by its id. The moment proves nothing
	 * once another item changes the same.
	 */
	parent?(values: Sent): string;
	/** Who made the record, where the list tells it. */
	createdBy?(record: Named): unknown;
	/** The read that tells who the user of the credential is, by the same id, e.g. `user.getCurrent`. */
	self?: { read: string; id(record: Named): unknown };
	/** An item that is done tells no id of its record, whatever ids its answer has. */
	answersWithoutId?: true;
	/** It makes no record, but a state that is the same however often and by whom it is brought about. */
	isState?: true;
	/** Within so many milliseconds the list has what was written, as documented or, where nothing is, assumed. */
	lagMs: number;
	/** The record in the form of the operation's usual answer. */
	answer(record: Named, values: Sent): Named;
}

/** Where no page says how far a list lags behind. */
export const usualLagMs = 6_000;

/** Why a call that makes no record is not looked up. */
export const makesNoRecord =
	'It makes no record of its own that a list could show, only changes what is there.';
