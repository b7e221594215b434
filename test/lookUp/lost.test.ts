import type { Job, Outcome, Run } from '../../nodes/shared/engine/run';
import { readIfUnknown, sendAndLookUp } from '../../nodes/shared/engine/unknown';
import { forgetIds } from '../../nodes/shared/engine/unknown/ids';
import type { LookUp } from '../../nodes/shared/table/lookUp';
import type { Operation, Values } from '../../nodes/shared/table/operation';
import { begunAt, byName, lists, utc } from '../harness/lookedUp.mts';
import { plainRun } from '../harness/plainVendor.mts';

// Which items are looked up, what comes out for them, and how the run goes on.

beforeEach(() => forgetIds());

type Failure = Extract<Outcome, { failure: unknown }>['failure'];

const failed = (more: Partial<Failure> = {}): Outcome => ({
	failure: { message: 'No answer', hint: 'Look.', attempted: 'Make', outcome: 'unknown', ...more },
});
const record = (id: number, name: string) => ({ id, name, at: utc(begunAt) });

interface Lost {
	/** What sending an item ends with; `undefined`: it is not sent this time. */
	send(name: string, nth: number): Outcome | undefined;
	records?: object[];
	values?: Array<Partial<Values>>;
	operation?: Partial<Operation>;
	lookUp?: Partial<LookUp>;
	isOn?: boolean;
	/** Is the run over after so many rounds of sending? */
	isOver?(nth: number): boolean;
	goesOn?: boolean;
	account?: string;
}

/** Runs two items, A and B, and tells what came of them, what was sent and how often the list was asked. */
async function runOf(lost: Lost) {
	const { values = [], isOn = true, goesOn = false, account } = lost;
	const outcomes: Array<Outcome | undefined> = [];
	const sent: string[] = [];
	let rounds = 0;
	const { calls } = await plainRun(
		{
			vendor: 'ivvy',
			operation: { call: 'any/make', lookUp: { ...byName, ...lost.lookUp }, ...lost.operation },
			answers: () => ({ body: JSON.stringify(lost.records ?? []) }),
			credentials: account === undefined ? undefined : { apiKey: account },
		},
		['A', 'B'].map((name, item) => ({ body: { name }, query: {}, ...values[item] })),
		async (plain, jobs) => {
			const run: Run = {
				...plain,
				sentAt: [begunAt, begunAt],
				settle: (item, outcome) => (outcomes[item] = outcome),
				isOver: () => lost.isOver?.(rounds) ?? false,
			};
			const unknowns = { isOn, resources: lists, outcomes, aheadMs: () => 0, goesOn: () => goesOn };
			await sendAndLookUp(run, unknowns, jobs, async (open: Job[]) => {
				rounds++;
				for (const {
					item,
					values: { body },
				} of open) {
					const outcome = lost.send(String(body.name), rounds);
					if (!outcome) continue;
					sent.push(String(body.name));
					run.settle(item, outcome);
				}
			});
		},
	);
	return { outcomes, sent, asked: calls.length };
}

const done: Outcome = { records: [{ id: 9 }] };
const losing = (name: string) => (name === 'A' ? failed() : done);
const found = (id: number, more: object = {}) => ({
	records: [{ ...more, id, outcome: 'found' }],
	isFound: true,
});

it('a lost answer is found as the usual answer, with a note', async () => {
	const { outcomes, asked } = await runOf({
		send: losing,
		records: [record(1, 'A')],
		values: [{ note: { lookedUp: ['x'] } }],
		lookUp: { answer: ({ id }, { body }) => ({ id, success: body.name }) },
	});
	expect(outcomes).toEqual([found(1, { success: 'A', lookedUp: ['x'] }), done]);
	expect(asked).toBe(1);
});

it('what is not found stays unknown, and tells what was seen', async () => {
	const { outcomes } = await runOf({ send: losing });
	const [one] = outcomes as Array<{ failure: Failure }>;
	expect(one.failure).toEqual({
		...(failed() as { failure: Failure }).failure,
		hint: expect.stringMatching(
			/^Look\. It was looked up and is not certain to be there/,
		) as string,
		lookUp: {
			lookedFor: { list: 'any/list', name: 'A' },
			seen: expect.stringMatching(/^no equal record/) as string,
		},
	});
});

describe('nothing is looked up', () => {
	it.each<[string, Partial<Lost>]>([
		['where it is switched off', { isOn: false }],
		['where the operation has no look-up', { operation: { lookUp: undefined } }],
		['when all is done', { send: () => done }],
		['when the item was refused', { send: () => failed({ outcome: 'refused' }) }],
		['when the item may be sent again', { send: () => failed({ mayRepeat: true }) }],
		['when the call may be repeated', { operation: { repeat: 'always' } }],
		['when an item was not sent', { send: () => undefined }],
	])('%s', async (_what, more) => {
		const { outcomes, asked } = await runOf({ send: losing, records: [record(1, 'A')], ...more });
		expect(asked).toBe(0);
		expect(outcomes[0]).toEqual((more.send ?? losing)('A', 1));
	});
});

describe('a run that is over', () => {
	const records = [record(1, 'A')];
	const send = (name: string, nth: number) =>
		name === 'A' ? failed() : nth > 1 ? done : undefined;

	it('goes on with what was not sent when the item turns out to be done', async () => {
		const isOver = (nth: number) => nth === 1;
		const { outcomes, sent } = await runOf({ send, records, isOver, goesOn: true });
		expect(outcomes).toEqual([found(1), done]);
		expect(sent).toEqual(['A', 'B']);
	});

	it.each([
		['when it does not', () => true, false],
		['when it is not over', () => false, true],
	])('sends nothing more %s', async (_what, isOver, goesOn) => {
		const { sent } = await runOf({ send, records, isOver, goesOn });
		expect(sent).toEqual(['A']);
	});

	it('ends when all is settled', async () => {
		const all = { send: losing, records, isOver: () => true, goesOn: true };
		expect((await runOf(all)).sent).toEqual(['A', 'B']);
	});
});

describe('the records of a run', () => {
	const lostA = async (more: Partial<Lost>) =>
		(await runOf({ send: losing, records: [record(1, 'A')], account: 'Mine', ...more }))
			.outcomes[0];
	const isOpen = expect.objectContaining({ failure: expect.anything() as unknown }) as unknown;

	it.each<[string, Partial<Lost>]>([
		['done', { send: () => ({ records: [{ id: 1 }] }) }],
		['found, though its answer does not tell its ID', { lookUp: { answer: () => ({ ok: 1 }) } }],
	])('are not found by the next one: %s', async (_what, first) => {
		await lostA(first);
		expect(await lostA({})).toEqual(isOpen);
		expect(await lostA({ account: 'Other' })).toEqual(found(1));
		expect(await lostA({ operation: { call: 'any/other' } })).toEqual(found(1));
	});

	it('are not those that it was not told', async () => {
		await lostA({ send: () => failed({ outcome: 'refused' }) });
		expect(await lostA({})).toEqual(found(1));
	});
});

it.each([
	[{}, true],
	[{ ifUnknown: 'lookUp' }, true],
	[{ ifUnknown: '' }, true],
	[{ ifUnknown: 'report' }, false],
])('with the options %j a lost answer is looked up: %j', (options, is) => {
	expect(readIfUnknown((name, fallback) => (name === 'sendOptions' ? options : fallback))).toBe(is);
});
