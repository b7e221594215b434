/**
 * Runs a node in the workflow engine of the installed n8n, in this process: the built nodes of this package and n8n's
 * own HTTP Request node, with real signing. Only n8n's server and database are left out.
 */

import { createRequire, registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Core from 'n8n-core';
import type * as N8nWorkflow from 'n8n-workflow';
import type {
	IBinaryKeyData,
	IDataObject,
	IExecuteFunctions,
	IHttpRequestOptions,
	INodeExecutionData,
	INodeParameters,
	INodeType,
	IWorkflowExecuteAdditionalData,
	OnError,
} from 'n8n-workflow';
import { n8nModule } from '../../e2e/lib/n8n.mts';
import { textOf } from '../../test/harness/bodies.mts';
import { bareNode } from '../programs/bare.mts';
import { root } from '../../scripts/install.mjs';
import { packageName } from '../../scripts/lib/manifest.mjs';

// In a real n8n a community node gets n8n's own copy of this module.
const n8nUrl = pathToFileURL(n8nModule.resolve('n8n-workflow')).href;
registerHooks({
	resolve: (name, context, next) =>
		name === 'n8n-workflow' && context.parentURL?.startsWith(pathToFileURL(join(root, 'dist')).href)
			? { url: n8nUrl, format: 'commonjs', shortCircuit: true }
			: next(name, context),
});

const { ExecutionLifecycleHooks, WorkflowExecute } = n8nModule('n8n-core') as typeof Core;
const { createRunExecutionData, ICredentialsHelper, Workflow } = n8nModule(
	'n8n-workflow',
) as typeof N8nWorkflow;
const ours = createRequire(join(root, 'index.js'))('./index.js') as Record<string, new () => never>;

type Authenticate = (
	credentials: IDataObject,
	options: IHttpRequestOptions,
) => Promise<IHttpRequestOptions>;
const credentialTypes = [new ours.IvvyApi(), new ours.LeadSquaredApi()] as Array<{
	name: string;
	authenticate: Authenticate;
}>;

function httpRequestNode(): INodeType {
	const { HttpRequest } = n8nModule(
		'n8n-nodes-base/dist/nodes/HttpRequest/HttpRequest.node.js',
	) as {
		HttpRequest: new () => { getNodeType(version: number): INodeType };
	};
	return new HttpRequest().getNodeType(4.2);
}

/** The nodes as they are built, and n8n's own. */
export const types: Record<string, INodeType> = {
	ivvy: new ours.Ivvy(),
	leadSquared: new ours.LeadSquared(),
	ivvyTrigger: new ours.IvvyTrigger(),
	leadSquaredTrigger: new ours.LeadSquaredTrigger(),
	httpRequest: httpRequestNode(),
	bare: bareNode,
};

const source = (items: INodeExecutionData[]) =>
	({
		description: {
			displayName: 'Source',
			name: 'source',
			group: ['trigger'],
			version: 1,
			description: '',
			defaults: { name: 'Source' },
			inputs: [],
			outputs: ['main'],
			properties: [],
		},
		execute: async () => [items],
	}) as INodeType;

/** Real signing by the built credentials. */
export class Credentials extends ICredentialsHelper {
	private readonly data: Record<string, IDataObject>;

	constructor(data: Record<string, IDataObject>) {
		super();
		this.data = data;
	}

	getParentTypes = () => [];
	preAuthentication = async () => undefined;
	runPreAuthentication = async () => undefined;

	async authenticate(
		credentials: IDataObject,
		typeName: string,
		options: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> {
		const type = credentialTypes.find(({ name }) => name === typeName);
		if (!type) throw new Error(`No credential ${typeName}`);
		return await type.authenticate(credentials, options);
	}

	getDecrypted = async (_data: unknown, _node: unknown, type: string) =>
		({ ...this.data[type] }) as never;

	getCredentials = async (): Promise<never> => {
		throw new Error('not used by these nodes');
	};

	getCredentialsProperties = () => [];
	isCredentialUsableByNode = () => true;
	updateCredentials = async () => undefined;
	updateCredentialsOauthTokenData = async () => undefined;
}

export type NodeName = 'ivvy' | 'leadSquared' | 'httpRequest' | 'bare';

export interface NodeRun {
	node: NodeName;
	parameters: INodeParameters;
	items: IDataObject[];
	credentials: Record<string, IDataObject>;
	/** Answers every request at once instead of the network. */
	answer?: (options: IHttpRequestOptions) => unknown;
	/** The files of each item, by binary field. */
	files?: IBinaryKeyData;
	onError?: OnError;
}

/** What became of a run. */
export interface NodeResult {
	/** Items of each output; the second one is that of "Continue (using error output)". */
	outputs: INodeExecutionData[][];
	/** What stopped the node, if anything did. */
	error?: { message: string; description?: string | null };
}

/** The node's type, with the helper that goes to the vendor replaced if there is an answer in its place. */
function typeFor({ node, answer }: NodeRun): INodeType {
	const type = types[node];
	if (!answer) return type;
	return Object.assign(Object.create(type) as INodeType, {
		async execute(this: IExecuteFunctions) {
			// A body whose connection is opened ahead comes when its call may go.
			const request = async (_type: string, options: IHttpRequestOptions) => {
				const body: unknown = options.body;
				return answer(body instanceof Blob ? { ...options, body: await textOf(body) } : options);
			};
			Object.assign(this.helpers, { httpRequestWithAuthentication: request });
			return await type.execute?.call(this);
		},
	});
}

/** Gives the node's output. @throws Error what stopped the node */
export async function runNode(options: NodeRun): Promise<INodeExecutionData[]> {
	const { outputs, error } = await resultOf(options);
	if (error) throw new Error(`${error.message} ${error.description ?? ''}`);
	return outputs[0] ?? [];
}

/** Runs the node, whatever becomes of it. */
export async function resultOf(options: NodeRun): Promise<NodeResult> {
	const { node, parameters, credentials, onError, files } = options;
	const items = options.items.map((json, item) => ({
		json,
		pairedItem: { item },
		...(files ? { binary: files } : {}),
	}));
	// n8n lets its HTTP Request node use any credential, and knows it by this name.
	const type = `${node === 'httpRequest' ? 'n8n-nodes-base' : packageName}.${node}`;
	const byName: Record<string, INodeType> = { source: source(items), [type]: typeFor(options) };
	const given = Object.keys(credentials).map((name) => [name, { id: name, name }] as const);
	const nodes = [
		{
			id: '1',
			name: 'Source',
			type: 'source',
			typeVersion: 1,
			position: [0, 0] as [number, number],
			parameters: {},
		},
		{
			id: '2',
			name: node,
			type,
			typeVersion: node === 'httpRequest' ? 4.2 : 1,
			position: [200, 0] as [number, number],
			parameters,
			onError,
			credentials: Object.fromEntries(given),
		},
	];
	const workflow = new Workflow({
		id: 'w',
		nodes,
		active: false,
		settings: { timezone: 'UTC' },
		connections: { Source: { main: [[{ node, type: 'main', index: 0 }]] } },
		nodeTypes: {
			getByName: (name) => byName[name],
			getByNameAndVersion: (name) => byName[name],
			getKnownTypes: () => ({}),
		},
	});
	const here = 'http://localhost/';
	const workflowData = {
		id: 'w',
		name: 'w',
		active: false,
		activeVersionId: null,
		isArchived: false,
		createdAt: new Date(),
		updatedAt: new Date(),
		nodes,
		connections: workflow.connectionsBySourceNode,
	};
	const additionalData = {
		executionId: 'e',
		credentialsHelper: new Credentials(credentials),
		currentNodeParameters: parameters,
		hooks: new ExecutionLifecycleHooks('manual', 'e', workflowData),
		variables: {},
		restApiUrl: here,
		instanceBaseUrl: here,
		formWaitingBaseUrl: here,
		webhookBaseUrl: here,
		webhookWaitingBaseUrl: here,
		webhookTestBaseUrl: here,
		setExecutionStatus: () => undefined,
	} as unknown as IWorkflowExecuteAdditionalData;
	const start = { node: nodes[0], data: { main: [[{ json: {} }]] }, source: null };
	const data = createRunExecutionData({ executionData: { nodeExecutionStack: [start] } });
	const run = await new WorkflowExecute(additionalData, 'manual', data).processRunExecutionData(
		workflow,
	);
	const { resultData } = run.data;
	return {
		outputs: (resultData.runData[node]?.[0]?.data?.main ?? []).map((items) => items ?? []),
		error: resultData.error,
	};
}
