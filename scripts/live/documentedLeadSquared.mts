/** What LeadSquared's pages say of its answers: an example each, and remarks. */

import { reference, type Field as Parameter } from '../../sandbox/leadsquared/wire/endpoints.mts';
import { forms, namesIn, type Documented, type DocumentedCall } from './documentedForm.mts';
import { anyText, formOf, isTime } from './forms.mts';
import type { Operation } from './types.mts';

/** Names that may be missing, as a remark on some call says. */
const absent = new Set(
	reference.endpoints.flatMap(({ quirks }) =>
		quirks.flatMap((quirk) => /(\w+) (may be|key is|is) absent/.exec(quirk)?.[1] ?? []),
	),
);

/**
 * An example as what is documented: its page has nothing else. What lies inside of a record is there in that one at least.
 * @param depth of records around it
 */
function ofExample(value: unknown, depth = 0): Documented {
	const form = formOf(value);
	if (form === 'null') return {};
	if (form === 'list') {
		const entries = (value as unknown[]).map((one) => ofExample(one, depth));
		return {
			forms: forms('list'),
			...(entries.length > 0 ? { items: entries.reduce(either) } : {}),
		};
	}
	if (form === 'object') {
		const fields = Object.entries(value as object).map(
			([name, one]) =>
				[
					name,
					{
						...ofExample(one, depth + 1),
						...(depth > 1 || absent.has(name) ? { mayLack: true } : {}),
					},
				] as const,
		);
		return {
			forms: forms('object'),
			...(fields.length > 0 ? { fields: new Map(fields) } : {}),
			...(depth > 1 ? { isExcerpt: true } : {}),
		};
	}
	if (form.endsWith('number')) return { forms: forms('whole number', 'decimal number') };
	if (isTime(form)) return { forms: forms(form, 'empty text') };
	if (form === 'true or false') return { forms: forms(form) };
	return { forms: new Set([...anyText, 'empty text']) };
}

/** What holds for the entries of a list of which the example has several. */
function either(one: Documented, other: Documented): Documented {
	const names = new Set([...(one.fields?.keys() ?? []), ...(other.fields?.keys() ?? [])]);
	const merged = [...names].map((name): [string, Documented] => {
		const [a, b] = [one.fields?.get(name), other.fields?.get(name)];
		return [name, a && b ? either(a, b) : { ...(a ?? b), mayLack: true }];
	});
	return {
		isExcerpt: one.isExcerpt || other.isExcerpt,
		...(one.forms && other.forms ? { forms: new Set([...one.forms, ...other.forms]) } : {}),
		...(names.size > 0 ? { fields: new Map(merged) } : {}),
		items: one.items && other.items ? either(one.items, other.items) : (one.items ?? other.items),
	};
}

/** "Absent keys mean empty or false; keys vary per field" */
function lackAny({ fields, items }: Documented): void {
	for (const one of fields?.values() ?? []) one.mayLack = true;
	if (items) lackAny(items);
}

const { eventNames } = reference.webhooks;

/** Which codes a field may have, where the reference tells that elsewhere than in the example. */
function codesOf({ fields, items }: Documented, name: string, codes: string[]): void {
	const field = fields?.get(name);
	if (field) field.codes = new Set(codes);
	for (const one of fields?.values() ?? []) codesOf(one, name, codes);
	if (items) codesOf(items, name, codes);
}

const anyPage = 'https://apidocs.leadsquared.com/';

/** What is documented of the endpoint that an operation calls. */
export function ofEndpoint({ call, host = 'api', docs }: Operation): DocumentedCall | undefined {
	const endpoint = reference.endpoints.find(
		(one) =>
			`${one.method} ${one.path}` === call && one.host === host && (one.docUrl ?? anyPage) === docs,
	);
	if (!endpoint) return undefined;
	const { exampleResponse: example, paging, quirks } = endpoint;
	const answer = typeof example === 'object' && example !== null ? ofExample(example) : undefined;
	if (answer && quirks.some((quirk) => /keys vary/i.test(quirk))) lackAny(answer);
	if (answer && endpoint.resource === 'webhook') codesOf(answer, 'EventCode', eventNames);
	const { exceptionTypes } = reference.conventions.errors;
	return {
		answer,
		pageCap: paging?.maxPageSize,
		errors: new Set(exceptionTypes.map(({ name }) => name)),
		names: [
			...(answer ? namesIn(answer) : []),
			...[...endpoint.query, ...(endpoint.body.fields ?? [])].map(({ name }) => name),
		],
	};
}

/** The name of a parameter, and those inside of it. */
const withInner = ({ name, fields = [] }: Parameter): string[] => [
	name,
	...fields.flatMap(withInner),
];

/** Names that some page of LeadSquared has, in its fields, examples or remarks; its examples are excerpts. */
export const leadSquaredNames: ReadonlySet<string> = new Set(
	reference.endpoints.flatMap(({ exampleResponse, quirks, query, body }) => [
		...namesIn(ofExample(exampleResponse)),
		...quirks.flatMap((quirk) => quirk.match(/\b[A-Z]\w*[A-Z]\w*\b/g) ?? []),
		...[...query, ...(body.fields ?? [])].flatMap(withInner),
	]),
);
