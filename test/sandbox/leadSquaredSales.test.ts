import { seedIds } from '../../sandbox/seed.mts';
import { useSandbox } from '../harness/sandbox.mts';
import { leadSquared } from './client.mts';

const sandbox = useSandbox();

const call = (path: string, body?: unknown) =>
	leadSquared(sandbox, `/v2/SalesActivity.svc/${path}`, body);
const state = () => sandbox.state.leadSquared;
const nobody = '1ead0000-0000-4000-8000-000000009999';
const [room, dinner] = seedIds.products;

/** Refused with the type, and nothing changed. */
async function refuses(path: string, type: string, sent?: unknown) {
	const before = JSON.stringify(state());
	const { status, body } = await call(path, sent);
	expect([status, body.ExceptionType]).toEqual([500, type]);
	expect(JSON.stringify(state())).toBe(before);
}

describe('products', () => {
	const find = async (Parameter: object, more: object = {}) =>
		(await call('RetrieveProducts', { Parameter, ...more })).body;

	it('are created, changed, found and deleted', async () => {
		const { body } = await call('CreateProduct', {
			ProductSku: 'BAR',
			Name: 'Open Bar',
			Description: 'Until midnight',
		});
		expect(body).toEqual({ Status: 'Success', Message: { Id: expect.any(String) } });
		const ProductId = body.Message.Id;
		expect((await call('UpdateProduct', { ProductId, ProductSku: 'BAR-2' })).body).toEqual({
			Status: 'Success',
			Message: { AffectedRows: 1 },
		});
		// Its own SKU is no duplicate.
		expect((await call('UpdateProduct', { ProductId, ProductSku: 'bar-2' })).status).toBe(200);
		await call('UpdateProduct', { ProductId, ProductSku: 'BAR-2' });
		expect(await find({ ProductSku: 'BAR-2' })).toEqual({
			RecordCount: 1,
			List: [
				{
					ProductId,
					ProductSku: 'BAR-2',
					Name: 'Open Bar',
					Description: 'Until midnight',
					CreatedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
					ModifiedByName: 'Maya Patel',
				},
			],
		});
		expect((await call(`DeleteProduct?id=${ProductId}`)).body).toEqual({ Status: 'Success' });
		expect((await find({ Id: ProductId })).RecordCount).toBe(0);
	});

	it.each([
		[{ SearchText: 'COURSES' }, 1],
		[{ SearchText: '' }, 2],
		[{ Id: room }, 1],
		[{ Name: 'room hire' }, 1],
		[{ Name: 'room' }, 0],
	])('%j finds %i', async (parameter, count) => {
		expect((await find(parameter)).RecordCount).toBe(count);
	});

	it('sorts and pages', async () => {
		const { RecordCount, List } = await find(
			{ SearchText: '' },
			{ Sorting: { ColumnName: 'Name', Direction: '1' }, Paging: { PageIndex: 2, PageSize: 1 } },
		);
		expect([RecordCount, List.map((row: { ProductId: string }) => row.ProductId)]).toEqual([
			2,
			[dinner],
		]);
	});

	it.each([
		['CreateProduct', 'MXDuplicateEntryException', { ProductSku: 'room-hire', Name: 'x' }],
		['CreateProduct', 'MXMandatoryAttributeMissingException', { ProductSku: 'x' }],
		['CreateProduct', 'MXMandatoryAttributeMissingException', { ProductSku: '', Name: 'x' }],
		['UpdateProduct', 'MXInvalidEntityException', { ProductId: nobody, Name: 'x' }],
		['UpdateProduct', 'MXDuplicateEntryException', { ProductId: room, ProductSku: 'DINNER-MENU' }],
		['UpdateProduct', 'MXMandatoryAttributeMissingException', { ProductId: room, Name: '' }],
		['RetrieveProducts', 'MXInvalidInputException', { Parameter: {} }],
		['RetrieveProducts', 'MXInvalidInputException', { Parameter: { Name: 'x', ProductSku: 'y' } }],
		[`DeleteProduct?id=${nobody}`, 'MXInvalidEntityException', undefined],
	])('%s: %s for %j', refuses);
});

