import {
	NodeHelpers,
	type INodeParameters,
	type INodeProperties,
	type INodePropertyOptions,
	type INodeType,
} from 'n8n-workflow';

import { Ivvy } from '../nodes/Ivvy/Ivvy.node';
import { resources as ivvyResources } from '../nodes/Ivvy/operations';
import { LeadSquared } from '../nodes/LeadSquared/LeadSquared.node';
import { resources as leadSquaredResources } from '../nodes/LeadSquared/operations';
import { isMarked } from '../nodes/shared/form/describe';
import { noticeOf } from '../nodes/shared/form/words';
import { readValues } from '../nodes/shared/engine/request';
import type { Operation, Resource } from '../nodes/shared/table/operation';
import { simplifyingOf } from '../nodes/shared/table/simplified';
import { defaultCallsAtATime, goesSideBySide, isWrite } from '../nodes/shared/table/writes';

interface Subject {
	node: INodeType;
	resources: Resource[];
	/** Values that saved workflows hold: they may be added to, never changed. */
	released: Record<string, string[]>;
}

const subjects: Array<[string, Subject]> = [
	[
		'ivvy',
		{
			node: new Ivvy(),
			resources: ivvyResources,
			released: {
				activity: ['create', 'update', 'upsert', 'getAll'],
				task: ['create', 'update', 'upsert', 'getAll'],
			},
		},
	],
	[
		'leadSquared',
		{
			node: new LeadSquared(),
			resources: leadSquaredResources,
			released: { accountActivity: ['create'], opportunityActivity: ['createBulk'] },
		},
	],
];

/** What the form shows, as n8n itself decides it. */
function visible({ description }: INodeType, values: INodeParameters): INodeProperties[] {
	const inForm = description.properties.filter(({ type }) => type !== 'hidden');
	return inForm.filter((property) =>
		NodeHelpers.displayParameter(values, property, { typeVersion: 1 }, description),
	);
}

const shown = (
	node: INodeType,
	resource: Resource,
	operation: Operation,
	more: INodeParameters = {},
) =>
	visible(node, {
		resource: resource.value,
		operation: operation.value,
		returnAll: false,
		...more,
	});

const namesOf = (properties: Array<{ name: string }>) => properties.map(({ name }) => name);

/** Every object inside a value, at any depth. */
function* objectsIn(value: unknown): Generator<Record<string, unknown>> {
	if (typeof value !== 'object' || value === null) return;
	if (!Array.isArray(value)) yield value as Record<string, unknown>;
	for (const inner of Object.values(value)) yield* objectsIn(inner);
}

/** What an operation's table asks for among the options of sending, by label. */
function optionsOf(operation: Operation): string[] {
	if (!isWrite(operation)) return [];
	return [
		...((operation.batchable ?? operation.inBulk) ? ['batchFrom'] : []),
		...(goesSideBySide(operation) ? ['callsAtATime'] : []),
		...(operation.lookUp ? ['ifUnknown'] : []),
		'previewOnly',
		...((operation.batchable ?? operation.inBulk) ? ['sendAsBatch'] : []),
		...(simplifyingOf(operation) === 'simplify' ? ['simplify'] : []),
	];
}

/** The fields that an operation's table asks to be shown, in order. */
function formOf(operation: Operation): string[] {
	const { fields, paging, collection } = operation;
	const simplifying = simplifyingOf(operation);
	return [
		...new Set(namesOf(fields)),
		...(noticeOf(operation) ? ['rules'] : []),
		...(paging ? ['returnAll', 'limit'] : []),
		...(simplifying === 'output' ? [simplifying] : []),
		...(collection ? [collection.name] : []),
		...(optionsOf(operation).length > 0 ? ['sendOptions'] : []),
	];
}

const casesOf = (resources: Resource[]) =>
	resources.flatMap((resource) =>
		resource.operations.map((operation) => ({ resource, operation })),
	);

