import { seedIds } from '../../sandbox/seed.mts';
import { useSandbox } from '../harness/sandbox.mts';
import { leadSquared } from './client.mts';

const sandbox = useSandbox();

const service = '/v2/ProspectActivity.svc';
const call = (path: string, body?: unknown) => leadSquared(sandbox, `${service}/${path}`, body);
const state = () => sandbox.state.leadSquared;
const field = (SchemaName: string, Value: string) => ({ SchemaName, Value });
const [lead] = seedIds.leads;
const nobody = '1ead0000-0000-4000-8000-000000009999';
const inactive = seedIds.users[5];
const expectUntouched = (before: unknown) => expect(JSON.stringify(state())).toBe(before);

describe('changes', () => {
	const [first] = seedIds.activities;
	const change = (more: object = {}) =>
		call('CustomActivity/Update', { ProspectActivityId: first, ActivityEvent: 201, ...more });

	it('writes only what is passed', async () => {
		const { body } = await change({ Fields: [field('Status', 'Inactive')] });
		expect(body).toEqual({ Status: 'Success', Message: { Id: first } });
		expect(state().activities[0]).toMatchObject({
			Status: 'Inactive',
			mx_Custom_1: 'Interested',
			ActivityEvent_Note: 'Asked for a quote',
		});
		expect(state().activities[0].ModifiedOn).not.toBe(state().activities[0].CreatedOn);
	});

	it('does nothing to an opportunity, and says it did', async () => {
		const before = JSON.stringify(state());
		const [opportunity] = seedIds.opportunities;
		const { status, body } = await change({
			ProspectActivityId: opportunity,
			ActivityEvent: 12000,
			Fields: [field('Status', 'Won')],
		});
		expect([status, body]).toEqual([200, { Status: 'Success', Message: { Id: opportunity } }]);
		expectUntouched(before);
	});

	it.each([
		['MXUnknownProspectActivityException', { ProspectActivityId: nobody }],
		['MXInvalidInputException', { ActivityEvent: 206 }],
		['MXInvalidInputException', { ProspectActivityId: seedIds.activities[4], ActivityEvent: 30 }],
		['MXInvalidActivityFieldsException', { Fields: [field('mx_Custom_2', 'x')] }],
		['MXInvalidInputException', { Fields: [field('Owner', inactive)] }],
	])('%s for %j', async (type, more) => {
		const before = JSON.stringify(state());
		const { status, body } = await change(more);
		expect([status, body.ExceptionType]).toEqual([500, type]);
		expectUntouched(before);
	});

	it('keeps a locked activity as it is, where the type has locks', async () => {
		const { body } = await call('Create', {
			RelatedProspectId: lead,
			ActivityEvent: seedIds.referralType,
		});
		const { Id } = body.Message;
		expect((await call(`CustomActivity/Lock?activityId=${Id}`)).body).toEqual({
			Status: 'Success',
			Message: { Id },
		});
		expect(
			(await change({ ProspectActivityId: Id, ActivityEvent: seedIds.referralType })).body
				.ExceptionMessage,
		).toBe('Activity is locked');
		expect((await call(`CustomActivity/Lock?activityId=${Id}`)).status).toBe(500);
		expect((await call(`CustomActivity/Lock?activityId=${first}`)).status).toBe(500);
		expect((await call(`CustomActivity/Lock?activityId=${nobody}`)).body.ExceptionType).toBe(
			'MXUnknownProspectActivityException',
		);
	});

	it('attaches files where the type allows them', async () => {
		const file = { AttachmentName: 'a.pdf', AttachmentFile: 'https://files.example.com/a.pdf' };
		const { body } = await call('Create', {
			RelatedProspectId: lead,
			ActivityEvent: seedIds.referralType,
		});
		const attached = await call('Attachment/Add', { ...file, ProspectActivityId: body.Message.Id });
		expect(attached.body).toEqual({ Status: 'Success', Message: { Id: expect.any(String) } });
		expect(state().attachments).toMatchObject([
			{ Id: attached.body.Message.Id, ProspectActivityId: body.Message.Id, ...file },
		]);
		for (const id of [first, seedIds.opportunities[50], nobody]) {
			expect((await call('Attachment/Add', { ...file, ProspectActivityId: id })).status).toBe(500);
		}
		expect(
			(await call('Attachment/Add', { ...file, ProspectActivityId: seedIds.opportunities[0] }))
				.status,
		).toBe(200);
	});
});

describe('DeleteActivities', () => {
	const remove = (more: object = {}) =>
		call('DeleteActivities', { ProspectId: lead, ActivityEventList: ['201'], ...more });

	it.each([
		[{}, 3],
		[{ FromDate: '2025-08-05 00:00:00' }, 4],
		[{ ToDate: '2025-08-04 23:59:59' }, 4],
		[{ ActivityEventList: ['206', '208'] }, 5],
	])('%j leaves %i activities, other leads untouched', async (more, left) => {
		const { body } = await remove(more);
		expect(body).toEqual({
			Status: 'Success',
			Message: { Message: 'Your request for delete activities has been queued.' },
		});
		expect(state().activities).toHaveLength(left);
		expect(state().activities.map((row) => row.ProspectActivityId)).toContain(
			seedIds.activities[3],
		);
	});

	it.each([
		{ ProspectId: nobody },
		{ ActivityEventList: ['3002'] },
		{ ActivityEventList: ['30'] },
		{ ActivityEventList: [] },
		{ ActivityEventList: [201] },
		{ FromDate: '2026-01-02 00:00:00', ToDate: '2026-01-01 00:00:00' },
	])('refuses %j', async (more) => {
		expect((await remove(more)).status).toBe(500);
		expect(state().activities).toHaveLength(5);
	});
});
