import { ExecutionLifecycleHooks, LoadOptionsContext, WorkflowExecute } from 'n8n-core';
import {
	createRunExecutionData,
	ICredentialsHelper,
	NodeConnectionTypes,
	NodeHelpers,
	Workflow,
	type ICredentialDataDecryptedObject,
	type ICredentialType,
	type IBinaryKeyData,
	type IDataObject,
	type IHttpRequestOptions,
	type INode,
	type INodeCredentialsDetails,
	type INodeExecutionData,
	type INodeListSearchResult,
	type INodeParameters,
	type INodeType,
	type INodeTypes,
	type IRun,
	type IVersionedNodeType,
	type IWorkflowExecuteAdditionalData,
	type NodeApiError,
	type OnError,
	type ResourceMapperFields,
} from 'n8n-workflow';

import { IvvyApi } from '../../credentials/IvvyApi.credentials';
import { LeadSquaredApi } from '../../credentials/LeadSquaredApi.credentials';
import { Ivvy } from '../../nodes/Ivvy/Ivvy.node';
import { LeadSquared } from '../../nodes/LeadSquared/LeadSquared.node';
import { name as packageName } from '../../package.json';

const credentialTypes: ICredentialType[] = [new IvvyApi(), new LeadSquaredApi()];

/** One of each, as in n8n: describing the forms takes longer than most runs. */
const built = new Map<NodeRun['node'], INodeType>();
function nodeType(node: NodeRun['node']): INodeType {
	const type = built.get(node) ?? (node === 'ivvy' ? new Ivvy() : new LeadSquared());
	built.set(node, type);
	return type;
}

