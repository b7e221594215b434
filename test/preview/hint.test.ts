import type { IExecuteFunctions } from 'n8n-workflow';

import { showHint, spoken, wordsOf, type Found } from '../../nodes/shared/engine/previewHint';
import { createTask, named } from '../harness/tasks.mts';
import { useVendors } from '../harness/vendors.mts';

const vendors = useVendors();

const found: Found = {
	vendor: 'iVvy',
	items: 60,
	failed: 0,
	calls: 3,
	questions: 0,
	expected: { ms: 2_000, isLeast: false },
};

it('says what the run would be', () => {
	expect(wordsOf(found)).toBe(
		'Preview: 60 items, 3 calls, about 2 seconds under your limits. Nothing was written.',
	);
});

it('says what would not be sent, and what was asked', () => {
	expect(wordsOf({ ...found, items: 1_200, failed: 2, questions: 1 })).toBe(
		'Preview: 1,200 items, 3 calls, about 2 seconds under your limits. Nothing was written. 2 items would not be sent. 1 call that only reads was made for it.',
	);
	expect(wordsOf({ ...found, items: 1, failed: 1, calls: 0, questions: 2 })).toBe(
		'Preview: 1 item, 0 calls. Nothing was written. 1 item would not be sent. 2 calls that only read were made for it.',
	);
});

it('says which time is not known', () => {
	expect(wordsOf({ ...found, expected: { ms: 700, isLeast: true } })).toContain(
		'less than a second under your limits, and the time that iVvy works on its batches, which is not known yet.',
	);
});

it.each([
	[0, 'less than a second'],
	[999, 'less than a second'],
	[1_000, 'about 1 second'],
	[1_440, 'about 1.4 seconds'],
	[12_600, 'about 13 seconds'],
	[119_400, 'about 119 seconds'],
	[120_000, 'about 2 minutes'],
	[150_000, 'about 2.5 minutes'],
	[3_540_000, 'about 59 minutes'],
	[7_200_000, 'about 2 hours'],
	[9_000_000, 'about 2.5 hours'],
])('%d ms are %s', (ms, words) => {
	expect(spoken(ms)).toBe(words);
});

it('stands once in the run, above the output', async () => {
	const { run } = await vendors.ivvy({
		parameters: { ...createTask, sendOptions: { previewOnly: true } },
		items: named(60),
	});
	expect(run.data.resultData.runData.Node[0].hints).toEqual([
		{
			message: expect.stringMatching(
				/^Preview: 60 items, 60 calls, .*Nothing was written\.$/,
			) as string,
			type: 'info',
			location: 'outputPane',
		},
	]);
});

it('knows how long a batch takes once one of the account is done', async () => {
	const run = async (previewOnly: boolean) => {
		const { run: ended } = await vendors.ivvy({
			parameters: { ...createTask, sendOptions: { previewOnly, sendAsBatch: 'always' } },
			items: named(60),
		});
		return ended.data.resultData.runData.Node[0].hints?.[0]?.message;
	};
	const isOpen = expect.stringMatching(
		/60 items, 1 call, .* works on its batches, which is not/,
	) as string;
	expect(await run(true)).toEqual(isOpen);
	await run(false);
	expect(await run(true)).not.toEqual(isOpen);
});

it('stands in no run in earnest', async () => {
	const { run } = await vendors.ivvy({ parameters: createTask, items: named(2) });
	expect(run.data.resultData.runData.Node[0].hints ?? []).toEqual([]);
});

it('is left out where n8n has no such hints', () => {
	expect(() => showHint({} as IExecuteFunctions, found)).not.toThrow();
});
