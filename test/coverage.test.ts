import { resources as ivvyResources } from '../nodes/Ivvy/operations';
import { ivvy } from '../nodes/Ivvy/vendor';
import { resources as leadSquaredResources } from '../nodes/LeadSquared/operations';
import { leadSquared } from '../nodes/LeadSquared/vendor';
import { readValues } from '../nodes/shared/request';
import type { Field, Operation, Resource } from '../nodes/shared/operation';
import { actions } from '../sandbox/ivvy/actions.mts';
import { endpointsByPath, reference as leadSquaredReference } from '../sandbox/leadsquared/endpoints.mts';

const named = (resources: Resource[]) =>
	resources.flatMap((resource) =>
		resource.operations.map((operation) => ({ name: `${resource.value}.${operation.value}`, operation })),
	);

const sent = (operation: Operation): Field[] => [
	...operation.fields.filter(({ place }) => place !== 'form'),
	...(operation.collection?.fields ?? []),
];

const byName = <T extends { name: string }>(a: T, b: T) => a.name.localeCompare(b.name);

const optionsOf = ({ property }: Field) =>
	(property.options as Array<{ name: string; value: unknown }> | undefined)
		?.filter((option) => option.value !== '')
		.map(({ name, value }) => ({ name, value }))
		.sort(byName);

/** Sent by the engine itself, page by page. */
const pagingParams = ['perPage', 'start'];

describe.each(named(ivvyResources))('iVvy $name', ({ operation }) => {
	const action = actions.get(operation.call);
	const params = action?.params.filter(({ name }) => !(operation.paging && pagingParams.includes(name))) ?? [];

	it('is a documented action with the documented page', () => {
		expect(action).toBeDefined();
		const page = (action as unknown as { docPage: string }).docPage.replace(/\.md$/, '');
		expect(operation.docs).toBe(`https://developer.ivvy.com/${page}`);
		expect(Boolean(operation.paging)).toBe(action?.paginated);
	});

	it('offers every documented parameter and no other', () => {
		// A create has no id to give.
		const expected = params.map(({ name }) => name).filter((name) => !(operation.value === 'create' && name === 'id'));
		expect([...new Set(sent(operation).map(({ wire }) => wire))].sort()).toEqual(expected.sort());
	});

	it('offers exactly the documented values', () => {
		for (const param of params.filter((one) => one.enum)) {
			const field = sent(operation).find(({ wire }) => wire === param.name);
			expect({ [param.name]: field && optionsOf(field) }).toEqual({
				[param.name]: [...(param.enum ?? [])].sort(byName),
			});
		}
	});

	it('asks for what the vendor requires', () => {
		const onCreate = params.filter(({ required }) => required === true || required === 'when id is missing');
		const expected = {
			create: onCreate.map(({ name }) => name),
			update: ['id'],
		}[operation.value] ?? params.filter(({ required }) => required === true).map(({ name }) => name);
		expect([...operation.required].sort()).toEqual(expected.sort());
	});

	it('explains every documented error code', () => {
		for (const { code } of action?.errors ?? []) {
			expect({ code, hint: operation.errors[code] ?? ivvy.errors[code] }).toEqual({ code, hint: expect.any(String) });
		}
	});

	it('repeats what may be repeated, and only that', () => {
		const expected: Record<string, Operation['repeat']> = {
			create: 'never', update: 'always', upsert: { with: 'id' }, getAll: 'always',
		};
		expect(operation.repeat).toEqual(expected[operation.value]);
	});
});

describe.each(named(leadSquaredResources))('LeadSquared $name', ({ operation }) => {
	const [method, path] = operation.call.split(' ');
	const endpoint = endpointsByPath.get(path)?.find((one) => one.method === method);
	const params = [
		...(endpoint?.query ?? []).map((field) => ({ ...field, place: 'query' })),
		...(endpoint?.body.fields ?? []).map((field) => ({ ...field, place: 'body' })),
	];

	it('is a documented endpoint with the documented page', () => {
		expect(endpoint).toBeDefined();
		expect(operation.docs).toBe((endpoint as unknown as { docUrl: string }).docUrl);
	});

	it('offers every documented field in its place, and no other', () => {
		const key = ({ name, place }: { name: string; place: string }) => `${place} ${name}`;
		const offered = sent(operation).map(({ wire, place }) => key({ name: wire, place }));
		expect(offered.sort()).toEqual(params.map(key).sort());
	});

	it('asks for what the vendor requires', () => {
		const required = params.filter((field) => field.required).map(({ name }) => name);
		expect([...operation.required].sort()).toEqual(required.sort());
	});

	it("keeps to the vendor's rows in a call", () => {
		expect(operation.bulk?.maxRows).toBe(endpoint?.body.maxItems);
	});

	it('repeats reads only', () => {
		expect(operation.repeat).toBe(method === 'GET' ? 'always' : 'never');
	});
});

it('explains every LeadSquared exception type on record', () => {
	const { conventions } = leadSquaredReference as unknown as {
		conventions: { errors: { exceptionTypes: Array<{ name: string }> } };
	};
	for (const { name } of conventions.errors.exceptionTypes) {
		expect({ name, hint: leadSquared.errors[name] }).toEqual({ name, hint: expect.any(String) });
	}
});

it('covers the seed operations, so that the tables above are not empty', () => {
	expect([...named(ivvyResources), ...named(leadSquaredResources)].map(({ name }) => name).sort()).toEqual(
		expect.arrayContaining([
			...['activity', 'task'].flatMap((resource) =>
				['create', 'getAll', 'update', 'upsert'].map((operation) => `${resource}.${operation}`),
			),
			'accountActivity.create',
			'opportunityActivity.createBulk',
		]),
	);
});

describe('the rule of iVvy that a task or activity belongs to one record', () => {
	const table = named(ivvyResources).filter(({ operation }) => operation.value === 'create');
	const valid = { name: 'n', description: 'd', subType: 1, endDatetime: '2026-01-01T00:00:00' };
	const read = (operation: Operation, parents: object) => () =>
		readValues(
			operation,
			(name, fallback) => ({ ...valid, additionalFields: parents } as Record<string, unknown>)[name] ?? fallback,
			{ timeZone: 'UTC' },
		);
	it.each(table)('holds for $name', ({ operation }) => {
		for (const parents of [{ contactId: 1 }, { companyId: 1 }, { companyId: 1, contactId: 2 }, { leadId: 1 }, { leadId: 1, venueId: 2 }]) {
			expect(read(operation, parents)).not.toThrow();
		}
		for (const parents of [{ leadId: 1, contactId: 2 }, { leadId: 1, companyId: 2 }]) {
			expect(read(operation, parents)).toThrow(/not both/);
		}
		for (const parents of [{}, { venueId: 2 }]) {
			expect(read(operation, parents)).toThrow(/must belong to a contact, a company, or a lead/);
		}
	});
});
