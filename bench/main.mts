/**
 * `npm run bench`: measures the built nodes against n8n's HTTP Request node and an axios script, writes bench/results.md,
 * bench/headline.svg and the README's table. Ends with 1 when a goal is missed.
 * `--quick`: small amounts, writes nothing. `--only=activities,limits`: these sections, writes nothing. `--only=large` is
 * measured by itself, since it takes a real n8n some eight minutes, and writes bench/large.md. `--only=soak` writes
 * bench/soak.md.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../e2e/lib/pack.mts';
import { root } from '../scripts/install.mjs';
import { Failure, giveUp } from '../scripts/lib/failure.mjs';
import { steps } from '../scripts/lib/progress.mjs';
import { exitOnSignals } from '../scripts/lib/run.mjs';
import { activities } from './activities.mts';
import { engine } from './engine.mts';
import { large } from './large.mts';
import { headlineSvg } from './lib/svg.mts';
import { resultsPage, withHeadline } from './lib/report.mts';
import type { Section } from './lib/report.mts';
import { limits } from './limits.mts';
import { allRecords } from './lists.mts';
import { load } from './load.mts';
import { soak } from './soak.mts';
import { tasks } from './tasks.mts';
import { writesOverLine } from './writes.mts';

const sections: Record<string, (quick: boolean, say: (text: string) => void) => Promise<Section>> =
	{
		activities,
		tasks,
		writes: writesOverLine,
		lists: allRecords,
		engine,
		limits,
		load,
		soak,
		large,
	};

/** Section → the page that it has for itself. */
const pages: Record<string, string> = { large: 'large.md', soak: 'soak.md' };

const { values } = parseArgs({
	options: { quick: { type: 'boolean', default: false }, only: { type: 'string' } },
});

function write(name: string, text: string): void {
	writeFileSync(join(root, name), text);
	console.log(`${name}: written`);
}

/** A section that did not get through misses its goals; the others still count. */
function stopped(name: string, error: Error): Section {
	console.error(error);
	const [words] = error.message.split('\n');
	return {
		title: name,
		words: `Not measured: ${words}`,
		head: [''],
		rows: [],
		checks: [{ what: `Section ${name}`, is: 'not measured', asked: 'all figures', ok: false }],
	};
}

async function main(): Promise<void> {
	exitOnSignals();
	// It takes a real n8n some eight minutes.
	const usual = Object.keys(sections).filter((name) => name !== 'large');
	const wanted = values.only?.split(',') ?? usual;
	const unknown = wanted.filter((name) => !Object.hasOwn(sections, name));
	if (unknown.length > 0)
		throw new Failure(
			`There is no section ${unknown.join(', ')}. There are: ${Object.keys(sections).join(', ')}.`,
		);
	const progress = steps('bench', wanted.length + 1);
	await progress.step('building the package', build);
	const done: Section[] = [];
	for (const name of wanted) {
		const section: Section = await progress
			.step(name, async (say: (text: string) => void) => await sections[name](values.quick, say))
			.catch((error: Error) => stopped(name, error));
		for (const { what, is, asked, ok } of section.checks)
			console.log(`  ${ok ? 'PASS' : 'MISS'}  ${what}: ${is} (asked for: ${asked})`);
		done.push(section);
	}

	const page = resultsPage(done, values.quick);
	console.log(`\n${page}`);
	if (!values.quick && !values.only) {
		const headlines = done.flatMap(({ headline = [] }) => headline);
		write(join('bench', 'results.md'), page);
		write(join('bench', 'headline.svg'), headlineSvg(headlines));
		write('README.md', withHeadline(readFileSync(join(root, 'README.md'), 'utf8'), headlines));
	}
	const ownPage = pages[values.only ?? ''];
	if (!values.quick && ownPage) write(join('bench', ownPage), page);
	const checks = done.flatMap((section) => section.checks);
	const missed = checks.filter(({ ok }) => !ok).length;
	console.log(`\n${checks.length - missed} goals met, ${missed} missed`);
	process.exit(missed > 0 ? 1 : 0);
}

main().catch(giveUp);
