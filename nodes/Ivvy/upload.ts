import { randomBytes } from 'node:crypto';

import type { FilePart } from '../shared/vendor';
import { contentMd5 } from './sign';

/** Carries the MD5 of the form's other fields to the signing. It stays, so that n8n can have the request signed again. */
export const fieldsMd5Header = 'X-Fields-MD5';

/**
 * A multipart form with one file. iVvy signs the MD5 of the file and of the other fields as JSON, with all values
 * as text and in the order in which they are sent, instead of the body.
 * https://developer.ivvy.com/venues/documents/upload-booking-document
 */
export function multipart(
	fields: Record<string, unknown>,
	file: FilePart,
): { body: Buffer; contentType: string; headers: Record<string, string> } {
	const texts = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)]));
	const boundary = `----ivvy${randomBytes(12).toString('hex')}`;
	// A quote or a line break in the file's name would end the header it stands in.
	const fileName = file.fileName.replace(/["\r\n]/g, '_');
	const head = Object.entries(texts)
		.map(([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
		.join('');
	const fileHead =
		`--${boundary}\r\nContent-Disposition: form-data; name="${file.wire}"; filename="${fileName}"\r\n` +
		`Content-Type: ${file.mimeType}\r\n\r\n`;
	return {
		body: Buffer.concat([Buffer.from(head + fileHead), file.content, Buffer.from(`\r\n--${boundary}--\r\n`)]),
		contentType: `multipart/form-data; boundary=${boundary}`,
		headers: { 'Content-MD5': contentMd5(file.content), [fieldsMd5Header]: contentMd5(JSON.stringify(texts)) },
	};
}
