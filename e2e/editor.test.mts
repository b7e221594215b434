/** The editor with each node open; the screenshots are for looking at. */

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openEditor } from './lib/editor.mts';
import type { Editor } from './lib/editor.mts';
import { chain, demoResults, world } from './lib/shared.mts';
import { packageName } from './lib/world.mts';

let editor: Editor;

const formText = async () => await editor.page.locator('[data-test-id="ndv"]').first().innerText();

before(async () => {
	await demoResults();
	editor = await openEditor(world().n8n);
});

after(async () => {
	await editor?.close();
});

for (const [name, file, node, labels] of [
	[
		'ivvy-activity-create',
		'1-add-ivvy-activity',
		'Add Activity',
		['Resource', 'Operation', 'Name', 'Description'],
	],
	['ivvy-task-update', '2-update-ivvy-tasks', 'Update Task', ['Resource', 'Operation', 'Options']],
	[
		'ivvy-task-get-many',
		'5-tasks-to-activities',
		'Get Tasks',
		['Resource', 'Operation', 'Return All'],
	],
	[
		'leadsquared-account-activity',
		'3-post-account-activity',
		'Post Activity',
		['Resource', 'Operation', 'Account'],
	],
	[
		'leadsquared-bulk',
		'4-bulk-opportunity-activities',
		'Post Activities',
		['Resource', 'Operation', 'Opportunity'],
	],
] as const) {
	test(`the form of ${node} opens with its fields`, async () => {
		const demo = (await demoResults()).get(file);
		assert.ok(demo);
		await editor.openNode(demo.workflow.id, node);
		await editor.screenshot(name);
		const text = await formText();
		for (const label of labels)
			assert.ok(text.includes(label), `"${label}" is not in the form:\n${text}`);
		assert.doesNotMatch(text, /unknown|not installed|community node is missing/i);
	});
}

const id = (value: number) => ({ __rl: true, mode: 'id', value: String(value) });

const forms = [
	{
		name: 'ivvy-booking-create',
		node: 'Create Booking',
		height: 2300,
		// The account's own fields come last; a field is looked up in iVvy and added as a person does it.
		mapper: { index: 2, of: 3, field: 'Dietary Summary' },
		parameters: {
			resource: 'booking',
			operation: 'create',
			venueId: id(101),
			name: 'Spring Gala',
			additionalFields: {
				leadId: id(4501),
				dateEventStart: '2031-06-10T00:00:00',
				isAccommIncluded: true,
				accommReservationMethod: [1, 4],
				externalUrls: {
					row: [
						{ ref: 'crm', additionalFields: { url: 'https://crm.example.com/1', label: 'CRM' } },
					],
				},
			},
		},
		labels: [
			'Venue',
			'Coordinator',
			'Opportunity',
			'Event Start Date',
			'Includes Accommodation',
			'External Links',
			'Key',
			'Dietary Summary',
			'Company Details',
			'Contact Details',
			'Custom Fields',
		],
	},
	{
		name: 'ivvy-contact-create',
		node: 'Create Contact',
		height: 1400,
		mapper: { index: 0, of: 1, field: 'Meal Preference' },
		parameters: {
			resource: 'contact',
			operation: 'create',
			additionalFields: { groups: { row: [{ groupId: id(2481) }] } },
		},
		labels: [
			'First Name',
			'Email',
			'Meal Preference',
			'Subscription Groups',
			'Group',
			'Custom Fields',
		],
	},
	{
		name: 'ivvy-accommodation-create',
		node: 'Create Room Block',
		height: 1600,
		parameters: {
			resource: 'bookingAccommodation',
			operation: 'create',
			venueId: id(102),
			bookingId: id(5002),
			dayRates: {
				row: [
					{
						bookingDate: '2031-06-10T00:00:00',
						numRooms: 3,
						cost: 180,
						additionalFields: { numPayableByGuest: 1 },
					},
				],
			},
			additionalFields: { overrideCapacity: true },
		},
		labels: [
			'Room Venue',
			'Room',
			'Arrival Date',
			'Day Rates',
			'Night',
			'Rooms',
			'Rate per Room',
			'Paid by Guests',
			'Override Capacity',
		],
	},
];

const leadForms = [
	{
		name: 'leadsquared-lead-upsert',
		node: 'Upsert Lead',
		height: 1300,
		mapper: { index: 0, of: 1, field: 'Company' },
		parameters: {
			resource: 'lead',
			operation: 'upsert',
			searchBy: { __rl: true, mode: 'name', value: 'EmailAddress' },
			additionalFields: {
				secondMatch: { __rl: true, mode: 'name', value: 'Phone' },
				skipUnknownFields: true,
			},
			sendOptions: { simplify: true },
		},
		labels: [
			'Match By',
			'Fields',
			'Company',
			'Match By If Taken',
			'Skip Unknown Fields',
			'Simplify',
		],
	},
	{
		name: 'leadsquared-opportunity-capture',
		node: 'Capture Opportunity',
		height: 1500,
		// The fields of the opportunity and those of the lead come from two questions: either may be answered first.
		mapper: { index: 0, of: 2, field: 'Guests' },
		parameters: {
			resource: 'opportunity',
			operation: 'capture',
			opportunityEventCode: { __rl: true, mode: 'id', value: '12000' },
			sendOptions: { simplify: true },
		},
		labels: ['Match By', 'Match Value', 'Opportunity Type', 'Status', 'Guests', 'Simplify'],
	},
];

