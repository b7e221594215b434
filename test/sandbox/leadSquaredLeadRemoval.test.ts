import { seedIds } from '../../sandbox/seed.mts';
import { useSandbox } from '../harness/sandbox.mts';
import { leadSquared } from './client.mts';

const sandbox = useSandbox();

const base = '/v2/LeadManagement.svc';
const [first, second] = seedIds.leads;
const [visitor] = seedIds.visitors;
const unknown = '1ead0000-0000-4000-8000-999999999999';
const state = () => sandbox.state.leadSquared;
const get = (path: string) => leadSquared(sandbox, `${base}/${path}`);
const post = (path: string, body: unknown) => leadSquared(sandbox, `${base}/${path}`, body);
const note = (id: string) => post('CreateNote', { RelatedProspectId: id, Note: 'x' });
/** How many rows of each table belong to the lead. */
const owned = (id: string) => [
	...[state().opportunities, state().activities, state().notes].map(
		(rows) => rows.filter((row) => row.RelatedProspectId === id).length,
	),
	state().tasks.filter((row) => row.RelatedEntityId === id).length,
];

describe('Lead/Delete/ById', () => {
	it('takes everything of the lead along', async () => {
		await note(first);
		state().entityShares.push(
			{ EntityId: first },
			{ EntityId: seedIds.opportunities[0] },
			{ EntityId: second },
		);
		const others = owned(second);
		expect(owned(first).every((count) => count > 0)).toBe(true);
		const { status, body } = await get(`Lead/Delete/ById?leadId=${first}`);
		expect([status, body]).toEqual([200, { Status: 'Success' }]);
		expect(owned(first)).toEqual([0, 0, 0, 0]);
		expect(owned(second)).toEqual(others);
		expect(state().tasks.some((task) => task.RelatedEntityId === seedIds.opportunities[0])).toBe(
			false,
		);
		expect(state().entityShares).toEqual([{ EntityId: second }]);
		expect(state().lists[0]).toMatchObject({ MemberCount: 4, _leadIds: seedIds.leads.slice(1, 5) });
		expect((await get(`Leads.GetById?id=${first}`)).body).toEqual([]);
		expect((await get(`Lead/Delete/ById?leadId=${first}`)).body.ExceptionType).toBe(
			'MXInvalidEntityException',
		);
	});

	it('is refused where support has not enabled it', async () => {
		sandbox.settings.leadSquared.leadDeletes = false;
		expect((await get(`Lead/Delete/ById?leadId=${first}`)).body.ExceptionMessage).toBe(
			'Delete is not enabled for you',
		);
		expect(state().leads).toHaveLength(40);
	});
});

describe('Lead.Merge', () => {
	const merge = (masterId: string, childId: string) =>
		post(`Lead.Merge?masterId=${masterId}&childId=${childId}`, {});

	it('keeps the master, moves what the child had, and tells of the child by the audit', async () => {
		Object.assign(state().leads[1], { Company: 'Acme', Mobile: '+91-9000000001' });
		await note(second);
		const [opportunities, activities, notes, tasks] = owned(first).map(
			(count, index) => count + owned(second)[index],
		);
		expect((await merge(first, second)).body).toEqual({ Status: 'Success' });
		expect(owned(first)).toEqual([opportunities, activities + 1, notes, tasks]);
		expect((await get(`Leads.GetById?id=${second}`)).body).toEqual([]);
		expect((await get(`Leads.GetById?id=${first}`)).body[0]).toMatchObject({
			Company: null,
			EmailAddress: 'asha.desai@example.com',
		});
		const MergeAuditId = state().activities.at(-1)?.ProspectActivityId;
		expect(state().activities.at(-1)).toMatchObject({
			ActivityEvent: '3003',
			RelatedProspectId: first,
		});
		const { body } = await post('GetMergedChildLeadsByAuditId', { Parameter: { MergeAuditId } });
		expect(body).toMatchObject([
			{ ProspectID: second, Company: 'Acme', EmailAddress: 'liam.desai@example.com', Mobile: null },
		]);
		const update = await post(`Lead.Update?leadId=${second}`, [
			{ Attribute: 'Company', Value: 'x' },
		]);
		expect(update.body).toMatchObject({
			ExceptionType: 'MXInvalidEntityException',
			ExceptionMessage: 'Lead does not exist',
		});
	});

	it('absorbs a visitor', async () => {
		expect((await merge(first, visitor)).status).toBe(200);
		expect(state().visitors).toHaveLength(1);
		expect(state().leads).toHaveLength(40);
	});

	it.each([
		['MXInvalidEntityException', first, unknown],
		['MXInvalidEntityException', unknown, first],
		['MXInvalidInputException', first, first],
		['MXInvalidDataTypeException', first, 'x'],
	])('%s for %s and %s', async (type, master, child) => {
		const before = structuredClone(state());
		expect((await merge(master, child)).body.ExceptionType).toBe(type);
		expect(state()).toEqual(before);
	});

	it('knows no other audit', async () => {
		for (const MergeAuditId of [unknown, seedIds.activities[0]]) {
			const { body } = await post('GetMergedChildLeadsByAuditId', { Parameter: { MergeAuditId } });
			expect(body).toMatchObject({
				ExceptionType: 'MXUnknownProspectActivityException',
				ExceptionMessage: 'Activity does not exist.',
			});
		}
	});
});

