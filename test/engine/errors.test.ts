import type { INode } from 'n8n-workflow';

import {
	brokenOff,
	details,
	errorWith,
	fieldsFailure,
	inputFailure,
	lookUpFailure,
	messageFor,
	nameFailure,
	replyFailure,
	toNodeError,
	type Attempt,
	type Failure,
} from '../../nodes/shared/engine/errors';
import { FieldProblem, type Operation } from '../../nodes/shared/table/operation';
import type { NotDone, Vendor } from '../../nodes/shared/wire/vendor';

/** A write that has advice of its own for the code OWN, of a vendor that has some for VENDOR. */
const attemptOf = (operation: Partial<Operation> = {}, vendor: Partial<Vendor> = {}): Attempt =>
	({
		vendor: { name: 'Vendor', errors: { VENDOR: 'Ask the vendor.' }, ...vendor },
		resource: { name: 'Record' },
		operation: {
			...{ name: 'Change', call: 'change', docs: 'https://vendor.example.com/change' },
			...{ errors: { OWN: 'Ask yourself.' }, ...operation },
		},
	}) as unknown as Attempt;

const attempted = 'Vendor Record → Change (change)';
const paging = {} as Operation['paging'];
const told = (reply: NotDone, repeatable = false, ...of: Parameters<typeof attemptOf>): Failure =>
	replyFailure(attemptOf(...of), reply, repeatable);
const matching = (words: RegExp) => expect.stringMatching(words) as string;

describe('what was wrong with an item', () => {
	it.each([
		{
			what: 'a problem with its fields',
			cause: new FieldProblem('Name is odd', 'Take another one.'),
			told: { message: 'Name is odd', hint: 'Take another one.' },
		},
		{
			what: 'an error',
			cause: new Error('No such item'),
			told: { message: 'No such item', hint: 'Check the expressions of this item.' },
		},
		{ what: 'anything else', cause: 'odd', told: { message: 'odd' } },
	])('$what is told in its words, and that nothing was sent', ({ cause, told: words }) => {
		const failure = inputFailure(attemptOf(), cause);
		expect(failure).toEqual({
			...{ attempted, outcome: 'notSent', hint: expect.any(String) as string },
			...words,
		});
	});
});

describe('a run that broke off', () => {
	const when = (
		moment: Parameters<typeof brokenOff>[2],
		operation: Partial<Operation> = {},
		cause: unknown = new Error('cancelled'),
	) => brokenOff(attemptOf(operation), cause, moment);

	it.each([
		{ moment: 'beforeOpening' as const, outcome: 'notSent', hint: /credential of Vendor/ },
		{ moment: 'beforeSending' as const, outcome: 'notSent', hint: /before this item was sent/ },
		{ moment: 'underWay' as const, outcome: 'unknown', hint: /Look it up in Vendor/ },
	])('$moment: $outcome', ({ moment, outcome, hint }) => {
		expect(when(moment)).toEqual({
			...{ attempted, outcome, message: 'cancelled', hint: matching(hint), mayRepeat: false },
		});
	});

	it.each([
		{ what: 'reads', operation: { reads: true }, mayRepeat: true },
		{ what: 'lists', operation: { paging }, mayRepeat: true },
		{ what: 'writes', operation: {}, mayRepeat: false },
	])('in the middle of one that $what may be repeated: $mayRepeat', ({ operation, mayRepeat }) => {
		const failure = when('underWay', operation);
		expect(failure.mayRepeat).toBe(mayRepeat);
		expect(failure.hint.includes('Nothing was changed')).toBe(mayRepeat);
	});

	it('by something that is no error is told in its words', () => {
		expect(when('underWay', {}, 'stopped').message).toBe('stopped');
	});
});

