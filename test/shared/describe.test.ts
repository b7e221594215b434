import { NodeHelpers, type INodeTypeDescription } from 'n8n-workflow';

import { describe as describeForm } from '../../nodes/shared/form/describe';
import { choice, text } from '../../nodes/shared/table/fields';
import { resource, type Field, type Operation } from '../../nodes/shared/table/operation';

const [a, b, c] = ['a', 'b', 'c'].map((name) => text(name, name.toUpperCase()));
/** Has the name of `b`, but looks different. */
const otherB = text('b', 'B', { description: 'Another one' });

const operation = (value: string, fields: Field[], more: Partial<Operation> = {}): Operation => ({
	value,
	name: value,
	action: value,
	description: value,
	call: value,
	repeat: 'always',
	reads: true,
	fields,
	required: [],
	rules: [],
	errors: {},
	docs: '',
	...more,
});

/** Names and descriptions of what the form shows for an operation. */
function shown(
	properties: ReturnType<typeof describeForm>,
	resourceValue: string,
	operationValue: string,
): string[] {
	const values = { resource: resourceValue, operation: operationValue, returnAll: false };
	const description = { properties } as INodeTypeDescription;
	return properties
		.filter((property) =>
			NodeHelpers.displayParameter(values, property, { typeVersion: 1 }, description),
		)
		.slice(2)
		.map(({ name, description: words }) => (words ? `${name}: ${words}` : name));
}

const orders: Array<[string, Field[]]> = [
	['same', [a, b, c]],
	['again', [a, b, c]],
	['part', [a, c]],
	['lookalike', [a, otherB, c]],
	['end', [b, c]],
	['none', []],
];
const tables = [
	resource('one', 'One', ...orders.map(([value, fields]) => operation(value, fields))),
	resource(
		'two',
		'Two',
		...[...orders].reverse().map(([value, fields]) => operation(value, fields)),
	),
];

describe('fields that operations share', () => {
	const properties = describeForm(tables);

	it.each(
		tables.flatMap(({ value, operations }) =>
			operations.map((one) => [value, one.value, one.fields] as const),
		),
	)(
		'are shown in the order of their own table: %s, %s',
		(resourceValue, operationValue, fields) => {
			const expected = fields.map((field) => (field === otherB ? 'b: Another one' : field.name));
			expect(shown(properties, resourceValue, operationValue)).toEqual(expected);
		},
	);

	it('are shown once, in one order for all, where the tables contradict each other', () => {
		const contradicting = describeForm([
			resource(
				'one',
				'One',
				operation('x', [a, b, c]),
				operation('y', [c, b, a]),
				operation('z', [b, c]),
			),
		]);
		expect(contradicting.filter(({ name }) => ['a', 'b', 'c'].includes(name))).toHaveLength(3);
		for (const value of ['x', 'y'])
			expect(shown(contradicting, 'one', value).sort()).toEqual(['a', 'b', 'c']);
		expect(shown(contradicting, 'one', 'z').sort()).toEqual(['b', 'c']);
	});

	it('stand in the description once for all operations that show them alike', () => {
		const alike = describeForm([
			resource('one', 'One', operation('x', [a, b, c]), operation('y', [a, c])),
			resource('two', 'Two', operation('x', [a, b, c]), operation('y', [a, c])),
		]);
		expect(alike.map(({ name }) => name)).toEqual([
			'resource',
			'operation',
			'operation',
			'a',
			'b',
			'c',
		]);
	});

	it('are not shown where only another resource has them in an operation of that name', () => {
		const mixed = describeForm([
			resource('one', 'One', operation('x', [a]), operation('y', [])),
			resource('two', 'Two', operation('x', []), operation('y', [a])),
		]);
		const all = ['one', 'two'].flatMap((of) => ['x', 'y'].map((value) => shown(mixed, of, value)));
		expect(all).toEqual([['a'], [], [], ['a']]);
	});

	it('may be required in one operation and optional in another', () => {
		const mixed = describeForm([
			resource('one', 'One', operation('x', [a], { required: ['a'] }), operation('y', [a])),
		]);
		const flags = mixed
			.slice(2)
			.map(({ required, displayOptions }) => [displayOptions?.show?.operation, required]);
		expect(flags).toEqual(
			expect.arrayContaining([
				[['x'], true],
				[['y'], undefined],
			]),
		);
	});
});

it('a list shows Return All and Limit, then Output, then its filters', () => {
	const paging = {} as Operation['paging'];
	const filters = { name: 'filters' as const, fields: [b] };
	const properties = describeForm([
		resource(
			'one',
			'One',
			operation('getAll', [a], { paging, simplified: ['id'], collection: filters }),
		),
	]);
	expect(shown(properties, 'one', 'getAll').map((name) => name.split(':')[0])).toEqual([
		'a',
		'returnAll',
		'limit',
		'output',
		'filters',
	]);
});

it('the lists of resources and operations are in the order of their labels', () => {
	const properties = describeForm([
		resource('z', 'Alpha', operation('b', []), operation('a', [])),
		resource('y', 'Beta', operation('a', [])),
	]);
	expect(properties[0]).toMatchObject({
		options: [{ name: 'Alpha' }, { name: 'Beta' }],
		default: 'z',
	});
	expect(properties[1]).toMatchObject({ options: [{ name: 'a' }, { name: 'b' }], default: 'b' });
});

it('a choice keeps its values when its field is shared', () => {
	const kind = choice('kind', 'Kind', [
		[1, 'One'],
		[2, 'Two'],
	]);
	const properties = describeForm([
		resource('one', 'One', operation('x', [kind]), operation('y', [kind])),
	]);
	expect(properties.filter(({ name }) => name === 'kind')).toMatchObject([
		{ options: [{ value: 1 }, { value: 2 }] },
	]);
});
