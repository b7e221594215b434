/**
 * Fails with what to do, not with two lists that differ: the first red test after a new operation says which file is next.
 * @param missing names of what has no counterpart yet
 * @param advice what to add, and in which file
 */
export function expectNothingMissing(missing: string[], advice: string): void {
	if (missing.length > 0)
		throw new Error(`${advice}\n${missing.map((name) => `  ${name}`).join('\n')}`);
}
