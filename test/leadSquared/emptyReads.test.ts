import { resources } from '../../nodes/LeadSquared/operations';
import { leadSquaredExamples } from '../examples/leadSquared';
import { messageOf } from '../harness/failed.mts';
import { operationNamed, saysNothing } from '../harness/nothing.mts';
import { useVendors } from '../harness/vendors.mts';

const vendors = useVendors();

const answers = [...saysNothing, [{}], { Message: 'Service under maintenance' }];

const reads = leadSquaredExamples.flatMap((example) => {
	const operation = operationNamed(resources, example.operation);
	const isOne = operation?.reads === true && !operation.paging && !operation.bulk;
	return operation && isOne ? [{ name: example.operation, example, operation }] : [];
});

it('there are single reads', () => {
	expect(reads.length).toBeGreaterThan(20);
});

it.each(reads)('$name gives no record that is none', async ({ example, operation }) => {
	const [resource, value] = example.operation.split('.');
	for (const body of answers) {
		vendors.reset();
		vendors.sandbox.fault({
			vendor: 'leadSquared',
			match: operation.call.split(' ').at(-1)?.replace(/\{.*$/, ''),
			kind: 'respond',
			status: 200,
			body,
			times: -1,
		});
		const { output, failed } = await vendors.leadSquared({
			parameters: { resource, operation: value, ...example.items[0], output: 'raw' },
			onError: 'continueErrorOutput',
		});
		expect({ body, output }).toEqual({ body, output: [] });
		expect(failed.map(messageOf)).toEqual([expect.stringContaining('gave no usable answer')]);
	}
});
