import { seedIds } from '../../sandbox/seed.mts';
import { useSandbox } from '../harness/sandbox.mts';
import { leadSquared } from './client.mts';

const sandbox = useSandbox();

const base = '/v2/LeadManagement.svc';
const metadata = async (query = '') =>
	(await leadSquared(sandbox, `${base}/LeadsMetaData.Get${query}`)).body;
const post = (path: string, body: unknown) => leadSquared(sandbox, `${base}/${path}`, body);
const state = () => sandbox.state.leadSquared;
const options = async (name: string) =>
	(await metadata(`?schemaName=${name}`))[0].Options.map((one: { Value: string }) => one.Value);

describe('LeadsMetaData.Get', () => {
	it('describes each field in the documented shape', async () => {
		const fields = await metadata();
		expect(fields.length).toBeGreaterThan(40);
		expect(
			fields
				.flatMap((field: object) => Object.keys(field))
				.filter((key: string) => /^_|IsReadOnly|IsUnique/.test(key)),
		).toEqual([]);
		const [phone] = await metadata('?schemaName=Phone');
		expect(phone).toMatchObject({
			Entity: '1',
			SchemaName: 'Phone',
			DataType: 'Phone',
			IsMandatory: false,
			MaxLength: '15',
			RangeMin: '6',
			RenderType: 6,
			RenderTypeTextValue: 'Phone',
			IsLeadIdentifier: true,
			LockAfterCreate: 1,
			CreatedOn: expect.stringMatching(/^\/Date\(\d+\+0000\)\/$/),
		});
		expect(phone).not.toHaveProperty('Options');
	});

	it('leaves options out on demand, and knows no other names', async () => {
		expect(await options('mx_City')).toEqual(['Bangalore', 'Pune', 'Mumbai', 'London']);
		expect(
			(await metadata('?excludeOptionSets=1')).some((field: object) => 'Options' in field),
		).toBe(false);
		expect(await metadata('?schemaName=mx_city')).toEqual([]);
	});
});

