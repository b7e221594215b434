import { seedIds } from '../../sandbox/seed.mts';
import { useSandbox } from '../harness/sandbox.mts';
import { leadSquared } from './client.mts';

const sandbox = useSandbox();

const base = '/v2/LeadManagement.svc';
const [first, second] = seedIds.leads;
const [visitor] = seedIds.visitors;
const list = (values: Record<string, string>) =>
	Object.entries(values).map(([Attribute, Value]) => ({ Attribute, Value }));
const send = (path: string, values: Record<string, string>) =>
	leadSquared(sandbox, `${base}/${path}`, list(values));
const leads = () => sandbox.state.leadSquared.leads;
const read = async (id: string) =>
	(await leadSquared(sandbox, `${base}/Leads.GetById?id=${id}`)).body[0];
const firstEmail = 'asha.desai@example.com';
const firstPhone = '+91-9855510000';
const unknown = '1ead0000-0000-4000-8000-999999999999';
const fresh = { FirstName: 'Ana', EmailAddress: 'ana@example.com' };

describe('Lead.Capture', () => {
	const capture = (values: Record<string, string>, query = '') =>
		send(`Lead.Capture${query}`, values);

	it.each([
		['the id', { ProspectId: first, LastName: 'X' }, first],
		['the id before the phone', { ProspectId: first, Phone: firstPhone }, first],
		['the email', { EmailAddress: firstEmail }, first],
		[
			'the email when the id belongs to another address',
			{ ProspectId: second, EmailAddress: firstEmail },
			first,
		],
		['the phone', { FirstName: 'X', Phone: firstPhone }, first],
		[
			'the phone by SearchBy, before the email',
			{ SearchBy: 'Phone', Phone: firstPhone, EmailAddress: 'new@example.com' },
			first,
		],
		[
			'the id, SearchBy ignored with all four',
			{
				ProspectId: second,
				SearchBy: 'Phone',
				Phone: '+91-1234567890',
				EmailAddress: 'liam.desai@example.com',
			},
			second,
		],
		[
			'nobody when the address differs',
			{ ProspectId: second, EmailAddress: 'new@example.com' },
			undefined,
		],
		['nobody', { FirstName: 'X', ProspectId: unknown }, undefined],
	])('updates by %s', async (_what, values, id) => {
		const { status, body } = await capture(values);
		const Id = id ?? expect.not.stringMatching(`${first}|${second}|${unknown}`);
		expect([status, body]).toEqual([
			200,
			{ Status: 'Success', Message: { Id, RelatedId: body.Message?.Id, IsCreated: !id } },
		]);
		expect(leads()).toHaveLength(id ? 40 : 41);
	});

	it.each([
		['', { LastName: 'New', Company: 'New', EmailAddress: 'new@example.com' }],
		[
			'?LeadUpdateBehavior=DoNotUpdate',
			{ LastName: 'Desai', Company: null, EmailAddress: firstEmail },
		],
		[
			'?LeadUpdateBehavior=UpdateOnlyEmptyFields',
			{ LastName: 'Desai', Company: 'New', EmailAddress: firstEmail },
		],
		[
			'?LeadUpdateBehavior=DoNotUpdateUniqueFields',
			{ LastName: 'New', Company: 'New', EmailAddress: firstEmail },
		],
	])('with %j writes what that allows', async (query, expected) => {
		await capture(
			{
				SearchBy: 'Phone',
				Phone: firstPhone,
				LastName: 'New',
				Company: 'New',
				EmailAddress: 'new@example.com',
			},
			query,
		);
		expect(await read(first)).toMatchObject(expected);
	});

	it('takes an address for a lead that has none', async () => {
		Object.assign(leads()[0], { EmailAddress: null });
		expect(
			(await capture({ ProspectId: first, EmailAddress: 'new@example.com' })).body.Message,
		).toMatchObject({ Id: first, IsCreated: false });
	});

	it('never overwrites the source', async () => {
		await capture({ EmailAddress: firstEmail, Source: 'Referral' });
		await capture({ EmailAddress: firstEmail, Source: 'Website' });
		expect((await read(first)).Source).toBe('Referral');
	});

	it('makes a lead of a visitor, with the same id', async () => {
		expect((await capture({ ProspectId: visitor, ...fresh })).body.Message).toEqual({
			Id: visitor,
			RelatedId: visitor,
			IsCreated: true,
		});
		expect(await read(visitor)).toMatchObject(fresh);
		expect(
			(await send(`Lead.Convert?leadId=${visitor}`, { Company: 'X' })).body.ExceptionType,
		).toBe('MXInvalidEntityException');
	});

	it.each([
		['MXInvalidInputException', { SearchBy: 'Mobile', Mobile: '+91-9855510000' }, ''],
		['MXInvalidInputException', { SearchBy: 'Phone', ...fresh }, ''],
		['MXInvalidInputException', fresh, '?LeadUpdateBehavior=Overwrite'],
		['MXUnknownAttributeException', { ...fresh, mx_Nothing: 'x' }, ''],
		['MXDuplicateEntryException', { EmailAddress: firstEmail, Phone: '+91-9855510001' }, ''],
		['MXMandatoryAttributeMissingException', { Company: 'X' }, ''],
	])('%s for %j%s', async (type, values, query) => {
		const before = structuredClone(leads());
		expect((await capture(values, query)).body.ExceptionType).toBe(type);
		expect(leads()).toEqual(before);
	});
});

it('Lead.Convert needs a visitor', async () => {
	const convert = (id: string) =>
		send(`Lead.Convert?leadId=${id}`, { Company: 'Acme', OwnerId: seedIds.users[1] });
	expect((await convert(visitor)).body).toEqual({
		Status: 'Success',
		Message: { AffectedRows: 1 },
	});
	expect(await read(visitor)).toMatchObject({
		ProspectID: visitor,
		Company: 'Acme',
		OwnerIdName: 'Daniel Kerr',
	});
	for (const id of [visitor, first, unknown])
		expect((await convert(id)).body.ExceptionType).toBe('MXInvalidEntityException');
});
