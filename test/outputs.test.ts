import type { IDataObject } from 'n8n-workflow';

import { resources as ivvyResources } from '../nodes/Ivvy/operations';
import ivvyOutputs from '../nodes/Ivvy/outputs.json';
import { resources as leadSquaredResources } from '../nodes/LeadSquared/operations';
import leadSquaredOutputs from '../nodes/LeadSquared/outputs.json';
import { labelName } from '../nodes/shared/table/labels';
import type { Operation, Resource } from '../nodes/shared/table/operation';
import { isWrite } from '../nodes/shared/table/writes';
import { actions, type Param } from '../sandbox/ivvy/wire/actions.mts';
import { schemaFiles } from '../scripts/lib/schemas.cjs';
import type { Example } from './examples/example';
import { ivvyExamples } from './examples/ivvy';
import { leadSquaredExamples } from './examples/leadSquared';
import { textOf } from './harness/paths.mts';

interface Schema {
	type?: string;
	properties?: Record<string, Schema>;
	items?: Schema;
}

const casesOf = (vendor: string, resources: Resource[], examples: Example[], outputs: object) => {
	const files = schemaFiles(outputs as Parameters<typeof schemaFiles>[0], 1);
	return resources.flatMap((resource) =>
		resource.operations.map((operation) => {
			const name = `${resource.value}.${operation.value}`;
			const path = `__schema__/v1.0.0/${resource.value}/${operation.value}.json`;
			const example = examples.find((one) => one.operation === name)!;
			return { vendor, name, operation, example, schema: files[path] as Schema };
		}),
	);
};

const ivvy = casesOf('iVvy', ivvyResources, ivvyExamples, ivvyOutputs);
const all = [
	...ivvy,
	...casesOf('LeadSquared', leadSquaredResources, leadSquaredExamples, leadSquaredOutputs),
];

/** Where a value is not what the schema says. A text of which the example knows the form only is a text. */
function against(value: unknown, schema: Schema | undefined, path: string): string[] {
	if (schema === undefined) return [`${path} is not in the schema`];
	// Nothing is known of a field that came empty.
	if (value === null || schema.type === undefined) return [];
	if (Array.isArray(value)) {
		if (schema.type !== 'array') return [`${path} is a list, not ${schema.type}`];
		return value.flatMap((entry) => against(entry, schema.items, `${path}[]`));
	}
	if (typeof value === 'object' && !('asymmetricMatch' in (value as object))) {
		if (schema.type !== 'object') return [`${path} is an object, not ${schema.type}`];
		const isOpen = Object.keys(schema.properties ?? {}).length === 0;
		return Object.entries(isOpen ? {} : (value as object)).flatMap(([name, inner]) =>
			against(inner, schema.properties?.[name], `${path}.${name}`),
		);
	}
	const type = typeof value === 'object' ? 'string' : typeof value;
	return type === schema.type ? [] : [`${path} is a ${type}, not ${schema.type}`];
}

/** With this switch a record tells of its fields in another form. */
const changesForm = /"includeOption":true/;

/** What the items of an example give when nobody chooses an output. */
const byDefault = ({ operation, example: { items, output } }: (typeof all)[number]) =>
	output
		.filter(({ item }) => items[item].output !== 'raw' && items[item].simplify !== false)
		.filter(({ item }) => !changesForm.test(JSON.stringify(items[item])))
		.map(({ item, json }): IDataObject => {
			const named = operation.namesFields && /_CSV/.test(JSON.stringify(items[item]));
			// Whoever names columns gets others.
			return named && operation.simplified
				? Object.fromEntries(
						Object.entries(json).filter(([name]) => operation.simplified!.includes(name)),
					)
				: json;
		});

it('says for every operation what it gives, and for nothing else', () => {
	const count = (outputs: object) =>
		Object.values(outputs).flatMap((operations: object) => Object.keys(operations)).length;
	expect(count(ivvyOutputs) + count(leadSquaredOutputs)).toBe(all.length);
	expect(all.filter(({ schema }) => schema === undefined).map(({ name }) => name)).toEqual([]);
});

describe.each(all)('$vendor $name', (one) => {
	it('gives what its schema says', () => {
		expect(byDefault(one).flatMap((json) => against(json, one.schema, 'output'))).toEqual([]);
	});

	it('has the fields of Simplified in its schema, in their order', () => {
		const names = Object.keys(one.schema.properties!);
		expect(names.length).toBeGreaterThan(0);
		if (one.operation.simplified) expect(names).toEqual(one.operation.simplified);
	});
});

const jsonTypes: Record<string, string> = {
	integer: 'number',
	number: 'number',
	boolean: 'boolean',
	string: 'string',
	timestamp: 'string',
	date: 'string',
	time: 'string',
};

/** Documented as a number or text, and seen otherwise in the examples of its page or in the field. */
const documentedOtherwise = [
	'booking.getChangeLog',
	'bookingAttendee.getAll',
	'bookingAttendee.getByHash',
	'bookingSessionMenu.getAll',
	'spaceHirePlanRate.get',
];

const keptOf = ({ simplified }: Operation, fields: Param[]): Param[] =>
	simplified ? fields.filter(({ name }) => simplified.includes(name)) : fields;

it.each(ivvy.filter(({ operation }) => !isWrite(operation)))(
	'iVvy $name has the documented fields in its schema, with the meanings of their codes',
	({ name, operation, schema }) => {
		const fields = keptOf(operation, actions.get(operation.call)!.response.fields as Param[]);
		const properties = schema.properties ?? {};
		const missing = fields.flatMap((field) => {
			const wanted = jsonTypes[field.type];
			const own = properties[field.name];
			if (own === undefined) return [field.name];
			const differs = wanted !== undefined && own.type !== wanted;
			const label = labelName(field.name, field.type === 'array' ? [] : undefined);
			return [
				...(differs && !documentedOtherwise.includes(name) ? [`${field.name}: ${wanted}`] : []),
				...(operation.labels?.[field.name] && !properties[label] ? [label] : []),
			];
		});
		expect(missing).toEqual([]);
	},
);

it('lies in the folder in which n8n looks for it, by the version of the node', () => {
	const files = (version: number) => Object.keys(schemaFiles({ lead: { get: {} } }, version));
	expect(files(1)).toEqual(['__schema__/v1.0.0/lead/get.json']);
	expect(files(2.1)).toEqual(['__schema__/v2.1.0/lead/get.json']);
});

it('one operation stands in one line', () => {
	for (const vendor of ['Ivvy', 'LeadSquared']) {
		const lines = textOf(`nodes/${vendor}/outputs.json`).split('\n');
		expect(lines.filter((line) => /^\t\t"\w+": \{/.test(line)).length).toBe(
			all.filter((one) => one.vendor.toLowerCase() === vendor.toLowerCase()).length,
		);
	}
});
