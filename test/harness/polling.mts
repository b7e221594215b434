import { PollContext } from 'n8n-core';
import {
	Workflow,
	type ICredentialDataDecryptedObject,
	type IDataObject,
	type INode,
	type INodeParameters,
	type INodeType,
	type IWorkflowExecuteAdditionalData,
	type WorkflowActivateMode,
} from 'n8n-workflow';

import { IvvyTrigger } from '../../nodes/Ivvy/IvvyTrigger.node';
import { LeadSquaredTrigger } from '../../nodes/LeadSquared/LeadSquaredTrigger.node';
import { forgetMetadata } from '../../nodes/shared/engine/metadata';
import { clock } from '../../nodes/shared/wire/clock';
import { sandboxKeys, startSandbox, type Sandbox } from '../../sandbox/index.mts';
import { Credentials } from './n8n.mts';
import { runTrigger } from './triggerRun.mts';
import { useWorld } from './world.mts';

/** An active workflow that begins with a polling trigger; n8n's own poll context, real HTTP, n8n's way of storing. */
export interface Polled {
	/** What the form says; read anew as n8n starts. */
	parameters: INodeParameters;
	/** The keys in the credential; they can be replaced. */
	keys: ICredentialDataDecryptedObject;
	/** Chooses another credential with the same keys, as of the next start. */
	useCredential(id: string): void;
	/** What n8n does as the workflow is activated or n8n starts: a poll, after which the node's data is stored. */
	activate(): Promise<IDataObject[]>;
	/** One tick of the poll times. The node's data is stored only if the workflow starts. */
	poll(): Promise<IDataObject[]>;
	/** "Fetch Test Event" in the editor. */
	sample(): Promise<IDataObject[]>;
	/** What the trigger gives in the run that the items of a poll start. */
	run(items: IDataObject[]): Promise<IDataObject[]>;
	/** n8n starts anew with what it stored. */
	restart(): Promise<IDataObject[]>;
	/** What n8n stored. */
	stored(): IDataObject;
}

interface PollWorld {
	sandbox: Sandbox;
	/** Waits the code asked for, in ms; none of them is really waited. */
	waits: number[];
	/** What the nodes wrote into n8n's log as a warning. */
	warnings: string[];
	ivvy(parameters: INodeParameters, credential?: ICredentialDataDecryptedObject): Polled;
	leadSquared(parameters: INodeParameters, credential?: ICredentialDataDecryptedObject): Polled;
	/** Lets time pass for the node, not for the vendor. */
	pass(seconds: number): void;
	reset(): void;
	stop(): Promise<void>;
}

const types: Record<string, INodeType> = {
	ivvyTrigger: new IvvyTrigger() as unknown as INodeType,
	leadSquaredTrigger: new LeadSquaredTrigger() as unknown as INodeType,
};

let workflows = 0;

function polled(
	type: 'ivvyTrigger' | 'leadSquaredTrigger',
	given: INodeParameters,
	credentials: Record<string, ICredentialDataDecryptedObject>,
	warnings: string[],
): Polled {
	const nodeType = types[type];
	const node: INode = {
		id: '1',
		name: 'Trigger',
		type,
		typeVersion: 1,
		position: [0, 0],
		parameters: { mode: 'polling', ...given },
		credentials: Object.fromEntries(
			Object.keys(credentials).map((name) => [name, { id: name, name }]),
		),
	};
	const id = `w${++workflows}`;
	let stored = '{}';
	const load = () =>
		new Workflow({
			id,
			nodes: [structuredClone(node)],
			connections: {},
			active: true,
			staticData: JSON.parse(stored) as IDataObject,
			nodeTypes: {
				getByName: () => nodeType,
				getByNameAndVersion: () => nodeType,
				getKnownTypes: () => ({}),
			},
		});
	const additionalData = {
		credentialsHelper: new Credentials(credentials),
		variables: {},
		restApiUrl: '',
		instanceBaseUrl: '',
		webhookBaseUrl: '',
		webhookTestBaseUrl: '',
		webhookWaitingBaseUrl: '',
		formWaitingBaseUrl: '',
		setExecutionStatus: () => undefined,
	} as unknown as IWorkflowExecuteAdditionalData;
	let workflow = load();
	const contextOf = (activation: WorkflowActivateMode) => {
		const context = new PollContext(
			workflow,
			workflow.nodes.Trigger,
			additionalData,
			'trigger',
			activation,
		);
		// Only where its words go is changed.
		Object.defineProperty(context, 'logger', {
			value: { warn: (message: string) => void warnings.push(message) },
		});
		return context;
	};
	/** n8n polls with one context from the activation on. */
	let context = contextOf('activate');
	const save = () => {
		stored = JSON.stringify(workflow.staticData);
	};
	const pollOnce = async () => {
		const items = await nodeType.poll?.call(context);
		return items ? items[0].map(({ json }) => json) : null;
	};
	const run = async (mode: 'trigger' | 'manual', items?: IDataObject[]) =>
		(
			await runTrigger(
				workflow,
				'Trigger',
				additionalData,
				mode,
				items?.map((json) => ({ json })),
			)
		).map(({ json }) => json);
	const start = async (activation: WorkflowActivateMode) => {
		context = contextOf(activation);
		const items = await pollOnce();
		save();
		return items ?? [];
	};
	const host: Polled = {
		parameters: node.parameters,
		keys: Object.values(credentials)[0],
		useCredential(id) {
			for (const used of Object.values(node.credentials ?? {})) used.id = id;
		},
		activate: async () => await start('activate'),
		async poll() {
			const items = await pollOnce();
			if (items) save();
			return items ?? [];
		},
		sample: async () => await run('manual'),
		run: async (items) => await run('trigger', items),
		async restart() {
			workflow = load();
			return await start('init');
		},
		stored: () => JSON.parse(stored) as IDataObject,
	};
	return host;
}

async function startPolling(): Promise<PollWorld> {
	const sandbox = await startSandbox();
	const real = { ...clock };
	let ahead = 0;
	clock.now = () => real.now() + ahead;
	clock.idleMs = () => real.idleMs() + ahead;
	const waits: number[] = [];
	clock.sleep = async (ms) => {
		waits.push(ms);
		ahead += ms;
	};
	const warnings: string[] = [];
	return {
		sandbox,
		waits,
		warnings,
		ivvy: (parameters, credential = {}) =>
			polled(
				'ivvyTrigger',
				parameters,
				{ ivvyApi: { region: 'AU', ...sandboxKeys.ivvy, baseUrl: sandbox.ivvyUrl, ...credential } },
				warnings,
			),
		leadSquared: (parameters, credential = {}) =>
			polled(
				'leadSquaredTrigger',
				parameters,
				{
					leadSquaredApi: {
						region: 'api.leadsquared.com',
						...sandboxKeys.leadSquared,
						baseUrl: sandbox.leadSquaredUrl,
						plan: 'custom',
						callsPerWindow: 1_000_000,
						bulkCallsPerWindow: 1_000_000,
						...credential,
					},
				},
				warnings,
			),
		pass: (seconds) => {
			ahead += seconds * 1000;
		},
		reset: () => {
			sandbox.reset();
			forgetMetadata();
			ahead = 0;
			waits.length = 0;
			warnings.length = 0;
		},
		stop: async () => {
			Object.assign(clock, real);
			await sandbox.stop();
		},
	};
}

/** Workflows that poll, for the tests of one file. */
export const usePolling = (): PollWorld => useWorld(startPolling);
