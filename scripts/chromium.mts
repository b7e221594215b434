/** Finds a Chromium for the screenshots; on Debian as root, installs it when there is none. */

import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { canInstall, installPackages } from './lib/apt.mts';

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
export const canInstallChromium = canInstall;

/** Installs Debian's chromium. */
export async function installChromium(): Promise<void> {
	await installPackages('Chromium', ['chromium', 'fonts-liberation']);
}
