import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { resources } from '../../nodes/LeadSquared/operations';
import { seedIds } from '../../sandbox/leadsquared/wire/ids.mts';
import { leadSquaredExamples } from '../examples/leadSquared';
import { useVendors } from '../harness/vendors.mts';

// A record that comes again while a list is read page by page: given once, and where it stands for one that is missing, said.

const vendors = useVendors();

const respond = (match: string, body: unknown, more = {}) =>
	vendors.sandbox.fault({
		vendor: 'leadSquared',
		match,
		kind: 'respond',
		status: 200,
		body: body as IDataObject,
		...more,
	});

const refusal = {
	status: 500,
	body: { Status: 'Error', ExceptionType: 'MXInvalidInputException', ExceptionMessage: 'no' },
	times: -1,
};

const upTo = (from: number, to: number) =>
	Array.from({ length: to - from + 1 }, (_, index) => from + index);

const run = async (resource: string, operation: string, parameters: INodeParameters) =>
	await vendors.leadSquared({
		parameters: { output: 'raw', ...parameters, resource, operation },
	});

/** Pages of 50, with a total. */
const references = async (pages: Array<[total: number, ids: number[]]>) => {
	const path = 'GetLeadReferences';
	for (const [RecordCount, ids] of pages) {
		const ProspectActivities = ids.map((ID) => ({ ID: String(ID), Name: 'the same' }));
		respond(path, { RecordCount, ProspectActivities });
	}
	respond(path, undefined, refusal);
	const { output, error } = await run('activity', 'getByLeadReference', {
		leadId: seedIds.leads[0],
		returnAll: true,
	});
	return { ids: output.map(({ json }) => Number(json.ID)), error };
};

describe('with a total', () => {
	it('a new record that pushes one onto the next page is no fault', async () => {
		const { ids, error } = await references([
			[60, upTo(1, 50)],
			[61, upTo(50, 60)],
		]);
		expect(error).toBeUndefined();
		expect(ids).toEqual(upTo(1, 60));
	});

	it('two of them are none either', async () => {
		const { ids, error } = await references([
			[110, upTo(1, 50)],
			[111, upTo(50, 99)],
			[112, upTo(99, 110)],
		]);
		expect(error).toBeUndefined();
		expect(ids).toEqual(upTo(1, 110));
	});

	it('one that comes in the place of another is', async () => {
		const { ids, error } = await references([
			[60, upTo(1, 50)],
			[60, upTo(50, 59)],
		]);
		expect(ids).toEqual([]);
		expect(error?.message).toContain('only 59 of 60 records came, 1 of them more than once');
	});

	it('is one that the list itself has twice: the total counts it so', async () => {
		const { ids, error } = await references([[4, [1, 2, 2, 3]]]);
		expect(error).toBeUndefined();
		expect(ids).toEqual([1, 2, 3]);
	});
});

it('records that only look the same are all given, and so are those without an id', async () => {
	const { ids } = await references([[3, [1, 2, 3]]]);
	expect(ids).toEqual([1, 2, 3]);
	const ProspectActivities = upTo(1, 3).map(() => ({ Name: 'the same' }));
	vendors.reset();
	respond('GetLeadReferences', { RecordCount: 3, ProspectActivities });
	const { output } = await run('activity', 'getByLeadReference', {
		leadId: seedIds.leads[0],
		returnAll: true,
	});
	expect(output).toHaveLength(3);
});

describe('without a total, in an order of the user', () => {
	/** The rows of a search for leads tell how many there are. */
	const leads = async (pages: Array<[count: number | undefined, ids: number[]]>) => {
		for (const [Total, ids] of pages) {
			respond(
				'Leads.Get',
				ids.map((id) => ({ ProspectID: String(id), ...(Total === undefined ? {} : { Total }) })),
			);
		}
		return await run('lead', 'getAll', {
			lookupName: 'CreatedOn',
			sqlOperator: '>',
			lookupValue: '2000-01-01 00:00:00',
			returnAll: true,
			filters: { columnName: 'ProspectStage', direction: '1' },
		});
	};

	it('a repetition is no fault where as many were added', async () => {
		const { output, error } = await leads([
			[1_200, upTo(1, 1_000)],
			[1_201, upTo(1_000, 1_200)],
		]);
		expect(error).toBeUndefined();
		expect(output.map(({ json }) => Number(json.ProspectID))).toEqual(upTo(1, 1_200));
	});

	it.each([
		{ what: 'none was added', first: 1_200, last: 1_200 },
		{ what: 'nobody tells how many there are', first: undefined, last: undefined },
		{ what: 'what is told cannot be true', first: 1, last: 1 },
	])('it is one where $what', async ({ first, last }) => {
		const { output, error } = await leads([
			[first, upTo(1, 1_000)],
			[last, upTo(1_000, 1_199)],
		]);
		expect(output).toEqual([]);
		expect(error?.message).toContain('1 records came on more than one page');
		expect(error?.description).toContain("Remove 'Sort By'");
	});
});