describe('CreateLeadField', () => {
	const valid = {
		DisplayName: 'Room Wish',
		DataType: 'Text',
		RenderTypeTextValue: 'Textbox',
		IsMandatory: false,
		MaxLength: '6',
		OptionsJson: '',
	};
	const select = { DataType: 'Select', RenderTypeTextValue: 'Dropdown' };
	const option = (Value: string, Order: number | undefined, IsDefault = false) => ({
		Value,
		Order,
		IsDefault,
	});
	const create = (change: object) => post('CreateLeadField', { ...valid, ...change });

	it('adds a field that leads can have at once', async () => {
		const { body } = await create({});
		expect(body).toEqual({
			Status: 'Success',
			Message: { Id: expect.stringMatching(/^f1e1d000/) },
		});
		expect(await metadata('?schemaName=mx_Room_Wish')).toMatchObject([
			{
				EntityAttributeId: body.Message.Id,
				DisplayName: 'Room Wish',
				DataType: 'Text',
				MaxLength: '6',
				LockAfterCreate: 0,
			},
		]);
		const update = (Value: string) =>
			post(`Lead.Update?leadId=${seedIds.leads[0]}`, [{ Attribute: 'mx_Room_Wish', Value }]);
		expect((await update('Garden')).status).toBe(200);
		expect((await update('Gardens')).body.ExceptionType).toBe('MXInvalidDataTypeException');
		expect(
			(await leadSquared(sandbox, `${base}/Leads.GetById?id=${seedIds.leads[0]}`)).body[0]
				.mx_Room_Wish,
		).toBe('Garden');
	});

	it('adds a drop-down in order, its default given to new leads', async () => {
		await create({ ...select, OptionsJson: [option('Two_2', 2, true), option('One', 1)] });
		expect(await options('mx_Room_Wish')).toEqual(['One', 'Two_2']);
		await post('Lead.Create', [{ Attribute: 'FirstName', Value: 'Ana' }]);
		expect(state().leads[40].mx_Room_Wish).toBe('Two_2');
	});

	it.each([
		[
			'MXMandatoryAttributeMissingException',
			{ RenderTypeTextValue: undefined },
			'You have not passed RenderTypeTextValue.',
		],
		[
			'MXMandatoryAttributeMissingException',
			{ ...select, OptionsJson: '' },
			'You have not passed any option value.',
		],
		[
			'MXMandatoryAttributeMissingException',
			{ ...select, OptionsJson: [option('A', undefined)] },
			'You have skipped number in Order: 1.',
		],
		[
			'MXMandatoryAttributeMissingException',
			{ ...select, OptionsJson: [option('A', 3), option('B', 4)] },
			'You have skipped number in Order: 1,2.',
		],
		[
			'MXMandatoryAttributeMissingException',
			{ DataType: 'Phone', RenderTypeTextValue: 'Phone' },
			'You have not passed Range_Min.',
		],
		[
			'MXInvalidInputException',
			{ ...select, OptionsJson: [option('A-1', 1)] },
			expect.stringContaining("'A-1' is no option value"),
		],
		[
			'MXInvalidInputException',
			{ ...select, OptionsJson: [option('A', 1), option('a', 2)] },
			'An option value is given twice',
		],
		[
			'MXInvalidInputException',
			{ ...select, OptionsJson: [option('A', 1, true), option('B', 2, true)] },
			'Only one option can be the default',
		],
		[
			'MXInvalidInputException',
			{ OptionsJson: [option('A', 1)] },
			'Only a field of type Select has options',
		],
		['MXInvalidInputException', { DataType: 'text' }, expect.any(String)],
		[
			'MXInvalidInputException',
			{ DataType: 'Number', RenderTypeTextValue: 'TextArea' },
			expect.any(String),
		],
		['MXInvalidInputException', { LockAfterCreate: 2 }, 'LockAfterCreate must be 0 or 1'],
		['MXInvalidInputException', { SchemaName: 'Room' }, expect.any(String)],
		['MXDuplicateEntityNameException', { DisplayName: 'City' }, expect.any(String)],
	])('%s for %j', async (type, change, message) => {
		const before = state().leadFields.length;
		const { status, body } = await create(change);
		expect([status, body]).toEqual([
			500,
			{ Status: 'Error', ExceptionType: type, ExceptionMessage: message },
		]);
		expect(state().leadFields).toHaveLength(before);
	});

	it('answers 400 for options that are a text', async () => {
		const { status, body } = await create({ ...select, OptionsJson: '[{"Value":"A","Order":1}]' });
		expect([status, body.ExceptionMessage]).toEqual([
			400,
			expect.stringContaining('Error converting value'),
		]);
	});
});

describe('options', () => {
	const change = (what: string, SchemaName: string, Options: string[]) =>
		post(`LeadField/Dropdown/Options/${what}`, { SchemaName, Options });

	it('are added and removed', async () => {
		expect((await change('Push', 'Source', ['Radio', 'Fair 2'])).body).toEqual({
			Status: 'Success',
			Message: { AffectedRows: 1 },
		});
		expect((await change('Remove', 'Source', ['Website'])).body).toEqual({
			Status: 'Success',
			Message: { AffectedRows: 1 },
		});
		expect(await options('Source')).toEqual([
			'Referral',
			'Trade Fair',
			'Phone Enquiry',
			'Radio',
			'Fair 2',
		]);
		expect((await change('Push', 'mx_KYC~Status', ['Lapsed'])).status).toBe(200);
		expect(
			state().leadFields.find((one) => one.SchemaName === 'mx_KYC')?._children?.[0].Options,
		).toContainEqual({ Value: 'Lapsed' });
	});

	it.each([
		['Push', 'mx_Nothing', ['A'], 'MXUnknownAttributeException'],
		['Push', 'mx_KYC~Nothing', ['A'], 'MXUnknownAttributeException'],
		['Push', 'FirstName', ['A'], 'MXInvalidInputException'],
		['Push', 'Source', ['New', 'Website'], 'MXInvalidInputException'],
		['Push', 'Source', ['New-1'], 'MXInvalidInputException'],
		['Push', 'Source', ['New', 'New'], 'MXInvalidInputException'],
		['Push', 'Source', [], 'MXMandatoryAttributeMissingException'],
		['Remove', 'Source', ['Website', 'Nothing'], 'MXInvalidInputException'],
	])('%s refuses %s %j', async (what, name, values, type) => {
		const before = structuredClone(state().leadFields);
		expect((await change(what, name, values)).body.ExceptionType).toBe(type);
		expect(state().leadFields).toEqual(before);
	});
});

