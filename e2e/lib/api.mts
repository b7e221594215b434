/** n8n's own REST API, as the editor uses it. */

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { n8nModule } from './n8n.mts';
import type { N8n } from './n8n.mts';
import { ways } from './versions.mts';

export interface Item {
	json: Record<string, unknown>;
	pairedItem?: { item: number; input?: number } | number | Array<{ item: number }>;
	error?: unknown;
}

export interface NodeRun {
	/** One list of items for each output. */
	outputs: Item[][];
	error?: { message: string; description?: string };
	/** How long the node took, in milliseconds. */
	took: number;
}

export interface Run {
	id: string;
	status: string;
	nodes: Record<string, NodeRun>;
	error?: { message: string; description?: string };
	/** The whole execution record as n8n answers it, for searching. */
	raw: string;
}

export interface WorkflowNode {
	id?: string;
	name: string;
	type: string;
	typeVersion: number;
	position?: number[];
	parameters: Record<string, unknown>;
	credentials?: Record<string, { id: string; name: string }>;
	onError?: string;
}

export interface Workflow {
	id: string;
	name: string;
	nodes: WorkflowNode[];
	connections: Record<string, unknown>;
	settings?: Record<string, unknown>;
}

export interface NodeType {
	name: string;
	version: number | number[];
	displayName: string;
	properties: Array<{
		name: string;
		displayName: string;
		type: string;
		options?: Array<{ value: unknown }>;
	}>;
	credentials?: Array<{ name: string }>;
}

interface RunData {
	resultData: {
		error?: { message: string; description?: string };
		runData: Record<
			string,
			Array<{
				data?: { main?: Array<Item[] | null> };
				error?: { message: string; description?: string };
				executionTime: number;
			}>
		>;
	};
}

/** n8n does not store what nodes of a workflow remember when its id is longer, and does not say so. */
const longestId = 21;

/** n8n's ids of the saved workflows by ours; 1.x gives them ids of its own. For the whole process: an n8n that is started anew keeps them. */
const ids = new Map<string, string>();

/** n8n's id of a saved workflow. */
export const idOf = (workflow: string): string => ids.get(workflow) ?? workflow;

const isClosedIdle = ({ cause }: Error): boolean =>
	cause instanceof Error && cause.message === 'other side closed';

export class Api {
	#cookie = '';
	#browser = randomUUID();
	#url: string;
	#credentials = new Map<string, Array<{ id: string; name: string }>>();

	constructor(url: string) {
		this.#url = url;
	}

	static async login(n8n: N8n): Promise<Api> {
		const api = new Api(n8n.url);
		await ways.setUpOwner(api, n8n.owner);
		await api.call('POST', '/rest/login', {
			emailOrLdapLoginId: n8n.owner.email,
			password: n8n.owner.password,
		});
		return api;
	}

	/** One call; answers the `data` of n8n's envelope, or throws with n8n's message. */
	async call<T = unknown>(method: string, path: string, body?: unknown): Promise<T> {
		const answer = await this.#ask(method, path, body);
		const cookie = answer.headers.getSetCookie().find((text) => text.startsWith('n8n-auth='));
		if (cookie) this.#cookie = cookie.split(';')[0];
		const text = await answer.text();
		if (!answer.ok)
			throw new Error(`n8n answered ${answer.status} to ${method} ${path}: ${text.slice(0, 500)}`);
		const json = text ? (JSON.parse(text) as { data?: T }) : {};
		return (Array.isArray(json) ? json : (json.data ?? json)) as T;
	}

