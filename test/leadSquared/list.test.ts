import type { INodeParameters } from 'n8n-workflow';

import { seedIds } from '../../sandbox/leadsquared/wire/ids.mts';
import { messageOf } from '../harness/failed.mts';
import { useVendors } from '../harness/vendors.mts';
import { addManyLeads } from './bulk/lead';

const vendors = useVendors();

const state = () => vendors.sandbox.state.leadSquared;
const run = async (
	resource: string,
	operation: string,
	parameters: INodeParameters,
	items = [{}],
) =>
	await vendors.leadSquared({
		parameters: { resource, operation, ...parameters },
		items,
		onError: 'continueErrorOutput',
	});

const calls = (path: string) => vendors.sandbox.calls.filter(({ action }) => action.endsWith(path));

const [enquiries, , customers] = seedIds.lists;

describe('the leads of a list', () => {
	const get = async (
		listId: string,
		filters: INodeParameters,
		more: INodeParameters = { returnAll: true },
	) =>
		await run('list', 'getLeads', {
			listId,
			filters: { include_CSV: 'ProspectID', ...filters },
			...more,
		});

	it.each([
		{ retrieveBehaviour: '0', what: 'an old count, which says that there are none' },
		{ retrieveBehaviour: '1', what: 'a new count' },
		{ retrieveBehaviour: '2', what: 'a new count that is saved' },
	])('all come, page by page, with $what', async ({ retrieveBehaviour }) => {
		addManyLeads(state(), 1_000);
		const members = state().leads.slice(40, 490);
		for (const lead of members) lead.ProspectStage = 'Customer';
		const { output } = await get(customers, { retrieveBehaviour });
		expect(output.map(({ json }) => json.ProspectID)).toEqual(
			members.map(({ ProspectID }) => ProspectID),
		);
		expect(
			calls('BySearchParameter').map(({ body }) => (body as { Paging: unknown }).Paging),
		).toEqual([1, 2, 3].map((PageIndex) => ({ PageIndex, PageSize: 200 })));
	});

	it.each([
		[1, 1],
		[5, 5],
		[7, 5],
	])('at most %i of five: %i', async (limit, count) => {
		const { output } = await get(enquiries, {}, { returnAll: false, limit });
		expect(output).toHaveLength(count);
		expect(calls('BySearchParameter')).toHaveLength(1);
	});

	it('of a list that is empty are none', async () => {
		const { output, failed } = await get(seedIds.lists[1], {});
		expect([output, failed]).toEqual([[], []]);
	});
});

it('notes beyond the first page come, too', async () => {
	const [lead] = seedIds.leads;
	state().notes = Array.from({ length: 410 }, (_, index) => ({
		ProspectNoteId: String(index),
		RelatedProspectId: lead,
		Note: String(index),
		CreatedOn: `2025-07-01 09:00:00.${String(index).padStart(3, '0')}`,
	}));
	const { output } = await run('leadNote', 'getAll', { relatedId: lead, returnAll: true });
	expect(output.map(({ json }) => json.Note)).toEqual(
		Array.from({ length: 410 }, (_, index) => String(index)),
	);
	expect(calls('RetrieveNote')).toHaveLength(3);
});

it('leads are not put into a list that is not static, and the next step says so', async () => {
	const items = [{ list: customers }, { list: enquiries }];
	for (const operation of ['addLead', 'addLeads']) {
		const { output, failed } = await run(
			'list',
			operation,
			{ listId: '={{ $json.list }}', leadId: seedIds.leads[9] },
			items,
		);
		expect(output.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 1 }]);
		expect(failed[0].json).toMatchObject({
			error: {
				message: expect.stringContaining("'All Customers' is not a static list"),
				outcome: 'refused',
				nextStep: expect.stringContaining('static'),
			},
		});
	}
});

it('a list whose name is taken is not made twice', async () => {
	const { failed } = await run('list', 'create', { name: 'wedding enquiries' });
	expect(failed[0].json.error).toMatchObject({
		nextStep: 'Choose another name: this one is taken.',
	});
});

describe('a new lead field', () => {
	const create = async (parameters: INodeParameters) =>
		await run('leadField', 'create', { displayName: 'New', ...parameters });

	it.each([
		{
			what: 'a drop-down without values',
			dataType: 'Select',
			renderTypeTextValue: 'Dropdown',
			additionalFields: {},
			words: 'needs values',
		},
		{
			what: 'values without a drop-down',
			dataType: 'Text',
			renderTypeTextValue: 'Textbox',
			additionalFields: { optionsJson: { row: [{ value: 'A' }] } },
			words: 'Only a drop-down field has values',
		},
		{
			what: 'a phone field without digits',
			dataType: 'Phone',
			renderTypeTextValue: 'Phone',
			additionalFields: {},
			words: 'minimum of digits',
		},
	])(
		'$what: refused before anything is sent',
		async ({ words, dataType, renderTypeTextValue, additionalFields }) => {
			const { failed } = await create({ dataType, renderTypeTextValue, additionalFields });
			expect(failed[0].json).toMatchObject({
				error: { message: expect.stringContaining(words), outcome: 'notSent' },
			});
			expect(vendors.sandbox.calls).toEqual([]);
		},
	);

	it('whose form does not fit its type: LeadSquared refuses it, and the next step says what to change', async () => {
		const { failed } = await create({
			dataType: 'Text',
			renderTypeTextValue: 'CheckBox',
			additionalFields: {},
		});
		expect(failed[0].json.error).toMatchObject({
			outcome: 'refused',
			nextStep: expect.stringContaining("Check 'Shown As'"),
		});
	});
});

it('a field that does not exist is told as such', async () => {
	const { failed } = await run('leadField', 'get', { schemaName: 'mx_city' });
	expect(messageOf(failed[0])).toContain('no lead field has this schema name');
});

describe('the values of a dependent drop-down', () => {
	const parent = { parentSchemaName: 'mx_Country', parentFieldValue: 'India' };
	const ofActivity = {
		activityEventCode: 210,
		parentSchemaName: 'mx_Custom_1',
		parentFieldValue: 'Guest',
	};

	it('come to the last one, however few LeadSquared gives at once', async () => {
		const Options = Array.from({ length: 250 }, (_, index) => `Value ${index}`);
		state().leadDependencies = [
			{ Parent: 'mx_Country', Child: 'mx_City', Value: 'India', Options },
		];
		const { output } = await run('leadField', 'getDependentOptions', {
			...parent,
			returnAll: true,
		});
		expect(output.map(({ json }) => json.Option)).toEqual(Options);
		expect(calls('Dependency/Dropdown/Options/Get')).toHaveLength(4);
	});

	it('come as LeadSquared sent them in a form that nobody knows', async () => {
		const body = { Values: { Guest: ['Word of mouth'] } };
		vendors.sandbox.fault({ vendor: 'leadSquared', kind: 'respond', status: 200, body });
		const { output } = await run('activityType', 'getDependentOptions', {
			...ofActivity,
			returnAll: true,
		});
		expect(output.map(({ json }) => json)).toEqual([body]);
	});
});
