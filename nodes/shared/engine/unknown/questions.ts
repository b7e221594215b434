import type { ListQuestion, LookUp } from '../../table/lookUp';
import type { Job, Outcome } from '../run';
import type { Group } from './attribute';
import { idsIn, idText } from './ids';
import { comparable } from './sameValue';

/** What a list is asked for, and the items of the run whose records stand in its answer. */
export interface Question {
	asked: ListQuestion;
	/** Its moments are those of this machine's clock. */
	groups: Group<Job>[];
}

/** The run as the look-up needs it. */
export interface Sent {
	/** All jobs that were to be sent, in any state. */
	jobs: Job[];
	/** By item. */
	outcomes: Array<Outcome | undefined>;
	/** By item, when its call went out. */
	sentAt: number[];
}

const keyOf = ({ list, body, query }: ListQuestion): string => JSON.stringify([list, body, query]);

/** What of the sent values is compared. */
export function sentOf(lookUp: LookUp, { values }: Job): Record<string, unknown> {
	const given = Object.entries(lookUp.sent(values));
	return Object.fromEntries(given.filter(([, value]) => comparable(value) !== ''));
}

/** Can these values be told apart at all? */
const canBeTold = (lookUp: LookUp, job: Job): boolean => {
	const sent = sentOf(lookUp, job);
	return lookUp.tells.some((name) => sent[name] !== undefined);
};

/** Is the item done without an answer that tells the id of its record? */
function isDoneWithoutId(
	{ answersWithoutId }: LookUp,
	outcome: Outcome,
	sent: Record<string, unknown>,
): boolean {
	if (!('records' in outcome) || outcome.isFound) return false;
	if (answersWithoutId) return true;
	const given = new Set(Object.values(sent).map(idText));
	return !idsIn(outcome.records).some((id) => !given.has(id));
}

/**
 * The questions that tell of some items, each with all items of the run whose records are in the same answer.
 * @param open the items to ask for
 * @param unknown all items whose answers are lost, these among them
 * @param since by the vendor's clock, in epoch ms
 */
export function questionsFor(
	lookUp: LookUp,
	{ jobs, outcomes, sentAt }: Sent,
	{ open, unknown, since }: { open: Job[]; unknown: Set<number>; since: number },
): Question[] {
	const questions = new Map<string, Question & { bySent: Map<string, Group<Job>> }>();
	for (const job of open) {
		const asked = canBeTold(lookUp, job) ? lookUp.ask(job.values, since) : undefined;
		if (asked) questions.set(keyOf(asked), { asked, groups: [], bySent: new Map() });
	}
	const wantedAt = new Map<Group<Job>, number>();
	const othersAt = new Map<Group<Job>, number>();
	for (const job of jobs) {
		const outcome = outcomes[job.item];
		const asked = outcome && canBeTold(lookUp, job) ? lookUp.ask(job.values, since) : undefined;
		const question = asked && questions.get(keyOf(asked));
		if (!question || !outcome) continue;
		const sent = sentOf(lookUp, job);
		const mark = comparable(sent);
		const group = question.bySent.get(mark) ?? {
			sent,
			unknown: [],
			doneWithoutId: 0,
			notBefore: Infinity,
		};
		if (!question.bySent.has(mark)) question.groups.push(group);
		question.bySent.set(mark, group);
		const isLost = unknown.has(job.item);
		const isWithoutId = isDoneWithoutId(lookUp, outcome, sent);
		if (isLost) group.unknown.push(job);
		else if (isWithoutId) group.doneWithoutId++;
		// The records of the others are known; they only show whether somebody else makes such.
		const times = isLost || isWithoutId ? wantedAt : othersAt;
		const at = sentAt[job.item] ?? Infinity;
		times.set(group, Math.min(times.get(group) ?? Infinity, at));
	}
	for (const group of [...questions.values()].flatMap(({ groups }) => groups))
		group.notBefore = wantedAt.get(group) ?? othersAt.get(group) ?? Infinity;
	return [...questions.values()];
}
