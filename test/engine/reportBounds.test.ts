import type { IExecuteFunctions } from 'n8n-workflow';

import type { Attempt, Failure } from '../../nodes/shared/engine/errors';
import { hintOf, reportRun, type Ended } from '../../nodes/shared/engine/report';
import type { Outcome } from '../../nodes/shared/engine/run';
import { Counts } from '../../nodes/shared/wire/counts';

// The words of the hint, number by number. Runs through the nodes stand in report.test.ts.

const done: Outcome = { records: [{ id: 1 }] };
const found: Outcome = { records: [{ id: 1 }], isFound: true };
const failed = (outcome: Failure['outcome']) => ({ failure: { outcome } }) as Outcome;
const without = (...skippedFields: unknown[]): Outcome => ({ records: [{ skippedFields }] });

/** A run of a write, or of a read, that has ended. */
function ended(
	outcomes: Array<Outcome | undefined>,
	counts: Partial<Counts> = {},
	more: { reads?: boolean; kept?: number } = {},
): Ended {
	const { reads, kept = 0 } = more;
	const attempt = { vendor: { name: 'Vendor' }, operation: { reads } } as unknown as Attempt;
	return { attempt, outcomes, counts: Object.assign(new Counts(), counts), kept };
}

const words = (...args: Parameters<typeof ended>) => hintOf(ended(...args))?.message;

describe('there is nothing to tell', () => {
	it('where all is done or read, and nobody noticed a wait', () => {
		expect(words([done, done], { waitedMs: 1_999, calls: 2 })).toBeUndefined();
		expect(words([done, done], {}, { reads: true })).toBeUndefined();
		expect(words([])).toBeUndefined();
	});

	it('of items whose outcome is not known to the node', () => {
		expect(words([undefined, done])).toBeUndefined();
		expect(words([undefined, failed('refused')])).toBe('1 item: 1 refused, in 0 calls.');
	});

	it('of a record that was read, whatever its fields are called', () => {
		expect(words([without('A')], {}, { reads: true })).toBeUndefined();
	});

	it('of fields that went along, or of an item without a record', () => {
		expect(words([{ records: [{ skippedFields: 'A' }] }, { records: [] }])).toBeUndefined();
	});
});

describe('what became of the items', () => {
	it('is told in one word where it was the same', () => {
		expect(words([done, done], { waitedMs: 2_000, calls: 1 })).toBe(
			"2 items done, in 1 call. Calls waited 2 seconds for Vendor's limit.",
		);
		expect(words([done], { waitedMs: 61_000, calls: 1_000 }, { reads: true })).toBe(
			"1 item read, in 1,000 calls. Calls waited 61 seconds for Vendor's limit.",
		);
	});

	it('is counted otherwise, without what did not happen', () => {
		const all = [failed('unknown'), failed('notSent'), failed('refused'), done, found, done];
		expect(words(all)).toBe(
			'6 items: 3 done (1 found by look-up), 1 refused, 1 not sent, 1 unknown, in 0 calls.',
		);
		expect(words([failed('notSent'), done])).toBe('2 items: 1 done, 1 not sent, in 0 calls.');
		expect(words([found])).toBe('1 item: 1 done (1 found by look-up), in 0 calls.');
		expect(words([failed('unknown'), done], {}, { reads: true })).toBe(
			'2 items: 1 read, 1 without an answer that can be used, in 0 calls.',
		);
	});

	it.each<[Failure['outcome'], Failure['outcome'], string]>([
		['refused', 'notSent', '1 refused, 1 not sent'],
		['refused', 'unknown', '1 refused, 1 unknown'],
		['notSent', 'unknown', '1 not sent, 1 unknown'],
	])('is told of as many %s as %s ones', (one, other, said) => {
		expect(words([failed(one), failed(other)])).toBe(`2 items: ${said}, in 0 calls.`);
	});

	it('has large numbers as people write them', () => {
		const many = <T>(one: T) => Array<T>(1_200).fill(one);
		expect(words([...many(found), ...many(failed('refused'))], { calls: 2_400 })).toBe(
			'2,400 items: 1,200 done (1,200 found by look-up), 1,200 refused, in 2,400 calls.',
		);
	});

	it('says of which try the calls are where an earlier one brought some', () => {
		expect(words([done, failed('refused')], { calls: 1 }, { kept: 1 })).toBe(
			'2 items: 1 done, 1 refused, in 1 call of the last try.',
		);
	});
});

describe('the other news', () => {
	it('names up to three of the fields that were left out, each once', () => {
		const gone = 'went without fields that the account does not have';
		expect(words([without('A', 'B'), without('B', 'C'), done])).toBe(
			`3 items done, in 0 calls. 2 items ${gone} (A, B, C).`,
		);
		expect(words([without('A', 'B', 'C', 'D')])).toBe(
			`1 item done, in 0 calls. 1 item ${gone} (A, B, C, 1 more).`,
		);
		expect(words([without(7, '<a & b>')])).toContain('(7, &lt;a &amp; b&gt;)');
	});

	it.each([
		[1, '1 item was'],
		[2, '2 items were'],
	])('tells that %d was sent otherwise', (sentOtherwise, who) => {
		expect(words([done, done], { sentOtherwise })).toBe(
			`2 items done, in 0 calls. ${who} refused at first and sent again with other values.`,
		);
	});

	it('is one sentence', () => {
		expect(words([without('A')], { waitedMs: 3_000, sentOtherwise: 1 })).toMatch(
			/\. Calls waited 3 seconds for Vendor's limit; 1 item went .* \(A\); 1 item was .* values\.$/,
		);
	});
});

it.each<[string, Outcome, boolean, string]>([
	['a write of which nobody knows', failed('unknown'), false, 'warning'],
	['a read of which nobody knows', failed('unknown'), true, 'info'],
	['a refused write', failed('refused'), false, 'info'],
])('%s is shown as %s', (_what, outcome, reads, type) => {
	expect(hintOf(ended([outcome], {}, { reads }))).toMatchObject({ type, location: 'outputPane' });
});

it('n8n is given the hint if there is one', () => {
	const given: unknown[] = [];
	const context = {
		addExecutionHints: (...hints: unknown[]) => void given.push(...hints),
	} as unknown as IExecuteFunctions;
	reportRun(context, ended([done]));
	expect(given).toEqual([]);
	const run = ended([failed('refused')]);
	reportRun(context, run);
	expect(given).toEqual([hintOf(run)]);
});
