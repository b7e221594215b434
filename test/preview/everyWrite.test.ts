import type { INodeParameters } from 'n8n-workflow';

import { resources as ivvyResources } from '../../nodes/Ivvy/operations';
import { resources as leadSquaredResources } from '../../nodes/LeadSquared/operations';
import { inFlight } from '../../nodes/shared/engine/sideBySide';
import type { Operation } from '../../nodes/shared/table/operation';
import { isWrite } from '../../nodes/shared/table/writes';
import { binaryOf, type Example } from '../examples/example';
import { ivvyExamples } from '../examples/ivvy';
import { leadSquaredExamples } from '../examples/leadSquared';
import { mapped } from '../examples/mapped';
import { heldBy, previewed, previewOf, withoutQuestions } from '../harness/previews.mts';
import { useVendors } from '../harness/vendors.mts';

// Every writing operation: its preview writes nothing, and shows the calls of the run in earnest word for word.

const vendors = useVendors();
const { calls } = inFlight;
beforeAll(() => {
	// One after the other, so that calls arrive in the order of their numbers.
	inFlight.calls = 1;
});
afterAll(() => {
	inFlight.calls = calls;
});

const nodes = [
	{ node: 'ivvy' as const, resources: ivvyResources, examples: ivvyExamples },
	{ node: 'leadSquared' as const, resources: leadSquaredResources, examples: leadSquaredExamples },
];

interface Case {
	example: Example;
	operation: Operation;
}

describe.each(nodes)('$node', ({ node, resources, examples }) => {
	const writes: Array<[string, Case]> = resources.flatMap(({ value, operations }) =>
		operations.filter(isWrite).map((operation): [string, Case] => {
			const name = `${value}.${operation.value}`;
			return [name, { operation, example: examples.find((one) => one.operation === name)! }];
		}),
	);

	async function compare({ example }: Case, options: INodeParameters): Promise<void> {
		example.prepare?.(vendors.sandbox.state.leadSquared);
		const { sendOptions = {}, ...form } = mapped(example);
		const run = async (more: INodeParameters) =>
			await vendors[node]({
				parameters: { ...form, sendOptions: { ...(sendOptions as object), ...options, ...more } },
				items: example.items,
				timezone: example.timezone,
				files: example.files?.map((file) => binaryOf(file)),
			});
		const before = heldBy(vendors.sandbox);
		const preview = await run({ previewOnly: true });
		const questions = [...vendors.sandbox.calls];
		expect(preview.error).toBeUndefined();
		expect(heldBy(vendors.sandbox) === before).toBe(true);
		expect(preview.output.map(({ pairedItem }) => pairedItem)).toEqual(
			example.items.map((_, item) => ({ item })),
		);
		expect(preview.output.map((item) => previewOf(item).sent)).toEqual(
			example.items.map(() => false),
		);

		vendors.sandbox.clearCalls();
		const { error } = await run({ previewOnly: false });
		expect(error).toBeUndefined();
		const sent = withoutQuestions(vendors.sandbox.calls, questions);
		expect(sent.length).toBeGreaterThan(0);
		expect(previewed(preview.output)).toEqual(sent);
	}

	it.each(writes)('%s', async (_name, one) => await compare(one, {}));

	const shared = writes.filter(([, { operation }]) => operation.batchable ?? operation.inBulk);

	it.each(shared)('%s with shared calls', async (_name, one) => {
		await compare(one, { sendAsBatch: 'always' });
	});

	it('are many', () => {
		expect(writes.length).toBeGreaterThan(80);
		expect(shared.length).toBeGreaterThan(4);
	});
});
