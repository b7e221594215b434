import { sandboxKeys } from '../../sandbox/index.mts';
import { testName } from '../../scripts/live/writeSteps.mts';
import { liveWorld, type LiveWorld, type Run } from '../harness/liveCheck.mts';
import { read } from '../harness/sources.mts';
import { useWorld } from '../harness/world.mts';

jest.setTimeout(120_000);

const world = useWorld<LiveWorld>(liveWorld);

type Row = Record<string, unknown>;

/** Every text and every number of what the sandbox holds. */
function valuesIn(value: unknown, found = new Set<string>()): Set<string> {
	if (value instanceof Map || value instanceof Set) valuesIn([...value.values()], found);
	else if (typeof value === 'object' && value !== null)
		for (const one of Object.values(value)) valuesIn(one, found);
	else if (typeof value === 'string' || typeof value === 'number') found.add(String(value));
	return found;
}

/** Labels of the nodes' forms and a call that the sandbox's data happens to have, too. */
const labels = ['Lead Number', 'Time Zone', 'ping'];

/** What is public anyway: names and labels of the project's pages, codes and names of the vendors'. */
const isPublic = (
	(pages: string) => (value: string) =>
		pages.includes(value)
)(
	['docs/operations.md', 'scripts/live/report.mts', 'scripts/live/forms.mts', 'package.json']
		.map(read)
		.concat(labels, testName)
		.join('\n'),
);

/** Short ones are in any text. */
const tells = (value: string) => value.length > (/^\d+$/.test(value) ? 4 : 3);

const isIn = (text: string, value: string) =>
	new RegExp(`(?<![\\w-])${value.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')}(?![\\w-])`).test(text);

function leaksOf({ markdown, json, output }: Run, values: Iterable<string>): string[] {
	const text = [markdown, json, output].join('\n');
	return [...values].filter((value) => tells(value) && !isPublic(value) && isIn(text, value));
}

const planted = {
	field: 'Ragnhild Osterberg',
	value: 'kvartalsmote-7781',
	code: 'Qvx_Secret_Event',
	words: 'Ragnhild owns invoice 99812734 (ragnhild@osterberg.example)',
	number: 88_123_457,
};

it('no report holds a value, a name, an id, a key or an address', async () => {
	const { sandbox, ivvy, leadSquared } = world;
	// Wherever data may pass for something else: keys of objects, codes, words of refusals, types of exceptions.
	ivvy.plant('action=getContactList', (body: { results: Row[] }) => ({
		...body,
		results: body.results.map((row) => ({ ...row, [planted.field]: planted.value })),
	}));
	ivvy.plant('action=getTaskList', (body: { results: Row[] }) => ({
		...body,
		results: body.results.map((row) => ({ ...row, status: planted.number, name: [planted.value] })),
	}));
	ivvy.plant(
		'action=getInvoiceList',
		() => ({ errorCode: 400, message: planted.words, specificCode: 24137 }),
		400,
	);
	ivvy.plant('action=getEventTypeList', () => ({ success: false, errorType: planted.value }));
	leadSquared.plant('/Webhook.svc/Retrieve', () => ({
		RecordCount: 1,
		Response: [
			{ WebhookId: 'x', EventName: 'x', EventCode: planted.code, Description: '', URL: '' },
		],
	}));
	leadSquared.plant(
		'/RetrieveProducts',
		() => ({
			Status: 'Error',
			ExceptionType: 'MXInvalidInputException',
			ExceptionMessage: `'${planted.value}' of ${planted.words}`,
		}),
		500,
	);
	leadSquared.plant(
		'/Lists.Get',
		() => ({ Status: 'Error', ExceptionType: planted.value, ExceptionMessage: '' }),
		400,
	);
	leadSquared.plant('/Users.Get', (rows: Row[]) =>
		rows.map((row) => ({ ...row, mx_Ragnhild_Field: planted.value, [planted.value]: 1 })),
	);

	const run = await world.check(['--write', '--yes']);
	expect(run.report?.vendors.map(({ vendor }) => vendor)).toEqual(['ivvy', 'leadSquared']);

	const held = valuesIn(sandbox.state);
	expect(held.size).toBeGreaterThan(1000);
	expect(leaksOf(run, held)).toEqual([]);
	const text = [run.markdown, run.json, run.output].join('\n');
	for (const secret of [
		...Object.values(sandboxKeys.ivvy),
		...Object.values(sandboxKeys.leadSquared),
		...[ivvy.url, leadSquared.url, sandbox.leadSquaredAsyncUrl].map((url) => new URL(url).host),
		...planted.field.split(' '),
		planted.value,
		planted.code,
		'Qvx',
		'ragnhild',
		'osterberg',
		'99812734',
		String(planted.number),
	])
		expect([secret, text.includes(secret)]).toEqual([secret, false]);
	// All of them did come.
	expect(text).toContain('‹');
	expect(text).toContain('another code');
});

it('the search finds what a report would hold', () => {
	const run = { code: 0, output: '', markdown: 'Maya Patel called', json: '{"id": 10001}' };
	expect(leaksOf(run, ['Maya Patel', '10001', 'Someone else', '1000'])).toEqual([
		'Maya Patel',
		'10001',
	]);
});
