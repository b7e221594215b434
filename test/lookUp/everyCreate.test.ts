import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { resources as ivvyResources } from '../../nodes/Ivvy/operations';
import { resources as leadSquaredResources } from '../../nodes/LeadSquared/operations';
import type { Operation } from '../../nodes/shared/table/operation';
import { binaryOf, type Example } from '../examples/example';
import { ivvyExamples } from '../examples/ivvy';
import { leadSquaredExamples } from '../examples/leadSquared';
import { expectNothingMissing } from '../harness/missing.mts';
import { read } from '../harness/sources.mts';
import { useVendors } from '../harness/vendors.mts';

// Every create of both tables: it can be looked up, or says why it cannot, and what can be is looked up.

const vendors = useVendors();

const nodes = [
	{ node: 'ivvy' as const, resources: ivvyResources, examples: ivvyExamples },
	{ node: 'leadSquared' as const, resources: leadSquaredResources, examples: leadSquaredExamples },
];

/** What the answer has beside the record, which no list gives back. */
const ofAnswer: Record<string, string[]> = {
	'bookingSession.create': ['warnings'],
	'bookingSession.upsert': ['warnings'],
	'list.addLead': ['AffectedRows'],
	'activity.create': ['LeadScore'],
};
/** The id of a task that is queued is known once its record is found. */
const ofRecord: Record<string, string[]> = { 'task.createBulk': ['UserTaskId'] };

const without = (json: IDataObject, names: string[] = []) =>
	Object.fromEntries(Object.entries(json).filter(([name]) => !names.includes(name)));

describe.each(nodes)('$node', ({ node, resources, examples }) => {
	const operations = new Map<string, Operation>(
		resources.flatMap(({ value, operations: all }) =>
			all.map((one) => [`${value}.${one.value}`, one] as const),
		),
	);
	const creates = [...operations].filter(([, { repeat }]) => repeat !== 'always');

	it('says of every create how it is looked up, or why it is not', () => {
		expectNothingMissing(
			creates
				.filter(([, { lookUp, noLookUp }]) => (lookUp === undefined) === (noLookUp === undefined))
				.map(([name]) => name),
			'Give each of these either `lookUp` or `noLookUp`:',
		);
		expectNothingMissing(
			creates
				.filter(
					([, { noLookUp }]) => noLookUp !== undefined && !/^(iVvy |[A-Z]).*\.$/.test(noLookUp),
				)
				.map(([name]) => name),
			'Say why in a plain sentence:',
		);
		expect([...operations.values()].filter((one) => one.repeat === 'always' && one.lookUp)).toEqual(
			[],
		);
	});

	const lookedUp = examples.filter(({ operation }) => operations.get(operation)?.lookUp);

	const runOf = async ({ operation, items, prepare, files, timezone }: Example) => {
		// A create-or-update that is given an id makes no record.
		const isNew = ({ id }: INodeParameters) => id === undefined || id === '';
		const item = (operation === 'opportunity.capture' ? items[1] : items.find(isNew)) ?? {
			...items[0],
			id: '',
		};
		prepare?.(vendors.sandbox.state.leadSquared);
		const [resource, name] = operation.split('.');
		return await vendors[node]({
			parameters: { ...item, resource, operation: name },
			items: [{}],
			timezone,
			files: files?.map((file) => binaryOf(file)),
			onError: 'continueErrorOutput',
		});
	};

	const lose = (name: string, kind: 'reset' | 'resetAfter') => {
		const { call = '' } = operations.get(name) ?? {};
		vendors.sandbox.fault({ vendor: node, match: call.replace(/^[A-Z]+ /, ''), kind });
	};

	describe.each(lookedUp)('$operation', (example) => {
		it('is found when it was made, and comes out as it does with its answer', async () => {
			const usual = await runOf(example);
			expect(usual.failed).toEqual([]);
			vendors.reset();
			lose(example.operation, 'resetAfter');
			const { output, failed } = await runOf(example);
			expect(failed).toEqual([]);
			const { operation } = example;
			expect(output.map(({ json }) => without(json, ofRecord[operation]))).toEqual(
				usual.output.map(({ json }) => ({
					...without(json, ofAnswer[operation]),
					outcome: 'found',
				})),
			);
			expect(output[0].pairedItem).toEqual({ item: 0 });
		});

		it('stays unknown when it was not', async () => {
			lose(example.operation, 'reset');
			const { output, failed } = await runOf(example);
			expect(output).toEqual([]);
			const error = failed[0].json.error as IDataObject;
			expect(error).toMatchObject({ outcome: 'unknown', lookedFor: { list: expect.any(String) } });
			expect(error.seen).toMatch(/^no equal record/);
		});
	});
});

it('the guide says for how long a look-up waits, and which lists of LeadSquared tell no creator', () => {
	const guide = read('docs/errors.md');
	const lookUpsOf = (index: number) =>
		nodes[index].resources.flatMap(({ value, operations }) =>
			operations.flatMap(({ lookUp }) => (lookUp ? [{ resource: value, lookUp }] : [])),
		);
	const lags = [...lookUpsOf(0), ...lookUpsOf(1)].map(({ resource, lookUp }) => ({
		isSlow: resource === 'opportunity' && lookUpsOf(1).some((one) => one.lookUp === lookUp),
		lagMs: lookUp.lagMs,
	}));
	for (const { isSlow, lagMs } of lags) expect(lagMs).toBe(isSlow ? 30_000 : 6_000);
	expect(guide).toContain("6 seconds (30 for LeadSquared's opportunities)");
	const silent = lookUpsOf(1).filter(({ lookUp }) => !lookUp.createdBy && !lookUp.isState);
	expect([...new Set(silent.map(({ resource }) => resource))].sort()).toEqual([
		'account',
		'product',
	]);
	expect(guide).toContain("LeadSquared's lists (but those of accounts and products)");
});
