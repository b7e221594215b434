/** Temporary folders that are renamed when complete, so a stop leaves nothing half-done, and room for them. */

import { mkdirSync, readdirSync, rmSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from './failure.mjs';

const gigabyte = 1024 ** 3;

const alive = (pid) => {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error.code === 'EPERM';
	}
};

// Removed at the end of the process, also after Ctrl-C.
const leftovers = new Set();
process.on('exit', () => {
	for (const path of leftovers) remove(path);
});

const remove = (path) => rmSync(path, { recursive: true, force: true, maxRetries: 3 });

/**
 * A fresh staging folder beside its target, after removing those of runs that were killed.
 * @param {string} folder
 * @param {string} [part] tells several staging folders of one run apart
 */
export function staging(folder, part = '') {
	mkdirSync(folder, { recursive: true });
	for (const name of readdirSync(folder)) {
		const pid = /^\.installing-(\d+)/.exec(name)?.[1];
		if (pid && !alive(Number(pid))) remove(join(folder, name));
	}
	const path = join(folder, `.installing-${process.pid}${part && `-${part}`}`);
	remove(path);
	mkdirSync(path);
	leftovers.add(path);
	return path;
}

/** A staging folder has become what it was for: it stays. */
export const keep = (path) => leftovers.delete(path);

/** Removes a staging folder. */
export function drop(path) {
	remove(path);
	leftovers.delete(path);
}

/**
 * Refuses early, with the numbers, rather than late with a full disk.
 * @param {Array<{ what: string, folder: string, gigabytes: number, setting?: string }>} needs `setting`: the variable that puts it elsewhere
 */
export function needSpace(needs) {
	const disks = new Map();
	for (const need of needs) {
		mkdirSync(need.folder, { recursive: true });
		const { dev } = statSync(need.folder);
		disks.set(dev, [...(disks.get(dev) ?? []), need]);
	}
	for (const disk of disks.values()) {
		const { bavail, bsize } = statfsSync(disk[0].folder);
		const free = (bavail * bsize) / gigabyte;
		const gigabytes = disk.reduce((sum, need) => sum + need.gigabytes, 0);
		if (free >= gigabytes) continue;
		const what = disk.map((need) => need.what).join(' and ');
		const folders = disk.map(({ folder }) => folder).join(' and ');
		const setting = disk.map((need) => need.setting).find(Boolean);
		throw new Failure(
			`Installing ${what} needs about ${gigabytes} GB of free disk space, and ${folders} has ${free.toFixed(1)} GB. Free some space${setting ? `, or point ${setting} at a larger disk,` : ''} and start again; nothing was installed.`,
		);
	}
}
