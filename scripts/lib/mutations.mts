/** What `npm run mutations` has found: test/mutations.json, a row for each file of nodes/shared that is broken. */

import { createHash } from 'node:crypto';

/** What is broken: a pattern of paths. */
export const mutatedFiles = 'nodes/shared/{wire,engine}/**/*.ts';

/** A mutant that no test has noticed. */
export interface Survivor {
	mutator: string;
	line: number;
	/** What stands in the code, and what stood there in its place. */
	from: string;
	to: string;
	/** Why no test can or need notice it; a new test is better. */
	reason?: string;
}

/** The mutants of one file. */
export interface MutatedFile {
	file: string;
	/** Of the file's text at that run. */
	hash: string;
	killed: number;
	/** The tests did not end in time, which counts as killed. */
	timedOut: number;
	/** Words for people and what runs only while the file is loaded, which are not counted. */
	ignored: number;
	survivors: Survivor[];
}

/** A mutant as Stryker reports it. Lines and columns from 1. */
export interface TestedMutant {
	fileName: string;
	mutatorName: string;
	replacement: string;
	status: string;
	location: Record<'start' | 'end', { line: number; column: number }>;
}

export const hashOf = (text: string): string =>
	createHash('sha256').update(text).digest('hex').slice(0, 16);

function textAt(text: string, { start, end }: TestedMutant['location']): string {
	const lines = text.split('\n').slice(start.line - 1, end.line);
	const last = lines.length - 1;
	lines[last] = lines[last].slice(0, end.column - 1);
	lines[0] = lines[0].slice(start.column - 1);
	return lines.join('\n');
}

const short = (text: string): string => {
	const line = text.replace(/\s+/g, ' ');
	return line.length > 100 ? `${line.slice(0, 99)}…` : line;
};

const isSame = (one: Survivor, other: Survivor): boolean =>
	one.mutator === other.mutator && one.from === other.from && one.to === other.to;

/** @param text of the mutant's file */
function survivorOf(text: string, mutant: TestedMutant): Survivor {
	const { mutatorName: mutator, location, replacement } = mutant;
	const { line } = location.start;
	return { mutator, line, from: short(textAt(text, location)), to: short(replacement) };
}

export const isOpen = ({ reason }: Survivor): boolean => reason === undefined;

/** Whether a mutant is one of those that no test has noticed and nobody has given a reason for. */
export function isOpenIn(row: MutatedFile, text: string, mutant: TestedMutant): boolean {
	const own = survivorOf(text, mutant);
	return row.survivors.some((one) => isOpen(one) && one.line === own.line && isSame(one, own));
}

/**
 * The row of a file whose mutants have all been tried.
 * @param before its row of an earlier run, whose reasons stay
 */
export function rowOf(
	file: string,
	text: string,
	mutants: TestedMutant[],
	before?: MutatedFile,
): MutatedFile {
	const count = (...statuses: string[]) =>
		mutants.filter(({ status }) => statuses.includes(status)).length;
	const reasons = [...(before?.survivors ?? [])];
	const survivors = mutants
		.filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
		.map((mutant) => {
			const survivor = survivorOf(text, mutant);
			const at = reasons.findIndex((one) => isSame(one, survivor));
			const reason = at < 0 ? undefined : reasons.splice(at, 1)[0].reason;
			return { ...survivor, ...(reason === undefined ? {} : { reason }) };
		})
		.sort((one, other) => one.line - other.line);
	return {
		file,
		hash: hashOf(text),
		killed: count('Killed', 'RuntimeError'),
		timedOut: count('Timeout'),
		ignored: count('Ignored'),
		survivors,
	};
}

/** A row after its open survivors have met more tests: those that were noticed now are counted so. */
export function rowAfter(row: MutatedFile, text: string, mutants: TestedMutant[]): MutatedFile {
	const open = mutants.filter((mutant) => isOpenIn(row, text, mutant));
	const again = rowOf(row.file, text, open);
	return {
		...row,
		killed: row.killed + again.killed,
		timedOut: row.timedOut + again.timedOut,
		survivors: [...row.survivors.filter((one) => !isOpen(one)), ...again.survivors].sort(
			(one, other) => one.line - other.line,
		),
	};
}

/** Which part of the mutants was noticed, from 0 to 1. */
export function scoreOf(rows: MutatedFile[]): number {
	let noticed = 0;
	let survived = 0;
	for (const { killed, timedOut, survivors } of rows) {
		noticed += killed + timedOut;
		survived += survivors.length;
	}
	return noticed / (noticed + survived);
}
