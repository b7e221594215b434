/**
 * Breaks the operation tables at random and insists that the tests notice: `npm run mutate [-- --count 10 --seed 1]`.
 * Each mutation changes one thing (an action, a path, a field's name or place, a value of a list, a repeat declaration) in a
 * copy of the tree and runs the tests that hold the tables.
 */

import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './install.mjs';
import { treeCopy } from './lib/treeCopy.mts';

interface Mutation {
	what: string;
	/** What to look for; the first group is replaced. */
	pattern: RegExp;
	replace(found: string): string;
}

const kinds: Mutation[] = [
	{
		what: 'the action',
		pattern: /'((?:account|batch|contact|crm|event|invoice|partner|venue)\/\w+)',? ?\{/g,
		replace: (found) => `${found}s`,
	},
	{ what: 'the path', pattern: /'((?:GET|POST) \/[^']+)'/g, replace: (found) => `${found}s` },
	{
		what: 'the verb',
		pattern: /'(GET|POST) \//g,
		replace: (found) => (found === 'GET' ? 'POST' : 'GET'),
	},
	{
		what: "a field's name",
		pattern:
			/\b(?:text|whole|decimal|id|ids|flag|date|dateTime|time|choice|choices|locator)\('(\w+)', '/g,
		replace: (found) => `${found}X`,
	},
	{
		what: 'a value of a list',
		pattern: /^\t+\[(-?\d+|'\w+'), '[^']+'\],$/gm,
		replace: (found) => (found.startsWith("'") ? "'mutant'" : '987'),
	},
	{ what: "a field's place", pattern: /(inQuery)\(/g, replace: () => '((field: Field) => field)' },
	{
		what: 'the repeat declaration',
		pattern: /repeat: '(never|always)'/g,
		replace: (found) => (found === 'never' ? 'always' : 'never'),
	},
	{
		what: 'what a repetition would do',
		pattern: /\b(create|update)\('(?:GET|POST) /g,
		replace: (found) => (found === 'create' ? 'update' : 'create'),
	},
];

const { values } = parseArgs({
	options: { count: { type: 'string', default: '10' }, seed: { type: 'string' } },
});
const seed = Number(values.seed ?? Date.now() % 100_000);

/** The same numbers for the same seed (mulberry32). */
function random(state: number): () => number {
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

const next = random(seed);
const pick = <T,>(list: T[]): T => list[Math.floor(next() * list.length)];

const copy = treeCopy();

/** Every place in the tables where a kind of mutation can be made. */
const places = globSync('nodes/*/operations/**/*.ts', { cwd: copy }).flatMap((file) => {
	const text = readFileSync(join(copy, file), 'utf8');
	return kinds.flatMap((kind) =>
		[...text.matchAll(kind.pattern)].map((match) => ({ file, kind, match })),
	);
});

function notices(): boolean {
	const tests = [
		'test/ivvy/coverage.test.ts',
		'test/leadSquared/coverage.test.ts',
		'test/examples',
	];
	const jest = join(root, 'node_modules', '.bin', 'jest');
	return (
		spawnSync(jest, ['--silent', '--bail', ...tests], { cwd: copy, stdio: 'ignore' }).status !== 0
	);
}

if (notices()) {
	console.log('The tests are red without a mutation.\n\n0 passed, 1 failed');
	process.exit(1);
}
console.log(`${places.length} places, seed ${seed}`);
const count = Number(values.count);
let survived = 0;
for (let number = 1; number <= count; number++) {
	// First a kind, then a place: fields would otherwise crowd out the rest.
	const kind = pick(kinds.filter((one) => places.some((place) => place.kind === one)));
	const { file, match } = pick(places.filter((place) => place.kind === kind));
	const path = join(copy, file);
	const before = readFileSync(path, 'utf8');
	const from = match.index + match[0].indexOf(match[1]);
	const replaced = kind.replace(match[1]);
	const line = before.slice(0, from).split('\n').length;
	writeFileSync(path, before.slice(0, from) + replaced + before.slice(from + match[1].length));
	const red = notices();
	writeFileSync(path, before);
	if (!red) survived++;
	console.log(
		`${red ? 'noticed ' : 'SURVIVED'} ${number}: ${kind.what}: ${match[1]} → ${replaced} (${file}:${line})`,
	);
}
console.log(`\n${count - survived} passed, ${survived} failed`);
process.exit(survived > 0 ? 1 : 0);
