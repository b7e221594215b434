import type { IDataObject } from 'n8n-workflow';

import { forgetSeen, newOnes } from '../../nodes/shared/trigger/seen';
import { clock } from '../../nodes/shared/wire/clock';

const response = () => {
	const listeners: Array<[string, () => void]> = [];
	const emit = (name: string) =>
		listeners.forEach(([event, listener]) => event === name && listener());
	return {
		statusCode: 200,
		once: (event: string, listener: () => void) => listeners.push([event, listener]),
		end: () => {
			emit('finish');
			emit('close');
		},
		/** The vendor closes the connection before it was answered. */
		leave: () => emit('close'),
	};
};
const see = (text: string, data: IDataObject = {}, answer = response()) => ({
	...newOnes('hook', [{ text, forMs: 60_000 }], data, answer, 100),
	data,
	answer,
});
/** As n8n's database keeps it. */
const stored = ({ data }: { data: IDataObject }) => JSON.parse(JSON.stringify(data)) as IDataObject;

beforeEach(forgetSeen);

it('stores with the last of several requests what the others have started, answered or not', () => {
	const [first, second] = [see('a'), see('b')];
	first.started();
	second.started();
	const last = stored(second);
	forgetSeen();
	expect(see('a', last).events).toEqual([]);
	expect(see('b', last).events).toEqual([]);
	expect(see('c', last).events).toHaveLength(1);
});

it('stores as it is when n8n does so, not as it was when it was asked to', () => {
	const [first, second] = [see('a'), see('b')];
	first.started();
	second.started();
	const early = stored(first);
	forgetSeen();
	expect(see('b', early).events).toEqual([]);
});

it('takes what is under way for seen, and forgets it when its run could not be started', () => {
	const first = see('a');
	expect(see('a').events).toEqual([]);
	first.answer.statusCode = 500;
	first.answer.end();
	expect(see('a').events).toHaveLength(1);
});

it('keeps what has started, whatever becomes of the answer', () => {
	const first = see('a');
	first.started();
	first.answer.statusCode = 500;
	first.answer.end();
	expect(see('a').events).toEqual([]);
});

describe('a start that nobody waits for any more', () => {
	const realNow = clock.now;
	afterEach(() => {
		clock.now = realNow;
	});

	it('counts until its time is over, then the next copy starts', async () => {
		const first = see('a');
		first.answer.leave();
		const second = see('a');
		expect(second.events).toEqual([]);
		clock.now = () => realNow() + 62_000;
		expect(see('a').events).toHaveLength(1);
		expect(await second.others).toBe(false);
		// The first one has started after all: it is not forgotten what the third one began.
		first.started();
		expect(see('a').events).toEqual([]);
	});

	it('is told to the next copy when it happens after all, and no copy waits for ever', async () => {
		const first = see('a');
		first.answer.leave();
		const [second, third] = [see('a'), see('a')];
		third.answer.leave();
		expect(await third.others).toBe(false);
		first.started();
		expect(await second.others).toBe(true);
	});
});
