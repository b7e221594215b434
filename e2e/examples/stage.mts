/** What the examples run on: an n8n of their own that the vendors can reach, and a server that stands for every other host. */

import { globSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { root } from '../../scripts/install.mjs';
import type { Item, Run, Workflow, WorkflowNode } from '../lib/api.mts';
import { Lasting } from '../lib/lasting.mts';
import { activate, allEnded, deactivate, itemsAt, until } from '../lib/live.mts';
import { nodeOf } from '../lib/shared.mts';
import { credentialData } from '../lib/world.mts';

export type Json = Item['json'];

export const exampleFolder = join(root, 'examples');

/** The files without their ending, in their order. */
export const exampleFiles: string[] = globSync('*.json', { cwd: exampleFolder })
	.map((file) => file.replace(/\.json$/, ''))
	.sort();

/** A fresh copy of an example as its file has it. */
export function readExample(file: string): Workflow {
	return JSON.parse(readFileSync(join(exampleFolder, `${file}.json`), 'utf8')) as Workflow;
}

/** What n8n's address of a form or a chat has in it. */
export const hookOf = (workflow: Workflow, node: string): string =>
	(nodeOf(workflow, node) as WorkflowNode & { webhookId: string }).webhookId;

/** The address in the examples that their users replace. */
const standIn = 'https://example.com';

/** One example in n8n, with the vendors as they are at the start. */
export interface Played {
	workflow: Workflow;
	/** Runs it by hand from its trigger. */
	run(): Promise<Run>;
	switchOn(): Promise<void>;
	/** Calls one of its addresses, such as `webhook/till-sale`. */
	send(path: string, body: object | FormData): Promise<Response>;
	/** Waits for so many executions, and gives what one of the nodes had in the newest one. */
	itemsAt(node: string, executions?: number): Promise<Json[]>;
}

export class Stage {
	readonly #own = new Lasting();
	/** What was sent to the stand-in for other hosts. */
	messages: Json[] = [];
	#outside = createServer((request, response) => {
		let text = '';
		request.on('data', (part: Buffer) => (text += part.toString()));
		request.on('end', () => {
			this.messages.push(JSON.parse(text) as Json);
			response.setHeader('content-type', 'application/json');
			response.end('{}');
		});
	});
	#routes: Lasting['sandbox']['settings']['webhookRoutes'] = null;
	#on: string[] = [];

	get sandbox(): Lasting['sandbox'] {
		return this.#own.sandbox;
	}

	get api(): Lasting['api'] {
		return this.#own.api;
	}

	get n8n(): Lasting['n8n'] {
		return this.#own.n8n;
	}

	async open(): Promise<void> {
		await new Promise<void>((resolve) => this.#outside.listen(0, '127.0.0.1', resolve));
		await this.#own.open({ isPublic: true });
		this.#routes = this.sandbox.settings.webhookRoutes;
		// Named as n8n names them: the nodes of a file find them by that name.
		const data = credentialData(this.sandbox);
		await this.api.addCredential('ivvyApi', 'iVvy account', data.ivvyApi);
		await this.api.addCredential('leadSquaredApi', 'LeadSquared account', data.leadSquaredApi);
	}

	async close(): Promise<void> {
		await this.#own.close();
		this.#outside.closeAllConnections();
		this.#outside.close();
	}

	/** The address that takes the place of those which users replace. */
	get outside(): string {
		const address = this.#outside.address();
		return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
	}

	/** Saves an example as n8n's import does. Only addresses of other hosts are changed, and what `change` does. */
	async play(file: string, change: (workflow: Workflow) => void = () => {}): Promise<Played> {
		this.sandbox.reset();
		this.sandbox.settings.webhookRoutes = this.#routes;
		this.messages = [];
		const text = JSON.stringify(readExample(file)).replaceAll(standIn, this.outside);
		const workflow = JSON.parse(text) as Workflow;
		change(workflow);
		return this.played(await this.save(workflow));
	}

	/** Saves a workflow with the credentials that its nodes name. */
	async save(workflow: Workflow): Promise<Workflow> {
		return await this.api.call<Workflow>('POST', '/rest/workflows', workflow);
	}

	played(workflow: Workflow): Played {
		const { id } = workflow;
		return {
			workflow,
			run: async () => await this.api.run(workflow),
			switchOn: async () => {
				this.#on.push(id);
				await activate(this.api, id);
			},
			send: async (path, body) =>
				await fetch(`${this.n8n.url}/${path}`, {
					method: 'POST',
					...(body instanceof FormData
						? { body }
						: { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
				}),
			itemsAt: async (node, executions = 1) =>
				await itemsAt(this.api, (await allEnded(this.api, id, executions))[0], node),
		};
	}

	/** Switches off what an example left on. */
	async calm(): Promise<void> {
		for (const id of this.#on.splice(0)) await deactivate(this.api, id);
	}

	/** Switches one workflow off before the others. */
	async calmOne(id: string): Promise<void> {
		this.#on = this.#on.filter((other) => other !== id);
		await deactivate(this.api, id);
	}

	/** Waits until iVvy sends to all that was subscribed. */
	async confirmed(): Promise<void> {
		const { subscriptions } = this.ivvy.tables;
		await until(
			'confirmation',
			() => subscriptions.length > 0 && subscriptions.every(({ isConfirmed }) => isConfirmed),
		);
	}

	/** The bodies of the calls of one action so far. */
	sent(action: string): Json[] {
		return this.sandbox.calls
			.filter((call) => call.action.endsWith(action))
			.map(({ body }) => body as Json);
	}

	get ivvy(): Lasting['sandbox']['state']['ivvy'] {
		return this.sandbox.state.ivvy;
	}

	get leadSquared(): Lasting['sandbox']['state']['leadSquared'] {
		return this.sandbox.state.leadSquared;
	}
}

/** What an example promises, tried against the vendors. */
export type Entry = (stage: Stage, file: string) => Promise<void>;

/** As iVvy writes a moment. */
export const stamp = (at: number): string =>
	`${new Date(at).toISOString().slice(0, 19).replace('T', ' ')} UTC`;

export { until };
