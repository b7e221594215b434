import { seedIds } from '../../sandbox/seed.mts';
import { useSandbox } from '../harness/sandbox.mts';
import { leadSquared } from './client.mts';

const sandbox = useSandbox();

const state = () => sandbox.state.leadSquared;
const noGuid = '11111111-1111-4111-8111-111111111111';
const call = (change: object = {}) => ({
	SourceNumber: '+91-8611795988',
	DestinationNumber: '+91-9611795983',
	Direction: 'Inbound',
	LeadId: seedIds.leads[3],
	UserId: seedIds.users[2],
	...change,
});
const log = (change: object = {}) =>
	leadSquared(
		sandbox,
		'/v2/Telephony.svc/LogCall',
		call({ StartTime: '2025-07-07 18:26:38', CallDuration: 34, Status: 'Answered', ...change }),
	);
const logged = async (change: object = {}) => {
	const { body } = await log(change);
	expect(body).toEqual({ Status: 'Success', Message: { Id: expect.any(String) } });
	return state().activities.find((row) => row.ProspectActivityId === body.Message.Id) ?? {};
};
const leadOf = (row: { RelatedProspectId?: unknown }) =>
	state().leads.find((lead) => lead.ProspectID === row.RelatedProspectId) ?? {};

describe('a call log', () => {
	it('is an activity of the lead it names', async () => {
		const row = await logged();
		expect(row).toMatchObject({
			ActivityEvent: '21',
			RelatedProspectId: seedIds.leads[3],
			Owner: seedIds.users[2],
			Status: 'Answered',
			CreatedOn: '2025-07-07 18:26:38',
		});
		expect(leadOf(row).ProspectActivityName_Max).toBe('Inbound Phone Call Activity');
	});

	it.each([
		['Inbound', { SourceNumber: '+91-9855510005' }, '21'],
		['Outbound', { DestinationNumber: '+91-9855510005' }, '22'],
	])('of an %s call finds the lead by its number', async (Direction, numbers, code) => {
		const row = await logged({ LeadId: undefined, Direction, ...numbers });
		expect(row).toMatchObject({ ActivityEvent: code, RelatedProspectId: seedIds.leads[5] });
	});

	it('makes a new lead of an unknown number, with CallerSource as its source', async () => {
		const row = await logged({ LeadId: undefined, CallerSource: 'Newspaper' });
		expect(leadOf(row)).toMatchObject({ Phone: '+91-8611795988', Source: 'Newspaper' });
		expect(state().leads).toHaveLength(41);
	});

	it.each([
		['MXInvalidEntityException', { LeadId: noGuid }],
		['MXInvalidInputException', { UserId: seedIds.users[5] }],
		['MXInvalidInputException', { UserId: noGuid }],
		['MXMandatoryAttributeMissingException', { DestinationNumber: undefined }],
		['MXInvalidInputException', { SourceNumber: 'unknown' }],
		['MXInvalidInputException', { CallerSource: 'x'.repeat(51) }],
		['MXInvalidInputException', { EndTime: '2025-07-07 18:26:37' }],
		['MXInvalidDataTypeException', { CallDuration: '34' }],
		['MXInvalidInputException', { CallDuration: -1 }],
		['MXInvalidInputException', { Direction: 'inbound' }],
		['MXInvalidDataTypeException', { ResourceURL: 'example.com' }],
	])('%s for %j', async (type, change) => {
		const before = structuredClone(state());
		const { status, body } = await log(change);
		expect([status, body.ExceptionType]).toEqual([500, type]);
		expect(state()).toEqual(before);
	});
});

describe('updating a call', () => {
	const update = (body: object) =>
		leadSquared(sandbox, '/v2/Telephony.svc/PhoneCallActivity/Update', body);

	it('changes recording, duration and owner', async () => {
		const row = await logged();
		const ActivityId = row.ProspectActivityId;
		const { body } = await update({
			ActivityId,
			RecordingURL: 'https://calls.example.com/1',
			CallDuration: '500',
			OwnerId: seedIds.users[3],
		});
		expect(body).toEqual({
			Status: 'Success',
			Message: { Id: ActivityId, Message: 'Activity updated successfully' },
		});
		expect(row).toMatchObject({
			mx_Custom_3: '500',
			mx_Custom_4: 'https://calls.example.com/1',
			Owner: seedIds.users[3],
		});
	});

	it.each([
		['MXUnknownProspectActivityException', { ActivityId: noGuid, CallDuration: '1' }],
		['MXInvalidInputException', { ActivityId: seedIds.activities[0], CallDuration: '1' }],
		['MXMandatoryAttributeMissingException', {}],
		['MXMandatoryAttributeMissingException', { OwnerId: seedIds.users[3] }],
		['MXInvalidInputException', { CallDuration: '1:30' }],
		['MXInvalidDataTypeException', { CallDuration: 500 }],
		['MXInvalidInputException', { CallDuration: '1', OwnerId: seedIds.users[5] }],
	])('%s for %j', async (type, change) => {
		const row = await logged();
		const before = { ...row };
		expect(
			(await update({ ActivityId: row.ProspectActivityId, ...change })).body.ExceptionType,
		).toBe(type);
		expect(row).toEqual(before);
	});
});

describe('the pop-up of an agent', () => {
	const show = (change: object = {}) =>
		leadSquared(sandbox, '/v2/Telephony.svc/ShowAgentPopup', call(change));

	it('is broadcast', async () => {
		const { body } = await show();
		expect(body).toEqual({
			Status: 'Success',
			Message: { Id: expect.any(String), Message: 'Message broadcasted successfully' },
		});
		expect(state().agentPopups).toEqual([{ Id: body.Message.Id, ...call() }]);
	});

	it.each([
		['MXInvalidEntityException', { LeadId: noGuid }],
		['MXInvalidInputException', { UserId: seedIds.users[5] }],
		['MXInvalidInputException', { CallDuration: 3 }],
	])('%s for %j', async (type, change) => {
		expect((await show(change)).body.ExceptionType).toBe(type);
		expect(state().agentPopups).toEqual([]);
	});
});
