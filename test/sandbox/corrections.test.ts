import corrections from '../../sandbox/reference/corrections.json';
import { corrected, type Correction } from '../../sandbox/corrections.mts';
import { actions } from '../../sandbox/ivvy/wire/actions.mts';
import { endpointNamed } from '../../sandbox/leadsquared/wire/endpoints.mts';
import { failedWith } from '../harness/corrections.mts';

jest.setTimeout(120_000);

const seen = { source: 'a test', date: '2026-12-01' };

const ofIvvy = (call: string, rest: object) =>
	({ vendor: 'ivvy', call, in: 'answer', ...seen, ...rest }) as Correction;
const ofLeadSquared = (call: string, rest: object) =>
	({ vendor: 'leadSquared', call, in: 'answer', ...seen, ...rest }) as Correction;

describe("the project's own", () => {
	it('have their source and date', () => {
		for (const { source, date } of corrections as Correction[]) {
			expect(source.length).toBeGreaterThan(5);
			expect(date).toMatch(/^\d{4}-\d\d-\d\d$/);
		}
	});

	it('are a list that fits to the reference, which is read with it', () => {
		expect(Array.isArray(corrections)).toBe(true);
		expect(actions.size).toBeGreaterThan(100);
	});
});

/** An action of iVvy in which everything can be corrected, as new each time. */
const ivvy = () => ({
	actions: [
		{
			namespace: 'crm',
			action: 'getTaskList',
			params: [{ name: 'perPage', type: 'integer' }],
			response: {
				shape: 'collection',
				example: { results: [] },
				fields: [
					{ name: 'status', type: 'integer', enum: [{ value: 0, name: 'Open' }] },
					{ name: 'lines', type: 'array', items: [{ name: 'cost', type: 'decimal' }] },
				],
			},
		},
	],
});

const leadSquared = () => ({
	endpoints: [
		{
			resource: 'task',
			operation: 'get',
			query: [{ name: 'id', type: 'string' }],
			body: {
				fields: [
					{ name: 'Parameter', type: 'object', fields: [{ name: 'Size', type: 'integer' }] },
				],
			},
			paging: null,
			exampleResponse: { List: [{ Name: 'x', Owner: { Id: '1' } }, { Name: 'y' }] },
		},
	],
	webhooks: { eventNames: ['Lead_Post_Create'] },
});

const first = <T>(list: T[]): T => list[0];

describe('a correction of iVvy', () => {
	const call = 'crm/getTaskList';
	const after = (rest: object) => first(corrected('ivvy', ivvy(), [ofIvvy(call, rest)]).actions);

	it('renames, retypes, adds and removes a field, also inside of another one', () => {
		const names = (rest: object) => after(rest).response.fields.map(({ name }) => name);
		expect(names({ change: 'rename', field: 'status', to: 'state' })).toEqual(['state', 'lines']);
		expect(names({ change: 'remove', field: 'status' })).toEqual(['lines']);
		expect(names({ change: 'add', to: { name: 'more', type: 'string' } })).toEqual([
			'status',
			'lines',
			'more',
		]);
		expect(after({ change: 'retype', field: 'status', to: 'string' }).response.fields[0].type).toBe(
			'string',
		);
		const inner = after({ change: 'rename', field: 'lines.cost', to: 'price' });
		expect(inner.response.fields[1].items).toEqual([{ name: 'price', type: 'decimal' }]);
		const added = after({ change: 'add', field: 'lines', to: { name: 'tax', type: 'decimal' } });
		expect(added.response.fields[1].items).toHaveLength(2);
	});

	it('gives other codes, another largest page and another envelope', () => {
		const codes = [{ value: 7, name: 'Lucky' }];
		expect(after({ change: 'codes', field: 'status', to: codes }).response.fields[0].enum).toBe(
			codes,
		);
		expect(after({ change: 'pageCap', to: 50 })).toMatchObject({ pageCap: 50 });
		expect(after({ change: 'envelope', to: 'list' }).response).toMatchObject({ example: [] });
		expect(after({ in: 'request', change: 'remove', field: 'perPage' }).params).toEqual([]);
	});

	it('leaves the other vendor as it is', () => {
		expect(corrected('ivvy', ivvy(), [ofLeadSquared('task.get', { change: 'remove' })])).toEqual(
			ivvy(),
		);
	});

	it.each([
		['there is no such call', 'crm/getNothing', { change: 'remove', field: 'status' }],
		['there is no such field', call, { change: 'remove', field: 'colour' }],
		['there is no such field to add to', call, { change: 'add', field: 'colour', to: {} }],
		["it takes 'collection', 'object' or 'list'", call, { change: 'envelope', to: 'bag' }],
	])('that does not fit is told: %s', (why, name, rest) => {
		expect(() => corrected('ivvy', ivvy(), [ofIvvy(name, rest)])).toThrow(why);
	});
});

