import type { ListQuestion, LookUp } from '../../table/lookUp';
import { clock } from '../../wire/clock';
import type { Job } from '../run';
import { inFlight, sideBySide } from '../sideBySide';
import {
	attribute,
	isDisturbed,
	present,
	share,
	type Candidate,
	type Group,
	type Shares,
	type Sighting,
} from './attribute';
import { idsIn, idText, jobsById, recentIds } from './ids';
import type { Finding, Looking } from './looking';
import { questionsFor, sentOf, type Question } from './questions';
import { listNamed, readOnce, type Answer } from './readOnce';
import { momentOf } from './sameValue';
import { aheadByOwn } from './vendorClock';
import { seenWords } from './words';

type Named = Record<string, unknown>;

/** So many times a list is asked for what is missing in it. */
const askings = 2;

/** A list with more records than this, or than so many for each item, is not read to its end. */
const mostRecords = { atLeast: 5_000, ofEachItem: 3 };

/** Records carry whole seconds, and so do the vendor's answers. */
const secondMs = 1_000;

/**
 * So much earlier than the first lost call a list is asked from, in ms; what is too old is left out afterwards. Where no
 * answer has told the vendor's time yet, this machine's clock may be another one.
 */
const earlierMs = { byTheirClock: 60_000, byOurs: 900_000 };

/** A question with what the list answered. */
interface Answered {
	question: Question;
	records: Named[];
}

/** What was seen for a group, in the answer to which question. */
interface Seen extends Sighting<Job> {
	question: Question;
}

/** A question, and which records may be whose. */
interface Shared {
	question: Question;
	shares: Shares<Job>;
}

/** Looks up the items of a run whose answers were lost. */
export class LookingUp {
	/** Records of which it is known already whose they are. */
	private readonly known: Set<string>;
	private readonly findings = new Map<number, Finding>();
	private creator: string | undefined;
	private disturbed = false;

	constructor(
		private readonly lookUp: LookUp,
		private readonly looking: Looking,
		key: string,
	) {
		const { outcomes } = looking;
		this.known = recentIds(key);
		for (const outcome of outcomes)
			if (outcome && 'records' in outcome)
				for (const id of idsIn(outcome.records)) this.known.add(id);
	}

	/** @param unknown the items to look up @returns what came of each, by item */
	async find(unknown: Job[]): Promise<Map<number, Finding>> {
		const { run } = this.looking;
		const begunAt = clock.now();
		let open = unknown;
		for (let asking = 1; asking <= askings && open.length > 0; asking++) {
			await run.line.pause(Math.max(0, begunAt + asking * this.lookUp.lagMs - clock.now()));
			const left = unknown.filter(({ item }) => !this.isFound(item));
			const { seen, unread } = await this.ask(open, left, begunAt);
			const late = [unread];
			for (const sighting of seen) {
				this.tell(sighting);
				// What the list does not have yet may come; what it has too much of does not go.
				const isLate = !sighting.records && sighting.equal.length < sighting.wanted;
				if (isLate) late.push(sighting.group.unknown);
			}
			open = late.flat();
		}
		for (const { item } of unknown)
			if (!this.findings.has(item))
				this.findings.set(item, {
					lookedFor: {},
					seen: 'what was sent does not tell the record apart from others',
				});
		return this.findings;
	}

	/** From when on a list is asked for what was sent at a moment of this machine's clock, by the vendor's clock. */
	private since(at: number): number {
		const ahead = this.looking.aheadMs();
		const ms = ahead === undefined ? at - earlierMs.byOurs : at + ahead - earlierMs.byTheirClock;
		return Math.floor(ms / secondMs) * secondMs;
	}

	private isFound(item: number): boolean {
		const finding = this.findings.get(item);
		return finding !== undefined && 'record' in finding;
	}

	/** Reads what has to be read for these items. `unread`: those whose lists could not be read, as is noted with the findings. */
	private async ask(
		open: Job[],
		left: Job[],
		begunAt: number,
	): Promise<{ seen: Seen[]; unread: Job[] }> {
		const { sentAt } = this.looking;
		const { isState } = this.lookUp;
		const earliest = open.reduce((at, { item }) => Math.min(at, sentAt[item] ?? at), begunAt);
		const questions = questionsFor(this.lookUp, this.looking, {
			open,
			unknown: new Set(left.map(({ item }) => item)),
			since: this.since(earliest),
		});
		const answers: Answered[] = [];
		const unread: Job[][] = [];
		await sideBySide(
			questions,
			inFlight.calls,
			() => false,
			async (question) => {
				const records = await this.read(question);
				if (records) answers.push({ question, records });
				else unread.push(question.groups.flatMap((group) => group.unknown));
			},
		);
		const all = answers.flatMap(({ records }) => records);
		const ahead = this.ahead(all);
		if (ahead === undefined) {
			for (const { question } of answers)
				this.tellAll(question, 'what the time is there is not known');
			return { seen: [], unread: unread.flat() };
		}
		this.creator ??=
			this.creatorAmong(all) ?? (await this.userOfKeys()) ?? (await this.creatorElsewhere());
		const shared = answers.map((answer) => this.share(answer, ahead));
		this.disturbed ||= !isState && shared.some(({ shares }) => isDisturbed(shares));
		const seen = shared.flatMap(({ question, shares }) =>
			(isState ? present(shares) : attribute(shares, this.disturbed)).map((sighting) => ({
				...sighting,
				question,
			})),
		);
		return { seen, unread: unread.flat() };
	}

