import notes from '../../sandbox/reference/fieldNotes.json';
import { isThere } from '../harness/paths.mts';
import { read } from '../harness/sources.mts';

/** What may be believed of an account, from the most certain to the least. */
const ways = [
	'live-verified by its author',
	"vendor's own code",
	'client code that relies on it',
	'test fixture',
	'search without result',
];

it('the notes are numbered, each once', () => {
	const ranks = notes.map(({ rank }) => rank);
	expect(ranks).toEqual([...new Set(ranks)].sort((a, b) => a - b));
	expect(notes.length).toBeGreaterThan(20);
});

describe.each(notes)('note $rank: $endpoint', ({ known, fact, tests }) => {
	it('says what was seen, and how it is known', () => {
		expect(fact.length).toBeGreaterThan(20);
		expect(ways).toContain(known);
	});

	it('is tried by a test that is there', () => {
		expect(tests.length).toBeGreaterThan(0);
		for (const path of tests) expect([path, isThere(path)]).toEqual([path, true]);
	});
});

it('the page of the sandbox says where the notes are', () => {
	expect(read('sandbox/README.md')).toContain('`reference/fieldNotes.json`');
});
