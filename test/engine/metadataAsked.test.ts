import { fieldTypes, fitToAccount, forgetMetadata } from '../../nodes/shared/engine/metadata';
import type { Job, Outcome, Output, Run } from '../../nodes/shared/engine/run';
import { FieldProblem, type FieldTypes, type Metadata } from '../../nodes/shared/table/operation';
import type { Line } from '../../nodes/shared/wire/send';
import type { Reply } from '../../nodes/shared/wire/vendor';
import { fakeClock, type FakeClock } from '../harness/fakeClock.mts';

// What is asked of an account's fields, and when, over a line that the test answers.

let time: FakeClock;
beforeEach(() => {
	time = fakeClock();
	forgetMetadata();
});
afterEach(() => time.restore());

const typesOf = (name: string): FieldTypes => new Map([[name, 'date']]);

const reading: Metadata = {
	set: ({ body }, isSimplified) => (isSimplified ? (body.set as string | undefined) : undefined),
	request: (set) => ({ method: 'GET', path: `/fields/${set}` }),
	read: (data) => typesOf(String(data)),
};

/** A line, and what was asked over it. The answer to a path is its path, unless the test says another one. */
function lineOf(account = 'one', answers: Record<string, Reply> = {}) {
	const asked: string[] = [];
	const line = {
		account,
		async send({ path }: { path: string }, how: object): Promise<Reply> {
			expect(how).toEqual({ repeatable: true });
			asked.push(path);
			return answers[path] ?? { kind: 'done', data: path };
		},
	} as unknown as Line;
	return { line, asked };
}

const unclear: Reply = { kind: 'unclear', message: 'cut off' };

describe('the fields of a set', () => {
	const read = async ({ line }: ReturnType<typeof lineOf>, set = 'a', metadata = reading) =>
		await fieldTypes(line, metadata, set);

	it('are known for ten minutes, of each account and set', async () => {
		const [one, two] = [lineOf(), lineOf('two')];
		const known = { kind: 'done', data: typesOf('/fields/a') };
		expect([await read(one), await read(one)]).toEqual([known, known]);
		await read(one, 'b');
		await read(two);
		expect([one.asked, two.asked]).toEqual([['/fields/a', '/fields/b'], ['/fields/a']]);
		time.work(599_999);
		await read(one);
		expect(one.asked).toHaveLength(2);
		time.work(1);
		await read(one);
		expect(one.asked).toHaveLength(3);
		// From then on for ten minutes again.
		time.work(599_999);
		await read(one);
		expect(one.asked).toHaveLength(3);
	});

	it('are asked for anew where values are fitted to them, and those who only read know them then', async () => {
		const one = lineOf();
		const fitting = { ...reading, fit: reading.set as never };
		await read(one, 'a', fitting);
		await read(one, 'a', fitting);
		await read(one);
		expect(one.asked).toHaveLength(2);
	});

	it('that did not come, or cannot be read, are asked for again', async () => {
		const answers: Record<string, Reply> = { '/fields/a': unclear };
		const one = lineOf('one', answers);
		expect(await read(one)).toEqual(unclear);
		answers['/fields/a'] = { kind: 'done', data: 'x' };
		const unreadable = {
			...reading,
			read: () => {
				throw new Error('no list');
			},
		};
		expect(await read(one, 'a', unreadable)).toMatchObject({ kind: 'unclear' });
		expect(await read(one)).toEqual({ kind: 'done', data: typesOf('x') });
		expect(one.asked).toHaveLength(3);
	});

	it('are forgotten with those of all accounts', async () => {
		const one = lineOf();
		await read(one);
		forgetMetadata();
		await read(one);
		expect(one.asked).toHaveLength(2);
	});
});

describe('items that need the fields', () => {
	const jobOf = (item: number, set?: string, output: Output = 'simple'): Job => ({
		...{ item, values: { body: { set }, query: {} }, limit: 1, output },
	});

	async function fit(metadata: Metadata, jobs: Job[], answers: Record<string, Reply> = {}) {
		const { line, asked } = lineOf('one', answers);
		const settled: Array<[number, Outcome]> = [];
		let isOver = false;
		const run = {
			attempt: {
				vendor: { name: 'Vendor', errors: {} },
				resource: { name: 'Record' },
				operation: { name: 'Change', call: 'change' },
			},
			line,
			readContext: { timeZone: 'UTC' },
			settle(item: number, outcome: Outcome) {
				settled.push([item, outcome]);
				isOver = item === 9;
			},
			isOver: () => isOver,
		} as unknown as Run;
		return { ready: await fitToAccount(run, metadata, jobs), asked, settled };
	}

	it('get their types, each set asked for once, and those that can do without are left as they are', async () => {
		const jobs = [jobOf(0, 'a'), jobOf(1), jobOf(2, 'b'), jobOf(3, 'a'), jobOf(4, 'a', 'raw')];
		const { ready, asked, settled } = await fit(reading, jobs);
		expect([asked, settled]).toEqual([['/fields/a', '/fields/b'], []]);
		expect(ready).toEqual([
			{ ...jobs[0], types: typesOf('/fields/a') },
			jobs[1],
			{ ...jobs[2], types: typesOf('/fields/b') },
			{ ...jobs[3], types: typesOf('/fields/a') },
			jobs[4],
		]);
	});

	it('fail by themselves where the fields did not come, which is asked once', async () => {
		const jobs = [jobOf(0, 'a'), jobOf(1, 'b'), jobOf(2, 'a')];
		const { ready, asked, settled } = await fit(reading, jobs, { '/fields/a': unclear });
		expect(ready.map(({ item }) => item)).toEqual([1]);
		expect(asked).toEqual(['/fields/a', '/fields/b']);
		const message = 'The fields of the Vendor account could not be read: cut off';
		const failure = expect.objectContaining({ message, outcome: 'notSent' }) as unknown;
		expect(settled).toEqual([
			[0, { failure }],
			[2, { failure }],
		]);
	});

	it('are fitted to them, and fail by themselves where they do not fit', async () => {
		const fits: Metadata['fit'] = (values, types, context) => {
			if (values.body.set === 'odd') throw new FieldProblem('It does not fit', 'Leave it out.');
			return { ...values, query: { fields: [...types.keys()], ...context } };
		};
		const jobs = [jobOf(0, 'a'), jobOf(1, 'odd')];
		const { ready, settled } = await fit({ ...reading, fit: fits }, jobs);
		const query = { fields: ['/fields/a'], timeZone: 'UTC' };
		expect(ready).toEqual([
			{ ...jobs[0], values: { body: { set: 'a' }, query }, types: typesOf('/fields/a') },
		]);
		const words = { message: 'It does not fit', hint: 'Leave it out.', outcome: 'notSent' };
		expect(settled).toEqual([[1, { failure: expect.objectContaining(words) as unknown }]]);
	});

	it('are not looked at any more once the run is over', async () => {
		const jobs = [jobOf(0), jobOf(9, 'a'), jobOf(10, 'b'), jobOf(11)];
		const { ready, asked } = await fit(reading, jobs, { '/fields/a': unclear });
		expect([ready.map(({ item }) => item), asked]).toEqual([[0], ['/fields/a']]);
	});
});
