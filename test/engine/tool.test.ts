import type { IExecuteFunctions } from 'n8n-workflow';

import type { Outcome } from '../../nodes/shared/engine/run';
import { cutForModel, isTool, stopsAtFailure } from '../../nodes/shared/engine/tool';

/** n8n as far as these look at it. */
const contextOf = (type: string, onError?: string) =>
	({
		getNode: () => ({ type, onError }),
		continueOnFail: () => onError !== undefined && onError !== 'stopWorkflow',
	}) as unknown as IExecuteFunctions;

it.each([
	['n8n-nodes-ivvy.ivvyTool', true],
	['n8n-nodes-ivvy.ivvy', false],
	['n8n-nodes-ivvy.ivvyToolbox', false],
])('%s runs as a tool: %s', (type, expected) => {
	expect(isTool(contextOf(type))).toBe(expected);
});

it.each([
	['ivvy', undefined, true],
	['ivvy', 'stopWorkflow', true],
	['ivvy', 'continueRegularOutput', false],
	['ivvyTool', undefined, false],
	['ivvyTool', 'continueRegularOutput', false],
	['ivvyTool', 'stopWorkflow', true],
])('%s with "On Error" %s stops at a failure: %s', (type, onError, expected) => {
	expect(stopsAtFailure(contextOf(type, onError))).toBe(expected);
});

describe('what a model gets of an item', () => {
	/** A record whose JSON has so many characters. */
	const long = (characters: number) => ({ text: 'x'.repeat(characters - '{"text":""}'.length) });
	const cutOf = (records: object[]) => {
		const [outcome] = cutForModel([{ records } as Outcome]);
		return outcome && 'records' in outcome ? outcome.records : [];
	};

	it('is whole up to 40,000 characters', () => {
		const records = [long(20_000), long(20_000)];
		expect(cutOf(records)).toEqual(records);
		expect(cutOf([])).toEqual([]);
	});

	it('is cut behind the last record that fits whole, and says how many there are', () => {
		const records = [long(20_000), long(20_000), long(20), long(20)];
		const message =
			'Only the first 2 of 4 records are shown: the whole answer is too long for a model';
		const nextStep = expect.stringContaining('Narrow the list') as string;
		expect(cutOf(records)).toEqual([
			...records.slice(0, 2),
			{ cut: { message, shown: 2, total: 4, nextStep } },
		]);
	});

	it('has the first record, however long that is, and a single one is never cut', () => {
		const records = [long(50_000), long(20)];
		expect(cutOf(records)).toEqual([
			records[0],
			{ cut: expect.objectContaining({ shown: 1, total: 2 }) as unknown },
		]);
		expect(cutOf(records.slice(0, 1))).toEqual(records.slice(0, 1));
	});

	it('is a failure as it is, and nothing where the item has no outcome', () => {
		const failed = { failure: { message: 'no' } } as Outcome;
		expect(cutForModel([failed, undefined])).toEqual([failed, undefined]);
	});
});
