import { commonOrder } from '../../nodes/shared/form/order';
import { conditions, rectangles, within, type Places } from '../../nodes/shared/form/places';

const places = (given: Record<string, string[]>): Places =>
	new Map(Object.entries(given).map(([resource, operations]) => [resource, new Set(operations)]));

const all = places({
	task: ['create', 'update', 'getAll'],
	contact: ['create', 'get', 'getAll'],
	venue: ['get', 'getAll'],
	batch: ['run'],
});

/** Every resource and operation that the conditions show, as often as they do. */
function hits(where: Places): string[] {
	const conditions = rectangles(where, all);
	return [...all]
		.flatMap(([resource, operations]) => [...operations].map((operation) => [resource, operation]))
		.flatMap(([resource, operation]) =>
			conditions
				.filter(
					(one) =>
						(!one.resource || one.resource.includes(resource)) &&
						(!one.operation || one.operation.includes(operation)),
				)
				.map(() => `${resource}.${operation}`),
		)
		.sort();
}

it.each<Record<string, string[]>>([
	{ task: ['create'] },
	{ task: ['create', 'update', 'getAll'], batch: ['run'] },
	{ task: ['getAll'], contact: ['getAll'], venue: ['getAll'] },
	{ task: ['create', 'getAll'], contact: ['getAll'], venue: ['getAll'] },
	{ task: ['create'], contact: ['create'] },
	{ task: ['update'], contact: ['get'], venue: ['get'] },
	{ task: ['create', 'update'], contact: ['create', 'get', 'getAll'], venue: ['get'] },
	{
		task: ['create', 'update', 'getAll'],
		contact: ['create', 'get', 'getAll'],
		venue: ['get', 'getAll'],
		batch: ['run'],
	},
])('a field is shown exactly where it belongs, and once: %j', (given) => {
	const where = places(given);
	expect(hits(where)).toEqual(
		[...where].flatMap(([resource, some]) => [...some].map((one) => `${resource}.${one}`)).sort(),
	);
});

it('what all lists show needs no word about resources, and what a resource always shows none about operations', () => {
	expect(
		rectangles(places({ task: ['getAll'], contact: ['getAll'], venue: ['getAll'] }), all),
	).toEqual([{ operation: ['getAll'] }]);
	expect(rectangles(places({ venue: ['get', 'getAll'] }), all)).toEqual([{ resource: ['venue'] }]);
	expect(rectangles(all, all)).toEqual([{}]);
});

it('resources are joined where the operations of one mean nothing to the other', () => {
	const where = places({ task: ['create', 'update'], contact: ['create', 'get'] });
	expect(rectangles(where, all)).toEqual([
		{ resource: ['task', 'contact'], operation: ['create', 'get', 'update'] },
	]);
});

it('what nearly everything shows is said by what does not', () => {
	const resources = Array.from({ length: 20 }, (_, index) => `resource${index}`);
	const each = (operations: string[]) =>
		places(Object.fromEntries(resources.map((resource) => [resource, operations])));
	const many = new Map([
		...each(['create', 'getAll', 'update']),
		...places({ batch: ['create', 'update'], venue: ['get', 'getAll', 'count'] }),
	]);
	const where = new Map([...each(['create', 'update']), ...places({ venue: ['get'] })]);
	expect(conditions(where, many)).toEqual([
		{ hide: { resource: ['batch'], operation: ['count', 'getAll'] } },
	]);
	// One operation that is shown in one place and not in another cannot be said so.
	const uneven = new Map([...where, ...places({ resource3: ['create', 'getAll'] })]);
	expect(conditions(uneven, many)).toEqual(rectangles(uneven, many).map((show) => ({ show })));
	expect(
		conditions(each(['create', 'getAll', 'update']), each(['create', 'getAll', 'update'])),
	).toEqual([{ show: {} }]);
});

it('the part of a condition is what it covers', () => {
	const where = places({ task: ['create', 'getAll'], venue: ['getAll'] });
	expect(within(where, { resource: ['task'], operation: ['getAll'] })).toEqual(
		places({ task: ['getAll'] }),
	);
	expect(within(where, {})).toEqual(where);
});

it('several lists get one order that keeps the order of each', () => {
	const lists = [
		['venue', 'booking', 'name'],
		['id', 'name'],
		['booking', 'session', 'name'],
		['venue', 'room'],
	];
	const order = commonOrder(lists);
	expect([...order].sort()).toEqual(['booking', 'id', 'name', 'room', 'session', 'venue']);
	for (const list of lists) expect(order.filter((entry) => list.includes(entry))).toEqual(list);
});

it('lists that contradict each other give each entry once', () => {
	const order = commonOrder([
		['a', 'b', 'c'],
		['c', 'a'],
		['d', 'a'],
	]);
	expect([...order].sort()).toEqual(['a', 'b', 'c', 'd']);
	expect(order.indexOf('d')).toBeLessThan(order.indexOf('a'));
});
