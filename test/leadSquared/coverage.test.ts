import { resources } from '../../nodes/LeadSquared/operations';
import { leadSquared } from '../../nodes/LeadSquared/wire/vendor';
import type { Field, Operation } from '../../nodes/shared/table/operation';
import {
	reference,
	type Endpoint,
	type Field as Documented,
} from '../../sandbox/leadsquared/wire/endpoints.mts';
import { expectNothingMissing } from '../harness/missing.mts';
import {
	narrowed,
	notOffered,
	otherFields,
	sentAnyway,
	otherProducts,
	renamed,
	supported,
} from '../exceptions';

type Known = Endpoint & { pathSource: string };

const endpoints = reference.endpoints as Known[];
const nameOf = ({ resource, operation }: Endpoint) => `${resource}.${operation}`;

const inScope = endpoints.filter(
	(endpoint) => !otherProducts.includes(endpoint.resource) && !(nameOf(endpoint) in notOffered),
);

const operations = resources.flatMap((resource) =>
	resource.operations.map((operation) => ({
		name: `${resource.value}.${operation.value}`,
		operation,
	})),
);

const anyPage = 'https://apidocs.leadsquared.com/';

function endpointOf({ call, docs, host = 'api' }: Operation): Known | undefined {
	return inScope.find(
		(one) =>
			`${one.method} ${one.path}` === call && one.host === host && (one.docUrl ?? anyPage) === docs,
	);
}

type Leaf = { path: string; required: boolean; options?: string[] };

/** A list of name and value is one thing to the form. */
const isPairs = ({ type, fields = [] }: Documented) => {
	const names = fields.map(({ name }) => name);
	// A field's definition has a Value among much else.
	return (
		/attributeValueList/.test(type) ||
		(names.length <= 3 &&
			names.includes('Value') &&
			(names.includes('Attribute') || names.includes('SchemaName')) &&
			type === 'array')
	);
};

function leavesOf(fields: Documented[], prefix = '', isAsked = true): Leaf[] {
	const names = fields.map(({ name }) => name);
	// Beside other fields, the pair stands for the lead type alone.
	const isLeadType =
		names.includes('Attribute') && names.includes('Value') && names.length > 2 && prefix === '';
	const rest = isLeadType
		? fields.filter(({ name }) => name !== 'Attribute' && name !== 'Value')
		: fields;
	const leaves = rest.flatMap((field): Leaf[] => {
		const path = prefix + field.name;
		const required = isAsked && field.required;
		if (!field.fields?.length || isPairs(field)) {
			return [
				{
					path,
					required: required && !isPairs(field),
					...(field.enum
						? {
								options: field.enum
									.filter((one) => one !== null)
									.map(String)
									.sort(),
							}
						: {}),
				},
			];
		}
		const isRow = field.type.startsWith('array');
		const inner = leavesOf(field.fields, `${path}.`, required && !isRow);
		return isRow ? [{ path, required }, ...inner] : inner;
	});
	return isLeadType ? [...leaves, { path: 'LeadType', required: false }] : leaves;
}

/** The pseudo fields of a list of name and value stand in its rows. */
const inPairs = ['Attribute', 'Value', 'Fields'];

function bodyLeaves(endpoint: Known): Leaf[] {
	const { kind, fields = [] } = endpoint.body ?? { kind: 'none' };
	if (endpoint.host === 'async' && endpoint.operation in twins) return bodyLeaves(twinOf(endpoint));
	if (kind !== 'attributeValueList') return leavesOf(fields);
	const pseudo = fields
		.filter(({ name }) => !inPairs.includes(name))
		.map(({ name }) => ({ path: name, required: false }));
	return [{ path: 'Attributes', required: false }, ...pseudo];
}

const twins: Record<string, string> = {
	captureLead: 'lead.capture',
	updateLead: 'lead.update',
	createActivity: 'activity.create',
	createLeadAndActivity: 'activity.createWithLead',
	captureOpportunity: 'opportunity.capture',
	updateOpportunity: 'opportunity.update',
	// Its page breaks off before the body.
	postCallLog: 'telephony.postCallLog',
};

