/** Holds answers against what is documented. */

import type { Documented } from './documentedForm.mts';
import { formOf, isTime, type Form } from './forms.mts';
import type { Names } from './names.mts';
import type { Difference } from './types.mts';

/** What was seen at one place of the answers. */
interface Seen {
	forms: Set<Form>;
	/** Names of fields that are not documented, with their forms. */
	extra: Map<string, Set<Form>>;
	/** How many of the account's own fields there were, which no page can name. */
	own: Set<string>;
	/** Documented fields that some object had. */
	present: Set<string>;
	objects: number;
	hasOtherCode: boolean;
}

const nothing = (): Seen => ({
	forms: new Set(),
	extra: new Map(),
	own: new Set(),
	present: new Set(),
	objects: 0,
	hasOtherCode: false,
});

export interface Comparison {
	differences: Difference[];
	/** How many fields were compared, and what is worth telling beside that. */
	notes: string[];
}

const listed = (all: Iterable<string>) => [...all].sort().join(' or ');

/**
 * Compares any number of answers to one call with what is documented of it.
 * @param names what may be shown of a name that is not documented
 * @param counts in how many fields a form was seen, to be counted on
 */
export function compare(
	documented: Documented,
	answers: unknown[],
	names: Names,
	counts = new Map<string, number>(),
): Comparison {
	const places = new Map<string, { documented: Documented; seen: Seen }>();

	function visit(doc: Documented, value: unknown, path: string): void {
		const place = places.get(path) ?? { documented: doc, seen: nothing() };
		places.set(path, place);
		const { seen } = place;
		const form = formOf(value);
		seen.forms.add(isEmptyObject(doc, value) ? 'object' : form);
		if (form === 'null' || form === 'empty text') return;
		if (doc.codes && !Array.isArray(value) && !doc.codes.has(codeOf(value)))
			seen.hasOtherCode = true;
		if (Array.isArray(value)) {
			for (const entry of value) if (doc.items) visit(doc.items, entry, `${path}[]`);
			return;
		}
		if (form !== 'object' || !doc.fields) return;
		seen.objects++;
		for (const [name, inner] of Object.entries(value as object)) {
			const known = doc.fields.get(name);
			if (known) {
				seen.present.add(name);
				visit(known, inner, path ? `${path}.${name}` : name);
			} else if (isNoDifference(doc, name, names)) seen.own.add(name);
			else {
				const forms = seen.extra.get(name) ?? new Set();
				seen.extra.set(name, forms.add(formOf(inner)));
			}
		}
	}

	for (const answer of answers) visit(documented, answer, '');
	for (const { seen } of places.values())
		for (const form of seen.forms) if (varies(form)) counts.set(form, (counts.get(form) ?? 0) + 1);
	const own = new Set([...places.values()].flatMap(({ seen }) => [...seen.own]));
	return {
		differences: [...places].flatMap(([path, place]) => differencesAt(path, place, names)),
		notes: own.size > 0 ? [`${own.size} fields more than its page shows`] : [],
	};
}

/** Times, numbers and booleans, of which vendors have several forms. */
const varies = (form: Form) => isTime(form) || /number|true or false|digits/.test(form);

/** Booleans come as 1 and 0, too. */
const codeOf = (value: unknown) => String(typeof value === 'boolean' ? Number(value) : value);

/** A field that the page does not have in this place, and that is no difference all the same. */
const isNoDifference = (doc: Documented, name: string, names: Names): boolean =>
	doc.isExcerpt || names.isOwn(name) || (doc.isInside === true && names.isDocumented(name));

/** What PHP makes of an object without fields. */
const isEmptyObject = ({ forms }: Documented, value: unknown) =>
	forms?.has('object') === true && Array.isArray(value) && value.length === 0;

function differencesAt(
	path: string,
	{ documented, seen }: { documented: Documented; seen: Seen },
	names: Names,
): Difference[] {
	const where = path || 'the answer';
	const inside = (name: string) => (path ? `${path}.${name}` : name);
	const { forms, codes, fields } = documented;
	const other = [...seen.forms].filter((form) => forms && form !== 'null' && !forms.has(form));
	const differences: Difference[] = [];
	if (forms && other.length > 0)
		differences.push({ where, documented: described(forms), seen: listed(other) });
	if (codes && seen.hasOtherCode)
		differences.push({ where, documented: `one of ${codes.size} codes`, seen: 'another code' });
	if (!fields || seen.objects === 0) return differences;
	for (const [name, one] of fields)
		if (!seen.present.has(name) && !one.mayLack)
			differences.push({
				where: inside(name),
				documented: one.forms ? described(one.forms) : 'a field',
				seen: 'missing',
			});
	for (const [name, found] of seen.extra)
		differences.push({
			where: inside(names.shown(name)),
			documented: 'nothing',
			seen: listed(found),
		});
	return differences;
}

/** Free text has many forms, which say nothing. */
const described = (forms: ReadonlySet<Form>): string =>
	forms.has('text') ? 'text' : listed([...forms].filter((form) => form !== 'empty text'));
