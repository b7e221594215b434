/** The text of a body, as soon as it is given. */
export async function textOf(body: Blob): Promise<string> {
	const parts: Uint8Array[] = [];
	for await (const part of body.stream()) parts.push(part as Uint8Array);
	return Buffer.concat(parts).toString();
}
