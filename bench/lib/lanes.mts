/** Writes of iVvy tasks that wait nearly all the time, in lanes that run side by side. */

import type { Measured } from './measure.mts';
import type { Child } from './child.mts';
import { jobMs } from './data.mts';
import type { TaskWrite } from './data.mts';
import { once, openStage, startNode, startScript } from './stage.mts';
import type { Ran } from './stage.mts';
import { takeTurns } from './turns.mts';
import type { Program } from './turns.mts';
import { far, otherLines } from './ways.mts';
import type { Way } from './ways.mts';

/** Calls at a time: of the script, and by default of the node. */
export const width = 10;

export const programs = {
	single: 'this node, single calls',
	before: 'this node, *Calls at a Time* 1',
	automatic: 'this node, all defaults',
	batches: 'this node, in batches',
	bare: `n8n's request helper alone, ${width} at a time`,
	script: `axios script, ${width} at a time`,
	scriptInTurn: 'axios script, one after the other',
	scriptBatches: 'axios script, in batches',
};
export type Name = keyof typeof programs;

/** What ran, of one kind of writes over one way. */
export interface Result {
	write: TaskWrite;
	way: Way;
	items: number;
	name: Name;
	runs: Ran[];
	/** How many it was measured with, where that is fewer. */
	from: number;
}

interface Lane {
	write: TaskWrite;
	way: Way;
	/** The programs of a group take turns; one group after the other. */
	groups: Array<{ items: number; turns: number; names: Name[]; from?: number }>;
}

function runner(node: Child, script: Child, urls: object, write: TaskWrite, items: number) {
	const asked: Record<Name, [Child, string, ...unknown[]]> = {
		single: [node, 'tasks', 'never'],
		before: [node, 'tasks', 'never', 1],
		automatic: [node, 'tasks', 'automatic'],
		batches: [node, 'tasks', 'always'],
		bare: [node, 'tasksBare'],
		script: [script, 'tasks', width],
		scriptInTurn: [script, 'tasks', 1],
		scriptBatches: [script, 'taskBatches'],
	};
	return async (name: Name) => {
		const [child, task, ...more] = asked[name];
		return await child.ask<Measured>(task, urls, write, items, ...more);
	};
}

/** Gets ready to run a lane against a sandbox and a line of its own. */
export async function ready({ write, way, groups }: Lane): Promise<() => Promise<Result[]>> {
	const stage = await openStage();
	const [node, script] = [startNode(), startScript()];
	const urls = await stage.over(way);
	const programsOf = (items: number, names: Name[]) => {
		const how = {
			settings: { delayMs: way.delayMs, ivvy: { batch: { jobMs } } },
			rows: { tasks: items },
		};
		const ask = runner(node, script, urls, write, items);
		return Object.fromEntries(
			names.map((name) => [name, async () => await once(stage, how, async () => await ask(name))]),
		) as Record<Name, Program>;
	};
	// The first calls of a process take longest.
	await takeTurns(1, programsOf(width, ['single', 'bare', 'script', 'batches', 'scriptBatches']));
	return async () => {
		const results: Result[] = [];
		for (const { items, turns, names, from = items } of groups) {
			const runs = await takeTurns(turns, programsOf(from, names));
			results.push(...names.map((name) => ({ write, way, items, name, runs: runs[name], from })));
		}
		await Promise.all([node.end(), script.end(), stage.end()]);
		return results;
	};
}

export const writes: TaskWrite[] = ['update', 'create'];

const singles: Name[] = ['single', 'script', 'bare'];
const inBatches: Name[] = ['batches', 'scriptBatches'];
const inTurn: Name[] = ['before', 'scriptInTurn'];

/** So few that what the processor does counts: one lane after the other, and nothing beside them. */
export const fewLanes = (quick: boolean): Lane[] =>
	writes.map((write) => ({
		write,
		way: far,
		groups: [
			{ items: 40, turns: quick ? 1 : 5, names: [...singles, ...inBatches] },
			{ items: 40, turns: 1, names: quick && write === 'create' ? [] : inTurn },
		],
	}));

/** What waits nearly all the time, side by side. */
export function manyLanes(quick: boolean): Lane[] {
	if (quick)
		return [
			{
				write: 'update',
				way: far,
				groups: [{ items: 1_000, turns: 1, names: ['automatic', 'script'] }],
			},
		];
	const clever: Name[] = [...inBatches, 'automatic'];
	return [
		...writes.flatMap((write): Lane[] => [
			{ write, way: far, groups: [{ items: 10_000, turns: 1, names: ['single'] }] },
			{
				write,
				way: far,
				groups: [
					{ items: 1_000, turns: 3, names: clever },
					{ items: 1_000, turns: 1, names: singles },
					{ items: 1_000, turns: 1, names: ['scriptInTurn'], from: 100 },
					{ items: 10_000, turns: 1, names: [...clever, 'script'] },
					{ items: 10_000, turns: 1, names: ['bare'], from: 1_000 },
				],
			},
		]),
		...otherLines.map(
			(way): Lane => ({
				write: 'update',
				way,
				groups: [{ items: 100, turns: 1, names: [...singles, 'scriptInTurn', ...inBatches] }],
			}),
		),
	];
}
