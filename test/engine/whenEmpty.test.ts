import type { Job, Outcome, Run } from '../../nodes/shared/engine/run';
import { settleFound } from '../../nodes/shared/engine/whenEmpty';
import { FieldProblem, type Operation, type Values } from '../../nodes/shared/table/operation';
import type { Sending } from '../../nodes/shared/wire/send';
import type { Reply, VendorRequest } from '../../nodes/shared/wire/vendor';

const nothing: Outcome = { records: [] };
const problem = new FieldProblem("There is no field 'odd'", 'Give another one.');

/** Says that a field is unknown when the answer does. */
const whenEmpty: NonNullable<Operation['whenEmpty']> = {
	request: ({ body }: Values) => body.asks as VendorRequest | undefined,
	why(data, { body }) {
		if (data === 'odd form') throw new Error('odd');
		return data === body.field ? problem : undefined;
	},
};

/** A run whose question gets this answer. */
function runWith(reply: Reply, more: Partial<Operation> = { whenEmpty }, isOver = false) {
	const sent: Array<[VendorRequest, Sending]> = [];
	const settled: Array<[number, Outcome]> = [];
	const run = {
		attempt: {
			vendor: { name: 'Vendor', errors: {} },
			resource: { name: 'Record' },
			operation: { name: 'Find', call: 'find', lane: 'bulk', ...more },
		},
		line: {
			send: async (request: VendorRequest, how: Sending) => {
				sent.push([request, how]);
				return reply;
			},
		},
		isOver: () => isOver,
		settle: (item: number, outcome: Outcome) => void settled.push([item, outcome]),
	} as unknown as Run;
	return { run, sent, settled };
}

const question = (path: string, body?: string): VendorRequest => ({ method: 'GET', path, body });

const jobOf = (item: number, asks?: VendorRequest): Job => ({
	item,
	values: { body: { asks, field: 'odd' }, query: {} },
	limit: 1,
	output: 'raw',
});

const unknown: Reply = { kind: 'done', data: 'odd' };

it.each<{ what: string; outcome: Outcome; more?: Partial<Operation>; isOver?: boolean }>([
	{ what: 'something was found', outcome: { records: [{ id: 1 }] } },
	{ what: 'it failed', outcome: { failure: { message: 'no' } } as Outcome },
	{ what: 'there is no question', outcome: nothing, more: {} },
	{ what: 'the run is over', outcome: nothing, isOver: true },
])('nothing is asked where $what', async ({ outcome, more, isOver }) => {
	const { run, sent, settled } = runWith(unknown, more ?? { whenEmpty }, isOver);
	await settleFound(run, jobOf(2, question('/fields')), outcome);
	expect(sent).toEqual([]);
	expect(settled).toEqual([[2, outcome]]);
});

it('nothing found it is where the item has nothing to ask', async () => {
	const { run, sent, settled } = runWith(unknown);
	await settleFound(run, jobOf(2), nothing);
	expect(sent).toEqual([]);
	expect(settled).toEqual([[2, nothing]]);
});

it('an item whose condition can find nothing fails by the reason', async () => {
	const { run, sent, settled } = runWith(unknown);
	await settleFound(run, jobOf(2, question('/fields')), nothing);
	expect(sent).toEqual([[question('/fields'), { repeatable: true, lane: 'bulk' }]]);
	const failure = {
		attempted: 'Vendor Record → Find (find)',
		message: problem.message,
		hint: problem.hint,
		outcome: 'refused',
	};
	expect(settled).toEqual([[2, { failure }]]);
});

it.each<Reply>([
	{ kind: 'done', data: 'known' },
	{ kind: 'done', data: 'odd form' },
	{ kind: 'refused', message: 'no', status: 400 },
	{ kind: 'unclear', message: 'cut off' },
])('nothing found it is where the answer is %j', async (reply) => {
	const { run, sent, settled } = runWith(reply);
	await settleFound(run, jobOf(2, question('/fields')), nothing);
	expect(sent).toHaveLength(1);
	expect(settled).toEqual([[2, nothing]]);
});

it('a question is asked once in a run, also by items that go side by side', async () => {
	const { run, sent, settled } = runWith(unknown);
	const asks = [
		question('/a'),
		question('/a'),
		question('/b'),
		question('/b', '1'),
		question('/a'),
	];
	const jobs = asks.map((one, item) => jobOf(item, one));
	await Promise.all(jobs.slice(0, 4).map(async (job) => await settleFound(run, job, nothing)));
	await settleFound(run, jobs[4], nothing);
	expect(sent.map(([request]) => request)).toEqual([asks[0], asks[2], asks[3]]);
	expect(settled.map(([item, outcome]) => [item, 'failure' in outcome])).toEqual(
		asks.map((_one, item) => [item, true]),
	);
	const other = runWith(unknown);
	await settleFound(other.run, jobs[0], nothing);
	expect(other.sent).toHaveLength(1);
});
