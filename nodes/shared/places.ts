import type { Operation, Resource } from './operation';

/** Resource value → operation values: where something is shown. */
export type Places = Map<string, Set<string>>;

/** A condition as n8n takes it. A missing key means that it need not be asked. */
export interface Rectangle {
	resource?: string[];
	operation?: string[];
}

export function operationsOf(resources: Resource[]): Array<{ resource: Resource; operation: Operation }> {
	return resources.flatMap((resource) => resource.operations.map((operation) => ({ resource, operation })));
}

/** All operations of the tables. */
export function everywhere(resources: Resource[]): Places {
	return new Map(resources.map(({ value, operations }) => [value, new Set(operations.map((one) => one.value))]));
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

/** Joins resources where the operations of one add none that another one has but does not show. */
function joinExactly(where: Places, all: Places): Group[] {
	const groups: Group[] = [];
	// The most operations first: those that show less fit into their groups.
	for (const [resource, operations] of [...where].sort(([, a], [, b]) => b.size - a.size)) {
		const joined = groups.find((group) => {
			const both = { resources: [...group.resources, resource], operations: new Set([...group.operations, ...operations]) };
			return isExact(both, where, all) && (Object.assign(group, both), true);
		});
		if (!joined) groups.push({ resources: [resource], operations: new Set(operations) });
	}
	return groups;
}

/** Covers `where` with few conditions "these resources in these operations" that together hit nothing else of `all`. */
export function rectangles(where: Places, all: Places): Rectangle[] {
	const showsAll = (resource: string) => all.get(resource)?.size === where.get(resource)?.size;
	const whole = [...where.keys()].filter(showsAll);
	const rest = new Map([...where].filter(([resource]) => !showsAll(resource)));
	const parts = joinExactly(rest, all).map(({ resources, operations }) => ({
		...(resources.length === all.size ? {} : { resource: resources }),
		operation: [...operations].sort(),
	}));
	if (whole.length === 0) return parts;
	return [whole.length === all.size ? {} : { resource: whole }, ...parts];
}

/** The part of `where` that a rectangle covers. */
export function within(where: Places, { resource, operation }: Rectangle): Places {
	const inside: Places = new Map();
	for (const [name, operations] of where) {
		if (resource && !resource.includes(name)) continue;
		for (const one of operations) if (!operation || operation.includes(one)) note(inside, name, one);
	}
	return inside;
}
