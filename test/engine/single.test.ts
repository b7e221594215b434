import type { Job, Outcome, Run } from '../../nodes/shared/engine/run';
import { sendSingly, singlesAtATime } from '../../nodes/shared/engine/single';
import { FieldProblem, type Operation, type Values } from '../../nodes/shared/table/operation';
import { Counts } from '../../nodes/shared/wire/counts';
import type { Sending } from '../../nodes/shared/wire/send';
import type { FilePart, Reply } from '../../nodes/shared/wire/vendor';
import { settle } from '../harness/settle.mts';

const done = (data: unknown = { id: 1 }): Reply => ({ kind: 'done', data });
const refused = (status: number, code?: string): Reply => ({
	kind: 'refused',
	message: `no ${status}`,
	status,
	code,
});

interface Sent {
	body: unknown;
	how: Sending;
}

/** A run whose calls get these answers one after the other, or wait for theirs where there is none. */
function runWith(operation: Partial<Operation>, replies: Reply[], more: Partial<Run> = {}) {
	const sent: Sent[] = [];
	const plans: unknown[] = [];
	const outcomes: Array<[number, Outcome]> = [];
	const request = (_operation: Operation, { body }: Values) => ({
		method: 'POST',
		path: '/',
		body,
	});
	const upload = (_operation: Operation, { body }: Values, file: FilePart) => ({
		method: 'POST',
		path: '/upload',
		body: { ...body, file },
	});
	const run = {
		attempt: {
			vendor: { name: 'Vendor', errors: {}, request, upload },
			resource: { name: 'Record' },
			operation: { name: 'Change', call: 'change', repeat: 'never', errors: {}, ...operation },
		},
		line: {
			plan: (...args: unknown[]) => void plans.push(args),
			usualMs: () => 60_000,
			async send({ body }: { body: unknown }, how: Sending) {
				const reply = replies[sent.push({ body, how }) - 1];
				return reply ?? (await new Promise(() => undefined));
			},
		},
		isOver: () => false,
		underWay: [],
		settle: (item: number, outcome: Outcome) => void outcomes.push([item, outcome]),
		readFile: async (item: number, binaryField: string, wire: string) =>
			await Promise.resolve({ item, binaryField, wire }),
		...more,
	} as unknown as Run;
	return { run, sent, plans, outcomes, bodies: () => sent.map(({ body }) => body) };
}

const jobsOf = (...all: Array<Partial<Values>>): Job[] =>
	all.map(
		(values, item): Job => ({
			item,
			values: { body: {}, query: {}, ...values },
			limit: 1,
			output: 'raw',
		}),
	);

const bodies = (count: number) =>
	jobsOf(...Array.from({ length: count }, (_none, id) => ({ body: { id } })));

const failed = (failure: object) => ({ failure: expect.objectContaining(failure) as unknown });
const id = ({ body }: Values) => [String(body.id)];

describe('calls that may be under way at a time', () => {
	it.each<[string, Partial<Operation>, number | undefined, number]>([
		['reads', { reads: true }, 2, 20],
		['writes that say what they change', { recordKeys: id }, 2, 2],
		['writes that say it, where the user says nothing', { recordKeys: id }, undefined, 10],
		['writes that do not say it', {}, 7, 1],
	])('are as many as may be for %s', async (_what, operation, width, expected) => {
		const { run, sent } = runWith(operation, [], { width });
		expect(singlesAtATime(run)).toBe(expected);
		void sendSingly(run, bodies(40));
		await settle();
		expect(sent).toHaveLength(expected);
	});

	it('are told to the pacer, with their lane', async () => {
		const { run, plans } = runWith({ lane: 'bulk' }, []);
		void sendSingly(run, bodies(3));
		expect(plans).toEqual([[3, 'bulk']]);
	});

	it('wait for each other where they change one record, and not where they read it', async () => {
		const jobs = jobsOf({ body: { id: 1 } }, { body: { id: 1 } }, { body: { id: 2 } });
		const write = runWith({ recordKeys: id }, []);
		void sendSingly(write.run, jobs);
		const read = runWith({ reads: true, recordKeys: id }, []);
		void sendSingly(read.run, jobs);
		await settle();
		expect(write.bodies()).toEqual([{ id: 1 }, { id: 2 }]);
		expect(read.bodies()).toEqual([{ id: 1 }, { id: 1 }, { id: 2 }]);
	});

	it.each<[string, Partial<Operation>, Array<Values['file']>]>([
		['something is looked up before', { checkFirst: async () => await Promise.resolve() }, []],
		['a file is sent', {}, [undefined, undefined, { file: 'data' }]],
	])('wait for each other, and for their turn, where %s', async (_what, operation, files) => {
		const jobs = jobsOf(
			...[1, 1, 2].map((one, item) => ({ body: { id: one }, file: files[item] })),
		);
		const { run, sent, bodies: seen } = runWith({ recordKeys: id, ...operation }, [done()]);
		void sendSingly(run, jobs);
		await settle();
		expect(seen()).toHaveLength(3);
		expect(seen()[1]).toMatchObject({ id: 2 });
		// No connection is opened ahead for them.
		expect(sent.map(({ how }) => how.door)).toEqual([undefined, undefined, undefined]);
	});
});

