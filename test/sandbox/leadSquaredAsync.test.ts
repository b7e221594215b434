import { sandboxKeys } from '../../sandbox/index.mts';
import { seedIds } from '../../sandbox/seed.mts';
import { useSandbox } from '../harness/sandbox.mts';
import { control, leadSquaredAt } from './client.mts';

const sandbox = useSandbox();

const state = () => sandbox.state.leadSquared;
const apiKey = { 'x-api-key': sandboxKeys.leadSquared.asyncApiKey };
const call = (path: string, body?: unknown, headers: Record<string, string> = {}) =>
	leadSquaredAt(sandbox.leadSquaredAsyncUrl, path, body, { ...apiKey, ...headers });
const callLogPath = '/1/api/telephony/logcallcomplete';
const [lead] = seedIds.leads;
const newLead = [
	{ Attribute: 'FirstName', Value: 'Zoe' },
	{ Attribute: 'EmailAddress', Value: 'zoe@example.com' },
];
const byEmail = [newLead[1], { Attribute: 'SearchBy', Value: 'EmailAddress' }];
const capture = (LeadDetails: object[]) => ({
	LeadDetails,
	Opportunity: {
		OpportunityEventCode: 12000,
		Fields: [
			{ SchemaName: 'mx_Custom_1', Value: 'Zoe Wedding' },
			{ SchemaName: 'Status', Value: 'Open' },
		],
	},
});
const accepted = {
	Status: 'Request accepted. Please use below request id to check the status',
	RequestID: expect.any(String),
};

/** Sends a write and asks for its outcome. */
async function queued(path: string, body: unknown, statusPath: string) {
	const reply = await call(path, body);
	expect([reply.status, reply.body]).toEqual([200, accepted]);
	const { RequestID } = reply.body;
	return (
		await call(`${statusPath}?RequestID=${RequestID}`, undefined, {
			'x-LSQ-AccessKey': '',
			'x-LSQ-SecretKey': '',
		})
	).body;
}

it.each([
	['Lead Capture', '/lead/capture', newLead, '/lead/status', () => state().leads.length],
	[
		'Lead Update',
		`/lead/update?leadId=${lead}`,
		[{ Attribute: 'Company', Value: 'Acme' }],
		'/lead/status',
		() => state().leads[0].Company,
	],
	[
		'Activity Create',
		'/activity/create',
		{ RelatedProspectId: lead, ActivityEvent: 201 },
		'/activity/status',
		() => state().activities.length,
	],
	[
		'Lead and Activity Create',
		'/activity/createcustom',
		{
			LeadDetails: [...newLead, { Attribute: 'SearchBy', Value: 'EmailAddress' }],
			Activity: { ActivityEvent: 201 },
		},
		'/activity/status',
		() => state().leads.length,
	],
	[
		'Opportunity Capture',
		'/opportunity/capture',
		capture(byEmail),
		'/opportunity/status',
		() => state().opportunities.length,
	],
	[
		'Opportunity Update',
		'/opportunity/update',
		{
			ProspectOpportunityId: seedIds.opportunities[0],
			Fields: [{ SchemaName: 'mx_Custom_1', Value: 'Renamed' }],
		},
		'/opportunity/status',
		() => state().opportunities[0].mx_Custom_1,
	],
	[
		'Telephony-LogCall',
		`${callLogPath}/${seedIds.telephonyConnectorKey}`,
		{ SourceNumber: '+91-8611795988', DestinationNumber: '+91-9611795983', LeadId: lead },
		`${callLogPath}/status`,
		() => state().activities.length,
	],
])(
	'%s is carried out, and its status tells the answer',
	async (TaskType, path, body, statusPath, column) => {
		const before = column();
		const reply = await queued(path, body, statusPath);
		expect(reply).toEqual({
			RequestID: expect.any(String),
			TaskStatus: {
				TaskType,
				Status: 'Success',
				StatusReason: 'Request was successfully completed',
				TaskCurrentStep: null,
				TaskLastStep: 'In-Process-Queue',
				RequestBody: JSON.stringify(body),
				Message: expect.any(String),
			},
		});
		expect(JSON.parse(reply.TaskStatus.Message)).toHaveProperty('Status');
		expect(column()).not.toEqual(before);
	},
);

it.each([
	['/lead/capture', [{ Attribute: 'mx_None', Value: 'x' }], '/lead/status', 'mx_None'],
	['/lead/capture', { FirstName: 'x' }, '/lead/status', 'array'],
	[
		'/activity/create',
		{ RelatedProspectId: lead },
		'/activity/status',
		'You have not passed ActivityEvent.',
	],
	['/opportunity/capture', capture([newLead[1]]), '/opportunity/status', 'SearchBy'],
	['/opportunity/capture', capture([byEmail[1]]), '/opportunity/status', 'unique field'],
	['/opportunity/capture', capture([...byEmail, newLead[0]]), '/opportunity/status', 'FirstName'],
	[
		`${callLogPath}/${seedIds.telephonyConnectorKey}`,
		{ SourceNumber: '+91-8611795988' },
		`${callLogPath}/status`,
		'DestinationNumber',
	],
])('%s with %j is accepted and fails later', async (path, body, statusPath, text) => {
	const leads = structuredClone(state().leads);
	const { TaskStatus } = await queued(path, body, statusPath);
	expect(TaskStatus).toMatchObject({
		Status: 'ERROR',
		StatusReason: expect.stringContaining(text),
		Message: null,
	});
	expect(state().leads).toEqual(leads);
});

