import { breaks } from '../scripts/lib/breaks/index.mts';
import { read, sources } from './harness/sources.mts';

// `npm run breaks` breaks the code in each of these ways and insists that tests turn red. Code that moves takes its break along.

const tests = new Set(sources('test', '.test.ts').map(({ path }) => path));

it('there are at least 20 ways in which the code is broken, each in words of its own', () => {
	expect(breaks.length).toBeGreaterThanOrEqual(20);
	expect(new Set(breaks.map(({ what }) => what)).size).toBe(breaks.length);
});

it('no two break the same place', () => {
	expect(new Set(breaks.map(({ file, find }) => `${file}: ${find}`)).size).toBe(breaks.length);
});

it.each(breaks)('$what: breaks one place, and tests hold it', (one) => {
	expect(read(one.file).split(one.find)).toHaveLength(2);
	expect(one.replace).not.toBe(one.find);
	expect(one.tests).not.toEqual([]);
	expect(one.tests.filter((path) => !tests.has(path))).toEqual([]);
});

it('each room and both vendors have some', () => {
	const rooms = ['engine', 'wire', 'table', 'form', 'trigger'].map(
		(room) => `nodes/shared/${room}/`,
	);
	for (const folder of [...rooms, 'nodes/Ivvy/', 'nodes/LeadSquared/', 'credentials/'])
		expect([folder, breaks.some(({ file }) => file.startsWith(folder))]).toEqual([folder, true]);
});
