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

/** Writes under way at a time: careful with the vendor, and yet faster than one after the other on any line. */
export const defaultCallsAtATime = 10;

/** May several of its calls be under way at a time? */
export function goesSideBySide(operation: Operation): boolean {
	return isWrite(operation) && (operation.bulk ?? changedRecordsOf(operation)) !== undefined;
}
