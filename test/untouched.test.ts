import type { INodeProperties } from 'n8n-workflow';

import { Ivvy } from '../nodes/Ivvy/Ivvy.node';
import { resources as ivvy } from '../nodes/Ivvy/operations';
import { LeadSquared } from '../nodes/LeadSquared/LeadSquared.node';
import { resources as leadSquared } from '../nodes/LeadSquared/operations';
import { FieldProblem, type Field } from '../nodes/shared/table/operation';

// A field that was added to a form and left as it was, anywhere in it: nothing is given, or what is missing is named.

const context = { timeZone: 'UTC' };

/** What n8n keeps of a field, or of the fields of a group, that nobody has touched. */
function untouched({
	type,
	default: initial,
	options = [],
	typeOptions,
}: INodeProperties): unknown {
	if (type === 'collection')
		return Object.fromEntries(
			(options as INodeProperties[]).map((inner) => [inner.name, untouched(inner)]),
		);
	if (type !== 'fixedCollection') return initial;
	return Object.fromEntries(
		(options as Array<{ name: string; values: INodeProperties[] }>).map(({ name, values }) => {
			const row = Object.fromEntries(values.map((inner) => [inner.name, untouched(inner)]));
			return [name, typeOptions?.multipleValues ? [row] : row];
		}),
	);
}

const fieldsOf = ({ fields, collection }: (typeof ivvy)[number]['operations'][number]): Field[] => [
	...fields,
	...(collection?.fields ?? []),
];

const all = { ivvy, leadSquared };

describe.each(Object.entries(all))('%s', (_node, resources) => {
	it.each(
		resources.flatMap((resource) =>
			resource.operations.map((operation) => [resource.value, operation.value, operation] as const),
		),
	)('%s.%s reads each field as it is added', (_resource, _operation, operation) => {
		for (const { name, read, property } of fieldsOf(operation)) {
			try {
				read(untouched(property), context);
			} catch (problem) {
				expect(problem).toBeInstanceOf(FieldProblem);
				const { message } = problem as FieldProblem;
				// A message that shows what the form holds is about a value that nobody has entered.
				expect([name, message]).toEqual([name, expect.not.stringMatching(/got |\[object|\{"/)]);
			}
		}
	});
});

it.each([new Ivvy(), new LeadSquared()])(
	'a locator inside a group is one that the editor can switch to an expression: $description.name',
	({ description }) => {
		type Inner = INodeProperties & { values?: INodeProperties[] };
		const locators = (property: INodeProperties): INodeProperties[] =>
			((property.options ?? []) as Inner[])
				.flatMap((option) => option.values ?? [option])
				.flatMap((inner) => (inner.type === 'resourceLocator' ? [inner] : locators(inner)));
		const all = description.properties.flatMap(locators);
		expect(all.length).toBeGreaterThan(30);
		for (const { name, default: initial } of all)
			expect([name, initial]).toEqual([name, expect.objectContaining({ __rl: true })]);
	},
);