const credentials = {
	ivvyApi: { id: 'ivvySandbox', name: 'iVvy sandbox' },
	leadSquaredApi: { id: 'leadSquaredSandbox', name: 'LeadSquared sandbox' },
};
const formNode = (node: string, parameters: Record<string, unknown>, type = 'ivvy') => ({
	name: node,
	type: `${packageName}.${type}`,
	typeVersion: 1,
	parameters,
	credentials,
});

test('heavy forms open with all that is filled in', async () => {
	const nodes = [
		...forms.map(({ node, parameters }) => formNode(node, parameters)),
		...leadForms.map(({ node, parameters }) => formNode(node, parameters, 'leadSquared')),
	];
	const workflow = await world().api.addWorkflow(chain('heavyForms', nodes));
	for (const { name, node, height, mapper, labels } of [...forms, ...leadForms]) {
		await editor.page.setViewportSize({ width: 1440, height });
		await editor.openNode(workflow.id, node);
		if (mapper) {
			await editor.page.locator(`text="Add field to send" >> nth=${mapper.of - 1}`).waitFor();
			await editor.page.locator(`text="Add field to send" >> nth=${mapper.index}`).click();
			await editor.page.getByRole('menuitem', { name: mapper.field }).first().click();
			await editor.page.locator(`[data-test-id="ndv"] >> text=${mapper.field}`).first().waitFor();
		}
		await editor.screenshot(name);
		const text = await formText();
		for (const label of labels)
			assert.ok(text.includes(label), `${node}: "${label}" is not in the form:\n${text}`);
		assert.doesNotMatch(text, /unknown node|not installed|could not load|error fetching/i);
	}
	await editor.page.setViewportSize({ width: 1440, height: 1000 });
});

test('the resource changes while the form is open', async () => {
	const workflow = await world().api.addWorkflow(
		chain('switching', [formNode('Switch', { resource: 'task', operation: 'create' })]),
	);
	const { page } = editor;
	const input = (name: string) => page.locator(`[data-test-id="parameter-input-${name}"]`).first();
	const chosen = async (name: string) =>
		await page.locator(`[data-test-id="parameter-input-${name}"] input`).first().inputValue();
	// The operation may be called the same in both, so a field of its own says that the form is the new one.
	const change = async (resource: string, field: string) => {
		await input('resource').click();
		const option = page.getByRole('option', { name: new RegExp(`^${resource}$`) }).first();
		await option.waitFor();
		// From the choice to the new form, without the time that the list takes to open.
		const start = performance.now();
		await option.click();
		await input(field).waitFor();
		const took = performance.now() - start;
		assert.equal(await chosen('resource'), resource);
		assert.notEqual(await chosen('operation'), '');
		return took;
	};
	const start = performance.now();
	await editor.openNode(workflow.id, 'Switch');
	await input('endDatetime').waitFor();
	const opened = performance.now() - start;
	const there = await change('Booking', 'totalAttendees');
	const back = await change('Task', 'endDatetime');
	console.log(
		`editor: opened in ${Math.round(opened)} ms, switched in ${Math.round(there)} ms and back in ${Math.round(back)} ms`,
	);
});

test('the error output shows which row failed and what to do', async () => {
	const rows = ['new-one@editor.example.com', 'not an address'].map((address) => ({ address }));
	const create = {
		...formNode(
			'Create Leads',
			{
				resource: 'lead',
				operation: 'createBulk',
				attributes: {
					mappingMode: 'defineBelow',
					value: { EmailAddress: '={{ $json.address }}' },
					schema: [],
				},
				additionalFields: {},
			},
			'leadSquared',
		),
		onError: 'continueErrorOutput' as const,
	};
	const sheet = {
		name: 'Sheet',
		type: 'n8n-nodes-base.set',
		typeVersion: 3.4,
		parameters: { mode: 'raw', jsonOutput: JSON.stringify({ rows }), options: {} },
	};
	const split = {
		name: 'Enquiry',
		type: 'n8n-nodes-base.splitOut',
		typeVersion: 1,
		parameters: { fieldToSplitOut: 'rows', options: {} },
	};
	const workflow = await world().api.addWorkflow(chain('errorOutput', [sheet, split, create]));
	const { page } = editor;
	await page.goto(`${world().n8n.url}/workflow/${workflow.id}`);
	await page.locator('[data-test-id="execute-workflow-button"]').first().click();
	await page
		.locator(
			'[data-test-id="canvas-node"][data-node-name="Create Leads"] [data-test-id="canvas-node-status-success"]',
		)
		.first()
		.waitFor();
	await editor.screenshot('leadsquared-error-branches');
	await page
		.locator('[data-test-id="canvas-node"][data-node-name="Create Leads"]')
		.first()
		.dblclick();
	await page.locator('[data-test-id="ndv"] >> text=/^Error Branch/').first().click();
	await page.locator('[data-test-id="ndv"] >> text=/not an address/').first().waitFor();
	await editor.screenshot('leadsquared-error-output');
	assert.match(await formText(), /EmailAddress|email/i);
});

test('the page reported no error', () => {
	assert.deepEqual(editor.errors, []);
});
