/** All that differs between the versions of n8n that the tests run on: `npm run test:e2e -- --n8n 1.123`. Nothing else asks which one it is. */

import { n8nVersions } from '../../scripts/install.mjs';
import type { Api } from './api.mts';
import type { Owner } from './n8n.mts';

/** The version asked for, as its folder in e2e/n8n is called. */
export const version: string = process.env.N8N_UNDER_TEST ?? n8nVersions[0];

/** The flag of `npm run test:e2e` that sends as many events as a night may bring, which takes n8n five minutes a trigger. */
export const allEvents = '--all-events';

/** The flag that sends 10,000 mixed items through the cluster for each of several seeds. */
export const allItemsFlag = '--all-items';

export interface Execution {
	id: string;
	status: string;
}

interface Ways {
	/** The test files that run when none is named. */
	files(all: string[]): string[];
	/** How many events a test sends that wants so many; fewer unless all are asked for, and on the second n8n, which is there for what differs. */
	events(count: number): number;
	/** Whether n8n, as it ends, cuts off runs whose messages it has answered; no node can tell. */
	losesRunsAtItsEnd: boolean;
	/** What the test of a credential says of keys that the vendor does not know. */
	refusedKeys: RegExp;
	/** What n8n says when a package has nodes of the same names as one that is installed. */
	sameNodes: RegExp;
	/** What a fresh n8n must be told to have an owner, if it can be told so. */
	ownerEnvironment(owner: Owner, hash: (password: string) => string): Record<string, string>;
	/** Whether an n8n that has written this log answers everything, webhooks too. */
	isReady(url: string, log: () => string): Promise<boolean>;
	/** Makes the owner of an n8n that could not be told. */
	setUpOwner(api: Api, owner: Owner): Promise<void>;
	/** What a workflow must have to be saved. */
	workflowDefaults: object;
	/** The body that runs a saved workflow by hand. */
	runBody(api: Api, workflow: string, trigger: string): Promise<object>;
	/** Waits until a workflow is switched on or off; throws what its triggers say if they could not be started. */
	switched(api: Api, workflow: string, on: boolean): Promise<void>;
	/** One page of a workflow's executions, the newest first, and what to add to the query for the next one. */
	executions(
		api: Api,
		workflow: string,
		next: string,
	): Promise<{ results: Execution[]; next?: string }>;
}

const page = 100;

const executionsPath = (filter: object, next: string) =>
	`/rest/executions?limit=${page}&filter=${encodeURIComponent(JSON.stringify(filter))}${next}`;

interface Publication {
	status: 'in_progress' | 'published' | 'partial' | 'failed' | 'not_published';
	triggers: Array<{ errorMessage?: string | null }>;
}

const two: Ways = {
	files: (all) => all,
	events: (count) => (process.argv.includes(allEvents) ? count : Math.min(count, 400)),
	losesRunsAtItsEnd: false,
	refusedKeys: /key|secret|signature|access details/i,
	sameNodes: /UNIQUE constraint failed: installed_nodes\.name/,
	ownerEnvironment: ({ email, password }, hash) => ({
		N8N_INSTANCE_OWNER_MANAGED_BY_ENV: 'true',
		N8N_INSTANCE_OWNER_EMAIL: email,
		N8N_INSTANCE_OWNER_FIRST_NAME: 'Demo',
		N8N_INSTANCE_OWNER_LAST_NAME: 'Owner',
		N8N_INSTANCE_OWNER_PASSWORD_HASH: hash(password),
	}),
	isReady: async (url) =>
		(await fetch(`${url}/healthz/readiness`).catch(() => undefined))?.ok ?? false,
	async setUpOwner() {},
	workflowDefaults: { settings: {} },
	async runBody(_api, _workflow, trigger) {
		return { triggerToStartFrom: { name: trigger } };
	},
	/** This n8n answers before it has done what it was asked for. */
	async switched(api, workflow, on) {
		for (const deadline = Date.now() + 60_000; Date.now() < deadline; ) {
			const { status, triggers } = await api.call<Publication>(
				'GET',
				`/rest/workflows/${workflow}/publication-status`,
			);
			const words = triggers.map(({ errorMessage }) => errorMessage ?? '').filter(Boolean);
			// Before it begins, it has not published either.
			const isUnderWay =
				status === 'in_progress' || (on && status === 'not_published' && words.length === 0);
			if (!isUnderWay) {
				if (!on || status === 'published') return;
				throw new Error(`${status}: ${words.join(', ')}`);
			}
			await new Promise((resolve) => setTimeout(resolve, 50));
		}
		throw new Error(`${workflow} was not switched ${on ? 'on' : 'off'} within 60 s`);
	},
	async executions(api, workflow, next) {
		const { results, nextCursor } = await api.call<{
			results: Execution[];
			nextCursor?: string | null;
		}>('GET', executionsPath({ workflowId: workflow }, next));
		return {
			results,
			next: nextCursor ? `&cursor=${encodeURIComponent(nextCursor)}` : undefined,
		};
	},
};

const statuses = [
	...['canceled', 'crashed', 'error', 'new', 'running', 'success', 'unknown', 'waiting'],
];

const one: Ways = {
	files: () => [
		...[
			'packages',
			'install',
			'credentials',
			'demo',
			'ahead',
			'errors',
			'ivvyTrigger',
			'leadSquaredTrigger',
			'polling',
			'stop',
		],
	],
	events: (count) => Math.max(60, Math.round(count * 0.15)),
	losesRunsAtItsEnd: true,
	/** It does not find the credential's own words for an HTTP status. */
	refusedKeys: /^Authorization failed - please check your credentials$/,
	sameNodes: /There is already an entry with this name/,
	ownerEnvironment: () => ({}),
	/** It calls itself ready before it knows any address but that one. */
	isReady: async (_url, log) => log().includes('Editor is now accessible via'),
	async setUpOwner(api, { email, password }) {
		const { userManagement } = await api.call<{
			userManagement: { showSetupOnFirstLoad: boolean };
		}>('GET', '/rest/settings');
		if (userManagement.showSetupOnFirstLoad)
			await api.call('POST', '/rest/owner/setup', {
				...{ email, password, firstName: 'Demo', lastName: 'Owner' },
			});
	},
	workflowDefaults: { settings: {}, active: false },
	/** This n8n runs the workflow that it is handed, not the one that it stored. */
	async runBody(api, workflow, trigger) {
		return {
			workflowData: await api.call('GET', `/rest/workflows/${workflow}`),
			triggerToStartFrom: { name: trigger },
		};
	},
	/** It answers once the triggers are started, or with what they say. */
	async switched() {},
	async executions(api, workflow, next) {
		// Without a status it gives those that run and those that ended, each by another order.
		const { results } = await api.call<{ results: Execution[] }>(
			'GET',
			executionsPath({ workflowId: workflow, status: statuses }, next),
		);
		return {
			results,
			next: results.length < page ? undefined : `&lastId=${results.at(-1)?.id}`,
		};
	},
};

export const ways = version.startsWith('1.') ? one : two;
