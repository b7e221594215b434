import { seedIds } from '../../sandbox/seed.mts';
import { useSandbox } from '../harness/sandbox.mts';
import { leadSquared } from './client.mts';

const sandbox = useSandbox();

const base = '/v2/LeadManagement.svc';
const [first, second] = seedIds.leads;
const list = (values: Record<string, string>) =>
	Object.entries(values).map(([Attribute, Value]) => ({ Attribute, Value }));
const send = (path: string, values: Record<string, string>) =>
	leadSquared(sandbox, `${base}/${path}`, list(values));
const leads = () => sandbox.state.leadSquared.leads;
const field = (name: string) =>
	sandbox.state.leadSquared.leadFields.find((one) => one.SchemaName === name) ?? {};
const read = async (id: string) =>
	(await leadSquared(sandbox, `${base}/Leads.GetById?id=${id}`)).body[0];
const firstEmail = 'asha.desai@example.com';
const firstPhone = '+91-9855510000';
const unknown = '1ead0000-0000-4000-8000-999999999999';
const fresh = { FirstName: 'Ana', EmailAddress: 'ana@example.com' };

describe('Lead.Create', () => {
	it('adds a lead with defaults, shown as text or null', async () => {
		const sent = {
			...fresh,
			mx_Consent: 'true',
			mx_Date_of_Birth: '1990-04-05',
			mx_City: 'Atlantis',
			mx_Budget: '12.50',
		};
		const { status, body } = await send('Lead.Create', sent);
		expect([status, body]).toEqual([
			200,
			{ Status: 'Success', Message: { Id: expect.any(String) } },
		]);
		const lead = await read(body.Message.Id);
		expect(lead).toMatchObject({
			...fresh,
			ProspectAutoId: '1041',
			mx_Consent: '1',
			mx_Date_of_Birth: '1990-04-05 00:00:00.000',
			mx_City: 'Atlantis',
			mx_Budget: '12.50',
			DoNotEmail: '0',
			Score: '0',
			ProspectStage: 'Prospect',
			OwnerId: seedIds.users[0],
			OwnerIdName: 'Maya Patel',
			Phone: null,
			CreatedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.000$/),
		});
		expect(Object.values(lead).every((value) => value === null || typeof value === 'string')).toBe(
			true,
		);
		expect(Object.keys(lead).filter((name) => name.startsWith('_') || name.includes('~'))).toEqual(
			[],
		);
	});

	it.each([
		[
			'MXDuplicateEntryException',
			{ EmailAddress: firstEmail.toUpperCase() },
			'A Lead with same Email already exists.',
		],
		[
			'MXDuplicateEntryException',
			{ Phone: firstPhone },
			'A Lead with same Phone Number already exists.',
		],
		['MXUnknownAttributeException', { mx_Nothing: 'x' }, "Attribute 'mx_Nothing' does not exist"],
		['MXUnknownAttributeException', { firstname: 'x' }, "Attribute 'firstname' does not exist"],
		['MXUnknownAttributeException', { LeadType: 'OT_1' }, "Attribute 'LeadType' does not exist"],
		['MXUnknownAttributeException', { SearchBy: 'Phone' }, "Attribute 'SearchBy' does not exist"],
		[
			'MXMandatoryAttributeMissingException',
			{ FirstName: '', EmailAddress: '' },
			expect.any(String),
		],
		[
			'MXInvalidInputException',
			{ OwnerId: seedIds.users[5] },
			`'${seedIds.users[5]}' is not an active user`,
		],
		['MXInvalidInputException', { OwnerId: 'Maya' }, "'Maya' is not an active user"],
		['MXInvalidInputException', { ProspectID: unknown }, expect.any(String)],
		['MXInvalidInputException', { CreatedOn: '2020-01-01 00:00:00' }, expect.any(String)],
		['MXInvalidDataTypeException', { EmailAddress: 'ana' }, expect.any(String)],
		['MXInvalidDataTypeException', { Phone: '12 34' }, expect.any(String)],
		['MXInvalidDataTypeException', { Phone: '+91-123' }, expect.any(String)],
		['MXInvalidDataTypeException', { mx_Budget: 'many' }, expect.any(String)],
		['MXInvalidDataTypeException', { mx_Consent: 'yes' }, expect.any(String)],
		['MXInvalidDataTypeException', { mx_Date_of_Birth: '05/04/1990' }, expect.any(String)],
		['MXInvalidDataTypeException', { mx_Follow_Up_On: '2026-02-30 10:00:00' }, expect.any(String)],
		['MXInvalidDataTypeException', { mx_Call_Time: '25:00' }, expect.any(String)],
		['MXInvalidDataTypeException', { FirstName: 'x'.repeat(201) }, expect.any(String)],
		['MXXSSException', { Notes: '<script>x</script>' }, expect.any(String)],
	])('%s for %j', async (type, change, message) => {
		const { status, body } = await send('Lead.Create', { ...fresh, ...change });
		expect([status, body]).toEqual([
			500,
			{ Status: 'Error', ExceptionType: type, ExceptionMessage: message },
		]);
		expect(leads()).toHaveLength(40);
	});

	it('asks for a mandatory field', async () => {
		Object.assign(field('mx_Budget'), { IsMandatory: true });
		expect((await send('Lead.Create', fresh)).body.ExceptionMessage).toBe(
			"'mx_Budget' is mandatory for creating lead",
		);
		expect((await send('Lead.Create', { ...fresh, mx_Budget: '1' })).status).toBe(200);
	});

	it('keeps custom field sets, and refuses children that do not exist', async () => {
		const kyc = (Attribute: string) => [
			...list(fresh),
			{ Attribute: 'mx_KYC', Value: '', Fields: [{ Attribute, Value: 'Pending' }] },
		];
		expect(
			(await leadSquared(sandbox, `${base}/Lead.Create`, kyc('Nothing'))).body.ExceptionType,
		).toBe('MXUnknownAttributeException');
		expect((await leadSquared(sandbox, `${base}/Lead.Create`, kyc('Status'))).status).toBe(200);
		expect(leads()[40]['mx_KYC~Status']).toBe('Pending');
	});
});

