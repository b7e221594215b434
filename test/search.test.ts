import { ivvySeedIds, seedIds } from '../sandbox/seed.mts';
import { startVendors, type Vendors } from './harness/vendors.mts';

let vendors: Vendors;
beforeAll(async () => {
	vendors = await startVendors();
});
beforeEach(() => vendors.reset());
afterAll(async () => await vendors.stop());

type Node = 'ivvy' | 'leadSquared';

/** Scrolls to the end, as the editor does: with the token of the page before. */
async function scroll(node: Node, request: { method: string; typed?: string; parameters?: { [name: string]: string } }) {
	const entries: Array<{ name: string; value: unknown }> = [];
	let token: string | undefined;
	for (let pages = 0; pages < 20; pages++) {
		const page = await vendors.search(node, { ...request, token });
		entries.push(...page.results);
		token = page.paginationToken as string | undefined;
		if (!token) return entries;
	}
	throw new Error('The list has no end');
}

const values = (entries: Array<{ value: unknown }>) => entries.map(({ value }) => value);

it.each([
	{ node: 'ivvy', method: 'searchVenues', ids: ivvySeedIds.venues },
	{ node: 'ivvy', method: 'searchContacts', ids: ivvySeedIds.contacts },
	{ node: 'ivvy', method: 'searchCompanies', ids: ivvySeedIds.companies },
	{ node: 'ivvy', method: 'searchLeads', ids: [...ivvySeedIds.leads, ...ivvySeedIds.opportunities] },
	{ node: 'ivvy', method: 'searchUsers', ids: ivvySeedIds.users },
	{ node: 'leadSquared', method: 'searchOpportunities', ids: seedIds.opportunities },
	{ node: 'leadSquared', method: 'searchActivityTypes', ids: seedIds.activityTypes },
] as Array<{ node: Node; method: string; ids: Array<string | number> }>)(
	'$method offers every record once, with a name and its id',
	async ({ node, method, ids }) => {
		const entries = await scroll(node, { method });
		const found = values(entries);
		expect(new Set(found).size).toBe(found.length);
		for (const id of ids) expect(found).toContain(String(id));
		for (const { name, value } of entries) expect(name.length > 0 && name !== value).toBe(true);
	},
);

it('contacts are found by last name, first name, both, and e-mail', async () => {
	const row = vendors.sandbox.state.ivvy.contacts[7] as { id: number; firstName: string; lastName: string; email: string };
	for (const typed of [row.lastName, row.firstName, `${row.firstName} ${row.lastName}`, row.email]) {
		const entries = await scroll('ivvy', { method: 'searchContacts', typed });
		expect(values(entries)).toContain(String(row.id));
		expect(entries.length).toBeLessThan(250);
	}
});

it('leads and opportunities are told apart by name', async () => {
	const entries = await scroll('ivvy', { method: 'searchLeads' });
	const nameOf = (id: number) => entries.find(({ value }) => value === String(id))?.name;
	expect(nameOf(ivvySeedIds.leads[0])).toMatch(/· Lead$/);
	expect(nameOf(ivvySeedIds.opportunities[0])).toMatch(/· Opportunity$/);
});

it('users are searched by what the list shows, since iVvy cannot filter them', async () => {
	const entries = await scroll('ivvy', { method: 'searchUsers', typed: 'WHEELER' });
	expect(values(entries)).toEqual([String(ivvySeedIds.users[1])]);
});

it('LeadSquared users are offered by e-mail, without inactive ones', async () => {
	const found = values(await scroll('leadSquared', { method: 'searchUsers' }));
	expect(found).toContain(seedIds.activeEmail);
	expect(found).not.toContain(seedIds.inactiveEmail);
});

it('accounts are listed by the account type of the form', async () => {
	const parameters = { companyTypeName: 'Partners' };
	const entries = await scroll('leadSquared', { method: 'searchAccounts', parameters });
	expect(values(entries).sort()).toEqual(seedIds.accounts.slice(20).sort());
	await expect(vendors.search('leadSquared', { method: 'searchAccounts' })).rejects.toThrow(
		'Fill in Account Type to see its accounts here',
	);
});

it('a list that the vendor refuses gives its words and a next step', async () => {
	vendors.sandbox.fault({
		vendor: 'ivvy', kind: 'respond', status: 403, body: { errorCode: 403, message: 'Not allowed for this key' },
	});
	await expect(vendors.search('ivvy', { method: 'searchVenues' })).rejects.toMatchObject({
		message: 'Not allowed for this key',
		description: expect.stringContaining('Ask iVvy support'),
	});
});