/** The endpoint whose body an asynchronous one takes. */
const twinOf = ({ operation }: Endpoint) =>
	endpoints.find((one) => nameOf(one) === twins[operation]) as Known;

/** Sent by the engine itself, page by page, or by the credential. */
const bySomeoneElse = /^(Paging\.|PageIndex$|AccessKey$|SecretKey$)/;

function documented(name: string, endpoint: Known): Leaf[] {
	// In a bulk call the list of rows is made of the items.
	const rows =
		endpoint.body?.maxItems && endpoint.body.kind === 'object'
			? endpoint.body.fields?.find(({ type, fields }) => type === 'array' && fields?.length)?.name
			: undefined;
	const inPath = [...(endpoint.path ?? '').matchAll(/\{(\w+)\}/g)].map(
		([, path]): Leaf => ({ path, required: true }),
	);
	return (
		[...inPath, ...leavesOf(endpoint.query ?? []), ...bodyLeaves(endpoint)]
			.map((leaf) => ({ ...leaf, path: renamed[name]?.[leaf.path] ?? leaf.path }))
			.filter(({ path }) => !bySomeoneElse.test(path) && !(path in (otherFields[name] ?? {})))
			.filter(({ path }) => path !== rows)
			// What can have one value only is sent without being asked for.
			.filter(({ required, options }) => !(required && options?.length === 1))
	);
}

/** The form may call a value by its name where n8n would misread it. */
const sentFor = ({ property, read }: Field, value: unknown) =>
	String((property.type === 'options' ? read(value, { timeZone: 'UTC' }) : value) ?? '');

function offeredIn(fields: Field[], prefix = ''): Leaf[] {
	return fields.flatMap((field) => {
		const { wire, place, property, fields: inner = [] } = field;
		if (place === 'form' || place === 'option') return [];
		const path = prefix + wire;
		const isChoice = property.type === 'options' || property.type === 'multiOptions';
		const options = isChoice
			? (property.options as Array<{ value: unknown }>).map(({ value }) => sentFor(field, value))
			: undefined;
		const own =
			property.type === 'collection' && inner.length > 0
				? []
				: [{ path, required: false, ...(options ? { options } : {}) }];
		return [...own, ...offeredIn(inner, `${path}.`)];
	});
}

function offered(name: string, { fields, collection }: Operation): Leaf[] {
	const leaves = offeredIn([...fields, ...(collection?.fields ?? [])]).filter(
		({ path }) => !(path in (otherFields[name] ?? {})),
	);
	return [...new Map(leaves.map((leaf) => [leaf.path, leaf])).values()];
}

const paths = (leaves: Leaf[]) => leaves.map(({ path }) => path).sort();

it('every endpoint in scope is an operation', () => {
	const covered = new Set(
		operations
			.map(({ operation }) => endpointOf(operation))
			.filter((one) => one !== undefined)
			.map(nameOf),
	);
	expectNothingMissing(
		inScope.map(nameOf).filter((name) => !covered.has(name)),
		'Add an operation for each endpoint of sandbox/reference/leadsquared.json, in nodes/LeadSquared/operations/<area>/, or its reason to notOffered in test/exceptions.ts:',
	);
});

it('what is offered although its path was read nowhere has its reasons on record', () => {
	const guessed = inScope.filter(({ pathSource }) => !['docs', 'client'].includes(pathSource));
	expect(guessed.map(nameOf).sort()).toEqual(Object.keys(supported).sort());
});

it('every exception is still one', () => {
	const known = new Set(endpoints.map(nameOf));
	for (const name of Object.keys(notOffered)) expect(known).toContain(name);
	const all = endpoints.map(({ resource }) => resource);
	for (const name of otherProducts) expect(all).toContain(name);
	const names = new Set(operations.map(({ name }) => name));
	for (const name of [narrowed, renamed, otherFields].flatMap((list) => Object.keys(list)))
		expect(names).toContain(name);
});

