/** Both nodes as tools of n8n's AI Agent, built as the editor builds them, with a model that gives what models give. */

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { WorkflowNode } from './lib/api.mts';
import { startModel } from './lib/model.mts';
import type { Model, ToolCall } from './lib/model.mts';
import { play, world } from './lib/shared.mts';
import { sparkle, sparkled } from './lib/sparkle.mts';
import type { Property } from './lib/sparkle.mts';
import { packageName } from './lib/world.mts';
import type { World } from './lib/world.mts';

let model: Model;
let chat: WorkflowNode;
let propertiesOf: (type: string) => Property[];

before(async () => {
	model = await startModel();
	const { api } = world();
	const saved = await api.addCredential('openAiApi', 'Scripted model', {
		apiKey: 'none',
		url: model.url,
	});
	chat = {
		name: 'Model',
		type: '@n8n/n8n-nodes-langchain.lmChatOpenAi',
		typeVersion: 1.3,
		parameters: {
			model: { __rl: true, mode: 'id', value: 'scripted' },
			responsesApiEnabled: false,
		},
		credentials: { openAiApi: saved },
	};
	const types = await api.nodeTypes();
	propertiesOf = (type) => {
		const found = types.find(({ name }) => name === `${packageName}.${type}`);
		assert.ok(found, `n8n has no node ${type}`);
		return found.properties as Property[];
	};
});

after(async () => {
	await model?.stop();
});

/** A tool with the sparkle pressed on every field that is not given. */
function tool(
	name: string,
	type: 'ivvyTool' | 'leadSquaredTool',
	given: Record<string, unknown>,
	onError?: string,
): WorkflowNode {
	const credential = type === 'ivvyTool' ? 'ivvyApi' : 'leadSquaredApi';
	return {
		name,
		type: `${packageName}.${type}`,
		typeVersion: 1,
		parameters: sparkled(propertiesOf(type), given),
		credentials: { [credential]: world().credentials[credential] },
		...(onError ? { onError } : {}),
	};
}

let runs = 0;

/** Runs an AI Agent with these tools, whose model makes these calls. */
async function ask(tools: WorkflowNode[], calls: ToolCall[]) {
	model.play(calls);
	const id = `agent${++runs}`;
	const agent = {
		name: 'Agent',
		type: '@n8n/n8n-nodes-langchain.agent',
		typeVersion: 3.1,
		parameters: { promptType: 'define', text: 'Do what is needed.', options: {} },
	};
	const start = {
		name: 'Start',
		type: 'n8n-nodes-base.manualTrigger',
		typeVersion: 1,
		parameters: {},
	};
	const nodes = [start, agent, chat, ...tools].map((node, index) => ({
		...node,
		id: `${id}-${index}`,
		position: [index * 220, 0],
	}));
	const to = (type: string) => ({ [type]: [[{ node: 'Agent', type, index: 0 }]] });
	const connections = {
		Start: to('main'),
		Model: to('ai_languageModel'),
		...Object.fromEntries(tools.map(({ name }) => [name, to('ai_tool')])),
	};
	const workflow = { id, name: id, nodes, connections, settings: { executionOrder: 'v1' } };
	return await play(workflow);
}

/** The one body that was sent to an action. */
function sent(calls: World['sandbox']['calls'], action: string): unknown {
	const bodies = calls.filter((call) => call.action.endsWith(action)).map(({ rawBody }) => rawBody);
	const got = JSON.stringify(model.answers()).slice(0, 2_000);
	assert.equal(
		bodies.length,
		1,
		`${action} was called ${bodies.length} times; the model got ${got}`,
	);
	return JSON.parse(bodies[0]);
}

const createTask = (onError?: string) =>
	tool('Create Task', 'ivvyTool', { resource: 'task', operation: 'create' }, onError);

