import { readMultipart } from '../../multipart.mts';
import type { Part } from '../../multipart.mts';
import type { Incoming, Row } from '../../types.mts';
import type { Action } from './actions.mts';
import { doesNotValidate } from './errors.mts';

export type { Part } from '../../multipart.mts';

/** The parts of a multipart/form-data body. Throws the vendor's envelope when it is not one. */
export const readParts = (request: Incoming): Part[] =>
	readMultipart(request, (why) => doesNotValidate('body', why));

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
			Object.defineProperty(body, '_file', {
				value: { fileName, mimeType, bytes: content.length },
			});
		} else body[name] = type === 'integer' && /^-?\d+$/.test(text) ? Number(text) : text;
	}
	return body;
}

/** The other fields as iVvy signs them: JSON with all values as text, in the order of the form. */
export function signedFields(parts: Part[]): string {
	const texts = parts
		.filter(({ fileName }) => fileName === undefined)
		.map(({ name, content }) => [name, content.toString('utf8')]);
	return JSON.stringify(Object.fromEntries(texts));
}
