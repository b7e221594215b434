import { seedIds } from '../../sandbox/seed.mts';
import { useSandbox } from '../harness/sandbox.mts';
import { leadSquared } from './client.mts';

const sandbox = useSandbox();

const call = (path: string, body?: unknown) =>
	leadSquared(sandbox, `/v2/ProspectActivity.svc/${path}`, body);
const setting = async (code: number) =>
	(await call(`CustomActivity/GetActivitySetting?code=${code}`)).body;
const type = (code: number) =>
	sandbox.state.leadSquared.activityTypes.find((one) => one.ActivityEvent === code);
const referral = seedIds.referralType;
const success = (Message?: object) => ({ Status: 'Success', ...(Message ? { Message } : {}) });

describe('GetActivitySetting', () => {
	it('describes the fields with every key seen live', async () => {
		const body = await setting(208);
		expect(Object.keys(body)).toEqual(['ID', 'Name', 'DisplayName', 'Fields']);
		expect(body.Fields.map((one: { SchemaName: string }) => one.SchemaName)).toEqual([
			'ActivityEvent_Note',
			'Status',
			'Owner',
			'mx_Custom_1',
			'mx_Custom_2',
			'mx_Custom_3',
			'mx_Custom_4',
			'mx_Custom_5',
		]);
		const verdict = body.Fields[7];
		expect(verdict).toMatchObject({
			DisplayName: 'Verdict',
			Value: null,
			DataType: 'Dropdown',
			IsMandatory: false,
			IsReadOnly: false,
			IsMasked: false,
		});
		expect(Object.keys(verdict)).toHaveLength(27);
		expect(JSON.parse(verdict.OptionSet)[0]).toEqual({
			IsDefault: true,
			Text: '',
			Value: 'Accepted',
			Order: 0,
			CanEdit: 1,
			CanDelete: 1,
			IsLastOption: 0,
		});
	});

	it('tells parents and dependent options', async () => {
		const detail = (await setting(referral)).Fields[4];
		expect(detail.ParentField).toBe('mx_Custom_1');
		expect(JSON.parse(detail.DependentOptionSet)).toContainEqual({
			Parent: 'Guest',
			Options: ['Word of mouth'],
		});
	});

	it.each([299, 12000, 10001])('refuses %i', async (code) => {
		expect((await setting(code)).ExceptionType).toBe('MXInvalidInputException');
	});
});

