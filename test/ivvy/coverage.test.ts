import { resources } from '../../nodes/Ivvy/operations';
import { noCause } from '../../nodes/Ivvy/parts/explain';
import { filter } from '../../nodes/Ivvy/parts/filters';
import { ivvy } from '../../nodes/Ivvy/wire/vendor';
import { readValues } from '../../nodes/shared/engine/request';
import { labelName, type Labels } from '../../nodes/shared/table/labels';
import type { Field, Operation, Resource } from '../../nodes/shared/table/operation';
import { actions, fieldsOf, type Param } from '../../sandbox/ivvy/wire/actions.mts';
import { comparesColumn } from '../harness/columns.mts';
import { expectNothingMissing } from '../harness/missing.mts';
import { askedByRule, exceptions, repeatableCommands } from '../exceptions';

const named = (resources: Resource[]) =>
	resources.flatMap((resource) =>
		resource.operations.map((operation) => ({
			name: `${resource.value}.${operation.value}`,
			operation,
		})),
	);

const sent = (operation: Operation): Field[] => [
	...operation.fields.filter(({ place }) => place !== 'form'),
	...(operation.collection?.fields ?? []),
];

/** n8n's lint wants labels in title case, whatever the vendor's page says. */
const plain = (name: string) => name.toLowerCase();

const byName = <T extends { name: string }>(a: T, b: T) => a.name.localeCompare(b.name);

const optionsOf = ({ property }: Field) =>
	(property.options as Array<{ name: string; value: unknown }> | undefined)
		?.filter((option) => option.value !== '')
		.map(({ name, value }) => ({ name: plain(name), value }))
		.sort(byName);

/** A switch that a create-or-update shows as Yes, No or Not Set. */
const isYesOrNo = (field: Field) =>
	JSON.stringify(optionsOf(field)?.map(({ value }) => value)) === '["false","true"]';

type Meaning = { value: number; meaning: string };

const numbersIn = (text: string) => [...text.matchAll(/\d+/g)].map(([number]) => Number(number));

type Leaf = { path: string; options?: Array<{ name: string; value: unknown }> };

/** Every documented parameter with its sub-forms: `dayRates`, `dayRates.cost`, … */
function documented(params: Param[], prefix = ''): Leaf[] {
	return params.flatMap((param) => {
		const path = prefix + param.name;
		const values = param.enum
			?.map(({ name, value }) => ({ name: plain(name), value }))
			.sort(byName);
		return [
			{ path, options: values },
			...documented(param.items ?? fieldsOf(param) ?? [], `${path}.`),
		];
	});
}

/** The same of the form. Fields that share a wire name (filter conditions) count once. */
function offered(fields: Field[], prefix = ''): Leaf[] {
	const leaves = fields.flatMap((field) => {
		const path = prefix + field.wire;
		const isChoice = field.property.type === 'options' || field.property.type === 'multiOptions';
		const options = isChoice && !isYesOrNo(field) ? optionsOf(field) : undefined;
		return [{ path, options }, ...offered(field.fields ?? [], `${path}.`)];
	});
	return [...new Map(leaves.map((leaf) => [leaf.path, leaf])).values()];
}

const localParams = (params: Param[]): string[] =>
	params.flatMap(({ name, note, items = [] }) => [
		...(note.includes('local to the venue') ? [name] : []),
		...localParams(items),
	]);

const withInner = (fields: Field[]): Field[] =>
	fields.flatMap((field) => [field, ...withInner(field.fields ?? [])]);

/** Sent by the engine itself, page by page. */
const pagingParams = ['perPage', 'start'];

const isUpsert = (operation: Operation) => ['create', 'update', 'upsert'].includes(operation.value);

