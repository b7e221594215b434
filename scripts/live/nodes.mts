/** The nodes' own tables, requests and signing, for the live check. */

import { createRequire } from 'node:module';
import { join } from 'node:path';
import { compiledNodes } from '../lib/compiledNodes.mts';
import type { VendorName, VendorNodes } from './types.mts';

const parts = {
	ivvy: { folder: 'Ivvy', title: 'iVvy', vendor: 'ivvy' },
	leadSquared: { folder: 'LeadSquared', title: 'LeadSquared', vendor: 'leadSquared' },
} as const;

/** Loads what a node is made of; n8n itself is not needed. */
export function loadNodes(wanted: VendorName[]): VendorNodes[] {
	const folder = compiledNodes();
	const load = createRequire(join(folder, 'live.js')) as (path: string) => Record<string, never>;
	return wanted.map((name) => {
		const { folder: own, title, vendor } = parts[name];
		return {
			name,
			title,
			vendor: load(`./nodes/${own}/wire/vendor`)[vendor],
			resources: load(`./nodes/${own}/operations`).resources,
			listSearch: load(`./nodes/${own}/methods/listSearch`).listSearch,
			resourceMapping: load(`./nodes/${own}/methods/resourceMapping`).resourceMapping,
			authenticate: load(`./nodes/${own}/wire/authenticate`).authenticate,
			openLine: load('./nodes/shared/wire/send').openLine,
			readValues: load('./nodes/shared/engine/request').readValues,
		};
	});
}
