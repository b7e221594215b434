import { readAnswer } from '../wire/answer';
import { BoundedMap } from '../wire/boundedMap';
import { clock } from '../wire/clock';
import { fieldsFailure, inputFailure, type Failure } from './errors';
import type { FieldTypes, Metadata } from '../table/operation';
import type { Job, Run } from './run';

/** How long the fields of an account are taken as known for reading, in ms. Before a write they are asked for anew. */
const maxAgeMs = 600_000;

/** By account and set; far more than one n8n asks for in ten minutes. */
const known = new BoundedMap<string, { types: FieldTypes; askedAt: number }>(1_000);

/** Forgets what was learned of all accounts. */
export function forgetMetadata(): void {
	known.clear();
}

async function ask(run: Run, metadata: Metadata, set: string): Promise<FieldTypes | Failure> {
	const key = JSON.stringify([run.line.account, metadata.request(set).path]);
	const found = known.get(key);
	if (found && !metadata.fit && clock.now() - found.askedAt < maxAgeMs) return found.types;
	const answer = await run.line.send(metadata.request(set), { repeatable: true });
	const reply = readAnswer(answer, metadata.read);
	if (reply.kind !== 'done') return fieldsFailure(run.attempt, reply);
	known.set(key, { types: reply.data, askedAt: clock.now() });
	return reply.data;
}

/**
 * Asks for the fields of the account that the items need, each set once, and fits the items to them.
 * An item whose fields cannot be learned, or whose values do not fit, fails before anything is sent for it.
 */
export async function fitToAccount(run: Run, metadata: Metadata, jobs: Job[]): Promise<Job[]> {
	const answers = new Map<string, FieldTypes | Failure>();
	const ready: Job[] = [];
	for (const job of jobs) {
		if (run.isOver()) break;
		const set = metadata.set(job.values, job.simplify);
		if (set === undefined) {
			ready.push(job);
			continue;
		}
		const answer = answers.get(set) ?? (await ask(run, metadata, set));
		answers.set(set, answer);
		if (!(answer instanceof Map)) {
			run.settle(job.item, { failure: answer as Failure });
			continue;
		}
		try {
			const values = metadata.fit ? metadata.fit(job.values, answer, run.readContext) : job.values;
			ready.push({ ...job, values, types: answer });
		} catch (error) {
			run.settle(job.item, { failure: inputFailure(run.attempt, error) });
		}
	}
	return ready;
}
