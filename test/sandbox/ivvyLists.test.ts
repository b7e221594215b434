import { actions } from '../../sandbox/ivvy/wire/actions.mts';
import { ivvySeedIds } from '../../sandbox/seed.mts';
import { useSandbox } from '../harness/sandbox.mts';
import { ivvy } from './client.mts';

interface Row extends Record<string, unknown> {
	id: number;
	modifiedDate: string;
}

const sandbox = useSandbox();

const list = async (action: string, body: object = {}) => (await ivvy(sandbox, action, body)).body;
const ids = (page: { results: Row[] }) => page.results.map((row) => row.id);

describe.each([
	['venue/getVenueList', ivvySeedIds.venues],
	['account/getUserList', ivvySeedIds.users],
	['contact/getContactList', ivvySeedIds.contacts],
	['contact/getCompanyList', ivvySeedIds.companies],
	['crm/getLeadList', ivvySeedIds.leads],
	['crm/getOpportunityList', ivvySeedIds.opportunities],
	['crm/getActivityList', ivvySeedIds.activities],
	['crm/getTaskList', ivvySeedIds.tasks],
])('%s', (action, seeded) => {
	it('pages through exactly the seeded rows', async () => {
		const seen: number[] = [];
		for (let start = 0; start < seeded.length; start += 7) {
			const page = await list(action, { perPage: 7, start });
			expect(page.meta).toEqual({
				totalResults: seeded.length,
				start,
				perPage: 7,
				count: page.results.length,
			});
			seen.push(...ids(page));
		}
		expect(seen).toEqual(seeded);
	});

	it('shows the documented columns, no more', async () => {
		const documented = actions
			.get(action)
			?.response.fields.map((field) => field.name)
			.sort();
		const [row] = (await list(action)).results;
		expect(Object.keys(row).sort()).toEqual(documented);
	});
});

describe('paging', () => {
	it('caps perPage silently', async () => {
		const page = await list('contact/getContactList', { perPage: 1000 });
		expect(page.meta).toEqual({ totalResults: 250, start: 0, perPage: 100, count: 100 });
		sandbox.settings.ivvy.pageCap = 30;
		expect((await list('contact/getContactList', { perPage: 100 })).meta).toMatchObject({
			perPage: 30,
			count: 30,
		});
	});

	it('gives an empty page behind the end', async () => {
		const page = await list('contact/getContactList', { start: 250 });
		expect(page).toEqual({
			meta: { totalResults: 250, start: 250, perPage: 100, count: 0 },
			results: [],
		});
	});

	it.each([{ start: -1 }, { perPage: 0 }, { start: '0' }])('refuses %j', async (body) => {
		expect(await list('contact/getContactList', body)).toMatchObject({
			errorCode: 400,
			specificCode: 23016,
		});
	});
});

describe('filters', () => {
	const count = async (action: string, filter: object) =>
		(await list(action, { filter })).meta.totalResults;

	it.each([
		[{ id: 10001 }, 1],
		[{ firstName: 'Mei' }, 25],
		[{ firstName__BEGINS: 'Me' }, 25],
		[{ firstName__ENDS: 'ei' }, 25],
		[{ firstName__CONTAINS: 'e' }, 100],
		[{ firstName__NOTCONTAINS: 'e' }, 150],
		[{ firstName__NOT: 'Mei' }, 225],
		[{ externalId: '__ISNULL__' }, 225],
		[{ externalId__NOT: '__ISNULL__' }, 25],
		[{ externalId__EMPTY: true }, 225],
		[{ id__LESSTHAN: 10010 }, 10],
		[{ id__GREATERTHAN: 10241 }, 10],
		[{ firstName: 'Mei', id__LESSTHAN: 10020 }, 2],
		[{ companyId: 2001 }, 2],
		[{ venueId: 101 }, 84],
		[{ externalId: 'CRM-10011' }, 1],
	])('%j finds %i contacts', async (filter, expected) => {
		expect(await count('contact/getContactList', filter)).toBe(expected);
	});

	it('compares what is text as text, and a part of it only with a modifier', async () => {
		const [row, other] = sandbox.state.ivvy.contacts;
		row.externalId = '0042';
		other.externalId = '42';
		const found = async (filter: object) => ids(await list('contact/getContactList', { filter }));
		expect(await found({ externalId: '0042' })).toEqual([row.id]);
		expect(await found({ externalId: '42' })).toEqual([other.id]);
		expect(await found({ externalId: '004' })).toEqual([]);
		expect(await found({ externalId__BEGINS: '004' })).toEqual([row.id]);
	});

	it('cuts at a modification date, both ends included', async () => {
		const { modifiedDate } = (await list('contact/getContactList', { start: 100, perPage: 1 }))
			.results[0];
		expect(await count('contact/getContactList', { fromModifiedDate: modifiedDate })).toBe(150);
		expect(
			await count('contact/getContactList', { fromModifiedDate: modifiedDate.replace(' UTC', '') }),
		).toBe(150);
		expect(await count('contact/getContactList', { toModifiedDate: modifiedDate })).toBe(101);
		expect(await count('contact/getContactList', { modifiedDate__GREATERTHAN: modifiedDate })).toBe(
			150,
		);
	});

	it.each([
		{ nickName: 'x' },
		{ firstName__LIKE: 'x' },
		{ fromModifiedDate: '2025-01-06' },
		{ venueId: '101' },
		{ firstName: ['Mei'] },
		{ companiesData: 'x' },
	])('refuses %j', async (filter) => {
		expect(await list('contact/getContactList', { filter })).toMatchObject({
			errorCode: 400,
			specificCode: 23016,
		});
	});

	it('narrows tasks, activities, opportunities and users to a venue', async () => {
		const venueId = ivvySeedIds.venues[1];
		const tasks: Row[] = (await list('crm/getTaskList', { venueId })).results;
		expect(tasks.map((row) => row.venueId)).toEqual(Array(4).fill(venueId));
		expect((await list('crm/getActivityList', { venueId })).meta.totalResults).toBe(2);
		expect((await list('crm/getOpportunityList', { venueIds: [venueId] })).meta.totalResults).toBe(
			4,
		);
		expect((await list('account/getUserList', { venueId })).meta.totalResults).toBe(2);
		expect((await list('account/getUserList', { filter: { venueId } })).meta.totalResults).toBe(2);
	});

	it('refuses venueId where the docs say venueIds', async () => {
		expect(await list('crm/getOpportunityList', { venueId: 101 })).toMatchObject({
			message: "'venueId' does not validate",
		});
	});
});
