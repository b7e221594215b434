import { resources as ivvyResources } from '../../nodes/Ivvy/operations';
import { resources as leadSquaredResources } from '../../nodes/LeadSquared/operations';
import { inFlight } from '../../nodes/shared/engine/sideBySide';
import type { Call } from '../../sandbox/index.mts';
import { readParts } from '../../sandbox/ivvy/wire/upload.mts';
import { expectNothingMissing } from '../harness/missing.mts';
import { useVendors } from '../harness/vendors.mts';
import { binaryOf } from './example';
import { ivvyExamples } from './ivvy';
import { leadSquaredExamples } from './leadSquared';
import { mapped } from './mapped';

const vendors = useVendors();
const { calls } = inFlight;
beforeAll(() => {
	// The vendor's records get their ids in the order in which the calls arrive.
	inFlight.calls = 1;
});
afterAll(() => {
	inFlight.calls = calls;
});

/** What a call sent: JSON, or a form with its fields as text. */
function bodyOf({ headers, rawBody }: Call): unknown {
	const isForm = headers['content-type'].startsWith('multipart/');
	if (!isForm) return JSON.parse(rawBody) as unknown;
	const parts = readParts({ headers, raw: Buffer.from(rawBody) } as Parameters<
		typeof readParts
	>[0]);
	return Object.fromEntries(
		parts.map(({ name, fileName, mimeType, content }) => [
			name,
			fileName === undefined
				? content.toString()
				: { fileName, mimeType, content: content.toString() },
		]),
	);
}

const nodes = [
	{ node: 'ivvy' as const, resources: ivvyResources, examples: ivvyExamples },
	{ node: 'leadSquared' as const, resources: leadSquaredResources, examples: leadSquaredExamples },
];

describe.each(nodes)('$node', ({ node, resources, examples }) => {
	it('has an example for every operation', () => {
		const all = resources.flatMap(({ value, operations }) =>
			operations.map((one) => `${value}.${one.value}`),
		);
		const given = examples.map(({ operation }) => operation);
		expectNothingMissing(
			all.filter((name) => !given.includes(name)),
			`Add an example of two different items for each operation in test/examples/${node}/<area>/:`,
		);
		expectNothingMissing(
			given.filter((name, index) => !all.includes(name) || given.indexOf(name) !== index),
			'These examples have no operation, or stand there twice:',
		);
	});

	it.each(examples)('$operation', async (example) => {
		expect(example.items.length).toBeGreaterThanOrEqual(2);
		example.prepare?.(vendors.sandbox.state.leadSquared);
		const { output, error } = await vendors[node]({
			parameters: mapped(example),
			items: example.items,
			timezone: example.timezone,
			files: example.files?.map((file) => binaryOf(file)),
		});
		expect(error).toBeUndefined();
		expect(
			vendors.sandbox.calls.map((call) => ({
				call: `${call.method} ${call.path}`,
				...(call.rawBody ? { body: bodyOf(call) } : {}),
			})),
		).toEqual(example.requests);
		expect(output).toEqual(
			example.output.map(({ json, item }) => ({ json, pairedItem: { item } })),
		);
	});
});
