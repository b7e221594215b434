/** Finds a Chromium for the screenshots; on Debian as root, installs it when there is none. */

import { createWriteStream, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { explain } from './lib/failure.mjs';
import { newLog, start } from './lib/run.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const macApplications = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The path of a browser, or undefined. */
export function findChromium(): string | undefined {
	const folders = [
		...(process.env.PATH ?? '').split(delimiter),
		'/usr/bin',
		'/usr/local/bin',
		'/snap/bin',
	];
	const candidates = [
		process.env.CHROMIUM_PATH ?? '',
		...folders.flatMap((folder) => names.map((name) => join(folder, name))),
		...macApplications,
	];
	return candidates.find((path) => path !== '' && existsSync(path));
}

/** Whether this machine would let us install Debian's package. */
export function canInstallChromium(): boolean {
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

/** Installs Debian's chromium; a package list may be missing or old, so it is fetched when the first try fails. */
export async function installChromium(): Promise<void> {
	const log = newLog('chromium');
	const install = ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation'];
	if (await aptGet(log, ...install)) return;
	if ((await aptGet(log, 'update')) && (await aptGet(log, ...install))) return;
	throw explain('Installing Chromium', readFileSync(log, 'utf8'), log);
}
