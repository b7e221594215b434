import { seedIds } from '../../sandbox/seed.mts';
import { useSandbox } from '../harness/sandbox.mts';
import { leadSquared } from './client.mts';

const sandbox = useSandbox();

const leads = () => sandbox.state.leadSquared.leads;
const sent = () => sandbox.state.leadSquared.emails;
const future = '2099-01-01 10:00:00';
const noGuid = '11111111-1111-4111-8111-111111111111';

describe('templates', () => {
	const template = {
		Name: 'Thanks',
		Subject: 'Thank you',
		Content_Html: '<p>Dear @{Lead:FirstName,}</p>',
	};
	const create = (body: object) => leadSquared(sandbox, '/v2/EmailLibrary.svc/Create', body);
	const get = async (id: string) =>
		(await leadSquared(sandbox, `/v2/EmailLibrary.svc/Retrieve.GetById?id=${id}`)).body;

	it('are created and read', async () => {
		const { body } = await create(template);
		expect(body).toEqual({ Status: 'Success', Message: { Id: expect.any(String) } });
		expect(await get(body.Message.Id)).toEqual({
			ContentTemplateId: body.Message.Id,
			ContentTemplateAutoId: 10003,
			Name: 'Thanks',
			Description: '',
			Type: 2,
			Subject: 'Thank you',
			Content_Html: '<p>Dear @{Lead:FirstName,}</p>',
			Content_Text: 'Dear @{Lead:FirstName,}',
		});
		expect((await get(seedIds.emailTemplates[0])).Name).toBe('Welcome');
	});

	it('refuse a name that exists, a missing subject and an unknown id', async () => {
		expect((await create({ ...template, Name: 'Welcome' })).body.ExceptionType).toBe(
			'MXDuplicateEntityNameException',
		);
		expect((await create({ ...template, Subject: undefined })).body.ExceptionType).toBe(
			'MXMandatoryAttributeMissingException',
		);
		expect((await get(noGuid)).ExceptionType).toBe('MXInvalidEntityException');
		expect(sandbox.state.leadSquared.emailTemplates).toHaveLength(2);
	});
});

