import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { resources } from '../../nodes/Ivvy/operations';
import { inFlight } from '../../nodes/shared/engine/sideBySide';
import type { Field, Operation } from '../../nodes/shared/table/operation';
import { actions } from '../../sandbox/ivvy/wire/actions.mts';
import { ivvyExamples } from '../examples/ivvy';
import { notKnownBy } from '../exceptions';
import { columnsOf } from '../harness/columns.mts';
import { useVendors } from '../harness/vendors.mts';

// Lists are found by what people know their records by, each in a field of its own.

const vendors = useVendors();

// The calls are told apart by their order.
const { calls } = inFlight;
beforeAll(() => {
	inFlight.calls = 1;
});
afterAll(() => {
	inFlight.calls = calls;
});

const lists = resources.flatMap(({ value: resource, operations }) =>
	operations
		.filter(({ call, paging }) => paging && actions.get(call)?.filterable)
		.map((operation) => ({
			name: `${resource}.${operation.value}`,
			place: { resource, operation: operation.value },
			operation,
		})),
);

const contains = '__CONTAINS';

/** Names of what stands on paper, in an address book, or in the mind of whoever asks. */
const isKnown =
	/^(to|subject|label|type)$|(email|emailAddress|name|title|phone|phoneMobile|code|ref|reference|externalId|externalBlockId|identifier|number)$/i;

/** The same of numbers: others are codes, counts and ids. */
const isNumber = /(number|reference)$/i;

/** The conditions that a list offers as fields of their own: the key that each sends in the filter, and its field. */
function conditionsOf({ collection }: Operation): Map<string, Field> {
	const own = (collection?.fields ?? []).filter(({ wire }) => wire === 'filter');
	return new Map(
		own.flatMap((field) => (field.fields ?? []).map(({ wire }) => [wire, field] as const)),
	);
}

const columnOf = (key: string) => key.replace(contains, '');

/** What people know the records of a list by, as far as its page has it. */
const knownOf = (call: string): string[] =>
	columnsOf(actions.get(call)!)
		.filter(({ from }) => from !== 'sdk')
		.filter(({ name, type }) => (type === 'string' ? isKnown : isNumber).test(name))
		.map(({ name }) => name)
		.filter((name) => !(name in notKnownBy.all) && !(name in (notKnownBy[call] ?? {})));

describe('what records are known by', () => {
	it.each(lists)('$name offers, and only that', ({ operation }) => {
		const known = knownOf(operation.call);
		const documented = new Set(actions.get(operation.call)!.filters);
		const offered = [...conditionsOf(operation).keys()].filter((key) => !documented.has(key));
		const own = operation.fields.concat(operation.collection?.fields ?? []);
		// iVvy has a parameter of its own for it, or documents it among the conditions.
		const elsewhere = known.filter(
			(name) => documented.has(name) || own.some((field) => field.wire === name),
		);
		expect([...offered.map(columnOf), ...elsewhere].sort()).toEqual([...known].sort());
	});

	it('is asked for in one form: names by a part, all else as a whole', () => {
		for (const { operation } of lists) {
			for (const [key, { name, property }] of conditionsOf(operation)) {
				const isPart = key.endsWith(contains);
				if (!knownOf(operation.call).includes(columnOf(key))) continue;
				expect({ name, isPart }).toEqual({
					name: columnOf(key),
					isPart: /(name|title|phone\w*|label|^type|^to|subject)$/i.test(columnOf(key)),
				});
				expect({ key, says: / Contains$/.test(property.displayName) }).toEqual({
					key,
					says: isPart,
				});
			}
		}
	});

	it('has no exception that is none', () => {
		const calls = lists.map(({ operation }) => operation.call);
		const all = calls.flatMap((call) => columnsOf(actions.get(call)!).map(({ name }) => name));
		expect(Object.keys(notKnownBy.all).filter((name) => !all.includes(name))).toEqual([]);
		for (const [call, names] of Object.entries(notKnownBy)) {
			if (call === 'all') continue;
			const columns = columnsOf(actions.get(call)!).map(({ name }) => name);
			expect(columns).toEqual(expect.arrayContaining(Object.keys(names)));
		}
	});
});

