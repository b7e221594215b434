import { emit } from '../../nodes/shared/engine/output';
import type { Failure } from '../../nodes/shared/engine/errors';

const failure: Failure = {
	...{ message: 'No answer', hint: 'Run it again.', attempted: 'iVvy Task → Create' },
	...{ outcome: 'unknown', code: '7', httpStatus: 502 },
};

it('items come out in input order, each paired with its own, and nothing for what has no outcome', () => {
	const output = emit([
		{ records: [{ id: 1 }, { id: 2 }] },
		undefined,
		{ failure },
		{ records: [] },
		{ records: [{ id: 3 }] },
	]);
	expect(output).toEqual([
		{ json: { id: 1 }, pairedItem: { item: 0 } },
		{ json: { id: 2 }, pairedItem: { item: 0 } },
		{
			json: {
				error: {
					message: 'No answer [item 2]',
					...{ code: '7', httpStatus: 502, outcome: 'unknown' },
					...{ attempted: 'iVvy Task → Create', nextStep: 'Run it again.' },
				},
			},
			pairedItem: { item: 2 },
		},
		{ json: { id: 3 }, pairedItem: { item: 4 } },
	]);
});
