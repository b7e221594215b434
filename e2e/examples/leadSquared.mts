/** The examples around LeadSquared alone, and around what nobody knows. */

import assert from 'node:assert/strict';
import type { Workflow, WorkflowNode } from '../lib/api.mts';
import { nodeOf } from '../lib/shared.mts';
import { packageName } from '../lib/world.mts';
import { hookOf, until } from './stage.mts';
import type { Entry, Json } from './stage.mts';

const adLeads: Entry = async (stage, file) => {
	const played = await stage.play(file);
	await played.switchOn();
	const { leads, tasks, activities } = stage.leadSquared;
	const counts = { leads: leads.length, tasks: tasks.length, activities: activities.length };
	// The platform keeps what it sent before: its IDs are new in each run of this test.
	const id = `${Date.now()}`;
	const anna = {
		id,
		first_name: 'Anna',
		last_name: 'Bell',
		email: 'anna.bell@example.com',
		campaign: 'Spring',
	};
	const asha = {
		...anna,
		id: `${id}-2`,
		first_name: 'Nobody',
		last_name: 'Else',
		email: 'asha.desai@example.com',
	};
	for (const [index, lead] of [anna, anna, asha].entries()) {
		await played.send('webhook/ad-lead', lead);
		await played.itemsAt('Ad Lead', index + 1);
	}
	assert.deepEqual(
		leads
			.slice(counts.leads)
			.map(({ EmailAddress, SourceCampaign }) => [EmailAddress, SourceCampaign]),
		[['anna.bell@example.com', 'Spring']],
	);
	const known = leads.find(({ EmailAddress }) => EmailAddress === 'asha.desai@example.com') as Json;
	assert.deepEqual(
		[known.FirstName, known.SourceCampaign],
		['Asha', 'Spring'],
		'only what was empty',
	);
	assert.deepEqual(
		tasks.slice(counts.tasks).map(({ Name, RelatedEntityId }) => [Name, RelatedEntityId]),
		[['Call Anna Bell', leads.at(-1)?.ProspectID]],
	);
	assert.deepEqual(
		activities
			.slice(counts.activities)
			.filter(({ ActivityEvent }) => String(ActivityEvent) === '201')
			.map(({ RelatedProspectId, ActivityEvent_Note }) => [RelatedProspectId, ActivityEvent_Note]),
		[[known.ProspectID, 'Answered the ad again: Spring']],
	);
};

const sheetRows: Entry = async (stage, file) => {
	const played = await stage.play(file);
	await played.switchOn();
	const { activities } = stage.leadSquared;
	const count = activities.length;
	const sheet = [
		'email,note,when',
		'asha.desai@example.com,Liked the terrace,2026-03-05 10:00',
		'nobody@example.com,Who was it?,2026-03-05 11:00',
		'liam.desai@example.com,Comes back,2026-03-05 12:00',
	].join('\n');
	const body = new FormData();
	body.set('field-0', new File([sheet], 'fair.csv', { type: 'text/csv' }));
	await played.send(`form/${hookOf(played.workflow, 'Upload Sheet')}`, body);
	const mend = await played.itemsAt('Rows to Mend');
	assert.deepEqual(
		activities.slice(count).map(({ ActivityEvent_Note }) => ActivityEvent_Note),
		['Liked the terrace', 'Comes back'],
	);
	assert.deepEqual(
		mend.map(({ email, note }) => [email, note]),
		[['nobody@example.com', 'Who was it?']],
	);
	assert.match(String(mend[0].reason), /\w/);
	assert.match(String(mend[0].nextStep), /\w/);
	assert.equal(stage.sent('ByLeadField').length, 1, 'all rows in one call');
	assert.equal((await played.itemsAt('Error List')).length, 1);
};