describe('Lead.Update', () => {
	const update = (values: Record<string, string>, id = first) =>
		send(`Lead.Update?leadId=${id}`, values);

	it('changes only what is passed, and records stage and owner', async () => {
		const before = await read(first);
		const { body } = await update({
			ProspectStage: 'Customer',
			OwnerId: seedIds.users[2],
			LastName: '',
		});
		expect(body).toEqual({ Status: 'Success', Message: { AffectedRows: 1 } });
		const after = await read(first);
		expect(after).toMatchObject({
			ProspectStage: 'Customer',
			OwnerIdName: 'Sofia Lindqvist',
			LastName: null,
			FirstName: before.FirstName,
		});
		expect(after.ModifiedOn > before.ModifiedOn).toBe(true);
		const { activities, leadAudits } = sandbox.state.leadSquared;
		expect(activities.at(-1)).toMatchObject({
			ActivityEvent: '3002',
			RelatedProspectId: first,
			_data: { PreviousStage: 'Prospect', CurrentStage: 'Customer' },
		});
		expect(leadAudits).toMatchObject([
			{ ProspectId: first, From: seedIds.users[0], To: seedIds.users[2] },
		]);
	});

	it.each([
		['MXInvalidEntityException', unknown, { LastName: 'x' }],
		['MXMandatoryAttributeMissingException', '', { LastName: 'x' }],
		['MXUnknownAttributeException', first, { LastName: 'x', mx_Nothing: 'x' }],
		['MXDuplicateEntryException', second, { LastName: 'x', EmailAddress: firstEmail }],
		['MXInvalidInputException', first, { LastName: 'x', OwnerId: seedIds.users[5] }],
		['MXInvalidInputException', first, { LastName: 'x', OwnerId: '' }],
		['MXInvalidInputException', first, {}],
	])('%s for lead %j and %j, nothing written', async (type, id, values) => {
		const before = structuredClone(leads());
		const { status, body } = await update(values, id);
		expect([status, body.ExceptionType]).toEqual([500, type]);
		expect(leads()).toEqual(before);
	});

	it('records nothing that stays the same', async () => {
		const { activities, leadAudits } = sandbox.state.leadSquared;
		await update({ ProspectStage: 'Prospect', OwnerId: seedIds.users[0] });
		await update({ LastName: 'x' });
		expect([activities.length, leadAudits.length]).toEqual([5, 0]);
	});

	it('refuses an attribute that is given twice', async () => {
		const { body } = await leadSquared(sandbox, `${base}/Lead.Update?leadId=${first}`, [
			...list({ LastName: 'x' }),
			...list({ LastName: 'y' }),
		]);
		expect(body.ExceptionMessage).toBe("'LastName' is given twice");
	});

	it('takes its own unique values again, and an array only', async () => {
		expect((await update({ EmailAddress: firstEmail, Phone: firstPhone })).status).toBe(200);
		expect(
			(
				await leadSquared(
					sandbox,
					`${base}/Lead.Update?leadId=${first}`,
					list({ LastName: 'x' })[0],
				)
			).status,
		).toBe(400);
	});

	it('lets only administrators change a locked field', async () => {
		expect((await update({ Phone: '+91-9855519999' })).status).toBe(200);
		sandbox.state.leadSquared.users[0].Role = 'Sales_User';
		expect((await update({ Phone: '+91-9855518888' })).body.ExceptionType).toBe(
			'MXUnAuthorizedAccessException',
		);
	});

	it('changes the object type once, where there are any', async () => {
		const { leadFields } = sandbox.state.leadSquared;
		leadFields.push({
			...leadFields[0],
			SchemaName: 'LeadType',
			DataType: 'Select',
			DefaultValue: 'OT_0',
			LockAfterCreate: 2,
			_readOnly: false,
			_unique: false,
		});
		expect((await read(first)).LeadType).toBe('OT_0');
		expect((await update({ LeadType: 'OT_1' })).status).toBe(200);
		expect((await update({ LeadType: 'OT_0' })).body.ExceptionMessage).toBe(
			"'LeadType' may be changed once only",
		);
	});
});

