import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { seedIds } from '../../sandbox/seed.mts';
import { messageOf } from '../harness/failed.mts';
import { useVendors } from '../harness/vendors.mts';

const vendors = useVendors();

const [maya, daniel, sofia, arjun, ruth, oliver] = seedIds.users;
const [template] = seedIds.permissionTemplates;

const run = async (
	resource: string,
	operation: string,
	form: INodeParameters,
	items: IDataObject[] = [{}],
) =>
	await vendors.leadSquared({
		parameters: { resource, operation, ...form },
		items,
		onError: 'continueErrorOutput',
	});

const byRole: INodeParameters = {
	row: [
		{ condition: { row: [{ lookupName: 'Role', operator: 'eq', lookupValue: 'Administrator' }] } },
	],
};

describe('what is not sent', () => {
	const content = { subject: 'Hello', contentHTML: 'there', additionalFields: {} };

	it.each<[string, string, INodeParameters, string]>([
		['user', 'notify', content, "Either 'To Users' or 'To Roles' is needed"],
		[
			'user',
			'notify',
			{ ...content, userEmailAddresses: 'a@example.com', roles: ['Sales_User'] },
			"Either 'To Users' or 'To Roles' is needed",
		],
		[
			'user',
			'update',
			{ userId: maya, user: { mappingMode: 'defineBelow', value: null }, updateFields: {} },
			'No field of the user is given',
		],
		[
			'user',
			'search',
			{ groupConditions: {}, returnAll: true, filters: {} },
			'Nothing says which users are looked for',
		],
		[
			'user',
			'search',
			{ groupConditions: {}, returnAll: true, filters: { emailAddress: '', firstName: ' ' } },
			'Nothing says which users are looked for',
		],
		[
			'user',
			'search',
			{ groupConditions: byRole, returnAll: true, filters: { firstName: 'Maya' } },
			"'Condition Groups' goes without Email, First Name Contains or Last Name Contains",
		],
		[
			'permissionTemplate',
			'getAll',
			{ returnAll: true, filters: { searchText: 'a', templateId: template } },
			"'Search Text' and 'Permission Template' are both given",
		],
	])('%s %s %j', async (resource, operation, form, message) => {
		const { failed } = await run(resource, operation, form);
		expect(messageOf(failed[0])).toContain(message);
		expect(vendors.sandbox.calls).toEqual([]);
	});
});

it('a user who is inactive is said to be missing', async () => {
	const { failed } = await run('user', 'get', { userId: oliver });
	expect(messageOf(failed[0])).toContain('no active user has this ID');
});

it.each<[string, IDataObject, Array<string | undefined>]>([
	['apply', { IsSuccessful: false }, ['refused', 'refused']],
	[
		'overwriteForUsers',
		{ AffectedRows: 1, IsSuccessful: true, AffectedUserIds: [sofia] },
		['unknown', undefined],
	],
])('%s gives each user the own outcome of %j', async (operation, Message, expected) => {
	vendors.sandbox.fault({
		vendor: 'leadSquared',
		kind: 'respond',
		status: 200,
		body: { Status: 'Success', Message },
	});
	const { failed, output } = await run(
		'permissionTemplate',
		operation,
		{ id: template, userId: '={{ $json.id }}' },
		[{ id: daniel }, { id: sofia }],
	);
	const outcomes: unknown[] = [undefined, undefined];
	for (const { json, pairedItem } of failed)
		outcomes[(pairedItem as { item: number }).item] = (json.error as IDataObject).outcome;
	expect(outcomes).toEqual(expected);
	expect(output.map(({ json }) => json)).toEqual(
		expected.includes(undefined) ? [{ UserId: sofia, IsSuccessful: true }] : [],
	);
});

