/** Active workflows that begin with a trigger, with as much of n8n around them as a poll or a message needs. */

import { createHash } from 'node:crypto';
import { EventEmitter } from 'node:events';
import type * as Core from 'n8n-core';
import type * as N8nWorkflow from 'n8n-workflow';
import type {
	IDataObject,
	INode,
	INodeParameters,
	IWebhookData,
	IWorkflowExecuteAdditionalData,
	Workflow,
} from 'n8n-workflow';
import { n8nModule } from '../../e2e/lib/n8n.mts';
import { Credentials, types } from '../lib/host.mts';

const { PollContext, WebhookContext } = n8nModule('n8n-core') as typeof Core;
const n8n = n8nModule('n8n-workflow') as typeof N8nWorkflow;

type TriggerName = 'ivvyTrigger' | 'leadSquaredTrigger';

/** An active workflow. @param data what n8n has stored with it */
function workflowOf(
	type: TriggerName,
	id: string,
	parameters: INodeParameters,
	credentials: Record<string, IDataObject>,
	data: IDataObject,
): Workflow {
	const given = Object.keys(credentials).map((name) => [name, { id: name, name }] as const);
	const node: INode = {
		id: '1',
		name: 'Trigger',
		type,
		typeVersion: 1,
		position: [0, 0],
		webhookId: id,
		parameters,
		credentials: Object.fromEntries(given),
	};
	return new n8n.Workflow({
		id,
		nodes: [node],
		connections: {},
		active: true,
		staticData: data,
		nodeTypes: {
			getByName: () => types[type],
			getByNameAndVersion: () => types[type],
			getKnownTypes: () => ({}),
		},
	});
}

const surroundings = (credentials: Record<string, IDataObject>, more: object = {}) =>
	({
		credentialsHelper: new Credentials(credentials),
		variables: {},
		restApiUrl: '',
		instanceBaseUrl: '',
		webhookBaseUrl: '',
		webhookTestBaseUrl: '',
		webhookWaitingBaseUrl: '',
		formWaitingBaseUrl: '',
		setExecutionStatus: () => undefined,
		...more,
	}) as unknown as IWorkflowExecuteAdditionalData;

/** Polls as long as it lives; gives how many records start a run. */
export function poller(
	type: TriggerName,
	id: string,
	parameters: INodeParameters,
	credentials: Record<string, IDataObject>,
): () => Promise<number> {
	const workflow = workflowOf(type, id, { mode: 'polling', ...parameters }, credentials, {});
	const context = new PollContext(
		workflow,
		workflow.nodes.Trigger,
		surroundings(credentials),
		'trigger',
		'activate',
	);
	return async () => (await types[type].poll?.call(context))?.[0].length ?? 0;
}

const secret = 'ab'.repeat(32);
const hash = createHash('sha256').update(secret).digest('hex');

/** As much of a response as n8n's own has. */
class Response extends EventEmitter {
	statusCode = 200;

	status(code: number) {
		this.statusCode = code;
		return this;
	}

	json() {
		return this;
	}

	end() {
		this.emit('finish');
		this.emit('close');
	}
}

/** A message of LeadSquared; gives how many runs it starts. @param id of the workflow @param stored what n8n keeps with it */
export async function receive(id: string, stored: IDataObject, body: object): Promise<number> {
	// Under the name by which n8n keeps the data of a node.
	stored['node:Trigger'] ??= { webhook: { id, url: '', secret: hash, spec: '' } };
	const parameters = { mode: 'webhook', event: 'leadCreated' };
	const workflow = workflowOf('leadSquaredTrigger', id, parameters, {}, stored);
	const response = new Response();
	const httpRequest = {
		headers: { 'x-n8n-secret': secret },
		query: {},
		rawBody: Buffer.from(JSON.stringify(body)),
	};
	const type = types.leadSquaredTrigger;
	const webhookDescription = type.description.webhooks?.find(({ name }) => name === 'default');
	const context = new WebhookContext(
		workflow,
		workflow.nodes.Trigger,
		surroundings({}, { httpRequest, httpResponse: response }),
		'webhook',
		{ webhookDescription } as unknown as IWebhookData,
		[],
		null,
	);
	const answer = (await type.webhook?.call(context)) ?? {};
	// n8n reads the answer when it has started the run, stores the data then, and ends the response.
	void answer.webhookResponse;
	Object.assign(stored, JSON.parse(JSON.stringify(workflow.staticData)));
	response.end();
	return answer.workflowData?.[0]?.length ?? 0;
}
