import type { IDataObject, IExecuteFunctions, INodeParameters } from 'n8n-workflow';

import { parameterReader } from '../../nodes/shared/engine/parameters';
import { LeadSquared } from '../../nodes/LeadSquared/LeadSquared.node';
import { useVendors } from '../harness/vendors.mts';

const vendors = useVendors();
afterEach(() => jest.restoreAllMocks());

const items: IDataObject[] = [
	{
		name: 'Ada',
		'first name': 'Ada',
		count: 0,
		on: false,
		none: null,
		deep: { a: { b: 'x' } },
		list: ['p', 'q'],
		empty: '',
	},
	{
		name: '=1+1',
		'first name': '{{ 1 }}',
		count: 12.5,
		on: true,
		deep: { a: 'no object', constructor: 'own' },
		list: [],
		when: '2026-01-01T00:00:00',
	},
	{},
];

/** Runs the node with its reading replaced by a comparison of both ways to read, for every item. */
async function compare(
	parameters: INodeParameters,
	names: string[],
): Promise<{ direct: unknown[][]; n8n: unknown[][]; askedN8n: number }> {
	const result = { direct: [] as unknown[][], n8n: [] as unknown[][], askedN8n: 0 };
	jest.spyOn(LeadSquared.prototype, 'execute').mockImplementation(async function (
		this: IExecuteFunctions,
	) {
		const original = this.getNodeParameter.bind(this);
		const read = (get: (item: number, name: string) => unknown) =>
			items.map((_, item) =>
				names.map((name) => {
					try {
						return get(item, name);
					} catch (error) {
						return (error as Error).message;
					}
				}),
			);
		result.n8n = read((item, name) => original(name, item, 'the fallback'));
		this.getNodeParameter = ((...args: Parameters<typeof original>) => {
			result.askedN8n++;
			return original(...args);
		}) as typeof this.getNodeParameter;
		const reader = parameterReader(this);
		result.direct = read((item, name) => reader(item)(name, 'the fallback'));
		return [[]];
	});
	await vendors.leadSquared({ parameters, items });
	return result;
}

/** n8n keeps only what the node's form has. */
const operation = { resource: 'lead', operation: 'updateBulk' };
const schema = [
	{
		id: 'FirstName',
		displayName: 'First Name',
		type: 'string',
		required: false,
		display: true,
		defaultMatch: false,
	},
];

const expressions = [
	'={{ $json.name }}',
	'={{$json.name}}',
	'={{ $json["first name"] }}',
	"={{ $json['first name'] }}",
	'={{ $json.count }}',
	'={{ $json.on }}',
	'={{ $json.none }}',
	'={{ $json.deep.a.b }}',
	'={{ $json.deep.a }}',
	'={{ $json.list }}',
	'={{ $json.list[0] }}',
	'={{ $json.missing }}',
	'={{ $json.missing.deeper }}',
	'={{ $json.empty }}',
	'={{ $json.when }}',
	'={{ $json.constructor }}',
	'={{ $json.toString }}',
	'={{ $json.__proto__ }}',
	'={{ $json.list.length }}',
	'={{ $json.name.length }}',
	'=Hello {{ $json.name }}',
	'={{ $json.name + "!" }}',
	'={{ $itemIndex }}',
	'={{ $json }}',
	'=plain',
	'=',
	'={{ $now.isValid }}',
	'={{ $json.name }} ',
	'= {{ $json.name }}',
	'={{ $json.name }}{{ $json.count }}',
	'plain',
	'{{ $json.name }}',
	'={{ $json.deep.constructor }}',
	'={{ $json.deep["__proto__"] }}',
	'={{ $json["first name"].length }}',
];

it.each(expressions)('%s gives what n8n gives, at every depth', async (value) => {
	const { direct, n8n } = await compare(
		{
			...operation,
			matchValue: value,
			searchByKey: { __rl: true, mode: 'name', value },
			additionalFields: {
				postUpdatedLead: value,
				fieldsByName: {
					field: [
						{ schemaName: value, value: 'fixed' },
						{ schemaName: 'mx_City', value },
					],
				},
			},
			attributes: {
				mappingMode: 'defineBelow',
				value: { FirstName: value, LastName: 'fixed' },
				schema,
			},
		} as unknown as INodeParameters,
		['matchValue', 'searchByKey', 'additionalFields', 'attributes', 'absent'],
	);
	expect(direct).toEqual(n8n);
	// What is compared is really there.
	expect(JSON.stringify(direct[0].slice(1, 4))).toMatch(
		/fixed|invalid constructor|this is a function|security concerns/,
	);
});

it('asks n8n once for what is the same for all items, and never for a path that is there', async () => {
	const { askedN8n, direct } = await compare(
		{
			...operation,
			matchValue: 'x',
			attributes: { mappingMode: 'defineBelow', value: { FirstName: '={{ $json.count }}' } },
		},
		['matchValue', 'attributes', 'absent'],
	);
	expect(direct[0]).toEqual([
		'x',
		{ mappingMode: 'defineBelow', value: { FirstName: 0 } },
		'the fallback',
	]);
	// 'matchValue' and 'absent' once each, and the third item, which has no count.
	expect(askedN8n).toBe(3);
});
