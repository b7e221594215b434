/** What may be shown of a name or a text that came with an answer: the vendor's public words, and nothing of an account. */

export interface Names {
	/** Does the account itself define this field, or another page of the vendor? */
	isOwn(name: string): boolean;
	/** Does some page of the vendor have this name? */
	isDocumented(name: string): boolean;
	/** A field that is not documented: words that are documented elsewhere stay, all others become their length. */
	shown(name: string): string;
}

/** Words of vendors' refusals that are nobody's data. */
const plainWords = new Set(
	(
		'a access activity admin allowed already an and any api are at be been but by call calls can cannot code company ' +
		'contact could data date deleted denied details does enabled entity error event exceeded exception exist exists ' +
		'expired failed field fields for format found from has have id in input internal invalid is it key lead limit ' +
		'mandatory mapping method missing must name no not number object of on only operation opportunity or parameter ' +
		'passed permission please provided rate record request requests required resource second seconds server size ' +
		'stale supported task that the there this time to too type unauthorized unexpected unknown user valid validate ' +
		'value was while whole with wrong you your'
	).split(' '),
);

/** The words of a name: `createdDate` → created, Date. */
const wordsOf = (name: string): string[] =>
	name.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+|[^A-Za-z\d]+/g) ?? [];

const masked = (word: string) => `‹${word.length}›`;

/**
 * @param documented all names of fields that the vendor documents
 * @param isOwn is it one of the account's own fields, where that says them?
 */
export function namesFor(
	documented: ReadonlySet<string>,
	isOwn: (name: string) => boolean = () => false,
): Names {
	const words = new Set([...documented].flatMap(wordsOf).map((word) => word.toLowerCase()));
	return {
		isDocumented: (name) => documented.has(name),
		isOwn: (name) => /^mx_/i.test(name) || isOwn(name),
		shown: (name) =>
			wordsOf(name)
				.map((word) =>
					/^[_.-]$/.test(word) || (/[a-z]/i.test(word) && words.has(word.toLowerCase()))
						? word
						: masked(word),
				)
				.join(''),
	};
}

/**
 * The words of a refusal: plain ones stay, everything else, and whatever stands in quotes, becomes its length.
 * @param names names of parameters that the vendor documents, which stay
 */
export function maskedText(text: string, names: string[] = []): string {
	const known = new Set(names);
	const shown = (word: string) =>
		plainWords.has(word.toLowerCase()) || known.has(word) ? word : masked(word);
	return text
		.slice(0, 300)
		.replace(
			/(['"`])(.*?)\1|[\p{L}\p{N}_@-]+|[^\p{L}\p{N}_@ .,:;'"`()/-]+/gu,
			(all, quote?: string, inner?: string) => {
				if (quote) return `${quote}${known.has(inner ?? '') ? inner : masked(inner ?? '')}${quote}`;
				return /[\p{L}\p{N}]/u.test(all) ? shown(all) : '·';
			},
		);
}

/** A code of a refusal, where it has the form of the vendors' own: a number or a type of exception. */
export function shownCode(code: string | undefined): string {
	if (code === undefined) return 'no code';
	return /^(\d{1,6}|MX[A-Za-z]{1,60}|HTTP \d{3}|success: false)$/.test(code)
		? code
		: maskedText(code);
}
