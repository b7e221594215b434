const utc = (ms: number): string =>
	`${new Date(ms).toISOString().slice(0, 19).replace('T', ' ')} UTC`;

/** So many ids stand in a message. */
const mostIds = 5;

/**
 * What was seen of a group that was not found, for people.
 * @param sighting ids: of the equal records; wanted: how many may have been made
 */
export function seenWords(
	{ group, wanted, ids }: { group: { notBefore: number }; wanted: number; ids: string[] },
	{ isState, disturbed }: { isState: boolean; disturbed: boolean },
): string {
	const some = ids.slice(0, mostIds).join(', ');
	const named = ids.length > 0 ? ` (${some}${ids.length > mostIds ? ', …' : ''})` : '';
	const count = `${ids.length === 0 ? 'no' : ids.length} equal ${ids.length <= 1 ? 'record' : 'records'}${named}`;
	const since = isState ? '' : ` made since ${utc(group.notBefore)}`;
	const sent = wanted === 1 && ids.length === 0 ? '' : `, where ${wanted} may have been made`;
	const others = disturbed
		? '. There are more equal records than were sent: somebody else makes such, too, so that none can be told to be of this run'
		: '';
	return `${count}${since}${sent}${others}`;
}