describe.each(subjects)('the form of the node %s', (name, { node, resources, released }) => {
	const { description } = node;

	describe.each(casesOf(resources))(
		'for $resource.value and $operation.value',
		({ resource, operation }) => {
			const [resourceSelector, operationSelector, ...fields] = shown(node, resource, operation);

			it('keeps how its items are sent in the options, each once, with what goes without a word', () => {
				const values = { resource: resource.value, operation: operation.value };
				const options = (fields.find(({ name: own }) => own === 'sendOptions')?.options ??
					[]) as INodeProperties[];
				const offered = options.filter((option) =>
					NodeHelpers.displayParameter({}, option, { typeVersion: 1 }, description, values),
				);
				expect(namesOf(offered)).toEqual(optionsOf(operation));
				const { singles, bulk } = defaultCallsAtATime;
				const atATime = offered.find(({ name: own }) => own === 'callsAtATime')?.default;
				if (goesSideBySide(operation)) expect(atATime).toBe(operation.bulk ? bulk : singles);
			});

			it('has no options of sending where it reads', () => {
				const isRead = ['get', 'getAll'].includes(operation.value);
				if (isRead) expect(namesOf(fields)).not.toContain('sendOptions');
			});

			it("shows the operation's own fields, each once, in the order of its table", () => {
				expect([resourceSelector.name, operationSelector.name]).toEqual(['resource', 'operation']);
				expect(namesOf(fields)).toEqual(formOf(operation));
				expect(new Set(namesOf(fields)).size).toBe(fields.length);
			});

			it('offers the optional fields of its table, by label', () => {
				const values = { resource: resource.value, operation: operation.value };
				const offered = (
					(fields.find((field) => field.name === operation.collection?.name)?.options ??
						[]) as INodeProperties[]
				).filter((option) =>
					NodeHelpers.displayParameter({}, option, { typeVersion: 1 }, description, values),
				);
				const labels = offered.map((option) =>
					String('displayName' in option && option.displayName),
				);
				expect(namesOf(offered).sort()).toEqual(namesOf(operation.collection?.fields ?? []).sort());
				expect(labels).toEqual([...labels].sort((a, b) => a.localeCompare(b)));
			});

			it('marks what the operation requires, and only that', () => {
				const required = operation.fields.filter(({ wire }) => operation.required.includes(wire));
				const marked = required.filter((field) => isMarked(field, operation));
				expect(namesOf(fields.filter((field) => field.required))).toEqual(namesOf(marked));
				// Where there is no mark, the engine has the last word; it always has.
				const readNothing = () =>
					readValues(operation, (_name, fallback) => fallback, { timeZone: 'UTC' });
				if (required.length > 0) expect(readNothing).toThrow(/ is required/);
				expect(required).toHaveLength(operation.required.length);
			});

			it('is named as all operations are', () => {
				const [option] = (operationSelector.options as INodePropertyOptions[]).filter(
					({ value }) => value === operation.value,
				);
				const label = {
					getAll: 'Get Many',
					upsert: 'Create or Update',
					create: 'Create',
					update: 'Update',
				}[operation.value];
				if (label) expect(option.name).toBe(label);
				const collection = {
					create: 'additionalFields',
					upsert: 'additionalFields',
					update: 'updateFields',
					getAll: 'filters',
				};
				const expected = collection[operation.value as keyof typeof collection];
				if (expected && operation.collection) expect(operation.collection.name).toBe(expected);
				expect(option.action).toMatch(/^[A-Z][a-z]+ \S/);
				expect(option.action).not.toMatch(/ (an?|the) /);
				// What n8n shows below the name.
				expect(option.description?.toLowerCase()).not.toBe(option.name.toLowerCase());
				expect(option.description).toMatch(/^(iVvy |[A-Z]).{8,}$/);
			});
		},
	);

	it('has every resource and operation of the tables, by label, and starts with one that exists', () => {
		const [first, ...rest] = description.properties;
		const offered = (property: INodeProperties) =>
			(property.options as INodePropertyOptions[]).map(({ value }) => value);
		expect(offered(first).sort()).toEqual(resources.map(({ value }) => value).sort());
		for (const resource of resources) {
			const [selector] = rest.filter(
				(property) =>
					property.name === 'operation' &&
					property.displayOptions?.show?.resource?.includes(resource.value),
			);
			expect(offered(selector).sort()).toEqual(
				resource.operations.map(({ value }) => value).sort(),
			);
			const labels = namesOf(selector.options as INodePropertyOptions[]);
			expect(labels).toEqual([...labels].sort((a, b) => a.localeCompare(b)));
		}
	});

	it('cannot be switched by an expression, as one run has one operation', () => {
		const selectors = description.properties.filter((property) =>
			['resource', 'operation'].includes(property.name),
		);
		expect(selectors).toHaveLength(resources.length + 1);
		for (const selector of selectors) expect(selector.noDataExpression).toBe(true);
	});

	it('has its released names', () => {
		expect(description.name).toBe(name);
		expect(description.credentials).toEqual([{ name: `${name}Api`, required: true }]);
		for (const [resource, operations] of Object.entries(released)) {
			const present = resources
				.find(({ value }) => value === resource)
				?.operations.map(({ value }) => value);
			expect(present).toEqual(expect.arrayContaining(operations));
		}
		for (const { resource, operation } of casesOf(resources)) {
			expect([resource.value, operation.value]).toEqual([
				expect.stringMatching(/^[a-z][a-zA-Z]*$/),
				expect.stringMatching(/^[a-z][a-zA-Z]*$/),
			]);
		}
	});

	it('names each resource, and each operation of a resource, once', () => {
		const twice = (values: string[]) =>
			values.filter((value, index) => values.indexOf(value) !== index);
		expect(twice(resources.map(({ value }) => value))).toEqual([]);
		for (const { operations } of resources)
			expect(twice(operations.map(({ value }) => value))).toEqual([]);
	});

	it('searches with methods that the node has, and has none that nothing uses', () => {
		const used = [...objectsIn(description.properties)].flatMap(
			({ searchListMethod }) => searchListMethod ?? [],
		);
		expect(used.length).toBeGreaterThan(0);
		expect([...new Set(used)].sort()).toEqual(Object.keys(node.methods?.listSearch ?? {}).sort());
	});

	it('loads options with methods that the node has', () => {
		for (const { loadOptionsMethod, resourceMapperMethod } of objectsIn(description.properties)) {
			if (loadOptionsMethod)
				expect(Object.keys(node.methods?.loadOptions ?? {})).toContain(loadOptionsMethod);
			if (resourceMapperMethod)
				expect(Object.keys(node.methods?.resourceMapping ?? {})).toContain(resourceMapperMethod);
		}
	});

	it('starts every list with one of its options, and no two options are alike', () => {
		const all = [...objectsIn(description.properties)].filter(
			({ type }) => type === 'options' || type === 'multiOptions',
		);
		expect(all.length).toBeGreaterThan(resources.length);
		for (const { name: field, options, default: initial } of all) {
			const values = (options as INodePropertyOptions[]).map(({ value }) => value);
			expect({
				field,
				missing: [initial].flat().filter((one) => !values.includes(one as string)),
			}).toEqual({ field, missing: [] });
			expect(new Set(values).size).toBe(values.length);
			expect(new Set(namesOf(options as INodePropertyOptions[])).size).toBe(values.length);
		}
	});

	it('lets every record be given directly, so that a search that fails stops nobody', () => {
		for (const { modes, type } of objectsIn(description.properties)) {
			if (type === 'resourceLocator')
				expect(namesOf(modes as INodePropertyOptions[]).at(-1)).not.toBe('list');
		}
	});
});