describe('a refusal', () => {
	const refused = (code?: string, more: object = {}): NotDone => ({
		...{ kind: 'refused', message: 'no', status: 400, code },
		...more,
	});

	it.each([
		{ code: 'OWN', hint: /^Ask yourself\.$/ },
		{ code: 'VENDOR', hint: /^Ask the vendor\.$/ },
		{ code: 'OTHER', hint: /documentation: https:\/\/vendor\.example\.com\/change$/ },
	])('with the code $code is told with it, and with the advice on it', ({ code, hint }) => {
		expect(told(refused(code))).toEqual({
			...{ attempted, httpStatus: 400, outcome: 'refused', code, hint: matching(hint) },
			message: `Vendor refused Record → Change: no (${code})`,
		});
	});

	it('without a code is told without one', () => {
		expect(told(refused())).toMatchObject({ message: 'Vendor refused Record → Change: no' });
	});
});

describe('too many calls', () => {
	const throttled = (hint?: string): NotDone => ({
		...{ kind: 'throttled', message: 'slow', status: 429, hint },
	});

	it.each([
		{ what: 'in its own words', hint: 'Come tomorrow.', says: /^Come tomorrow\.$/ },
		{ what: 'in ours', fewerCalls: undefined, says: /If this happens often, stop other/ },
		{ what: 'with its setting', fewerCalls: 'set Plan', says: /often, set Plan, or stop other/ },
	])('leave the item unsent, with what to do $what', ({ hint, fewerCalls, says }) => {
		expect(told(throttled(hint), false, {}, { fewerCalls })).toEqual({
			...{ attempted, httpStatus: 429, outcome: 'notSent', hint: matching(says) },
			message: 'Vendor allows no more calls at the moment: slow',
		});
	});
});

describe('a call that cannot be made now', () => {
	const closed = (more: object): NotDone => ({
		...{ kind: 'unavailable', message: 'closed', passing: true },
		...more,
	});

	it.each([
		{ from: 'credential', message: /^closed$/, hint: /Check the credential\.$/ },
		{ from: 'n8n', message: /^closed$/, hint: /N8N_SSRF_ALLOWED_HOSTNAMES/ },
		{ from: 'vendor', message: /^Vendor could not be reached: closed$/, hint: /base URL/ },
		{ from: undefined, message: /^Vendor could not be reached: closed$/, hint: /base URL/ },
	])('because of $from is told so', ({ from, message, hint }) => {
		expect(told(closed({ from, code: from === 'vendor' ? undefined : 'OWN' }))).toEqual({
			...{ attempted, httpStatus: undefined, outcome: 'notSent' },
			...{ message: matching(message), hint: matching(hint) },
		});
	});

	it.each([
		{ code: 'OWN', hint: 'Ask yourself.' },
		{ code: 'VENDOR', hint: 'Ask the vendor.' },
		{ code: 'OTHER', hint: 'The item was not processed. Run it again later.' },
	])('which the vendor says with the code $code', ({ code, hint }) => {
		expect(told(closed({ from: 'vendor', code, status: 503 }))).toEqual({
			...{ attempted, httpStatus: 503, outcome: 'notSent', code, hint },
			message: `Vendor did not take Record → Change for now: closed (${code})`,
		});
	});
});

describe('an answer that says nothing', () => {
	const unclear = (more: object = {}): NotDone => ({
		...{ kind: 'unclear', message: 'cut off', status: 502 },
		...more,
	});
	const hints = [
		{ what: 'known by its code', more: { code: 'OWN', hint: 'Look there.' }, hint: /^Ask yours/ },
		{ what: 'that has advice', more: { code: 'OTHER', hint: 'Look there.' }, hint: /^Look there/ },
	];

	describe.each([{ reads: true }, { paging }])('to a read', (operation) => {
		it.each([...hints, { what: 'of no use', more: {}, hint: /^Nothing was changed/ }])(
			'$what may be repeated',
			({ more, hint }) => {
				const { code } = { code: undefined, ...more };
				expect(told(unclear(more), false, operation)).toEqual({
					...{ attempted, httpStatus: 502, outcome: 'unknown', mayRepeat: true, code },
					message: 'Vendor gave no usable answer to Record → Change: cut off',
					hint: matching(hint),
				});
			},
		);
	});

	it.each([...hints, { what: 'of no use', more: {}, hint: /could do it twice: look it up/ }])(
		'to a write, $what',
		({ more, hint }) => {
			const { code } = { code: undefined, ...more };
			const failure = {
				...{ attempted, httpStatus: 502, outcome: 'unknown', code },
				message: 'It is not known whether Vendor processed Record → Change: cut off',
			};
			expect(told(unclear(more))).toEqual({ ...failure, mayRepeat: false, hint: matching(hint) });
			const harmless = matching(/Running this item again does no harm/);
			expect(told(unclear(more), true)).toEqual({ ...failure, mayRepeat: true, hint: harmless });
		},
	);
});