describe('Lead.Reset', () => {
	const reset = (more: object) => post('Lead.Reset', { ProspectId: first, ...more });
	const counts = () => {
		const own = (code: string) =>
			state().activities.filter(
				(row) => row.RelatedProspectId === first && row.ActivityEvent === code,
			).length;
		const tasks = state().tasks.filter(
			(row) => row.RelatedEntityId === first && row.TaskTypeId === seedIds.taskTypes[0],
		).length;
		const notes = state().notes.filter((row) => row.RelatedProspectId === first).length;
		return {
			calls: own('201'),
			stages: own('3002'),
			tasks,
			notes,
			owners: state().leadAudits.length,
		};
	};
	const full = { calls: 2, stages: 2, tasks: 1, notes: 1, owners: 1 };

	beforeEach(async () => {
		await note(first);
		await post(`Lead.Update?leadId=${first}`, [
			{ Attribute: 'ProspectStage', Value: 'Customer' },
			{ Attribute: 'OwnerId', Value: seedIds.users[1] },
		]);
	});

	it.each([
		[{ ActivityEventList: [201] }, { calls: 0 }],
		[{ ActivityEventList: [201], FromDate: '2025-08-05 00:00:00' }, { calls: 1 }],
		[{ ActivityEventList: [201], ToDate: '2025-08-04 23:00:00' }, { calls: 1 }],
		[{ TaskTypeList: [seedIds.taskTypes[0]] }, { tasks: 0 }],
		[{ ShouldDeleteProspectNotes: true }, { notes: 0 }],
		[{ AuditActivityList: ['StageChange'] }, { stages: 0 }],
		[{ AuditActivityList: ['OwnerChange'] }, { owners: 0 }],
	])('%j', async (sent, change) => {
		expect(counts()).toEqual(full);
		expect((await reset(sent)).body).toEqual({ Status: 'Success' });
		expect(counts()).toEqual({ ...full, ...change });
	});

	it.each([
		['MXInvalidInputException', {}],
		['MXInvalidInputException', { ShouldDeleteProspectNotes: false }],
		['MXInvalidInputException', { ActivityEventList: [299] }],
		['MXInvalidInputException', { TaskTypeList: [unknown] }],
		['MXInvalidInputException', { AuditActivityList: ['Other'] }],
		['MXInvalidEntityException', { ActivityEventList: [201], ProspectId: unknown }],
		[
			'MXInvalidInputException',
			{ ActivityEventList: [201], FromDate: '2026-01-01 00:00:00', ToDate: '2025-01-01 00:00:00' },
		],
	])('%s for %j', async (type, sent) => {
		expect((await reset(sent)).body.ExceptionType).toBe(type);
		expect(counts()).toEqual(full);
	});

	it('is for administrators', async () => {
		state().users[0].Role = 'Sales_User';
		expect((await reset({ ActivityEventList: [201] })).body.ExceptionType).toBe(
			'MXUnAuthorizedAccessException',
		);
	});

	it.each([
		['DeleteUserAssignmentChangeHistory', 'user assignment', { owners: 0 }],
		['DeleteStageChangeHistory', 'stage', { stages: 0 }],
	])('%s is queued', async (path, what, change) => {
		expect((await post(path, { ProspectId: unknown })).body.ExceptionType).toBe(
			'MXInvalidEntityException',
		);
		expect(
			(await post(path, { ProspectId: first, ToDate: '2025-07-01 00:00:00', StatusWebhookURL: '' }))
				.status,
		).toBe(200);
		expect(counts()).toEqual(full);
		const { body } = await post(path, { ProspectId: first });
		expect(body).toEqual({
			Status: 'Success',
			Message: { Message: `Your request for delete ${what} change history has been queued.` },
		});
		expect(counts()).toEqual({ ...full, ...change });
	});
});
