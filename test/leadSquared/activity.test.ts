import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { useVendors } from '../harness/vendors.mts';

const vendors = useVendors();

const run = async (operation: string, parameters: INodeParameters, timezone?: string) => {
	const [resource, name] = operation.split('.');
	return await vendors.leadSquared({
		parameters: { resource, operation: name, ...parameters },
		timezone,
	});
};

const failureOf = async (operation: string, parameters: INodeParameters) => {
	const { error } = await run(operation, parameters);
	return {
		message: error?.message,
		description: error?.description,
		calls: vendors.sandbox.calls.length,
	};
};

const bodies = () =>
	vendors.sandbox.calls.map(({ rawBody }) => JSON.parse(rawBody || 'null') as IDataObject);

describe('the form of a search', () => {
	type Row = Record<string, string | number>;
	const ofType = {
		SubConOp: 'And',
		LSO: 'ActivityEvent',
		LSO_Type: 'PAEvent',
		Operator: 'eq',
		RSO: '201',
	};

	const search = (condition: Row[], filters: INodeParameters = {}): INodeParameters => ({
		activityEvent: { __rl: true, mode: 'id', value: '201' },
		conditions: { condition },
		returnAll: true,
		filters,
	});

	/** What is sent as AdvancedSearch; the sandbox knows few conditions, so its answer does not matter here. */
	const sent = async (parameters: INodeParameters, timezone?: string) => {
		await run('activity.search', parameters, timezone);
		return JSON.parse(String(bodies()[0].AdvancedSearch)) as unknown;
	};

	const searchOf = (...more: IDataObject[]) => ({
		GrpConOp: 'And',
		Conditions: [{ Type: 'Activity', ConOp: 'and', RowCondition: [ofType, ...more] }],
		QueryTimeZone: 'UTC',
	});

	const and = (LSO: string, LSO_Type: string, Operator: string, RSO: string) => ({
		SubConOp: 'And',
		LSO,
		LSO_Type,
		Operator,
		RSO,
	});

	it.each<{ row: Row; condition: IDataObject }>([
		{
			row: { field: 'mx_Custom_1', operator: 'eq', type: 'String', value: 'Interested' },
			condition: and('mx_Custom_1', 'String', 'eq', 'Interested'),
		},
		{
			row: { field: ' mx_Custom_3 ', operator: 'gte', type: 'Number', value: 12 },
			condition: and('mx_Custom_3', 'Number', 'gte', '12'),
		},
		{
			row: {
				field: 'Status',
				operator: 'Does Not Equal',
				type: 'Status of an Activity',
				value: 'Active',
			},
			condition: and('Status', 'PAEvent', 'neq', 'Active'),
		},
		{
			row: { field: 'mx_Custom_5', operator: 'eq', type: 'SearchableDropdown', value: 'Accepted' },
			condition: and('mx_Custom_5', 'SearchableDropdown', 'eq', 'Accepted'),
		},
		{
			row: { field: 'ActivityTime', operator: 'eq', type: 'DateTime', value: 'opt-today' },
			condition: and('ActivityTime', 'DateTime', 'eq', 'opt-today'),
		},
		{
			row: {
				field: 'mx_Custom_4',
				operator: 'between',
				type: 'DateTime',
				value: '2026-03-05T05:30:00',
				valueTo: '2026-03-06T18:05:09',
			},
			condition: and(
				'mx_Custom_4',
				'DateTime',
				'between',
				'2026-03-05 12:00:00 AM TO 2026-03-06 12:35:09 PM',
			),
		},
	])('$row.field $row.operator $row.value', async ({ row, condition }) => {
		expect(await sent(search([row]), 'Asia/Kolkata')).toEqual(searchOf(condition));
	});

	it('joins several conditions, and takes a blank row for none', async () => {
		const rows = [
			{ field: 'mx_Custom_1', operator: 'eq', type: 'String', value: 'a' },
			{ field: '', operator: 'eq', type: 'String', value: ' ' },
			{ field: 'mx_Custom_2', operator: 'neq', type: 'String', value: 'b' },
		];
		expect(await sent(search(rows))).toEqual(
			searchOf(and('mx_Custom_1', 'String', 'eq', 'a'), and('mx_Custom_2', 'String', 'neq', 'b')),
		);
	});

	it.each<{ row: Row; message: RegExp }>([
		{
			row: { field: 'mx_Custom_1', operator: 'eq', type: 'String', value: '' },
			message: /^Conditions, row 1: a field and a value are needed/,
		},
		{
			row: { field: '', operator: 'eq', type: 'String', value: 'x' },
			message: /^Conditions, row 1: a field and a value are needed/,
		},
		{
			row: { field: 'mx_Custom_1', operator: 'between', type: 'Number', value: 1, valueTo: 2 },
			message: /Is Between goes with Date and Time/,
		},
		{
			row: { field: 'mx_Custom_4', operator: 'eq', type: 'DateTime', value: '2026-03-05' },
			message: /Is Between goes with Date and Time/,
		},
		{
			row: {
				field: 'mx_Custom_4',
				operator: 'between',
				type: 'DateTime',
				value: '2026-03-05',
				valueTo: '',
			},
			message: /row 1: a date and time is needed/,
		},
		{
			row: { field: 'mx_Custom_1', operator: 'like', type: 'String', value: 'x' },
			message: /'Operator' has no option like/,
		},
	])('refuses $row, before anything is sent', async ({ row, message }) => {
		expect(await failureOf('activity.search', search([row]))).toEqual({
			message: expect.stringMatching(message),
			description: expect.any(String),
			calls: 0,
		});
	});

	const status = {
		Type: 'Activity',
		ConOp: 'and',
		RowCondition: [and('Status', 'PAEvent', 'eq', 'Active')],
	};
	const raw = (value: unknown) =>
		search([], { advancedSearch: typeof value === 'string' ? value : JSON.stringify(value) });

	it('takes a search whole, with its own time zone', async () => {
		const own = {
			GrpConOp: 'Or',
			Conditions: [{ ...status, RowCondition: [ofType, ...status.RowCondition] }],
			QueryTimeZone: 'India Standard Time',
		};
		expect(await sent(raw(own))).toEqual(own);
	});

	it('adds the type and a time zone to a search without them', async () => {
		expect(await sent(raw({ GrpConOp: 'And', Conditions: [status], QueryTimeZone: '' }))).toEqual({
			...searchOf(),
			Conditions: [...searchOf().Conditions, status],
		});
	});

	it('takes a search that was added and left empty for none', async () => {
		expect(await sent(raw('{}'))).toEqual(searchOf());
	});

	it.each([
		{ what: 'text that is no JSON', parameters: raw('{"GrpConOp"'), message: /is not valid JSON/ },
		{
			what: 'JSON that is no search',
			parameters: raw({ Status: 'Active' }),
			message: /is not a search of LeadSquared/,
		},
		{
			what: 'groups joined with Or that do not name the type',
			parameters: raw({ GrpConOp: 'or', Conditions: [status] }),
			message: /joins its conditions with Or/,
		},
		{
			what: 'both a form and JSON',
			parameters: search([{ field: 'Status', operator: 'eq', type: 'String', value: 'x' }], {
				advancedSearch: JSON.stringify(searchOf()),
			}),
			message: /'Conditions' and 'Advanced Search \(JSON\)' are both given/,
		},
	])('refuses $what, before anything is sent', async ({ parameters, message }) => {
		expect(await failureOf('activity.search', parameters)).toEqual({
			message: expect.stringMatching(message),
			description: expect.any(String),
			calls: 0,
		});
	});

	it('says what to do about a refused condition', async () => {
		const created = {
			field: 'CreatedOn',
			operator: 'between',
			type: 'DateTime',
			value: '2026-01-01',
			valueTo: '2026-02-01',
		};
		expect((await failureOf('activity.search', search([created]))).description).toMatch(
			/conditions on CreatedOn: sort by it instead/,
		);
	});
});

