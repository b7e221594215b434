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

import { LeadSquaredTrigger } from '../../nodes/LeadSquared/LeadSquaredTrigger.node';
import { forgetSecrets } from '../../nodes/LeadSquared/trigger/secret';
import { forgetMetadata } from '../../nodes/shared/engine/metadata';
import { forgetSeen } from '../../nodes/shared/trigger/seen';
import { name as packageName } from '../../package.json';
import { sandboxKeys, type Sandbox } from '../../sandbox/index.mts';
import { expressLike, rawBody } from './express.mts';
import { Credentials } from './n8n.mts';
import { useSandbox } from './sandbox.mts';
import { slowStart, type SlowStart } from './slowStart.mts';
import { runTrigger } from './triggerRun.mts';
import { useWorld } from './world.mts';

/** Where LeadSquared believes n8n to be. */
export const publicOrigin = 'https://n8n.example.org';
export const liveUrl = `${publicOrigin}/webhook/hook-1/leadsquared`;
export const testUrl = `${publicOrigin}/webhook-test/hook-1/leadsquared`;

export interface Answered {
	status: number;
	body: string;
}

/** One workflow that begins with the trigger, with as much of n8n around it as its webhook needs. */
interface LeadSquaredHost {
	parameters: INodeParameters;
	/** What the trigger gave to the runs that it started, in order. */
	started: INodeExecutionData[];
	/** Runs that failed at the trigger. */
	failed: Error[];
	/** The runs that they came in. */
	runs: number;
	/** What n8n stored with the workflow. */
	stored: { data: IDataObject };
	/** What the nodes wrote to n8n's log. */
	log: string[];
	/** Calls of the address: method and answer. */
	calls: string[];
	/** What stops n8n at the address, by status: 0 closes the connection. */
	fails: number | undefined;
	/** Makes the start of runs wait. */
	starts: SlowStart;
	activate(mode?: WorkflowActivateMode): Promise<void>;
	deactivate(mode?: WorkflowActivateMode): Promise<void>;
	/** Posts to the address as anybody may. */
	post(
		body: unknown,
		headers?: Record<string, string>,
		query?: string,
		signal?: AbortSignal,
	): Promise<Answered>;
	/** A new n8n process: only what was stored is left. */
	restart(): void;
	/** What the trigger gives in the run that items of its webhook start. */
	run(mode: WorkflowExecuteMode, items: INodeExecutionData[]): Promise<INodeExecutionData[]>;
	credentials: IDataObject;
	reset(): void;
	stop(): Promise<void>;
}

const type = `${packageName}.leadSquaredTrigger`;
const name = 'LeadSquared Trigger';
const trigger = new LeadSquaredTrigger() as unknown as INodeType;
const [setup, main] = trigger.description.webhooks as [IWebhookDescription, IWebhookDescription];

