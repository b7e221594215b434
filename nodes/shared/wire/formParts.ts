/** What a form shows of a file: its content stays out. */
export interface ShownFile {
	fileName: string;
	mimeType: string;
	bytes: number;
}

/**
 * The fields of a multipart form as `multipartBody` writes it: texts as they are, files by name, type and size.
 * @param contentType with the boundary
 */
export function formParts(body: Buffer, contentType: string): Record<string, string | ShownFile> {
	const boundary = /boundary=(.+)$/.exec(contentType)?.[1] ?? '';
	// One character for each byte, so that places in the text are places in the body.
	const parts = body.toString('latin1').split(`--${boundary}`).slice(1, -1);
	const asText = (bytes: string) => Buffer.from(bytes, 'latin1').toString();
	return Object.fromEntries(
		parts.map((part) => {
			const end = part.indexOf('\r\n\r\n');
			const head = asText(part.slice(0, end));
			const content = part.slice(end + 4, -2);
			const name = /; name="([^"]*)"/.exec(head)?.[1] ?? '';
			const fileName = /; filename="([^"]*)"/.exec(head)?.[1];
			if (fileName === undefined) return [name, asText(content)];
			const mimeType = /Content-Type: (.*)/.exec(head)?.[1] ?? '';
			return [name, { fileName, mimeType, bytes: content.length }];
		}),
	);
}
