import { listNamed, readOnce, type Answer } from '../../nodes/shared/engine/unknown/readOnce';
import type { Run } from '../../nodes/shared/engine/run';
import type { Operation, Paging } from '../../nodes/shared/table/operation';
import { lists } from '../harness/lookedUp.mts';
import { plainRun } from '../harness/plainVendor.mts';

// A list that is read beside the items of a run.

const paging: Paging = {
	first: 0,
	pageSize: 2,
	ask: ({ body }, start) => ({ body: { ...body, start }, query: {} }),
	read: (records) => ({ records: records as unknown[] }),
	next: (position, received) => position + received,
};
const list = (more: Partial<Operation> = {}) => ({ ...listNamed(lists, 'record.getAll'), ...more });

/** Reads it while a run is over, whose items must not notice anything. */
async function readBeside(operation: Operation, answers: unknown[] | undefined, most = 100) {
	let answer: Answer | undefined;
	const bodies: unknown[] = [];
	const underWay: boolean[] = [];
	const sentAt: number[] = [];
	const { outcomes } = await plainRun(
		{
			vendor: 'ivvy',
			operation: {},
			answers({ body }, nth) {
				bodies.push(JSON.parse(body));
				if (!answers) return { body: '{"errorCode":403,"message":"No","specificCode":"7"}' };
				return { body: JSON.stringify(answers[nth] ?? []) };
			},
		},
		[{ body: {}, query: {} }],
		async (run) => {
			const over: Run = { ...run, underWay, sentAt, isOver: () => true };
			const asked = { body: { of: 1 }, query: {} };
			answer = await readOnce(over, operation, asked, most);
		},
	);
	expect({ outcomes, underWay, sentAt }).toEqual({ outcomes: [[]], underWay: [], sentAt: [] });
	return { answer, bodies };
}

it('a list in pages is read to its end', async () => {
	const pages = [[{ id: 1 }, { id: 2 }], [{ id: 3 }]];
	const { answer, bodies } = await readBeside(list({ paging }), pages);
	expect(answer).toEqual({ records: [{ id: 1 }, { id: 2 }, { id: 3 }] });
	expect(bodies).toEqual([0, 2, 3].map((start) => ({ of: 1, start })));
});

it('a list in one answer is read at once', async () => {
	const { answer, bodies } = await readBeside(list(), [[{ id: 1 }, { id: 2 }]]);
	expect(answer).toEqual({ records: [{ id: 1 }, { id: 2 }] });
	expect(bodies).toEqual([{ of: 1 }]);
});

it('records come as the vendor gives them', async () => {
	const record = { id: 1, more: 'x' };
	const { answer } = await readBeside(list({ simplified: ['id'] }), [[record]]);
	expect(answer).toEqual({ records: [record] });
});

it('an empty list has no records', async () => {
	for (const operation of [list(), list({ paging })])
		expect((await readBeside(operation, [[]])).answer).toEqual({ records: [] });
});

it('a list that is longer than wanted is not read', async () => {
	const pages = [[{ id: 1 }, { id: 2 }], [{ id: 3 }, { id: 4 }], [{ id: 5 }]];
	const { answer, bodies } = await readBeside(list({ paging }), pages, 3);
	expect(answer).toEqual({ failed: 'the list has more than 3 records since then' });
	expect(bodies).toHaveLength(2);
});

it('a list that is refused tells why', async () => {
	const { answer } = await readBeside(list({ paging }), undefined);
	expect(answer).toEqual({ failed: expect.stringContaining('No') as string });
});

it('is found by the names of its resource and operation', () => {
	expect(listNamed(lists, 'record.getAll').call).toBe('any/list');
	expect(listNamed(lists, 'other.getAll').call).toBe('any/others');
	for (const name of ['record.none', 'none.getAll', 'record'])
		expect(() => listNamed(lists, name)).toThrow(`There is no list '${name}'`);
});

it('asks nothing more where it is empty', () => {
	const [, { operations }] = lists;
	const asking = {
		...operations[1],
		whenEmpty: { request: () => undefined, why: () => undefined },
	};
	const record = { ...lists[1], operations: [asking] };
	expect(listNamed([record], 'record.getAll').whenEmpty).toBeUndefined();
});