describe.each(named(resources))('iVvy $name', ({ name, operation }) => {
	const action = actions.get(operation.call);
	if (!action) {
		it('is in the reference data', () => {
			expectNothingMissing(
				[operation.call],
				"Add the action to sandbox/reference/ivvy.json under 'actions', as its page documents it, or correct the call in the table:",
			);
		});
		return;
	}
	const params = action.params.filter((param) => {
		if (action.paginated && pagingParams.includes(param.name)) return false;
		// A create has no id to give, and an update does not offer what iVvy ignores there.
		if (operation.value === 'create') return param.name !== 'id';
		return (
			operation.value !== 'update' ||
			!/add only|ignored on update|fixed after adding/.test(param.note)
		);
	});
	const except = exceptions[operation.call] ?? {};

	it('has the documented page', () => {
		const page = (action as unknown as { docPage: string }).docPage.replace(/\.md$/, '');
		expect(operation.docs).toBe(`https://developer.ivvy.com/${page}`);
	});

	it('pages exactly where the action does', () => {
		const pages = operation.paging?.ask({ body: {}, query: {} }, 0, 1).body ?? {};
		expect(Object.keys(pages).sort()).toEqual(action.paginated ? pagingParams : []);
	});

	it('reads the documented form of a list, and asks for no more than a page holds', () => {
		const { paging } = operation;
		if (!paging || operation.value === 'getAvailability') return;
		const { shape, example } = action.response;
		const none = { meta: { totalResults: 0, start: 0, perPage: 0, count: 0 }, results: [] };
		const answer = Array.isArray(example) ? [] : shape === 'collection' ? none : undefined;
		if (answer) expect(paging.read(answer).records).toEqual([]);
		if (action.paginated) expect(paging.pageSize).toBeLessThanOrEqual(action.pageCap ?? 100);
	});

	it('offers every documented parameter and no other', () => {
		const paths = (leaves: Leaf[]) =>
			leaves
				.map(({ path }) => path)
				.filter((path) => !(path in except))
				.sort();
		const wanted = paths(documented(params));
		// What the guide allows beyond that, and which of it is offered: known.test.ts.
		const given = paths(offered(sent(operation))).filter(
			(path) => wanted.includes(path) || !comparesColumn(action, path),
		);
		expect(given).toEqual(wanted);
	});

	it('says which times are local to the venue', () => {
		const wires = localParams(params);
		const says = withInner(sent(operation))
			.filter(({ wire }) => wires.includes(wire))
			.filter(({ property }) => !property.description?.includes('at the venue'));
		expect(says.map(({ wire }) => wire)).toEqual([]);
	});

	it('offers exactly the documented values', () => {
		const values = (leaves: Leaf[]) =>
			leaves
				.filter(({ path, options }) => options && !(path in except))
				.sort((a, b) => a.path.localeCompare(b.path));
		expect(values(offered(sent(operation)))).toEqual(values(documented(params)));
	});

	it('asks for what the vendor requires', () => {
		const isAsked = ({ name: param, required }: Param) =>
			required === true ||
			(operation.value === 'create' && required === 'when id is missing') ||
			(operation.value === 'update' && param === 'id' && isUpsert(operation));
		const expected = params
			.filter((param) => isAsked(param) && !(param.name in except))
			.map((param) => param.name);
		const asked = [...operation.required, ...(askedByRule[name] ?? [])].filter(
			(wire) => !(wire in except),
		);
		expect(asked.sort()).toEqual(expected.sort());
	});

	it('explains every documented error code', () => {
		for (const { code, meaning } of action.errors ?? []) {
			const hint = /^(unexpected|unknown) error$/.test(meaning) ? noCause : expect.any(String);
			expect({ code, hint: operation.errors[code] ?? ivvy.errors[code] }).toEqual({ code, hint });
		}
	});

	it('explains every documented type of error, and says so where iVvy gives no cause', () => {
		const { errorTypes = [], failedRoomCodes = [] } = action.response as unknown as Record<
			string,
			Meaning[] | undefined
		>;
		for (const { value, meaning } of errorTypes) {
			expect({ value, hint: operation.errors[value] }).toEqual({ value, hint: expect.any(String) });
			if (meaning === 'unknown error') expect(operation.errors[value]).toBe(noCause);
			const codes = failedRoomCodes.map((code) => code.value);
			if (/some rooms|some roomIds/.test(meaning))
				expect(numbersIn(operation.errors[value])).toEqual(codes);
		}
	});

	it('repeats what may be repeated, and only that', () => {
		const reads = action.kind === 'get' || action.kind === 'list';
		const byValue: Record<string, Operation['repeat']> = {
			create: 'never',
			update: 'always',
			upsert: { with: 'id' },
		};
		const isTriple = action.kind === 'upsert' && action.params.some((param) => param.name === 'id');
		const other = repeatableCommands.has(operation.call) ? 'always' : 'never';
		expect({ [name]: operation.repeat }).toEqual({
			[name]: reads ? 'always' : isTriple ? byValue[operation.value] : other,
		});
	});

	it('keeps ten or fewer documented fields with Simplified, where an answer has more', () => {
		const documented = action.response.fields as Param[];
		const meanings = documented
			.filter(({ name: own }) => operation.labels?.[own])
			.map((field) => meaningOf(field));
		const fields = [...documented.map((field) => field.name), ...meanings];
		const isRead = action.kind === 'get' || action.kind === 'list';
		expect(Boolean(operation.simplified)).toBe(isRead && fields.length > 10);
		for (const field of operation.simplified ?? []) expect(fields).toContain(field);
		expect(operation.simplified?.length ?? 0).toBeLessThanOrEqual(10);
	});
});

