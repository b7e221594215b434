import type { Incoming, Row } from '../types.mts';
import type { Action } from './actions.mts';
import { doesNotValidate } from './errors.mts';

/** One part of a multipart form. */
export interface Part {
	name: string;
	fileName: string | undefined;
	mimeType: string | undefined;
	content: Buffer;
}

/** The parts of a multipart/form-data body. Throws the vendor's envelope when it is not one. */
export function readParts(request: Incoming): Part[] {
	const boundary = /boundary="?([^";]+)"?/.exec(request.headers['content-type'] ?? '')?.[1];
	if (!boundary) throw doesNotValidate('body', 'The multipart boundary is missing');
	const mark = Buffer.from(`--${boundary}`);
	const parts: Part[] = [];
	let at = request.raw.indexOf(mark);
	for (;;) {
		const next = at === -1 ? -1 : request.raw.indexOf(mark, at + mark.length);
		if (next === -1) break;
		const part = request.raw.subarray(at + mark.length + 2, next - 2);
		const headEnd = part.indexOf('\r\n\r\n');
		const head = part.subarray(0, headEnd).toString('utf8');
		const name = / name="([^"]*)"/.exec(head)?.[1];
		if (headEnd === -1 || name === undefined) throw doesNotValidate('body', 'A part has no name');
		parts.push({
			name,
			fileName: / filename="([^"]*)"/.exec(head)?.[1],
			mimeType: /^content-type: (.+)$/im.exec(head)?.[1]?.trim(),
			content: part.subarray(headEnd + 4),
		});
		at = next;
	}
	return parts;
}

/**
 * The parameters of an upload. Forms carry text only, so whole numbers are read from it; the file's part gives its name,
 * and the file itself goes under '_file'.
 */
export function paramsOf(action: Action, parts: Part[]): Row {
	const body: Row = {};
	for (const { name, fileName, mimeType, content } of parts) {
		const type = action.params.find((param) => param.name === name)?.type;
		const text = content.toString('utf8');
		if (fileName !== undefined) {
			body[name] = fileName;
			Object.defineProperty(body, '_file', { value: { fileName, mimeType, bytes: content.length } });
		} else body[name] = type === 'integer' && /^-?\d+$/.test(text) ? Number(text) : text;
	}
	return body;
}

/** The other fields as iVvy signs them: JSON with all values as text, in the order of the form. */
export function signedFields(parts: Part[]): string {
	const texts = parts.filter(({ fileName }) => fileName === undefined).map(({ name, content }) => [name, content.toString('utf8')]);
	return JSON.stringify(Object.fromEntries(texts));
}
