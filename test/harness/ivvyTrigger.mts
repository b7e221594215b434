import { HookContext, WebhookContext } from 'n8n-core';
import {
	Workflow,
	type IDataObject,
	type INode,
	type INodeExecutionData,
	type INodeParameters,
	type INodeType,
	type IWebhookData,
	type IWebhookDescription,
	type IWorkflowExecuteAdditionalData,
	type WorkflowActivateMode,
	type WorkflowExecuteMode,
} from 'n8n-workflow';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';

import { IvvyTrigger } from '../../nodes/Ivvy/IvvyTrigger.node';
import { forgetKeys } from '../../nodes/Ivvy/trigger/keys';
import { forgetSeen } from '../../nodes/shared/trigger/seen';
import { forgetTopics } from '../../nodes/Ivvy/trigger/topics';
import { name as packageName } from '../../package.json';
import { sandboxKeys, type Sandbox } from '../../sandbox/index.mts';
import type { Proxy } from '../../sandbox/proxy.mts';
import { expressLike, rawBody } from './express.mts';
import { Credentials } from './n8n.mts';
import { slowStart, type SlowStart } from './slowStart.mts';
import { runTrigger } from './triggerRun.mts';
import { useVendors, type Vendors } from './vendors.mts';
import { useWorld } from './world.mts';

/** Where iVvy believes n8n to be. */
export const publicOrigin = 'https://n8n.example.org';

/** One workflow that begins with the trigger, with as much of n8n around it as its webhook needs. */
interface IvvyHost {
	parameters: INodeParameters;
	/** Overlays the credential. */
	credentials: IDataObject;
	/** Items that started the workflow, in order. */
	started: INodeExecutionData[];
	/** The runs that they came in. */
	runs: number;
	/** What n8n stored with the workflow. */
	stored: { data: IDataObject };
	/** What the node wrote to n8n's log, each with its level. */
	log: string[];
	starts: SlowStart;
	activate(mode?: WorkflowActivateMode): Promise<void>;
	deactivate(mode?: WorkflowActivateMode): Promise<void>;
	/** Posts to the address as anybody may. */
	post(body: unknown, headers?: Record<string, string>): Promise<number>;
	/** A new n8n process: only what was stored is left. */
	restart(): void;
	/** Resolves with the items as soon as there are so many. */
	until(count: number): Promise<INodeExecutionData[]>;
	/** What the trigger gives in the run that items of its webhook start. */
	run(mode: WorkflowExecuteMode, items: INodeExecutionData[]): Promise<INodeExecutionData[]>;
	/** Makes the next runs fail to start, as an n8n that is shutting down. */
	refuseRuns: boolean;
	reset(): void;
	stop(): Promise<void>;
}

/** This process's HTTPS, which goes through the sandbox's proxy to its AWS. */
interface Network {
	/** What the proxy was asked for. */
	requests: Proxy['requests'];
	cut(): void;
	mend(): void;
	reset(): void;
	stop(): Promise<void>;
}

/** Trusts the proxy's authority and sends this process's HTTPS through it, as the environment variables do for n8n. */
async function startNetwork(sandbox: Sandbox): Promise<Network> {
	const { url, ca, requests } = await sandbox.startProxy();
	const before = getCACertificates('default');
	setDefaultCACertificates([...before, ca]);
	const mend = () => void (process.env.HTTPS_PROXY = url);
	return {
		requests,
		cut: () => void (process.env.HTTPS_PROXY = 'http://127.0.0.1:9'),
		mend,
		reset: () => {
			mend();
			requests.length = 0;
		},
		// The sandbox ends the proxy.
		stop: async () => {
			delete process.env.HTTPS_PROXY;
			setDefaultCACertificates(before);
		},
	};
}

/** Resolves when every subscription of an address is confirmed. */
export async function confirmed({ state }: Sandbox, url: string): Promise<void> {
	const ours = () => state.ivvy.tables.subscriptions.filter((row) => row.url === url);
	while (!ours().every((row) => row.isConfirmed))
		await new Promise((resolve) => setImmediate(resolve));
}

const type = `${packageName}.ivvyTrigger`;
const trigger = new IvvyTrigger() as unknown as INodeType;

