import { comparable, isSame } from './sameValue';

type Named = Record<string, unknown>;

/** Items of a run that sent the same values. */
export interface Group<T> {
	sent: Named;
	/** Of these nobody knows whether they were processed. */
	unknown: T[];
	/** So many are done without having told the id of their record. */
	doneWithoutId: number;
	/** Records made before this, in epoch ms of the vendor's clock, are not of this group. */
	notBefore: number;
	/** The moments at which its records were made tell that they are not older; otherwise nothing does. */
	isProved?: boolean;
}

/** A record of the list that is none of those of which the run knows already whose they are. */
export interface Candidate {
	record: Named;
	seen: Named;
	/** The second in which it was made, if it is of an item that sent this; `undefined` where that is not known. */
	madeAt(sent: Named): number | undefined;
}

/** What was seen for the unknown items of a group. */
export interface Sighting<T> {
	group: Group<T>;
	/** One record for each unknown item, where it is certain which there are. */
	records?: Named[];
	/** Equal records that were made since. */
	equal: Candidate[];
	/** How many of them could be of the run. */
	wanted: number;
}

/** Records carry whole seconds, so that one may have been made up to so many ms after what it says. */
const withinSecondMs = 999;

function mayBeOf<T>(group: Group<T>, { seen, madeAt }: Candidate): boolean {
	const { sent, notBefore } = group;
	if ((madeAt(sent) ?? notBefore) + withinSecondMs < notBefore) return false;
	return Object.entries(sent).every(
		([name, value]) => seen[name] === undefined || isSame(value, seen[name]),
	);
}

const markOf = (values: Named, tells: readonly string[]): string =>
	JSON.stringify(tells.map((name) => comparable(values[name])));

/** Groups and the records that may be theirs, as far as they hang together. */
interface Cluster<T> {
	groups: Set<Group<T>>;
	candidates: Set<Candidate>;
}

function cluster<T>(pairs: Array<[Group<T>, Candidate]>, groups: Group<T>[]): Cluster<T>[] {
	const ofGroup = new Map<Group<T>, Cluster<T>>();
	for (const group of groups)
		ofGroup.set(group, { groups: new Set([group]), candidates: new Set() });
	const ofCandidate = new Map<Candidate, Cluster<T>>();
	for (const [group, candidate] of pairs) {
		const one = ofGroup.get(group) as Cluster<T>;
		one.candidates.add(candidate);
		const other = ofCandidate.get(candidate) ?? one;
		if (other !== one) {
			for (const moved of one.groups) ofGroup.set(moved, other);
			for (const moved of one.groups) other.groups.add(moved);
			for (const moved of one.candidates) {
				other.candidates.add(moved);
				ofCandidate.set(moved, other);
			}
		}
		ofCandidate.set(candidate, other);
	}
	return [...new Set(ofGroup.values())];
}

/**
 * Gives each place of the groups a record that may be its own, each record once; `undefined` where that cannot be done.
 * @param places so many records each group wants
 */
function match<T>(
	places: Array<{ group: Group<T>; fits: Candidate[] }>,
): Map<Candidate, Group<T>> | undefined {
	const holder = new Map<Candidate, number>();
	const place = (index: number, tried: Set<Candidate>): boolean => {
		const free = places[index]?.fits.find((candidate) => !holder.has(candidate));
		if (free) return Boolean(holder.set(free, index));
		for (const candidate of places[index]?.fits ?? []) {
			if (tried.has(candidate)) continue;
			tried.add(candidate);
			const held = holder.get(candidate);
			if (held === undefined || place(held, tried)) {
				holder.set(candidate, index);
				return true;
			}
		}
		return false;
	};
	for (let index = 0; index < places.length; index++)
		if (!place(index, new Set())) return undefined;
	const groupAt = (index: number) => (places[index] as { group: Group<T> }).group;
	return new Map([...holder].map(([candidate, index]) => [candidate, groupAt(index)]));
}

/** The groups that hang together by records that may be of either, and how many records they sent in all. */
interface Share<T> {
	groups: Group<T>[];
	candidates: Candidate[];
	wanted: number;
}

/** All that one answer of a list says about the items it was asked for. */
export interface Shares<T> {
	shares: Share<T>[];
	fits: Map<Group<T>, Candidate[]>;
}

const placesOf = <T>({ unknown, doneWithoutId }: Group<T>): number =>
	unknown.length + doneWithoutId;

/** Which records may be of which group. @param tells the names that every group sent and every record has */
export function share<T>(
	groups: Group<T>[],
	candidates: Candidate[],
	tells: readonly string[],
): Shares<T> {
	const marked = new Map<string, Group<T>[]>();
	for (const group of groups) {
		const mark = markOf(group.sent, tells);
		const same = marked.get(mark) ?? [];
		marked.set(mark, same);
		same.push(group);
	}
	const pairs = candidates.flatMap((candidate) =>
		(marked.get(markOf(candidate.seen, tells)) ?? [])
			.filter((group) => mayBeOf(group, candidate))
			.map((group): [Group<T>, Candidate] => [group, candidate]),
	);
	const fits = new Map<Group<T>, Candidate[]>();
	for (const [group, candidate] of pairs) {
		const own = fits.get(group) ?? [];
		fits.set(group, own);
		own.push(candidate);
	}
	const shares = cluster(pairs, groups).map((one) => ({
		groups: [...one.groups],
		candidates: [...one.candidates],
		wanted: [...one.groups].reduce((sum, group) => sum + placesOf(group), 0),
	}));
	return { shares, fits };
}

/** Are there more records equal to those of the run than it can have made? Then somebody else makes such, too. */
export const isDisturbed = <T>({ shares }: Shares<T>): boolean =>
	shares.some(({ candidates, wanted }) => candidates.length > wanted);

/**
 * Says which records of a list are those of items whose answers were lost. It is said only where it is as good as certain:
 * there are exactly as many equal records as were sent, and none of them is from before.
 * @param disturbed somebody else makes equal records, so that a number that fits proves nothing
 */
export function attribute<T>({ shares, fits }: Shares<T>, disturbed: boolean): Sighting<T>[] {
	return shares.flatMap(({ groups, candidates, wanted }) => {
		const places = groups.flatMap((group) =>
			Array.from({ length: placesOf(group) }, () => ({ group, fits: fits.get(group) ?? [] })),
		);
		const isCertain =
			!disturbed &&
			candidates.length === wanted &&
			groups.every(
				(group) =>
					group.isProved !== false &&
					(fits.get(group) ?? []).every(({ madeAt }) => madeAt(group.sent) !== undefined),
			);
		const matched = isCertain ? match(places) : undefined;
		const recordsOf = (group: Group<T>): Named[] =>
			[...(matched ?? [])]
				.filter(([, holder]) => holder === group)
				.map(([{ record }]) => record)
				.slice(0, group.unknown.length);
		return groups
			.filter(({ unknown }) => unknown.length > 0)
			.map((group) => ({
				group,
				equal: fits.get(group) ?? [],
				wanted,
				...(matched ? { records: recordsOf(group) } : {}),
			}));
	});
}

/** The same where a state is looked for: it is there or not, whoever brought it about, and however often. */
export function present<T>({ shares, fits }: Shares<T>): Sighting<T>[] {
	const groups = shares.flatMap((one) => one.groups).filter(({ unknown }) => unknown.length > 0);
	return groups.map((group) => {
		const equal = fits.get(group) ?? [];
		const [first] = equal;
		return {
			group,
			equal,
			wanted: placesOf(group),
			...(first ? { records: group.unknown.map(() => first.record) } : {}),
		};
	});
}
