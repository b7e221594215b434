import { batches } from '../../nodes/Ivvy/wire/batching';

const call = 'crm/addOrUpdateTask';
const result = (request: unknown, response: unknown, action = 'addOrUpdateTask') => ({
	namespace: 'crm',
	action,
	request,
	response,
});
const answers = (bodies: Array<Record<string, unknown>>, results: unknown) =>
	batches
		.answersIn(
			{ results },
			bodies.map((body) => ({ call, body })),
		)
		.map((answer) => answer?.body);

it.each<{
	what: string;
	bodies: Array<Record<string, unknown>>;
	results: unknown;
	expected: unknown[];
}>([
	{
		what: 'by their requests',
		bodies: [{ id: 1 }, { id: 2 }],
		results: [result({ id: 2 }, 'b'), result({ id: 1 }, 'a')],
		expected: ['a', 'b'],
	},
	{
		what: 'the same request twice, in order',
		bodies: [{ name: 'x' }, { name: 'x' }],
		results: [result({ name: 'x' }, 'a'), result({ name: 'x' }, 'b')],
		expected: ['a', 'b'],
	},
	{
		what: 'requests that come back as texts and with more fields',
		bodies: [{ id: 1, done: true, note: '', tags: [{ id: 5 }], more: {} }, { id: 2 }],
		results: [
			result({ id: '2', venue: 7 }, 'b'),
			result({ id: '1', done: 1, note: null, tags: [{ id: '5' }], more: [], venue: 7 }, 'a'),
		],
		expected: ['a', 'b'],
	},
	{
		what: 'none that could belong to either',
		bodies: [{ name: 'x' }, { name: 'x', id: 1 }],
		results: [result({ name: 'x', id: '1', a: 1 }, 'a')],
		expected: [undefined, undefined],
	},
	{
		what: 'none that may be the answer of a call that is missing',
		bodies: [{ name: 'x' }, { name: 'x', until: '2026-01-01 00:00:00' }],
		results: [result({ name: 'x', until: '2026-01-01T00:00:00Z' }, 'b')],
		expected: [undefined, undefined],
	},
	{
		what: 'the others when one is no result at all',
		bodies: [{ id: 1 }, { id: 2 }],
		results: [null, result({ id: 2 }, 'b')],
		expected: [undefined, 'b'],
	},
	{
		what: 'none of another action',
		bodies: [{ id: 1 }],
		results: [result({ id: 1 }, 'a', 'addOrUpdateActivity')],
		expected: [undefined],
	},
	{
		what: 'none with another value',
		bodies: [{ id: 1, tags: [1] }],
		results: [result({ id: 1, tags: [1, 2] }, 'a')],
		expected: [undefined],
	},
	{
		what: 'none when there are no results',
		bodies: [{ id: 1 }],
		results: null,
		expected: [undefined],
	},
])('results are given to their jobs: $what', ({ bodies, results, expected }) => {
	expect(answers(bodies, results)).toEqual(expected);
});

it.each([
	[{ errorCode: 400, message: 'x' }, 400],
	[{ errorCode: 24105 }, 200],
	[{ success: true }, 200],
	[null, 200],
])('the answer %j counts as HTTP %i', (response, status) => {
	expect(
		batches.answersIn({ results: [result({}, response)] }, [{ call, body: {} }])[0]?.status,
	).toBe(status);
});
