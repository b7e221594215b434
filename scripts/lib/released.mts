/**
 * All names that saved workflows and expressions hold: node types, credentials, resources, operations, parameters with
 * their types and values, and the keys of what comes out. `test/released.json` has those that are promised.
 */

// The scripts are compiled more strictly than the nodes, so these say only what is read here.
interface Property {
	name: string;
	type?: string;
	displayName?: string;
	value?: string | number | boolean;
	options?: Property[];
	/** Of a group in a `fixedCollection`. */
	values?: Property[];
	/** Of a `resourceLocator`. */
	modes?: Array<{ name: string }>;
	displayOptions?: Record<'show' | 'hide', Record<string, unknown[]> | undefined>;
}

interface Described {
	description: {
		name: string;
		version: number | number[];
		credentials?: Array<{ name: string }>;
		properties: Property[];
	};
}

/** A node with a class for each of its versions. */
interface Versioned {
	nodeVersions: Record<string, Described>;
}

/** What a node is like in each of its versions. The first one goes by its name alone, as it did when it was the only one. */
function descriptionsOf(node: Described | Versioned): Array<Described['description']> {
	if (!('nodeVersions' in node)) return [node.description];
	return Object.entries(node.nodeVersions).map(([version, { description }]) =>
		version === '1' ? description : { ...description, name: `${description.name} v${version}` },
	);
}

type Keys = Record<string, unknown>;

/** A tree of names. At its ends stands a type, or a list of values. */
export type Names = { [name: string]: Names | string | Array<string | number | boolean> };

/** Where a form is: each of its conditions that names one of these must hold, the others count as met. */
type Place = Record<string, string>;

