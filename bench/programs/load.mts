/** Loads one built file in this fresh process, with n8n's own modules there already, as in n8n. */

import { createRequire } from 'node:module';
import { join } from 'node:path';
import { n8nModule } from '../../e2e/lib/n8n.mts';
import { root } from '../../scripts/install.mjs';
import { serve } from '../lib/child.mts';

interface Type {
	description: { displayName: string; defaultVersion?: number };
	nodeVersions?: Record<string, Type>;
	currentVersion?: number;
}

n8nModule('n8n-workflow');
createRequire(join(root, 'index.js'))('n8n-workflow');

const load = (base: boolean, path: string, name: string): Type => {
	const loaded = (
		base ? n8nModule(`n8n-nodes-base/${path}`) : createRequire(join(root, 'index.js'))(`./${path}`)
	) as Record<string, new () => Type>;
	// A few files have the class under another name than their own.
	const own = loaded[name] ?? Object.values(loaded).find((one) => typeof one === 'function');
	return new own();
};

/** The description that the editor gets; of a node with versions, that of the newest. */
function descriptionSize(type: Type): number {
	const newest =
		type.nodeVersions?.[String(type.currentVersion ?? type.description.defaultVersion)] ?? type;
	return JSON.stringify(newest.description).length;
}

const nameOf = (path: string) => path.split('/').at(-1)?.replace('.node.js', '') ?? '';

serve({
	time(base: boolean, path: string) {
		const started = performance.now();
		const type = load(base, path, nameOf(path));
		return {
			ms: performance.now() - started,
			size: descriptionSize(type),
			name: type.description.displayName,
		};
	},
	/** The largest nodes of n8n, by their descriptions. */
	largest(many: number): string[] {
		const { n8n } = n8nModule('n8n-nodes-base/package.json') as { n8n: { nodes: string[] } };
		const sized = n8n.nodes.map((path) => ({
			path,
			size: descriptionSize(load(true, path, nameOf(path))),
		}));
		return sized
			.sort((one, other) => other.size - one.size)
			.slice(0, many)
			.map(({ path }) => path);
	},
});
