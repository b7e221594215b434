import { Ivvy } from '../nodes/Ivvy/Ivvy.node';
import { IvvyTrigger } from '../nodes/Ivvy/IvvyTrigger.node';
import { LeadSquared } from '../nodes/LeadSquared/LeadSquared.node';
import { LeadSquaredTrigger } from '../nodes/LeadSquared/LeadSquaredTrigger.node';
import ivvyOutputs from '../nodes/Ivvy/outputs.json';
import leadSquaredOutputs from '../nodes/LeadSquared/outputs.json';
import { read, sources } from './harness/sources.mts';

// What n8n's guidelines say of words, where its lint does not look. docs/verification.md names these tests.

const nodes = [new Ivvy(), new IvvyTrigger(), new LeadSquared(), new LeadSquaredTrigger()];

const readmes = [
	{ path: 'README.md', text: read('README.md') },
	...sources('packages', 'README.md'),
];

/** Letters that English does not have. */
const foreign = (text: string) => [
	...new Set(text.match(/[^\p{Script=Latin}\P{L}]|[À-ɏ]/gu) ?? []),
];

it.each(nodes)('the form of $description.displayName is in English', ({ description }) => {
	expect(foreign(JSON.stringify(description))).toEqual([]);
});

it.each(readmes)('$path is in English', ({ text }) => {
	expect(foreign(text)).toEqual([]);
});

it('another language would be seen', () => {
	expect(foreign('Größe, 名前 and “quotes” → µ')).toEqual(['ö', 'ß', '名', '前', 'µ']);
});

/** Words that tell people that something is bad, and not what it is. */
const alarming = /\b(errors?|problems?|failures?|mistakes?)\b/i;

it('no error of our own calls itself one', () => {
	const [errors] = sources('nodes/shared/engine', '/errors.ts');
	const texts = [
		...errors.text.matchAll(/(?:message|hint): [`']([^`']+)[`']|\?\? [`']([^`']+)[`']/g),
	];
	const words = texts.map(([, text, other]) => text ?? other);
	expect(words.length).toBeGreaterThan(8);
	expect(words.filter((text) => alarming.test(text))).toEqual([]);
	expect('An error occurred').toMatch(alarming);
});

it('whoever deletes gets the field deleted', () => {
	const outputs = [ivvyOutputs, leadSquaredOutputs] as Array<
		Record<string, Record<string, object>>
	>;
	const given = outputs.flatMap((resources) =>
		Object.values(resources).flatMap((operations) => operations.delete ?? []),
	);
	expect(given.length).toBeGreaterThan(10);
	for (const output of given) expect(output).toHaveProperty('deleted', 'boolean');
});

it('the name of a trigger ends with Trigger, and no name says that it is a node', () => {
	for (const { description } of nodes) {
		const isTrigger = description.group.includes('trigger');
		expect(description.displayName.endsWith(' Trigger')).toBe(isTrigger);
		expect(description.displayName).not.toMatch(/\bnode\b/i);
		expect(description.inputs.length).toBe(isTrigger ? 0 : 1);
	}
});