/** Hands out items; stands for whatever comes before the node in a workflow. */
const source = (items: INodeExecutionData[]): INodeType => ({
	description: {
		displayName: 'Source',
		name: 'source',
		group: ['trigger'],
		version: 1,
		description: '',
		defaults: { name: 'Source' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		properties: [],
	},
	execute: async () => [items],
});

/** What n8n makes of a stored credential: defaults where nothing is stored, and nothing of fields that are not displayed. */
export function asN8nGivesIt(
	type: string,
	stored: ICredentialDataDecryptedObject = {},
): ICredentialDataDecryptedObject {
	const { properties = [] } = credentialTypes.find(({ name }) => name === type) ?? {};
	return NodeHelpers.getNodeParameters(
		properties,
		stored as INodeParameters,
		true,
		false,
		null,
		null,
	) as ICredentialDataDecryptedObject;
}

/** Real signing by the real credential classes; only n8n's database is left out. */
export class Credentials extends ICredentialsHelper {
	constructor(private readonly data: Record<string, ICredentialDataDecryptedObject>) {
		super();
	}

	/** How often n8n would have gone to its database. */
	reads = 0;

	getParentTypes = () => [];

	preAuthentication = async () => undefined;

	runPreAuthentication = async () => undefined;

	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		typeName: string,
		options: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> {
		const type = credentialTypes.find(({ name }) => name === typeName);
		if (typeof type?.authenticate !== 'function') throw new Error(`${typeName} does not sign`);
		return await type.authenticate(credentials, options);
	}

	async getDecrypted(_data: unknown, _node: INodeCredentialsDetails, type: string) {
		this.reads++;
		return asN8nGivesIt(type, this.data[type]);
	}

	getCredentials = async (): Promise<never> => {
		throw new Error('not used by these nodes');
	};

	getCredentialsProperties = () => [];

	isCredentialUsableByNode = () => true;

	updateCredentials = async () => undefined;

	updateCredentialsOauthTokenData = async () => undefined;
}

export interface NodeRun {
	/** `Ivvy` or `LeadSquared`. */
	node: 'ivvy' | 'leadSquared';
	/** Another class in place of today's, and the version that the workflow has of it. */
	version?: { of: IVersionedNodeType; number: number };
	parameters: INodeParameters;
	items?: IDataObject[];
	/** Files of the items, by item and binary field. */
	files?: IBinaryKeyData[];
	onError?: OnError;
	/** Run it as the tool of an AI agent, which n8n has a node of its own for. */
	asTool?: boolean;
	/** With "Retry On Fail": how often n8n runs the node at most. */
	maxTries?: number;
	credentials: Record<string, ICredentialDataDecryptedObject>;
	timezone?: string;
	/** Called with a function that cancels the execution. */
	onStart?: (cancel: () => void) => void;
	/** Is told what n8n sends to the console of the browser that started the execution. */
	onConsole?: (message: string) => void;
}

export interface NodeResult {
	/** Items of the (success) output. */
	output: INodeExecutionData[];
	/** Items of the error output, with `onError: 'continueErrorOutput'`. */
	failed: INodeExecutionData[];
	/** What stopped the node, if anything did. */
	error?: NodeApiError;
	credentialReads: number;
	run: IRun;
}

/** Everything around a node that n8n's server would provide. */
function surroundings(
	{
		node,
		version,
		parameters,
		onError,
		asTool,
		maxTries,
		timezone = 'UTC',
		credentials,
		onConsole,
	}: NodeRun,
	items: INodeExecutionData[],
) {
	const type = `${packageName}.${node}${asTool ? 'Tool' : ''}`;
	const made = version?.of.getNodeType(version.number) ?? nodeType(node);
	const types: Record<string, INodeType> = { 'test.source': source(items), [type]: made };
	const nodeTypes: INodeTypes = {
		getByName: (name) => types[name],
		getByNameAndVersion: (name) => types[name],
		getKnownTypes: () => ({}),
	};
	const given = Object.keys(credentials).map((type) => [type, { id: type, name: type }] as const);
	const tested: INode = {
		id: '2',
		name: 'Node',
		type,
		typeVersion: version?.number ?? 1,
		position: [200, 0],
		parameters,
		onError,
		// n8n takes 0 for its default, a second.
		...(maxTries ? { retryOnFail: true, maxTries, waitBetweenTries: 1 } : {}),
		credentials: Object.fromEntries(given),
	};
	const nodes: INode[] = [
		{
			id: '1',
			name: 'Source',
			type: 'test.source',
			typeVersion: 1,
			position: [0, 0],
			parameters: {},
		},
		tested,
	];
	const workflow = new Workflow({
		id: 'w',
		name: 'w',
		nodes,
		connections: {
			Source: { main: [[{ node: 'Node', type: NodeConnectionTypes.Main, index: 0 }]] },
		},
		active: false,
		nodeTypes,
		settings: { timezone },
	});
	const credentialsHelper = new Credentials(credentials);
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
	// n8n builds links from it for expressions; nothing is sent there.
	const here = 'http://localhost/';
	const additionalData = {
		executionId: 'e',
		credentialsHelper,
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
		sendDataToUI: (_type: string, { messages }: { messages: string[] }) =>
			messages.forEach((one) => onConsole?.(one)),
	} as unknown as IWorkflowExecuteAdditionalData;
	return { workflow, tested, nodes, types, additionalData, credentialsHelper };
}

/** Runs one node behind a source of items, in n8n's own workflow engine and over real HTTP. */
export async function runNode(options: NodeRun): Promise<NodeResult> {
	const items = (options.items ?? [{}]).map((json, item) => ({
		json,
		pairedItem: { item },
		...(options.files ? { binary: options.files[item] } : {}),
	}));
	const { workflow, nodes, additionalData, credentialsHelper } = surroundings(options, items);
	const start = { node: nodes[0], data: { main: [[{ json: {} }]] }, source: null };
	const execute = new WorkflowExecute(
		additionalData,
		'manual',
		createRunExecutionData({ executionData: { nodeExecutionStack: [start] } }),
	);
	const running = execute.processRunExecutionData(workflow);
	options.onStart?.(() => running.cancel());
	const run = await running;
	const { resultData } = run.data;
	const main = resultData.runData.Node?.[0]?.data?.main ?? [];
	return {
		output: main[0] ?? [],
		failed: main[1] ?? [],
		error: resultData.error as NodeApiError | undefined,
		credentialReads: credentialsHelper.reads,
		run,
	};
}

/** What n8n hands to a method of the node that the editor calls; its helpers send with the node's credentials. */
export function editorContext(options: NodeRun) {
	const { workflow, tested, types, additionalData } = surroundings(options, []);
	const context = new LoadOptionsContext(workflow, tested, additionalData, '');
	return { context, methods: types[tested.type].methods };
}

/** Calls a node's "From List" search as the editor does. */
export async function searchList(
	options: NodeRun & { method: string; typed?: string; token?: string },
): Promise<INodeListSearchResult> {
	const { context, methods } = editorContext(options);
	const search = methods?.listSearch?.[options.method];
	if (!search) throw new Error(`No search named ${options.method}`);
	return await search.call(context, options.typed, options.token);
}

/** Asks for the fields of a mapper as the editor does. */
export async function mapFields(
	options: NodeRun & { method: string },
): Promise<ResourceMapperFields> {
	const { context, methods } = editorContext(options);
	const mapping = methods?.resourceMapping?.[options.method];
	if (!mapping) throw new Error(`No mapping named ${options.method}`);
	return await mapping.call(context);
}
