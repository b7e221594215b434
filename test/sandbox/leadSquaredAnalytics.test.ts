import { seedIds } from '../../sandbox/seed.mts';
import { useSandbox } from '../harness/sandbox.mts';
import { leadSquaredAt } from './client.mts';

const sandbox = useSandbox();

const distribution = '/Leads/LeadDistribution/FilterByLeadField';
const body = (change: object = {}) => ({
	ReportFilter: {},
	Output: { Type: 'list' },
	Paging: { PageIndex: 1, PageSize: 50 },
	...change,
});
const call = (path: string, sent: unknown, headers?: Record<string, string>) =>
	leadSquaredAt(sandbox.leadSquaredAnalyticsUrl, path, sent, headers);
const report = async (path: string, ReportFilter: object = {}, change: object = {}) => {
	const reply = await call(path, body({ ReportFilter, ...change }));
	expect(reply.status).toBe(200);
	return reply.body;
};
const ids = async (...given: Parameters<typeof report>) =>
	(await report(...given)).List.map((lead: { ProspectID: string }) => lead.ProspectID);
const owner = (LookupValue: string) => ({
	UserFilter: {
		GroupConditions: [
			{
				Condition: [
					{ LookupName: 'EmailAddress', Operator: 'eq', LookupValue, ConditionOperator: null },
				],
				GroupOperator: null,
			},
		],
		GroupOperator: null,
	},
});

it('filters by owner, lead field and date', async () => {
	expect(await report(distribution)).toMatchObject({ RecordCount: 40 });
	expect((await report(distribution, owner(seedIds.activeEmail))).RecordCount).toBe(8);
	expect(
		await ids(distribution, { LeadFilter: { LookupName: 'FirstName', LookupValue: 'Asha' } }),
	).toEqual([0, 10, 20, 30].map((index) => seedIds.leads[index]));
	const DateFilter = {
		DateField: 'CreatedOn',
		FromDate: '2025-06-03 00:00:00',
		ToDate: '2025-06-04 23:59:59',
	};
	expect(await ids(distribution, {}, { DateFilter })).toEqual(seedIds.leads.slice(1, 3));
	expect(
		await report(distribution, owner(seedIds.activeEmail), { Output: { Type: 'aggregate' } }),
	).toEqual({ RecordCount: 1, List: [{ Count: 8 }] });
	expect(await ids(distribution, {}, { Paging: { PageIndex: 2, PageSize: 15 } })).toEqual(
		seedIds.leads.slice(15, 30),
	);
});

it('finds leads nobody contacted', async () => {
	const contacted = sandbox.state.leadSquared.activities.map((row) => row.RelatedProspectId);
	expect(await ids('/Leads/LeadsNotContacted')).toEqual(
		seedIds.leads.filter((id) => !contacted.includes(id)),
	);
	const { RelatedProspectId, ActivityEvent } = sandbox.state.leadSquared.activities[0];
	const without = await ids('/Leads/LeadsNotContacted', {
		ActivityFilters: { ActivityEvent: [Number(ActivityEvent)] },
	});
	expect(without).not.toContain(RelatedProspectId);
	expect(
		await ids('/Leads/LeadsNotContacted', { ActivityFilters: { ActivityEvent: [206] } }),
	).toHaveLength(40);
});

it('finds leads by their open tasks', async () => {
	// The first two leads have one appointment each; the first one's to-do is done.
	expect(await ids('/Tasks/LeadsWithPendingTasks')).toEqual(seedIds.leads.slice(0, 2));
	expect(
		await ids('/Tasks/LeadsWithPendingTasks', { TaskFilters: { TaskType: 'Call Back' } }),
	).toEqual([]);
	expect(
		await ids('/Tasks/LeadsWithPendingTasks', { TaskFilters: { Status: ['Pending'] } }),
	).toEqual([]);
	expect(
		await ids('/Tasks/LeadsWithPendingTasks', {
			TaskFilters: { Status: ['Overdue'], TaskType: [seedIds.taskTypes[1]] },
		}),
	).toHaveLength(2);
	expect(await ids('/Tasks/LeadsWithNoActiveTasks')).toEqual(seedIds.leads.slice(2));
	const task = sandbox.state.leadSquared.tasks.find(
		(one) => one.RelatedEntityId === seedIds.leads[1],
	);
	Object.assign(task ?? {}, { StatusCode: 1 });
	expect(await ids('/Tasks/LeadsWithNoActiveTasks')).toEqual(seedIds.leads.slice(1));
});

it('gives CSV as an attachment', async () => {
	sandbox.state.leadSquared.leads[0].Company = 'Say "hi", Ltd';
	const reply = await call(
		`${distribution}?ResponseFormat=CSV`,
		body({ Paging: { PageIndex: 1, PageSize: 2 } }),
	);
	expect(reply.headers.get('content-type')).toMatch(/^text\/csv/);
	expect(reply.headers.get('content-disposition')).toMatch(/^attachment/);
	const lines = reply.body.split('\r\n');
	expect(lines).toHaveLength(3);
	expect(lines[0]).toMatch(/^"ProspectID","ProspectAutoId",/);
	expect(lines[1]).toContain('"Say ""hi"", Ltd"');
});

it.each([
	['MXMandatoryAttributeMissingException', distribution, { ReportFilter: undefined }],
	['MXMandatoryAttributeMissingException', distribution, { Output: undefined }],
	['MXInvalidInputException', distribution, { Output: { Type: 'chart' } }],
	['MXInvalidInputException', distribution, { ReportFilter: { LeadFilters: {} } }],
	['MXInvalidInputException', distribution, { ReportFilter: { TaskFilters: {} } }],
	['MXInvalidInputException', distribution, { ReportFilter: { UserFilter: { FirstName: 'x' } } }],
	['MXInvalidInputException', distribution, { ReportFilter: { LeadFilter: { Name: 'x' } } }],
	['MXInvalidInputException', distribution, { DateFilter: { From: '2025-06-03 00:00:00' } }],
	[
		'MXInvalidInputException',
		distribution,
		{ DateFilter: { DateField: 'CreatedOn', FromDate: '3 June' } },
	],
	[
		'MXInvalidInputException',
		'/Leads/LeadsNotContacted',
		{ ReportFilter: { ActivityFilters: { ActivityEvent: 299 } } },
	],
	[
		'MXInvalidInputException',
		'/Tasks/LeadsWithPendingTasks',
		{ ReportFilter: { TaskFilters: { Status: 'Late' } } },
	],
	['MXInvalidInputException', `${distribution}?ResponseFormat=XML`, {}],
])('%s from %s for %j', async (type, path, change) => {
	const reply = await call(path, body(change));
	expect([reply.status, reply.body.ExceptionType]).toEqual([500, type]);
});

it('asks for the normal keys, and has no other paths', async () => {
	expect((await call(distribution, body(), { 'x-LSQ-SecretKey': 'wrong' })).status).toBe(401);
	expect((await call(`/v2${distribution}`, body())).status).toBe(404);
	expect((await call(distribution, undefined)).status).toBe(405);
	expect(sandbox.calls.every((one) => one.vendor === 'leadSquared')).toBe(true);
});
