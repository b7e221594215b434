import type { Rule } from './operation';

/**
 * A rule over several fields.
 * @param words as the form says it
 * @param more `of`: the wire name of the field that it is said at
 */
export function rule(
	words: string,
	broken: Rule['broken'],
	more: Pick<Rule, 'of' | 'newOnly'> = {},
): Rule {
	return { words, broken, ...more };
}

/** "A, B and C" */
export function listed(names: string[], joint = 'and'): string {
	const last = names.at(-1) ?? '';
	return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${joint} ${last}`;
}
