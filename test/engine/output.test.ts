import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { resources as ivvyResources } from '../../nodes/Ivvy/operations';
import { resources as leadSquaredResources } from '../../nodes/LeadSquared/operations';
import { labelName, withLabels } from '../../nodes/shared/table/labels';
import { ivvyExamples } from '../examples/ivvy';
import { leadSquaredExamples } from '../examples/leadSquared';
import { useVendors } from '../harness/vendors.mts';
import { seedIds } from '../../sandbox/leadsquared/wire/ids.mts';

const vendors = useVendors();

const lead = (parameters: INodeParameters) =>
	vendors.leadSquared({
		parameters: { resource: 'lead', operation: 'get', id: seedIds.leads[0], ...parameters },
	});

const namesIn = ({ output }: { output: Array<{ json: IDataObject }> }) =>
	Object.keys(output[0].json);

describe('Output', () => {
	it('Simplified gives ten fields of a lead, Raw all of them', async () => {
		const simple = namesIn(await lead({}));
		expect(simple).toHaveLength(10);
		expect(simple[0]).toBe('ProspectID');
		expect(namesIn(await lead({ output: 'raw' })).length).toBeGreaterThan(40);
	});

	it.each([
		['text', 'Company, mx_city,, '],
		['a list', ['Company', 'mx_city']],
	])('Selected Fields gives the fields of %s, in any case, and the ID', async (_what, names) => {
		const parameters = { output: 'fields', selectedFields: names } as INodeParameters;
		expect(namesIn(await lead(parameters))).toEqual(['ProspectID', 'Company', 'mx_City']);
	});

	it('Selected Fields takes the meaning of a code by its name', async () => {
		const { output } = await vendors.ivvy({
			parameters: {
				resource: 'task',
				operation: 'getAll',
				limit: 1,
				output: 'fields',
				selectedFields: 'statusName',
			},
		});
		expect(output[0].json).toEqual({ id: expect.any(Number), statusName: expect.any(String) });
	});

	it.each([
		[{ output: 'fields', selectedFields: ' , ' }, "'Fields' is required"],
		[{ output: 'short' }, "'Output' has no option short"],
	])('%j is refused before anything is sent', async (parameters, message) => {
		const { error } = await lead(parameters);
		expect(error?.message).toContain(message);
		expect(vendors.sandbox.calls).toEqual([]);
	});

	it('keeps the columns that an item names, whatever Simplified keeps', async () => {
		const { output } = await vendors.leadSquared({
			parameters: {
				resource: 'lead',
				operation: 'getAll',
				lookupName: 'CreatedOn',
				sqlOperator: '>',
				lookupValue: '2000-01-01 00:00:00',
				limit: 1,
				filters: { include_CSV: 'ProspectID,mx_City' },
			},
		});
		expect(output[0].json).toHaveProperty('mx_City');
	});
});

describe('the meaning of a code', () => {
	const labels = {
		status: { 0: 'Open', 1: 'Done' },
		typeId: { A: 'Alpha' },
		days: { 1: 'Monday', 2: 'Tuesday' },
		'parts.kind': { 7: 'Room' },
	};

	it('stands beside it, also in lists and inside of other fields', () => {
		const record = { status: 0, typeId: 'A', days: [1, 2], parts: [{ kind: '7', name: 'x' }] };
		expect(JSON.stringify(withLabels(record, labels))).toBe(
			JSON.stringify({
				status: 0,
				statusName: 'Open',
				typeId: 'A',
				typeName: 'Alpha',
				days: [1, 2],
				daysNames: ['Monday', 'Tuesday'],
				parts: [{ kind: '7', kindName: 'Room', name: 'x' }],
			}),
		);
	});

	it.each([
		{ status: 9 },
		{ status: null },
		{ status: 0, statusName: 'Reopened' },
		{ status: 'toString' },
		{ days: [1, 9] },
		{ days: [] },
		{ parts: 7 },
		{ other: 1 },
	])('is not there for %j', (record) => {
		expect(withLabels(record, labels)).toEqual(record);
	});
});

const everything = [
	{ vendor: 'iVvy', resources: ivvyResources, examples: ivvyExamples },
	{ vendor: 'LeadSquared', resources: leadSquaredResources, examples: leadSquaredExamples },
].flatMap(({ vendor, resources, examples }) =>
	resources.flatMap((resource) =>
		resource.operations.map((operation) => {
			const name = `${resource.value}.${operation.value}`;
			const example = examples.find((one) => one.operation === name)!;
			return { vendor, name, resource, operation, example };
		}),
	),
);

/** What comes out of an example unless it is wanted raw, or with columns that it names. */
const simplifiedOf = ({ operation, example: { items, output } }: (typeof everything)[number]) =>
	output
		.filter(({ item }) => items[item].output !== 'raw' && items[item].simplify !== false)
		.filter(({ item }) => !operation.namesFields || !JSON.stringify(items[item]).includes('_CSV'))
		.map(({ json }) => json);

it.each(everything.filter(({ operation }) => operation.simplified ?? operation.simplify))(
	'$vendor $name gives at most ten fields',
	(one) => {
		for (const record of simplifiedOf(one)) {
			expect(Object.keys(record).length).toBeLessThanOrEqual(10);
		}
		expect(one.operation.simplified?.length ?? 0).toBeLessThanOrEqual(10);
	},
);

/** Fields in which a form offers values by other names than their own, by wire name. */
function choicesOf({ operations }: (typeof everything)[number]['resource']) {
	const meanings = new Map<string, Map<string, string>>();
	for (const { fields, collection } of operations) {
		for (const { wire, property } of [...fields, ...(collection?.fields ?? [])]) {
			const own = meanings.get(wire.split('.').at(-1)!) ?? new Map<string, string>();
			meanings.set(wire.split('.').at(-1)!, own);
			for (const option of property.options ?? [])
				if ('value' in option && /^\d+$/.test(String(option.value)))
					own.set(String(option.value), option.name);
		}
	}
	return meanings;
}

it.each(everything)('$vendor $name tells what its numbers mean, as its form does', (one) => {
	const choices = choicesOf(one.resource);
	const bare = simplifiedOf(one).flatMap((record) =>
		Object.keys(record).filter(
			(name) =>
				choices.get(name)?.has(String(record[name])) && record[labelName(name)] === undefined,
		),
	);
	expect([...new Set(bare)]).toEqual([]);
});
