import type { INodeParameters, ResourceMapperFields } from 'n8n-workflow';

import { useVendors } from '../harness/vendors.mts';

const vendors = useVendors();

const mapping = async (parameters: INodeParameters): Promise<ResourceMapperFields> =>
	await vendors.mapping('mapActivityFields', {
		node: 'leadSquared',
		parameters: { resource: 'activity', operation: 'create', ...parameters },
	});

const menuTasting = { activityEvent: { __rl: true as const, mode: 'list', value: '208' } };

const typeOf = (code: number) => {
	const found = vendors.sandbox.state.leadSquared.activityTypes.find(
		(type) => type.ActivityEvent === code,
	);
	if (!found) throw new Error(`The sandbox has no activity type ${code}`);
	return found;
};

const common = { required: false, defaultMatch: false, canBeUsedToMatch: false, display: true };

it('offers the fields of the type that the form holds, with their types and options', async () => {
	const { fields } = await mapping(menuTasting);
	expect(fields).toEqual([
		{
			...common,
			id: 'Status',
			displayName: 'Status (Status)',
			type: 'options',
			options: [
				{ name: 'Active', value: 'Active' },
				{ name: 'Inactive', value: 'Inactive' },
			],
		},
		{ ...common, id: 'Owner', displayName: 'Owner (Owner)', type: 'string' },
		{ ...common, id: 'mx_Custom_1', displayName: 'Chef (mx_Custom_1)', type: 'string' },
		{ ...common, id: 'mx_Custom_2', displayName: 'Feedback (mx_Custom_2)', type: 'string' },
		{ ...common, id: 'mx_Custom_3', displayName: 'Guests (mx_Custom_3)', type: 'number' },
		{ ...common, id: 'mx_Custom_4', displayName: 'Tasted on (mx_Custom_4)', type: 'dateTime' },
		{
			...common,
			id: 'mx_Custom_5',
			displayName: 'Verdict (mx_Custom_5)',
			type: 'options',
			options: ['Accepted', 'Declined', 'Undecided'].map((value) => ({ name: value, value })),
		},
	]);
	expect(vendors.sandbox.calls.map(({ path }) => path)).toEqual([
		'/v2/ProspectActivity.svc/CustomActivity/GetActivitySetting?code=208',
	]);
});

it.each([
	{
		form: 'typed as a code',
		parameters: { activityEvent: { __rl: true as const, mode: 'id', value: ' 209 ' } },
	},
	{ form: 'given as a plain number', parameters: { activityEvent: 209 } },
])('knows a type $form', async ({ parameters }) => {
	const { fields } = await mapping(parameters);
	expect(fields.map(({ id }) => id)).toEqual(['Status', 'Owner', 'mx_Custom_1']);
});

it.each([
	{ operation: 'create', required: true },
	{ operation: 'createByEmail', required: true },
	{ operation: 'createBulk', required: true },
	{ operation: 'createBulkByLeadField', required: true },
	{ operation: 'update', required: false },
	{ operation: 'updateBulk', required: false },
])('a mandatory field is one for $operation: $required', async ({ operation, required }) => {
	const { fields } = await mapping({ operation, activityEvent: 209 });
	expect(fields.find(({ id }) => id === 'mx_Custom_1')?.required).toBe(required);
	expect(fields.find(({ id }) => id === 'Status')?.required).toBe(false);
});

it('leaves out what cannot be written, and the note, which has a field of its own', async () => {
	typeOf(208).Fields[0].IsReadOnly = true;
	const ids = (await mapping(menuTasting)).fields.map(({ id }) => id);
	expect(ids).not.toContain('mx_Custom_1');
	expect(ids).not.toContain('ActivityEvent_Note');
	expect(ids).toContain('mx_Custom_2');
});

it('offers a drop-down without options as text, and each option once', async () => {
	const [first, second] = typeOf(208).Fields;
	Object.assign(first, { DataType: 'Dropdown', Options: [] });
	Object.assign(second, { DataType: 'Dropdown', Options: ['Yes', 'No', 'Yes', ''] });
	const { fields } = await mapping(menuTasting);
	expect(fields.find(({ id }) => id === 'mx_Custom_1')).toEqual({
		...common,
		id: 'mx_Custom_1',
		displayName: 'Chef (mx_Custom_1)',
		type: 'string',
	});
	expect(fields.find(({ id }) => id === 'mx_Custom_2')?.options).toEqual([
		{ name: 'Yes', value: 'Yes' },
		{ name: 'No', value: 'No' },
	]);
});

it.each([
	{ when: 'no type is chosen', parameters: {} },
	{
		when: 'the type comes by expression',
		parameters: { activityEvent: { __rl: true as const, mode: 'id', value: '={{ $json.type }}' } },
	},
])('says what to do when $when, without a call', async ({ parameters }) => {
	expect(await mapping(parameters)).toEqual({
		fields: [],
		emptyFieldsNotice: expect.stringContaining("'Custom Fields'"),
	});
	expect(vendors.sandbox.calls).toEqual([]);
});

it("gives LeadSquared's words and a next step when it refuses", async () => {
	await expect(mapping({ activityEvent: 4711 })).rejects.toMatchObject({
		message: 'Invalid ActivityEvent 4711',
		description: 'Check the values of this item.',
	});
});
