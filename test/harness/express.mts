import type { IncomingMessage, ServerResponse } from 'node:http';

/** All that a request brings. */
export async function rawBody(message: IncomingMessage): Promise<Buffer> {
	const chunks: Buffer[] = [];
	for await (const chunk of message) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks);
}

/** As much of Express as n8n's own response has. */
export function expressLike(response: ServerResponse): ServerResponse {
	return Object.assign(response, {
		status(code: number) {
			response.statusCode = code;
			return response;
		},
		json(body: unknown) {
			response.setHeader('content-type', 'application/json');
			response.write(JSON.stringify(body));
			return response;
		},
	});
}
