import type { Row } from '../../types.mts';

const inRanges = (value: unknown, words: string): boolean =>
	words.split(/,| or /).some((word) => {
		const [from, to = from] = word.trim().split('-').map(Number);
		return typeof value === 'number' && value >= from && value <= to;
	});

/**
 * Reads the reference's conditions in words ('when id is missing', 'when typeId is 3, 11-27 or 29-37').
 * Gives undefined for those that need more than the request, e.g. the venue's settings: a handler decides.
 */
export function conditionHolds(condition: string, body: Row): boolean | undefined {
	const match =
		/^when (\w+) (?:is|becomes) (not )?(missing|true|false|\d[\d, \-or]*?)(?: \([^)]*\))?$/.exec(
			condition,
		);
	if (!match) return undefined;
	const [, name, not, expected] = match;
	const value = body[name];
	let holds: boolean;
	if (expected === 'missing') holds = value === undefined || value === null;
	else if (expected === 'true' || expected === 'false') holds = value === (expected === 'true');
	else holds = inRanges(value, expected);
	return not ? !holds : holds;
}
