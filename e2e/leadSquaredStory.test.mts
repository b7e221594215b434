/** 200 enquiries through LeadSquared: leads, opportunities, activities, tasks and a list, each node fed by the ones before it. */

import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { seedIds } from '../sandbox/seed.mts';
import type { Item, Run, WorkflowNode } from './lib/api.mts';
import { chain, play, world } from './lib/shared.mts';
import type { Sandbox, World } from './lib/world.mts';
import { packageName } from './lib/world.mts';

type Row = Record<string, unknown>;

const count = 200;

/** Every tenth is a lead that LeadSquared knows by its phone number only; the rest is new. */
const isKnown = (index: number) => index % 10 === 0;
const email = (index: number) => `guest${index}@enquiry.example.com`;

/** What the world outside brings, with numbers as texts as a spreadsheet would. */
const enquiries = (knownPhones: string[]) =>
	Array.from({ length: count }, (_, index) => ({
		number: String(index),
		email: email(index),
		phone: isKnown(index) ? knownPhones[index / 10] : `+91-70000${String(10_000 + index)}`,
		firstName: `Guest ${index}`,
		budget: String(1000 + index),
		wishes: index % 2 === 0 ? 'A garden' : 'A terrace',
	}));

const of = (node: string, field: string) => `={{ $('${node}').item.json.${field} }}`;
const row = (field: string) => of('Enquiry', field);
const picked = (value: string, mode = 'id') => ({ __rl: true, mode, value });
const mapped = (value: Row) => ({ mappingMode: 'defineBelow', value, schema: [] });

function leadSquared(name: string, operation: string, parameters: Row): WorkflowNode {
	const [resource, verb] = operation.split('.');
	return {
		name,
		type: `${packageName}.leadSquared`,
		typeVersion: 1,
		parameters: { resource, operation: verb, ...parameters },
		credentials: { leadSquaredApi: { id: 'leadSquaredSandbox', name: 'LeadSquared sandbox' } },
	};
}

function core(name: string, type: string, typeVersion: number, parameters: Row): WorkflowNode {
	return { name, type: `n8n-nodes-base.${type}`, typeVersion, parameters };
}

const steps = (rows: Row[]): WorkflowNode[] => [
	core('Sheet', 'set', 3.4, { mode: 'raw', jsonOutput: JSON.stringify({ rows }), options: {} }),
	core('Enquiry', 'splitOut', 1, { fieldToSplitOut: 'rows', options: {} }),
	leadSquared('Upsert Leads', 'lead.upsertBulk', {
		searchBy: picked('EmailAddress', 'name'),
		attributes: mapped({
			EmailAddress: row('email'),
			Phone: row('phone'),
			FirstName: row('firstName'),
			mx_Unheard_Of: 'x',
		}),
		additionalFields: { secondMatch: picked('Phone', 'name'), skipUnknownFields: true },
	}),
	// From here on the order is another one: what goes by position instead of by pairing takes another row's ids.
	core('By Lead', 'sort', 1, {
		sortFieldsUi: { sortField: [{ fieldName: 'LeadId', order: 'descending' }] },
		options: {},
	}),
	leadSquared('Capture Opportunity', 'opportunity.capture', {
		searchBy: picked('EmailAddress', 'name'),
		matchValue: row('email'),
		opportunityEventCode: picked('12000'),
		fields: mapped({ mx_Custom_1: `=Enquiry {{ $('Enquiry').item.json.number }}`, Status: 'Open' }),
		additionalFields: {},
	}),
	leadSquared('Post Activities', 'activity.createBulk', {
		relatedProspectId: picked(of('Upsert Leads', 'LeadId')),
		activityEvent: picked('206'),
		fields: mapped({ mx_Custom_1: row('wishes'), mx_Custom_2: '2026-05-01T10:00:00Z' }),
		additionalFields: { activityNote: `=Wish {{ $('Enquiry').item.json.number }}` },
	}),
	leadSquared('Create Task', 'task.createTodo', {
		name: `=Call guest {{ $('Enquiry').item.json.number }}`,
		taskType: picked('Call Back'),
		relatedEntity: '5',
		relatedEntityId: picked(of('Capture Opportunity', 'OpportunityId')),
		additionalFields: {
			dueDate: '2031-01-05T09:00:00',
			ownerEmailAddress: picked(seedIds.activeEmail, 'email'),
		},
	}),
	leadSquared('Complete Task', 'task.complete', { id: of('Create Task', 'Id') }),
	leadSquared('Add to List', 'list.addLeads', {
		listId: picked(seedIds.lists[1]),
		leadId: picked(of('Upsert Leads', 'LeadId')),
	}),
];

/** The index of the input item that each output item names. */
function pairs(items: Item[]): number[] {
	return items.map(({ pairedItem }) => {
		assert.ok(pairedItem !== undefined && !Array.isArray(pairedItem), 'one paired item for each');
		return typeof pairedItem === 'number' ? pairedItem : pairedItem.item;
	});
}

const inOrder = Array.from({ length: count }, (_, index) => index);

