/** Every measured program and the sandbox run in a process of their own; this is the line between them and the bench. */

import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { node24 } from '../../scripts/install.mjs';
import { trust } from './trust.mts';

export interface Child {
	/** Runs one of the child's tasks and gives its answer. */
	ask<T>(task: string, ...args: unknown[]): Promise<T>;
	/** Ends the process and waits until it is gone. */
	end(): Promise<void>;
}

interface Question {
	id: number;
	task: string;
	args: unknown[];
}

interface Answer {
	id: number;
	result?: unknown;
	error?: string;
}

const children = new Set<ChildProcess>();
process.on('exit', () => children.forEach((child) => child.kill('SIGKILL')));

/** Starts a module of the bench in a process of its own, on the Node.js of the lockfile. */
export function startChild(module: string, nodeOptions: string[] = [], isQuiet = false): Child {
	const child = fork(new URL(module, import.meta.url), [], {
		execPath: node24,
		execArgv: ['--disable-warning=ExperimentalWarning', ...nodeOptions],
		env: { ...process.env, NODE_EXTRA_CA_CERTS: trust().file },
		serialization: 'advanced',
		stdio: ['ignore', isQuiet ? 'ignore' : 'inherit', isQuiet ? 'ignore' : 'inherit', 'ipc'],
	});
	children.add(child);
	const waiting = new Map<number, { resolve(value: never): void; reject(error: Error): void }>();
	let next = 0;
	let isGone: string | undefined;
	const gone = new Promise<void>((resolve) => {
		child.once('exit', (code, signal) => {
			isGone = String(code ?? signal);
			children.delete(child);
			for (const { reject } of waiting.values())
				reject(new Error(`${module} ended (${code ?? signal})`));
			resolve();
		});
	});
	child.on('message', ({ id, result, error }: Answer) => {
		const question = waiting.get(id);
		waiting.delete(id);
		if (error === undefined) question?.resolve(result as never);
		else question?.reject(new Error(error));
	});
	return {
		ask: async (task, ...args) =>
			await new Promise((resolve, reject) => {
				if (isGone !== undefined) throw new Error(`${module} ended (${isGone})`);
				const id = next++;
				waiting.set(id, { resolve, reject });
				child.send({ id, task, args } satisfies Question);
			}),
		async end() {
			// It ends by itself then, and writes what it was asked to, such as a CPU profile.
			if (child.connected) child.disconnect();
			await gone;
		},
	};
}

/** The child's side: answers questions with its tasks. */
export function serve(tasks: Record<string, (...args: never[]) => unknown>): void {
	// The bench may have ended meanwhile; this process ends with it.
	const send = (answer: Answer) => process.send?.(answer, () => undefined);
	process.on('message', ({ id, task, args }: Question) => {
		const answer = async () => await tasks[task](...(args as never[]));
		answer().then(
			(result) => send({ id, result }),
			(error: Error) => send({ id, error: error.stack ?? String(error) }),
		);
	});
	process.on('disconnect', () => process.exit());
}
