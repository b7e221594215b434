import { isObject } from '../../table/json';

// What was sent and what a list gives back are seldom the same text: ids come as text, dates with another ending, notes as
// HTML. What may be the same is made equal here; what is not equal after it is not the same.

const number = /^-?(0|[1-9]\d*)(\.\d+)?$/;
const moment =
	/^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?(?:\.\d+)?\s*(?:UTC|GMT|Z|\+00:?00)?)?$/i;
const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4}) (\d{1,2}):(\d\d):(\d\d) ([AP])M$/i;
const email = /^[^\s@]+@[^\s@]+$/;

const entities: Record<string, string> = {
	'&amp;': '&',
	'&lt;': '<',
	'&gt;': '>',
	'&quot;': '"',
	'&#39;': "'",
	'&nbsp;': ' ',
};

/** A moment in UTC, in epoch milliseconds and whole seconds; `undefined` for a text that is none. A day is its midnight. */
export function momentOf(value: unknown): number | undefined {
	if (typeof value !== 'string') return undefined;
	const text = value.trim();
	const plain = moment.exec(text);
	if (plain) {
		const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = plain
			.slice(1)
			.map((part) => Number(part ?? 0));
		return Date.UTC(year, month - 1, day, hour, minute, second);
	}
	const other = american.exec(text);
	if (!other) return undefined;
	const [month = 1, day = 1, year = 0, hour = 0, minute = 0, second = 0] = other
		.slice(1, 7)
		.map(Number);
	const isAfternoon = other[7]?.toUpperCase() === 'P';
	return Date.UTC(year, month - 1, day, (hour % 12) + (isAfternoon ? 12 : 0), minute, second);
}

/** The words of a text, without the HTML that a vendor may put around them. */
function wordsOf(text: string): string {
	const bare = text.replace(/<br\s*\/?>|<\/?[a-z][^<>]*>/gi, ' ');
	return bare
		.replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (found) => entities[found] ?? found)
		.replace(/\s+/g, ' ')
		.trim();
}

/** A number without zeros at its end. Digit by digit: some references have more of them than a number can hold. */
function plainNumber(digits: string): string {
	const [whole = '', part = ''] = digits.split('.');
	const left = part.replace(/0+$/, '');
	return left === '' ? whole : `${whole}.${left}`;
}

function plainText(text: string): string {
	if (email.test(text.trim())) return text.trim().toLowerCase();
	const at = momentOf(text);
	if (at !== undefined) return `@${at}`;
	const words = wordsOf(text);
	if (words === 'true') return '1';
	if (words === 'false') return '0';
	return number.test(words) ? plainNumber(words) : words;
}

/** A value in the one form in which it is compared; an empty text for nothing. */
export function comparable(value: unknown): string {
	if (value === undefined || value === null) return '';
	if (typeof value === 'boolean') return value ? '1' : '0';
	if (typeof value === 'object') {
		if (Array.isArray(value)) return JSON.stringify(value.map(comparable).sort());
		const entries = Object.entries(value).map(([name, part]) => [name, comparable(part)]);
		return JSON.stringify(entries.sort(([one = ''], [other = '']) => (one < other ? -1 : 1)));
	}
	return plainText(String(value));
}

/** Is what the list gives back what was sent? An object is compared by what it has of what was sent. */
export function isSame(sent: unknown, seen: unknown): boolean {
	if (isObject(sent) && isObject(seen))
		return Object.entries(sent).every(
			([name, part]) => seen[name] === undefined || isSame(part, seen[name]),
		);
	return comparable(sent) === comparable(seen);
}