describe('types', () => {
	it('are created with the next code, and take activities at once', async () => {
		const Fields = [
			{
				SchemaName: 'mx_Custom_1',
				DisplayName: 'Room',
				DataType: 'Dropdown',
				IsMandatory: true,
				OptionSet: '[{"Value":"Ballroom"}]',
			},
		];
		const { body } = await call('CreateType', {
			ActivityEventName: 'Show Round',
			Score: -3,
			Direction: 1,
			AllowAttachments: 1,
			Fields,
		});
		expect(body).toEqual(success({ Id: 211 }));
		const listed = (await call('ActivityTypes.Get')).body.find(
			(one: { ActivityEvent: number }) => one.ActivityEvent === 211,
		);
		expect(listed).toEqual({
			ActivityEvent: 211,
			ActivityEventName: 'Show Round',
			DisplayName: 'Show Round',
			EventType: 2,
			EventDirection: 1,
			Tags: '',
		});
		const post = (Value: string) =>
			call('Create', {
				RelatedProspectId: seedIds.leads[0],
				ActivityEvent: 211,
				Fields: [{ SchemaName: 'mx_Custom_1', Value }],
			});
		expect((await post('Cellar')).status).toBe(500);
		expect((await post('Ballroom')).status).toBe(200);
		expect(sandbox.state.leadSquared.leads[0].Score).toBe('-3');
	});

	it('are renamed, keeping fields that are not passed', async () => {
		const { ID } = await setting(208);
		const Fields = [
			{ SchemaName: 'mx_Custom_1', DisplayName: 'Head chef' },
			{ SchemaName: 'mx_Custom_9', DataType: 'Number' },
		];
		const { body } = await call('CustomActivityType/Update', {
			ID,
			ActivityEventName: 'Tasting',
			EventDirection: 1,
			Fields,
		});
		expect(body).toEqual(success());
		expect(type(208)).toMatchObject({ DisplayName: 'Tasting', EventDirection: 1 });
		expect(type(208)?.Fields.map((one) => [one.SchemaName, one.DisplayName])).toEqual([
			['mx_Custom_1', 'Head chef'],
			['mx_Custom_2', 'Feedback'],
			['mx_Custom_3', 'Guests'],
			['mx_Custom_4', 'Tasted on'],
			['mx_Custom_5', 'Verdict'],
			['mx_Custom_9', 'mx_Custom_9'],
		]);
	});

	it.each([
		['CreateType', { ActivityEventName: '' }, 'Invalid Input! Parameter Name: activity'],
		['CreateType', { ActivityEventName: 'phone call' }, 'already exists'],
		['CreateType', {}, "'ActivityEventName' is mandatory"],
		['CreateType', { ActivityEventName: 'x', Direction: 2 }, 'Direction'],
		['CreateType', { ActivityEventName: 'x', EventDirection: 1 }, "Unknown field 'EventDirection'"],
		[
			'CreateType',
			{ ActivityEventName: 'x', Fields: [{ SchemaName: 'mx_Custom_51' }] },
			'mx_Custom_51',
		],
		[
			'CreateType',
			{
				ActivityEventName: 'x',
				Fields: [{ SchemaName: 'mx_Custom_1' }, { SchemaName: 'mx_Custom_1' }],
			},
			'twice',
		],
		[
			'CreateType',
			{ ActivityEventName: 'x', Fields: [{ SchemaName: 'mx_Custom_1', DataType: 'Colour' }] },
			'Colour',
		],
		[
			'CustomActivityType/Update',
			{ ID: 'ac7e0000-0000-4000-8000-000000009999' },
			'Not a valid Activity Type Id',
		],
		[
			'CustomActivityType/Update',
			{ ID: 'ac7e0000-0000-4000-8000-000000000208', Direction: 1 },
			"Unknown field 'Direction'",
		],
		[
			'CustomActivityType/Update',
			{ ID: 'ac7e0000-0000-4000-8000-000000000208', ActivityEventName: 'Site Visit' },
			'already exists',
		],
		[
			'CustomActivityType/Update',
			{ ID: 'ac7e0000-0000-4000-8000-000000000021', ActivityEventName: 'x' },
			'Only custom',
		],
	])('%s refuses %j', async (path, sent, words) => {
		const before = JSON.stringify(sandbox.state.leadSquared.activityTypes);
		const { status, body } = await call(path, sent);
		expect(status).toBe(500);
		expect(body.ExceptionMessage).toContain(words);
		expect(JSON.stringify(sandbox.state.leadSquared.activityTypes)).toBe(before);
	});
});