const everywhere = subjects.flatMap(([name, { node, resources }]) =>
	casesOf(resources).map(({ resource, operation }) => ({ name, node, resource, operation })),
);

/** How the answer is shown, what the record is looked up by, and what an empty value means. */
const setsNothing = ['searchBy', 'emptyValues'];

const updating = everywhere.filter(({ operation }) =>
	['update', 'upsert'].includes(operation.value),
);

it.each(updating)(
	'$name $resource.value $operation.value overwrites nothing unasked: it starts empty',
	({ node, resource, operation }) => {
		const [, , ...fields] = shown(node, resource, operation);
		expect(fields.length).toBeGreaterThan(1);
		const chosen = fields
			.filter(({ name }) => !setsNothing.includes(name))
			.filter((field) => {
				const holder = field.type === 'resourceLocator' || field.type === 'resourceMapper';
				const initial = holder ? (field.default as { value: unknown }).value : field.default;
				return initial !== '' && initial !== null && JSON.stringify(initial) !== '{}';
			});
		expect(chosen.map((field) => [field.name, field.default])).toEqual([]);
	},
);

it.each(
	everywhere.filter(({ operation }) =>
		[...operation.fields, ...(operation.collection?.fields ?? [])].some(
			({ name, property: { type } }) => type === 'resourceMapper' || /ByName$/.test(name),
		),
	),
)(
	'$name $resource.value $operation.value lets choose what the empty ones of its fields mean',
	({ node, resource, operation }) => {
		const field = shown(node, resource, operation).find(({ name }) => name === 'emptyValues');
		expect(field).toMatchObject({ displayName: 'Empty Values', default: 'leaveOut' });
		expect(field?.options).toEqual([
			{ name: 'Clear the Field', value: 'clear' },
			{ name: 'Leave Out', value: 'leaveOut' },
		]);
	},
);

const byRecord = everywhere.filter(
	({ operation }) =>
		operation.value === 'update' &&
		operation.fields.some(
			({ wire, property }) => wire === 'id' && property.type === 'resourceLocator',
		),
);

it.each(byRecord)(
	'$name $resource.value update marks the record that it needs',
	({ node, resource, operation }) => {
		const [id] = shown(node, resource, operation).filter(({ name }) => name === 'id');
		expect(id.required).toBe(true);
	},
);

it('many records of iVvy are picked from a list when they are updated', () => {
	expect(byRecord.length).toBeGreaterThan(10);
});

const lists = everywhere.filter(({ operation }) => operation.paging);

it.each(lists)(
	'$name $resource.value $operation.value hides its limit while everything is returned',
	({ node, resource, operation }) => {
		expect(namesOf(shown(node, resource, operation))).toContain('limit');
		expect(namesOf(shown(node, resource, operation, { returnAll: true }))).not.toContain('limit');
	},
);

it('covers both nodes and all seed operations', () => {
	expect(everywhere.length).toBeGreaterThanOrEqual(10);
});
