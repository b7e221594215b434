import type { INodeParameters } from 'n8n-workflow';

import { resources as ivvyResources } from '../../nodes/Ivvy/operations';
import { resources as leadSquaredResources } from '../../nodes/LeadSquared/operations';
import { readValues } from '../../nodes/shared/engine/request';
import type { Operation, Resource } from '../../nodes/shared/table/operation';
import { expectNothingMissing } from '../harness/missing.mts';
import { inOrder, ivvy, leadSquared, type Named } from './changedRecords';
import type { Example } from './example';
import { ivvyExamples } from './ivvy';
import { leadSquaredExamples } from './leadSquared';

const context = { timeZone: 'UTC' };

type Item = Record<string, unknown>;

interface Write {
	name: string;
	operation: Operation;
	items: Item[];
	/** Each way to name a record: one parameter, or several. */
	ways: string[][];
}

/**
 * Keys of one item, read as the engine reads them: after its form, and after its fields were fitted to the account. Rules that
 * let only one of two ways be given do not count here.
 */
function keysOf(operation: Operation, item: Item): string[] {
	const property = (name: string) =>
		operation.fields.find((field) => field.name === name)?.property;
	const get = (name: string) => (name in item ? item[name] : property(name)?.default);
	const values = [operation.metadata ?? []].flat().reduce(
		(read, metadata) => {
			if (!metadata.fit || metadata.set(read, false) === undefined) return read;
			const names = Object.keys((read.body.Attributes ?? {}) as object);
			return metadata.fit(read, new Map(names.map((one) => [one, 'other'])), context);
		},
		readValues({ ...operation, rules: [] }, get, context),
	);
	return operation.recordKeys?.(values) ?? [];
}

/** The item with another value for one parameter, such as `attributes.Phone` or `rooms.row.0.guest`, where 0 is the only row. */
function withValue(operation: Operation, item: Item, path: string, value: unknown): Item {
	const [name = '', ...steps] = path.split('.');
	const field = operation.fields.find((one) => one.name === name);
	const isMapper = field?.property.type === 'resourceMapper';
	const inside = isMapper ? ['value', steps.join('.')] : steps;
	const set = (at: unknown, [step, ...rest]: string[]): unknown => {
		if (step === undefined) return value;
		if (step === '0') return [set((at as unknown[] | undefined)?.[0], rest)];
		const level = (at ?? {}) as Item;
		return { ...level, [step]: set(level[step], rest) };
	};
	const given = isMapper ? { mappingMode: 'defineBelow', ...(item[name] as object) } : item[name];
	return { ...item, [name]: set(given, inside) };
}

/** Can this parameter be a text, or only a number? */
function isText(operation: Operation, item: Item, path: string): boolean {
	try {
		keysOf(operation, withValue(operation, item, path, 'a9'));
		return true;
	} catch {
		return false;
	}
}

/** The item with values of its own for each parameter that names a record. */
function filled({ operation, ways }: Write, item: Item, seed: number): Item {
	return ways
		.flat()
		.reduce(
			(made, path) =>
				withValue(operation, made, path, isText(operation, item, path) ? `a-${seed}` : 900 + seed),
			item,
		);
}

/** The same values for these parameters as `filled` has, written otherwise. */
function alike({ operation }: Write, item: Item, way: string[], seed: number): Item {
	return way.reduce(
		(made, path) =>
			withValue(
				operation,
				made,
				path,
				isText(operation, item, path) ? ` A-${seed} ` : ` ${900 + seed} `,
			),
		item,
	);
}

function writesOf(resources: Resource[], examples: Example[], named: Named): Write[] {
	return resources.flatMap(({ value, operations }) =>
		operations
			.filter(({ reads, paging }) => !reads && !paging)
			.map((operation) => {
				const name = `${value}.${operation.value}`;
				const { items = [] } = examples.find((one) => one.operation === name) ?? {};
				const ways = (named[name] ?? '')
					.split(', ')
					.filter((way) => way !== '')
					.map((way) => way.split(' + '));
				return { name, operation, items: items as Array<INodeParameters & Item>, ways };
			}),
	);
}

/** The first of the items that can have all of these parameters. */
function itemOf(write: Write): Item {
	const failures: unknown[] = [];
	for (const item of write.items) {
		try {
			keysOf(write.operation, filled(write, item, 1));
			return item;
		} catch (error) {
			failures.push(error);
		}
	}
	throw failures[0];
}

const nodes = [
	{
		node: 'ivvy' as const,
		named: ivvy,
		writes: writesOf(ivvyResources, ivvyExamples, ivvy),
	},
	{
		node: 'leadSquared' as const,
		named: leadSquared,
		writes: writesOf(leadSquaredResources, leadSquaredExamples, leadSquared),
	},
];

describe.each(nodes)('the records that a write of $node changes', ({ node, named, writes }) => {
	const names = writes.map(({ name }) => name);

	it('are told by every write, or its items go one after the other for a reason', () => {
		const strict = inOrder[node];
		expectNothingMissing(
			names.filter((name) => !(name in named) && !(name in strict)),
			'Say in test/examples/changedRecords.ts what names the records that these writes change:',
		);
		expectNothingMissing(
			Object.keys({ ...named, ...strict }).filter((name) => !names.includes(name)),
			'These are no writes:',
		);
		const silent = writes.filter(({ operation }) => !operation.recordKeys).map(({ name }) => name);
		expect(silent.sort()).toEqual(Object.keys(strict).sort());
	});

	const told = writes.filter(({ name }) => name in named);

	it.each(told)('$name: different values have nothing in common', (write) => {
		const item = itemOf(write);
		const one = keysOf(write.operation, filled(write, item, 1));
		const other = keysOf(write.operation, filled(write, item, 2));
		expect(one.filter((key) => other.includes(key))).toEqual([]);
		expect(one.length > 0).toBe(write.ways.length > 0);
	});

	it.each(told.flatMap((write) => write.ways.map((way) => ({ ...write, way: way.join(' + ') }))))(
		'$name: the same $way, written otherwise, is the same record',
		(write) => {
			const item = itemOf(write);
			const way = write.way.split(' + ');
			const one = keysOf(write.operation, filled(write, item, 1));
			const apart = filled(write, item, 2);
			const shared = (other: Item) =>
				keysOf(write.operation, other).filter((key) => one.includes(key));
			expect(shared(alike(write, apart, way, 1))).not.toEqual([]);
			// Of several that name a record together, all have to be the same.
			for (const path of way.length > 1 ? way : [])
				expect(
					shared(
						alike(
							write,
							apart,
							way.filter((name) => name !== path),
							1,
						),
					),
				).toEqual([]);
		},
	);
});
