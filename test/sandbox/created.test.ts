import { endpointNamed } from '../../sandbox/leadsquared/wire/endpoints.mts';
import { reference } from '../../sandbox/ivvy/wire/actions.mts';
import { ivvySeedIds, seedIds } from '../../sandbox/seed.mts';
import { useSandbox } from '../harness/sandbox.mts';
import { ivvy, leadSquared } from './client.mts';

// When a record was made and by whom: each list says it as its page does, since look-ups go by it.

const sandbox = useSandbox();

type Tree = Record<string, unknown>;

/** The form of a value: the digits and letters of the page's example are not those of ours. */
const formOf = (value: unknown) =>
	typeof value !== 'string'
		? typeof value
		: /^[\da-f-]{36}$/.test(value)
			? 'id'
			: /^[\d: .-]+( UTC)?$/.test(value)
				? value.replaceAll(/\d/g, '9')
				: 'words';

/** The columns about its making that a row has. */
const made = (row: Tree = {}) =>
	Object.fromEntries(
		Object.entries(row)
			.filter(([name]) => /^created/i.test(name))
			.map(([name, value]) => [name, formOf(value)]),
	);

/** The rows in an answer. */
const rowsIn = (answer: unknown) =>
	Object.values(answer as Tree).find((value) => Array.isArray(value)) as Tree[];

const [lead] = seedIds.leads;
const [opportunity] = seedIds.opportunities;
const [account] = seedIds.accounts;
const span = { FromDate: '2020-01-01 00:00:00', ToDate: '2036-01-01 00:00:00' };
const Paging = { PageIndex: 1, PageSize: 100 };
const Sorting = { ColumnName: 'ModifiedOn', Direction: 1 };
const ofType = { ...span, ActivityEvent: 201 };

const lists: Array<{ name: string; query?: string; body?: unknown }> = [
	{ name: 'note.list', body: { Parameter: { RelatedId: lead }, Paging } },
	{
		name: 'activity.listByLead',
		query: `?leadId=${lead}`,
		body: { Parameter: {}, Paging: { Offset: '0', RowCount: '10' } },
	},
	{ name: 'activity.listByEvent', body: { Parameter: ofType, Paging, Sorting } },
	{
		name: 'activity.listRecentlyModified',
		body: { Parameter: ofType, Paging, Sorting: { ...Sorting, Direction: '1' } },
	},
	{
		name: 'accountActivity.listByAccount',
		query: `?companyId=${account}`,
		body: { Parameter: span, Paging: { PageIndex: '1', PageSize: '10' } },
	},
	{ name: 'task.listByLead', query: `?leadId=${lead}` },
	{ name: 'task.listByOpportunity', query: `?opportunityId=${opportunity}` },
	{
		name: 'task.listByOwner',
		body: {
			Parameter: {
				LookupName: 'OwnerEmailAddress',
				LookupValue: seedIds.activeEmail,
				...span,
				StatusCode: 0,
			},
			Sorting: { ColumnName: 'CreatedOn', Direction: '0' },
			Paging: { Offset: 0, RowCount: 10 },
		},
	},
	{
		name: 'task.listTodosByUserId',
		body: {
			FromDate: '2025-08-25',
			ToDate: '2025-09-25',
			Users: seedIds.users.slice(0, 5),
			Paging,
		},
	},
];

it.each(lists)('LeadSquared: $name', async ({ name, query = '', body }) => {
	const call = (path: string, sent: unknown) => leadSquared(sandbox, `/v2/${path}`, sent);
	await call('LeadManagement.svc/CreateNote', { RelatedProspectId: lead, Note: 'x' });
	await call('CompanyActivity.svc/Create', { RelatedCompanyId: account, ActivityEvent: 10001 });
	const { path, exampleResponse } = endpointNamed(name);
	const { body: answer } = await leadSquared(sandbox, `${path}${query}`, body);
	const shown = made(rowsIn(exampleResponse)[0]);
	expect(Object.keys(shown)).not.toEqual([]);
	expect(made(rowsIn(answer)[0])).toMatchObject(shown);
});

const notes = [
	{ of: 'contact/getContactNoteList', key: 'contactId', id: ivvySeedIds.contacts[0] },
	{ of: 'contact/getCompanyNoteList', key: 'companyId', id: ivvySeedIds.companies[0] },
];

it.each(notes)('iVvy: $of', async ({ of, key, id }) => {
	const action = reference.actions.find((one) => `${one.namespace}/${one.action}` === of);
	const save = of.replace('/get', '/addOrUpdate').replace(/List$/, '');
	await ivvy(sandbox, save, { [key]: id, noteText: 'x' });
	const { body } = await ivvy(sandbox, of, { [key]: id });
	const example = (action?.response as unknown as { example: { results: Tree[] } }).example;
	expect(Object.keys(made(example.results[0]))).toEqual(['createdByUserId', 'createdDate']);
	expect(made(rowsIn(body).at(-1))).toEqual(made(example.results[0]));
});
