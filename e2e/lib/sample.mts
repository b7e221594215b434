/** Which of many are looked at: others with each commit, so that in time all are. */

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { root } from '../../scripts/install.mjs';

/** The commit that is tested; another fixed text where there is no git. */
function commit(): string {
	try {
		return execFileSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();
	} catch {
		return 'no git';
	}
}

/** As many of the list as wanted: others with each commit, the same with the same one. @param nameOf tells each from the others */
export function sampleOf<T>(list: T[], size: number, nameOf: (entry: T) => string): T[] {
	const seed = commit();
	const rank = (entry: T) =>
		createHash('sha256')
			.update(`${seed} ${nameOf(entry)}`)
			.digest('hex');
	return list
		.map((entry) => ({ entry, rank: rank(entry) }))
		.sort((a, b) => a.rank.localeCompare(b.rank))
		.slice(0, size)
		.map(({ entry }) => entry);
}