it('refuses at once what is wrong with the address or is no JSON', async () => {
	expect((await call('/lead/update', newLead)).body.ExceptionType).toBe(
		'MXMandatoryAttributeMissingException',
	);
	expect(
		(await call('/lead/capture?LeadUpdateBehavior=DoNotUpdate', newLead)).body.ExceptionMessage,
	).toContain('LeadUpdateBehavior');
	expect((await call('/lead/capture', '{')).status).toBe(400);
	expect((await call('/lead/capture', 'a=b', { 'Content-Type': 'text/plain' })).status).toBe(400);
	expect(state().asyncRequests).toEqual([]);
});

it.each([
	['no x-api-key', '/lead/capture', { 'x-api-key': '' }],
	['a wrong x-api-key', '/lead/capture', { 'x-api-key': sandboxKeys.leadSquared.accessKey }],
	['no secret key', '/lead/capture', { 'x-LSQ-SecretKey': '' }],
	['keys in the URL', `/lead/capture?accessKey=${sandboxKeys.leadSquared.accessKey}`, {}],
])('answers 401 to %s', async (_what, path, headers) => {
	const reply = await call(path, newLead, headers);
	expect([reply.status, reply.body.ExceptionType]).toEqual([
		401,
		'MXInvalidAccessDetailsException',
	]);
	expect(state().leads).toHaveLength(40);
});

it('asks for x-api-key on status and metrics calls, too', async () => {
	expect(
		(await call('/activity/createcustom/metrics', undefined, { 'x-api-key': '' })).status,
	).toBe(401);
	expect(
		(await call(`/lead/status?RequestID=${lead}`, undefined, { 'x-api-key': 'x' })).status,
	).toBe(401);
});

it('knows a request by its own status call only', async () => {
	const { body } = await call('/lead/capture', newLead);
	for (const path of [
		`/lead/status?RequestID=${lead}`,
		`/opportunity/status?RequestID=${body.RequestID}`,
	]) {
		const reply = await call(path);
		expect([reply.status, reply.body.ExceptionType]).toEqual([500, 'MXInvalidEntityException']);
	}
	expect((await call('/lead/status?RequestID=x')).body.ExceptionType).toBe(
		'MXInvalidDataTypeException',
	);
	expect((await call('/lead/status')).body.ExceptionType).toBe(
		'MXMandatoryAttributeMissingException',
	);
});

it('counts what it worked off', async () => {
	const metrics = async () => (await call('/activity/createcustom/metrics')).body;
	expect(await metrics()).toEqual({
		PendingMessages: 0,
		MaxDelayInSeconds: 0,
		ProcessingratePerMinute: 0,
	});
	await call('/activity/createcustom', {});
	await call('/lead/capture', newLead);
	expect((await metrics()).ProcessingratePerMinute).toBe(1);
	Object.assign(state().asyncRequests[0], { _at: Date.now() - 61_000 });
	expect((await metrics()).ProcessingratePerMinute).toBe(0);
});

it('answers 404 for paths and connectors it does not know, 405 for the wrong verb', async () => {
	const paths = [
		'/v2/LeadManagement.svc/Lead.Capture',
		'/lead/metrics',
		`/lead/${seedIds.telephonyConnectorKey}`,
		`${callLogPath}/other`,
		`${callLogPath}/${seedIds.telephonyConnectorKey}/x`,
		'/1/api/telephony/logcallcomplete/{connectorKey}',
	];
	for (const path of paths) expect([path, (await call(path, newLead)).status]).toEqual([path, 404]);
	expect((await call('/lead/capture')).status).toBe(405);
	expect((await call('/lead/status', {})).status).toBe(405);
});

it('shares limits, region and records with the API host', async () => {
	sandbox.settings.leadSquared.rateLimit = { calls: 1, bulk: 1, windowMs: 5000 };
	await leadSquaredAt(sandbox.leadSquaredUrl, '/v2/UserManagement.svc/Users.Get');
	expect((await call('/lead/capture', newLead)).status).toBe(429);
	expect(sandbox.calls.map(({ vendor, action }) => [vendor, action])).toEqual([
		['leadSquared', '/v2/UserManagement.svc/Users.Get'],
		['leadSquared', '/lead/capture'],
	]);
	const text = JSON.stringify((await control(sandbox, 'GET', '/calls')).body);
	expect(text).not.toContain(sandboxKeys.leadSquared.asyncApiKey);
	sandbox.settings.leadSquared.wrongRegion = true;
	expect((await call('/lead/capture', newLead)).body.ExceptionMessage).toContain(
		'asyncapi-in21.leadsquared.com',
	);
});
