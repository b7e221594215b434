import { readBatchFrom } from '../../nodes/shared/engine/batch';
import { FieldProblem } from '../../nodes/shared/table/operation';

/** From how many items on a run shares calls, by what the user has chosen. */
const from = (given: Record<string, unknown>) =>
	readBatchFrom((name, fallback) => given[name] ?? fallback);

it.each([
	{ given: {}, number: 50 },
	{ given: { sendAsBatch: 'automatic' }, number: 50 },
	{ given: { sendAsBatch: 'automatic', batchFrom: 1 }, number: 1 },
	{ given: { batchFrom: '7' }, number: 7 },
	{ given: { sendAsBatch: 'always', batchFrom: 7 }, number: 1 },
	{ given: { sendAsBatch: 'never', batchFrom: 7 }, number: Infinity },
	{ given: { sendOptions: { sendAsBatch: 'never' }, sendAsBatch: 'always' }, number: Infinity },
])('$given: from $number items on', ({ given, number }) => {
	expect(from(given)).toBe(number);
});

it.each([0, -1, 1.5, 'many'])('%s is no number of items', (batchFrom) => {
	expect(() => from({ batchFrom })).toThrow(FieldProblem);
});