describe('a mail to a lead', () => {
	const mail = (change: object = {}) => ({
		SenderType: 'UserEmailAddress',
		Sender: seedIds.activeEmail,
		RecipientType: 'LeadEmailAddress',
		RecipientEmailFields: '',
		Recipient: 'asha.desai@example.com',
		EmailType: 'Html',
		EmailLibraryName: '',
		ContentHTML: 'Welcome',
		Subject: 'Hi',
		EmailCategory: '',
		...change,
	});
	const send = (change: object = {}) =>
		leadSquared(sandbox, '/v2/EmailMarketing.svc/SendEmailToLead', mail(change));

	it.each([
		[{}, seedIds.users[0]],
		[{ SenderType: 'UserId', Sender: seedIds.users[2] }, seedIds.users[2]],
		[{ SenderType: 'APICaller', Sender: undefined }, seedIds.users[0]],
		[
			{
				SenderType: 'LeadOwner',
				Sender: undefined,
				RecipientType: 'LeadId',
				Recipient: seedIds.leads[1],
			},
			seedIds.users[1],
		],
		[
			{
				EmailType: 'Template',
				EmailLibraryName: 'Welcome',
				ContentHTML: undefined,
				Subject: undefined,
			},
			seedIds.users[0],
		],
		[
			{
				CCEmailAddress: seedIds.activeEmail,
				EmailCategory: 'Offers',
				Schedule: future,
				RecipientEmailFields: 'EmailAddress',
			},
			seedIds.users[0],
		],
	])('goes out with %j', async (change, sender) => {
		const { status, body } = await send(change);
		expect([status, body]).toEqual([
			200,
			{ ID: expect.any(String), MemberCount: 1, TotalRecipient: 1 },
		]);
		expect(sent()).toEqual([
			expect.objectContaining({ ID: body.ID, _senderId: sender, _leadIds: [expect.any(String)] }),
		]);
	});

	it.each([
		[
			'MXMandatoryAttributeMissingException',
			'Invalid Sender details.',
			{ Sender: seedIds.inactiveEmail },
		],
		['MXMandatoryAttributeMissingException', 'Invalid Sender details.', { Sender: undefined }],
		[
			'MXMandatoryAttributeMissingException',
			'Invalid Sender details.',
			{ SenderType: 'UserId', Sender: seedIds.users[5] },
		],
		// The sender is checked before the recipient.
		[
			'MXMandatoryAttributeMissingException',
			'Invalid Sender details.',
			{ Sender: seedIds.inactiveEmail, Recipient: 'nobody@example.com' },
		],
		[
			'MXInvalidEntityException',
			'No lead found with RecipientType: LeadEmailAddress',
			{ Recipient: 'nobody@example.com' },
		],
		[
			'MXInvalidEntityException',
			'No lead found with RecipientType: LeadId',
			{ RecipientType: 'LeadId', Recipient: noGuid },
		],
		['MXInvalidInputException', 'SenderType', { SenderType: 'User' }],
		['MXInvalidInputException', 'active user', { CCEmailAddress: 'asha.desai@example.com' }],
		['MXInvalidInputException', 'category', { EmailCategory: 'Spam' }],
		['MXInvalidInputException', 'future', { Schedule: '2020-01-01 10:00:00' }],
		['MXInvalidDataTypeException', 'Schedule', { Schedule: 'tomorrow' }],
		['MXInvalidEntityException', 'template', { EmailType: 'Template', EmailLibraryName: 'None' }],
		['MXMandatoryAttributeMissingException', 'EmailLibraryName', { EmailType: 'Template' }],
		['MXInvalidInputException', 'EmailLibraryName', { EmailLibraryName: 'Welcome' }],
		['MXMandatoryAttributeMissingException', 'Subject', { Subject: '' }],
		[
			'MXUnknownAttributeException',
			'FirstName',
			{ RecipientEmailFields: 'EmailAddress,FirstName' },
		],
	])('%s, %s, for %j', async (type, text, change) => {
		const { status, body } = await send(change);
		expect([status, body.ExceptionType]).toEqual([500, type]);
		expect(body.ExceptionMessage).toContain(text);
		expect(sent()).toEqual([]);
	});

	it('is not delivered to a lead who opted out or has no address', async () => {
		leads()[0].DoNotEmail = '1';
		expect((await send()).body.ExceptionType).toBe('MXMailDeliveryException');
		Object.assign(leads()[1], { EmailAddress: null });
		const reply = await send({ RecipientType: 'LeadId', Recipient: seedIds.leads[1] });
		expect(reply.body.ExceptionType).toBe('MXMailDeliveryException');
	});

	it('can be scheduled by the legacy call, which needs a time', async () => {
		const schedule = (change: object) =>
			leadSquared(sandbox, '/v2/EmailMarketing.svc/ScheduleEmailToLead', mail(change));
		expect((await schedule({})).body.ExceptionType).toBe('MXMandatoryAttributeMissingException');
		expect((await schedule({ Schedule: future })).body.TotalRecipient).toBe(1);
		expect(sent()).toHaveLength(1);
	});
});

describe('a campaign', () => {
	const [enquiries, , customers] = seedIds.lists;
	const send = (change: object = {}) =>
		leadSquared(sandbox, '/v2/EmailMarketing.svc/SendCampaignToList', {
			EmailLibraryName: 'Newsletter',
			SenderType: 'APICaller',
			ListId: enquiries,
			...change,
		});

	it('counts members, and those who get it', async () => {
		leads()[0].DoNotEmail = '1';
		expect((await send()).body).toEqual({
			ID: expect.any(String),
			MemberCount: 5,
			TotalRecipient: 4,
		});
		expect(sent()[0]._leadIds).toEqual(seedIds.leads.slice(1, 5));
	});

	it('counts a dynamic list when it goes out', async () => {
		leads()[7].ProspectStage = 'Customer';
		expect((await send({ ListId: customers })).body).toMatchObject({
			MemberCount: 1,
			TotalRecipient: 1,
		});
	});

	it.each([
		['MXInvalidEntityException', { ListId: noGuid }],
		['MXInvalidEntityException', { EmailLibraryName: 'None' }],
		[
			'MXMandatoryAttributeMissingException',
			{ SenderType: 'UserEmailAddress', From_UserIdEmailAddress: 'sofia.lindqvist@example.com' },
		],
		[
			'MXMandatoryAttributeMissingException',
			{ SenderType: undefined, From_UserIdEmailAddress: 'nobody@example.com' },
		],
		['MXInvalidInputException', { EmailCategory: 'Spam' }],
		['MXInvalidInputException', { Schedule: '2020-01-01 10:00:00' }],
	])('%s for %j', async (type, change) => {
		expect((await send(change)).body.ExceptionType).toBe(type);
		expect(sent()).toEqual([]);
	});
});
