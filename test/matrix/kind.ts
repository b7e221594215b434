import type { IBinaryKeyData, IDataObject, INodeParameters } from 'n8n-workflow';

import type { Sandbox, Vendor } from '../../sandbox/index.mts';

type Row = Record<string, unknown>;

/** A kind of operation, as a column of the matrix. */
export interface MatrixKind {
	vendor: Vendor;
	name: string;
	parameters: INodeParameters;
	items: IDataObject[];
	files?: IBinaryKeyData[];
	/** The call that is hit: a part of its action, and how many of them pass before. */
	match: string;
	skip: number;
	prepare?: (sandbox: Sandbox) => void;
	/** Of a write: how often the vendor has what the item asks for. */
	effects?: (sandbox: Sandbox, item: IDataObject) => number;
	/** Names of faults that are none here, since the vendor's own answer may be so. */
	normal?: string[];
	/** So many items share the call that is hit. */
	share?: number;
}

// What the kinds of both vendors are made of.

export const count = 5;
export const marked = Array.from({ length: count }, (_, index) => ({ mark: `row-${index}` }));
export const mark = '={{ $json.mark }}';
export const mapped = (value: INodeParameters): INodeParameters => ({
	mappingMode: 'defineBelow',
	value,
});
export const one = { sendAsBatch: 'never' };

/** How many rows of a table the caller made with the item's mark. */
export const madeIn =
	(table: string, markOf: (row: Row) => unknown) =>
	(sandbox: Sandbox, item: IDataObject): number =>
		sandbox.made.filter(
			({ table: other, row, by }) =>
				other === table && by === 'caller' && markOf(row) === item.mark,
		).length;

/** A file for each item, by its mark. */
export const files: IBinaryKeyData[] = marked.map((item) => ({
	data: {
		data: Buffer.from(item.mark).toString('base64'),
		mimeType: 'text/plain',
		fileName: `${item.mark}.txt`,
	},
}));
