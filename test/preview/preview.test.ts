import type { IBinaryKeyData, IDataObject, INodeParameters, NodeExecutionHint } from 'n8n-workflow';

import { sandboxKeys, type Call } from '../../sandbox/index.mts';
import { ivvySeedIds } from '../../sandbox/seed.mts';
import { leadSquaredExamples } from '../examples/leadSquared';
import { mapped } from '../examples/mapped';
import { messageOf } from '../harness/failed.mts';
import type { NodeResult } from '../harness/n8n.mts';
import { heldBy, previewOf } from '../harness/previews.mts';
import { read } from '../harness/sources.mts';
import { createTask, named } from '../harness/tasks.mts';
import { useVendors } from '../harness/vendors.mts';

// What a preview shows beside its calls, and that nothing makes it write.

const vendors = useVendors();

const previewOnly = { sendOptions: { previewOnly: true } };
const previewTask: INodeParameters = { ...createTask, ...previewOnly };
const mapper = (value: INodeParameters, more: INodeParameters = {}) =>
	({ mappingMode: 'defineBelow', value, ...more }) as unknown as INodeParameters;

const hintsOf = ({ run }: NodeResult): NodeExecutionHint[] =>
	run.data.resultData.runData.Node[0].hints ?? [];
const writes = (): Call[] =>
	vendors.sandbox.calls.filter(({ action }) => /addOrUpdate|Create|Update|Upload/.test(action));

let before: string;
beforeEach(() => {
	before = heldBy(vendors.sandbox);
});
const expectNothingWritten = () => {
	expect(writes()).toEqual([]);
	expect(heldBy(vendors.sandbox) === before).toBe(true);
};

it('shows the call of each item, and says that it was not sent', async () => {
	const { output } = await vendors.ivvy({ parameters: previewTask, items: named(2) });
	expect(output).toEqual(
		[0, 1].map((item) => ({
			json: {
				preview: {
					sent: false,
					call: item + 1,
					method: 'POST',
					path: '/api/1.0/crm?action=addOrUpdateTask',
					body: {
						name: `Row ${item}`,
						endDatetime: '2026-12-01 10:00:00',
						contactId: ivvySeedIds.contacts[0],
					},
				},
			},
			pairedItem: { item },
		})),
	);
	expect(vendors.sandbox.calls).toEqual([]);
});

describe('the switch', () => {
	it.each([true, 'true', ' TRUE ', 1])('is on with %j', async (given) => {
		const { output } = await vendors.ivvy({
			parameters: { ...createTask, sendOptions: { previewOnly: given } },
			items: named(2),
		});
		expect(output.map((item) => previewOf(item).sent)).toEqual([false, false]);
		expectNothingWritten();
	});

	it.each([false, 'false', 0, '', null])('is off with %j', async (given) => {
		const { output } = await vendors.ivvy({
			parameters: {
				...createTask,
				sendOptions: { previewOnly: given } as unknown as INodeParameters,
			},
			items: named(2),
		});
		expect(output.map(({ json }) => 'id' in json)).toEqual([true, true]);
		expect(writes()).toHaveLength(2);
	});

	it.each(['yes', 'ture', 2])('is neither with %j: the item is not sent', async (given) => {
		const { error } = await vendors.ivvy({
			parameters: { ...createTask, sendOptions: { previewOnly: given } },
			items: named(2),
		});
		expect(error?.message).toContain("'Preview Only' must be true or false");
		expectNothingWritten();
	});

	it('of one item is on for all: none is sent by mistake', async () => {
		const { output } = await vendors.ivvy({
			parameters: {
				...createTask,
				sendOptions: { previewOnly: "={{ $json.name === 'Row 2' }}" },
			},
			items: named(4),
		});
		expect(output.map((item) => previewOf(item).sent)).toEqual([false, false, false, false]);
		expectNothingWritten();
	});

	it('does nothing to a read, whose form does not have it', async () => {
		const { output } = await vendors.ivvy({
			parameters: { resource: 'task', operation: 'getAll', limit: 3, ...previewOnly },
		});
		expect(output).toHaveLength(3);
	});
});

