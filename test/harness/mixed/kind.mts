import type { INodeParameters } from 'n8n-workflow';

type Row = Record<string, unknown>;

/** A create as the mixed run does it, many times. */
export interface MixedKind {
	vendor: 'ivvy' | 'leadSquared';
	name: string;
	/** Reads `$json.mark` of each item, which is the same for twins and nobody else. */
	parameters: INodeParameters;
	/** Where the vendor keeps what it makes, and the mark of a row there. */
	table: string;
	markOf: (row: Row) => unknown;
	/** Does the vendor refuse a second one with the same values? */
	isUnique?: boolean;
}

// What the kinds of both vendors are made of.

export const mark = '={{ $json.mark }}';
export const email = '={{ $json.mark }}@example.com';
export const ofEmail = (value: unknown) => String(value).split('@')[0];
export const byId = (value: string): INodeParameters => ({ __rl: true, mode: 'id', value });
export const mapped = (value: INodeParameters): INodeParameters => ({
	mappingMode: 'defineBelow',
	value,
});
export const one = { sendAsBatch: 'never' };
export const shared = { sendAsBatch: 'always' };
