import type { IDataObject } from 'n8n-workflow';

import { forgetSeen, newOnes } from '../../nodes/shared/trigger/seen';

const response = () => {
	const listeners: Array<() => void> = [];
	return {
		statusCode: 200,
		once: (_event: string, listener: () => void) => listeners.push(listener),
		end: () => listeners.forEach((listener) => listener()),
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