describe('the call of an item', () => {
	it('is tied to its item and its lane', async () => {
		const { run, sent, outcomes } = runWith({ lane: 'bulk', repeat: { with: 'id' } }, [
			done(),
			done({ id: 2 }),
		]);
		const jobs = jobsOf({ body: { id: 7 } }, { body: { name: 'x' } });
		await sendSingly(run, jobs);
		const { operation } = run.attempt;
		expect(sent.map(({ how }) => how)).toEqual(
			jobs.map((job, index) =>
				expect.objectContaining({
					repeatable: index === 0,
					lane: 'bulk',
					of: { operation, jobs: [job] },
				}),
			),
		);
		sent[1].how.isUnderWay?.(true);
		expect({ ...run.underWay }).toEqual({ 1: true });
		expect(outcomes).toEqual([
			[0, { records: [{ id: 1 }] }],
			[1, { records: [{ id: 2 }] }],
		]);
	});

	it('is called off when the run is over before its turn', async () => {
		let isOver = false;
		const { run, sent } = runWith({}, [done()], { isOver: () => isOver });
		await sendSingly(run, bodies(1));
		expect(sent[0].how.isOff?.()).toBe(false);
		isOver = true;
		expect(sent[0].how.isOff?.()).toBe(true);
	});

	it('brings its file, read by the name of its binary field', async () => {
		const { run, bodies: seen } = runWith({}, [done()]);
		await sendSingly(run, jobsOf({ body: { id: 1 }, file: { photo: 'data' } }));
		expect(seen()).toEqual([{ id: 1, file: { item: 0, binaryField: 'data', wire: 'photo' } }]);
	});

	it('brings no file where the vendor takes none, or the item has none', async () => {
		const { run, bodies: seen } = runWith({}, [done(), done(), done()]);
		await sendSingly(run, jobsOf({ body: { id: 1 }, file: {} }, { body: { id: 2 } }));
		Object.assign(run.attempt.vendor, { upload: undefined });
		await sendSingly(run, jobsOf({ body: { id: 3 }, file: { photo: 'data' } }));
		expect(seen()).toEqual([{ id: 1 }, { id: 2 }, { id: 3 }]);
	});

	it('is not made where its file cannot be read', async () => {
		const readFile = async () => await Promise.reject(new Error('no such file'));
		const { run, sent, outcomes } = runWith({}, [], { readFile });
		await sendSingly(run, jobsOf({ file: { photo: 'data' } }));
		expect(sent).toEqual([]);
		expect(outcomes).toEqual([[0, failed({ outcome: 'notSent', message: 'no such file' })]]);
	});

	it('is not made where the look-up before it says no', async () => {
		const checkFirst = async () => await Promise.reject(new FieldProblem('taken', 'Other name.'));
		const { run, sent, outcomes } = runWith({ checkFirst }, []);
		await sendSingly(run, bodies(1));
		expect(sent).toEqual([]);
		expect(outcomes).toEqual([[0, failed({ outcome: 'notSent', message: 'taken' })]]);
	});
});

