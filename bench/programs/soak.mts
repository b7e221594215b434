/** One process in which n8n runs execution after execution for hundreds of accounts, and what it holds on to. */

import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { IDataObject } from 'n8n-workflow';
import { guid, kinds } from '../../sandbox/leadsquared/wire/ids.mts';
import { root } from '../../scripts/install.mjs';
import { serve } from '../lib/child.mts';
import { resultOf } from '../lib/host.mts';
import { ivvyApi, leadSquaredApi } from './parameters.mts';
import type { Urls } from './parameters.mts';
import { soakKinds, type SoakKind } from './soakKinds.mts';
import { poller, receive } from './soakTriggers.mts';

/** So many executions go side by side, as they do in n8n. */
const lanes = 4;

/** The nodes' waits, such as those before a further try, take this part of their time: what is kept is of interest here. */
const hurry = 50;

interface Clock {
	sleep(ms: number, signal?: AbortSignal): Promise<void>;
}
const { clock } = createRequire(join(root, 'index.js'))('./dist/nodes/shared/wire/clock.js') as {
	clock: Clock;
};
const { sleep } = clock;
clock.sleep = async (ms, signal) => await sleep(ms / hurry, signal);

/** What went through and what the process holds after that, with the garbage collected. */
export interface Sample {
	executions: number;
	items: number;
	/** Items that came out, and those that failed among them. */
	out: number;
	failed: number;
	/** Items with which triggers have started a run. */
	started: number;
	heapMb: number;
	/** Memory of buffers. */
	externalMb: number;
	/** What would keep the process alive: sockets, timers, requests. */
	handles: number;
	rssMb: number;
}

let accounts: Urls[] = [];
let epochNow = 0;
const total = { executions: 0, items: 0, out: 0, failed: 0, started: 0 };

/** One pacer for each account: other numbers would make another one. */
const limits = { calls: 10_000, bulk: 10_000 };
const credentialsOf = (account: number): Record<string, IDataObject> => {
	const urls = accounts[account % accounts.length];
	return { ...ivvyApi(urls), ...leadSquaredApi(urls, limits) };
};
const credentialOf = (node: SoakKind['node'], account: number) => {
	const name = node === 'ivvy' ? 'ivvyApi' : 'leadSquaredApi';
	return { [name]: credentialsOf(account)[name] };
};

/** @throws Error when other items come out than have to */
async function execute(kind: SoakKind, nth: number): Promise<void> {
	const { node, parameters, onError, files, gives = 1 } = kind;
	const items = Array.from({ length: kind.items }, (_, index) => kind.item(epochNow, nth, index));
	const credentials = credentialOf(node, total.executions);
	total.executions++;
	total.items += items.length;
	const { outputs, error } = await resultOf({
		...{ node, parameters, items, credentials, onError, files },
	});
	const [done = [], failed = []] = outputs;
	total.out += done.length + failed.length;
	total.failed += failed.length;
	const isRight = kind.stops
		? error !== undefined
		: error === undefined && done.length + failed.length === items.length * gives;
	if (isRight) return;
	throw new Error(
		`${node} ${String(parameters.resource)} ${String(parameters.operation)}: ${done.length} + ${failed.length} items came out. ${error?.message ?? ''}`,
	);
}

const pollers = new Map<string, () => Promise<number>>();
const poll = async (type: 'ivvyTrigger' | 'leadSquaredTrigger', parameters: IDataObject) => {
	const node = type === 'ivvyTrigger' ? 'ivvy' : 'leadSquared';
	const make = () => poller(type, type, parameters as never, credentialOf(node, 0));
	const ask = pollers.get(type) ?? make();
	pollers.set(type, ask);
	return await ask();
};

/** What n8n stores with each workflow that waits for messages. */
const stored = new Map<string, IDataObject>();

async function message(nth: number): Promise<number> {
	const id = `hook-${total.executions % accounts.length}`;
	const data = stored.get(id) ?? {};
	stored.set(id, data);
	const number = 1_000_000 * epochNow + nth;
	const lead = {
		ProspectID: guid(kinds.lead, number),
		FirstName: 'Priya',
		CreatedOn: '2026-11-01',
	};
	const started = await receive(id, data, { Before: {}, After: lead });
	if (started !== 1) throw new Error(`A message started ${started} runs`);
	return started;
}

const triggers: Array<(nth: number) => Promise<number>> = [
	async () => await poll('ivvyTrigger', { resource: 'task', change: 'created' }),
	message,
	async () => await poll('leadSquaredTrigger', { resource: 'lead', change: 'created' }),
];

/** A trigger's execution, which has one item: the poll or the message. */
async function trigger(nth: number): Promise<void> {
	total.executions++;
	total.items++;
	const given = await triggers[nth % triggers.length](nth);
	total.out += given;
	total.started += given;
}

/** Waits until connections that are being closed are gone, or for so long that they stay. */
async function settled(): Promise<number> {
	const handles = () =>
		process.getActiveResourcesInfo().filter((name) => !/^(PipeWrap|TTYWrap)$/.test(name)).length;
	let least = handles();
	for (let tries = 0; tries < 50 && least > 0; tries++) {
		await new Promise((resolve) => setTimeout(resolve, 20));
		least = Math.min(least, handles());
	}
	return least;
}

serve({
	use(urls: Urls[]) {
		accounts = urls;
	},
	/** The executions of an epoch: in turns, each round with a trigger. */
	async run(epoch: number, executions: number): Promise<void> {
		epochNow = epoch;
		const round = soakKinds.length + 1;
		let next = 0;
		const lane = async (): Promise<void> => {
			for (let nth = next++; nth < executions; nth = next++) {
				const kind = soakKinds[nth % round];
				await (kind ? execute(kind, Math.floor(nth / round)) : trigger(Math.floor(nth / round)));
			}
		};
		await Promise.all(Array.from({ length: lanes }, lane));
	},
	async sample(): Promise<Sample> {
		const handles = await settled();
		for (let times = 0; times < 3; times++) {
			globalThis.gc?.();
			await new Promise((resolve) => setImmediate(resolve));
		}
		const { heapUsed, external, arrayBuffers, rss } = process.memoryUsage();
		const mb = (bytes: number) => bytes / 2 ** 20;
		return {
			...total,
			heapMb: mb(heapUsed),
			externalMb: mb(Math.max(external, arrayBuffers)),
			handles,
			rssMb: mb(rss),
		};
	},
});
