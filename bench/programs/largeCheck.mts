/**
 * A node of the bench inside the n8n that is measured, loaded as a custom node: behind the node under test it looks at what
 * came out, and it tells what the process holds.
 */

import { createHash } from 'node:crypto';
import { subscribe } from 'node:diagnostics_channel';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';

/** What came of a run. */
export interface Seen {
	items: number;
	/** Items that are not paired with the input item that they should come from. */
	strays: number;
	/** Over the ids of all items, in order. */
	digest: string;
	/** The most that was in use after a garbage collection, beyond what was before the run. Megabytes. */
	heldMb: number;
	/** CPU of n8n's process since the run began, user and system. */
	cpuMs: number;
	/** What those collections took of the run's time and CPU. */
	pausedMs: number;
	pausedCpuMs: number;
}

/** The same for equal lists of ids in the same order. */
export function digestOf(ids: unknown[]): string {
	const hash = createHash('sha256');
	for (const id of ids) hash.update(`${String(id)}\n`);
	return hash.digest('hex');
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** What is in use is known after a collection only; V8 has them when it likes, and between them garbage counts as well. */
const measure = {
	beforeMb: 0,
	mostMb: 0,
	cpuMs: 0,
	pausedMs: 0,
	pausedCpuMs: 0,
	calls: 0,
	sampleAt: Infinity,
};

function cpuMs(): number {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
}

function usedMb(): number {
	const [started, cpu] = [performance.now(), cpuMs()];
	collect();
	const { heapUsed, external } = process.memoryUsage();
	measure.pausedMs += performance.now() - started;
	measure.pausedCpuMs += cpuMs() - cpu;
	return (heapUsed + external) / 2 ** 20;
}

const sample = () => (measure.mostMb = Math.max(measure.mostMb, usedMb()));

// While the calls are made, the node holds more than it gives in the end.
subscribe('http.client.request.start', () => {
	measure.calls += 1;
	if (measure.calls === measure.sampleAt) sample();
});

const resetFile = '/proc/self/clear_refs';

/** Begins a measurement. @param calls how many the run will make */
function begin(calls: number): void {
	const beforeMb = usedMb();
	const sampleAt = Math.ceil(0.9 * calls);
	Object.assign(measure, { beforeMb, mostMb: beforeMb, calls: 0, sampleAt });
	// Forgets the highest resident memory so far, of which n8n's start would be a part.
	if (existsSync(resetFile)) writeFileSync(resetFile, '5');
	Object.assign(measure, { cpuMs: cpuMs(), pausedMs: 0, pausedCpuMs: 0 });
}

/** The highest resident memory since `begin`; since the process began, where the system does not forget. Megabytes. */
function peakMb(): number {
	const file = '/proc/self/status';
	const kilobytes = existsSync(file)
		? Number(/VmHWM:\s+(\d+)/.exec(readFileSync(file, 'utf8'))?.[1])
		: process.resourceUsage().maxRSS;
	return kilobytes / 1024;
}

function look(items: INodeExecutionData[], id: string, isOneToOne: boolean): Seen {
	sample();
	const isStray = ({ pairedItem }: INodeExecutionData, index: number) =>
		typeof pairedItem !== 'object' ||
		!('item' in pairedItem) ||
		pairedItem.item !== (isOneToOne ? index : 0);
	return {
		items: items.length,
		strays: items.filter(isStray).length,
		digest: digestOf(items.map(({ json }) => json[id])),
		heldMb: measure.mostMb - measure.beforeMb,
		cpuMs: cpuMs() - measure.cpuMs,
		pausedMs: measure.pausedMs,
		pausedCpuMs: measure.pausedCpuMs,
	};
}

const text = (name: string) => ({
	displayName: name,
	name,
	type: 'string' as const,
	default: '',
});

export class LargeCheck implements INodeType {
	description: INodeType['description'] = {
		displayName: 'Large Check',
		name: 'largeCheck',
		group: ['transform'],
		version: 1,
		description: 'Looks at what the node before it gives',
		defaults: { name: 'Large Check' },
		inputs: ['main'],
		outputs: ['main'],
		properties: [text('what'), text('id'), text('pairing'), text('calls')],
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const parameter = (name: string) => this.getNodeParameter(name, 0) as string;
		/** As the node gave them: to the next one n8n hands copies that are paired anew. */
		const given = () => {
			const [before] = this.getExecuteData().source?.main ?? [];
			const { $ } = this.getWorkflowDataProxy(0) as unknown as {
				$(name: string): { all(): INodeExecutionData[] };
			};
			return $(before?.previousNode ?? '').all();
		};
		const tasks: Record<string, () => object> = {
			look: () => look(given(), parameter('id'), parameter('pairing') === 'oneToOne'),
			begin: () => ({ done: begin(Number(parameter('calls'))) }),
			peak: () => ({ peakMb: peakMb() }),
		};
		return [[{ json: { ...tasks[parameter('what')]() } }]];
	}
}