/** Switches for fields beyond those that an answer has by itself, of which none is among the ten that Simplified keeps. */
const bringsMore = /^(include|useEventSortOrder)/;

it.each(named(resources).filter(({ operation }) => operation.simplified))(
	'$name says which switches bring what Simplified drops',
	({ operation }) => {
		const switches = sent(operation).filter(
			({ wire, property }) => bringsMore.test(wire) && property.type === 'boolean',
		);
		for (const { wire, property } of switches) {
			expect({ wire, says: property.description }).toEqual({
				wire,
				says: expect.stringContaining('Not kept by Simplified'),
			});
		}
	},
);

it.each(
	named(resources).filter(
		({ operation }) => operation.paging && actions.get(operation.call)?.filterable,
	),
)('$name offers free conditions, as the action can be filtered', ({ operation }) => {
	expect(operation.collection?.fields.map(({ property }) => property)).toContain(filter.property);
});

/** The field that tells what a code means. */
const meaningOf = ({ name, type }: Param) => labelName(name, type === 'array' ? [] : undefined);

/** The codes of an answer whose meaning says more than they do, by where they stand. */
function documentedCodes(fields: Param[], before = ''): Labels {
	return Object.fromEntries(
		fields.flatMap((field) => {
			const path = `${before}${field.name}`;
			const codes = field.enum ?? field.itemEnum ?? [];
			const saysMore = codes.some(
				({ value, name }) => String(value).toLowerCase() !== name.toLowerCase(),
			);
			const meanings = Object.fromEntries(codes.map(({ value, name }) => [value, name]));
			return [
				...(saysMore ? [[path, meanings] as const] : []),
				...Object.entries(documentedCodes(field.fields ?? field.items ?? [], `${path}.`)),
			];
		}),
	);
}

it.each(named(resources))('$name knows what the codes in its answer mean', ({ operation }) => {
	const fields = actions.get(operation.call)!.response.fields as Param[];
	const documented = documentedCodes(fields);
	expect(operation.labels ?? {}).toEqual(documented);
	const kept = operation.simplified ?? [];
	const coded = fields.filter(({ name: own }) => kept.includes(own) && documented[own]);
	expect(kept).toEqual(expect.arrayContaining(coded.map((field) => meaningOf(field))));
});

it('has every documented action of iVvy as an operation; ping is the credential test', () => {
	const covered = new Set(
		resources.flatMap(({ operations }) => operations.map(({ call }) => call)),
	);
	expectNothingMissing(
		[...actions.keys()].filter((call) => !covered.has(call) && call !== 'test/ping'),
		'Add an operation for each action of sandbox/reference/ivvy.json, in the table of its resource in nodes/Ivvy/operations/<area>/:',
	);
	expect(actions.has('test/ping')).toBe(true);
});

describe('the rule of iVvy that a task or activity belongs to one record', () => {
	const table = named(resources).filter(
		({ name }) => name === 'activity.create' || name === 'task.create',
	);
	const valid = {
		name: 'n',
		recordDescription: 'd',
		subType: 1,
		endDatetime: '2026-01-01T00:00:00',
	};
	const read = (operation: Operation, parents: object) => () =>
		readValues(
			operation,
			(name, fallback) =>
				(({ ...valid, additionalFields: parents }) as Record<string, unknown>)[name] ?? fallback,
			{ timeZone: 'UTC' },
		);
	it.each(table)('holds for $name', ({ operation }) => {
		for (const parents of [
			{ contactId: 1 },
			{ companyId: 1 },
			{ companyId: 1, contactId: 2 },
			{ leadId: 1 },
			{ leadId: 1, venueId: 2 },
		]) {
			expect(read(operation, parents)).not.toThrow();
		}
		for (const parents of [
			{ leadId: 1, contactId: 2 },
			{ leadId: 1, companyId: 2 },
		]) {
			expect(read(operation, parents)).toThrow(/not both/);
		}
		for (const parents of [{}, { venueId: 2 }]) {
			expect(read(operation, parents)).toThrow(/must belong to a contact, a company, or a lead/);
		}
	});
});
