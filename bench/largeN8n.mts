/** A real n8n with the packed nodes, started anew for each measurement over the same user folder. */

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Api } from '../e2e/lib/api.mts';
import type { WorkflowNode } from '../e2e/lib/api.mts';
import { activate } from '../e2e/lib/live.mts';
import { startN8n } from '../e2e/lib/n8n.mts';
import type { N8n } from '../e2e/lib/n8n.mts';
import { pack, unpack } from '../e2e/lib/pack.mts';
import { chain } from '../e2e/lib/shared.mts';
import { packageName } from '../e2e/lib/world.mts';
import { ivvyApi, leadSquaredApi } from './programs/parameters.mts';
import type { Urls } from './programs/parameters.mts';
import type { Seen } from './programs/largeCheck.mts';
import { ways } from './programs/largeWays.mts';
import type { Way } from './programs/largeWays.mts';

/** Nothing of a run that went well is stored: the setting for workflows that carry many items. */
const settings = {
	executionOrder: 'v1',
	saveDataSuccessExecution: 'none',
	saveDataErrorExecution: 'all',
	saveExecutionProgress: false,
};

const node = (
	name: string,
	type: string,
	typeVersion: number,
	parameters: WorkflowNode['parameters'],
): WorkflowNode => ({ name, type, typeVersion, parameters });

/** Starts a workflow, and answers with the last node's item when it has ended. */
const webhook = (path: string): WorkflowNode => ({
	...node('Webhook', 'n8n-nodes-base.webhook', 2, {
		httpMethod: 'POST',
		path,
		responseMode: 'lastNode',
		responseData: 'firstEntryJson',
		options: {},
	}),
	...{ webhookId: path },
});

const check = (parameters: WorkflowNode['parameters']) =>
	node('Check', 'CUSTOM.largeCheck', 1, parameters);

const look = ({ id, row }: Way) =>
	check({ what: 'look', id, pairing: row ? 'oneToOne' : 'allOfOne' });

/** One item for each row, as rows of a spreadsheet or a database come. */
const source = (row: string): WorkflowNode[] => [
	node('Rows', 'n8n-nodes-base.set', 3.4, {
		mode: 'raw',
		jsonOutput: `={{ { rows: Array.from({ length: $json.body.count }, (_, index) => (${row})) } }}`,
		options: {},
	}),
	node('One Item per Row', 'n8n-nodes-base.splitOut', 1, { fieldToSplitOut: 'rows', options: {} }),
];

const credentialOf = { ivvy: 'ivvyApi', leadSquared: 'leadSquaredApi' };

const underTest = ({ node: type, parameters }: Way): WorkflowNode => ({
	...node('Under Test', `${packageName}.${type}`, 1, parameters),
	credentials: { [credentialOf[type]]: { id: '', name: '' } },
});

/** The workflows by their paths: each way, the same without the node under test, and what tells of the memory. */
function workflows(): Record<string, WorkflowNode[]> {
	const all: Record<string, WorkflowNode[]> = {
		begin: [check({ what: 'begin', calls: '={{ $json.body.calls }}' })],
		peak: [check({ what: 'peak' })],
	};
	for (const [name, way] of Object.entries(ways)) {
		const before = way.row ? source(way.row) : [];
		all[name] = [...before, underTest(way), look(way)];
		if (way.row) all[`${name}-own`] = [...before, look(way)];
	}
	return all;
}

export type LargeRun = Seen & {
	/** From the call that starts the execution to its answer, without the pauses for measuring. */
	ms: number;
	/** The highest resident memory of n8n's process during the run. Megabytes. */
	peakMb: number;
};

export class LargeN8n {
	readonly #folder = mkdtempSync(join(tmpdir(), 'ivvy-leadsquared-large-'));
	#n8n: N8n | undefined;

	/** Packs the nodes and stores the workflows. Whatever happens, `close` is to be called. */
	async open(urls: Urls): Promise<void> {
		const custom = join(this.#folder, 'custom');
		mkdirSync(custom, { recursive: true });
		// Without types: n8n is not to carry what would strip them.
		const text = readFileSync(join(import.meta.dirname, 'programs', 'largeCheck.mts'), 'utf8');
		writeFileSync(join(custom, 'largeCheck.mjs'), stripTypeScriptTypes(text));
		writeFileSync(
			join(custom, 'LargeCheck.node.js'),
			"module.exports = require('./largeCheck.mjs');\n",
		);
		unpack(await pack(join(this.#folder, 'pack')), join(this.#folder, 'n8n'), packageName);
		await this.start();
		const api = await Api.login(this.#n8n as N8n);
		for (const [name, data] of Object.entries({ ...ivvyApi(urls), ...leadSquaredApi(urls) }))
			await api.addCredential(name, `${name} of the sandbox`, data);
		for (const [name, nodes] of Object.entries(workflows())) {
			const workflow = chain(`large-${name}`, nodes);
			const [, ...others] = workflow.nodes;
			const connections = Object.fromEntries(
				Object.entries(workflow.connections).map(([from, to]) => [
					from === 'Start' ? 'Webhook' : from,
					to,
				]),
			);
			await api.addWorkflow({
				...workflow,
				nodes: [{ ...webhook(name), id: `large-${name}`, position: [0, 0] }, ...others],
				connections,
				settings,
			});
			await activate(api, workflow.id);
		}
		await this.stop();
	}

	get isRunning(): boolean {
		return this.#n8n !== undefined;
	}

	/** Starts n8n, with its own heap and nothing else done in it. */
	async start(): Promise<void> {
		this.#n8n = await startN8n({
			userFolder: join(this.#folder, 'n8n'),
			logLevel: 'warn',
			env: {
				N8N_ENCRYPTION_KEY: 'only-for-this-bench',
				N8N_CUSTOM_EXTENSIONS: join(this.#folder, 'custom'),
			},
		});
	}

	async stop(): Promise<void> {
		await this.#n8n?.stop();
		this.#n8n = undefined;
	}

	/** Runs a workflow in one execution, after which nothing of it is left. @param calls how many it will make */
	async run(name: string, count: number, calls = 0): Promise<LargeRun> {
		await this.#post('begin', { calls });
		const started = performance.now();
		const seen = await this.#post<Seen>(name, { count });
		const ms = performance.now() - started - seen.pausedMs;
		const cpuMs = seen.cpuMs - seen.pausedCpuMs;
		return { ...seen, ms, cpuMs, ...(await this.#post<{ peakMb: number }>('peak', {})) };
	}

	async close(): Promise<void> {
		await this.stop();
		rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 });
	}

	/** Not by `fetch`, which gives up after five minutes without an answer. */
	async #post<T>(path: string, body: object): Promise<T> {
		const { url = '', logFile = '' } = this.#n8n ?? {};
		return await new Promise((resolve, reject) => {
			const call = request(
				`${url}/webhook/${path}`,
				{ method: 'POST', headers: { 'content-type': 'application/json' } },
				(answer) => {
					let text = '';
					answer.setEncoding('utf8').on('data', (part: string) => (text += part));
					answer.on('end', () => {
						if (answer.statusCode === 200) resolve(JSON.parse(text) as T);
						else
							reject(
								new Error(`n8n answered ${answer.statusCode} to ${path}: ${text} (${logFile})`),
							);
					});
				},
			);
			call.on('error', reject);
			call.end(JSON.stringify(body));
		});
	}
}
