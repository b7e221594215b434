/** The examples that join iVvy and LeadSquared. */

import assert from 'node:assert/strict';
import { executions } from '../lib/live.mts';
import { startModel } from '../lib/model.mts';
import { nodeOf } from '../lib/shared.mts';
import { credentialData } from '../lib/world.mts';
import { hookOf, stamp, until } from './stage.mts';
import type { Entry, Json, Stage } from './stage.mts';

/** As LeadSquared writes a moment. */
const lsqStamp = (at: number) => stamp(at).replace(' UTC', '');

const leadWith = (stage: Stage, email: string) =>
	stage.leadSquared.leads.find(({ EmailAddress }) => EmailAddress === email) as Json;

const contactWith = (stage: Stage, email: string) =>
	stage.ivvy.contacts.find((row) => row.email === email) as Json;

/** Writes to LeadSquared as one of its other clients. */
async function writeLeadSquared(stage: Stage, path: string, body: unknown): Promise<void> {
	const { accessKey, secretKey } = credentialData(stage.sandbox).leadSquaredApi as Record<
		string,
		string
	>;
	await fetch(`${stage.sandbox.leadSquaredUrl}${path}`, {
		method: 'POST',
		headers: {
			'content-type': 'application/json',
			'x-LSQ-AccessKey': accessKey,
			'x-LSQ-SecretKey': secretKey,
		},
		body: JSON.stringify(body),
	});
	await stage.sandbox.delivered();
}

const syncBothWays: Entry = async (stage, file) => {
	const played = await stage.play(file, (workflow) => {
		nodeOf(workflow, 'Every 15 Minutes').parameters.rule = {
			interval: [{ field: 'seconds', secondsInterval: 3 }],
		};
	});
	const { leads } = stage.leadSquared;
	const { contacts } = stage.ivvy;
	const now = Date.now();
	const [newLead, knownLead] = leads;
	Object.assign(newLead, { ModifiedOn: lsqStamp(now), _modifiedAt: now });
	contacts[4].externalId = knownLead.ProspectID;
	Object.assign(contacts[4], { firstName: 'Renamed', modifiedDate: stamp(now) });
	Object.assign(contacts[5], { externalId: null, modifiedDate: stamp(now) });
	await played.switchOn();
	const rounds = async (count: number) =>
		await until(
			`${count} rounds`,
			async () =>
				(await executions(stage.api, played.workflow.id)).filter(
					({ status }) => status === 'success',
				).length >= count,
		);
	await rounds(1);
	const made = contacts.find(({ externalId }) => externalId === newLead.ProspectID) as Json;
	assert.deepEqual(
		[made.firstName, made.lastName, made.email],
		[newLead.FirstName, newLead.LastName, newLead.EmailAddress],
	);
	assert.equal(knownLead.FirstName, 'Renamed');
	assert.equal(contacts[5].externalId, leadWith(stage, String(contacts[5].email)).ProspectID);
	// What the rounds wrote themselves comes back once, and is equal.
	await rounds(3);
	const writes = () =>
		['addOrUpdateContact', 'Lead.Update', 'Lead.CreateOrUpdate'].map(
			(action) => stage.sent(action).length,
		);
	assert.deepEqual(writes(), [2, 1, 1]);
	const from = stage
		.sent('Leads.RecentlyModified')
		.map(({ Parameter }) => (Parameter as { FromDate: string }).FromDate);
	assert.ok(from[1] > from[0] && from[2] > from[1], `the cursor moves on: ${from.join(', ')}`);
};

const webEnquiry: Entry = async (stage, file) => {
	const played = await stage.play(file);
	await played.switchOn();
	const answers = ['Ada', 'Byron', 'ada.byron@example.com', '+61 400 000 001', 'Wedding', '80'];
	const body = new FormData();
	answers.forEach((answer, index) => body.set(`field-${index}`, answer));
	const count = stage.ivvy.leads.length;
	await played.send(`form/${hookOf(played.workflow, 'Enquiry Form')}`, body);
	await played.itemsAt('Both Leads');
	const [lead] = stage.ivvy.leads.slice(count) as Array<Json & { contact: Json }>;
	const contact = contactWith(stage, 'ada.byron@example.com');
	assert.deepEqual([lead.name, lead.stageId, lead.contact.id], ['Wedding Byron', 801, contact.id]);
	const { FirstName, LastName, Notes } = leadWith(stage, 'ada.byron@example.com');
	assert.deepEqual([FirstName, LastName, Notes], ['Ada', 'Byron', 'Wedding, Guests: 80']);
};

