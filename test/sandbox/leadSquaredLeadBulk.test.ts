import { seedIds } from '../../sandbox/seed.mts';
import { useSandbox } from '../harness/sandbox.mts';
import { leadSquared } from './client.mts';

const sandbox = useSandbox();

const base = '/v2/LeadManagement.svc/Lead/Bulk';
const [first, second] = seedIds.leads;
const unknown = '1ead0000-0000-4000-8000-999999999999';
const list = (values: Record<string, string>) =>
	Object.entries(values).map(([Attribute, Value]) => ({ Attribute, Value }));
const leads = () => sandbox.state.leadSquared.leads;
const post = (path: string, body: unknown) => leadSquared(sandbox, `${base}/${path}`, body);
const done = (RowNumber: number, created: boolean, LeadId: unknown = expect.any(String)) => ({
	RowNumber,
	LeadId,
	LeadCreated: created,
	LeadUpdated: !created,
	AffectedRows: 1,
	ErrorMessage: null,
});
const refused = (RowNumber: number, ExceptionType: string) => ({
	RowNumber,
	ExceptionType,
	ErrorMessage: expect.any(String),
});
const ana = { FirstName: 'Ana', EmailAddress: 'ana@example.com' };

describe('Create and CreateOrUpdate', () => {
	it.each([
		[
			'Create',
			'a duplicate',
			{ EmailAddress: 'asha.desai@example.com' },
			'MXDuplicateEntryException',
		],
		['Create', 'a duplicate of the row before', ana, 'MXDuplicateEntryException'],
		[
			'Create',
			'an unknown attribute',
			{ FirstName: 'X', mx_Nothing: 'x' },
			'MXUnknownAttributeException',
		],
		['Create', 'nothing to know it by', { Company: 'X' }, 'MXMandatoryAttributeMissingException'],
		[
			'CreateOrUpdate',
			"another lead's phone",
			{ EmailAddress: 'asha.desai@example.com', Phone: '+91-9855510001' },
			'MXDuplicateEntryException',
		],
		[
			'CreateOrUpdate',
			'a wrong SearchBy',
			{ ...ana, SearchBy: 'Company' },
			'MXInvalidInputException',
		],
	])('%s refuses the row of %s alone', async (path, _what, row, type) => {
		const { status, body } = await post(path, [list(ana), list(row), list({ FirstName: 'Ben' })]);
		expect([status, body]).toEqual([200, [done(1, true), refused(2, type), done(3, true)]]);
		expect(leads()).toHaveLength(42);
		expect(leads()[0].Phone).toBe('+91-9855510000');
	});

	it('CreateOrUpdate says which rows it changed', async () => {
		const { body } = await post('CreateOrUpdate', [
			list({ EmailAddress: 'asha.desai@example.com', LastName: 'New' }),
			list(ana),
		]);
		expect(body).toEqual([done(1, false, first), done(2, true)]);
		expect(leads()[0].LastName).toBe('New');
	});

	it.each([
		['Create', 50],
		['CreateOrUpdate', 25],
	])('%s takes %i rows and no more', async (path, most) => {
		const rows = (count: number) =>
			Array.from({ length: count }, (_, index) => list({ FirstName: `N${index}` }));
		expect((await post(path, rows(most + 1))).body.ExceptionType).toBe('MXInvalidInputException');
		expect(leads()).toHaveLength(40);
		expect((await post(path, rows(most))).body).toHaveLength(most);
		expect((await post(path, [])).status).toBe(500);
		expect((await post(path, list(ana))).status).toBe(500);
	});
});

