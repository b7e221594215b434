import { listSearch } from '../nodes/Ivvy/methods/listSearch';
import { timeZones } from '../nodes/Ivvy/methods/timeZones';
import { resources } from '../nodes/Ivvy/operations';
import { describe as describeNode } from '../nodes/shared/form/describe';
import { actions } from '../sandbox/ivvy/wire/actions.mts';
import { ivvySeedIds, seedIds } from '../sandbox/seed.mts';
import type { NodeRun } from './harness/n8n.mts';
import { useVendors } from './harness/vendors.mts';

const vendors = useVendors();

type Node = 'ivvy' | 'leadSquared';

type Parameters = NodeRun['parameters'];
type Row = Record<string, unknown>;

/** Scrolls to the end, as the editor does: with the token of the page before. */
async function scroll(
	node: Node,
	request: { method: string; typed?: string; parameters?: Parameters },
) {
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

function own(name: string): Row[] {
	const { tables, ...others } = vendors.sandbox.state.ivvy;
	const rows = (others as unknown as Record<string, Row[]>)[name] ?? tables[name];
	if (!rows) throw new Error(`The sandbox has no table '${name}'`);
	return rows;
}

const inside = (name: string, column: string) => own(name).flatMap((row) => row[column] as Row[]);

/** The ids of a sandbox table's rows that belong to what the form holds. */
const table =
	(name: string, idColumn = 'id') =>
	(parameters: Row) =>
		own(name)
			.filter((row) =>
				Object.entries(parameters).every(
					([key, value]) => row[key] === undefined || row[key] === value,
				),
			)
			.map((row) => row[idColumn]);

/** The labels of the fields that a list depends on, in the order in which they are asked for. */
const labels: Record<string, string> = {
	venueId: 'venue',
	bookingId: 'booking',
	eventId: 'event',
	tariffId: 'hire plan',
	barId: 'rate plan',
};

const noteTypes =
	actions
		.get('venue/addOrUpdateBookingNote')
		?.params.find(({ name }) => name === 'typeId')
		?.enum?.map(({ value }) => value) ?? [];

const booking = { venueId: 101, bookingId: 5001 };
const stay = { venueId: 102, bookingId: 5008 };

interface Search {
	method: string;
	/** What the form must hold. */
	needs: Record<string, number>;
	/** The ids that the sandbox's tables hold. */
	ids: (parameters: Row) => unknown[];
}

const search = (method: string, ids: Search['ids'], needs: Search['needs'] = {}): Search => ({
	method,
	needs,
	ids,
});

const ivvySearches: Search[] = [
	// account
	search('searchIndustries', table('industries')),
	search('searchAccountCostCenters', table('costCentres')),
	search('searchPartnerVenues', table('venues')),
	// billing
	search('searchInvoices', table('invoices')),
	search('searchCreditNotes', table('creditNotes')),
	// bookings
	search('searchBookings', table('bookings'), { venueId: 102 }),
	search('searchEventSubTypes', () => inside('eventTypes', 'subTypes').map(({ id }) => id)),
	search('searchBookingNotes', table('bookingNotes'), booking),
	search('searchNoteTypes', () => noteTypes),
	search('searchBookingAttendees', table('bookingAttendees'), booking),
	search(
		'searchBookingBeos',
		(form) => [...new Set(table('bookingBeos', 'beoNumber')(form))],
		booking,
	),
	search('searchBookingSessions', table('bookingSessions'), booking),
	search('searchSessionMenus', table('sessionMenus'), booking),
	search('searchRoomBlocks', table('accommodations'), { venueId: 102, bookingId: 5002 }),
	search('searchRoomReservations', table('reservations'), stay),
	// contacts
	search('searchSubscriptionGroups', table('subscriptionGroups')),
	// crm
	search('searchVenues', table('venues')),
	search('searchContacts', table('contacts')),
	search('searchCompanies', table('companies')),
	search('searchLeads', () => [...table('leads')({}), ...table('opportunities')({})]),
	search('searchUsers', table('users')),
	search('searchTasks', table('tasks')),
	search('searchActivities', table('activities')),
	// events
	search('searchEvents', table('events')),
	search('searchAttendees', table('attendees'), { eventId: 6501 }),
	search('searchRegistrations', table('registrations'), { eventId: 6501 }),
	search('searchTimeZones', () => timeZones),
	// leads
	search('searchLeadsOnly', table('leads')),
	search('searchOpportunities', table('opportunities')),
	search('searchAllLeadStages', table('leadStages')),
	search('searchLeadStages', () => table('leadStages')({ applyTo: 2 })),
	search('searchOpportunityStages', () => table('leadStages')({ applyTo: 1 })),
	search('searchLeadStageReasons', () => inside('leadStages', 'reasons').map(({ id }) => id)),
	search('searchLeadTypes', table('leadTypes')),
	search('searchLeadSubtypes', () => inside('leadTypes', 'subtypes').map(({ id }) => id)),
	search('searchLeadSources', table('leadSources')),
	search('searchLeadChannels', table('leadChannels')),
	search('searchLeadQualities', table('leadQualities')),
	// spaces
	search('searchFunctionSpaces', table('functionSpaces'), { venueId: 101 }),
	search('searchSpaceCategories', table('spaceCategories'), { venueId: 101 }),
	search('searchSpaceBlockouts', table('spaceBlockouts'), { venueId: 102 }),
	search('searchHirePlans', table('hirePlans'), { venueId: 101 }),
	search('searchHirePlanRates', table('hirePlanRates'), { venueId: 101, tariffId: 1371 }),
	search('searchRatePlanRates', table('ratePlanRates'), { venueId: 102, barId: 1201 }),
	// venues
	search('searchRooms', table('rooms'), { venueId: 102 }),
	search('searchRoomOptions', table('roomOptions'), { venueId: 102 }),
	search('searchRatePlans', table('ratePlans'), { venueId: 102 }),
	search('searchResources', table('resources'), { venueId: 101 }),
	search('searchMenus', table('menus'), { venueId: 101 }),
	search('searchBeveragePackages', table('beveragePackages'), { venueId: 101 }),
	search('searchCostCenters', table('venueCostCenters'), { venueId: 101 }),
	search('searchTaxes', table('taxes'), { venueId: 101 }),
	search('searchPackages', table('packages'), { venueId: 101 }),
	search('searchEventTypes', table('eventTypes')),
	search('searchSessionTypes', table('sessionTypes')),
];

/** What iVvy lists whole, in one answer, and what needs no call at all. */
const calls: Record<string, number> = {
	searchAccountCostCenters: 1,
	searchTaxes: 1,
	searchRoomBlocks: 1,
	searchSubscriptionGroups: 1,
	searchTimeZones: 0,
	searchNoteTypes: 0,
};

/** The ids of a list that gives every record once, under a name a person can tell it by. */
function readable(entries: Array<{ name: string; value: unknown }>): unknown[] {
	for (const { name, value } of entries) {
		expect(name).toMatch(/^[^·<>\s]([^<>]*[^·<>\s])?$/);
		expect(name).not.toMatch(/undefined|null|\[object|NaN/);
		expect(name).toMatch(/\p{L}/u);
		expect(name).not.toBe(`ID ${String(value)}`);
	}
	const names = entries.map(({ name }) => name);
	expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
	return values(entries).sort();
}

it('every search of the node is tried here, and so is every one that a field uses', () => {
	const tried = ivvySearches.map(({ method }) => method).sort();
	expect(tried).toEqual(Object.keys(listSearch).sort());
	const used = JSON.stringify(describeNode(resources)).match(/(?<="searchListMethod":")\w+/g) ?? [];
	expect([...new Set(used)].sort()).toEqual(tried);
});

describe.each(ivvySearches)('$method', ({ method, needs, ids }) => {
	it('offers every record once, with a name, over several pages', async () => {
		const expected = ids(needs);
		expect(expected.length).toBeGreaterThan(0);
		if (!(method in calls)) vendors.sandbox.settings.ivvy.pageCap = Math.ceil(expected.length / 8);
		const entries = await scroll('ivvy', { method, parameters: needs });
		expect(readable(entries)).toEqual(expected.map(String).sort());
		const made = vendors.sandbox.calls.length;
		if (method in calls) expect(made).toBe(calls[method]);
		else expect(made).toBeGreaterThanOrEqual(Math.min(expected.length, 4));
	});

	it('finds a record by its name', async () => {
		const [first] = await scroll('ivvy', { method, parameters: needs });
		const typed = first.name.split(/ [·(]/)[0];
		const found = await scroll('ivvy', { method, typed, parameters: needs });
		expect(values(found)).toContain(first.value);
	});

	it('offers nothing when nothing has that name', async () => {
		expect(await scroll('ivvy', { method, typed: 'Qqxyzzy', parameters: needs })).toEqual([]);
	});
});

describe.each(ivvySearches.filter(({ needs }) => Object.keys(needs).length > 0))(
	'$method',
	({ method, needs, ids }) => {
		const names = Object.keys(needs);

		it.each(names)('asks for what it depends on: %s', async (name) => {
			const others = Object.fromEntries(Object.entries(needs).filter(([key]) => key !== name));
			await expect(vendors.search('ivvy', { method, parameters: others })).rejects.toThrow(
				`Choose the ${labels[name]} first`,
			);
			const empty = { ...needs, [name]: { __rl: true, mode: 'list', value: '' } };
			await expect(vendors.search('ivvy', { method, parameters: empty })).rejects.toThrow(
				`Choose the ${labels[name]} first`,
			);
			expect(vendors.sandbox.calls).toEqual([]);
		});

		it('reads it as the form holds it: picked from a list, and among the added fields', async () => {
			const picked = Object.fromEntries(
				names.map((name) => [name, { __rl: true, mode: 'list', value: String(needs[name]) }]),
			);
			const expected = ids(needs).map(String).sort();
			for (const parameters of [
				picked,
				{ additionalFields: picked },
				{ updateFields: picked },
				{ filters: picked },
			]) {
				expect(values(await scroll('ivvy', { method, parameters })).sort()).toEqual(expected);
			}
		});
	},
);

it('opportunities are those of the venue, once the form has one', async () => {
	const entries = await scroll('ivvy', {
		method: 'searchOpportunities',
		parameters: { venueId: 102 },
	});
	const expected = own('opportunities')
		.filter(({ venueId }) => venueId === 102)
		.map(({ id }) => String(id));
	expect(values(entries)).toEqual(expected);
	expect(expected.length).toBeLessThan(own('opportunities').length);
});

it('bookings of another venue are not offered', async () => {
	const [here, there] = await Promise.all(
		[101, 102].map(async (venueId) =>
			values(await scroll('ivvy', { method: 'searchBookings', parameters: { venueId } })),
		),
	);
	expect(here.filter((id) => there.includes(id))).toEqual([]);
});

it.each([
	{
		method: 'searchRooms',
		field: 'roomVenueId',
		records: 'rooms',
		inside: ['', 'additionalFields', 'updateFields'],
	},
	{
		method: 'searchRatePlans',
		field: 'roomVenueId',
		records: 'ratePlans',
		inside: ['', 'additionalFields', 'updateFields'],
	},
	{
		method: 'searchFunctionSpaces',
		field: 'spaceVenueId',
		records: 'functionSpaces',
		inside: ['', 'additionalFields', 'updateFields'],
	},
	{
		method: 'searchFunctionSpaces',
		field: 'mainSpaceVenueId',
		records: 'functionSpaces',
		inside: ['additionalFields', 'updateFields'],
	},
])(
	"$method offers those of the venue that the form names for them in $field, else the booking's",
	async ({ method, field, records, inside: places }) => {
		const [here, there] = [101, 102].map((venueId) =>
			table(records)({ venueId }).map(String).sort(),
		);
		expect(here).not.toEqual(there);
		for (const place of places) {
			const form = (value: unknown) =>
				({
					venueId: 101,
					...(place ? { [place]: { [field]: value } } : { [field]: value }),
				}) as Parameters;
			expect(
				values(
					await scroll('ivvy', {
						method,
						parameters: form({ __rl: true, mode: 'list', value: '102' }),
					}),
				).sort(),
			).toEqual(there);
			expect(
				values(
					await scroll('ivvy', {
						method,
						parameters: form({ __rl: true, mode: 'list', value: '' }),
					}),
				).sort(),
			).toEqual(here);
		}
	},
);

it.each([
	{ method: 'searchOpportunities', ids: seedIds.opportunities },
	{ method: 'searchActivityTypes', ids: seedIds.activityTypes },
	{ method: 'searchProducts', ids: seedIds.products },
	{ method: 'searchProductSkus', ids: ['ROOM-HIRE', 'DINNER-MENU'] },
	{ method: 'searchLists', ids: seedIds.lists },
	{ method: 'searchStaticLists', ids: seedIds.lists.slice(0, 2) },
])('LeadSquared: $method offers every record once, with a name', async ({ method, ids }) => {
	const found = readable(await scroll('leadSquared', { method }));
	expect(new Set(found).size).toBe(found.length);
	for (const id of ids) expect(found).toContain(String(id));
});

it('contacts are found by last name, first name, both, and e-mail', async () => {
	const row = vendors.sandbox.state.ivvy.contacts[7] as {
		id: number;
		firstName: string;
		lastName: string;
		email: string;
	};
	for (const typed of [
		row.lastName,
		row.firstName,
		`${row.firstName} ${row.lastName}`,
		row.email,
	]) {
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

it('static lists are those that leads can be put into, and lists are found by name', async () => {
	const [enquiries, planners, customers] = seedIds.lists;
	expect(values(await scroll('leadSquared', { method: 'searchStaticLists' }))).toEqual([
		enquiries,
		planners,
	]);
	expect(
		values(await scroll('leadSquared', { method: 'searchLists', typed: 'customers' })),
	).toEqual([customers]);
	expect(
		values(await scroll('leadSquared', { method: 'searchStaticLists', typed: 'customers' })),
	).toEqual([]);
});

it('lists beyond the first page are offered too', async () => {
	const { lists } = vendors.sandbox.state.leadSquared;
	for (let index = 0; index < 60; index++)
		lists.push({ ...lists[0], ListId: `list ${index}`, ListName: `List ${index}` });
	expect(values(await scroll('leadSquared', { method: 'searchLists' }))).toEqual(
		lists.map(({ ListId }) => ListId),
	);
});

it('products are found by name and SKU, beyond the first page too', async () => {
	const { products } = vendors.sandbox.state.leadSquared;
	for (let index = 0; index < 120; index++)
		products.push({
			...products[0],
			ProductId: `product ${index}`,
			ProductSku: `SKU-${index}`,
			Name: `Chair ${index}`,
		});
	expect(values(await scroll('leadSquared', { method: 'searchProducts' })).sort()).toEqual(
		products.map(({ ProductId }) => ProductId).sort(),
	);
	expect(
		values(await scroll('leadSquared', { method: 'searchProducts', typed: 'dinner' })),
	).toEqual([seedIds.products[1]]);
	expect(
		values(await scroll('leadSquared', { method: 'searchProductSkus', typed: 'sku-11' })),
	).toHaveLength(11);
});

it('webhooks are found by their description and address, beyond the first page too', async () => {
	const { webhooks } = vendors.sandbox.state.leadSquared;
	for (let index = 0; index < 120; index++) {
		const Description = index % 2 === 0 ? `Enquiries ${index}` : '';
		webhooks.push({
			WebhookId: `webhook ${index}`,
			Type: 'Webhook',
			EventName: 'Lead Creation',
			Description,
			URL: `https://n8n.example.com/${index}`,
		});
	}
	webhooks.push({
		WebhookId: 'an app',
		Type: 'Lapp',
		EventName: 'Lead Creation',
		Description: 'An app',
		URL: 'https://n8n.example.com/app',
	});
	const all = await scroll('leadSquared', { method: 'searchWebhooks' });
	expect(readable(all)).toEqual(
		webhooks
			.slice(0, 120)
			.map(({ WebhookId }) => WebhookId)
			.sort(),
	);
	expect(all[1].name).toBe('Lead Creation · https://n8n.example.com/1');
	expect(
		values(await scroll('leadSquared', { method: 'searchWebhooks', typed: 'enquiries 118' })),
	).toEqual(['webhook 118']);
});

it('leads are offered by their number where LeadSquared wants it, with the same names as by their ID', async () => {
	const [byNumber, byId] = await Promise.all(
		['searchLeadNumbers', 'searchLeads'].map(
			async (method) => await scroll('leadSquared', { method }),
		),
	);
	expect(byNumber.map(({ name }) => name)).toEqual(byId.map(({ name }) => name));
	expect(readable(byNumber)).toEqual(seedIds.leads.map((_, index) => String(1001 + index)));
	const typed = 'asha.desai@example.com';
	expect(values(await scroll('leadSquared', { method: 'searchLeadNumbers', typed }))).toEqual([
		'1001',
	]);
	expect(values(await scroll('leadSquared', { method: 'searchLeads', typed }))).toEqual([
		seedIds.leads[0],
	]);
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
		vendor: 'ivvy',
		kind: 'respond',
		status: 403,
		body: { errorCode: 403, message: 'Not allowed for this key' },
	});
	await expect(vendors.search('ivvy', { method: 'searchVenues' })).rejects.toMatchObject({
		message: 'Not allowed for this key',
		description: expect.stringContaining('Ask iVvy support'),
	});
});