const id = 'ac700000-0000-4000-8000-000000000001';
const dates = { field: [{ schemaName: 'mx_Custom_2', value: '2026-03-05T10:00:00' }] };

it('dates of a bulk update need the type, since nothing else tells the form in which they go', async () => {
	const parameters = { prospectActivityId: id, additionalFields: { fields: dates } };
	expect(await failureOf('activity.updateBulk', { ...parameters, activityEvent: '' })).toEqual({
		message: "'Activity Type' is required to send dates [item 0]",
		description: expect.any(String),
		calls: 0,
	});
});

it('dates of a bulk update go in the form of the type, which itself is not sent', async () => {
	vendors.sandbox.state.leadSquared.activities[0].ActivityEvent = '206';
	const { error } = await run('activity.updateBulk', {
		prospectActivityId: id,
		activityEvent: { __rl: true, mode: 'id', value: '206' },
		additionalFields: { fields: dates },
	});
	expect(error).toBeUndefined();
	const [, update] = bodies();
	expect(update).toEqual([
		{
			ProspectActivityId: id,
			Fields: [{ SchemaName: 'mx_Custom_2', Value: '2026-03-05 10:00:00' }],
		},
	]);
});

it.each([
	{
		operation: 'activity.getChanges',
		parameters: {
			fromDate: '2026-01-01',
			toDate: '2026-01-02',
			returnAll: true,
			filters: { activityEvents: '201', activityID: id },
		},
		message: /'Activity Type Codes' and 'Activity ID' are both given/,
	},
	{
		operation: 'salesActivity.create',
		parameters: {
			prospectId: '1ead0000-0000-4000-8000-000000000001',
			productSku: 'ROOM-HIRE',
			status: 'Open',
			additionalFields: {
				salesOwner: '05e20000-0000-4000-8000-000000000001',
				salesOwnerEmail: 'maya.patel@example.com',
			},
		},
		message: /'Sales Owner' and 'Sales Owner by Email' are both given/,
	},
	{
		operation: 'product.getAll',
		parameters: { returnAll: true, filters: { productSku: 'ROOM-HIRE', name: 'Room Hire' } },
		message: /Products are looked for in more than one way/,
	},
	{
		operation: 'activity.createWithLead',
		parameters: {
			searchBy: 'EmailAddress',
			leadDetails: { mappingMode: 'defineBelow', value: { FirstName: 'Tara' } },
			activityEvent: 201,
		},
		message: /no value for 'EmailAddress', by which the lead is looked up/,
	},
])(
	'$operation refuses what LeadSquared would not take, before anything is sent',
	async ({ operation, parameters, message }) => {
		expect(await failureOf(operation, parameters)).toEqual({
			message: expect.stringMatching(message),
			description: expect.any(String),
			calls: 0,
		});
	},
);

