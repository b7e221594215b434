import { differencesIn, liveWorld } from '../harness/liveCheck.mts';
import { useWorld } from '../harness/world.mts';

// The command itself, as a process of its own, over HTTP.
jest.setTimeout(120_000);

const world = useWorld(liveWorld);

type Row = Record<string, unknown>;
type Page = { meta: Row; results: Row[] };

/** The same answer with each of its rows changed. */
const inRows = (change: (row: Row) => Row) => (body: Page) => ({
	...body,
	results: body.results.map(change),
});

const inList = (change: (row: Row) => Row) => (body: { List: Row[] }) => ({
	...body,
	List: body.List.map(change),
});

const withName = (from: string, to: string) => (row: Row) =>
	Object.fromEntries(
		Object.entries(row).map(([name, value]) => [name === from ? to : name, value]),
	);

const without = (gone: string) => (row: Row) =>
	Object.fromEntries(Object.entries(row).filter(([name]) => name !== gone));

it('finds no difference in the sandbox, and nothing that is refused', async () => {
	const run = await world.check();
	expect(differencesIn(run)).toEqual([]);
	const all = run.report!.vendors.flatMap(({ results }) => results);
	expect(all.filter(({ verdict }) => verdict === 'refused')).toEqual([]);
	expect(run.code).toBe(0);
	// It is not for want of asking.
	for (const { results } of run.report!.vendors) {
		const ok = results.filter(({ verdict }) => verdict === 'ok');
		expect(ok.length).toBeGreaterThan(results.length / 2);
	}
	const kinds = new Set(all.map(({ kind }) => kind));
	expect([...kinds].sort()).toEqual(['credential', 'error', 'mapper', 'operation', 'search']);
	for (const { why, verdict, name } of all)
		if (verdict === 'not tried') expect({ name, why }).toEqual({ name, why: expect.any(String) });
});

it('finds each planted difference of iVvy, and no other', async () => {
	const { ivvy, sandbox } = world;
	ivvy.plant('action=getTaskList', inRows(withName('priority', 'urgency')));
	ivvy.plant('action=getActivityList', inRows(without('subType')));
	ivvy.plant(
		'action=getCompanyList',
		inRows((row) => ({ ...row, loyaltyDate: '2026-01-01' })),
	);
	ivvy.plant(
		'/venue?action=getVenueList',
		inRows((row) => ({ ...row, hasSpaces: 'yes' })),
	);
	ivvy.plant('action=getIndustryList', ({ meta, results }: Page) => ({ meta, records: results }));
	ivvy.plant('action=getLeadSourceList', ({ results }: Page) => results);
	ivvy.plant('action=getUserList', (body: Page, { perPage }: { perPage: number }) => ({
		meta: { ...body.meta, count: Math.min(3, perPage) },
		results: body.results.slice(0, 3),
	}));
	ivvy.plant(
		'action=getInvoiceList',
		inRows((row) => ({ ...row, currentStatus: 977 })),
	);
	ivvy.plant('action=getTaxList', () => ({ errorCode: 404, message: 'Not Found' }), 404);
	ivvy.plant(
		'action=getOpportunityList',
		inRows((row) => ({ ...row, createdDate: '2026-03-01T10:00:00+10:00' })),
	);
	expect(sandbox.state.ivvy.users.length).toBeGreaterThan(3);

	const run = await world.check(['--vendor', 'ivvy']);
	expect(differencesIn(run).sort()).toEqual([
		'Activity: Get Many | results[].subType | whole number | missing',
		'Company: Get Many | results[].‹7›Date | nothing | date',
		'Industry: Get Many | results | list | missing',
		'Industry: Get Many | ‹7› | nothing | list',
		'Invoice: Get Many | results[].currentStatus | one of 6 codes | another code',
		'Lead Source: Get Many | the answer | object | list',
		'Opportunity: Get Many | results[].createdDate | timestamp or timestamp with UTC | timestamp in ISO 8601',
		'Task: Get Many | results[].priority | text | missing',
		'Task: Get Many | results[].‹7› | nothing | text',
		'Tax: Get Many | the call | there | HTTP 404: not found',
		'User: Get Many | largest page | 100 records | 3 records',
		'Venue: Get Many | results[].hasSpaces | true or false or whole number | text',
		// The lists of the form tell it, too.
		'searchIndustries (Industry) | the answer | a list that the node can read | another envelope',
		'searchLeadSources (Source) | the answer | a list that the node can read | another envelope',
	]);
	expect(run.code).toBe(1);
	for (const line of [
		'| Task: Get Many (`crm/getTaskList`) | `results[].priority` | text | missing |',
	])
		expect(run.markdown).toContain(line);
});

it('finds each planted difference of LeadSquared, and no other', async () => {
	const { leadSquared } = world;
	leadSquared.plant('ActivityTypes.Get', (rows: Row[]) => rows.map(withName('Tags', 'Stickers')));
	leadSquared.plant('/Lists.Get', (rows: Row[]) => rows.map(without('MemberCount')));
	leadSquared.plant(
		'/RetrieveProducts',
		inList((row) => ({ ...row, ShelfNumber: 4 })),
	);
	leadSquared.plant('/Users.Get', (rows: Row[]) =>
		rows.map((row) => ({ ...row, StatusCode: 'active' })),
	);
	leadSquared.plant('/TeamManagement.svc/Retrieve', ({ Teams, ...rest }: Row) => ({
		...rest,
		Squads: Teams,
	}));
	leadSquared.plant(
		'/Leads.RecentlyModified',
		(
			body: { RecordCount: number; Leads?: Row[] },
			{ Paging }: { Paging: { PageSize: number } },
		) => ({
			...body,
			Leads: body.Leads?.slice(0, Math.min(2, Paging.PageSize)),
		}),
	);
	leadSquared.plant('/Webhook.svc/Retrieve', () => ({
		RecordCount: 1,
		Response: [
			{
				WebhookId: '11111111-1111-4111-8111-111111111111',
				EventName: 'Lead Painting',
				EventCode: 'Lead_Post_Paint',
				Description: '',
				URL: 'https://hooks.example.com/painted',
			},
		],
	}));
	leadSquared.plant('/UserGroup.svc/Retrieve', () => 'Not Found', 404);
	leadSquared.plant('/Leads.GetByQuickSearch', (rows: Row[]) =>
		rows.map((row) => ({ ...row, ProspectID: 7 })),
	);
	leadSquared.plant('CheckinStatus', (body: Row) => ({
		...body,
		LastCheckedOn: '2026-01-01T00:00:00Z',
	}));
	const run = await world.check(['--vendor', 'leadsquared']);
	expect(differencesIn(run).sort()).toEqual([
		'Activity Type: Get Many | [].Tags | text | missing',
		'Activity Type: Get Many | [].‹8› | nothing | empty text',
		'Lead: Get Recently Modified | largest page | 5000 records | 2 records',
		'Lead: Quick Search | [].ProspectID | text | whole number',
		'List: Get Many | [].MemberCount | decimal number or whole number | missing',
		'Product: Get Many | List[].‹5›Number | nothing | whole number',
		'Sales Group: Get Many | the call | there | HTTP 404: not found',
		'Team: Get Many | Teams | list | missing',
		'Team: Get Many | ‹6› | nothing | list',
		'User: Get Check-In Status | LastCheckedOn | timestamp | timestamp in ISO 8601',
		'User: Get Many | [].StatusCode | decimal number or whole number | text',
		'Webhook: Get Many | Response[].EventCode | one of 29 codes | another code',
	]);
	expect(run.code).toBe(1);
});