describe('an item that is refused', () => {
	const fallback = ({ body, query }: Values, code: string) =>
		code === 'other' || code === '' ? { body: { ...body, code }, query } : undefined;

	it.each([
		['other', 'other'],
		[undefined, ''],
	])(
		'with the code %s is sent again with other values, also when the run is over',
		async (code, told) => {
			const counts = new Counts();
			const { run, sent, outcomes } = runWith({ fallback }, [refused(400, code), done()], {
				counts,
			});
			await sendSingly(run, bodies(1));
			expect(sent.map(({ body }) => body)).toEqual([{ id: 0 }, { id: 0, code: told }]);
			expect(sent[1].how).toEqual({ ...sent[0].how, isOff: undefined, door: expect.anything() });
			expect(outcomes).toEqual([[0, { records: [{ id: 1 }] }]]);
			expect(counts.sentOtherwise).toBe(1);
		},
	);

	it('is sent again also where nothing is counted', async () => {
		const { run, sent } = runWith({ fallback }, [refused(400, 'other'), done()]);
		await sendSingly(run, bodies(1));
		expect(sent).toHaveLength(2);
	});

	it.each<[string, Partial<Operation>, Reply]>([
		['with another code', { fallback }, refused(400, 'odd')],
		['without other values', {}, refused(400, 'other')],
		['by nobody', { fallback }, { kind: 'unclear', message: 'cut off', code: 'other' }],
	])('%s is not sent again', async (_what, operation, reply) => {
		const counts = new Counts();
		const { run, sent, outcomes } = runWith(operation, [reply], { counts });
		await sendSingly(run, bodies(1));
		expect(sent).toHaveLength(1);
		expect(outcomes).toEqual([[0, failed({})]]);
		expect(counts.sentOtherwise).toBe(0);
	});
});

describe('a record that is looked up in several spellings', () => {
	const spellings = ({ query }: Values): Values[] =>
		['a', 'b', 'c'].map((as) => ({ body: { as }, query }));
	const look = async (...replies: Reply[]) => {
		const { run, sent, outcomes } = runWith({ reads: true, spellings }, replies);
		await sendSingly(run, bodies(1));
		const asked = sent.map(({ body }) => (body as { as: string }).as).join('');
		return { asked, outcome: outcomes[0][1], sent };
	};

	it.each<[string, string, Reply[]]>([
		['at once', 'a', [done()]],
		['by the second', 'ab', [done([]), done()]],
		['by the second, after a 404', 'ab', [refused(404), done()]],
		['by the last', 'abc', [done([]), refused(404), done([{ id: 1 }])]],
	])('is found %s: %s', async (_what, expected, replies) => {
		const { asked, outcome } = await look(...replies);
		expect(asked).toBe(expected);
		expect(outcome).toEqual({ records: [{ id: 1 }] });
	});

	it('asks further also when the run is over', async () => {
		const { sent } = await look(done([]), done([]), done());
		const [first, ...others] = sent.map(({ how }) => how.isOff);
		expect([typeof first, ...others]).toEqual(['function', undefined, undefined]);
	});

	it.each<[string, Reply[], object]>([
		['all answers are empty', [done([]), done([]), done([])], { records: [] }],
		[
			'one is empty and the others are 404',
			[refused(404), done([]), refused(404)],
			{ records: [] },
		],
		['all are 404', [refused(404), refused(404), refused(404)], failed({ httpStatus: 404 })],
	])('is not found where %s', async (_what, replies, expected) => {
		const { asked, outcome } = await look(...replies);
		expect(asked).toBe('abc');
		expect(outcome).toEqual(expected);
	});

	it.each<[string, string, Reply[]]>([
		['at once', 'a', [refused(400)]],
		['later', 'ab', [done([]), refused(400)]],
	])('ends with what else is refused %s', async (_what, expected, replies) => {
		const { asked, outcome } = await look(...replies);
		expect(asked).toBe(expected);
		expect(outcome).toEqual(failed({ outcome: 'refused', httpStatus: 400 }));
	});

	it.each([null, '', {}])('ends with an answer that is no list: %j', async (data) => {
		const { asked, outcome } = await look(done(data));
		expect(asked).toBe('a');
		expect(outcome).toEqual(failed({ outcome: 'unknown' }));
	});

	it('ends with an answer that does not come', async () => {
		const cutOff: Reply = { kind: 'unclear', message: 'cut off', status: 404 };
		const { asked, outcome } = await look(done([]), cutOff);
		expect(asked).toBe('ab');
		expect(outcome).toEqual(failed({ outcome: 'unknown' }));
	});
});
