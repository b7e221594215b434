/**
 * `npm run publish:check`: all that `.github/workflows/publish.yml` does before the upload; it publishes nothing.
 * `--tag v1.2.3` is the tag that asks for it, `--into FOLDER` keeps the packages, and `--rehearsal` goes on where only the
 * owner and the day of the release are missing. Nothing in the project is changed.
 */

import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './install.mjs';
import { giveUp } from './lib/failure.mjs';
import {
	changelogProblems,
	dateProblems,
	manifestProblems,
	ownerProblems,
	versionProblems,
	type Release,
	type ReleaseManifest,
} from './lib/release.mts';
import { exitOnSignals, npm, start } from './lib/run.mjs';
import { manifestOf, packPublished, publishedNames } from './lib/vendorPackages.mts';

const { tag, into, rehearsal } = parseArgs({
	options: {
		tag: { type: 'string' },
		into: { type: 'string' },
		rehearsal: { type: 'boolean', default: false },
	},
}).values;

const text = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');
const json = <T,>(...path: string[]) => JSON.parse(text(...path)) as T;

const release: Release = {
	project: json('package.json'),
	lockfile: json('package-lock.json'),
	packages: publishedNames.map((name) => ({
		committed: json('packages', name, 'package.json'),
		wanted: manifestOf(name) as unknown as ReleaseManifest,
	})),
	changelog: text('CHANGELOG.md'),
	tag,
	from: process.env.GITHUB_REPOSITORY,
};
const { version } = release.project;

const counts = { passed: 0, failed: 0, open: 0 };

/**
 * Says what a step found; answers whether it was content.
 * @param isOwners only the owner can settle it: a rehearsal says so and goes on
 */
function report(what: string, problems: string[], isOwners = false): boolean {
	const isOpen = problems.length > 0 && isOwners && rehearsal;
	if (problems.length === 0) counts.passed++;
	else if (isOpen) counts.open++;
	else counts.failed++;
	console.log(`${problems.length === 0 ? '✓' : isOpen ? '…' : '✗'} ${what}`);
	for (const problem of problems) console.log(`    ${problem}`);
	return problems.length === 0 || isOpen;
}

/** What a child said. @throws Error when it ends with another code */
async function said(child: ReturnType<typeof start>, codes = [0]): Promise<string> {
	const words = { stdout: '', stderr: '' };
	for (const name of ['stdout', 'stderr'] as const)
		child[name]?.setEncoding('utf8').on('data', (more: string) => void (words[name] += more));
	const code = await new Promise((settle, reject) => {
		child.once('close', settle);
		child.once('error', reject);
	});
	if (!codes.includes(Number(code))) throw new Error(words.stderr || words.stdout);
	return words.stdout;
}

/** What n8n's scan says of a package, which is unpacked into a new folder for it. */
async function scan(name: string, archive: string, parent: string): Promise<string[]> {
	const folder = join(parent, name);
	mkdirSync(folder);
	await said(start('tar', ['-xzf', archive, '-C', folder, '--strip-components=1'], {}));
	const script = join(root, 'scripts', 'scan.mts');
	// The scanner leaves folders behind.
	const env = { ...process.env, TMPDIR: parent };
	const child = start(process.execPath, [script, folder], { cwd: root, env });
	return JSON.parse(await said(child, [0, 1])) as string[];
}

/** What npm has against publishing an archive. It asks the registry only outside a rehearsal. */
async function dryRun(archive: string, parent: string): Promise<string[]> {
	const args = ['publish', archive, '--dry-run', '--access', 'public', '--ignore-scripts'];
	try {
		await npm('The dry run', [...args, ...(rehearsal ? ['--offline'] : [])], { cwd: parent });
		return [];
	} catch (error) {
		return [error instanceof Error ? error.message : String(error)];
	}
}

/** Packs both packages, and looks at what was packed. */
async function checkPackages(parent: string): Promise<void> {
	const target = into === undefined ? join(parent, 'archives') : resolve(into);
	let archives: Map<string, string>;
	try {
		archives = await packPublished(target);
	} catch (error) {
		report('both packages are built', [error instanceof Error ? error.message : String(error)]);
		return;
	}
	// What is unpacked finds what this project has installed.
	symlinkSync(join(root, 'node_modules'), join(parent, 'node_modules'), 'junction');
	for (const [name, archive] of archives) {
		report(`${name} is built: ${Math.round(statSync(archive).size / 1000)} kB`, []);
		report(`${name}: n8n's scan finds nothing`, await scan(name, archive, parent));
		report(`${name}: npm would publish it`, await dryRun(archive, parent));
	}
	if (into !== undefined) console.log(`The packages are in ${target}.`);
}

async function main(): Promise<void> {
	exitOnSignals();
	console.log(`${publishedNames.join(' and ')}, version ${version}\n`);
	const isReady = [
		report('package.json, lockfile, packages and tag have one version', versionProblems(release)),
		report('the packages say what package.json says', manifestProblems(release)),
		report('CHANGELOG.md tells what is new', changelogProblems(release)),
		report('CHANGELOG.md has the day of the release', dateProblems(release), true),
		report('author and repository are set', ownerProblems(release), true),
	].every(Boolean);
	if (isReady) {
		const parent = mkdtempSync(join(tmpdir(), 'ivvy-leadsquared-publish-'));
		process.on('exit', () => rmSync(parent, { recursive: true, force: true }));
		await checkPackages(parent);
	}
	const { passed, failed, open } = counts;
	if (failed > 0) console.log('\nNot ready to be published: see ✗ above.');
	else if (open > 0) console.log('\nThe rehearsal went well. Before publishing: see … above.');
	else console.log(`\nReady to be published in version ${version}. Nothing was uploaded.`);
	console.log(`\n${passed} passed, ${failed} failed`);
	process.exit(failed > 0 ? 1 : 0);
}

main().catch(giveUp);