it.each<[INodeParameters, string[]]>([
	[{ emailAddress: '={{ $json.email }}' }, [maya]],
	[{ emailAddress: 'sofia.lindqvist@example' }, []],
	[{ firstName: 'i' }, [daniel, sofia, oliver]],
	[{ firstName: '\t i\u200b ', lastName: '', emailAddress: ' ' }, [daniel, sofia, oliver]],
	[{ firstName: 'i', lastName: 'Kerr' }, [daniel]],
])(
	'a search by what people know a user by, %j, finds exactly those who have it',
	async (filters, expected) => {
		const { output, failed } = await run(
			'user',
			'search',
			{ groupConditions: {}, returnAll: true, filters },
			[{ email: ' Maya.Patel@example.com\n' }],
		);
		expect(failed).toEqual([]);
		expect(output.map(({ json }) => json.UserId)).toEqual(expected);
	},
);

it('a search goes through all pages', async () => {
	const { users } = vendors.sandbox.state.leadSquared;
	for (let index = 0; index < 2_100; index++)
		users.push({ ...users[3], ID: `many-${index}`, EmailAddress: `many${index}@example.com` });
	const { output } = await run('user', 'search', {
		groupConditions: {
			row: [
				{
					condition: {
						row: [{ lookupName: 'EmailAddress', operator: 'lik_s', lookupValue: 'many' }],
					},
				},
			],
		},
		returnAll: true,
		filters: { include_CSV: 'UserId' },
	});
	expect(new Set(output.map(({ json }) => json.UserId)).size).toBe(2_100);
	expect(vendors.sandbox.calls).toHaveLength(3);
});

describe('From List', () => {
	const values = async (method: string, parameters: INodeParameters = {}, typed?: string) =>
		(await vendors.search('leadSquared', { method, parameters, typed })).results.map(
			({ value }) => value,
		);

	it.each<[string, INodeParameters, string[]]>([
		['searchUserIds', {}, [maya, daniel, sofia, arjun, ruth]],
		['searchInactiveUserIds', {}, [oliver]],
		['searchOwners', { lookupName: 'OwnerId' }, [maya, daniel, sofia, arjun, ruth]],
		[
			'searchOwners',
			{ lookupName: 'OwnerEmailAddress' },
			['maya.patel', 'daniel.kerr', 'sofia.lindqvist', 'arjun.menon', 'ruth.adeyemi'].map(
				(name) => `${name}@example.com`,
			),
		],
		['searchSalesGroups', {}, seedIds.salesGroups],
		['searchTeams', {}, seedIds.teams],
		['searchTeamCodes', {}, ['1', '2', '3', '4']],
		['searchPermissionTemplates', {}, seedIds.permissionTemplates],
	])('%s with %j', async (method, form, expected) => {
		expect((await values(method, form)).map(String).sort()).toEqual([...expected].sort());
	});

	it.each([
		['searchPermissionTemplates', 'read only', seedIds.permissionTemplates[1]],
		['searchSalesGroups', 'CORP', seedIds.salesGroups[1]],
		['searchInactiveUserIds', 'oliver', oliver],
		['searchTeams', 'garden', seedIds.teams[3]],
	])('%s finds %j', async (method, typed, expected) => {
		expect(await values(method, {}, typed)).toEqual([expected]);
	});

	it('a team is shown with the one above it', async () => {
		const { results } = await vendors.search('leadSquared', {
			method: 'searchTeams',
			typed: 'garden',
		});
		expect(results[0].name).toBe('Garden Weddings · Weddings');
	});
});

it('the fields of a user are known without asking LeadSquared', async () => {
	const { fields } = await vendors.mapping('mapUserFields', {
		node: 'leadSquared',
		parameters: {},
	});
	expect(fields.map(({ id }) => id)).toEqual(
		expect.arrayContaining(['lastName', 'role', 'mx_Custom_10', 'templateNames']),
	);
	expect(fields.find(({ id }) => id === 'role')).toMatchObject({ type: 'options' });
	expect(vendors.sandbox.calls).toEqual([]);
});

it('a notification that is too long for a browser is not sent', async () => {
	const parameters = { title: '={{ $json.title }}', content: 'x'.repeat(2_046) };
	const { output, failed } = await run('user', 'notifyInBrowser', parameters, [
		{ title: 'ab' },
		{ title: 'aé' },
	]);
	expect(output).toHaveLength(1);
	expect(failed).toMatchObject([
		{
			json: { error: { message: expect.stringContaining('longer than 2 KB'), outcome: 'notSent' } },
			pairedItem: { item: 1 },
		},
	]);
});
