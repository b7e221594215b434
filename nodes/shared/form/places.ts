import type { Operation, Resource } from '../table/operation';

/** Resource value → operation values: where something is shown. */
export type Places = Map<string, Set<string>>;

/** A condition as n8n takes it. A missing key means that it need not be asked. */
interface Rectangle {
	resource?: string[];
	operation?: string[];
}

export function operationsOf(
	resources: Resource[],
): Array<{ resource: Resource; operation: Operation }> {
	return resources.flatMap((resource) =>
		resource.operations.map((operation) => ({ resource, operation })),
	);
}

/** All operations of the tables. */
export function everywhere(resources: Resource[]): Places {
	return new Map(
		resources.map(({ value, operations }) => [value, new Set(operations.map((one) => one.value))]),
	);
}

export function note(where: Places, resource: string, operation: string): void {
	where.set(resource, (where.get(resource) ?? new Set()).add(operation));
}

interface Group {
	resources: string[];
	operations: Set<string>;
}

/** Do these resources, in these operations, show it wherever they have the operation at all? */
function isExact({ resources, operations }: Group, where: Places, all: Places): boolean {
	return resources.every((resource) =>
		[...operations].every((one) => !all.get(resource)?.has(one) || where.get(resource)?.has(one)),
	);
}

/** Joins resources, in this order, where the operations of one add none that another one has but does not show. */
function joinInOrder(places: Array<[string, Set<string>]>, where: Places, all: Places): Group[] {
	const groups: Group[] = [];
	for (const [resource, operations] of places) {
		const joined = groups.find((group) => {
			const both = {
				resources: [...group.resources, resource],
				operations: new Set([...group.operations, ...operations]),
			};
			return isExact(both, where, all) && (Object.assign(group, both), true);
		});
		if (!joined) groups.push({ resources: [resource], operations: new Set(operations) });
	}
	return groups;
}

/** The fewest groups that some orders give; all orders would be too many. */
function joinExactly(where: Places, all: Places): Group[] {
	const places = [...where];
	const bySize = [...places].sort(([, a], [, b]) => b.size - a.size);
	const tries = [places, bySize, [...bySize].reverse()].map((order) =>
		joinInOrder(order, where, all),
	);
	return tries.reduce((best, one) => (one.length < best.length ? one : best));
}

function asRectangle({ resources, operations }: Group): Rectangle {
	return { resource: resources, operation: [...operations].sort() };
}

/** Resources that show it in all their operations need no word about operations. */
function byResource(where: Places, all: Places): Rectangle[] {
	const showsAll = (resource: string) => all.get(resource)?.size === where.get(resource)?.size;
	const whole = [...where.keys()].filter(showsAll);
	const rest = new Map([...where].filter(([resource]) => !showsAll(resource)));
	const parts = joinExactly(rest, all).map(asRectangle);
	if (whole.length === 0) return parts;
	return [whole.length === all.size ? {} : { resource: whole }, ...parts];
}

/** Operations in which all resources that have them show it need no word about resources. */
function byOperation(where: Places, all: Places): Rectangle[] {
	const named = new Set([...where.values()].flatMap((operations) => [...operations]));
	const common = [...named].filter((one) =>
		[...all].every(([resource, has]) => !has.has(one) || where.get(resource)?.has(one)),
	);
	const rest: Places = new Map();
	for (const [resource, operations] of where) {
		for (const one of operations) if (!common.includes(one)) note(rest, resource, one);
	}
	const parts = joinExactly(rest, all).map(asRectangle);
	return common.length === 0 ? parts : [{ operation: common.sort() }, ...parts];
}

/** With each condition the field itself stands there once more. */
function weight(list: Rectangle[]): number {
	return JSON.stringify(list).length + 200 * list.length;
}

/**
 * Covers `where` with conditions "these resources in these operations" that together hit nothing else of `all`, and nothing
 * twice: the shortest of three ways to say it.
 */
export function rectangles(where: Places, all: Places): Rectangle[] {
	const ways = [
		byResource(where, all),
		byOperation(where, all),
		joinExactly(where, all).map(asRectangle),
	];
	return ways.reduce((best, way) => (weight(way) < weight(best) ? way : best));
}

/** The part of `where` that a rectangle covers. */
export function within(where: Places, { resource, operation }: Rectangle): Places {
	const inside: Places = new Map();
	for (const [name, operations] of where) {
		if (resource && !resource.includes(name)) continue;
		for (const one of operations)
			if (!operation || operation.includes(one)) note(inside, name, one);
	}
	return inside;
}

/** What to leave out so that the rest is `where`, as one condition "none of these resources, none of these operations". */
function outside(where: Places, all: Places): Rectangle | undefined {
	const resource = [...all.keys()].filter((one) => !where.has(one));
	const parts = [...where].map(([one, shown]) => ({
		shown,
		has: all.get(one) ?? new Set<string>(),
	}));
	const hidden = new Set(
		parts.flatMap(({ shown, has }) => [...has].filter((operation) => !shown.has(operation))),
	);
	if (parts.some(({ shown }) => [...shown].some((operation) => hidden.has(operation))))
		return undefined;
	// What is left out by its operations need not be named by its resource.
	const named = resource.filter((one) =>
		[...(all.get(one) ?? [])].some((operation) => !hidden.has(operation)),
	);
	return {
		...(named.length > 0 && { resource: named }),
		...(hidden.size > 0 && { operation: [...hidden].sort() }),
	};
}

/** A condition as n8n takes it. */
export type Condition = { show: Rectangle } | { hide: Rectangle };

/** The same as `rectangles`, or as one condition of what to hide where that is much shorter: nearly everything shows it. */
export function conditions(where: Places, all: Places): Condition[] {
	const shown = rectangles(where, all);
	const hide = outside(where, all);
	return hide && weight([hide]) + 100 < weight(shown)
		? [{ hide }]
		: shown.map((show) => ({ show }));
}
