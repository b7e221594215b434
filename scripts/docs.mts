/** `npm run docs`: writes the pages of docs/ that are made from the operation tables, and the README's list of operations. */

import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { INodeProperties } from 'n8n-workflow';
import { root } from './install.mjs';
import { compiledNodes } from './lib/compiledNodes.mts';
import { giveUp } from './lib/failure.mjs';
import {
	operationsPage,
	unconfirmedCallsOf,
	withOperations,
	type Resource,
} from './lib/operations.mts';
import { pagesOf, sidebarOf } from './lib/pages/all.mts';
import { patterns, type Example } from './lib/pages/example.mts';
import { eventsPage, type Events } from './lib/pages/events.mts';
import type { Vendor } from './lib/pages/resource.mts';

interface Compiled {
	describe(resources: object[]): INodeProperties[];
}

const require = createRequire(import.meta.url);

function update(name: string, make: (before: string) => string): void {
	const path = join(root, name);
	let before = '';
	try {
		before = readFileSync(path, 'utf8');
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
	}
	const after = make(before);
	if (after === before) return;
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, after);
	console.log(`${name}: written`);
}

/** Pages of resources that are no more. */
function removeLost(pages: Map<string, string>): void {
	for (const file of globSync('*/*.md', { cwd: join(root, 'docs') })) {
		const path = file.replaceAll('\\', '/');
		if (!/^(ivvy|leadsquared)\//.test(path) || pages.has(path)) continue;
		rmSync(join(root, 'docs', file));
		console.log(`docs/${path}: removed`);
	}
}

const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');

function main(): void {
	const folder = compiledNodes();
	const from = <T,>(...path: string[]) => require(join(folder, ...path)) as T;
	const { describe } = from<Compiled>('nodes', 'shared', 'form', 'describe.js');
	const vendor = (name: string, node: string, examples: Example[]): Vendor => ({
		name,
		...from<{ resources: (Resource & Vendor['resources'][number])[] }>(
			'nodes',
			node,
			'operations',
			'index.js',
		),
		form: (resource, operation) => describe([{ ...resource, operations: [operation] }]),
		examples,
		outputs: JSON.parse(read('nodes', node, 'outputs.json')) as Vendor['outputs'],
	});
	Object.assign(globalThis, { expect: patterns });
	const ofIvvy = from<{ ivvyExamples: Example[] }>('test', 'examples', 'ivvy', 'index.js');
	const ofLeadSquared = from<{ leadSquaredExamples: Example[] }>(
		'test',
		'examples',
		'leadSquared',
		'index.js',
	);
	const leadSquared = JSON.parse(read('sandbox', 'reference', 'leadsquared.json')) as {
		endpoints: Parameters<typeof unconfirmedCallsOf>[0];
	};
	const vendors = [
		vendor('iVvy', 'Ivvy', ofIvvy.ivvyExamples),
		{
			...vendor('LeadSquared', 'LeadSquared', ofLeadSquared.leadSquaredExamples),
			unconfirmedCalls: unconfirmedCallsOf(leadSquared.endpoints),
		},
	];
	const nodes = vendors as Array<Vendor & { resources: Resource[] }>;
	update(join('docs', 'operations.md'), () => operationsPage(nodes));
	update('README.md', (readme) => withOperations(readme, nodes));
	const pages = pagesOf(vendors);
	update(join('docs', 'trigger-events.md'), () =>
		eventsPage({
			ivvy: from<{ subjects: Events['ivvy'] }>('nodes', 'Ivvy', 'trigger', 'subjects.js').subjects,
			ivvyLists: from<{ lists: Events['ivvyLists'] }>('nodes', 'Ivvy', 'trigger', 'lists.js').lists,
			leadSquared: from<{ events: Events['leadSquared'] }>(
				'nodes',
				'LeadSquared',
				'trigger',
				'events.js',
			).events,
			leadSquaredPolling: from<{ pollingProperties: INodeProperties[] }>(
				'nodes',
				'LeadSquared',
				'trigger',
				'poll.js',
			).pollingProperties,
		}),
	);
	for (const [path, page] of pages) update(join('docs', path), () => page);
	removeLost(pages);
	update(join('docs', '.vitepress', 'resources.json'), () => sidebarOf(vendors));
}

try {
	main();
} catch (error) {
	giveUp(error);
}
