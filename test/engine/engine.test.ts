import type { IDataObject } from 'n8n-workflow';

import type { Vendor } from '../../nodes/shared/wire/vendor';
import { engineRun, field, type EngineRun } from '../harness/engineRun.mts';

// What a run that ends early says of all of its items.

const run = async (given: EngineRun) => await engineRun(given).once();
const named = (...names: string[]) => names.map((name) => ({ name }));
const oneByOne = { sendOptions: { callsAtATime: 1 } };
const endOf = async (given: EngineRun) =>
	await run({ stops: true, ...given }).then(
		() => Promise.reject(new Error('It did not stop')),
		(error: Error & { description?: string }) => error,
	);

it.each([
	{ resource: 'other', operation: 'change' },
	{ resource: 'record', operation: 'other' },
])('an operation that there is not is told by its name: %j', async (parameters) => {
	const error = await endOf({ items: named('a'), parameters });
	const { resource, operation } = parameters;
	expect(error.message).toBe(`Vendor has no operation '${operation}' for '${resource}'`);
	expect(error.description).toContain('not by expression');
});

describe('a run that stops at a failed item', () => {
	const mayKeep =
		"Set 'On Error' to 'Continue (using error output)' to keep what is known of each item.";

	it.each([
		{ what: 'the only one', names: ['refused 0'], says: ['No item was processed.'] },
		{ what: 'the only one, lost', names: ['unclear 0'], says: ['No other item was processed.'] },
		{
			what: 'after others that are done',
			names: ['a', 'b', 'refused 2'],
			says: ['2 of 3 items were processed and stay so.', mayKeep],
		},
		{
			what: 'lost, beside one that is done',
			names: ['a', 'unclear 1'],
			says: ['1 of 2 items were processed and stay so.', mayKeep],
		},
		{
			what: 'beside others that are lost',
			names: ['refused 0', 'unclear 1', 'unclear 2'],
			says: ['Of 2 other items it is not known whether they were processed.', mayKeep],
		},
		{
			what: 'lost as others are',
			names: ['unclear 0', 'unclear 1', 'a'],
			says: [
				'1 of 3 items were processed and stay so.',
				'Of 1 other items it is not known whether they were processed.',
				mayKeep,
			],
		},
	])('$what says what became of the others', async ({ names, says }) => {
		const { description = '', message } = await endOf({ items: named(...names) });
		expect(message).toContain(`[item ${names.findIndex((name) => name.includes(' '))}]`);
		// Behind the next step for the item itself.
		const [, others] = description.split(/(?<=: a page|run this item again\.) /);
		expect(others).toBe(says.join(' '));
	});

	it('sends nothing further', async () => {
		const items = named('a', 'refused 1', 'b');
		const error = await endOf({ items, parameters: oneByOne });
		expect(error.message).toContain('[item 1]');
		const { sent, is } = await run({ items, parameters: oneByOne });
		expect([sent, is]).toEqual([items.map(({ name }) => name), ['a', 'refused', 'b']]);
	});

	it('at one that cannot be read sends nothing at all', async () => {
		const items = named('a', '', 'b');
		const { once, sent, count } = engineRun({ items, stops: true });
		await expect(once()).rejects.toThrow("'name' is required [item 1]");
		expect([sent, count.credentialReads]).toEqual([[], 0]);
		expect((await run({ items })).is).toEqual(['a', 'notSent', 'b']);
	});
});

describe('a run that is cancelled', () => {
	const items = named('a', 'b', 'c', 'd');
	const cancelled = { items, parameters: oneByOne };

	it('says of each item how far it was', async () => {
		const { told, is } = await run({ ...cancelled, cancelAt: 'c' });
		expect(is).toEqual(['a', 'b', 'unknown', 'notSent']);
		expect(told[2].error?.nextStep).toContain('Look it up in Vendor');
		expect(told[3].error?.nextStep).toContain('ended before this item was sent');
	});

	it.each([
		{
			cancelAt: 'c',
			says: '. 2 of 4 items were processed and stay so. Of 1 it is not known whether they were processed',
		},
		{ cancelAt: 'a', says: '. Of 1 it is not known whether they were processed' },
	])('and stops says in $cancelAt how many are done', async ({ cancelAt, says }) => {
		const error = await endOf({ ...cancelled, cancelAt });
		expect(error.message).toBe(`The execution was canceled before all items were sent${says}`);
	});
});

describe('without a credential', () => {
	const credentials = async () => await Promise.reject(new Error('No credential'));

	it('no item is sent, and each says so', async () => {
		const { told, sent } = await run({ items: named('a', ''), credentials });
		expect([sent, told.map(({ is }) => is)]).toEqual([[], ['notSent', 'notSent']]);
		expect(told[0].error?.nextStep).toBe('Nothing was sent. Check the credential of Vendor.');
		expect(told[1].error?.nextStep).toContain('Fill in the field');
	});

	it('a run that stops says only that', async () => {
		expect((await endOf({ items: named('a'), credentials })).message).toBe('No credential');
	});
});

describe('a file', () => {
	const upload: Vendor['upload'] = (_operation, { body }, file) => ({
		...{ method: 'POST', path: '/' },
		body: JSON.stringify({ ...body, file: { ...file, content: file.content.toString() } }),
	});
	const operation = { fields: [field('name'), field('doc', 'file')], required: ['name'] };
	const data = { mimeType: 'text/plain', fileName: 'a.txt' };
	const withFile = (binary?: IDataObject) => [{ name: 'a', binary }];

	it.each([
		{ binary: data, fileName: 'a.txt' },
		{ binary: { mimeType: 'text/plain' }, fileName: 'file' },
	])('goes with its item, as $fileName', async ({ binary, fileName }) => {
		const files: unknown[] = [];
		const taking: Vendor['upload'] = (of, values, file) => {
			files.push({ ...file, content: file.content.toString() });
			return upload(of, values, file);
		};
		const { is } = await run({
			...{ items: withFile({ data: binary }), operation, vendor: { upload: taking } },
			parameters: { doc: 'data' },
		});
		expect(is).toEqual(['a']);
		expect(files).toEqual([{ wire: 'doc', fileName, mimeType: 'text/plain', content: 'data 0' }]);
	});

	it.each([
		{ what: 'has no file', binary: undefined, doc: 'data' },
		{ what: 'has another one', binary: { data }, doc: 'other' },
		{ what: 'has none of its own by that name', binary: { data }, doc: 'toString' },
	])('that is missing is told before anything is sent: the item $what', async ({ binary, doc }) => {
		const items = [...named('b'), ...withFile(binary)];
		const given = { items, operation, vendor: { upload }, parameters: { doc } };
		const error = await endOf({ ...given, items: withFile(binary) });
		expect(error.message).toBe(`The item has no file in the binary field '${doc}' [item 0]`);
		expect((await run(given)).sent).toEqual([]);
	});
});