describe('sales activities', () => {
	const [sale] = seedIds.activities.slice(4);
	const [, , lead] = seedIds.leads;
	const valid = { ProspectId: lead, ProductSku: 'DINNER-MENU', Status: 'Open' };

	it('are activities of event 30', async () => {
		const { body } = await call('Create', {
			...valid,
			Revenue: '100',
			SalesOwnerEmail: seedIds.activeEmail,
			SalesDate: '2015-10-01 10:11:34',
		});
		expect(body).toEqual({ Status: 'Success', Message: { Id: expect.any(String) } });
		expect(state().activities.at(-1)).toMatchObject({
			ProspectActivityId: body.Message.Id,
			RelatedProspectId: lead,
			ActivityEvent: '30',
			Status: 'Open',
			Owner: seedIds.users[0],
			mx_Custom_1: dinner,
			mx_Custom_2: '100.00',
			mx_Custom_3: '2015-10-01 10:11:34',
		});
		const list = await leadSquared(sandbox, `/v2/ProspectActivity.svc/Retrieve?leadId=${lead}`, {
			Parameter: { ActivityEvent: 30 },
		});
		expect(list.body.RecordCount).toBe(2);
	});

	it('are changed with AffectedRows 0, as documented', async () => {
		const { body } = await call('Update', {
			Id: sale,
			ProspectId: lead,
			ProductSku: 'DINNER-MENU',
			SalesOwner: seedIds.users[1],
		});
		expect(body).toEqual({ Status: 'Success', Message: { AffectedRows: 0 } });
		expect(state().activities[4]).toMatchObject({
			mx_Custom_1: dinner,
			mx_Custom_2: '1200.00',
			Owner: seedIds.users[1],
		});
	});

	it('are cancelled once', async () => {
		const cancel = () => call('Cancel', { activityId: sale, activityEventNote: 'Deal off' });
		expect((await cancel()).body).toEqual({ Status: 'Success', Message: { Id: sale } });
		expect(state().activities[4]).toMatchObject({
			Status: 'Cancelled',
			ActivityEvent_Note: 'Deal off',
		});
		expect((await cancel()).status).toBe(500);
		expect(
			(await call('Update', { Id: sale, ProspectId: lead, ProductSku: 'DINNER-MENU' })).status,
		).toBe(500);
	});

	it('are described with their product', async () => {
		const { body } = await call(`RetrieveActivity?activityId=${sale}`);
		expect(body).toMatchObject({
			ID: sale,
			Name: 'Sales Activity - New',
			DefaultCurrencySymbol: '$',
			ConvertToCustomer: true,
		});
		expect(
			body.Fields.map((one: { SchemaName: string; Value: string }) => [one.SchemaName, one.Value]),
		).toEqual([
			['mx_Custom_1', room],
			['ProductName', 'ROOM-HIRE - Room Hire'],
			['mx_Custom_2', '1200.00'],
			['mx_Custom_3', '2025-08-08 09:00:00'],
			['mx_Custom_4', null],
			['mx_Custom_5', 'Riverside'],
			['Status', 'Won'],
			['Owner', seedIds.users[3]],
		]);
		expect(body.Fields[1].IsDerived).toBe(true);
	});

	it('are listed by lead, with options on demand', async () => {
		const list = async (more = '', id = lead) =>
			(await call(`RetrieveByLeadId?leadId=${id}${more}`)).body;
		expect(await list('', seedIds.leads[0])).toEqual([]);
		const [plain] = await list();
		expect(plain).toMatchObject({ ID: sale, DisplayName: 'Sales Activity' });
		expect(plain.Fields[4]).toEqual({
			SchemaName: 'mx_Custom_5',
			DisplayName: 'Venue',
			Value: 'Riverside',
			DataType: 'Dropdown',
			IsMandatory: false,
			Sequence: 5,
		});
		const [full] = await list('&IncludeOption=true');
		expect(JSON.parse(full.Fields[4].OptionSet)[1].Value).toBe('Summit');
	});

	it.each([
		['Create', 'MXInvalidEntityException', { ...valid, ProspectId: nobody }],
		['Create', 'MXInvalidEntityException', { ...valid, ProductSku: 'NOTHING' }],
		['Create', 'MXInvalidInputException', { ...valid, Status: 'Closed' }],
		['Create', 'MXMandatoryAttributeMissingException', { ...valid, Status: undefined }],
		['Create', 'MXInvalidDataTypeException', { ...valid, Revenue: 'a lot' }],
		['Create', 'MXInvalidInputException', { ...valid, SalesOwnerEmail: seedIds.inactiveEmail }],
		['Create', 'MXInvalidInputException', { ...valid, SalesOwner: seedIds.users[5] }],
		[
			'Create',
			'MXInvalidInputException',
			{ ...valid, SalesOwner: seedIds.users[0], SalesOwnerEmail: seedIds.activeEmail },
		],
		[
			'Update',
			'MXUnknownProspectActivityException',
			{ Id: nobody, ProspectId: lead, ProductSku: 'ROOM-HIRE' },
		],
		[
			'Update',
			'MXUnknownProspectActivityException',
			{ Id: seedIds.activities[0], ProspectId: lead, ProductSku: 'ROOM-HIRE' },
		],
		[
			'Update',
			'MXInvalidInputException',
			{ Id: sale, ProspectId: seedIds.leads[0], ProductSku: 'ROOM-HIRE' },
		],
		['Update', 'MXInvalidInputException', { Id: sale, ...valid }],
		['Cancel', 'MXUnknownProspectActivityException', { activityId: nobody }],
		[
			`RetrieveActivity?activityId=${seedIds.activities[0]}`,
			'MXUnknownProspectActivityException',
			undefined,
		],
		[`RetrieveByLeadId?leadId=${nobody}`, 'MXInvalidEntityException', undefined],
	])('%s: %s for %j', refuses);
});