describe('dependent options', () => {
	const pair = {
		ParentSchemaName: 'mx_Country',
		ChildSchemaName: 'mx_City',
		ParentFieldValue: 'India',
	};
	const change = (what: string, Options: string[], more = {}) =>
		post(`LeadField/Dependency/Dropdown/Options/${what}`, { ...pair, Options, ...more });
	const read = async (more = {}, Paging?: object) =>
		(
			await post('LeadField/Dependency/Dropdown/Options/Get', {
				Parameter: { ...pair, ...more },
				...(Paging ? { Paging } : {}),
			})
		).body;
	const city = (...Options: string[]) => ({ DisplayName: 'City', FieldName: 'City', Options });

	it('are read for one child or all, in pages from 0', async () => {
		expect(await read()).toEqual({
			DependentFieldsOptionSet: [city('Bangalore', 'Pune', 'Mumbai')],
		});
		expect(await read({}, { PageIndex: 1, PageSize: 2 })).toEqual({
			DependentFieldsOptionSet: [city('Mumbai')],
		});
		const { DependentFieldsOptionSet } = await read({
			ChildSchemaName: undefined,
			ParentFieldValue: 'United Kingdom',
		});
		expect(DependentFieldsOptionSet).toEqual([
			{ DisplayName: 'State', FieldName: 'State', Options: ['England'] },
			city('London'),
		]);
	});

	it('are added, to the child as well, and removed', async () => {
		expect((await change('Push', ['Goa', 'London'])).body).toEqual({
			Status: 'Success',
			Message: { AffectedRows: 2 },
		});
		expect(await options('mx_City')).toEqual(['Bangalore', 'Pune', 'Mumbai', 'London', 'Goa']);
		expect((await change('Remove', ['Pune'])).body).toEqual({
			Status: 'Success',
			Message: { AffectedRows: 1 },
		});
		expect(await read()).toEqual({
			DependentFieldsOptionSet: [city('Bangalore', 'Mumbai', 'Goa', 'London')],
		});
		await post('LeadField/Dropdown/Options/Remove', { SchemaName: 'mx_City', Options: ['Goa'] });
		expect(await read()).toEqual({
			DependentFieldsOptionSet: [city('Bangalore', 'Mumbai', 'London')],
		});
	});

	it.each([
		['Push', ['Pune'], {}, 'MXInvalidInputException'],
		['Push', ['Goa'], { ParentFieldValue: 'France' }, 'MXInvalidInputException'],
		['Push', ['Goa'], { ChildSchemaName: 'Source' }, 'MXInvalidInputException'],
		['Push', ['Goa'], { ChildSchemaName: 'mx_Nothing' }, 'MXUnknownAttributeException'],
		[
			'Push',
			['Goa'],
			{ ParentSchemaName: 'mx_City', ChildSchemaName: 'mx_Country', ParentFieldValue: 'Pune' },
			'MXInvalidInputException',
		],
		['Remove', ['London'], {}, 'MXInvalidInputException'],
	])('%s refuses %j %j', async (what, values, more, type) => {
		const before = structuredClone([state().leadFields, state().leadDependencies]);
		expect((await change(what, values, more)).body.ExceptionType).toBe(type);
		expect([state().leadFields, state().leadDependencies]).toEqual(before);
	});
});
