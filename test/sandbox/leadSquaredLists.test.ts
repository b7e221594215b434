import { seedIds } from '../../sandbox/seed.mts';
import { useSandbox } from '../harness/sandbox.mts';
import { leadSquared } from './client.mts';

const sandbox = useSandbox();

const leadsBase = '/v2/LeadManagement.svc';
const listsBase = '/v2/LeadSegmentation.svc';
const [enquiries, planners, customers, starred] = seedIds.lists;
const leads = seedIds.leads;
const unknown = '11570000-0000-4000-8000-999999999999';
const get = (path: string) => leadSquared(sandbox, path);
const post = (path: string, body: unknown) => leadSquared(sandbox, path, body);
const state = () => sandbox.state.leadSquared;
const members = (id: string) => state().lists.find((one) => one.ListId === id)?._leadIds;
const count = async (id: string) =>
	(await get(`${leadsBase}/List/Retrieve/MemberCount?listId=${id}`)).body.Count;

describe('lists', () => {
	it.each([
		['', [enquiries, planners, customers, starred]],
		['?ListType=0', [enquiries, planners]],
		['?ListType=1', [customers]],
		['?ListType=2', [starred]],
		['?SearchText=wedding', [enquiries]],
		['?PageIndex=2', []],
	])('Lists.Get%s', async (query, expected) => {
		const { body } = await get(`${leadsBase}/Lists.Get${query}`);
		expect(body.map((one: { ListId: string }) => one.ListId)).toEqual(expected);
	});

	it('shows a list as documented', async () => {
		const { body } = await get(`${leadsBase}/Lists.Get?SearchText=Planners`);
		expect(body).toEqual([
			{
				ListId: planners,
				ListName: 'Corporate Planners',
				ListDescription: '',
				ListType: 'static',
				MemberCount: 0,
			},
		]);
		expect((await get(`${leadsBase}/Lists.Get?PageIndex=0`)).status).toBe(500);
		expect((await get(`${leadsBase}/Lists.Get?ListType=3`)).status).toBe(500);
	});

	it('creates an empty static one, once per name', async () => {
		const create = (Name: string) =>
			post(`${listsBase}/CreateEmptyList`, { Name, Description: 'd' });
		const { body } = await create('Gala');
		expect(body).toEqual({
			Status: 'Success',
			Message: { Id: expect.stringMatching(/^11570000/) },
		});
		const shown = {
			ListId: body.Message.Id,
			ListName: 'Gala',
			ListDescription: 'd',
			ListType: 'static',
			MemberCount: 0,
		};
		expect((await get(`${leadsBase}/Lists.Get?SearchText=Gala`)).body).toEqual([shown]);
		expect((await create('gala')).body.ExceptionType).toBe('MXDuplicateEntityNameException');
		expect((await create(' ')).body.ExceptionType).toBe('MXMandatoryAttributeMissingException');
		expect(state().lists).toHaveLength(5);
	});
});