describe('200 enquiries', () => {
	let run: Run;
	let calls: Sandbox['calls'];
	let state: World['sandbox']['state']['leadSquared'];
	let nodes: WorkflowNode[];
	let rows: ReturnType<typeof enquiries>;

	before(async () => {
		state = world().sandbox.state.leadSquared;
		rows = enquiries(state.leads.slice(0, count / 10).map(({ Phone }) => String(Phone)));
		nodes = steps(rows);
		({ run, calls } = await play(chain('leadSquaredStory', nodes)));
	});

	const items = (node: string) => run.nodes[node]?.outputs[0] ?? [];
	const called = (path: string) => calls.filter(({ action }) => action.endsWith(path)).length;
	/** A node's answers in the order of the rows: the items after the sort are traced back through their pairing. */
	const answers = (node: string): Row[] => {
		const json = items(node).map((item) => item.json);
		if (node === 'Upsert Leads') return json;
		const order = pairs(items('By Lead'));
		const byRow: Row[] = [];
		json.forEach((answer, index) => (byRow[order[index]] = answer));
		return byRow;
	};

	test('run through', () => {
		assert.equal(run.error, undefined, JSON.stringify(run.error));
		assert.equal(run.status, 'success');
	});

	test('every node gives 200 items, each paired with its own', () => {
		for (const { name } of nodes.slice(2)) assert.equal(items(name).length, count, name);
		assert.notDeepEqual(pairs(items('By Lead')), inOrder);
		for (const { name, type } of nodes)
			if (type.endsWith('.leadSquared')) assert.deepEqual(pairs(items(name)), inOrder, name);
	});

	test('take as few calls as the limits allow', () => {
		// 8 calls of 25, and one for the 20 leads that another one's e-mail did not find.
		assert.equal(called('Lead/Bulk/CreateOrUpdate'), 9);
		assert.equal(called('Capture'), count);
		assert.equal(called('Add/ByLeadId'), 8);
		assert.equal(called('Task.svc/Create'), count);
		assert.equal(called('MarkComplete'), count);
		assert.equal(called('AddLeadsToStaticList'), 8);
		assert.deepEqual(
			calls.filter(({ status }) => status !== 200),
			[],
		);
	});

	test('known leads are found by their phone number, the others are new', () => {
		const leads = answers('Upsert Leads');
		assert.deepEqual(
			leads.map(({ LeadCreated }) => LeadCreated),
			inOrder.map((index) => !isKnown(index)),
		);
		for (const [index, { LeadId, skippedFields }] of leads.entries()) {
			const stored = state.leads.find(({ ProspectID }) => ProspectID === LeadId);
			assert.deepEqual(
				[stored?.EmailAddress, stored?.Phone, stored?.FirstName],
				[rows[index].email, rows[index].phone, rows[index].firstName],
			);
			assert.deepEqual(skippedFields, ['mx_Unheard_Of']);
		}
	});

	test('opportunities, activities and tasks are those of the same enquiry', () => {
		const leads = answers('Upsert Leads');
		const opportunities = answers('Capture Opportunity');
		const activities = answers('Post Activities');
		const tasks = answers('Create Task');
		for (const index of inOrder) {
			const opportunity = state.opportunities.find(
				({ OpportunityId }) => OpportunityId === opportunities[index].OpportunityId,
			);
			assert.deepEqual(
				[opportunity?.RelatedProspectId, opportunity?.mx_Custom_1],
				[leads[index].LeadId, `Enquiry ${index}`],
			);
			const activity = state.activities.find(
				({ ProspectActivityId }) => ProspectActivityId === activities[index].ProspectActivityId,
			);
			assert.deepEqual(
				[activity?.RelatedProspectId, activity?.mx_Custom_1, activity?.mx_Custom_2],
				[leads[index].LeadId, rows[index].wishes, '2026-05-01 10:00:00'],
			);
			const task = state.tasks.find(({ UserTaskId }) => UserTaskId === tasks[index].Id);
			assert.deepEqual(
				[task?.Name, task?.RelatedEntityId, task?.StatusCode],
				[`Call guest ${index}`, opportunities[index].OpportunityId, 1],
			);
		}
	});

	test('all leads are in the list', () => {
		const list = state.lists.find(({ ListId, ID }) => [ListId, ID].includes(seedIds.lists[1])) as
			| { _leadIds?: string[] }
			| undefined;
		const members = new Set(list?._leadIds);
		for (const { LeadId } of answers('Upsert Leads')) assert.ok(members.has(String(LeadId)));
	});
});

describe('a workflow whose second row is refused', () => {
	test('goes on with the others, and the error output says why', async () => {
		const rows = [
			'new-one@enquiry.example.com',
			'not an address',
			'new-two@enquiry.example.com',
		].map((address) => ({ address }));
		const create = {
			...leadSquared('Create Leads', 'lead.createBulk', {
				attributes: mapped({ EmailAddress: of('Enquiry', 'address'), OwnerId: seedIds.users[0] }),
				additionalFields: {},
			}),
			onError: 'continueErrorOutput',
		};
		const { run } = await play(
			chain('leadSquaredErrors', [
				core('Sheet', 'set', 3.4, {
					mode: 'raw',
					jsonOutput: JSON.stringify({ rows }),
					options: {},
				}),
				core('Enquiry', 'splitOut', 1, { fieldToSplitOut: 'rows', options: {} }),
				create as WorkflowNode,
			]),
		);
		const [out, failed] = run.nodes['Create Leads'].outputs;
		assert.deepEqual(pairs(out), [0, 2]);
		assert.deepEqual(pairs(failed), [1]);
		assert.match((failed[0].json.error as { message: string }).message, /EmailAddress|email/i);
		assert.equal(failed[0].json.address, 'not an address', 'the input is still there');
	});
});