const filters = lists.flatMap(({ name, place, operation }) =>
	[...conditionsOf(operation)]
		.filter(([key]) => knownOf(operation.call).includes(columnOf(key)))
		.map(([key, field]) => ({
			name: `${name} by ${key}`,
			list: name,
			place,
			key,
			field,
			isWhole: columnsOf(actions.get(operation.call)!).some(
				(column) => column.name === key && column.type === 'integer',
			),
		})),
);

type Filter = (typeof filters)[number];

/** The other parameters of the list, such as its venue or event. */
function parametersOf({ list, place }: Pick<Filter, 'list' | 'place'>): INodeParameters {
	const example = ivvyExamples.find(({ operation }) => operation === list)?.items[0] ?? {};
	const rest = Object.entries(example).filter(
		([key]) => !['returnAll', 'limit', 'output', 'filters', 'selectedFields'].includes(key),
	);
	return { ...place, ...Object.fromEntries(rest), returnAll: true, output: 'raw' };
}

/** Every row of the sandbox's account that has this id. */
function rowsWith(id: unknown): IDataObject[] {
	const { tables, ...own } = vendors.sandbox.state.ivvy;
	return [...Object.values(own), ...Object.values(tables)]
		.filter((rows) => Array.isArray(rows))
		.flat()
		.filter((row) => row.id === id) as IDataObject[];
}

async function recordsOf(filter: Filter): Promise<IDataObject[]> {
	const { output, error } = await vendors.ivvy({ parameters: parametersOf(filter) });
	expect(error).toBeUndefined();
	return output.map(({ json }) => json);
}

const shown = (value: unknown) => String((value ?? '') as string);

/** The list with something to be found by, which not every record of the seed data has. */
async function findable(filter: Filter): Promise<{ all: IDataObject[]; value: unknown }> {
	const column = columnOf(filter.key);
	const all = await recordsOf(filter);
	const found = all.findLast((record) => shown(record[column]) !== '');
	if (found) return { all, value: found[column] };
	const [first] = rowsWith(all[0].id);
	first[column] = filter.isWhole ? 770_077 : 'Planted 77-A';
	return { all: await recordsOf(filter), value: first[column] };
}

/** The conditions that were sent, each once. */
const sent = () => [
	...new Set(
		vendors.sandbox.calls.map(({ rawBody }) =>
			JSON.stringify((JSON.parse(rawBody) as { filter?: IDataObject }).filter),
		),
	),
];

describe.each(filters)('$name', (filter) => {
	const { key, field, isWhole } = filter;
	const isPart = key.endsWith(contains);

	it('finds exactly the records that have it, whatever stands around it', async () => {
		const { all, value } = await findable(filter);
		const text = shown(value);
		const wanted = isPart && text.length > 3 ? text.slice(1, -1).trim() : text;
		const matching = all.filter((record) => {
			const own = shown(record[columnOf(key)]).toLowerCase();
			return isPart ? own.includes(wanted.toLowerCase()) : own === wanted.toLowerCase();
		});
		expect(matching.length).toBeGreaterThan(0);
		vendors.sandbox.calls.length = 0;
		const nobody = isWhole ? 987_654_321 : 'Nobody has this';
		const { output, error } = await vendors.ivvy({
			parameters: { ...parametersOf(filter), filters: { [field.name]: '={{ $json.known }}' } },
			items: [wanted, `\t ${wanted}\u200b\n`, nobody].map((known) => ({ known })),
		});
		expect(error).toBeUndefined();
		expect(output).toEqual(
			[0, 1].flatMap((item) => matching.map((json) => ({ json, pairedItem: { item } }))),
		);
		const condition = { [key]: isWhole ? value : wanted };
		expect(sent()).toEqual([condition, { [key]: nobody }].map((one) => JSON.stringify(one)));
	});

	it('is no condition where it is empty, and takes what is typed; as a tool, too', async () => {
		for (const asTool of [false, true]) {
			for (const known of ['', ' \t', '42']) {
				const filters = { [field.name]: known };
				const { error } = await vendors.ivvy({
					parameters: { ...parametersOf(filter), returnAll: false, limit: 1, filters },
					asTool,
				});
				expect(error).toBeUndefined();
			}
		}
		expect(sent()).toEqual([undefined, JSON.stringify({ [key]: isWhole ? 42 : '42' })]);
	});
});
