/** The packages that are published, as the tests that run them know them. */

import { execFileSync } from 'node:child_process';
import {
	appendFileSync,
	globSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageName } from '../../scripts/lib/manifest.mjs';
import { npmPack } from '../../scripts/lib/npmPack.mts';
import type { Workflow } from './api.mts';

export const [ivvy, leadSquared] = ['n8n-nodes-ivvy', 'n8n-nodes-leadsquared-crm'];

/** Which package a node is of. */
export const owners: Record<string, string> = {
	ivvy,
	ivvyTrigger: ivvy,
	leadSquared,
	leadSquaredTrigger: leadSquared,
};

/** Whether a node, by its type, is one of ours, of whichever package. */
export const isOurs = ({ name }: { name: string }): boolean =>
	Object.keys(owners).includes(name.split('.').at(-1)!);

/** What somebody does to a workflow of the repository to use it with these packages, as their READMEs say. */
export const withPublished = (workflow: Workflow): Workflow =>
	JSON.parse(
		JSON.stringify(workflow)
			.replaceAll(`${packageName}.ivvy`, `${ivvy}.ivvy`)
			.replaceAll(`${packageName}.leadSquared`, `${leadSquared}.leadSquared`),
	) as Workflow;

/** What a later version adds to each file of a node: its number in every item that the node puts out. */
const mark = (version: string) => `
for (const { prototype } of Object.values(exports)) {
	const { execute } = prototype;
	if (execute)
		prototype.execute = async function () {
			const outputs = await execute.call(this);
			for (const { json } of outputs.flat()) json.packageVersion = '${version}';
			return outputs;
		};
}
`;

/** Makes a later version of a package, whose nodes can be told from those of the one before. */
export async function laterVersion(
	archive: string,
	version: string,
	into: string,
): Promise<string> {
	const folder = mkdtempSync(join(tmpdir(), 'ivvy-leadsquared-later-'));
	try {
		execFileSync('tar', ['-xzf', archive, '-C', folder, '--strip-components=1']);
		const file = join(folder, 'package.json');
		const manifest = JSON.parse(readFileSync(file, 'utf8')) as object;
		writeFileSync(file, JSON.stringify({ ...manifest, version }));
		for (const node of globSync('dist/nodes/**/*.node.js', { cwd: folder }))
			appendFileSync(join(folder, node), mark(version));
		return await npmPack(folder, into);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
