import { readAnswer } from '../wire/answer';
import { BoundedMap } from '../wire/boundedMap';
import { clock } from '../wire/clock';
import type { Line } from '../wire/send';
import type { Reply } from '../wire/vendor';
import { fieldsFailure, inputFailure } from './errors';
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

/** The fields of one set, and the vendor's words where they could not be read. */
export async function fieldTypes(
	line: Line,
	metadata: Metadata,
	set: string,
): Promise<Reply<FieldTypes>> {
	const request = metadata.request(set);
	const key = JSON.stringify([line.account, request.path]);
	const found = known.get(key);
	if (found && !metadata.fit && clock.now() - found.askedAt < maxAgeMs)
		return { kind: 'done', data: found.types };
	const reply = readAnswer(await line.send(request, { repeatable: true }), metadata.read);
	if (reply.kind === 'done') known.set(key, { types: reply.data, askedAt: clock.now() });
	return reply;
}

/**
 * Asks for the fields of the account that the items need, each set once, and fits the items to them.
 * An item whose fields cannot be learned, or whose values do not fit, fails before anything is sent for it.
 */
export async function fitToAccount(run: Run, metadata: Metadata, jobs: Job[]): Promise<Job[]> {
	const answers = new Map<string, Reply<FieldTypes>>();
	const ready: Job[] = [];
	for (const job of jobs) {
		if (run.isOver()) break;
		const set = metadata.set(job.values, job.output !== 'raw');
		if (set === undefined) {
			ready.push(job);
			continue;
		}
		const answer = answers.get(set) ?? (await fieldTypes(run.line, metadata, set));
		answers.set(set, answer);
		if (answer.kind !== 'done') {
			run.settle(job.item, { failure: fieldsFailure(run.attempt, answer) });
			continue;
		}
		const types = answer.data;
		try {
			const values = metadata.fit ? metadata.fit(job.values, types, run.readContext) : job.values;
			ready.push({ ...job, values, types });
		} catch (error) {
			run.settle(job.item, { failure: inputFailure(run.attempt, error) });
		}
	}
	return ready;
}