const paged = resources.flatMap(({ value, operations }) =>
	operations
		.filter(({ paging }) => paging?.id)
		.map((operation) => ({ name: `${value}.${operation.value}`, resource: value, operation })),
);

/** The list in an answer, wherever it stands. */
function listIn(reply: unknown): {
	rows: IDataObject[];
	as(rows: IDataObject[], total: number): unknown;
} {
	if (Array.isArray(reply)) return { rows: reply as IDataObject[], as: (rows) => rows };
	const answer = reply as IDataObject;
	const key = Object.keys(answer).find((name) => Array.isArray(answer[name])) ?? '';
	return {
		rows: answer[key] as IDataObject[],
		as: (rows, total) => ({
			...answer,
			[key]: rows,
			...('RecordCount' in answer ? { RecordCount: total } : {}),
		}),
	};
}

/** Those whose records cannot change places, or that have some more than once by themselves. */
const harmless = [
	'lead.getAll',
	'list.getLeads',
	'task.getAppointmentsBySearch',
	'task.getTodosBySearch',
];

describe.each(paged)('$name', ({ name, resource, operation }) => {
	it('gives nothing rather than less than there is', async () => {
		const path = operation.call.split(' ')[1] ?? '';
		const { paging } = operation;
		const example = leadSquaredExamples.find((one) => one.operation === name);
		example?.prepare?.(vendors.sandbox.state.leadSquared);
		const { filters, ...form } = example?.items[0] ?? {};
		const narrowed = Object.entries((filters ?? {}) as IDataObject).filter(
			([key]) => !['columnName', 'direction', 'include_CSV', 'sorting'].includes(key),
		);
		const parameters = {
			...form,
			// What concerns several users may be there for each of them.
			...(form.users === undefined ? {} : { users: String(form.users).split(',')[0] }),
			returnAll: true,
			...(filters === undefined ? {} : { filters: Object.fromEntries(narrowed) }),
		} as INodeParameters;
		await run(resource, operation.value, parameters);
		const answered = vendors.sandbox.calls
			.filter(({ action }) => action.endsWith(path))
			.map(({ reply }) => listIn(reply));
		const { rows, as } = answered.find((one) => one.rows.length > 0) ?? listIn([]);
		const id = paging?.id?.(rows[0]) ?? '';
		expect(id).not.toBe('');
		const numbered = (numbers: number[]) =>
			numbers.map(
				(number) =>
					JSON.parse(
						JSON.stringify(rows[0]).replace(new RegExp(id, 'gi'), `id-${number}`),
					) as IDataObject,
			);
		const size = paging?.pageSize ?? 0;
		const all = size + 1;
		respond(path, as(numbered(upTo(1, size)), all));
		respond(path, as(numbered([size]), all));
		respond(path, as([], all));
		respond(path, undefined, refusal);
		const { output, error } = await run(resource, operation.value, parameters);
		if (harmless.includes(name)) {
			expect(error).toBeUndefined();
			expect(output).toHaveLength(size);
		} else {
			expect(output).toEqual([]);
			expect(error?.message).toMatch(/records came/);
		}
	});
});

it('tasks of several users come once each', async () => {
	const rows = [1, 2, 2, 3].map((id) => ({ UserTaskId: String(id) }));
	for (const [first, second] of [
		[rows, []],
		[rows.slice(0, 2), rows.slice(2)],
	])
		for (const operation of ['getTodosByUserId', 'getAppointmentsByUserId'])
			for (const limit of [1, 1_000]) {
				vendors.reset();
				respond('ByUserId', { RecordCount: 4, List: first });
				respond('ByUserId', { RecordCount: 4, List: second });
				const { output, error } = await run('task', operation, {
					fromDate: '2026-05-01',
					toDate: '2026-06-01',
					users: `${seedIds.users[0]}, ${seedIds.users[1]}`,
					returnAll: false,
					limit,
				});
				expect(error).toBeUndefined();
				expect(output.map(({ json }) => Number(json.UserTaskId))).toEqual(
					[1, 2, 3].slice(0, limit),
				);
			}
});
