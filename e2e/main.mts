/**
 * `npm run test:e2e`: one real n8n for all test files, run one after the other in this process. Arguments name the files
 * to run, such as `-- bulk lists`; `--all-forms` opens each form, not a sample, `--all-events` sends the triggers 1,000
 * events each, not 400, and `--all-items` the cluster 10,000 items for each of three seeds; `--n8n 1.123` runs another
 * version of n8n, on which fewer files run unless they are named.
 */

import { mkdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { canInstallChromium, findChromium, installChromium } from '../scripts/chromium.mts';
import { Failure, giveUp } from '../scripts/lib/failure.mjs';
import { steps } from '../scripts/lib/progress.mjs';
import { exitOnSignals } from '../scripts/lib/run.mjs';
import { allForms } from './lib/forms.mts';
import { setWorld } from './lib/shared.mts';
import { allEvents, allItemsFlag, ways } from './lib/versions.mts';
import { openWorld, worldSteps } from './lib/world.mts';

const here = import.meta.dirname;

// The errors teach the node a vendor's limit, which it keeps to from then on. The search for secrets comes after all others: it looks at what they left behind.
const names = [
	'load',
	'packages',
	'install',
	'credentials',
	'lists',
	'demo',
	'bulk',
	'walk',
	'clicks',
	'firstWorkflow',
	'ahead',
	'http',
	'agent',
	'story',
	'leadSquaredStory',
	'preview',
	'errors',
	'editor',
	'report',
	'newcomer',
	'agentEditor',
	'search',
	'forms',
	'ivvyTrigger',
	'leadSquaredTrigger',
	'polling',
	'next',
	'queue',
	'cluster',
	'docker',
	'examples',
	'secrets',
	'stop',
];

/** What measures and takes pictures for the docs. */
const onlyNamed = ['clicks', 'firstWorkflow'];

function chosenFiles(): string[] {
	const chosen = process.argv
		.slice(2)
		.filter((argument) => ![allForms, allEvents, allItemsFlag].includes(argument));
	const unknown = chosen.find((name) => !names.includes(name));
	if (unknown)
		throw new Failure(`There is no test file "${unknown}". There are: ${names.join(', ')}.`);
	// The last one ends n8n; without it the run would wait for it for ever.
	const wanted =
		chosen.length > 0
			? [...chosen, 'stop']
			: ways.files(names.filter((name) => !onlyNamed.includes(name)));
	return names
		.filter((name) => wanted.includes(name))
		.map((name) => join(here, `${name}.test.mts`));
}

const longest = 60 * 60_000;

/** Runs the files and counts the tests, not the groups around them. */
async function runTests(files: string[]): Promise<{ passed: number; failed: number }> {
	const counts = { passed: 0, failed: 0 };
	const stream = run({ files, isolation: 'none', concurrency: false });
	const isTest = (event: { details: { type?: string } }) => event.details.type !== 'suite';
	stream.on('test:pass', (event) => {
		if (isTest(event) && event.skip === undefined) counts.passed += 1;
	});
	stream.on('test:fail', (event) => {
		if (isTest(event)) counts.failed += 1;
	});
	const report = stream.compose(spec);
	report.pipe(process.stdout, { end: false });
	await new Promise((resolve) => report.once('end', resolve));
	return counts;
}

async function main(): Promise<void> {
	let close = async () => {};
	exitOnSignals(() => close());
	const files = chosenFiles();
	const needsBrowser = files.some((file) =>
		/^(editor|examples|newcomer|walk|clicks|agentEditor|search|forms)\./.test(basename(file)),
	);
	if (needsBrowser) {
		rmSync(join(here, 'screenshots'), { recursive: true, force: true });
		mkdirSync(join(here, 'screenshots'), { recursive: true });
	}
	const browser = needsBrowser && !findChromium() && canInstallChromium();
	const progress = steps('e2e', worldSteps + (browser ? 1 : 0));
	// Without a browser the rest is still worth knowing; the screenshot tests then say what is missing.
	if (browser)
		await progress
			.step("installing Debian's Chromium", installChromium)
			.catch((error: Error) => console.error(error.message));
	const world = await openWorld((label, work) => progress.step(label, work), { logLevel: 'debug' });
	close = world.close;
	setWorld(world);
	// A test that hangs would otherwise keep everything waiting for ever.
	const watchdog = setTimeout(
		() =>
			giveUp(
				new Failure(
					`The tests did not end within ${longest / 60_000} minutes.\n\n0 passed, 1 failed`,
				),
			),
		longest,
	).unref();
	const { passed, failed } = await runTests(files);
	clearTimeout(watchdog);
	console.log(`\n${passed} passed, ${failed} failed`);
	process.exit(failed > 0 || passed === 0 ? 1 : 0);
}

main().catch((error: unknown) => {
	console.log('\n0 passed, 1 failed');
	giveUp(error);
});
