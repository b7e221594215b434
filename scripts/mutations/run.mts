/** Runs Stryker over some files, in a process of its own: `node run.mts <results> <file>…`. */

import { globSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { root } from '../install.mjs';

/** The tests that count: those that reach the shared code quickly. */
const tests = 'test/{engine,shared,lookUp,preview,polling,ivvy,leadSquared}/*.test.ts';
const others = ['credentials', 'lists', 'redirects'];
/** They are about the tables, or take longer than all that a mutant may take. */
const left = /coverage|every(List|Write)|emptyAnswers|engine\/order|preview\/time/;

const plugin = (name: string) => join(root, 'scripts', 'mutations', `${name}.mjs`);

const [, , results, ...files] = process.argv;
process.env.MUTATIONS_OUT = results;
process.chdir(root);
const testFiles = globSync(tests).filter((file) => !left.test(file));
await new Stryker({
	configFile: false as unknown as string,
	mutate: files,
	testRunner: 'reaching',
	plugins: ['runner', 'words', 'reporter'].map(plugin),
	ignorers: ['words'],
	coverageAnalysis: 'perTest',
	ignoreStatic: true,
	reporters: ['lines', 'progress-append-only'],
	jest: {
		configFile: 'scripts/mutations/jestConfig.cjs',
		enableFindRelatedTests: false,
		config: {
			testMatch: [...testFiles, ...others.map((name) => `test/${name}.test.ts`)].map(
				(file) => `<rootDir>/${file}`,
			),
		},
	},
	tempDirName: '.mutations',
	ignorePatterns: ['/docs/images', '/dist', '/packages', '/e2e/screenshots'],
	disableTypeChecks: false,
	// Tests wait now and then, and those of a mutant often.
	concurrency: 2 * availableParallelism(),
	// A mutant meets tests of some seconds, however many reach it: one that never ends is told from a busy machine.
	timeoutMS: 45_000,
	timeoutFactor: 0,
	dryRunTimeoutMinutes: 20,
	thresholds: { break: null },
	allowConsoleColors: false,
}).runMutationTest();
