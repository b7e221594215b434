import type { Batchable, Operation } from './operation';

/** Does it change something at the vendor? */
export function isWrite({ reads, paging }: Operation): boolean {
	return !reads && !paging;
}

/** What tells which records a write changes; nothing where it does not say. */
export function changedRecordsOf({
	recordKeys,
	batchable,
	inBulk,
}: Operation): Batchable['recordKeys'] | undefined {
	return recordKeys ?? batchable?.recordKeys ?? inBulk?.recordKeys;
}

/**
 * Writes under way at a time where the user does not say it: careful with the vendor, and yet faster than one after the
 * other on any line. Bulk calls are few, and while some are read others should be on their way.
 */
export const defaultCallsAtATime = { singles: 10, bulk: 20 };

/** May several of its calls be under way at a time? */
export function goesSideBySide(operation: Operation): boolean {
	return isWrite(operation) && (operation.bulk ?? changedRecordsOf(operation)) !== undefined;
}
