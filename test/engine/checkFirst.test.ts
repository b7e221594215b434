import { mayBeSent } from '../../nodes/shared/engine/checkFirst';
import type { Job, Outcome, Run } from '../../nodes/shared/engine/run';
import { FieldProblem, type Operation } from '../../nodes/shared/table/operation';
import { Unreadable } from '../../nodes/shared/wire/answer';
import { CalledOff, type Sending } from '../../nodes/shared/wire/send';
import type { Reply } from '../../nodes/shared/wire/vendor';

const job: Job = { item: 3, values: { body: { id: 7 }, query: {} }, limit: 1, output: 'raw' };
const question = { method: 'GET' as const, path: '/look' };
const isOver = () => false;

/** Runs the look-up of an operation whose question gets this answer. */
async function look(reply: Reply | Error, checkFirst: Operation['checkFirst']) {
	const sent: Array<[unknown, Sending]> = [];
	const settled: Array<[number, Outcome]> = [];
	const run = {
		attempt: {
			vendor: { name: 'Vendor', errors: {} },
			resource: { name: 'Record' },
			operation: { name: 'Change', call: 'change', lane: 'bulk', checkFirst },
		},
		line: {
			async send(request: unknown, how: Sending) {
				sent.push([request, how]);
				return reply instanceof Error ? await Promise.reject(reply) : reply;
			},
		},
		isOver,
		settle: (item: number, outcome: Outcome) => void settled.push([item, outcome]),
	} as unknown as Run;
	return { may: await mayBeSent(run, job), sent, settled };
}

const done: Reply = { kind: 'done', data: { id: 7 } };

it('an operation without a look-up may be sent at once', async () => {
	expect(await look(done, undefined)).toEqual({ may: true, sent: [], settled: [] });
});

it.each<{ what: string; reply: Reply; data: unknown }>([
	{ what: 'the answer', reply: done, data: { id: 7 } },
	{
		what: 'nothing where the vendor refuses the question',
		reply: { kind: 'refused', message: 'none', status: 404 },
		data: undefined,
	},
])('a look-up is asked for its item and gets $what', async ({ reply, data }) => {
	const got: unknown[] = [];
	const { may, sent, settled } = await look(reply, async (values, ask) => {
		got.push(values, await ask(question));
	});
	expect([may, settled]).toEqual([true, []]);
	expect(got).toEqual([job.values, data]);
	expect(sent).toEqual([[question, { repeatable: true, lane: 'bulk', isOff: isOver }]]);
});

it('a look-up that says no is told in its own words, and nothing is sent', async () => {
	const { may, settled } = await look(done, async (_values, ask) => {
		await ask(question);
		throw new FieldProblem('Another record has this name', 'Give it another one.');
	});
	expect(may).toBe(false);
	const failure = {
		attempted: 'Vendor Record → Change (change)',
		message: 'Another record has this name',
		hint: 'Give it another one.',
		outcome: 'notSent',
	};
	expect(settled).toEqual([[3, { failure }]]);
});

it.each<{ reply: Reply; told: object }>([
	{
		reply: { kind: 'unavailable', message: 'closed', status: 503, passing: true, code: 'C1' },
		told: { message: expect.stringMatching(/could not be read: closed$/) as string, code: 'C1' },
	},
	{
		reply: { kind: 'unclear', message: 'cut off', status: 502 },
		told: { message: expect.stringMatching(/could not be read: cut off$/) as string },
	},
])('a look-up that gets no answer ($reply.kind) fails its item unsent', async ({ reply, told }) => {
	const { may, settled } = await look(reply, async (_values, ask) => void (await ask(question)));
	expect(may).toBe(false);
	const failure = { ...told, outcome: 'notSent', httpStatus: (reply as { status: number }).status };
	expect(settled).toEqual([[3, { failure: expect.objectContaining(failure) as unknown }]]);
});

it.each([
	{ error: new Unreadable('its answer has no list'), says: /could not be read: its answer has no/ },
	{ error: new TypeError('x is undefined'), says: /could not be read: .* does not know$/ },
])('a look-up that cannot read its answer fails its item unsent', async ({ error, says }) => {
	const { may, settled } = await look(done, async () => await Promise.reject(error));
	expect(may).toBe(false);
	const failure = { message: expect.stringMatching(says) as string, outcome: 'notSent' };
	expect(settled).toEqual([[3, { failure: expect.objectContaining(failure) as unknown }]]);
});

it('a look-up that was called off says nothing of its item', async () => {
	const asking = look(new CalledOff('over'), async (_values, ask) => void (await ask(question)));
	await expect(asking).rejects.toBeInstanceOf(CalledOff);
});
