import type { Batches, Vendor } from '../../nodes/shared/wire/vendor';
import { engineRun } from '../harness/engineRun.mts';

// Items that call records by their names, further tries of a run, and runs of other kinds.

const named = (...names: string[]) => names.map((name) => ({ name }));
const oneByOne = { sendOptions: { callsAtATime: 1 } };

describe('items that call records by their names', () => {
	const owned = (...names: string[]) => names.map((name) => ({ name, owner: 'ada' }));
	const bodies: unknown[] = [];
	const vendor: Partial<Vendor> = {
		request: (_operation, { body }) => {
			bodies.push(body);
			return { method: 'POST', path: '/', body: JSON.stringify(body) };
		},
	};
	beforeEach(() => void (bodies.length = 0));

	it('are sent with their ids, in input order with the others', async () => {
		const items = [...owned('a'), ...named('b'), ...owned('c')];
		const { is, sent } = await engineRun({ items, vendor, parameters: oneByOne }).once();
		expect([is, sent]).toEqual([
			['a', 'b', 'c'],
			['a', 'b', 'c'],
		]);
		expect(bodies).toEqual([
			{ name: 'a', owner: 'ADA' },
			{ name: 'b' },
			{ name: 'c', owner: 'ADA' },
		]);
	});

	it.each([1, 3])('go %d at a time where that is said, also when all of them do', async (width) => {
		const parameters = { sendOptions: { callsAtATime: width } };
		const { once, count } = engineRun({ items: owned(...'abcdefgh'), parameters });
		expect((await once()).is).toHaveLength(8);
		expect(count.most).toBe(width);
	});

	it('fail by themselves where nobody is called so, and nothing is sent for them', async () => {
		const nobody = { name: 'a', owner: 'nobody' };
		const { is, sent } = await engineRun({ items: [nobody, ...owned('b')] }).once();
		expect([is, sent]).toEqual([['notSent', 'b'], ['b']]);
		const alone = await engineRun({ items: [nobody] }).once();
		expect([alone.is, alone.sent]).toEqual([['notSent'], []]);
		const stopped = engineRun({ items: [nobody], stops: true }).once();
		await expect(stopped).rejects.toThrow("no record is called 'nobody'");
	});
});

describe('a further try', () => {
	it('sends what was refused, and nothing that is done', async () => {
		const { once, sent } = engineRun({ items: named('a', 'refused 1', 'b'), parameters: oneByOne });
		await once();
		expect((await once()).is).toEqual(['a', 'refused', 'b']);
		expect(sent).toEqual(['a', 'refused 1', 'b', 'refused 1']);
	});

	it('of a run that stops sends nothing where it is not known what became of an item', async () => {
		const items = named('a', 'unclear 1', 'b');
		const { once, sent } = engineRun({ items, stops: true, parameters: oneByOne });
		for (let tries = 0; tries < 2; tries++) await expect(once()).rejects.toThrow('[item 1]');
		expect(sent).toEqual(['a', 'unclear 1']);
	});

	it('keeps what an item gave that cannot be read any more', async () => {
		const { once, inputs, sent } = engineRun({ items: named('a', 'refused 1') });
		await once();
		inputs[0].json.name = '';
		expect((await once()).is).toEqual(['a', 'refused']);
		expect(sent).toHaveLength(3);
	});
});

it('items that cannot be read need no credential', async () => {
	const { once, count } = engineRun({ items: named('', '') });
	expect((await once()).is).toEqual(['notSent', 'notSent']);
	expect(count.credentialReads).toBe(0);
});

it('only what a tool reads is cut to what a model can take', async () => {
	const long = 'x'.repeat(30_000);
	const read = () => ({
		kind: 'done' as const,
		data: [
			{ id: 1, long },
			{ id: 2, long },
		],
	});
	const outputOf = async (isTool: boolean, reads: boolean) => {
		const given = { items: named('a'), vendor: { read }, operation: { reads }, isTool };
		return (await engineRun(given).once()).output.map(({ json }) => Object.keys(json)[0]);
	};
	expect(await outputOf(true, true)).toEqual(['id', 'cut']);
	expect(await outputOf(true, false)).toEqual(['id', 'id']);
	expect(await outputOf(false, true)).toEqual(['id', 'id']);
});

it('a run that stops names all batches of which nobody knows what became', async () => {
	const ask = (name: string) => ({
		method: 'POST' as const,
		path: '/',
		body: JSON.stringify({ name }),
	});
	const batch = {
		maxJobs: 1,
		run: ([call]: Array<{ body: { name: string } }>) => ask(call.body.name),
		idIn: (data: { id: string }) => data.id,
		progress: (id: string) => ask(`refused ${id}`),
		notReady: 'later',
		nextStep: (id: string) => `Ask for ${id}.`,
		trace: (id: string) => ({ asyncId: id }),
	} as unknown as Batches;
	const { once } = engineRun({
		...{ items: named('a', 'b', 'c'), stops: true, vendor: { batch } },
		operation: { batchable: { recordKeys: ({ body }) => [String(body.name)] } },
		parameters: { sendAsBatch: 'always' },
	});
	await expect(once()).rejects.toMatchObject({
		description: expect.stringContaining('processed (asyncId b, asyncId c). Set') as string,
	});
});
