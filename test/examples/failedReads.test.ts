import { resources as ivvyResources } from '../../nodes/Ivvy/operations';
import { resources as leadSquaredResources } from '../../nodes/LeadSquared/operations';
import { messageOf } from '../harness/failed.mts';
import { operationNamed } from '../harness/nothing.mts';
import { useVendors } from '../harness/vendors.mts';
import { ivvyExamples } from './ivvy';
import { leadSquaredExamples } from './leadSquared';

const vendors = useVendors();

/** What reads by its name, whatever the table says of it. */
const isRead = (operation: string) =>
	/\.(get|search|quickSearch|check|find|list|count)(?!In\b|Out\b)/.test(operation);

const nodes = [
	{ node: 'ivvy' as const, resources: ivvyResources, examples: ivvyExamples },
	{ node: 'leadSquared' as const, resources: leadSquaredResources, examples: leadSquaredExamples },
];

describe.each(nodes)(
	'a read of $node whose answer does not come',
	({ node, resources, examples }) => {
		const reads = examples.filter(({ operation }) => {
			const found = operationNamed(resources, operation);
			return isRead(operation) || found?.reads === true || found?.paging !== undefined;
		});

		it.each(reads)('$operation says that nothing was changed', async ({ operation, items }) => {
			vendors.sandbox.fault({
				vendor: node === 'ivvy' ? 'ivvy' : 'leadSquared',
				kind: 'respond',
				status: 502,
				body: '<h1>Bad gateway</h1>',
				times: -1,
			});
			const [resource, name] = operation.split('.');
			const { failed } = await vendors[node]({
				parameters: { resource, operation: name, ...items[0], output: 'raw' },
				onError: 'continueErrorOutput',
			});
			expect(messageOf(failed[0])).toMatch(/could not be read|gave no usable answer/);
			expect(JSON.stringify(failed[0].json.error)).not.toMatch(/not known whether|do it twice/);
		});
	},
);
