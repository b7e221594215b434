/** A name where a record's id is wanted. */
export interface WantedId {
	/** Name and label of the field. */
	field: string;
	displayName: string;
	/** The search behind the field's "From List". */
	search: string;
	name: string;
}

/** A value that was given and is not sent. */
export interface LeftOut {
	/** Its label in the form, or its name where the form has none. */
	field: string;
	/** `empty`: it has no value. `no such field`: the form knows no field of this name. */
	why: 'empty' | 'no such field';
}

/** What a field may need to know while its value is read. */
export interface ReadContext {
	/** IANA name of the workflow's time zone; date-times without an offset are read in it. */
	timeZone: string;
	/** Empty values among mapped fields, and those given by name, clear the field. Otherwise they are left out. */
	clearsEmpty?: boolean;
	/** The JSON of the item, for fields that are mapped automatically. */
	json?: Record<string, unknown>;
	/** The node is the tool of an AI model, which has to give every value and leaves those empty that it does not mean. */
	isTool?: boolean;
	/** The id of the one record with this name; absent where nothing is looked up. It throws while it is not known. */
	idOf?(wanted: WantedId): string;
	/** Told what was given and is not sent, by the label of its field; only a preview listens. */
	leftOut?(field: string, why: LeftOut['why']): void;
}
