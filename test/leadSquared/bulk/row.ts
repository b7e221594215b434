import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { Sandbox } from '../../../sandbox/index.mts';

export type State = Sandbox['state']['leadSquared'];

/** A bulk operation as it is tried with many items. */
export interface BulkRow {
	/** Resource and operation, e.g. `lead.createBulk`. */
	operation: string;
	/** The vendor's limit of rows in one call. */
	limit: number;
	/** The form, with expressions on the item. */
	form: INodeParameters;
	/** How many kinds of items there are that cannot share a call; 1 when absent. */
	groups?: number;
	/** Adds to the sandbox what so many items need. */
	prepare?(state: State, count: number): void;
	/** The item at this place: different from every other one; `bad` is one that LeadSquared refuses. */
	item(index: number, group: number, bad: boolean): IDataObject;
	/** What comes out for the item, once it was sent. */
	output(item: IDataObject, state: State): IDataObject;
	/** What the sandbox has on record for the item, where it differs from item to item, and what it should have. */
	stored?(item: IDataObject, state: State): { actual: unknown; expected: unknown };
	/** What a bad item means for all items of its call, where LeadSquared does not say which rows failed. */
	failsTogether?: 'refused' | 'unknown';
}

/** A locator that takes its value from the item. */
export const fromItem = (name: string) => ({
	__rl: true as const,
	mode: 'id',
	value: `={{ $json.${name} }}`,
});

/** A mapper whose fields come from the item: schema name → name in the item. */
export const mappedFrom = (fields: Record<string, string>) => ({
	mappingMode: 'defineBelow',
	value: Object.fromEntries(
		Object.entries(fields).map(([schemaName, name]) => [schemaName, `={{ $json.${name} }}`]),
	),
});