it('with the output Raw an activity comes with the definitions of its fields, and a change with its wrapper', async () => {
	const [activity] = (await run('activity.get', { activityId: id, output: 'raw' })).output;
	expect(activity.json.Fields).toEqual(
		expect.arrayContaining([
			expect.objectContaining({
				SchemaName: 'Status',
				Value: 'Active',
				DataType: 'SearchableDropdown',
			}),
		]),
	);
	const window = {
		fromDate: '2025-08-04T00:00:00',
		toDate: '2025-08-04T23:59:59',
		returnAll: true,
		filters: { activityEvents: '201' },
	};
	const [change] = (await run('activity.getChanges', { ...window, output: 'raw' })).output;
	expect(change.json).toEqual({
		Activity: expect.objectContaining({ ProspectActivityId: id, CreatedOn: '2025-08-04 09:00:00' }),
	});
});

it('Create with Lead reads the account once for both, and leaves out unknown lead fields when told so', async () => {
	const { output, error } = await run('activity.createWithLead', {
		searchBy: 'EmailAddress',
		leadDetails: { mappingMode: 'defineBelow', value: { EmailAddress: 'asha.desai@example.com' } },
		activityEvent: 201,
		additionalFields: {
			leadDetailsByName: {
				field: [
					{ schemaName: 'mx_Gone', value: 'x' },
					{ schemaName: 'mx_City', value: 'Pune' },
				],
			},
			skipUnknownFields: true,
		},
	});
	expect(error).toBeUndefined();
	expect(vendors.sandbox.calls.map(({ path }) => path)).toEqual([
		'/v2/LeadManagement.svc/LeadsMetaData.Get?excludeOptionSets=1',
		'/v2/ProspectActivity.svc/CreateCustom',
	]);
	expect(bodies()[1].LeadDetails).toEqual([
		{ Attribute: 'EmailAddress', Value: 'asha.desai@example.com' },
		{ Attribute: 'mx_City', Value: 'Pune' },
		{ Attribute: 'SearchBy', Value: 'EmailAddress' },
	]);
	expect(output[0].json).toEqual({ Id: expect.any(String), skippedFields: ['mx_Gone'] });
});

it('a list of activities goes on until it has all of them', async () => {
	const { activities } = vendors.sandbox.state.leadSquared;
	for (let index = 0; index < 1_001; index++)
		activities.push({
			...activities[3],
			ProspectActivityId: `activity ${index}`,
			CreatedOn: '2024-01-01 00:00:00',
		});
	const { output } = await run('activity.getAll', {
		leadId: '1ead0000-0000-4000-8000-000000000002',
		returnAll: true,
		filters: { activityEvent: '201' },
	});
	expect(output).toHaveLength(1_002);
	expect(bodies().map(({ Paging }) => Paging)).toEqual([
		{ Offset: '0', RowCount: '1000' },
		{ Offset: '1000', RowCount: '1000' },
	]);
});
