import { PassThrough } from 'node:stream';
import { question } from '../../scripts/live/question.mts';

/** Asks for a key and has it typed in these pieces. @returns the answer or why there is none, and what the terminal showed */
export async function typedKeys(pieces: string[]) {
	let isRaw = false;
	const stdin = Object.assign(new PassThrough(), { setRawMode: (raw: boolean) => (isRaw = raw) });
	const stdout = new PassThrough();
	const asked = question('API key: ', true, {
		stdin: stdin as unknown as NodeJS.ReadStream,
		stdout,
	}).catch((error: Error) => error.message);
	for (const piece of pieces) stdin.write(piece);
	const answer = await asked;
	return { answer, shown: String(stdout.read()), isRaw };
}