describe('items that would fail', () => {
	const items = [{ name: 'Good' }, { name: '' }, { name: 'Good, too' }];

	it('leave through the error output, as in earnest', async () => {
		const onError = 'continueErrorOutput';
		const preview = await vendors.ivvy({ parameters: previewTask, items, onError });
		expectNothingWritten();
		expect(preview.output.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 2 }]);
		expect(hintsOf(preview)[0].message).toContain('1 item would not be sent.');
		const { failed } = await vendors.ivvy({ parameters: createTask, items, onError });
		expect(preview.failed).toEqual(failed);
		expect(failed).toHaveLength(1);
	});

	it('stop the node, as in earnest', async () => {
		const preview = await vendors.ivvy({ parameters: previewTask, items });
		expectNothingWritten();
		expect(preview.output).toEqual([]);
		const { error } = await vendors.ivvy({ parameters: createTask, items });
		expect(preview.error?.message).toBe(error?.message);
		expect(preview.error?.description).toContain('No item was processed.');
	});

	it('stop the node after others were shown, of which none was processed', async () => {
		const { Phone } = vendors.sandbox.state.leadSquared.leads[0];
		const { error, output } = await vendors.leadSquared({
			parameters: {
				resource: 'lead',
				operation: 'upsert',
				searchBy: 'Phone',
				attributes: mapper({ Phone: '={{ $json.phone }}' }),
				sendOptions: { previewOnly: true, callsAtATime: 1 },
			},
			items: [{ phone: '+91-9845011111' }, { phone: String(Phone).replace('-', '') }],
		});
		expect(output).toEqual([]);
		expect(error?.description).toContain('No item was processed.');
		expectNothingWritten();
	});

	it.each([true, false])(
		'are tried again, and nothing is sent (the first is bad: %j)',
		async (isFirst) => {
			const some = isFirst ? [{ name: '' }, ...named(3)] : [...named(3), { name: '' }];
			const result = await vendors.ivvy({
				parameters: previewTask,
				items: some,
				maxTries: 3,
				onError: 'continueErrorOutput',
			});
			const { output, failed } = result;
			expectNothingWritten();
			expect(failed).toHaveLength(1);
			expect(hintsOf(result)).toHaveLength(1);
			expect(output.map((item) => previewOf(item).call)).toEqual([1, 2, 3]);
		},
	);

	it('of a checked row are those that a look-up finds, and only they', async () => {
		const phones = vendors.sandbox.state.leadSquared.leads[0];
		const { failed, output } = await vendors.leadSquared({
			parameters: {
				resource: 'lead',
				operation: 'upsert',
				searchBy: 'Phone',
				attributes: mapper({ Phone: '={{ $json.phone }}' }),
				...previewOnly,
			},
			items: [{ phone: '+91-9845011111' }, { phone: String(phones.Phone).replace('-', '') }],
			onError: 'continueErrorOutput',
		});
		expect(output.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }]);
		expect(failed.map(messageOf)).toHaveLength(1);
		expectNothingWritten();
	});
});

describe('what is left out', () => {
	it('is named with its reason: empty values', async () => {
		const { output } = await vendors.leadSquared({
			parameters: {
				resource: 'lead',
				operation: 'create',
				attributes: mapper({
					EmailAddress: '={{ $json.email }}',
					City: '={{ $json.city }}',
					Phone: null,
				} as unknown as INodeParameters),
				...previewOnly,
			},
			items: [
				{ email: 'a@x.com', city: '' },
				{ email: 'b@x.com', city: 'Pune' },
			],
		});
		const left = ['City', 'Phone'].map((field) => ({ field, why: 'empty' }));
		expect(output.map((item) => previewOf(item).leftOut)).toEqual([left, [left[1]]]);
		expect(previewOf(output[0]).body).toEqual([{ Attribute: 'EmailAddress', Value: 'a@x.com' }]);
	});

	it('is named with its reason: an expression that gives nothing, and an added field without a value', async () => {
		const { output } = await vendors.ivvy({
			parameters: {
				resource: 'task',
				operation: 'update',
				id: '={{ $json.id }}',
				updateFields: { name: '={{ $json.name }}', venueId: '={{ $json.venue }}' },
				...previewOnly,
			},
			items: [{ id: vendors.sandbox.state.ivvy.tasks[0].id as number, name: 'New', venue: '' }],
		});
		expect(previewOf(output[0]).leftOut).toEqual([{ field: 'Venue', why: 'empty' }]);
	});

	it('is named with its reason: fields of the item that are mapped automatically and have no counterpart', async () => {
		const { fields: schema } = await vendors.mapping('mapContactCustomFields');
		const mappingMode = 'autoMapInputData';
		const { output } = await vendors.ivvy({
			parameters: {
				resource: 'contact',
				operation: 'create',
				firstName: '={{ $json.first }}',
				lastName: 'Rao',
				email: 'asha@example.com',
				customFields: { mappingMode, value: null, schema } as unknown as INodeParameters,
				...previewOnly,
			},
			items: [{ first: 'Asha', 'meal preference': 'Vegan', rating: '' }],
		});
		const [one] = output.map(previewOf);
		expect(one.body?.customFields).toEqual([expect.objectContaining({ value: 'Vegan' })]);
		const why = 'no such field';
		expect(one.leftOut).toEqual([
			{ field: 'Custom Fields: first', why },
			{ field: 'Custom Fields: rating', why },
		]);
	});

	it('are fields that the account does not have', async () => {
		const { output } = await vendors.leadSquared({
			parameters: {
				resource: 'lead',
				operation: 'create',
				attributes: mapper({ EmailAddress: 'a@x.com', mx_Nothing: 'x' }),
				skipUnknownFields: true,
				additionalFields: { skipUnknownFields: true },
				...previewOnly,
			},
		});
		expect(previewOf(output[0]).skippedFields).toEqual(['mx_Nothing']);
	});
});

