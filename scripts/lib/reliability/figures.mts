/** What the runs of `npm run matrix` find, and what of it is kept for docs/reliability.md. */

/** A cell as test/matrix/cells.ts keeps it. */
export interface CellFigure {
	vendor: 'ivvy' | 'leadSquared';
	kind: string;
	fault: string;
	done: 'no' | 'yes' | 'late' | 'answered';
	mode: { onError?: string; callsAtATime: number; isRetried: boolean; lasts: 'once' | 'always' };
	said: string;
	wrong: number;
}

/** A fault with a kind of operation, in all settings that were run. */
export interface CellRow extends Pick<CellFigure, 'vendor' | 'kind' | 'fault' | 'done'> {
	lasts: 'once' | 'always';
	/** How many settings were run, and in how many of them something was not as it should be. */
	settings: number;
	red: number;
	/** What items said without *Retry On Fail*, in the order of `outcomeWords`. */
	words: string[];
}

export interface Counts {
	items: number;
	done: number;
	found: number;
	unknownHappened: number;
	unknownNot: number;
	notDone: number;
	falseDone: number;
	falseNot: number;
	doubled: number;
	lost: number;
}

/** A run of mixed creates as the tests keep it. */
export interface MixedFigure {
	what: string;
	seed: number;
	all: Counts;
	kinds: Array<{ vendor: string; name: string; counts: Counts }>;
}

export interface MixedRun extends Pick<MixedFigure, 'what' | 'seed' | 'all'> {
	/** How many kinds of creates it had. */
	kinds: number;
}

/** A property as test/harness/property.mts keeps it. */
export interface PropertyFigure {
	subject: string;
	property: string;
	cases: number;
	seed: number;
}

/** A run of e2e/cluster.test.mts: first the executions that share an account, then what became of a worker that was killed. */
export interface ClusterFigure extends Counts {
	executions: number;
	/** Calls to LeadSquared, and how many of these came too fast. */
	calls: number;
	throttled: number;
	/** Executions of the worker that was killed, and the items that it had sent of them. */
	interrupted: number;
	sentWithoutReport: number;
	/** Events that came to both webhook processors, each of which started its workflow once. */
	events: number;
}

/** A break as scripts/breaks.mts keeps it. */
export interface BreakFigure {
	what: string;
	file: string;
	/** How many tests turned red. */
	red: number;
}

/** Every part with its figures. */
export interface Figures {
	cells: CellRow[];
	mixed: MixedRun[];
	queue: MixedRun[];
	cluster: ClusterFigure[];
	properties: PropertyFigure[];
	breaks: BreakFigure[];
}

export type PartName = keyof Figures;

/** What an item may say, from the best to the worst. */
export const outcomeWords = ['done', 'unknown', 'notSent', 'refused'];

/** The settings of a fault and a kind in one row. */
export function rowsOf(cells: CellFigure[]): CellRow[] {
	const groups = new Map<string, CellFigure[]>();
	for (const cell of cells) {
		const { vendor, kind, fault, done, mode } = cell;
		const key = JSON.stringify([vendor, kind, fault, done, mode.lasts]);
		groups.set(key, [...(groups.get(key) ?? []), cell]);
	}
	return [...groups.values()].map((group) => {
		const { vendor, kind, fault, done, mode } = group[0];
		// The node itself stops where On Error says so, which tells nothing of the others.
		const said = group
			.filter((cell) => !cell.mode.isRetried && cell.said !== 'stopped')
			.flatMap((cell) => cell.said.split(', '));
		return {
			...{ vendor, kind, fault, done, lasts: mode.lasts, settings: group.length },
			red: group.filter(({ wrong }) => wrong > 0).length,
			words: outcomeWords.filter((word) => said.includes(word)),
		};
	});
}

export const mixedRuns = (runs: MixedFigure[]): MixedRun[] =>
	runs.map(({ what, seed, all, kinds }) => ({ what, seed, all, kinds: kinds.length }));