describe('a correction of LeadSquared', () => {
	const after = (rest: object, call = 'task.get') =>
		corrected('leadSquared', leadSquared(), [ofLeadSquared(call, rest)]);
	const example = (rest: object) => first(after(rest).endpoints).exampleResponse;

	it('changes its example, which is all that is documented of an answer', () => {
		expect(example({ change: 'rename', field: 'List.Name', to: 'Title' })).toEqual({
			List: [{ Owner: { Id: '1' }, Title: 'x' }, { Title: 'y' }],
		});
		expect(example({ change: 'retype', field: 'List.Owner.Id', to: 1 })).toMatchObject({
			List: [{ Owner: { Id: 1 } }, {}],
		});
		expect(example({ change: 'add', field: 'List.Age', to: 3 })).toMatchObject({
			List: [{ Age: 3 }, { Age: 3 }],
		});
		expect(example({ change: 'remove', field: 'List' })).toEqual({});
		expect(example({ change: 'envelope', to: [] })).toEqual([]);
		expect(() => example({ change: 'rename', field: 'List.Colour', to: 'Hue' })).toThrow(
			'its example has no such field',
		);
	});

	it('changes its parameters, its largest page and its events', () => {
		const size = { in: 'request', field: 'Parameter.Size' };
		const [endpoint] = after({ ...size, change: 'rename', to: 'Rows' }).endpoints;
		expect(endpoint.body.fields[0].fields).toEqual([{ name: 'Rows', type: 'integer' }]);
		expect(first(after({ in: 'request', change: 'remove', field: 'id' }).endpoints).query).toEqual(
			[],
		);
		expect(first(after({ change: 'pageCap', to: 10 }).endpoints).paging).toMatchObject({
			maxPageSize: 10,
		});
		const events = after({ change: 'codes', field: 'eventNames', to: ['Lead_Made'] }, 'webhooks');
		expect(events.webhooks.eventNames).toEqual(['Lead_Made']);
	});
});

describe('the coverage tests follow it, and turn red until the table does', () => {
	it('for iVvy', () => {
		const renamed = { in: 'request', change: 'rename', field: 'status', to: 'state' };
		const failed = failedWith(
			[
				ofIvvy('crm/addOrUpdateTask', renamed),
				ofIvvy('crm/getTaskList', { change: 'remove', field: 'priority' }),
				ofIvvy('crm/getActivityList', { change: 'pageCap', to: 50 }),
				ofIvvy('crm/getLeadSourceList', { change: 'envelope', to: 'list' }),
			],
			'test/ivvy/coverage.test.ts',
			'(task|activity|leadSource)\\.(create|getAll) ',
		);
		expect(failed).toEqual([
			'iVvy activity.getAll reads the documented form of a list, and asks for no more than a page holds',
			'iVvy leadSource.getAll reads the documented form of a list, and asks for no more than a page holds',
			'iVvy task.create offers every documented parameter and no other',
			'iVvy task.create offers exactly the documented values',
			'iVvy task.getAll keeps ten or fewer documented fields with Simplified, where an answer has more',
		]);
	});

	it('for LeadSquared', () => {
		const failed = failedWith(
			[
				ofLeadSquared('task.get', { in: 'request', change: 'rename', field: 'id', to: 'taskId' }),
				ofLeadSquared('team.list', { change: 'rename', field: 'Teams', to: 'Squads' }),
				ofLeadSquared('product.search', { change: 'pageCap', to: 500 }),
			],
			'test/leadSquared/coverage.test.ts',
			'^(task\\.get|team\\.getAll|product\\.getAll) ',
		);
		expect(failed).toEqual([
			'product.getAll reads the documented form of a list, and asks for no more than a page holds',
			'task.get asks for what the vendor requires',
			'task.get offers every documented field and no other',
			'task.get sends the query in the query, and the rest in the body',
			'team.getAll reads the documented form of a list, and asks for no more than a page holds',
		]);
	});

	it('and no other ones', () => {
		expect(endpointNamed('task.get')).toBeDefined();
		expect(failedWith([], 'test/leadSquared/coverage.test.ts', '^task\\.get ')).toEqual([]);
	});

	it('one that does not fit stops them all', () => {
		const [message] = failedWith(
			[ofIvvy('crm/getNothing', { change: 'remove', field: 'status' })],
			'test/ivvy/coverage.test.ts',
			'task\\.create ',
		);
		expect(message).toContain('there is no such call');
	});
});
