/** Debian's packages for what tests need beside Node.js: installed where the machine lets us. */

import { createWriteStream, existsSync, readFileSync } from 'node:fs';
import { explain } from './failure.mjs';
import { newLog, start } from './run.mjs';

/** Whether this machine would let us install Debian's packages. */
export function canInstall(): boolean {
	return (
		process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get')
	);
}

async function aptGet(log: string, ...args: string[]): Promise<boolean> {
	const child = start('apt-get', args, {
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	const file = createWriteStream(log, { flags: 'a' });
	child.stdout?.pipe(file, { end: false });
	child.stderr?.pipe(file, { end: false });
	const code = await new Promise((resolve) => {
		child.once('close', resolve);
		child.once('error', resolve);
	});
	await new Promise((resolve) => file.end(resolve));
	return code === 0;
}

/**
 * Installs packages; a package list may be missing or old, so it is fetched when the first try fails.
 * @param what the words for the message when it fails
 */
export async function installPackages(what: string, packages: string[]): Promise<void> {
	const log = newLog(what.toLowerCase().replaceAll(/[^a-z]+/g, '-'));
	const install = ['install', '-y', '--no-install-recommends', ...packages];
	if (await aptGet(log, ...install)) return;
	if ((await aptGet(log, 'update')) && (await aptGet(log, ...install))) return;
	throw explain(`Installing ${what}`, readFileSync(log, 'utf8'), log);
}
