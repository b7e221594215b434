import { date } from '../../shared/table/fields';
import { isObject } from '../../shared/table/json';
import type { Rule } from '../../shared/table/operation';
import { rule } from '../../shared/table/rule';

// Ranges of days and times, as rates, rules, inventory and availability have them.

export const firstDay = date('startDate', 'First Day');
export const lastDay = date('endDate', 'Last Day');

const msOfDay = 24 * 60 * 60 * 1000;

/** Milliseconds from one wire date (or timestamp) to the other; `undefined` while one is missing. */
function between(start: unknown, end: unknown): number | undefined {
	if (typeof start !== 'string' || typeof end !== 'string') return undefined;
	return msOf(end) - msOf(start);
}

const msOf = (text: string) =>
	Date.parse(`${text.replace(' ', 'T')}${text.includes(' ') ? 'Z' : ''}`);

/**
 * A range that must not end before it starts, and may last `maxDays` at most.
 * @param inTotal the first and the last day both count
 */
export function range(start: string, end: string, maxDays = Infinity, inTotal = false): Rule {
	const most = maxDays === 1 ? '24 hours' : `${maxDays} days`;
	const words = maxDays === Infinity ? 'Not before the start' : `At most ${most} after the start`;
	const broken: Rule['broken'] = ({ body }) => {
		const length = between(body[start], body[end]);
		if (length === undefined) return undefined;
		if (length < 0) {
			return {
				message: `The range ends (${String(body[end])}) before it starts (${String(body[start])})`,
				hint: 'Set an end that is not before the start.',
			};
		}
		if (length <= (inTotal ? maxDays - 1 : maxDays) * msOfDay) return undefined;
		return {
			message: `The range lasts longer than the ${most} that iVvy allows in one call`,
			hint: 'Set an end that is nearer to the start, and ask for longer ranges in several items.',
		};
	};
	return rule(words, broken, { of: end });
}

/** The same for each row of a list of ranges of days. */
export function rangeOfRows(list: string): Rule {
	const one = range('startDate', 'endDate');
	const broken: Rule['broken'] = ({ body, query }) => {
		const rows = body[list];
		for (const [index, row] of Array.isArray(rows) ? rows.entries() : []) {
			if (!isObject(row)) continue;
			const found = one.broken({ body: row, query });
			if (found) return { ...found, message: `Row ${index + 1}: ${found.message}` };
		}
		return undefined;
	};
	return rule('No range ends before it starts', broken, { of: list });
}
