/** What iVvy's pages say of its answers: each field, and an example. */

import { actions, reference, type Param } from '../../sandbox/ivvy/wire/actions.mts';
import { forms, namesIn, type Documented, type DocumentedCall } from './documentedForm.mts';
import { anyText, type Form } from './forms.mts';

const types: Record<string, ReadonlySet<Form>> = {
	integer: forms('whole number'),
	decimal: forms('whole number', 'decimal number'),
	string: new Set([...anyText, 'empty text']),
	// "JSON booleans; several responses and examples use 1 and 0"
	boolean: forms('true or false', 'whole number'),
	date: forms('date', 'empty text'),
	time: forms('time of day', 'empty text'),
	// "suffix UTC optional"
	timestamp: forms('timestamp', 'timestamp with UTC', 'empty text'),
	array: forms('list'),
	object: forms('object'),
};

type AnswerField = Param & { exampleType?: string; from?: string; docName?: string };

/** Types that iVvy's pages give to fields of a name: they do not always agree. */
const typesOf = new Map<string, Set<string>>();

function collectTypes(fields: AnswerField[]): void {
	for (const { name, type, fields: own = [], items = [] } of fields) {
		typesOf.set(name, (typesOf.get(name) ?? new Set()).add(type));
		collectTypes([...own, ...items]);
	}
}
for (const { params, response } of reference.actions) collectTypes([...params, ...response.fields]);

const numbers = ['integer', 'decimal'];

/** A number that comes as text, or the other way round, where the pages have it in both ways. */
function otherWay({ name, type }: AnswerField): Form[] {
	const all = [...(typesOf.get(name) ?? [])];
	if (type === 'string') return all.some((one) => numbers.includes(one)) ? ['whole number'] : [];
	if (!numbers.includes(type)) return [];
	// "ids are integers; some responses return them as strings"
	return all.includes('string') || /(^id|Id)$/.test(name) ? ['digits in a text'] : [];
}

/** @param example what the page's example has in this place, where it has one */
function ofParam(field: AnswerField, example: unknown): Documented {
	const { type, exampleType, itemType, from } = field;
	const own = types[type];
	const isAddress = field.ref === 'conventions.address';
	const fields = isAddress ? reference.conventions.address.fields : field.fields;
	const codes = field.enum?.map(({ value }) => String(value));
	const itemCodes = field.itemEnum?.map(({ value }) => String(value));
	return {
		forms: own && new Set([...own, ...otherWay(field), ...(types[exampleType ?? ''] ?? [])]),
		fields: fields && inside(fieldsOf(fields as AnswerField[], example)),
		isInside: true,
		items: field.items
			? { forms: types.object, fields: inside(fieldsOf(field.items)), isInside: true }
			: { forms: types[itemType ?? ''], codes: itemCodes && new Set(itemCodes) },
		codes: codes && new Set(codes),
		mayLack: from !== undefined,
	};
}

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** What lies inside of a record has other fields in other records. */
function inside(fields: Map<string, Documented>): Map<string, Documented> {
	for (const field of fields.values()) field.mayLack = true;
	return fields;
}

/** A field that the page's own example has not got may well be missing. */
const fieldsOf = (fields: AnswerField[], example?: unknown) =>
	new Map(
		fields.map((field): [string, Documented] => {
			const row = isObject(example) ? example : undefined;
			const one = ofParam(field, row?.[field.name]);
			return [field.name, row && !(field.name in row) ? { ...one, mayLack: true } : one];
		}),
	);

const meta: Documented = {
	forms: types.object,
	fields: new Map(
		['totalResults', 'start', 'perPage', 'count'].map((name) => [name, { forms: types.integer }]),
	),
};

/** iVvy's lists have a default of 100 rows a page: "cap 100 where stated; examples show 100". */
const ivvyCap = 100;

/** What is documented of an action, such as `crm/getTaskList`. */
export function ofAction(call: string): DocumentedCall | undefined {
	const action = actions.get(call);
	if (!action) return undefined;
	const { response, paginated, pageCap, errors, params } = action;
	const { example } = response;
	const rows = Array.isArray(example) ? example : isObject(example) ? example.results : undefined;
	const inExample =
		response.shape === 'collection' || Array.isArray(example)
			? (rows as unknown[] | undefined)?.[0]
			: example;
	const fields = fieldsOf(response.fields as AnswerField[], inExample);
	const record: Documented = { forms: types.object, fields };
	const isBare = Array.isArray(example);
	const answer: Documented = isBare
		? { forms: types.array, items: record }
		: response.shape === 'collection'
			? {
					forms: types.object,
					fields: new Map([
						['meta', meta],
						['results', { forms: types.array, items: record }],
					]),
				}
			: record;
	const { errors: common } = reference.conventions;
	return {
		answer,
		...(paginated ? { pageCap: pageCap ?? ivvyCap } : {}),
		errors: new Set(
			[...errors, ...common.errorCodes, ...common.commonSpecificCodes].map(({ code }) =>
				String(code),
			),
		),
		names: [...namesIn(answer), ...params.map(({ name }) => name)],
	};
}

const withItems = ({ name, fields = [], items = [] }: Param): string[] => [
	name,
	...[...fields, ...items].flatMap(withItems),
];

/** All names of fields that iVvy documents. */
export const ivvyNames: ReadonlySet<string> = new Set(
	reference.actions.flatMap(({ params, response }) =>
		[...params, ...response.fields].flatMap(withItems),
	),
);