describe('members', () => {
	const addLeads = (listId: string, leadIds: string[]) =>
		post(`${listsBase}/AddLeadsToStaticList`, { listId, leadIds });
	const addLead = (listId: string, leadId: string) =>
		post(`${leadsBase}/AddLeadToStaticList?listId=${listId}&leadId=${leadId}`, {});
	const remove = (listId: string, leadId: string) =>
		get(`${listsBase}/RemoveLeadFromStaticList?ListId=${listId}&LeadID=${leadId}`);
	const check = async (listId: string, leadId: string) =>
		(await get(`${leadsBase}/List.CheckLead?listId=${listId}&leadId=${leadId}`)).body;

	it('are added many at a time, those present ignored', async () => {
		const { body } = await addLeads(enquiries, [leads[4], leads[5], leads[6], leads[6]]);
		expect(body).toEqual({
			Status: 'Success',
			Message: { Message: 'Successfully added 2 lead(s) to list' },
		});
		expect(members(enquiries)).toEqual(leads.slice(0, 7));
		expect(await count(enquiries)).toBe(7);
		expect(state().lists[0].MemberCount).toBe(7);
	});

	it('are added one at a time', async () => {
		expect((await addLead(planners, leads[0])).body).toEqual({
			Status: 'Success',
			Message: { Id: planners, AffectedRows: 1 },
		});
		expect((await addLead(planners, leads[0])).body.Message.AffectedRows).toBe(0);
		expect(await check(planners, leads[0])).toEqual({ IsMember: true });
		expect(await check(planners, leads[1])).toEqual({ IsMember: false });
		const { body } = await get(`${listsBase}/Lists.GetByLeadId?leadId=${leads[0]}`);
		expect(body).toEqual([
			{ ListId: enquiries, ListName: 'Wedding Enquiries' },
			{ ListId: planners, ListName: 'Corporate Planners' },
		]);
	});

	it('are removed', async () => {
		expect((await remove(enquiries, leads[1])).body).toEqual({
			Status: 'Success',
			Message: { Message: 'Successfully removed lead from list' },
		});
		expect(members(enquiries)).toEqual([leads[0], ...leads.slice(2, 5)]);
		expect((await remove(enquiries, leads[1])).body.ExceptionType).toBe('MXInvalidInputException');
		expect((await get(`${listsBase}/Lists/EmptyStaticList?ListId=${enquiries}`)).body).toEqual({
			Status: 'Success',
			Message: { Id: enquiries },
		});
		expect(await count(enquiries)).toBe(0);
	});

	it.each([
		['MXInvalidEntityException', () => addLeads(unknown, [leads[0]])],
		['MXInvalidEntityException', () => addLead(enquiries, unknown)],
		['MXInvalidEntityException', () => remove(unknown, leads[0])],
		['MXInvalidEntityException', () => get(`${listsBase}/Lists/EmptyStaticList?ListId=${unknown}`)],
		[
			'MXInvalidEntityException',
			() => get(`${leadsBase}/List/Retrieve/MemberCount?listId=${unknown}`),
		],
		['MXInvalidEntityException', () => get(`${listsBase}/Lists.GetByLeadId?leadId=${unknown}`)],
		['MXInvalidInputException', () => addLeads(enquiries, [leads[9], unknown])],
		['MXInvalidInputException', () => addLeads(enquiries, [])],
		['MXInvalidInputException', () => addLeads(customers, [leads[0]])],
		['MXInvalidInputException', () => addLead(starred, leads[0])],
		['MXInvalidInputException', () => remove(customers, leads[0])],
		[
			'MXInvalidInputException',
			() => get(`${listsBase}/Lists/EmptyStaticList?ListId=${customers}`),
		],
		[
			'MXInvalidInputException',
			() => get(`${listsBase}/RemoveLeadFromStaticList?listId=${enquiries}&leadId=${leads[0]}`),
		],
	])('%s, and nothing changes (case %#)', async (type, call) => {
		const before = structuredClone(state().lists);
		const { status, body } = await call();
		expect([status, body.ExceptionType]).toEqual([500, type]);
		expect(state().lists).toEqual(before);
	});

	const getLeads = (ListId: string, RetrieveBehaviour?: string, more = {}) =>
		post(`${leadsBase}/Leads/Retrieve/BySearchParameter`, {
			SearchParameters: { ListId, RetrieveBehaviour },
			...more,
		});

	it('are read as attributes and values', async () => {
		Object.assign(state().leads[4], { 'mx_KYC~Status': 'Pending' });
		const { body } = await getLeads(enquiries, undefined, {
			Columns: { Include_CSV: 'ProspectAutoId,mx_KYC' },
			Sorting: { ColumnName: 'CreatedOn', Direction: '1' },
			Paging: { PageIndex: 1, PageSize: 1 },
		});
		const LeadPropertyList = [
			{ Attribute: 'ProspectAutoId', Value: '1005', Fields: null },
			{ Attribute: 'mx_KYC', Value: null, Fields: [{ Attribute: 'Status', Value: 'Pending' }] },
			{ Attribute: 'CanUpdate', Value: 'true', Fields: null },
		];
		expect(body).toEqual({ RecordCount: 5, Leads: [{ LeadPropertyList }] });
		expect((await getLeads(unknown)).body.ExceptionType).toBe('MXInvalidEntityException');
		expect((await getLeads(enquiries, '3')).body.ExceptionType).toBe('MXInvalidInputException');
	});

	it('of a dynamic list follow the leads; its count is saved on demand', async () => {
		state().leads[3].ProspectStage = 'Customer';
		const counts = async (behaviour: string) => {
			const { body } = await getLeads(customers, behaviour);
			return [body.RecordCount, body.Leads.length, state().lists[2].MemberCount];
		};
		expect(await counts('0')).toEqual([0, 1, 0]);
		expect(await counts('1')).toEqual([1, 1, 0]);
		expect(await counts('2')).toEqual([1, 1, 1]);
		expect(await check(customers, leads[3])).toEqual({ IsMember: true });
	});

	it('of a refreshable list come with a refresh', async () => {
		state().leads[3].IsStarredLead = '1';
		expect((await getLeads(starred, '1')).body).toEqual({ RecordCount: 0, Leads: [] });
		expect((await getLeads(starred, '2')).body.RecordCount).toBe(1);
		expect(members(starred)).toEqual([leads[3]]);
	});
});