describe.each(operations)('$name', ({ name, operation }) => {
	const endpoint = endpointOf(operation);

	it('is an endpoint in scope, with its page', () => {
		expectNothingMissing(
			endpoint ? [] : [`${operation.call} on host ${operation.host ?? 'api'}, ${operation.docs}`],
			"Add the endpoint to sandbox/reference/leadsquared.json under 'endpoints' (verb, path, host, page), or correct the call or page in the table:",
		);
	});
	if (!endpoint || name in narrowed) return;

	it('offers every documented field and no other', () => {
		expect(paths(offered(name, operation))).toEqual(paths(documented(name, endpoint)));
	});

	it('sends the query in the query, and the rest in the body', () => {
		const all = [...operation.fields, ...(operation.collection?.fields ?? [])];
		const inQuery = all.filter(({ place }) => place === 'query').map(({ wire }) => wire);
		const expected = [
			...(endpoint.query ?? []).map((one) => one.name),
			...[...operation.call.matchAll(/\{(\w+)\}/g)].map(([, one]) => one),
		];
		expect([...new Set(inQuery)].sort()).toEqual(
			expected
				.filter((one) => !bySomeoneElse.test(one) && !(one in (otherFields[name] ?? {})))
				.sort(),
		);
	});

	it('offers exactly the documented values', () => {
		const values = (leaves: Leaf[]) =>
			Object.fromEntries(
				leaves
					.filter(({ options }) => options)
					.map(({ path, options = [] }) => [path, options.filter((one) => one !== '').sort()]),
			);
		const wanted = values(documented(name, endpoint));
		const given = values(offered(name, operation));
		// A list of one value needs no field with a choice.
		for (const [path, options] of Object.entries(wanted))
			if (options.length > 1 || given[path])
				expect({ [path]: given[path] }).toEqual({ [path]: options });
	});

	it('asks for what the vendor requires', () => {
		const leaves = documented(name, endpoint);
		const parents = new Set(leaves.map(({ path }) => path.split('.').slice(0, -1).join('.')));
		const expected = leaves
			.filter(({ required, path }) => required && !parents.has(path))
			.map(({ path }) => path)
			.filter((path) => !sentAnyway[name]?.includes(path));
		const asked = operation.required.filter((path) => !(path in (otherFields[name] ?? {})));
		expect([...asked].sort()).toEqual(expect.arrayContaining(expected));
	});

	it('pages where the endpoint does', () => {
		const style = endpoint.paging?.style ?? '';
		const { body, query } = operation.paging?.ask({ body: {}, query: {} }, 1, 10) ?? {
			body: {},
			query: {},
		};
		const sent = [...Object.keys(body), ...Object.keys(query)]
			.filter((one) => bySomeoneElse.test(one))
			.sort();
		if (operation.bulk) return;
		if (style === 'pageIndex') expect(sent).toEqual(['Paging.PageIndex', 'Paging.PageSize']);
		else if (style === 'offset') expect(sent).toEqual(['Paging.Offset', 'Paging.RowCount']);
		else if (style.includes('query')) expect(sent).toEqual(['PageIndex']);
		else if (!operation.paging) expect(sent).toEqual([]);
	});

	it('reads the documented form of a list, and asks for no more than a page holds', () => {
		const { paging } = operation;
		if (!paging) return;
		const { exampleResponse: example } = endpoint;
		if (typeof example === 'object' && example !== null)
			expect(paging.read(example).records.length).toBeGreaterThan(0);
		expect(paging.pageSize).toBeLessThanOrEqual(endpoint.paging?.maxPageSize ?? Infinity);
	});

	it("keeps to the vendor's rows in a call", () => {
		if (operation.bulk && endpoint.body.maxItems)
			expect(operation.bulk.maxRows).toBe(endpoint.body.maxItems);
	});

	it('repeats what may be repeated, and only that', () => {
		const isRead = /^(get|quickSearch|search|check(?!In$|Out)|is)/.test(operation.value);
		const setsTheSame = /^(update|change|upsert)/.test(operation.value) && endpoint.host === 'api';
		expect({ [name]: operation.repeat }).toEqual({
			[name]: isRead || setsTheSame ? 'always' : 'never',
		});
	});
});

it('explains every exception type on record', () => {
	const { conventions } = reference as unknown as {
		conventions: { errors: { exceptionTypes: Array<{ name: string }> } };
	};
	for (const { name } of conventions.errors.exceptionTypes) {
		expect({ name, hint: leadSquared.errors[name] }).toEqual({ name, hint: expect.any(String) });
	}
});