	private async read(question: Question): Promise<Named[] | undefined> {
		const answer = await this.list(question.asked);
		if ('records' in answer) return answer.records;
		this.tellAll(question, `the look-up failed: ${answer.failed}`);
		return undefined;
	}

	private async answerTo(asked: ListQuestion): Promise<Answer> {
		const { run, resources, jobs } = this.looking;
		const most = Math.max(mostRecords.atLeast, mostRecords.ofEachItem * jobs.length);
		return await readOnce(run, listNamed(resources, asked.list), asked, most);
	}

	private async list(asked: ListQuestion): Promise<Answer> {
		const answer = await this.answerTo(asked);
		const { rows } = this.lookUp;
		return rows && 'records' in answer ? { records: answer.records.flatMap(rows) } : answer;
	}

	/** By how much the vendor's clock is ahead at least, in ms; `undefined` while nothing has told it. */
	private ahead(records: Named[]): number | undefined {
		const { jobs, outcomes, sentAt, aheadMs } = this.looking;
		const told = aheadMs();
		if (told === undefined) return undefined;
		const { id, createdAt } = this.lookUp;
		const jobOf = jobsById(jobs, outcomes);
		const own = records.map((record) => {
			const job = jobOf.get(idText(id(record)) ?? '');
			const at = job && sentAt[job.item];
			return { at, madeAt: job && momentOf(createdAt(record, sentOf(this.lookUp, job))) };
		});
		return aheadByOwn(told, own);
	}

	private isKnown(record: Named): boolean {
		return this.known.has(idText(this.lookUp.id(record)) ?? '');
	}

	/** The user by whom the run's own records are made, as far as these tell it. */
	private creatorAmong(records: Named[]): string | undefined {
		const { createdBy } = this.lookUp;
		if (!createdBy) return undefined;
		const own = records.filter((record) => this.isKnown(record));
		const [creator, ...others] = new Set(own.map((record) => idText(createdBy(record))));
		return others.length === 0 ? creator : undefined;
	}

	/** The same, as the vendor tells it of the credential. */
	private async userOfKeys(): Promise<string | undefined> {
		const { self } = this.lookUp;
		if (!self) return undefined;
		const answer = await this.answerTo({ list: self.read, body: {}, query: {} });
		const [user] = 'records' in answer ? answer.records : [];
		return user && idText(self.id(user));
	}

	/** The same, as the record of an item tells it that is done and stands in another answer. */
	private async creatorElsewhere(): Promise<string | undefined> {
		const { jobs, outcomes, sentAt } = this.looking;
		if (!this.lookUp.createdBy) return undefined;
		const isDone = ({ item }: Job) => {
			const outcome = outcomes[item];
			return outcome !== undefined && 'records' in outcome && sentAt[item] !== undefined;
		};
		const done = jobs.findLast(isDone);
		const since = this.since(sentAt[done?.item ?? 0] ?? 0);
		const asked = done && this.lookUp.ask(done.values, since);
		if (!asked) return undefined;
		const answer = await this.list(asked);
		return 'records' in answer ? this.creatorAmong(answer.records) : undefined;
	}

	private share({ question, records }: Answered, ahead: number): Shared {
		const { seen, createdAt, createdBy, tells, isState } = this.lookUp;
		const mayBeOwn = (record: Named): boolean =>
			isState === true || (!this.isKnown(record) && this.isOwn(createdBy?.(record)));
		const candidates: Candidate[] = records.filter(mayBeOwn).map((record) => ({
			record,
			seen: seen(record),
			madeAt: (sent) => (isState ? undefined : momentOf(createdAt(record, sent))),
		}));
		const groups = question.groups.map((group) => ({
			...group,
			isProved: this.isProved(group),
			notBefore: group.notBefore + ahead,
		}));
		return { question, shares: share(groups, candidates, tells) };
	}

	/** May a record with this creator be of the run? A list that does not tell one keeps none out. */
	private isOwn(creator: unknown): boolean {
		const by = idText(creator);
		return this.creator === undefined || by === undefined || by === this.creator;
	}

	/** Does the time of its record prove something? Not where another item has changed the same parent. */
	private isProved({ unknown: [job] }: Group<Job>): boolean {
		const { parent } = this.lookUp;
		if (!parent || !job) return true;
		const { jobs, outcomes, sentAt } = this.looking;
		const own = parent(job.values);
		const others = jobs.filter(
			({ item, values }) =>
				outcomes[item] !== undefined && sentAt[item] !== undefined && parent(values) === own,
		);
		return others.length === 1;
	}

	/** Notes for the items of a group what was seen of them. */
	private tell({ question, group, records, equal, wanted }: Seen): void {
		if (records) {
			group.unknown.forEach(({ item }, index) => {
				const record = records[index] as Named;
				this.known.add(idText(this.lookUp.id(record)) ?? '');
				this.findings.set(item, { record });
			});
			return;
		}
		const words = seenWords(
			{ group, wanted, ids: equal.map(({ record }) => String(this.lookUp.id(record))) },
			{ isState: this.lookUp.isState === true, disturbed: this.disturbed },
		);
		this.tellAll({ ...question, groups: [group] }, words);
	}

	private tellAll({ groups, asked }: Question, seen: string): void {
		const list = listNamed(this.looking.resources, asked.list).call;
		for (const { unknown, sent } of groups)
			for (const { item } of unknown)
				this.findings.set(item, { lookedFor: { list, ...sent }, seen });
	}
}
