import type { IExecuteFunctions } from 'n8n-workflow';

import { outcomesOf } from '../../nodes/shared/engine/memory';
import type { Outcome } from '../../nodes/shared/engine/run';

/** One try of a node over some items. */
const tryOf = (execution: object, inputs: object[], retryOnFail = true) =>
	outcomesOf({
		getInputData: () => inputs.map((json) => ({ json })),
		getNode: () => ({ retryOnFail }),
		getExecuteData: () => execution,
	} as unknown as IExecuteFunctions);

const done: Outcome = { records: [{ id: 1 }] };
const failed = (outcome: 'notSent' | 'refused' | 'unknown', mayRepeat?: boolean): Outcome => ({
	failure: { message: 'no', hint: 'Do.', attempted: 'it', outcome, mayRepeat },
});

const [a, b, c] = [{ name: 'a' }, { name: 'b' }, { name: 'c' }];

it('without "Retry On Fail", each try begins anew', () => {
	const execution = {};
	const first = tryOf(execution, [a, b], false);
	expect(first).toEqual([undefined, undefined]);
	first[0] = done;
	expect(tryOf(execution, [a, b], false)).toEqual([undefined, undefined]);
});

it('a further try knows what is done and what may be done, and nothing else', () => {
	const execution = {};
	const inputs = Array.from({ length: 7 }, (_, item) => ({ item }));
	const outcomes = tryOf(execution, inputs);
	expect(outcomes).toEqual(inputs.map(() => undefined));
	Object.assign(outcomes, [
		done,
		failed('refused'),
		failed('notSent', false),
		failed('unknown'),
		failed('unknown', false),
		failed('unknown', true),
	]);
	const [, , , unknown, surely] = outcomes;
	const next = tryOf(execution, inputs);
	expect(next).toEqual([done, undefined, undefined, unknown, surely, undefined, undefined]);
	// What this try finds out is known to the one after it.
	next[1] = done;
	expect(tryOf(execution, inputs)[1]).toBe(done);
});

it('another run of the node knows nothing, also with the same items', () => {
	tryOf({}, [a, b])[0] = done;
	expect(tryOf({}, [a, b])).toEqual([undefined, undefined]);
});

describe('calls of a tool, which share their execution data', () => {
	it('know what became of their own items only', () => {
		const execution = {};
		tryOf(execution, [a, b])[0] = done;
		expect(tryOf(execution, [a, c])).toEqual([undefined, undefined]);
		expect(tryOf(execution, [b, a])).toEqual([undefined, undefined]);
		tryOf(execution, [a, c])[1] = done;
		expect(tryOf(execution, [a, b])).toEqual([done, undefined]);
		expect(tryOf(execution, [a, c])).toEqual([undefined, done]);
		// The same words are not the same item.
		expect(tryOf(execution, [{ ...a }, { ...b }])).toEqual([undefined, undefined]);
	});

	it.each([
		{ what: 'more', before: [a], after: [a, b] },
		{ what: 'fewer', before: [a, b], after: [a] },
	])('are others where they have $what items', ({ before, after }) => {
		const execution = {};
		tryOf(execution, before)[0] = done;
		expect(tryOf(execution, after)).toEqual(after.map(() => undefined));
		expect(tryOf(execution, before)[0]).toBe(done);
	});
});
