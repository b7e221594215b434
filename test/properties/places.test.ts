import fc from 'fast-check';
import { NodeHelpers, type INodeParameters, type INodeProperties } from 'n8n-workflow';

import {
	conditions,
	rectangles,
	within,
	type Condition,
	type Places,
} from '../../nodes/shared/form/places';
import { propertiesOf } from '../harness/property.mts';

// Where a field is shown: n8n itself says which operations the conditions hit.

const property = propertiesOf('places');

const names = ['task', 'contact', 'venue', 'batch', 'lead', 'list', 'user', 'team'];
const verbs = ['create', 'update', 'get', 'getAll', 'delete', 'count', 'upsert'];

type Table = Record<string, string[]>;

/** Some resources with some operations each, and some of these. */
const tables: fc.Arbitrary<{ all: Table; where: Table }> = fc
	.array(
		fc.tuple(
			fc.subarray(verbs, { minLength: 1 }),
			// Often all of them, as with a field that nearly everything has.
			fc.oneof(fc.constant(255), fc.constant(0), fc.integer({ min: 0, max: 255 })),
		),
		{ minLength: 1, maxLength: names.length },
	)
	.map((rows) => ({
		all: Object.fromEntries(rows.map(([has], index) => [names[index], has])),
		where: Object.fromEntries(
			rows
				.map(([has, mask], index): [string, string[]] => [
					names[index],
					has.filter((_verb, bit) => mask & (1 << bit)),
				])
				.filter(([, shown]) => shown.length > 0),
		),
	}))
	.filter(({ where }) => Object.keys(where).length > 0);

const places = (table: Table): Places =>
	new Map(Object.entries(table).map(([name, has]) => [name, new Set(has)]));

const each = (table: Table) =>
	Object.entries(table).flatMap(([resource, has]) =>
		has.map((operation) => ({ resource, operation })),
	);

/** Does n8n show a field with this condition there? */
function isShown(condition: Condition, values: INodeParameters): boolean {
	const field = { displayOptions: condition } as INodeProperties;
	return NodeHelpers.displayParameter(values, field, null, null);
}

property(
	'the conditions of a field hit each of its operations once, and no other one',
	[tables],
	({ all, where }) => {
		const ways = [
			conditions(places(where), places(all)),
			rectangles(places(where), places(all)).map((show) => ({ show })),
		];
		for (const way of ways) {
			const hit = each(all).flatMap((one) =>
				way.filter((part) => isShown(part, one)).map(() => one),
			);
			expect(hit).toEqual(each(all).filter((one) => where[one.resource]?.includes(one.operation)));
		}
	},
);

property('the parts of the conditions make up the whole', [tables], ({ all, where }) => {
	const parts = rectangles(places(where), places(all)).map((one) => within(places(where), one));
	const found = parts.flatMap((part) =>
		[...part].flatMap(([resource, has]) => [...has].map((operation) => `${resource}.${operation}`)),
	);
	const wanted = each(where).map(({ resource, operation }) => `${resource}.${operation}`);
	expect(found.sort()).toEqual(wanted.sort());
});
