import { NodeHelpers, type INodeProperties, type INodeType } from 'n8n-workflow';

import { Ivvy } from '../nodes/Ivvy/Ivvy.node';
import { resources as ivvyResources } from '../nodes/Ivvy/operations';
import { LeadSquared } from '../nodes/LeadSquared/LeadSquared.node';
import { resources as leadSquaredResources } from '../nodes/LeadSquared/operations';
import { readValues } from '../nodes/shared/engine/request';
import type { Operation } from '../nodes/shared/table/operation';
import type { Example } from './examples/example';
import { ivvyExamples } from './examples/ivvy';
import { leadSquaredExamples } from './examples/leadSquared';

// What an operation asks for must stand in its form, so that nobody learns it from a failed run.

const nodes = [
	{ node: new Ivvy() as INodeType, resources: ivvyResources, examples: ivvyExamples },
	{
		node: new LeadSquared() as INodeType,
		resources: leadSquaredResources,
		examples: leadSquaredExamples,
	},
];

const cases = nodes.flatMap(({ node, resources, examples }) =>
	resources.flatMap(({ value: resource, operations }) =>
		operations.map((operation) => ({
			name: `${node.description.displayName} ${resource}.${operation.value}`,
			node,
			place: { resource, operation: operation.value },
			operation,
			items:
				examples.find((one) => one.operation === `${resource}.${operation.value}`)?.items ?? [],
		})),
	),
);

type Case = (typeof cases)[number];

/** What the form shows for the operation, as n8n itself decides it. */
const formOf = ({ node: { description }, place }: Case): INodeProperties[] =>
	description.properties.filter((property) =>
		NodeHelpers.displayParameter(
			{ ...place, returnAll: false },
			property,
			{ typeVersion: 1 },
			description,
		),
	);

/** Every text that a form says, those of the options that it offers included. */
function* textsOf({ node, place }: Case, properties: INodeProperties[]): Generator<string> {
	for (const property of properties) {
		yield `${property.displayName} ${property.description ?? ''}`;
		if (property.type !== 'collection') continue;
		const offered = (property.options as INodeProperties[]).filter((option) =>
			NodeHelpers.displayParameter({}, option, { typeVersion: 1 }, node.description, place),
		);
		yield* textsOf({ node, place } as Case, offered);
	}
}

/** What the engine says to an item; nothing when it takes it. */
function refusal(operation: Operation, item: Example['items'][number]): string | undefined {
	try {
		readValues(operation, (name, fallback) => item[name] ?? fallback, {
			timeZone: 'UTC',
			json: {},
		});
	} catch (cause) {
		return (cause as Error).message;
	}
	return undefined;
}

const without = (item: Example['items'][number], name: string) => ({
	...item,
	[name]: undefined as unknown as string,
});

/** n8n marks a field; of rows that are missing, only their description can say it. */
const isSaidOf = ({ required, description = '' }: INodeProperties): boolean =>
	required === true || /^Required(\.|$)/.test(description);

it('looks at every operation of both nodes', () => {
	expect(cases.length).toBeGreaterThanOrEqual(403);
	expect(cases.filter(({ items }) => items.length < 2)).toEqual([]);
	expect(cases.filter(({ operation }) => operation.rules.length > 0).length).toBeGreaterThan(100);
});

describe.each(cases)('$name', (one) => {
	const { operation, items } = one;
	const form = formOf(one);
	const said = [...textsOf(one, form)].map((text) => text.toLowerCase());

	it('says what it demands, at each field whose absence the engine refuses, and nowhere else', () => {
		for (const { name } of operation.fields) {
			const isSaid = form.some((shown) => shown.name === name && isSaidOf(shown));
			const left = items.map((item) => without(item, name));
			const byField = left.some((item) => refusal({ ...operation, rules: [] }, item));
			const byRule = left.every((item) => refusal(operation, item));
			// The words of a rule are looked for below.
			const isDemanded = byField || (isSaid && byRule);
			expect({ name, isSaid }).toEqual({ name, isSaid: isDemanded });
		}
	});

	it('has the words of each rule', () => {
		const silent = operation.rules.filter(
			({ words }) => words === '' || !said.some((text) => text.includes(words.toLowerCase())),
		);
		expect(silent.map(({ words }) => words)).toEqual([]);
	});
});
