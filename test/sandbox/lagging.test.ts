import { ivvySeedIds, seedIds } from '../../sandbox/seed.mts';
import { useSandbox } from '../harness/sandbox.mts';
import { ivvy, leadSquared } from './client.mts';

// The index that lists go by lags behind; others make equal records. Ground truth is `sandbox.made`.

const sandbox = useSandbox();

const lagMs = 5_000;
let now = Date.UTC(2026, 10, 1);

beforeEach(() => {
	sandbox.now = () => now;
	sandbox.settings.ivvy.indexLagMs = lagMs;
	sandbox.settings.leadSquared.indexLagMs = lagMs;
});

const note = { contactId: ivvySeedIds.contacts[0], noteText: 'Called' };
const task = { name: 'x', endDatetime: '2026-11-01 17:00:00', contactId: ivvySeedIds.contacts[0] };

const path = {
	createLead: '/v2/LeadManagement.svc/Lead.Create',
	leadById: '/v2/LeadManagement.svc/Leads.GetById',
	leadByEmail: '/v2/LeadManagement.svc/Leads.GetByEmailaddress',
	createNote: '/v2/LeadManagement.svc/CreateNote',
	notes: '/v2/LeadManagement.svc/RetrieveNote',
};
const lead = [{ Attribute: 'EmailAddress', Value: 'new@example.com' }];
const leadNote = { RelatedProspectId: seedIds.leads[0], Note: 'Called' };
const notesOf = { Parameter: { RelatedId: seedIds.leads[0] } };

describe('an index that lags', () => {
	it('iVvy: a list shows a new record only later, a read by id at once', async () => {
		const before = (await ivvy(sandbox, 'crm/getTaskList', {})).body.meta.totalResults as number;
		await ivvy(sandbox, 'crm/addOrUpdateTask', task);
		const total = async () =>
			(await ivvy(sandbox, 'crm/getTaskList', {})).body.meta.totalResults as number;
		expect(sandbox.state.ivvy.tasks).toHaveLength(before + 1);
		expect(await total()).toBe(before);
		now += lagMs - 1;
		expect(await total()).toBe(before);
		now += 1;
		expect(await total()).toBe(before + 1);
	});

	it('iVvy: a contact can be read by its id before the list has it', async () => {
		const { body } = await ivvy(sandbox, 'contact/addOrUpdateContact', {
			firstName: 'New',
			lastName: 'Person',
			email: 'new@example.com',
		});
		expect((await ivvy(sandbox, 'contact/getContact', { id: body.id })).status).toBe(200);
		const filter = { email: 'new@example.com' };
		const list = await ivvy(sandbox, 'contact/getContactList', { filter });
		expect(list.body.meta.totalResults).toBe(0);
		now += lagMs;
		const later = await ivvy(sandbox, 'contact/getContactList', { filter });
		expect(later.body.meta.totalResults).toBe(1);
	});

	it('LeadSquared: a search finds a new lead only later, a read by id at once', async () => {
		const { body } = await leadSquared(sandbox, path.createLead, lead);
		const search = `${path.leadByEmail}?emailaddress=new@example.com`;
		expect(
			(await leadSquared(sandbox, `${path.leadById}?id=${body.Message.Id}`)).body,
		).toHaveLength(1);
		expect((await leadSquared(sandbox, search)).body).toEqual([]);
		now += lagMs;
		expect((await leadSquared(sandbox, search)).body).toHaveLength(1);
	});

	it('the time of a record is that of the sandbox clock', async () => {
		await leadSquared(sandbox, path.createNote, leadNote);
		now += lagMs;
		const { List } = (await leadSquared(sandbox, path.notes, notesOf)).body;
		const at = new Date(now - lagMs).toISOString().slice(0, 19).replace('T', ' ');
		expect(List[0]).toMatchObject({ Note: 'Called', CreatedOn: at });
	});
});

describe('equal records by others', () => {
	const madeBy = (by: string) => sandbox.made.filter((one) => one.by === by);

	it('iVvy: another user makes an equal note after each, which the list shows as hers', async () => {
		sandbox.other({ vendor: 'ivvy', match: 'ContactNote', when: 'after' });
		await ivvy(sandbox, 'contact/addOrUpdateContactNote', note);
		now += lagMs;
		const list = await ivvy(sandbox, 'contact/getContactNoteList', {
			contactId: note.contactId,
		});
		const own = list.body.results.filter((row: { noteText: string }) => row.noteText === 'Called');
		expect(own.map((row: { createdByUserId: number }) => row.createdByUserId)).toEqual(
			ivvySeedIds.users.slice(0, 2),
		);
		expect(madeBy('caller').map(({ row }) => row.id)).toEqual([own[0].id]);
		expect(madeBy('other').map(({ row }) => row.id)).toEqual([own[1].id]);
	});

	it('LeadSquared: in place of one that a fault kept from being made', async () => {
		sandbox.other({ vendor: 'leadSquared', match: 'CreateNote', when: 'instead' });
		sandbox.fault({ vendor: 'leadSquared', match: 'CreateNote', kind: 'respond', status: 504 });
		for (let nth = 0; nth < 2; nth++) await leadSquared(sandbox, path.createNote, leadNote);
		now += lagMs;
		const { List } = (await leadSquared(sandbox, path.notes, notesOf)).body;
		const names = List.filter(({ Note }: { Note: string }) => Note === 'Called').map(
			(row: { CreatedByName: string }) => row.CreatedByName,
		);
		expect(names.sort()).toEqual(['Daniel Kerr', 'Maya Patel']);
		expect(madeBy('other')).toHaveLength(1);
	});

	it('a unique value that is taken is refused to others as well', async () => {
		sandbox.other({ vendor: 'leadSquared', match: 'Lead.Create', when: 'after' });
		const reply = await leadSquared(sandbox, path.createLead, lead);
		expect(reply.status).toBe(200);
		expect(madeBy('other')).toEqual([]);
	});

	it('some only, by the seed', async () => {
		sandbox.other({ vendor: 'ivvy', match: 'Task', when: 'after', rate: 0.5, seed: 3 });
		for (let nth = 0; nth < 40; nth++)
			await ivvy(sandbox, 'crm/addOrUpdateTask', { ...task, name: `Row ${nth}` });
		expect(madeBy('other').length).toBeGreaterThan(8);
		expect(madeBy('other').length).toBeLessThan(32);
	});
});
