import { hashOf, rowAfter, rowOf, scoreOf, type MutatedFile } from '../scripts/lib/mutations.mts';
import { json, read, sources } from './harness/sources.mts';

// test/mutations.json is what `npm run mutations` has found: which small breaks of the shared code no test notices.

const rows = json('test/mutations.json') as unknown as MutatedFile[];

it('has a row for each file of the wire and the engine', () => {
	const files = ['wire', 'engine'].flatMap((room) => sources(`nodes/shared/${room}`, '.ts'));
	expect(rows.map(({ file }) => file).sort()).toEqual(files.map(({ path }) => path).sort());
});

it('says of each survivor why no test can or need notice it', () => {
	const open = rows.flatMap(({ file, survivors }) =>
		survivors.filter(({ reason = '' }) => reason.length < 10).map(({ from }) => `${file}: ${from}`),
	);
	expect(open).toEqual([]);
});

it('nine of ten breaks are noticed', () => {
	expect(scoreOf(rows)).toBeGreaterThanOrEqual(0.9);
});

it('a row counts its mutants, and keeps the reasons that still fit', () => {
	const text = 'const a = 1;\nconst isTwo = a === 2;\n';
	const mutant = (status: string, line: number, from: number, to: number) => ({
		fileName: 'a.ts',
		mutatorName: 'Equality',
		replacement: 'a !== 2',
		status,
		location: { start: { line, column: from }, end: { line, column: to } },
	});
	const mutants = [
		mutant('Killed', 1, 1, 5),
		mutant('Timeout', 1, 1, 5),
		mutant('Survived', 2, 15, 22),
	];
	const survivor = { mutator: 'Equality', line: 2, from: 'a === 2', to: 'a !== 2' };
	const row = rowOf('a.ts', text, mutants);
	expect(row).toEqual({
		...{ file: 'a.ts', hash: hashOf(text), killed: 1, timedOut: 1, ignored: 0 },
		survivors: [survivor],
	});
	expect(scoreOf([row])).toBeCloseTo(2 / 3);
	const explained = { ...row, survivors: [{ ...survivor, line: 9, reason: 'nobody reads it' }] };
	expect(rowOf('a.ts', text, mutants, explained).survivors).toEqual([
		{ ...survivor, reason: 'nobody reads it' },
	]);
	// Met again, by more tests: only those without a reason count.
	const nowKilled = mutants.map((one) => ({ ...one, status: 'Killed' }));
	expect(rowAfter(row, text, nowKilled)).toEqual({ ...row, killed: 2, survivors: [] });
	expect(rowAfter(row, text, mutants)).toEqual(row);
	expect(rowAfter(explained, text, nowKilled)).toEqual(explained);
	expect(read('test/mutations.json')).toBe(`${JSON.stringify(rows, null, '\t')}\n`);
});
