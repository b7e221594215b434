/** What may be documented of an answer. */

import type { Form } from './forms.mts';

/** What is documented of a value. */
export interface Documented {
	/** The forms that it may have beside null; `undefined` where the documentation leaves that open. */
	forms?: ReadonlySet<Form>;
	/** Of an object, by name; without them its fields are not documented. */
	fields?: Map<string, Documented>;
	/** Of each entry of a list. */
	items?: Documented;
	/** The codes that it may have, as text. */
	codes?: ReadonlySet<string>;
	/** It lies inside of a record, where its fields depend on what it is: others that some page has are no difference. */
	isInside?: boolean;
	/** Its fields are those of one example, so that others are none of its differences. */
	isExcerpt?: boolean;
	/** Known from elsewhere than the field list of the page, so that it may well be missing. */
	mayLack?: boolean;
}

/** What else is documented of an operation. */
export interface DocumentedCall {
	answer?: Documented;
	/** The largest page, where there are any. */
	pageCap?: number;
	/** Codes or types of refusals. */
	errors: ReadonlySet<string>;
	/** Names of the vendor that its answers and refusals may show. */
	names: string[];
}

/** A few forms as a set of them. */
export const forms = (...list: Form[]): ReadonlySet<Form> => new Set(list);

/** All names of fields in what is documented. */
export function namesIn({ fields, items }: Documented): string[] {
	const own = [...(fields ?? [])].flatMap(([name, one]) => [name, ...namesIn(one)]);
	return [...own, ...(items ? namesIn(items) : [])];
}