const confirmedBooking: Entry = async (stage, file) => {
	const played = await stage.play(file);
	await played.switchOn();
	const lead = stage.leadSquared.leads[1];
	const own = stage.leadSquared.opportunities.filter(
		({ RelatedProspectId, _eventCode }) =>
			RelatedProspectId === lead.ProspectID && _eventCode === 12000,
	);
	const newest = own.at(-1) as Json;
	await stage.confirmed();
	const change = {
		code: 'BK7',
		name: 'Desai Wedding',
		currentStatus: 3,
		totalAmount: 8800,
		contact: { id: 10001, firstName: 'Liam', lastName: 'Desai', email: lead.EmailAddress },
	};
	// One that was confirmed before, one that is confirmed now.
	await stage.sandbox.notifications.fire({ subject: 'BookingUpdated', change });
	await stage.sandbox.notifications.fire({
		subject: 'BookingUpdated',
		change,
		previous: { currentStatus: 2 },
	});
	await played.itemsAt('What Happened', 2);
	assert.deepEqual([newest.Status, newest.mx_Custom_2], ['Won', 'Booked']);
	assert.equal(own.filter(({ Status }) => Status === 'Won').length, 1);
	assert.deepEqual(
		stage.leadSquared.opportunityActivities
			.filter(({ ActivityEvent }) => String(ActivityEvent) === '209')
			.map(({ mx_Custom_1 }) => mx_Custom_1),
		['BK7'],
	);
};

const wonOpportunity: Entry = async (stage, file) => {
	const played = await stage.play(file);
	await played.switchOn();
	const { opportunities, leads } = stage.leadSquared;
	const [opportunity] = opportunities;
	const { OpportunityId } = opportunity;
	const { bookings } = stage.ivvy.tables;
	const count = bookings.length;
	const update = async (...fields: Array<[string, string]>) =>
		await writeLeadSquared(stage, '/v2/OpportunityManagement.svc/Update', {
			ProspectOpportunityId: OpportunityId,
			Fields: fields.map(([SchemaName, Value]) => ({ SchemaName, Value })),
		});
	await update(['mx_Custom_3', '2031-06-10 00:00:00'], ['mx_Custom_5', '80']);
	assert.equal(bookings.length, count, 'it is not won yet');
	await update(['Status', 'Won']);
	await played.itemsAt('Booked');
	// Somebody opens it again, and wins it again, much later.
	const [{ body }] = stage.sandbox.webhooks.deliveries;
	await stage.sandbox.webhooks.fire({ event: '33', body: { ...(body as Json), Score: 1 } });
	await played.itemsAt('What Happened', 2);
	assert.deepEqual(
		bookings
			.slice(count)
			.map(({ code, name, currentStatus, totalAttendees }) => [
				code,
				name,
				currentStatus,
				totalAttendees,
			]),
		[[`LSQ-${OpportunityId}`, opportunity.mx_Custom_1, 2, 80]],
		'one booking, however often it changes',
	);
	const contact = contactWith(stage, String(leads[0].EmailAddress));
	assert.equal(bookings.at(-1)?.contactId, contact.id);
	assert.ok(
		stage.leadSquared.opportunityActivities.some(
			({ mx_Custom_1 }) => mx_Custom_1 === `LSQ-${OpportunityId}`,
		),
	);
};

const stageReport: Entry = async (stage, file) => {
	const played = await stage.play(file);
	await played.run();
	assert.equal(stage.messages.length, 1);
	const [, ...lines] = String(stage.messages[0].text).split('\n');
	const counted = (names: unknown[], system: string) =>
		[...new Set(names)].map(
			(name) => `${system}, ${String(name)}: ${names.filter((other) => other === name).length}`,
		);
	const weddings = stage.leadSquared.opportunities.filter(({ _eventCode }) => _eventCode === 12000);
	assert.deepEqual(
		lines.sort(),
		[
			...counted(
				stage.ivvy.opportunities.map(({ stageName }) => stageName),
				'iVvy',
			),
			...counted(
				weddings.map(({ Status }) => Status),
				'LeadSquared',
			),
		].sort(),
	);
};

const registrations: Entry = async (stage, file) => {
	const played = await stage.play(file);
	// By hand the trigger gives samples of what is there.
	const run = await played.run();
	assert.equal(run.status, 'success', JSON.stringify(run.error));
	const samples = run.nodes['What Happened'].outputs[0].map(({ json }) => json);
	assert.ok(samples.length > 0);
	for (const { contactId } of samples) {
		const { email } = stage.ivvy.contacts.find(({ id }) => id === contactId) as Json;
		assert.equal(leadWith(stage, String(email)).SourceCampaign, 'Catering Futures Conference');
	}
};