describe('what had to be read before an item', () => {
	it.each([
		{ reply: { kind: 'refused', message: 'no', status: 400, code: 'VENDOR' }, hint: /^Ask the v/ },
		{ reply: { kind: 'refused', message: 'no', status: 400, code: 'OWN' }, hint: /^Nothing was/ },
		{ reply: { kind: 'unclear', message: 'no', status: 400, hint: 'Look.' }, hint: /^Nothing was/ },
		{ reply: { kind: 'throttled', message: 'no', status: 429 }, hint: /^Nothing was sent/ },
	] as Array<{ reply: NotDone; hint: RegExp }>)('and was not: $reply', ({ reply, hint }) => {
		const failure = {
			...{ attempted, httpStatus: reply.status, outcome: 'notSent', hint: matching(hint) },
			code: 'code' in reply ? reply.code : undefined,
		};
		const fields = 'The fields of the Vendor account could not be read: no';
		expect(fieldsFailure(attemptOf(), reply)).toEqual({ ...failure, message: fields });
		const record = 'The record that the item is matched with in Vendor could not be read: no';
		expect(lookUpFailure(attemptOf(), reply)).toEqual({ ...failure, message: record });
		const name = "'Owner' was given by its name, and the list of records could not be read: no";
		expect(nameFailure(attemptOf(), reply, 'Owner')).toEqual({ ...failure, message: name });
	});
});

describe("n8n's error", () => {
	const node = { id: '1', name: 'Node', type: 'vendor', typeVersion: 1 } as INode;
	const failure: Failure = {
		...{ attempted, message: 'no EPERM', hint: 'Do.', outcome: 'refused' },
		...{ code: 'C', httpStatus: 403 },
	};

	it('has exactly the words of the failure, with its item and all details', () => {
		const error = toNodeError(node, failure, 3);
		expect([error.message, error.description]).toEqual(['no EPERM [item 3]', 'Do.']);
		expect([error.httpCode, error.context.itemIndex]).toEqual(['403', 3]);
		expect(error.context.data).toEqual(details(failure));
	});

	it('tells in the end what is done', () => {
		expect(toNodeError(node, failure, 3, '2 are done.').description).toBe('Do. 2 are done.');
	});

	it('has no status and no item where there is none', () => {
		const error = errorWith(node, 'no', 'Do.');
		expect([error.message, error.description, error.httpCode]).toEqual(['no', 'Do.', null]);
		expect(error.context.itemIndex).toBeUndefined();
	});

	it.each([
		{ message: 'no', said: 'no [item 12]' },
		{ message: 'no [item 7]', said: 'no [item 7]' },
		{ message: 'no [item 10] yet', said: 'no [item 10] yet' },
		{ message: 'no [item x]', said: 'no [item x] [item 12]' },
	])('names the item once: $said', ({ message, said }) => {
		expect(messageFor({ ...failure, message }, 12)).toBe(said);
	});

	it('has only the details that there are', () => {
		const plain: Failure = { attempted, message: 'no', hint: 'Do.', outcome: 'unknown' };
		const base = { outcome: 'unknown', attempted, nextStep: 'Do.' };
		expect(details(plain)).toStrictEqual(base);
		const lookUp = { lookedFor: { Name: 'A' }, seen: 'nothing' };
		const all = { ...plain, code: 'C', httpStatus: 502, trace: { asyncId: 'b' }, lookUp };
		expect(details(all)).toEqual({ ...base, code: 'C', httpStatus: 502, asyncId: 'b', ...lookUp });
	});
});
