/** `npm run docs`: writes docs/operations.md and the README's list of operations from the operation tables. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './install.mjs';
import { Failure, giveUp } from './lib/failure.mjs';
import {
	operationsPage,
	unconfirmedCallsOf,
	withOperations,
	type Resource,
} from './lib/operations.mts';

const require = createRequire(import.meta.url);

/** Compiles the nodes into a folder of their own: their files import each other without extensions. */
function build(): string {
	const folder = mkdtempSync(join(tmpdir(), 'ivvy-leadsquared-docs-'));
	process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
	symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
	const tsc = require.resolve('typescript/bin/tsc');
	const { status, stdout } = spawnSync(
		process.execPath,
		[tsc, '--noCheck', '--declaration', 'false', '--outDir', folder],
		{
			cwd: root,
			encoding: 'utf8',
		},
	);
	if (status !== 0) throw new Failure(`The nodes do not compile:\n${stdout}`);
	return folder;
}

function update(name: string, make: (before: string) => string): void {
	const path = join(root, name);
	let before = '';
	try {
		before = readFileSync(path, 'utf8');
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
	}
	const after = make(before);
	if (after !== before) writeFileSync(path, after);
	console.log(`${name}: ${after === before ? 'is current' : 'written'}`);
}

function main(): void {
	const folder = build();
	const resourcesOf = (node: string) =>
		(require(join(folder, 'nodes', node, 'operations', 'index.js')) as { resources: Resource[] })
			.resources;
	const leadSquared = JSON.parse(
		readFileSync(join(root, 'sandbox', 'reference', 'leadsquared.json'), 'utf8'),
	) as {
		endpoints: Parameters<typeof unconfirmedCallsOf>[0];
	};
	const nodes = [
		{ name: 'iVvy', resources: resourcesOf('Ivvy') },
		{
			name: 'LeadSquared',
			resources: resourcesOf('LeadSquared'),
			unconfirmedCalls: unconfirmedCallsOf(leadSquared.endpoints),
		},
	];
	update(join('docs', 'operations.md'), () => operationsPage(nodes));
	update('README.md', (readme) => withOperations(readme, nodes));
}

try {
	main();
} catch (error) {
	giveUp(error);
}
