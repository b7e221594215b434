import type { IExecuteFunctions, IHttpRequestOptions } from 'n8n-workflow';

import { resources } from '../../nodes/Ivvy/operations';
import { ivvy } from '../../nodes/Ivvy/wire/vendor';
import { sendBatches } from '../../nodes/shared/engine/batch';
import type { Job, Outcome } from '../../nodes/shared/engine/run';
import { clock } from '../../nodes/shared/wire/clock';
import { openLine } from '../../nodes/shared/wire/send';
import { ivvyServer } from '../../sandbox/ivvy/server.mts';
import { seedIvvyState } from '../../sandbox/ivvy/state.mts';
import { Books } from '../../sandbox/books.mts';
import { RollingWindow } from '../../sandbox/rate.mts';
import { ivvySeedIds } from '../../sandbox/seed.mts';
import { defaultSettings, type Answer, type Row } from '../../sandbox/types.mts';
import { signed } from '../sandbox/client.mts';
import { textOf } from './bodies.mts';

/** A call as the sandbox answered it. */
interface Asked {
	action: string;
	/** When it was sent, on the clock of the code under test. */
	sentAt: number;
	/** When its answer came back. */
	endedAt: number;
	status: number;
	answer: Row;
}

interface Options {
	operation?: 'create' | 'update';
	/** Another one than that of the other runs. */
	account?: string;
	/** 1 for "Always". */
	batchFrom?: number;
	/** As many names as items; which record each of them changes. */
	records?: number[];
}

/** What became of a run. */
interface Sent {
	/** Of this run only. */
	calls: Asked[];
	outcomes: Outcome[];
	tookMs: number;
}

/** The sandbox's iVvy in this process, at the end of a line whose time is that of a fake clock. */
export interface IvvyLine {
	settings: ReturnType<typeof defaultSettings>['ivvy']['batch'];
	/** How long each call is under way, there and back, in ms. */
	callMs: number;
	/** Changes what an action answers. */
	change(action: string, answer: (given: Answer) => Answer): void;
	/** Sends tasks as items of one run, up to 10 singles at a time. */
	send(items: number, options?: Options): Promise<Sent>;
}

const [contact] = ivvySeedIds.contacts;

let accounts = 0;

/** One that nothing else in the process knows of. */
export function ivvyLine(): IvvyLine {
	const settings = defaultSettings();
	const state = { ivvy: seedIvvyState() };
	const server = ivvyServer({ state, settings, window: new RollingWindow(), books: new Books() });
	const changes = new Map<string, (given: Answer) => Answer>();
	const own = `account ${++accounts}`;
	let calls: Asked[] = [];

	const httpRequestWithAuthentication = async (
		_type: string,
		{ method = 'POST', url, body }: IHttpRequestOptions,
	) => {
		const { pathname, search } = new URL(url);
		const action = `${pathname.split('/').at(-1)}/${new URLSearchParams(search).get('action')}`;
		// A body whose connection was opened ahead comes when its call may go.
		const sent = body instanceof Blob ? await textOf(body) : String(body);
		const sentAt = clock.now();
		await clock.sleep(line.callMs / 2);
		const at = clock.now();
		const date = new Date(at).toISOString().slice(0, 19).replace('T', ' ');
		const { headers, path } = signed(action, sent, { headers: { 'IVVY-Date': date } });
		const lowered = Object.fromEntries(
			Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
		);
		const request = { method, path, headers: lowered, raw: Buffer.from(sent), at, now: at };
		const given = structuredClone(await server.handle(request));
		const answer = changes.get(action)?.(given) ?? given;
		await clock.sleep(line.callMs / 2);
		calls.push({
			action,
			sentAt,
			endedAt: clock.now(),
			status: answer.status,
			answer: answer.body as Row,
		});
		return { statusCode: answer.status, headers: {}, body: answer.body };
	};

	const line: IvvyLine = {
		settings: settings.ivvy.batch,
		callMs: 0,
		change: (action, answer) => void changes.set(action, answer),
		async send(items, { operation: name = 'update', account = own, batchFrom = 1, records } = {}) {
			const resource = resources.find(({ value }) => value === 'task')!;
			const operation = resource.operations.find(({ value }) => value === name)!;
			const { tasks } = state.ivvy;
			while (tasks.length < items) tasks.push({ ...tasks[0], id: 700_000 + tasks.length });
			const bodyOf = (item: number) =>
				name === 'create'
					? { name: `Task ${item}`, endDatetime: '2026-12-01 10:00:00', contactId: contact }
					: { id: tasks[records?.[item] ?? item].id, name: `Name ${item}` };
			const jobs: Job[] = Array.from({ length: items }, (_, item) => ({
				item,
				values: { body: bodyOf(item), query: {} },
				limit: 1,
				output: 'raw',
			}));
			const context = {
				getCredentials: async () => ({
					apiKey: account,
					apiSecret: 'secret',
					baseUrl: 'http://localhost',
				}),
				helpers: { httpRequestWithAuthentication },
			};
			const outcomes: Outcome[] = [];
			const run = {
				attempt: { vendor: ivvy, resource, operation },
				line: await openLine(context as unknown as IExecuteFunctions, ivvy),
				readContext: { timeZone: 'UTC' },
				width: 10,
				settle: (item: number, outcome: Outcome) => void (outcomes[item] = outcome),
				underWay: [],
				isOver: () => false,
				readFile: async () => await Promise.reject(new Error('no files here')),
			};
			calls = [];
			const begin = clock.now();
			const { recordKeys } = operation.batchable!;
			await sendBatches(run, { batches: ivvy.batch!, recordKeys, batchFrom }, jobs);
			return { calls, outcomes, tookMs: clock.now() - begin };
		},
	};
	return line;
}
