import { randomBytes } from 'node:crypto';

import type { FilePart } from './vendor';

/**
 * A multipart form with one file after its other fields, all of them as text.
 * @returns the exact bytes, and the Content-Type with their boundary
 */
export function multipartBody(
	texts: Record<string, string>,
	file: FilePart,
): { body: Buffer; contentType: string } {
	const boundary = `----n8n${randomBytes(12).toString('hex')}`;
	// A quote or a line break in the file's name would end the header it stands in.
	const fileName = file.fileName.replace(/["\r\n]/g, '_');
	const head = Object.entries(texts)
		.map(
			([name, value]) =>
				`--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
		)
		.join('');
	const fileHead =
		`--${boundary}\r\nContent-Disposition: form-data; name="${file.wire}"; filename="${fileName}"\r\n` +
		`Content-Type: ${file.mimeType}\r\n\r\n`;
	return {
		body: Buffer.concat([
			Buffer.from(head + fileHead),
			file.content,
			Buffer.from(`\r\n--${boundary}--\r\n`),
		]),
		contentType: `multipart/form-data; boundary=${boundary}`,
	};
}

/**
 * The fields of a form as the text that is sent. Half a character, as it is left where a text is cut, goes as the sign that UTF-8
 * has for it: what is signed is what arrives.
 */
export function asTexts(fields: Record<string, unknown>): Record<string, string> {
	return Object.fromEntries(
		Object.entries(fields).map(([name, value]) => [name, Buffer.from(String(value)).toString()]),
	);
}
