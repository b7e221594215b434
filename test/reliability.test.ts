import { breaks } from '../scripts/lib/breaks/index.mts';
import type { MutatedFile } from '../scripts/lib/mutations.mts';
import { rowsOf, type CellFigure, type Figures } from '../scripts/lib/reliability/figures.mts';
import { reliabilityPage } from '../scripts/lib/reliability/page.mts';
import { json, read } from './harness/sources.mts';
import { kinds } from './matrix/kinds';
import { faultsOf, settingsOf } from './matrix/settings';

// docs/reliability.md says what runs of `npm run matrix` have found: test/figures/.

const figuresOf = <Part extends keyof Figures>(part: Part) =>
	json(`test/figures/${part}.json`) as unknown as Figures[Part];
const figures: Figures = {
	cells: figuresOf('cells'),
	mixed: figuresOf('mixed'),
	queue: figuresOf('queue'),
	cluster: figuresOf('cluster'),
	properties: figuresOf('properties'),
	breaks: figuresOf('breaks'),
};

it('the page says what the runs have found', () => {
	const mutated = json('test/mutations.json') as unknown as MutatedFile[];
	const page = reliabilityPage(figures, mutated);
	expect(read('docs/reliability.md')).toBe(page);
});

describe('the matrix', () => {
	it('has every fault with every kind of operation in every setting', () => {
		const wanted = kinds.flatMap((kind) =>
			faultsOf(kind).flatMap((fault) =>
				(['once', 'always'] as const).map((lasts) => ({
					...{ vendor: kind.vendor, kind: kind.name, fault: fault.name, done: fault.done, lasts },
					settings: settingsOf(fault).filter((setting) => setting.lasts === lasts).length,
				})),
			),
		);
		const found = figures.cells.map(({ vendor, kind, fault, done, lasts, settings }) => ({
			...{ vendor, kind, fault, done, lasts, settings },
		}));
		const sorted = (rows: object[]) => rows.map((row) => JSON.stringify(row)).sort();
		expect(sorted(found)).toEqual(sorted(wanted.filter(({ settings }) => settings > 0)));
	});

	it('is nowhere red', () => {
		expect(figures.cells.filter(({ red }) => red > 0)).toEqual([]);
	});
});

describe.each([
	['in one process', figures.mixed],
	['in queue mode', figures.queue],
])('the mixed runs %s', (_where, runs) => {
	it('have 10,000 items each, with several seeds', () => {
		expect(runs.map(({ all }) => all.items).filter((items) => items < 10_000)).toEqual([]);
		expect(new Set(runs.map(({ seed }) => seed)).size).toBeGreaterThan(1);
	});

	it('lose nothing, double nothing, and say nothing that is not so', () => {
		for (const { all } of runs)
			expect(all).toMatchObject({ lost: 0, doubled: 0, falseDone: 0, falseNot: 0 });
	});

	it('have a word for every item', () => {
		for (const { all } of runs) {
			const { done, found, unknownHappened, unknownNot, notDone } = all;
			expect(done + found + unknownHappened + unknownNot + notDone).toBe(all.items);
		}
	});
});

it('the cluster went three times: 20 executions over 4,500 items, and a worker that was killed', () => {
	expect(figures.cluster).toHaveLength(3);
	for (const run of figures.cluster) {
		expect(run).toMatchObject({ executions: 20, items: 4_500, done: 4_500, lost: 0, doubled: 0 });
		expect(run).toMatchObject({ falseDone: 0, falseNot: 0 });
		expect(run.interrupted).toBeGreaterThan(0);
		expect(run.throttled).toBeLessThanOrEqual(run.calls / 10);
	}
});

it('every listed break turned tests red', () => {
	const listed = breaks.map(({ what, file }) => ({ what, file }));
	expect(figures.breaks.map(({ what, file }) => ({ what, file }))).toEqual(listed);
	expect(figures.breaks.filter(({ red }) => red === 0)).toEqual([]);
});

it('every property was tried with 10,000 cases', () => {
	expect(figures.properties.length).toBeGreaterThan(8);
	expect(figures.properties.filter(({ cases }) => cases < 10_000)).toEqual([]);
});

it('a row is red when one of its settings is, and keeps what was said without "Retry On Fail"', () => {
	const cell = (isRetried: boolean, said: string, wrong = 0): CellFigure => ({
		...{ vendor: 'ivvy', kind: 'create', fault: '502', done: 'no', said, wrong },
		mode: { callsAtATime: 1, isRetried, lasts: 'once' },
	});
	const cells = [cell(false, 'unknown, done'), cell(false, 'stopped', 1), cell(true, 'refused')];
	expect(rowsOf(cells)).toEqual([
		{
			...{ vendor: 'ivvy', kind: 'create', fault: '502', done: 'no', lasts: 'once' },
			...{ settings: 3, red: 1, words: ['done', 'unknown'] },
		},
	]);
});
