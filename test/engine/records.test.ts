import { outcomeOf } from '../../nodes/shared/engine/records';
import type { Job, Outcome, Run } from '../../nodes/shared/engine/run';
import type { Operation } from '../../nodes/shared/table/operation';
import type { Reply } from '../../nodes/shared/wire/vendor';

const job: Job = { item: 0, values: { body: { Id: 7 }, query: {} }, limit: 1, output: 'simple' };

/** What an answer makes of the item of an operation. */
function outcome(operation: Partial<Operation>, reply: Reply, repeatable?: boolean): Outcome {
	const run = {
		attempt: {
			vendor: { name: 'Vendor', errors: {} },
			resource: { name: 'Record' },
			operation: { name: 'Change', call: 'change', repeat: 'never', errors: {}, ...operation },
		},
	} as unknown as Run;
	return outcomeOf(run, job, reply, repeatable);
}

const of = (operation: Partial<Operation>, data: unknown) =>
	outcome(operation, { kind: 'done', data });

/** An item that failed in such a way. */
const failed = (failure: object) => ({ failure: expect.objectContaining(failure) as unknown });
const saying = (words: string) => expect.stringMatching(new RegExp(`: ${words}$`)) as string;

const unknownForm = 'its answer has a form that the node does not know';
const write: Partial<Operation> = {};
const read: Partial<Operation> = { reads: true };

describe('an accepted answer', () => {
	it.each<[string, Partial<Operation>]>([
		['write', write],
		['read', read],
	])('to a %s gives its record, or its records, as they come out', (_kind, operation) => {
		const simplified = { ...operation, simplified: ['Id'] };
		expect(of(simplified, { Id: 1, Name: 'a' })).toEqual({ records: [{ Id: 1 }] });
		expect(of(simplified, [{ Id: 1 }, { Id: 2, Name: 'b' }])).toEqual({
			records: [{ Id: 1 }, { Id: 2 }],
		});
	});

	it.each([[[{ Id: 1 }, 7]], ['text'], [null], [[null]]])('that holds no records: %j', (data) => {
		const message = saying('its answer holds something that is no record');
		expect(of(write, data)).toEqual(failed({ outcome: 'unknown', message }));
		expect(of(read, data)).toEqual(failed({ outcome: 'unknown', message }));
	});

	it.each([[[]], [{}], [{ message: 'Soon back' }], [[{ Id: 1 }, { message: 'x' }]]])(
		'to a write that does not say that it was done: %j',
		(data) => {
			const message = saying('its answer does not say that it was done');
			expect(of(write, data)).toEqual(failed({ outcome: 'unknown', message }));
		},
	);

	it('to a read may have no record, unless its page says what it has', () => {
		expect(of(read, [])).toEqual({ records: [] });
		const message = saying('its answer has nothing of the record that was asked for');
		expect(of({ ...read, answerHas: ['Id'] }, [])).toEqual(
			failed({ outcome: 'unknown', message, mayRepeat: true }),
		);
		expect(of(read, { message: 'Soon back' })).toEqual(failed({ message }));
	});

	it.each<[string, Partial<Operation>]>([
		['write', write],
		['read', read],
	])('to a %s has in each record one of the fields that its page names', (_kind, operation) => {
		const answerHas = ['Id', 'Number'];
		const named = { ...operation, answerHas };
		expect(of(named, [{ Id: 1 }, { Number: 0 }])).toEqual({ records: [{ Id: 1 }, { Number: 0 }] });
		expect(of(named, [{ Id: 1 }, { Other: 2 }])).toEqual(failed({ outcome: 'unknown' }));
	});

	it('that cannot be made simple is one of a form that nobody knows', () => {
		const simplify = () => {
			throw new TypeError('x is undefined');
		};
		expect(of({ ...read, simplify }, { Id: 1 })).toEqual(failed({ message: saying(unknownForm) }));
	});
});

describe('an accepted answer that is a refusal', () => {
	const refusalIn = ({ Changed }: Record<string, unknown>) =>
		Changed === 0 ? 'nothing was changed' : undefined;

	it('in any of its records fails the item', () => {
		const refused = failed({
			outcome: 'refused',
			httpStatus: 200,
			message: 'Vendor refused Record → Change: nothing was changed',
			hint: 'Check the ID and the values of this item.',
		});
		expect(of({ refusalIn }, { Changed: 0 })).toEqual(refused);
		expect(of({ refusalIn }, [{ Changed: 1 }, { Changed: 0 }])).toEqual(refused);
	});

	it('is none where no record says so', () => {
		expect(of({ refusalIn }, [{ Changed: 1 }])).toEqual({ records: [{ Changed: 1 }] });
	});

	it('is told as it is, whatever becomes of its records', () => {
		const simplify = () => {
			throw new TypeError('x is undefined');
		};
		expect(of({ refusalIn, simplify }, { Changed: 0 })).toEqual(failed({ outcome: 'refused' }));
	});
});

describe('a record that is not there', () => {
	const absent = { message: 'there is no such record', hint: 'Check the ID.' };

	it('fails the item where one was asked for by its id', () => {
		expect(of({ ...read, absent }, [])).toEqual(
			failed({
				outcome: 'refused',
				httpStatus: 200,
				message: 'Vendor refused Record → Change: there is no such record',
				hint: 'Check the ID.',
			}),
		);
	});

	it('is no failure where it is there', () => {
		expect(of({ ...read, absent }, [{ Id: 1 }])).toEqual({ records: [{ Id: 1 }] });
	});
});

describe('an answer that is no success', () => {
	it('is told in its own words', () => {
		expect(outcome(write, { kind: 'refused', message: 'no', code: 'N1', status: 400 })).toEqual(
			failed({
				outcome: 'refused',
				httpStatus: 400,
				code: 'N1',
				message: 'Vendor refused Record → Change: no (N1)',
			}),
		);
	});

	it.each<[string, Partial<Operation>, boolean | undefined, boolean]>([
		['never may not', { repeat: 'never' }, undefined, false],
		['always may', { repeat: 'always' }, undefined, true],
		['by its id may where the item has one', { repeat: { with: 'Id' } }, undefined, true],
		[
			'by another field may not where the item has none',
			{ repeat: { with: 'No' } },
			undefined,
			false,
		],
		['never may where the way of sending says so', { repeat: 'never' }, true, true],
		['always may not where the way of sending says so', { repeat: 'always' }, false, false],
	])('of a write that repeats %s be sent again', (_what, operation, repeatable, expected) => {
		expect(outcome(operation, { kind: 'unclear', message: 'cut off' }, repeatable)).toEqual(
			failed({ outcome: 'unknown', mayRepeat: expected }),
		);
	});
});
