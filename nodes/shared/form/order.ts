/**
 * One order for all entries of several lists, in which each list keeps its own order. Where lists contradict each other,
 * the entry that the fewest of the entries still to come must precede goes first.
 */
export function commonOrder(lists: string[][]): string[] {
	const before = new Map<string, Set<string>>();
	for (const list of lists) {
		let last: string | undefined;
		for (const entry of list) {
			const earlier = before.get(entry) ?? new Set<string>();
			before.set(entry, earlier);
			if (last !== undefined) earlier.add(last);
			last = entry;
		}
	}
	const order: string[] = [];
	while (before.size > 0) {
		const waiting = [...before].map(([entry, earlier]) => ({
			entry,
			count: [...earlier].filter((one) => before.has(one)).length,
		}));
		// The first of equals, so that the result does not depend on anything but the lists.
		const { entry } = waiting.reduce((best, one) => (one.count < best.count ? one : best));
		order.push(entry);
		before.delete(entry);
	}
	return order;
}