/** Is a property a part of the form there, whatever else is filled in? */
function isShown({ displayOptions }: Property, place: Place): boolean {
	const holds = ([name, values]: [string, unknown[]]) => {
		const here = place[name.replace(/^\//, '')];
		return here === undefined ? undefined : values.includes(here);
	};
	const { show = {}, hide = {} } = displayOptions ?? {};
	return (
		Object.entries(show).every((one) => holds(one) !== false) &&
		!Object.entries(hide).some((one) => holds(one) === true)
	);
}

/** The type of a property, with what it holds. */
function typeOf(property: Property, place: Place): Names | string {
	const { type = '', options = [], modes } = property;
	const values = () => options.map(({ value }) => value!);
	switch (type) {
		case 'options':
		case 'multiOptions':
			return options.length === 0 ? type : { [type]: values() };
		case 'resourceLocator':
			return { [type]: (modes ?? []).map(({ name }) => name) };
		case 'collection':
			return { [type]: parametersOf(options, place) };
		case 'fixedCollection': {
			const groups = options.filter((group) => isShown(group, place));
			return {
				[type]: Object.fromEntries(
					groups.map(({ name, values: inner = [] }) => [name, parametersOf(inner, place)]),
				),
			};
		}
		default:
			return type;
	}
}

/** Two forms of one parameter, of which a form shows one at a time. */
function merged(one: Names[string], other: Names[string]): Names[string] {
	if (Array.isArray(one) && Array.isArray(other)) return [...new Set([...one, ...other])];
	if (one === other || other === 'hidden') return one;
	if (one === 'hidden') return other;
	const isTree = (names: Names[string]): names is Names =>
		typeof names === 'object' && !Array.isArray(names);
	if (!isTree(one) || !isTree(other))
		throw new Error(`One name for two types: ${JSON.stringify([one, other])}`);
	const all = { ...one };
	for (const [name, names] of Object.entries(other))
		all[name] = Object.hasOwn(all, name) ? merged(all[name], names) : names;
	return all;
}

/** The parameters of a form by name. A notice holds nothing. */
function parametersOf(properties: Property[], place: Place): Names {
	const names: Names = {};
	for (const property of properties) {
		if (property.type === 'notice' || !isShown(property, place)) continue;
		const { name } = property;
		const type = typeOf(property, place);
		names[name] = Object.hasOwn(names, name) ? merged(names[name], type) : type;
	}
	return names;
}

/** What a node takes: its parameters, or those of each resource and operation. */
function formOf(properties: Property[]): Names {
	const named = (name: string, place: Place) =>
		properties.filter((one) => one.name === name && isShown(one, place));
	const valuesOf = (found: Property[]) =>
		found.flatMap(({ options = [] }) => options.map(({ value }) => String(value)));
	const resources = valuesOf(named('resource', {}));
	// The triggers' resource is a parameter like the others.
	if (named('operation', {}).length === 0) return parametersOf(properties, {});
	const rest = properties.filter(({ name }) => name !== 'resource' && name !== 'operation');
	return Object.fromEntries(
		resources.map((resource) => [
			resource,
			Object.fromEntries(
				valuesOf(named('operation', { resource })).map((operation) => [
					operation,
					parametersOf(rest, { resource, operation }),
				]),
			),
		]),
	);
}

/** The keys of a record, those inside of others with a dot, those of a list's records behind `[]`. */
export function keysOf(record: unknown, path = ''): string[] {
	if (Array.isArray(record)) return keysOf(record[0], `${path}[]`);
	if (typeof record !== 'object' || record === null) return [path];
	return Object.entries(record as Keys).flatMap(([name, inner]) =>
		keysOf(inner, path === '' ? name : `${path}.${name}`),
	);
}

type Load = (path: string) => Record<string, unknown>;
/** A function of the nodes by its name. What it takes and gives is theirs. */
const functionOf = (load: Load, path: string, name: string) =>
	load(path)[name] as (...given: unknown[]) => unknown;

/** What the nodes add to items on their own: failures, notes, and the frame of what a trigger gives. */
function itemKeys(load: Load): Names {
	const engine = (file: string, name: string) =>
		functionOf(load, `nodes/shared/engine/${file}`, name);
	const { batches } = load('nodes/Ivvy/wire/batching') as {
		batches: { trace(id: string): Keys };
	};
	const failure = {
		...{ message: '', hint: '', code: '', httpStatus: 0, attempted: '', outcome: '' },
		lookUp: { lookedFor: {}, seen: '' },
	};
	const failed = engine('output', 'emit')([{ failure: { ...failure, trace: batches.trace('') } }]);
	const known = [{ wanted: {}, entry: {} }];
	const long = Array.from({ length: 2 }, () => ({ long: 'x'.repeat(50_000) }));
	const [cut] = engine('tool', 'cutForModel')([{ records: long }]) as Array<{ records: Keys[] }>;
	const record = { id: 1 };
	const previewed = engine('preview', 'recordOf')(
		{ method: '', path: '', host: 'files', body: '1' },
		{
			number: 1,
			isWhole: true,
			shared: { items: 1, part: 1 },
			leftOut: [{ field: '', why: '' }],
			note: {},
		},
	);
	const [ivvy] = functionOf(load, 'nodes/Ivvy/trigger/item', 'toItems')(
		{
			body: { data: record, previousData: record, more: 1 },
			subject: 'BookingUpdated',
			timestamp: 0,
			sourceType: 1,
		},
		'',
		{ isOwn: true, raw: true },
	) as Keys[];
	const leadSquared = functionOf(load, 'nodes/LeadSquared/trigger/item', 'toItem')(
		{ record, before: { id: 2 }, raw: record },
		functionOf(load, 'nodes/LeadSquared/trigger/events', 'eventNamed')('opportunityFieldUpdated'),
		{ query: {}, code: '' },
		true,
	);
	const frame = (item: unknown) =>
		// What stands inside of these is the vendor's.
		keysOf(item).map((key) =>
			key.replace(/^(record|raw|previous|changedFields|message\.extra)\b.*/, '$1'),
		);
	const distinct = (keys: string[]) => [...new Set(keys)];
	return {
		failed: keysOf((failed as Array<{ json: Keys }>)[0].json),
		lookedUp: keysOf(engine('names', 'noteOf')(known)),
		preview: keysOf(previewed),
		cut: keysOf(cut.records.at(-1)),
		ivvyTrigger: distinct(frame(ivvy)),
		leadSquaredTrigger: distinct(frame(leadSquared)),
	};
}

/** What the operations give, as far as it is said: the keys of each record. */
const outputKeys = (outputs: Record<string, Record<string, unknown>>): Names =>
	Object.fromEntries(
		Object.entries(outputs).map(([resource, operations]) => [
			resource,
			Object.fromEntries(
				Object.entries(operations).map(([operation, record]) => [operation, keysOf(record)]),
			),
		]),
	);

/** The names of outcomes, as the engine declares them. */
function outcomesIn(errors: string): string[] {
	const [, union = ''] = /^\toutcome: (.*);$/m.exec(errors) ?? [];
	return [...union.matchAll(/'(\w+)'/g)].map(([, name]) => name);
}

const nodes = [
	'Ivvy/Ivvy',
	'Ivvy/IvvyTrigger',
	'LeadSquared/LeadSquared',
	'LeadSquared/LeadSquaredTrigger',
];

/**
 * All names of today.
 * @param load gives a module of the nodes by its path without an ending
 * @param read gives the text of a file of the project
 */
export function namesOfToday(load: Load, read: (path: string) => string): Names {
	const make = (path: string) => {
		const Class = Object.values(load(path))[0] as new () => unknown;
		return new Class();
	};
	const credentials = ['IvvyApi', 'LeadSquaredApi'].map(
		(name) => make(`credentials/${name}.credentials`) as { name: string; properties: Property[] },
	);
	const described = nodes.flatMap((path) =>
		descriptionsOf(make(`nodes/${path}.node`) as Described | Versioned),
	);
	const outputs = (vendor: string) =>
		outputKeys(
			JSON.parse(read(`nodes/${vendor}/outputs.json`)) as Parameters<typeof outputKeys>[0],
		);
	return {
		items: { ...itemKeys(load), outcomes: outcomesIn(read('nodes/shared/engine/errors.ts')) },
		credentials: Object.fromEntries(
			credentials.map(({ name, properties }) => [name, parametersOf(properties, {})]),
		),
		versions: Object.fromEntries(described.map(({ name, version }) => [name, [version].flat()])),
		credentialsOf: Object.fromEntries(
			described.map(({ name, credentials: own = [] }) => [name, own.map((one) => one.name)]),
		),
		parameters: Object.fromEntries(
			described.map(({ name, properties }) => [name, formOf(properties)]),
		),
		outputs: { ivvy: outputs('Ivvy'), leadSquared: outputs('LeadSquared') },
	};
}

/** Each name with the way to it. */
export function waysIn(names: Names[string], way = ''): string[] {
	if (Array.isArray(names)) return names.map((value) => `${way} = ${JSON.stringify(value)}`);
	if (typeof names === 'string') return [`${way}: ${names}`];
	return [
		way,
		...Object.entries(names).flatMap(([name, inner]) =>
			waysIn(inner, way === '' ? name : `${way} → ${name}`),
		),
	];
}

/**
 * The names of one list that the other one lacks. Of a resource that is gone as a whole it names each operation and field:
 * that many things stop working.
 */
export function lostNames(promised: Names, today: Names): string[] {
	const there = new Set(waysIn(today));
	return waysIn(promised).filter((way) => !there.has(way));
}

/** How deep each part of the list is written out; what is deeper stands in one line. */
const depths: Record<string, number> = { parameters: 3, outputs: 3 };

function printedAt(names: Names[string], depth: number, indent: string): string {
	const isTree = typeof names === 'object' && !Array.isArray(names);
	if (!isTree || depth === 0 || Object.keys(names).length === 0) return JSON.stringify(names);
	const inner = `${indent}\t`;
	const lines = Object.entries(names).map(
		([name, value]) => `${inner}${JSON.stringify(name)}: ${printedAt(value, depth - 1, inner)}`,
	);
	return `{\n${lines.join(',\n')}\n${indent}}`;
}

/** The list as it is committed: one operation stands in one line. */
export function printedNames(names: Names): string {
	const parts = Object.entries(names).map(
		([part, value]) => `\t"${part}": ${printedAt(value, depths[part] ?? 1, '\t')}`,
	);
	return `{\n${parts.join(',\n')}\n}\n`;
}