describe('options', () => {
	const read = (parameter: object, more: object = {}) =>
		call('ActivityField/Dropdown/Options/Get', { Parameter: parameter, ...more });
	const write = (verb: string, code: number, name: string, values: unknown) =>
		call(
			`CustomActivity/FieldOptions/${verb}?code=${code}&fieldName=${encodeURIComponent(name)}`,
			values,
		);

	it.each([
		[{ SchemaName: 'Status', ActivityEventCode: 201 }, ['Inactive', 'Active']],
		[{ SchemaName: 'mx_Custom_5', ActivityEventCode: 208 }, ['Accepted', 'Declined', 'Undecided']],
		[
			{
				SchemaName: 'mx_Custom_3',
				ActivityEventCode: referral,
				CustomObjectSchemaName: 'mx_CustomObject_2',
			},
			['Voucher', 'None'],
		],
	])('of %j are %j', async (parameter, Options) => {
		expect((await read(parameter)).body).toEqual({ Options });
	});

	it('come in pages', async () => {
		const { body } = await read(
			{ SchemaName: 'mx_Custom_5', ActivityEventCode: 208 },
			{ Paging: { PageIndex: 2, PageSize: 2 } },
		);
		expect(body).toEqual({ Options: ['Undecided'] });
	});

	const notIndependent = 'Activity field should be of type independent dropdown';
	it.each([
		[{ SchemaName: 'Status', ActivityEventCode: 12000 }, notIndependent],
		[{ SchemaName: 'mx_Custom_1', ActivityEventCode: 208 }, notIndependent],
		[{ SchemaName: 'mx_Custom_2', ActivityEventCode: referral }, notIndependent],
		[{ SchemaName: 'mx_Custom_99', ActivityEventCode: 208 }, "Invalid field 'mx_Custom_99'"],
		[{ SchemaName: 'Status', ActivityEventCode: 299 }, 'Invalid ActivityEvent 299'],
	])('of %j: %s', async (parameter, message) => {
		const { status, body } = await read(parameter);
		expect([status, body.ExceptionMessage]).toEqual([500, message]);
	});

	it('are pushed and popped, and decide what activities take', async () => {
		expect((await write('Push', 208, 'mx_Custom_5', ['Maybe', 'Never'])).body).toEqual(
			success({ AffectedRows: 1 }),
		);
		expect((await write('Push', 208, 'mx_Custom_5', ['Maybe'])).body).toEqual(
			success({ AffectedRows: 0 }),
		);
		const post = () =>
			call('Create', {
				RelatedProspectId: seedIds.leads[0],
				ActivityEvent: 208,
				Fields: [{ SchemaName: 'mx_Custom_5', Value: 'Maybe' }],
			});
		expect((await post()).status).toBe(200);
		expect((await write('Pop', 208, 'mx_Custom_5', ['Maybe'])).body).toEqual(
			success({ AffectedRows: 1 }),
		);
		expect((await post()).status).toBe(500);
		await write('Push', referral, 'mx_Custom_3~mx_CustomObject_2', ['Dinner']);
		expect(type(referral)?.Fields[2].Children?.[1].Options).toEqual(['Voucher', 'None', 'Dinner']);
	});

	it.each([
		[208, 'mx_Custom_1', ['x']],
		[208, 'mx_Custom_5', []],
		[208, 'mx_Custom_5', ['']],
		[208, 'mx_Custom_5', [1]],
		[208, 'mx_Custom_5', 'x'],
		[299, 'mx_Custom_5', ['x']],
		[referral, 'mx_Custom_2', ['x']],
		[referral, 'mx_Custom_3~mx_CustomObject_9', ['x']],
	])('Push of %i %s %j is refused', async (code, name, values) => {
		expect((await write('Push', code, name, values)).status).toBeGreaterThanOrEqual(400);
	});
});

describe('dependent options', () => {
	const write = (verb: string, body: unknown, name = 'mx_Custom_2') =>
		call(`CustomActivity/DependentFieldOptions/${verb}?code=${referral}&fieldName=${name}`, body);
	const read = (more: object = {}) =>
		call('ActivityField/Dependency/Dropdown/Options/Get', {
			Parameter: {
				ActivityEventCode: referral,
				ParentSchemaName: 'mx_Custom_1',
				ParentFieldValue: 'Guest',
				...more,
			},
		});

	it('are pushed and popped for one option of the parent', async () => {
		expect((await write('Push', [{ Parent: 'Guest', Options: ['Review'] }])).body).toEqual(
			success(),
		);
		expect((await read()).body).toEqual({ Options: ['Word of mouth', 'Review'] });
		expect((await write('Pop', [{ Parent: 'Guest', Options: ['Word of mouth'] }])).body).toEqual(
			success(),
		);
		expect((await read({ ChildSchemaName: 'mx_Custom_2' })).body).toEqual({ Options: ['Review'] });
		expect((await read({ ParentFieldValue: 'Agency' })).body).toEqual({
			Options: ['Planner', 'Travel agent'],
		});
		expect(type(referral)?.Fields[1].Options).toEqual(['Planner', 'Travel agent', 'Review']);
	});

	it.each([
		['an unknown parent', () => write('Push', [{ Parent: 'Nobody', Options: ['x'] }])],
		['no option', () => write('Push', [{ Parent: 'Guest', Options: [] }])],
		[
			'an independent field',
			() => write('Push', [{ Parent: 'Guest', Options: ['x'] }], 'mx_Custom_1'),
		],
		['a read of an unknown parent value', () => read({ ParentFieldValue: 'Nobody' })],
		['a read of a field that is no child', () => read({ ChildSchemaName: 'mx_Custom_3' })],
	])('refuses %s', async (_what, send) => {
		expect((await send()).status).toBe(500);
	});
});