describe('settings', () => {
	const option = (verb: string, OptionValue: string, SchemaName = 'mx_Custom_5') =>
		call(`Metadata/DropdownFieldValues/${verb}`, { SchemaName, OptionValue });
	const options = async () => {
		const { body } = await call('RetrieveSetting');
		return JSON.parse(body.Fields[4].OptionSet).map((one: { Value: string }) => one.Value);
	};

	it('name the fields', async () => {
		const { body } = await call('RetrieveSetting');
		expect(Object.keys(body)).toEqual([
			'ID',
			'Name',
			'DisplayName',
			'DefaultCurrencyAbbreviation',
			'CustomerStageName',
			'ConvertToCustomer',
			'Fields',
		]);
		expect(body.Fields[0]).toMatchObject({
			SchemaName: 'mx_Custom_1',
			DisplayName: 'Product',
			DataType: 'Product',
			IsMandatory: true,
			Sequence: 1,
		});
	});

	it('take and lose options', async () => {
		const changed = { Status: 'Success', Message: { AffectedRows: 1, IsSuccessful: true } };
		expect((await option('Add', 'Kingsway')).body).toEqual(changed);
		expect(await options()).toEqual(['Riverside', 'Summit', 'Kingsway']);
		expect((await option('Remove', 'Riverside')).body).toEqual(changed);
		expect(await options()).toEqual(['Summit', 'Kingsway']);
	});

	it.each([
		['Add', 'Summit', 'mx_Custom_5'],
		['Add', '', 'mx_Custom_5'],
		['Add', 'x', 'mx_Custom_4'],
		['Remove', 'x', 'mx_Custom_5'],
		['Remove', 'x', 'mx_Custom_99'],
	])('%s %j of %s is refused', async (verb, value, name) => {
		expect((await option(verb, value, name)).body.ExceptionType).toBe('MXInvalidInputException');
		expect(await options()).toEqual(['Riverside', 'Summit']);
	});
});