describe('Update: one field of many leads', () => {
	const update = (LeadIds: string[], Attribute: string, Value: string, more = {}) =>
		post('Update', { LeadIds, LeadFields: { Attribute, Value }, ...more });

	it('counts only leads that exist', async () => {
		expect((await update([first, second, second, unknown], 'mx_City', 'Pune')).body).toEqual({
			Status: 'Success',
			Message: { AffectedRows: 2 },
		});
		expect(
			leads()
				.map((lead) => lead.mx_City)
				.filter(Boolean),
		).toEqual(['Pune', 'Pune']);
	});

	it.each([
		['MXUnknownAttributeException', [first], 'mx_Nothing', 'x', {}],
		['MXDuplicateEntryException', [first, second], 'EmailAddress', 'new@example.com', {}],
		['MXDuplicateEntryException', [second], 'EmailAddress', 'asha.desai@example.com', {}],
		['MXInvalidInputException', Array(51).fill(first), 'mx_City', 'x', {}],
		['MXInvalidInputException', [first], 'mx_City', 'x', { Attribute: 'Company', Value: 'x' }],
		[
			'MXUnknownAttributeException',
			[first],
			'mx_City',
			'x',
			{ Attribute: 'LeadType', Value: 'OT_1' },
		],
		['MXInvalidDataTypeException', ['x'], 'mx_City', 'x', {}],
	])('%s for %j %s', async (type, ids, name, value, more) => {
		const before = structuredClone(leads());
		expect((await update(ids as string[], name, value, more)).body.ExceptionType).toBe(type);
		expect(leads()).toEqual(before);
	});
});

describe('UpdateV2', () => {
	const update = (rows: Array<Record<string, string>>, more: object = {}) =>
		post('UpdateV2', {
			SearchByKey: 'EmailAddress',
			LeadPropertiesList: rows.map((row) => ({ Fields: list(row) })),
			...more,
		});
	const known = { EmailAddress: 'asha.desai@example.com', LastName: 'New' };
	const nobody = { EmailAddress: 'nobody@example.com', LastName: 'New' };
	const reason =
		'Lead does not exist in the system or You do not have permission to update the lead';
	const miss = (Reason: unknown = reason, IdentifierValue: unknown = 'nobody@example.com') => ({
		Identifier: 'EmailAddress',
		IdentifierValue,
		Reason,
	});

	it('tells what failed, and changes the rest', async () => {
		const { status, body } = await update([
			known,
			nobody,
			{},
			{ ...known, mx_Nothing: 'x' },
			{ LastName: 'x' },
		]);
		expect(status).toBe(200);
		expect(body).toEqual({
			Status: { TotalCount: 5, SuccessCount: 1, FailureCount: 4, Message: 'Error' },
			Details: {
				FailedLeads: [
					miss(),
					miss('Fields cannot be empty', null),
					miss("Attribute 'mx_Nothing' does not exist", known.EmailAddress),
					miss(reason, null),
				],
			},
		});
		expect(leads()[0].LastName).toBe('New');
	});

	it('puts missing leads apart on demand', async () => {
		const { body } = await update([known, nobody], {
			Options: { PushNonExistentLeadsToUnProcessedList: true },
		});
		expect(body).toEqual({
			Status: {
				TotalCount: 2,
				SuccessCount: 1,
				FailureCount: 0,
				UnProcessedCount: 1,
				Message: 'Success',
			},
			Details: { FailedLeads: [], UnProcessedLeads: [miss()] },
		});
	});

	it('goes by id without SearchByKey, and skips rows without one', async () => {
		const { body } = await update([{ ProspectId: second, LastName: 'New' }, known], {
			SearchByKey: undefined,
		});
		expect(body.Status).toEqual({
			TotalCount: 2,
			SuccessCount: 1,
			FailureCount: 0,
			Message: 'Success',
		});
		expect(
			leads()
				.slice(0, 2)
				.map((lead) => lead.LastName),
		).toEqual(['Desai', 'New']);
	});

	it('finds a phone number only as it is stored', async () => {
		const by = (Phone: string) => update([{ Phone, LastName: 'New' }], { SearchByKey: 'Phone' });
		expect((await by('9855510000')).body.Status.FailureCount).toBe(1);
		expect((await by('+919855510000')).body.Status.FailureCount).toBe(1);
		expect((await by('+91-9855510000')).body.Status.SuccessCount).toBe(1);
	});

	it.each([
		['a key that is not unique', [known], { SearchByKey: 'Company' }],
		['an unknown key', [known], { SearchByKey: 'Nothing' }],
		['no rows', [], {}],
		['more than 25 rows', Array(26).fill(known), {}],
	])('refuses %s', async (_what, rows, more) => {
		const { status, body } = await update(rows, more);
		expect([status, body.ExceptionType]).toEqual([500, 'MXInvalidInputException']);
		expect(leads()[0].LastName).toBe('Desai');
	});
});
