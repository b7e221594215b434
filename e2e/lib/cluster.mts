/** An n8n in queue mode as a large one runs: a main process, two workers and two webhook processors, which answer by turns. */

import { cpSync, readFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { encryptionKey, Lasting } from './lasting.mts';
import { startN8n } from './n8n.mts';
import type { N8n } from './n8n.mts';
import { nextEnvironment } from './next.mts';
import { publicOrigin } from './public.mts';
import { Servers } from './servers.mts';

/** Of an n8n that notices within seconds, not a minute, that a worker is gone. */
const quickly = {
	QUEUE_WORKER_LOCK_DURATION: '6000',
	QUEUE_WORKER_LOCK_RENEW_TIME: '1000',
	QUEUE_WORKER_STALLED_INTERVAL: '2000',
};

const numbersIn = (log: string, words: RegExp): string[] =>
	[...log.matchAll(words)].map(([, execution]) => execution);

/** Passes each call on to the next one of the addresses. */
async function takingTurns(urls: string[]): Promise<{ server: Server; url: string }> {
	let next = 0;
	const server = createServer((incoming, answer) => {
		const { port, hostname } = new URL(urls[next++ % urls.length]);
		const { method, url: path, headers } = incoming;
		const onward = request({ hostname, port, method, path, headers }, (from) => {
			answer.writeHead(from.statusCode ?? 502, from.headers);
			from.pipe(answer);
		});
		onward.once('error', () => answer.writeHead(502).end());
		incoming.pipe(onward);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

export class Cluster {
	readonly main = new Lasting();
	/** Where webhooks are called: each call goes to the next webhook processor. */
	url = '';
	workers: N8n[] = [];
	webhooks: N8n[] = [];
	#servers = new Servers(this.main.folder);
	#balancer: Server | undefined;

	/** Starts everything. Whatever happens, `close` is to be called. */
	async open(leadSquaredApi: Record<string, unknown>): Promise<void> {
		const env = {
			...nextEnvironment,
			...quickly,
			N8N_DEFAULT_BINARY_DATA_MODE: 'database',
			EXECUTIONS_MODE: 'queue',
			OFFLOAD_MANUAL_EXECUTIONS_TO_WORKERS: 'true',
			// Webhooks are the processors' alone.
			N8N_DISABLE_PRODUCTION_MAIN_PROCESS: 'true',
			...(await this.#servers.open()),
		};
		await this.main.open({ isPublic: true, env, leadSquaredApi });
		// One after the other: each takes a whole core while it starts.
		for (const name of ['worker1', 'worker2'])
			this.workers.push(await this.#member(name, 'worker'));
		for (const name of ['webhook1', 'webhook2'])
			this.webhooks.push(await this.#member(name, 'webhook'));
		const { server, url } = await takingTurns(this.webhooks.map((one) => one.url));
		this.#balancer = server;
		this.url = url;
		this.main.sandbox.settings.webhookRoutes = { [publicOrigin]: url };
	}

	/** Starts a process in a folder of its own, as one of the same n8n. */
	async #start(userFolder: string, command: 'worker' | 'webhook'): Promise<N8n> {
		const env = { ...this.main.env, N8N_ENCRYPTION_KEY: encryptionKey };
		return await startN8n({ userFolder, command, logLevel: 'debug', env });
	}

	/** Starts a process for the first time, with the main process's packages. */
	async #member(name: string, command: 'worker' | 'webhook'): Promise<N8n> {
		const userFolder = join(this.main.folder, name);
		const packages = join('.n8n', 'nodes');
		cpSync(join(this.main.n8n.userFolder, packages), join(userFolder, packages), {
			recursive: true,
		});
		return await this.#start(userFolder, command);
	}

	/** The executions that a worker has begun and not ended, by its log. */
	running({ logFile }: N8n): string[] {
		const log = readFileSync(logFile, 'utf8');
		const ended = new Set(numbersIn(log, /Worker finished execution (\d+)/g));
		return this.begun({ logFile } as N8n).filter((execution) => !ended.has(execution));
	}

	/** The executions that a worker has begun, by its log. */
	begun({ logFile }: N8n): string[] {
		return numbersIn(readFileSync(logFile, 'utf8'), /Worker started execution (\d+)/g);
	}

	/** Kills a worker and starts it again; answers what it was at then. */
	async killAndRestart(place: number): Promise<string[]> {
		const worker = this.workers[place];
		await worker.kill();
		const interrupted = this.running(worker);
		this.workers[place] = await this.#start(worker.userFolder, 'worker');
		return interrupted;
	}

	async close(): Promise<void> {
		this.#balancer?.closeAllConnections();
		this.#balancer?.close();
		await Promise.all([...this.workers, ...this.webhooks].map(async (one) => await one.stop()));
		await this.main.close();
		await this.#servers.close();
	}
}
