import type { INodeParameters, INodePropertyOptions } from 'n8n-workflow';

import { resources } from '../nodes/Ivvy/operations';
import { ivvySeedIds } from '../sandbox/seed.mts';
import { messageOf } from './harness/failed.mts';
import { useVendors } from './harness/vendors.mts';

// What is different when a node is the tool of an AI model: how long an answer is, what an empty value means, what a failure says.

const vendors = useVendors();

const run = async (parameters: INodeParameters, asTool = true) =>
	await vendors.ivvy({ parameters, asTool });
const body = () => JSON.parse(vendors.sandbox.calls[0].rawBody) as unknown;

describe('a long answer', () => {
	const contacts: INodeParameters = {
		resource: 'contact',
		operation: 'getAll',
		returnAll: true,
		simplify: false,
	};
	const all = ivvySeedIds.contacts.length;

	it('is cut for a model, and its last item says how many there are', async () => {
		const { output } = await run(contacts);
		const records = output.slice(0, -1);
		expect(records.map(({ json }) => json.id)).toEqual(
			ivvySeedIds.contacts.slice(0, records.length),
		);
		const length = JSON.stringify(records.map(({ json }) => json)).length;
		expect(length).toBeLessThan(41_000);
		expect(length).toBeGreaterThan(39_000);
		expect(output.at(-1)).toEqual({
			json: {
				cut: {
					message: `Only the first ${records.length} of ${all} records are shown: the whole answer is too long for a model`,
					shown: records.length,
					total: all,
					nextStep: expect.stringContaining('Narrow the list'),
				},
			},
			pairedItem: { item: 0 },
		});
	});

	it('is whole for everybody else', async () => {
		const { output } = await run(contacts, false);
		expect(output.map(({ json }) => json.id)).toEqual(ivvySeedIds.contacts);
	});

	it('is not cut as long as a model can take it', async () => {
		const { output } = await run({ ...contacts, returnAll: false, limit: 20 });
		expect(output.map(({ json }) => json.id)).toEqual(ivvySeedIds.contacts.slice(0, 20));
	});

	it('has one record at least, however long that is', async () => {
		vendors.sandbox.state.ivvy.contacts[0].email = 'x'.repeat(50_000);
		const { output } = await run({ ...contacts, returnAll: false, limit: 2 });
		expect(output.map(({ json }) => json.id ?? json.cut)).toEqual([
			ivvySeedIds.contacts[0],
			expect.objectContaining({ shown: 1, total: 2 }),
		]);
	});
});

describe('an empty value', () => {
	const update: INodeParameters = {
		resource: 'task',
		operation: 'update',
		id: ivvySeedIds.tasks[0],
		updateFields: { name: 'Call back', description: '', startDatetime: '' },
	};

	it('of a model gives nothing, so that nothing is erased', async () => {
		await run(update);
		expect(body()).toEqual({ id: ivvySeedIds.tasks[0], name: 'Call back' });
	});

	it('of a person clears the field', async () => {
		await run(update, false);
		expect(body()).toMatchObject({ description: '' });
	});

	it('in a condition, or as the limit of a list, is none', async () => {
		await run({
			resource: 'contact',
			operation: 'getAll',
			returnAll: false,
			limit: '',
			filters: {
				externalId: '',
				filter: {
					condition: [
						{ field: 'email', condition: 'equals', value: '' },
						{ field: 'lastName', condition: 'equals', value: 'Doyle' },
					],
				},
			},
		});
		expect(body()).toMatchObject({ perPage: 50, filter: { lastName: 'Doyle' } });
		expect(body()).not.toHaveProperty('filter.email');
	});
});

describe('a failure', () => {
	const parameters: INodeParameters = {
		resource: 'task',
		operation: 'update',
		id: 987_654,
		updateFields: { name: 'x' },
	};

	it('is told to the model with its next step, also where nobody has set "On Error"', async () => {
		const { output, error } = await run(parameters);
		expect(error).toBeUndefined();
		expect(messageOf(output[0])).toMatch(/^iVvy refused Task → Update/);
		expect(output[0].json.error).toMatchObject({ nextStep: expect.stringMatching(/Task ID/) });
	});

	it('stops the run where the node is set to', async () => {
		const { error } = await vendors.ivvy({ parameters, asTool: true, onError: 'stopWorkflow' });
		expect(error?.message).toMatch(/^iVvy refused Task → Update/);
	});
});

it('a list of a create-or-update takes its own labels, "Not Set" among them', () => {
	const upserts = resources
		.flatMap(({ operations }) => operations)
		.filter(({ value }) => value === 'upsert');
	const lists = upserts
		.flatMap(({ fields }) => fields)
		.filter(({ property }) =>
			((property.options ?? []) as INodePropertyOptions[]).some(({ name }) => name === 'Not Set'),
		);
	expect(lists.length).toBeGreaterThan(3);
	for (const { property, read } of lists) {
		for (const { name, value } of property.options as INodePropertyOptions[]) {
			const taken = [name, name.toUpperCase()].map((label) => read(label, { timeZone: 'UTC' }));
			const expected = read(value, { timeZone: 'UTC' });
			expect([property.name, name, ...taken]).toEqual([property.name, name, expected, expected]);
		}
	}
});
