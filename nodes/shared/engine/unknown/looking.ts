import type { Resource } from '../../table/operation';
import type { Run } from '../run';
import type { Sent } from './questions';

type Named = Record<string, unknown>;

/** What came of the look-up of an item. */
export type Finding =
	| { record: Named }
	/** What was looked for, and what was seen instead. */
	| { lookedFor: Named; seen: string };

/** The run as the look-up needs it. */
export interface Looking extends Sent {
	run: Run;
	resources: Resource[];
	/** How far the vendor's clock is ahead, in ms, as far as is known. */
	aheadMs(): number | undefined;
}
