import { seedIds } from '../../sandbox/seed.mts';
import { useSandbox } from '../harness/sandbox.mts';
import { leadSquared } from './client.mts';

const sandbox = useSandbox();

const shares = () => sandbox.state.leadSquared.entityShares;
const call = (name: string, rows: unknown) =>
	leadSquared(sandbox, `/v2/EntityAccess.svc/${name}`, rows);
const status = (id: string) => leadSquared(sandbox, `/v2/EntityAccess.svc/Status/Get?id=${id}`);
const noGuid = '11111111-1111-4111-8111-111111111111';

// The second seeded activity is on the first lead, and the third user, a sales user, owns it.
const lead = (change: object = {}) => ({
	UserId: seedIds.users[2],
	Entity: 1,
	EntityType: 3,
	EntityId: '1001',
	ContextEntity: 1,
	ContextEntityId: seedIds.activities[1],
	AccessType: 2,
	...change,
});
// Owned by the first user.
const opportunity = (change: object = {}) => ({
	UserId: seedIds.users[2],
	Entity: 5,
	EntityType: 3,
	EntityId: seedIds.opportunities[0],
	AccessType: 1,
	...change,
});

it.each([
	['a lead', lead({ DurationInMinutes: 30 }), 30],
	['an opportunity', opportunity(), 90 * 24 * 60],
])('shares %s, tells how it went, and revokes', async (_what, row, minutes) => {
	const { body } = await call('Share', [row]);
	expect(body).toEqual({
		Status: 'Success',
		Message: { Id: expect.stringMatching(/^[0-9a-f]{32}$/) },
	});
	expect(shares()).toEqual([
		expect.objectContaining({
			UserId: row.UserId,
			Entity: row.Entity,
			EntityId: row.EntityId,
			AccessType: row.AccessType,
		}),
	]);
	const expires = Date.parse(`${String(shares()[0].ExpiresOn).replace(' ', 'T')}Z`);
	expect(Math.abs(expires - Date.now() - minutes * 60_000)).toBeLessThan(10_000);
	expect((await status(body.Message.Id)).body).toEqual({
		Status: 'Success',
		Message: { ResponseText: 'Request processed successfully.' },
		ShareStatus: 6,
		ErrorMessage: null,
	});
	// JSON leaves out what is undefined; a revocation takes no duration.
	const same = { ...row, DurationInMinutes: undefined };
	const other = { ...same, AccessType: 3 - row.AccessType };
	expect((await call('Revoke', [other])).body.ExceptionType).toBe('MXInvalidEntityException');
	expect((await call('Revoke', [same])).body.Message.Id).not.toBe(body.Message.Id);
	expect(shares()).toEqual([]);
	expect((await call('Revoke', [same])).body.ExceptionType).toBe('MXInvalidEntityException');
});

it('shares again in place of the old share', async () => {
	await call('Share', [opportunity()]);
	await call('Share', [opportunity({ AccessType: 2 })]);
	expect(shares().map((one) => one.AccessType)).toEqual([2]);
});

it.each([
	['MXInvalidEntityException', 'Lead Id', lead({ EntityId: '9999' })],
	['MXUnknownProspectActivityException', 'does not exist', lead({ ContextEntityId: noGuid })],
	['MXInvalidInputException', 'another lead', lead({ EntityId: '1002' })],
	['MXInvalidInputException', 'not owned', lead({ UserId: seedIds.users[3] })],
	[
		'MXInvalidInputException',
		'sales users',
		lead({ UserId: seedIds.users[0], ContextEntityId: seedIds.activities[0] }),
	],
	['MXInvalidInputException', 'active user', lead({ UserId: seedIds.users[5] })],
	['MXMandatoryAttributeMissingException', 'AccessType', lead({ AccessType: undefined })],
	['MXInvalidInputException', 'DurationInMinutes', lead({ DurationInMinutes: 0 })],
	['MXInvalidEntityException', 'Opportunity Id', opportunity({ EntityId: noGuid })],
	['MXInvalidInputException', 'owned by the user', opportunity({ UserId: seedIds.users[0] })],
	['MXInvalidInputException', 'Entity', opportunity({ Entity: 2 })],
])('%s, %s, for %j', async (type, text, row) => {
	const { status: http, body } = await call('Share', [row]);
	expect([http, body.ExceptionType]).toEqual([500, type]);
	expect(body.ExceptionMessage).toContain(text);
	expect(shares()).toEqual([]);
});

it('shares nothing of a call in which one row is wrong', async () => {
	expect((await call('Share', [opportunity(), opportunity({ EntityId: noGuid })])).status).toBe(
		500,
	);
	expect(shares()).toEqual([]);
});

it('refuses no rows, the same one twice, and an unknown request id', async () => {
	expect((await call('Share', [])).body.ExceptionType).toBe('MXInvalidInputException');
	expect((await call('Share', [lead(), lead()])).body.ExceptionType).toBe(
		'MXInvalidInputException',
	);
	expect((await status(noGuid)).body.ExceptionType).toBe('MXInvalidEntityException');
});