it('names that are looked up stand in it, and the hint tells of the calls', async () => {
	const result = await vendors.ivvy({
		parameters: {
			...previewTask,
			additionalFields: { contactId: { __rl: true, mode: 'id', value: 'Amelia Hartley' } },
		},
		items: named(3),
	});
	const { output } = result;
	expect(previewOf(output[2]).lookedUp).toEqual([
		expect.objectContaining({ name: 'Amelia Hartley', id: String(ivvySeedIds.contacts[0]) }),
	]);
	expect(hintsOf(result)[0].message).toMatch(
		/\d+ calls? that only reads? w(as|ere) made for it\.$/,
	);
	expectNothingWritten();
});

it('a file is shown by its name, type and size', async () => {
	const content = 'x'.repeat(5_000);
	const file = { fileName: 'quote.pdf', mimeType: 'application/pdf' };
	const files: IBinaryKeyData[] = [
		{ data: { ...file, data: Buffer.from(content).toString('base64') } },
	];
	const { output } = await vendors.leadSquared({
		parameters: {
			resource: 'file',
			operation: 'upload',
			uploadFiles: 'data',
			fileType: '3',
			fileStorageType: '0',
			...previewOnly,
		},
		files,
	});
	expect(previewOf(output[0]).body).toMatchObject({ uploadFiles: { ...file, bytes: 5_000 } });
	expect(JSON.stringify(output)).not.toContain('xxxx');
	expect(vendors.sandbox.calls).toEqual([]);
});

it('nothing that it gives holds a key', async () => {
	const lead = { resource: 'lead', operation: 'create', attributes: mapper({ FirstName: 'A' }) };
	const results = [
		await vendors.ivvy({ parameters: previewTask, items: named(60) }),
		await vendors.leadSquared({ parameters: { ...lead, ...previewOnly }, items: named(60) }),
	];
	const given = JSON.stringify(results.map((one) => [one.output, hintsOf(one)]));
	for (const keys of Object.values(sandboxKeys))
		for (const key of Object.values(keys)) expect(given).not.toContain(key);
});

it('a cancelled or refused question leaves nothing half done', async () => {
	vendors.sandbox.fault({ vendor: 'ivvy', kind: 'respond', status: 403, times: -1 });
	const { failed } = await vendors.ivvy({
		parameters: {
			...previewTask,
			additionalFields: { contactId: { __rl: true, mode: 'id', value: 'Amelia Hartley' } },
		},
		items: named(2),
		onError: 'continueErrorOutput',
	});
	expect(failed.map(({ json }) => (json.error as IDataObject).outcome)).toEqual([
		'notSent',
		'notSent',
	]);
	expectNothingWritten();
});

describe('as the tool of an AI agent', () => {
	it.each([
		[{ previewOnly: true }, true],
		[{ previewOnly: 'true' }, true],
		[{}, true],
		[{ previewOnly: false }, false],
	])('is filled in by the model: %j', async (query, isPreview) => {
		const switched = read('docs/preview.md').match(/`({{ \$fromAI\('previewOnly'.*?}})`/)?.[1];
		const { output } = await vendors.ivvy({
			parameters: { ...createTask, name: 'Call', sendOptions: { previewOnly: `=${switched}` } },
			items: [{ query }],
			asTool: true,
		});
		expect('preview' in output[0].json).toBe(isPreview);
		expect(writes()).toHaveLength(isPreview ? 0 : 1);
	});

	it('gives the model its call and says that it was not sent', async () => {
		const example = leadSquaredExamples.find(
			({ operation }) => operation === 'accountActivity.create',
		)!;
		const { output } = await vendors.leadSquared({
			parameters: { ...mapped(example), ...previewOnly },
			items: example.items.slice(0, 1),
			asTool: true,
		});
		expect(previewOf(output[0])).toMatchObject({ sent: false, method: 'POST' });
		expectNothingWritten();
	});
});
