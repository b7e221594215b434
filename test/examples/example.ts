import type { IBinaryKeyData, IDataObject, INodeParameters } from 'n8n-workflow';

import type { Sandbox } from '../../sandbox/index.mts';

/** One operation as a user uses it: two different items through the real node, engine, credential and HTTP. */
export interface Example {
	/** Resource and operation, e.g. `task.update`. */
	operation: string;
	/** The parameters of each item. They reach the node as expressions, as mapped fields do. */
	items: INodeParameters[];
	/** Files of the items, by item and binary field. */
	files?: Array<Record<string, { fileName: string; mimeType: string; content: string }>>;
	/** The vendor calls, word for word. An upload's body is its form, with the file's name and content under its field. */
	requests: Array<{ call: string; body?: unknown }>;
	/** The items that come out, with the index of the input item each belongs to. */
	output: Array<{ json: IDataObject; item: number }>;
	timezone?: string;
	/** What the LeadSquared sandbox has beside its seed data. */
	prepare?: (state: Sandbox['state']['leadSquared']) => void;
}

/** The files of an item as n8n hands them over. */
export function binaryOf(files: NonNullable<Example['files']>[number]): IBinaryKeyData {
	return Object.fromEntries(
		Object.entries(files).map(([name, { content, ...file }]) => [
			name,
			{ ...file, data: Buffer.from(content).toString('base64') },
		]),
	);
}