async function startLeadSquaredHost(sandbox: Sandbox): Promise<LeadSquaredHost> {
	/** In a test run n8n starts from nothing and stores nothing with the workflow. */
	const kept = { live: { data: {} as IDataObject }, test: { data: {} as IDataObject } };
	const started: INodeExecutionData[] = [];
	const failed: Error[] = [];
	const running = new Set<Promise<void>>();
	const log: string[] = [];
	const calls: string[] = [];
	const starts = slowStart();

	const node = (): INode => ({
		id: 'trigger-1',
		name,
		type,
		typeVersion: 1,
		position: [0, 0],
		webhookId: 'hook-1',
		parameters: host.parameters,
		credentials: { leadSquaredApi: { id: 'leadSquaredApi', name: 'leadSquaredApi' } },
	});
	const workflow = (data: IDataObject) =>
		new Workflow({
			id: 'w',
			nodes: [node()],
			connections: {},
			active: true,
			staticData: structuredClone(data),
			nodeTypes: {
				getByName: () => trigger,
				getByNameAndVersion: () => trigger,
				getKnownTypes: () => ({}),
			},
		});
	/** As n8n's database would keep it. */
	const save = (place: { data: IDataObject }, { staticData }: Workflow) => {
		if (staticData.__dataChanged !== true) return;
		place.data = JSON.parse(JSON.stringify(staticData)) as IDataObject;
	};
	const additionalData = (more: object = {}) =>
		({
			credentialsHelper: new Credentials({
				leadSquaredApi: {
					region: 'api.leadsquared.com',
					...sandboxKeys.leadSquared,
					baseUrl: sandbox.leadSquaredUrl,
					plan: 'custom',
					callsPerWindow: 1_000_000,
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
	const webhookData = (webhookDescription: IWebhookDescription, isTest: boolean) =>
		({ webhookDescription, isTest }) as unknown as IWebhookData;
	const listening = <T extends { logger: object }>(context: T): T => {
		const write = (text: string) => void log.push(text);
		Object.defineProperty(context, 'logger', {
			value: { info: write, warn: write, error: write, debug: () => undefined },
		});
		return context;
	};

	const hooks = async (
		activation: WorkflowActivateMode,
		names: Array<'checkExists' | 'create' | 'delete'>,
	) => {
		const isTest = activation === 'manual';
		const place = isTest ? kept.test : kept.live;
		const flow = workflow(place.data);
		try {
			for (const method of names) {
				const mode = isTest ? 'manual' : names.includes('delete') ? 'internal' : 'trigger';
				const context = listening(
					new HookContext(
						flow,
						flow.nodes[name],
						additionalData(),
						mode,
						activation,
						webhookData(main, isTest),
					),
				);
				if (await trigger.webhookMethods?.default?.[method].call(context)) return;
			}
		} finally {
			save(place, flow);
		}
	};

	/** n8n answers at once; here the run comes first, so that a test can look at it when it has the answer. */
	const begin = async (mode: WorkflowExecuteMode, items: INodeExecutionData[]) => {
		const run = host.run(mode, items).then(
			(given) => given.forEach((item) => started.push(item)),
			(error: Error) => void failed.push(error),
		);
		running.add(run);
		await run.finally(() => running.delete(run));
	};

	const receive = async (request: IncomingMessage, response: ServerResponse) => {
		const isTest = request.url?.startsWith('/webhook-test') ?? false;
		const place = isTest ? kept.test : kept.live;
		const body = await rawBody(request);
		const { searchParams } = new URL(request.url ?? '', publicOrigin);
		const flow = workflow(place.data);
		const http = Object.assign(request, {
			rawBody: body,
			body: body.toString(),
			query: Object.fromEntries(searchParams),
		});
		const more = { httpRequest: http, httpResponse: expressLike(response) };
		const description = request.method === 'HEAD' ? setup : main;
		const context = listening(
			new WebhookContext(
				flow,
				flow.nodes[name],
				additionalData(more),
				isTest ? 'manual' : 'webhook',
				webhookData(description, isTest),
				[],
				null,
			),
		);
		starts.watch(response);
		const returned = (await trigger.webhook?.call(context)) ?? {};
		const { workflowData } = returned;
		if (workflowData) await starts.turn();
		if (workflowData && host.fails) {
			// n8n stores nothing then.
			response.statusCode = host.fails;
		} else {
			if (workflowData) {
				host.runs++;
				// By starting the run n8n takes the mark away by which it knows what to store; then it reads the answer.
				flow.staticData.__dataChanged = false;
				response.write(JSON.stringify(returned.webhookResponse));
			}
			save(place, flow);
			if (workflowData) await begin(isTest ? 'manual' : 'webhook', workflowData[0] ?? []);
		}
		calls.push(`${request.method} ${response.statusCode}`);
		response.end();
	};
	const server: Server = createServer((request, response) => {
		if (host.fails === 0) request.socket.destroy();
		else void receive(request, response);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const here = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

	const restart = () => {
		forgetMetadata();
		forgetSeen();
		forgetSecrets();
	};
	const host: LeadSquaredHost = {
		parameters: {},
		credentials: {},
		started,
		failed,
		runs: 0,
		stored: kept.live,
		log,
		calls,
		fails: undefined,
		activate: async (mode = 'activate') => await hooks(mode, ['checkExists', 'create']),
		deactivate: async (mode = 'update') => await hooks(mode, ['delete']),
		starts,
		async post(body, headers = {}, query = '', signal) {
			const text = typeof body === 'string' ? body : JSON.stringify(body);
			const answer = await fetch(`${here}/webhook/hook-1/leadsquared${query}`, {
				method: 'POST',
				body: text,
				headers: { 'content-type': 'application/json', ...headers },
				signal,
			});
			const said = await answer.text();
			// Those of messages whose sender has gone as well.
			await Promise.all(running);
			return { status: answer.status, body: said };
		},
		restart,
		run: async (mode, items) => await runTrigger(workflow({}), name, additionalData(), mode, items),
		reset() {
			restart();
			starts.release();
			kept.live.data = {};
			kept.test.data = {};
			host.credentials = {};
			host.fails = undefined;
			host.runs = 0;
			for (const list of [started, failed, log, calls]) list.length = 0;
			sandbox.settings.webhookRoutes = { [publicOrigin]: here };
			sandbox.settings.leadSquared.webhooks = { attempts: 3, everyMs: 1, groupMs: 60_000 };
		},
		stop: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
	return host;
}

/** The sandbox and a workflow that begins with the trigger, for the tests of one file. */
export function useLeadSquaredHost(): { sandbox: Sandbox; host: LeadSquaredHost } {
	const sandbox = useSandbox();
	return { sandbox, host: useWorld(async () => await startLeadSquaredHost(sandbox)) };
}