const bothTriggers: Entry = async (stage, file) => {
	const played = await stage.play(file);
	await played.switchOn();
	await stage.confirmed();
	const change = {
		id: 10001,
		firstName: 'Ada',
		lastName: 'Byron',
		email: 'ada.byron@example.com',
		phone: '',
	};
	await stage.sandbox.notifications.fire({ subject: 'ContactUpdated', change });
	await until('the lead', () => leadWith(stage, 'ada.byron@example.com'));
	// That lead is created there, and comes back as a contact.
	await stage.sandbox.delivered();
	await until('the contact', () => contactWith(stage, 'ada.byron@example.com'));
	await writeLeadSquared(stage, '/v2/LeadManagement.svc/Lead.Create', [
		{ Attribute: 'FirstName', Value: 'Mary' },
		{ Attribute: 'LastName', Value: 'Somerville' },
		{ Attribute: 'EmailAddress', Value: 'mary.somerville@example.com' },
	]);
	const made = await until('the contact', () => contactWith(stage, 'mary.somerville@example.com'));
	assert.equal(made.externalId, leadWith(stage, 'mary.somerville@example.com').ProspectID);
	// What n8n wrote itself starts nothing.
	const { apiKey } = credentialData(stage.sandbox).ivvyApi as Record<string, string>;
	await stage.sandbox.notifications.fire({ subject: 'ContactUpdated', change, apiKey });
	await played.itemsAt('Write Contact', 3);
	assert.equal((await executions(stage.api, played.workflow.id)).length, 3);
};

const salesDesk: Entry = async (stage, file) => {
	const model = await startModel();
	try {
		await stage.api.addCredential('openAiApi', 'OpenAI account', {
			apiKey: 'none',
			url: model.url,
		});
		const played = await stage.play(file, (workflow) => {
			// The editor's chat has an address of its own, which needs somebody who is signed in.
			nodeOf(workflow, 'Chat').parameters.public = true;
		});
		await played.switchOn();
		const { email, id } = stage.ivvy.contacts[0];
		const counts = [stage.ivvy.tasks.length, stage.leadSquared.activities.length];
		model.play([
			{ tool: 'Find_Contact', input: { Email: email } },
			{ tool: 'Find_Lead', input: { Email: 'nobody@example.com' } },
			{
				tool: 'Create_Task',
				input: {
					Name: 'Call Amelia',
					Due_Date: '2031-06-10T09:00:00',
					Contact_ID: `${String(id)}`,
				},
			},
			{ tool: 'Create_Task', input: { Name: 'Call', Due_Date: 'soon', Contact_ID: '1' } },
			{
				tool: 'Post_Activity',
				input: { Email: 'asha.desai@example.com', Note: 'Wants the terrace' },
			},
		]);
		const question = {
			action: 'sendMessage',
			sessionId: 'one',
			chatInput: 'Remind me to call Amelia',
		};
		const answer = await played.send(`webhook/${hookOf(played.workflow, 'Chat')}/chat`, question);
		assert.deepEqual(await answer.json(), { output: 'Done.' });
		const [contact, lead, task, refused] = model.answers().map((one) => JSON.stringify(one));
		assert.match(contact, new RegExp(`"id":${String(id)}\\b`));
		assert.match(lead, /\[\]|no |not /i);
		assert.match(task, /"success":true/);
		assert.match(refused, /soon/, 'the model reads what went wrong');
		const [{ name, contactId }] = stage.ivvy.tasks.slice(counts[0]);
		assert.deepEqual(
			[name, contactId, stage.ivvy.tasks.length],
			['Call Amelia', id, counts[0] + 1],
		);
		assert.equal(
			stage.leadSquared.activities.slice(counts[1])[0].ActivityEvent_Note,
			'Wants the terrace',
		);
	} finally {
		await model.stop();
	}
};

export const bothEntries: Record<string, Entry> = {
	'01-sync-contacts-with-leads': syncBothWays,
	'05-web-enquiry-to-leads': webEnquiry,
	'06-confirmed-booking-to-leadsquared': confirmedBooking,
	'07-won-opportunity-to-booking': wonOpportunity,
	'11-nightly-stage-report': stageReport,
	'12-event-registrations-to-leads': registrations,
	'13-triggers-both-ways': bothTriggers,
	'14-sales-desk-agent': salesDesk,
};