const unknownItems: Entry = async (stage, file) => {
	const collector = await stage.play(file);
	await collector.switchOn();
	const { id } = collector.workflow;
	const node = (name: string, type: string, parameters: Json, more: object = {}) =>
		({ name, type, typeVersion: 1, parameters, position: [0, 0], ...more }) as WorkflowNode;
	const start = node(
		'Start',
		'n8n-nodes-base.webhook',
		{ path: 'unknown-items', httpMethod: 'POST' },
		{
			typeVersion: 2,
			webhookId: 'unknown-items',
		},
	);
	const write = (onError?: string) =>
		node(
			'Write Lead',
			`${packageName}.leadSquared`,
			{
				resource: 'lead',
				operation: 'create',
				attributes: { mappingMode: 'defineBelow', value: { LastName: '={{ $json.body.name }}' } },
				// What nobody knows is what this is about: a look-up would find it.
				sendOptions: { ifUnknown: 'report' },
			},
			{ credentials: { leadSquaredApi: { id: null, name: 'LeadSquared account' } }, onError },
		);
	const handOver = node(
		'Hand Over',
		'n8n-nodes-base.executeWorkflow',
		{ source: 'database', workflowId: { __rl: true, mode: 'id', value: id }, options: {} },
		{ typeVersion: 1.2 },
	);
	const to = (name: string) => [{ node: name, type: 'main', index: 0 }];
	const workflow = (more: Partial<Workflow>) =>
		({
			name: 'Writes',
			nodes: [],
			connections: {},
			settings: { executionOrder: 'v1' },
			...more,
		}) as Workflow;

	const stopped = stage.played(
		await stage.save(
			workflow({
				name: 'Stops',
				nodes: [start, write()],
				connections: { Start: { main: [to('Write Lead')] } },
				settings: { executionOrder: 'v1', errorWorkflow: id },
			}),
		),
	);
	const broken = () =>
		stage.sandbox.fault({ vendor: 'leadSquared', match: 'Lead.Create', kind: 'resetAfter' });
	await stopped.switchOn();
	broken();
	await stopped.send('webhook/unknown-items', { name: 'Broken off' });
	await until('the message about the run', () => stage.messages.length > 0);
	assert.match(String(stage.messages[0].text), /Stops > Write Lead: .*not known whether/s);
	await stage.calmOne(stopped.workflow.id);

	const handing = stage.played(
		await stage.save(
			workflow({
				nodes: [start, write('continueErrorOutput'), handOver],
				connections: {
					Start: { main: [to('Write Lead')] },
					'Write Lead': { main: [[], to('Hand Over')] },
				},
			}),
		),
	);
	await handing.switchOn();
	broken();
	await handing.send('webhook/unknown-items', { name: 'Broken off' });
	await until('the message about the item', () => stage.messages.length > 1);
	assert.match(String(stage.messages[1].text), /error output: .*not known whether/s);
	// What was refused is no matter for this workflow.
	await handing.send('webhook/unknown-items', { name: '' });
	await handing.itemsAt('Start', 2);
	assert.equal(stage.messages.length, 2);
};

const rowsAndUnknown: Entry = async (stage, file) => {
	const played = await stage.play(file, (workflow) => {
		const { parameters } = nodeOf(workflow, 'Rows');
		const { rows } = JSON.parse(String(parameters.jsonOutput)) as { rows: Json[] };
		const nobody = { leadId: 'ffffffff-0000-4000-8000-000000000000', name: 'Nobody', note: 'x' };
		parameters.jsonOutput = JSON.stringify({ rows: [...rows, nobody] });
		// In their order, so that it is the first one whose line breaks.
		nodeOf(workflow, 'Post Activities').parameters.sendOptions = { callsAtATime: 1 };
	});
	const { leads, activities } = stage.leadSquared;
	const count = activities.length;
	stage.sandbox.fault({
		vendor: 'leadSquared',
		match: 'ProspectActivity.svc/Create',
		kind: 'reset',
	});
	const run = await played.run();
	assert.equal(run.status, 'success', JSON.stringify(run.error));
	const [asha, liam, chen] = leads.map(({ ProspectID }) => ProspectID);
	assert.deepEqual(
		activities.slice(count).map(({ RelatedProspectId }) => RelatedProspectId),
		[liam, chen],
	);
	const link = `${stage.outside}/your-leadsquared/lead?LeadID=${String(asha)}`;
	assert.deepEqual(stage.messages, [
		{
			text: `Please look whether these activities are there, and post them if not:\nAsha Desai, "Saw the terrace": ${link}`,
		},
	]);
	const refused = run.nodes['To Look At'].outputs[0].map(({ json }) => json);
	assert.deepEqual(
		refused.map(({ name, error }) => [name, (error as Json).outcome]),
		[['Nobody', 'refused']],
	);
};

const manyRows: Entry = async (stage, file) => {
	const count = 1_200;
	const played = await stage.play(file, (workflow) => {
		const { parameters } = nodeOf(workflow, 'Rows');
		parameters.jsonOutput = String(parameters.jsonOutput).replace('10000', String(count));
	});
	const { leads } = stage.leadSquared;
	const before = leads.length;
	stage.sandbox.fault({
		vendor: 'leadSquared',
		match: 'Bulk/CreateOrUpdate',
		skip: 30,
		kind: 'respond',
		status: 400,
		body: {
			Status: 'Error',
			ExceptionType: 'MXInvalidInputException',
			ExceptionMessage: 'Not this portion',
		},
	});
	await played.switchOn();
	const run = await played.run();
	assert.equal(run.status, 'success', JSON.stringify(run.error));
	assert.equal(leads.length, before + count - 25);
	assert.deepEqual(
		run.nodes.Total.outputs[0].map(({ json }) => json),
		[{ sum_written: count - 25, sum_refused: 25 }],
	);
	assert.equal(stage.sent('Bulk/CreateOrUpdate').length, count / 25);
};

export const leadSquaredEntries: Record<string, Entry> = {
	'08-ad-leads-without-duplicates': adLeads,
	'09-sheet-rows-to-activities': sheetRows,
	'15-unknown-items-to-a-person': unknownItems,
	'16-loop-over-many-rows': manyRows,
	'17-rows-and-who-looks-them-up': rowsAndUnknown,
};