test('a model works with both nodes, with the sparkle on every field', async () => {
	const task = createTask();
	const added = task.parameters.additionalFields as Record<string, { value: string }>;
	// The sparkle stands inside of a locator, also in a group.
	assert.match(added.assignedUserId.value, /n8n-auto-generated-fromAI-override.*'Assigned_User'/);
	assert.match(
		(task.parameters.contactId as { value: string }).value,
		/fromAI-override.*'Contact'/,
	);
	// Lists get no sparkle: the builder writes the expression.
	Object.assign(added, { status: "={{ $fromAI('Status', ``, 'string') }}" });
	const find = tool('Find Contact', 'ivvyTool', {
		resource: 'contact',
		operation: 'getAll',
		returnAll: false,
		filters: {
			filter: {
				condition: [
					{ field: 'email', condition: 'equals', value: sparkle('condition[0].value', 'Value') },
				],
			},
		},
	});
	const post = tool('Post Activity', 'leadSquaredTool', {
		resource: 'activity',
		operation: 'create',
		sendOptions: {},
	});
	const list = tool('List Tasks', 'ivvyTool', {
		resource: 'task',
		operation: 'getAll',
		returnAll: false,
		filters: {},
	});
	const [lead] = world().sandbox.state.leadSquared.leads;
	const { run, calls } = await ask(
		[task, find, post, list],
		[
			{
				tool: 'Create_Task',
				input: {
					Name: 'Send the menu',
					Due_Date: '2027-01-01T10:00:00Z',
					Contact: 'Amelia Hartley',
					Progress____: '40',
					Status: 'in progress',
					Venue: '',
					Company: null,
					Description: '',
					Mood: 'good',
				},
			},
			{
				tool: 'Find_Contact',
				input: { condition0_Value: 'amelia.hartley.10001@example.com', Limit: '5' },
			},
			{
				tool: 'Post_Activity',
				input: {
					Lead: lead.EmailAddress,
					Activity_Type: '201',
					Note: 'Wants the menu',
					Activity_Time: '',
				},
			},
			{ tool: 'List_Tasks', input: { Limit: 3 } },
		],
	);
	assert.equal(run.status, 'success', run.error?.message);
	assert.deepEqual(sent(calls, 'crm/addOrUpdateTask'), {
		name: 'Send the menu',
		endDatetime: '2027-01-01 10:00:00',
		contactId: 10001,
		status: 1,
		progress: 40,
	});
	assert.deepEqual(sent(calls, 'ProspectActivity.svc/Create'), {
		RelatedProspectId: lead.ProspectID,
		ActivityEvent: 201,
		ActivityNote: 'Wants the menu',
	});
	const [made, found, posted, tasks] = model.answers() as Array<Array<Record<string, unknown>>>;
	assert.deepEqual(made[0].lookedUp, [
		{
			field: 'Contact',
			name: 'Amelia Hartley',
			id: '10001',
			record: 'Amelia Hartley (amelia.hartley.10001@example.com)',
		},
	]);
	assert.deepEqual(
		found.map(({ id }) => id),
		[10001],
	);
	assert.equal((posted[0].lookedUp as unknown[]).length, 1);
	assert.equal(tasks.length, 3);
});

test('a long answer is cut, and says how many records there are', async () => {
	const find = tool('Find Contact', 'ivvyTool', {
		resource: 'contact',
		operation: 'getAll',
		returnAll: true,
		output: 'raw',
		filters: {},
	});
	await ask([find], [{ tool: 'Find_Contact', input: {} }]);
	const [contacts] = model.answers() as Array<Array<{ cut?: object }>>;
	assert.ok(JSON.stringify(contacts).length < 41_000);
	assert.deepEqual(Object.entries(contacts.at(-1)?.cut ?? {}).slice(1, 3), [
		['shown', contacts.length - 1],
		['total', world().sandbox.state.ivvy.contacts.length],
	]);
});

const wrong: ToolCall = {
	tool: 'Create_Task',
	input: { Name: 'Call', Due_Date: '2027-01-01T10:00:00Z', Contact: 'Nobody Atall' },
};

for (const onError of [undefined, 'continueRegularOutput']) {
	test(`a failure reaches the model with its next step; On Error: ${onError ?? 'not set'}`, async () => {
		const { run } = await ask([createTask(onError)], [wrong]);
		assert.equal(run.status, 'success', run.error?.message);
		const [[{ error }]] = model.answers() as Array<Array<{ error: Record<string, string> }>>;
		assert.match(error.message, /no record is called 'Nobody Atall'/);
		assert.match(error.nextStep, /Give the record's ID/);
	});
}

/** Why the README asks for *On Error: Continue*: this is n8n's doing, and no node can change it. */
test('with an error output the model gets nothing, and with Stop the run ends', async () => {
	await ask([createTask('continueErrorOutput')], [wrong]);
	assert.deepEqual(model.answers(), ['']);
	const { run } = await ask([createTask('stopWorkflow')], [wrong]);
	assert.equal(run.status, 'error');
	assert.deepEqual(model.answers(), []);
});