describe('notes', () => {
	const create = (more: object) =>
		post(`${leadsBase}/CreateNote`, { RelatedProspectId: leads[0], Note: 'Called', ...more });
	const list = async (Parameter: object, more = {}) =>
		(await post(`${leadsBase}/RetrieveNote`, { Parameter, ...more })).body;

	it('are kept with the name and address of their file', async () => {
		const { body } = await create({
			AttachmentName: 'https://files.example.com/x/menu%20card.pdf?v=1',
		});
		expect(body).toEqual({
			Status: 'Success',
			Message: { Id: expect.stringMatching(/^407e0000/) },
		});
		expect(await list({ RelatedId: leads[0] })).toEqual({
			List: [
				{
					ProspectNoteId: body.Message.Id,
					RelatedProspectId: leads[0],
					Note: 'Called',
					AttachmentName: 'menu card.pdf',
					AttachmentURL: 'https://files.example.com/x/menu%20card.pdf?v=1',
					CreatedByName: 'Maya Patel',
					CreatedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
				},
			],
		});
		const second = (await create({ Note: 'Again' })).body.Message.Id;
		expect((await list({ RelatedId: leads[0], Id: second })).List).toMatchObject([
			{ Note: 'Again', AttachmentURL: null },
		]);
		expect(await list({ RelatedId: leads[1] })).toEqual({ List: [] });
	});

	it('come in pages of at most 200', async () => {
		state().notes = Array.from({ length: 210 }, (_, index) => ({
			RelatedProspectId: leads[0],
			Note: String(index),
		}));
		expect((await list({ RelatedId: leads[0] })).List).toHaveLength(25);
		expect(
			(await list({ RelatedId: leads[0] }, { Paging: { PageIndex: 1, PageSize: 1000 } })).List,
		).toHaveLength(200);
		expect(
			(await list({ RelatedId: leads[0] }, { Paging: { PageIndex: 2, PageSize: 200 } })).List,
		).toHaveLength(10);
	});

	it.each([
		['MXInvalidEntityException', { RelatedProspectId: '1ead0000-0000-4000-8000-999999999999' }],
		['MXMandatoryAttributeMissingException', { Note: ' ' }],
		['MXMandatoryAttributeMissingException', { Note: undefined }],
		['MXInvalidDataTypeException', { AttachmentName: 'menu.pdf' }],
	])('%s for %j', async (type, more) => {
		const before = structuredClone(state().notes);
		expect((await create(more)).body.ExceptionType).toBe(type);
		expect(state().notes).toEqual(before);
	});
});
