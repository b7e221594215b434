import { ivvySeedIds } from '../../sandbox/seed.mts';
import { useSandbox } from '../harness/sandbox.mts';
import { ivvy } from './client.mts';

const sandbox = useSandbox();

const { contacts, companies, leads, opportunities, venues, users, purposes } = ivvySeedIds;

const kinds = [
	{
		action: 'crm/addOrUpdateActivity',
		list: 'crm/getActivityList',
		table: 'activities' as const,
		existing: ivvySeedIds.activities[0],
		required: { name: 'Call about menu', description: 'Discuss menu', subType: 2 },
		codes: {
			lead: 24397,
			contact: 24398,
			company: 24399,
			missing: 24400,
			invalid: 24402,
			parents: 24404,
		},
	},
	{
		action: 'crm/addOrUpdateTask',
		list: 'crm/getTaskList',
		table: 'tasks' as const,
		existing: ivvySeedIds.tasks[0],
		required: { name: 'Send menu', endDatetime: '2026-11-01 17:00:00' },
		codes: {
			lead: 24389,
			contact: 24390,
			company: 24391,
			missing: 24392,
			invalid: 24394,
			parents: 24396,
		},
	},
];

describe.each(kinds)('$action', ({ action, list, table, existing, required, codes }) => {
	const call = (body: object) => ivvy(sandbox, action, body);
	const stored = async (id: number) =>
		(await ivvy(sandbox, list, { filter: { id } })).body.results[0];

	it.each([
		['an unknown lead', { leadId: 999 }, codes.lead],
		['an unknown contact', { contactId: 999 }, codes.contact],
		['an unknown company', { companyId: 999 }, codes.company],
		[
			'an unknown contact inside the company',
			{ companyId: companies[0], companyContactId: 999 },
			codes.contact,
		],
		['lead and contact', { leadId: leads[0], contactId: contacts[0] }, codes.parents],
		['lead and company', { leadId: leads[0], companyId: companies[0] }, codes.parents],
		[
			'all three',
			{ leadId: leads[0], companyId: companies[0], contactId: contacts[0] },
			codes.parents,
		],
		['no parent', {}, codes.parents],
		['an unknown user', { contactId: contacts[0], assignedUserId: 999 }, codes.invalid],
		['an unknown venue', { contactId: contacts[0], venueId: 999 }, codes.invalid],
		[
			'an opportunity of another venue',
			{ leadId: opportunities[0], venueId: venues[1] },
			codes.lead,
		],
	])('refuses %s', async (_what, parent, code) => {
		const before = structuredClone(sandbox.state.ivvy);
		const reply = await call({ ...required, ...parent });
		expect(reply.status).toBe(400);
		expect(reply.body).toMatchObject({ errorCode: 400, specificCode: code });
		expect(sandbox.state.ivvy).toEqual(before);
	});

	it('refuses to update a row that does not exist', async () => {
		const reply = await call({ id: 999, name: 'x' });
		expect(reply.body).toMatchObject({ errorCode: 400, specificCode: codes.missing });
	});

	it('asks for the venue of an opportunity', async () => {
		const reply = await call({ ...required, leadId: opportunities[0] });
		expect(reply.body).toEqual({
			errorCode: 400,
			message: "'venueId' is required",
			specificCode: 23017,
		});
	});

	it.each(Object.keys(required))('asks for %s of a new row', async (name) => {
		const reply = await call({ ...required, contactId: contacts[0], [name]: undefined });
		expect(reply.body).toEqual({
			errorCode: 400,
			message: `'${name}' is required`,
			specificCode: 23017,
		});
	});

	it.each([
		['contact', { contactId: contacts[3] }],
		['company', { companyId: companies[3] }],
		['lead', { leadId: leads[3] }],
		['lead with a venue', { leadId: leads[3], venueId: venues[0] }],
		['opportunity', { leadId: opportunities[4], venueId: venues[1] }],
	])('adds a row to a %s', async (_what, parent) => {
		const reply = await call({ ...required, ...parent, assignedUserId: users[1] });
		expect(reply.body).toEqual({ success: true, id: expect.any(Number) });
		const row = await stored(reply.body.id);
		expect(row).toMatchObject({
			...parent,
			name: required.name,
			assignedUserFullName: 'Tom Wheeler',
			assignedUserEmail: 'tom.wheeler@example.com',
			modifiedDate: row.createdDate,
		});
		expect(Object.values(ivvySeedIds).flat()).not.toContain(row.id);
	});

	it('gives a company the row and the contact when both are named', async () => {
		const reply = await call({ ...required, companyId: companies[7], contactId: contacts[1] });
		expect(await stored(reply.body.id)).toMatchObject({
			companyId: companies[7],
			contactId: null,
			companyContactId: contacts[1],
		});
		const contact = (
			await ivvy(sandbox, 'contact/getContactList', { filter: { companyId: companies[7] } })
		).body;
		expect(contact.results.map((row: { id: number }) => row.id)).toContain(contacts[1]);
	});

	it('updates only what is sent, and advances modifiedDate', async () => {
		const before = await stored(existing);
		const first = await call({ id: existing, name: 'Renamed' });
		expect(first.body).toEqual({ success: true, id: existing });
		const between = await stored(existing);
		expect(between).toEqual({ ...before, name: 'Renamed', modifiedDate: expect.any(String) });
		expect(between.modifiedDate > before.modifiedDate).toBe(true);
		await call({ id: existing, name: 'Renamed again' });
		expect((await stored(existing)).modifiedDate > between.modifiedDate).toBe(true);
	});

	it('refuses an update that gives a contact row a lead as well', async () => {
		const reply = await call({ id: existing, leadId: leads[0] });
		expect(reply.body).toMatchObject({ specificCode: codes.parents });
	});

	it('refuses an update that moves an opportunity row to another venue', async () => {
		const { id } = (await call({ ...required, leadId: opportunities[0], venueId: venues[0] })).body;
		expect((await call({ id, venueId: venues[1] })).body).toMatchObject({
			specificCode: codes.lead,
		});
		expect((await call({ id, name: 'no venue needed' })).body).toEqual({ success: true, id });
	});

	it.each([
		['id', { id: '12' }, 'Value must be a whole number'],
		['id', { id: 1.5 }, 'Value must be a whole number'],
		['name', { name: 5 }, 'Value must be text'],
		['priority', { priority: 'urgent' }, 'Value must be one of low, medium, high'],
		[
			'startDatetime',
			{ startDatetime: '2026-02-30 10:00:00' },
			"Value must be a date and time in the format 'yyyy-mm-dd HH:mm:ss'",
		],
		[
			'startDatetime',
			{ startDatetime: '2026-02-03T10:00:00Z' },
			"Value must be a date and time in the format 'yyyy-mm-dd HH:mm:ss'",
		],
		['startDateTime', { startDateTime: '2026-02-03 10:00:00' }, 'Unknown parameter'],
		['assignedUserId', { assignedUserId: null }, 'Value must be a whole number'],
	])('validates %s in %j', async (name, body, why) => {
		const reply = await call({ ...required, contactId: contacts[0], ...body });
		expect(reply.body).toEqual({
			errorCode: 400,
			message: `'${name}' does not validate`,
			specificCode: 23016,
			additionalMessages: [why],
		});
	});

	it('keeps the table as it is when a call fails', async () => {
		const count = sandbox.state.ivvy[table].length;
		await call({ ...required, contactId: 999 });
		expect(sandbox.state.ivvy[table]).toHaveLength(count);
	});
});

it('shows an activity its purpose, and hides the priority that the list does not document', async () => {
	const { id } = (
		await ivvy(sandbox, 'crm/addOrUpdateActivity', {
			name: 'Tasting',
			description: 'Three courses',
			subType: 1,
			contactId: contacts[0],
			purposeId: purposes[1],
			priority: 'high',
		})
	).body;
	const row = (await ivvy(sandbox, 'crm/getActivityList', { filter: { id } })).body.results[0];
	expect(row).toMatchObject({
		purposeId: purposes[1],
		purposeName: 'Menu Tasting',
		purposeType: 2,
	});
	expect(row).not.toHaveProperty('priority');
});

it('takes status 0 and stores due dates with the suffix UTC', async () => {
	const task = { name: 'x', endDatetime: '2026-11-01 17:00:00', status: 0, contactId: contacts[0] };
	const { id } = (await ivvy(sandbox, 'crm/addOrUpdateTask', task)).body;
	const row = (await ivvy(sandbox, 'crm/getTaskList', { filter: { id } })).body.results[0];
	expect(row).toMatchObject({ status: 0, endDatetime: '2026-11-01 17:00:00 UTC' });
});