	/**
	 * An n8n that is very busy refuses calls for some seconds, since it takes its database for gone. One that has closed a
	 * connection just as it was used again has not seen the call.
	 */
	async #ask(method: string, path: string, body: unknown): Promise<Response> {
		for (const deadline = Date.now() + 30_000; ; ) {
			const ask = async () =>
				await fetch(this.#url + path, {
					method,
					headers: {
						'content-type': 'application/json',
						'browser-id': this.#browser,
						cookie: this.#cookie,
					},
					body: body === undefined ? undefined : JSON.stringify(body),
				});
			const answer = await ask().catch(async (error: Error) => {
				if (!isClosedIdle(error)) throw error;
				return await ask();
			});
			if (answer.status !== 503 || Date.now() > deadline) return answer;
			await new Promise((resolve) => setTimeout(resolve, 250));
		}
	}

	/**
	 * Saves a credential. Nodes that name it use it; those whose file names one that was never saved here use the first
	 * of its type.
	 */
	async addCredential(
		type: string,
		name: string,
		data: Record<string, unknown>,
	): Promise<{ id: string; name: string }> {
		const { id } = await this.call<{ id: string }>('POST', '/rest/credentials', {
			name,
			type,
			data,
		});
		const saved = this.#credentials.get(type) ?? [];
		this.#credentials.set(type, [...saved, { id, name }]);
		return { id, name };
	}

	/** What the button "Retry"/"Test" of the credential form says. */
	async testCredential(
		type: string,
		saved: { id: string; name: string },
		data: Record<string, unknown>,
	): Promise<{ status: string; message: string }> {
		return await this.call('POST', '/rest/credentials/test', {
			credentials: { id: saved.id, name: saved.name, type, data },
		});
	}

	async nodeTypes(): Promise<NodeType[]> {
		return await this.call('GET', '/types/nodes.json');
	}

	async addWorkflow(workflow: Workflow): Promise<Workflow> {
		// What is imported may have none; n8n gives it one.
		const { length } = workflow.id ?? '';
		assert.ok(
			length <= longestId,
			`"${workflow.id}" is too long: n8n stores no memory of its nodes`,
		);
		const nodes = workflow.nodes.map((node) => ({
			...node,
			...(node.credentials ? { credentials: this.#known(node.credentials) } : {}),
		}));
		const { id } = await this.call<{ id: string }>('POST', '/rest/workflows', {
			...ways.workflowDefaults,
			...workflow,
			nodes,
		});
		ids.set(workflow.id, id);
		return { ...workflow, id, nodes };
	}

	#known(
		credentials: Record<string, { id: string; name: string }>,
	): Record<string, { id: string; name: string }> {
		return Object.fromEntries(
			Object.entries(credentials).map(([type, named]) => {
				const saved = this.#credentials.get(type) ?? [];
				return [type, saved.find(({ id }) => id === named.id) ?? saved[0] ?? named];
			}),
		);
	}

	/** Starts a saved workflow by hand from one of its triggers: its execution, or that it waits for a call. */
	async start(
		workflow: string,
		trigger: string,
	): Promise<{ executionId?: string; waitingForWebhook?: boolean }> {
		const id = idOf(workflow);
		return await this.call(
			'POST',
			`/rest/workflows/${id}/run`,
			await ways.runBody(this, id, trigger),
		);
	}

	/** Runs a saved workflow by hand from its trigger, and waits for its end. */
	async run(workflow: Workflow, seconds = 120): Promise<Run> {
		const trigger = workflow.nodes.find((node) => /trigger$/i.test(node.type));
		if (!trigger) throw new Error(`The workflow "${workflow.name}" has no trigger`);
		const { executionId } = await this.start(workflow.id, trigger.name);
		if (!executionId) throw new Error(`n8n did not start the workflow "${workflow.name}"`);
		return await this.ran(executionId, seconds);
	}

	/** What an execution has done, once it has ended. */
	async ran(id: string, seconds = 120): Promise<Run> {
		return flatten(id, await this.ended(id, seconds));
	}

	/** The record of an execution once it has ended. */
	async ended(id: string, seconds = 120): Promise<{ status: string; data: string }> {
		for (const deadline = Date.now() + seconds * 1000; Date.now() < deadline; ) {
			const record = await this.call<{ status: string; data: string }>(
				'GET',
				`/rest/executions/${id}`,
			);
			const isOpen = ['new', 'running', 'waiting', 'unknown'].includes(record.status);
			// n8n 1.x stores that it has ended before it stores what came of it.
			if (!isOpen && record.data !== '[]') return record;
			await new Promise((resolve) => setTimeout(resolve, 100));
		}
		throw new Error(`Execution ${id} still runs after ${seconds} s`);
	}
}

function flatten(id: string, record: { status: string; data: string }): Run {
	const flatted = n8nModule('flatted') as { parse(text: string): RunData };
	const { resultData } = flatted.parse(record.data);
	const nodes = Object.entries(resultData.runData).map(([name, [first]]): [string, NodeRun] => [
		name,
		{
			outputs: (first.data?.main ?? []).map((items) => items ?? []),
			error: first.error,
			took: first.executionTime,
		},
	]);
	return {
		id,
		status: record.status,
		nodes: Object.fromEntries(nodes),
		error: resultData.error,
		raw: record.data,
	};
}