describe('Lead.CreateOrUpdate', () => {
	it.each([
		['by email', { EmailAddress: firstEmail }, first],
		['by email before phone', { EmailAddress: firstEmail, Phone: firstPhone }, first],
		['by phone', { Phone: firstPhone, FirstName: 'X' }, first],
		[
			'by SearchBy',
			{ SearchBy: 'Phone', Phone: firstPhone, EmailAddress: 'new@example.com' },
			first,
		],
		['by id', { SearchBy: 'ProspectID', ProspectID: second, LastName: 'X' }, second],
		['nobody by email', { SearchBy: 'EmailAddress', EmailAddress: 'new@example.com' }, undefined],
		['nobody without country code', { Phone: '9855510000' }, undefined],
	])('finds %s', async (_what, values, id) => {
		const { status, body } = await send('Lead.CreateOrUpdate', values);
		expect([status, body]).toEqual([
			200,
			{
				Status: 'Success',
				Message: { Id: id ?? expect.stringMatching(/^1ead0000/), AffectedRows: 1 },
			},
		]);
		expect(leads()).toHaveLength(id ? 40 : 41);
	});

	it.each([
		[
			'MXInvalidInputException',
			{ SearchBy: 'Nothing', ...fresh },
			'Invalid SearchBy value provided',
		],
		[
			'MXInvalidInputException',
			{ SearchBy: 'FirstName', ...fresh },
			'Invalid SearchBy value provided',
		],
		['MXInvalidInputException', { SearchBy: 'Phone', ...fresh }, 'Invalid SearchBy value provided'],
		['MXInvalidInputException', { SearchBy: '', ...fresh }, 'Invalid SearchBy value provided'],
		[
			'MXDuplicateEntryException',
			{ EmailAddress: firstEmail, Phone: '+91-9855510001' },
			'A Lead with same Phone Number already exists.',
		],
		[
			'MXUnknownAttributeException',
			{ EmailAddress: firstEmail, mx_Nothing: 'x' },
			"Attribute 'mx_Nothing' does not exist",
		],
	])('%s for %j', async (type, values, message) => {
		const before = structuredClone(leads());
		const { status, body } = await send('Lead.CreateOrUpdate', values);
		expect([status, body]).toEqual([
			500,
			{ Status: 'Error', ExceptionType: type, ExceptionMessage: message },
		]);
		expect(leads()).toEqual(before);
	});
});
