import { pageOf, type Ask, type Entry, type Form, type Source } from './search';

/** Pages of a list that are read for one name. */
const mostPages = 10;

/** What was found in a list for a name. */
export interface Found {
	/** Those that are called so. */
	called: Entry[];
	/** Others with the name somewhere in their label. */
	similar: Entry[];
	/** Was the list read to its end? Otherwise there may be more of both. */
	isWhole: boolean;
}

/** What stands in brackets behind a name to tell it from others: an email address, or the value itself. */
function withoutBrackets(part: string, value: string): string[] {
	const [, name = '', inner = ''] = /^(.+) \(([^()]*)\)$/.exec(part) ?? [];
	return inner.includes('@') || (inner !== '' && inner === value) ? [name, inner] : [part];
}

/**
 * What an entry is called: by its label, by the beginning of it, and by what tells it from others, which is an email
 * address, or a code or day with digits.
 */
function namesOf({ name: label, value }: Entry): string[] {
	const [first = '', ...others] = label.split(' · ');
	const telling = others.filter((part) => /[@\d]/.test(part));
	return [label, ...withoutBrackets(first, value), ...telling];
}

function isCalled(entry: Entry, name: string): boolean {
	const wanted = name.toLowerCase();
	return namesOf(entry).some((one) => one.toLowerCase() === wanted);
}

/** Looks for a name in the lists of a search, as a user would who typed it there. */
export async function findByName(
	sources: Source[],
	name: string,
	ask: Ask,
	form: Form,
): Promise<Found> {
	const called = new Map<string, Entry>();
	const similar = new Map<string, Entry>();
	const found = (isWhole: boolean): Found => ({
		called: [...called.values()],
		similar: [...similar.values()],
		isWhole,
	});
	let pages = 0;
	for (const source of sources) {
		let position: number | undefined = source.first;
		while (position !== undefined) {
			if (pages++ === mostPages) return found(false);
			const page = await pageOf(source, ask, name, position, form);
			for (const entry of page.entries)
				(isCalled(entry, name) ? called : similar).set(entry.value, entry);
			position = page.next;
		}
	}
	return found(true);
}
