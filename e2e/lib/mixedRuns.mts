/** The creates of the mixed runs as workflows: a webhook takes the rows, and one of our nodes sends them. */

import assert from 'node:assert/strict';
import type { INodeExecutionData } from 'n8n-workflow';
import { countMixed } from '../../test/harness/mixed/count.mts';
import type { MixedCounts } from '../../test/harness/mixed/count.mts';
import type { MixedKind } from '../../test/harness/mixed/kinds.mts';
import type { Api, Run, Workflow } from './api.mts';
import { activate, executions, until } from './live.mts';
import type { Execution } from './versions.mts';
import { packageName } from './world.mts';
import type { Sandbox } from './world.mts';

/** Rows of one kind, sent by one execution. */
export interface Batch {
	kind: MixedKind;
	rows: Array<{ mark: string }>;
}

/** Of the rows that an execution was started with. */
const firstMark = ({ nodes }: Run): string => {
	const { rows } = nodes.Webhook.outputs[0][0].json.body as Batch;
	return rows[0].mark;
};

const slug = ({ vendor, name }: MixedKind) =>
	`${vendor}-${name.replace(/\W+/g, '-')}`.toLowerCase();

function workflowOf(kind: MixedKind, place: number): Workflow {
	const id = `mixed${place}`;
	const nodes = [
		{
			...{ name: 'Webhook', type: 'n8n-nodes-base.webhook', typeVersion: 2 },
			webhookId: slug(kind),
			parameters: { httpMethod: 'POST', path: slug(kind), options: {} },
		},
		{
			...{ name: 'Split Out', type: 'n8n-nodes-base.splitOut', typeVersion: 1 },
			parameters: { fieldToSplitOut: 'body.rows', options: {} },
		},
		{
			...{ name: 'Send', type: `${packageName}.${kind.vendor}`, typeVersion: 1 },
			parameters: kind.parameters as Record<string, unknown>,
			credentials: { [`${kind.vendor}Api`]: { id: '', name: '' } },
			onError: 'continueErrorOutput',
		},
	].map((node, index) => ({ ...node, id: `${id}-${index}`, position: [index * 220, 0] }));
	const to = (node: string) => ({ main: [[{ node, type: 'main', index: 0 }]] });
	return {
		...{ id, name: `${kind.vendor} ${kind.name}`, nodes },
		connections: { Webhook: to('Split Out'), 'Split Out': to('Send') },
		settings: { executionOrder: 'v1' },
	};
}

/** What became of batches. */
export interface Ended {
	/** Those whose execution ended well, counted. */
	counted: Array<{ kind: MixedKind; counts: MixedCounts }>;
	/** Those whose execution n8n does not report, with how n8n calls these. */
	unreported: Batch[];
	statuses: string[];
}

const isOpen = ({ status }: { status: string }) => ['new', 'running', 'waiting'].includes(status);

/** The kinds as active workflows. */
export class MixedRuns {
	readonly #api: Api;
	readonly #sandbox: Sandbox;
	readonly #ids = new Map<MixedKind, string>();
	/** How many executions of a kind have been looked at. */
	readonly #seen = new Map<MixedKind, number>();
	#made = 0;

	constructor(api: Api, sandbox: Sandbox) {
		this.#api = api;
		this.#sandbox = sandbox;
	}

	async activate(kinds: MixedKind[]): Promise<void> {
		for (const kind of kinds) {
			const workflow = workflowOf(kind, this.#ids.size);
			await this.#api.addWorkflow(workflow);
			await activate(this.#api, workflow.id);
			this.#ids.set(kind, workflow.id);
		}
	}

	/** Rows that nobody has sent before; of each twenty, three are twins, unless the vendor wants them to be different. */
	batch(kind: MixedKind, size: number): Batch {
		const name = `b${++this.#made}`;
		const rows = Array.from({ length: size }, (_, index) => {
			const isTwin = !kind.isUnique && [7, 13, 14].includes(index % 20);
			const first = isTwin ? index - (index % 20 === 14 ? 2 : 1) : index;
			return { mark: `${name}-row-${first}` };
		});
		return { kind, rows };
	}

	/** Hands a batch over to n8n, at this address of its webhooks. */
	async start(url: string, { kind, rows }: Batch): Promise<void> {
		const answer = await fetch(`${url}/webhook/${slug(kind)}`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ rows }),
		});
		assert.equal(answer.status, 200, await answer.text());
	}

	/** Waits until n8n has ended the executions of all these batches, and counts what became of their rows. */
	async ended(batches: Batch[], seconds: number): Promise<Ended> {
		const left = new Set(batches);
		const went: Array<{ batch: Batch; run: Run }> = [];
		const statuses: string[] = [];
		for (const kind of new Set(batches.map((batch) => batch.kind))) {
			const own = batches.filter((batch) => batch.kind === kind);
			for (const { id, status } of await this.#executions(kind, own.length, seconds)) {
				const run = status === 'success' ? await this.#api.ran(id) : undefined;
				const batch = run && own.find(({ rows }) => rows[0].mark === firstMark(run));
				if (batch) left.delete(batch);
				if (run && batch) went.push({ batch, run });
				else if (!run) statuses.push(status);
			}
		}
		await this.#sandbox.settleLate();
		const counted = went.map(({ batch: { kind, rows }, run }) => {
			const out = run.nodes.Send.outputs.flat() as unknown as INodeExecutionData[];
			return { kind, counts: countMixed(kind, rows, out, this.#sandbox.made) };
		});
		return { counted, unreported: [...left], statuses };
	}

	/** The executions of a kind, once there are so many more than before and all have ended. */
	async #executions(kind: MixedKind, count: number, seconds: number): Promise<Execution[]> {
		const id = this.#ids.get(kind) as string;
		const before = this.#seen.get(kind) ?? 0;
		const found = await until(
			`${count} executions of ${kind.name}`,
			async () => {
				const all = await executions(this.#api, id);
				return all.length >= before + count && !all.some(isOpen) ? all : undefined;
			},
			seconds,
		);
		this.#seen.set(kind, found.length);
		return found.slice(0, found.length - before);
	}
}
