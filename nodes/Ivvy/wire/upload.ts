import { asTexts, multipartBody } from '../../shared/wire/multipart';
import type { FilePart } from '../../shared/wire/vendor';
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
	const texts = asTexts(fields);
	return {
		...multipartBody(texts, file),
		headers: {
			'Content-MD5': contentMd5(file.content),
			[fieldsMd5Header]: contentMd5(JSON.stringify(texts)),
		},
	};
}
