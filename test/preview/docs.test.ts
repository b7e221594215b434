import type { INodeParameters } from 'n8n-workflow';

import { json, read } from '../harness/sources.mts';
import { useVendors } from '../harness/vendors.mts';

// docs/preview.md and the README show what a preview gives.

const vendors = useVendors();
const page = read('docs/preview.md');

const previewed = async () =>
	await vendors.leadSquared({
		parameters: {
			resource: 'lead',
			operation: 'create',
			attributes: {
				mappingMode: 'defineBelow',
				value: { EmailAddress: '={{ $json.email }}', mx_City: '={{ $json.city }}' },
				schema: [{ id: 'mx_City', displayName: 'City', type: 'string' }],
			} as unknown as INodeParameters,
			sendOptions: { previewOnly: true, sendAsBatch: 'always' },
		},
		items: [
			{ email: 'asha@example.com', city: 'Pune' },
			{ email: 'liam@example.com', city: '' },
		],
	});

it('the examples are what comes out', async () => {
	const { output } = await previewed();
	const blocks = [...page.matchAll(/```json\n(.*?)```/gs)];
	expect(blocks.map(([, block]) => JSON.parse(block) as unknown)).toEqual(
		output.map((item) => item.json),
	);
});

it('the table has every key that may come out', () => {
	const { items } = json('test/released.json') as { items: { preview: string[] } };
	const keys = items.preview.map((key) => key.split(/[.[]/)[1]);
	const told = [...page.matchAll(/^\| ((?:`\w+`(?:, )?)+) \|/gm)].flatMap(([, cell]) =>
		[...cell.matchAll(/`(\w+)`/g)].map(([, key]) => key),
	);
	expect(new Set(keys).size).toBeGreaterThan(7);
	expect([...new Set([...keys, 'skippedFields', 'lookedUp'])].sort()).toEqual([...told].sort());
});

it('the hint is in the words of the page', async () => {
	const { run } = await previewed();
	const [{ message }] = run.data.resultData.runData.Node[0].hints ?? [];
	const pattern = (text: string) =>
		text
			.replace(/(\d+) (item|call)s?/g, '# $2')
			.replace(/about [\d.]+ seconds?|less than a second/, '# s');
	const [, told = ''] = /^`(Preview: .*)`$/m.exec(page) ?? [];
	expect(pattern(message)).toBe(pattern(told));
	expect(told).toContain('60 items, 2 calls');
});

it('the README and the page for agents name the option', () => {
	expect(read('README.md')).toContain('*Options > Preview Only*');
	expect(read('docs/ai-agents.md')).toContain('*Options > Preview Only*');
});