async function startIvvyHost(sandbox: Sandbox): Promise<IvvyHost> {
	const stored = { data: {} as IDataObject };
	const started: INodeExecutionData[] = [];
	const log: string[] = [];
	const starts = slowStart();
	let wakeUp = () => {};

	const node = (): INode => ({
		id: 'trigger-1',
		name: 'iVvy Trigger',
		type,
		typeVersion: 1,
		position: [0, 0],
		webhookId: 'hook-1',
		parameters: host.parameters,
		credentials: { ivvyApi: { id: 'ivvyApi', name: 'ivvyApi' } },
	});
	const workflow = () =>
		new Workflow({
			id: 'w',
			nodes: [node()],
			connections: {},
			active: true,
			staticData: structuredClone(stored.data),
			nodeTypes: {
				getByName: () => trigger,
				getByNameAndVersion: () => trigger,
				getKnownTypes: () => ({}),
			},
		});
	/** As n8n's database would keep it. */
	const save = ({ staticData }: Workflow) => {
		stored.data = JSON.parse(JSON.stringify(staticData)) as IDataObject;
	};
	const additionalData = (more: object = {}) =>
		({
			credentialsHelper: new Credentials({
				ivvyApi: {
					region: 'AU',
					...sandboxKeys.ivvy,
					baseUrl: sandbox.ivvyUrl,
					...(host.credentials as object),
				},
			}),
			variables: {},
			restApiUrl: '',
			instanceBaseUrl: '',
			webhookBaseUrl: `${publicOrigin}/webhook`,
			webhookTestBaseUrl: `${publicOrigin}/webhook-test`,
			webhookWaitingBaseUrl: '',
			formWaitingBaseUrl: '',
			setExecutionStatus: () => undefined,
			...more,
		}) as unknown as IWorkflowExecuteAdditionalData;
	const webhookData = (isTest: boolean) =>
		({
			webhookDescription: trigger.description.webhooks?.[0] as IWebhookDescription,
			isTest,
		}) as unknown as IWebhookData;

	const listening = <T extends { logger: object }>(context: T): T => {
		const write = (level: string) => (text: string) => void log.push(`${level}: ${text}`);
		Object.defineProperty(context, 'logger', {
			value: {
				info: write('info'),
				warn: write('warn'),
				error: write('error'),
				debug: () => undefined,
			},
		});
		return context;
	};

	const hooks = async (
		activation: WorkflowActivateMode,
		names: Array<'checkExists' | 'create' | 'delete'>,
	) => {
		const isTest = activation === 'manual';
		const mode = names.includes('delete') ? 'internal' : isTest ? 'manual' : 'trigger';
		const flow = workflow();
		const methods = trigger.webhookMethods?.default;
		try {
			for (const name of names) {
				const context = listening(
					new HookContext(
						flow,
						flow.nodes['iVvy Trigger'],
						additionalData(),
						mode,
						activation,
						webhookData(isTest),
					),
				);
				if (await methods?.[name].call(context)) return;
			}
		} finally {
			save(flow);
		}
	};

	const receive = async (request: IncomingMessage, response: ServerResponse) => {
		const isTest = request.url?.startsWith('/webhook-test') ?? false;
		const body = await rawBody(request);
		const flow = workflow();
		const more = {
			httpRequest: Object.assign(request, { rawBody: body, body: body.toString() }),
			httpResponse: expressLike(response),
		};
		const mode = isTest ? 'manual' : 'webhook';
		const context = listening(
			new WebhookContext(
				flow,
				flow.nodes['iVvy Trigger'],
				additionalData(more),
				mode,
				webhookData(isTest),
				[],
				null,
			),
		);
		starts.watch(response);
		const result = (await trigger.webhook?.call(context)) ?? {};
		const { workflowData } = result;
		if (workflowData) await starts.turn();
		if (workflowData && host.refuseRuns) {
			// n8n does not store anything then.
			response.statusCode = 500;
		} else {
			started.push(...(workflowData?.[0] ?? []));
			if (workflowData) host.runs++;
			// The start of a run makes n8n forget that the data changed; then it looks for an answer of the node's own.
			if (workflowData) flow.staticData.__dataChanged = false;
			void result.webhookResponse;
			if (flow.staticData.__dataChanged) save(flow);
		}
		response.end();
		wakeUp();
	};
	const server: Server = createServer((request, response) => void receive(request, response));
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const here = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

	const restart = () => {
		forgetKeys();
		forgetSeen();
		forgetTopics();
	};
	const host: IvvyHost = {
		parameters: {},
		credentials: {},
		started,
		runs: 0,
		stored,
		log,
		refuseRuns: false,
		starts,
		activate: async (mode = 'activate') => await hooks(mode, ['checkExists', 'create']),
		deactivate: async (mode = 'update') => await hooks(mode, ['delete']),
		async post(body, headers = { 'content-type': 'text/plain; charset=UTF-8' }) {
			const text = typeof body === 'string' ? body : JSON.stringify(body);
			return (await fetch(`${here}/webhook/hook-1/ivvy`, { method: 'POST', body: text, headers }))
				.status;
		},
		restart,
		async until(count) {
			while (started.length < count) await new Promise<void>((resolve) => (wakeUp = resolve));
			return started;
		},
		run: async (mode, items) =>
			await runTrigger(workflow(), 'iVvy Trigger', additionalData(), mode, items),
		reset() {
			restart();
			starts.release();
			stored.data = {};
			started.length = 0;
			host.runs = 0;
			log.length = 0;
			host.credentials = {};
			host.refuseRuns = false;
			sandbox.settings.webhookRoutes = { [publicOrigin]: here };
			sandbox.settings.ivvy.notifications = { repeats: 5, everyMs: 5 };
		},
		stop: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
	return host;
}

/** The sandbox, the network to its AWS, and a workflow that begins with the trigger, for the tests of one file. */
export function useIvvyHost(): { vendors: Vendors; network: Network; host: IvvyHost } {
	const vendors = useVendors();
	return {
		vendors,
		network: useWorld(async () => await startNetwork(vendors.sandbox)),
		host: useWorld(async () => await startIvvyHost(vendors.sandbox)),
	};
}
