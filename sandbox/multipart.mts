import type { Incoming } from './types.mts';

/** One part of a multipart form. */
export interface Part {
	name: string;
	fileName: string | undefined;
	mimeType: string | undefined;
	content: Buffer;
}

/** The parts of a multipart/form-data body. Throws what `refuse` makes of the reason when it is not one. */
export function readMultipart(request: Incoming, refuse: (why: string) => Error): Part[] {
	const boundary = /boundary="?([^";]+)"?/.exec(request.headers['content-type'] ?? '')?.[1];
	if (!boundary) throw refuse('The multipart boundary is missing');
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
		if (headEnd === -1 || name === undefined) throw refuse('A part has no name');
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
