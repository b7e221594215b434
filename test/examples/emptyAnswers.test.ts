import { resources as ivvyResources } from '../../nodes/Ivvy/operations';
import { resources as leadSquaredResources } from '../../nodes/LeadSquared/operations';
import type { Operation } from '../../nodes/shared/table/operation';
import { binaryOf, type Example } from './example';
import { operationNamed, saysNothing } from '../harness/nothing.mts';
import { useVendors } from '../harness/vendors.mts';
import { ivvyExamples } from './ivvy';
import { leadSquaredExamples } from './leadSquared';

const vendors = useVendors();

/** A list without records, too: a write that is done has something to say. */
const answers = [[], ...saysNothing];

const nodes = [
	{ node: 'ivvy' as const, resources: ivvyResources, examples: ivvyExamples },
	{ node: 'leadSquared' as const, resources: leadSquaredResources, examples: leadSquaredExamples },
];

describe.each(nodes)('a write of $node', ({ node, resources, examples }) => {
	const writes = examples.flatMap((example): Array<{ example: Example; operation: Operation }> => {
		const operation = operationNamed(resources, example.operation);
		return operation && !operation.reads && !operation.paging ? [{ example, operation }] : [];
	});

	it.each(
		writes.map(({ example, operation }) => ({ name: example.operation, example, operation })),
	)('$name is not done while its answer says nothing', async ({ example, operation }) => {
		const [resource, value] = example.operation.split('.');
		for (const body of answers) {
			vendors.reset();
			example.prepare?.(vendors.sandbox.state.leadSquared);
			vendors.sandbox.fault({
				vendor: node,
				match: operation.call.split(' ').at(-1)?.replace(/\{.*$/, ''),
				kind: 'respond',
				status: 200,
				body,
				times: -1,
			});
			const { output, failed } = await vendors[node]({
				parameters: { resource, operation: value, ...example.items[0] },
				files: example.files?.map((file) => binaryOf(file)),
				timezone: example.timezone,
				onError: 'continueErrorOutput',
			});
			const told = failed.map(({ json }) => (json.error as { outcome: string }).outcome);
			expect({ body, output, told }).toEqual({ body, output: [], told: ['unknown'] });
		}
	});
});
