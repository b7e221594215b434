import type { IExecuteFunctions, IHttpRequestOptions, INodeExecutionData } from 'n8n-workflow';
import type { IDataObject, INodeParameters, NodeExecutionHint } from 'n8n-workflow';

import { resources } from '../../nodes/LeadSquared/operations';
import { leadSquared } from '../../nodes/LeadSquared/wire/vendor';
import { runOperation } from '../../nodes/shared/engine/engine';
import { clock } from '../../nodes/shared/wire/clock';
import { Books } from '../../sandbox/books.mts';
import { sandboxKeys } from '../../sandbox/keys.mts';
import { leadSquaredServer } from '../../sandbox/leadsquared/server.mts';
import { seedLeadSquaredState } from '../../sandbox/leadsquared/state.mts';
import { RollingWindow } from '../../sandbox/rate.mts';
import { defaultSettings } from '../../sandbox/types.mts';
import { textOf } from './bodies.mts';

/** A run of the node over the line. */
interface LineRun {
	output: INodeExecutionData[];
	hints: NodeExecutionHint[];
	tookMs: number;
	/** Of all calls of the run, how they were answered. */
	statuses: number[];
}

/** The sandbox's LeadSquared in this process, at the end of a line whose time is that of a fake clock. It keeps to its limits. */
export interface LeadSquaredLine {
	state: ReturnType<typeof seedLeadSquaredState>;
	/** How long a call of this path is under way, there and back, in ms. */
	callMs(path: string): number;
	/** Parameters are fixed, or plain paths into the item. */
	run(parameters: INodeParameters, items: IDataObject[]): Promise<LineRun>;
}

const windowMs = 5_000;

const allowed = { pro: { calls: 10, bulk: 5, windowMs }, super: { calls: 20, bulk: 10, windowMs } };

let accounts = 0;

/** One of an account that nothing else in the process knows of. */
export function leadSquaredLine(plan: keyof typeof allowed): LeadSquaredLine {
	const settings = defaultSettings();
	settings.leadSquared.rateLimit = allowed[plan];
	const state = seedLeadSquaredState();
	const server = leadSquaredServer({
		state: { leadSquared: state },
		settings,
		window: new RollingWindow(),
		books: new Books(),
	} as unknown as Parameters<typeof leadSquaredServer>[0]);
	// The key tells accounts apart here, and is not the one that goes to the sandbox.
	const accessKey = `account ${++accounts}`;
	const { secretKey } = sandboxKeys.leadSquared;
	let statuses: number[] = [];

	const httpRequestWithAuthentication = async (
		_type: string,
		{ method = 'POST', url, body }: IHttpRequestOptions,
	) => {
		const { pathname, search } = new URL(url);
		const sent = body instanceof Blob ? await textOf(body) : String(body ?? '');
		const ms = line.callMs(pathname);
		await clock.sleep(ms / 2);
		const { status, body: answer } = await server.handle({
			method,
			path: pathname + search,
			headers: {
				'content-type': 'application/json',
				'x-lsq-accesskey': sandboxKeys.leadSquared.accessKey,
				'x-lsq-secretkey': secretKey,
			},
			raw: Buffer.from(sent),
			at: clock.now(),
			now: clock.now(),
		});
		await clock.sleep(ms / 2);
		statuses.push(status);
		return { statusCode: status, headers: {}, body: structuredClone(answer) };
	};

	const line: LeadSquaredLine = {
		state,
		callMs: () => 0,
		async run(parameters, items) {
			const hints: NodeExecutionHint[] = [];
			const context = {
				getNode: () => ({ type: 'x.leadSquared', name: 'Node', parameters }),
				getNodeParameter: (name: string, _item: number, fallback: unknown) =>
					parameters[name] ?? fallback,
				getInputData: () => items.map((json) => ({ json })),
				getExecuteData: () => ({}),
				getExecutionCancelSignal: () => undefined,
				getExecutionId: () => '1',
				getWorkflow: () => ({ name: 'Workflow' }),
				logger: { info: () => undefined },
				sendMessageToUI: () => undefined,
				getTimezone: () => 'UTC',
				continueOnFail: () => true,
				getCredentials: async () => ({
					accessKey,
					secretKey,
					plan,
					region: 'api.leadsquared.com',
					baseUrl: 'http://localhost',
				}),
				addExecutionHints: (...given: NodeExecutionHint[]) => void hints.push(...given),
				helpers: { httpRequestWithAuthentication },
			};
			statuses = [];
			const begin = clock.now();
			const [output = []] = await runOperation(
				context as unknown as IExecuteFunctions,
				leadSquared,
				resources,
				{},
			);
			return { output, hints, tookMs: clock.now() - begin, statuses };
		},
	};
	return line;
}
