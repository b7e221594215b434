import { serialize } from 'node:v8';

import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import type { Call, Sandbox } from '../../sandbox/index.mts';
import { readParts } from '../../sandbox/ivvy/wire/upload.mts';

/** A call word for word: method, path and body as text. Of a form, its fields, and of its file name, type and size. */
export type Words = string;

const words = (method: string, path: string, body: unknown): Words =>
	[method, path, ...(body === undefined ? [] : [JSON.stringify(body)])].join(' ');

/** A call as it arrived. */
export function arrived({ method, path, headers, rawBody }: Call): Words {
	if (!headers['content-type']?.startsWith('multipart/'))
		return [method, path, ...(rawBody ? [rawBody] : [])].join(' ');
	const parts = readParts({ headers, raw: Buffer.from(rawBody) } as Parameters<
		typeof readParts
	>[0]);
	// The credential puts its keys in when the form is sent.
	const own = parts.filter(({ name }) => !/^(Access|Secret)Key$/.test(name));
	const fields = own.map(({ name, fileName, mimeType, content }) => [
		name,
		fileName === undefined ? content.toString() : { fileName, mimeType, bytes: content.length },
	]);
	return words(method, path, Object.fromEntries(fields));
}

/** What an item of a preview shows. */
export interface ShownCall extends IDataObject {
	sent: boolean;
	call: number;
	items?: number;
	method: string;
	path: string;
	body?: IDataObject;
	part?: IDataObject;
}

export const previewOf = ({ json }: INodeExecutionData): ShownCall => json.preview as ShownCall;

/** The calls that a preview shows, in their order: each at the first of its items. */
export function previewed(output: INodeExecutionData[]): Words[] {
	const calls = new Map<number, Words>();
	for (const { call, method, path, body } of output.map(previewOf))
		if (!calls.has(call)) calls.set(call, words(method, path, body));
	return [...calls].sort(([one], [other]) => one - other).map(([, call]) => call);
}

/** What only asks after a batch; no preview knows its id. */
const afterBatch = /action=(getProgress|getResults|progress|results)\b/;

/** The calls of a run without the questions that its preview has asked as well. @throws Error at one that only the preview asked */
export function withoutQuestions(run: Call[], questions: Call[]): Words[] {
	const left = questions.map(arrived);
	const sent = run
		.map(arrived)
		.filter((call) => !afterBatch.test(call))
		.filter((call) => {
			const at = left.indexOf(call);
			if (at >= 0) left.splice(at, 1);
			return at < 0;
		});
	if (left.length > 0) throw new Error(`Only the preview called ${left.join(', ')}`);
	return sent;
}

/** All that both vendors hold, in a form that is quickly compared. */
export const heldBy = ({ state: { ivvy, leadSquared } }: Sandbox): string =>
	serialize({ ivvy, leadSquared }).toString('latin1');
