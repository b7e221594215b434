/** Questions on the terminal. */

import { createInterface } from 'node:readline/promises';
import { Stopped } from './account.mts';

/** Where questions are asked. */
interface Terminal {
	stdin: NodeJS.ReadStream;
	stdout: NodeJS.WritableStream;
}

const stopped = () => new Stopped('Stopped before a vendor was asked');

/** Asks one question on the terminal. @param isSecret nothing of the answer is shown */
export async function question(
	text: string,
	isSecret = false,
	{ stdin, stdout }: Terminal = process,
): Promise<string> {
	if (!isSecret) {
		const lines = createInterface({ input: stdin, output: stdout });
		try {
			return await new Promise<string>((resolve, reject) => {
				lines.once('SIGINT', () => reject(stopped()));
				void lines.question(text).then((answer) => resolve(answer.trim()));
			});
		} finally {
			lines.close();
		}
	}
	stdout.write(text);
	stdin.setRawMode(true);
	stdin.setEncoding('utf8');
	stdin.resume();
	return await new Promise((resolve, reject) => {
		let typed = '';
		const end = (finish: () => void) => {
			stdin.off('data', onData);
			stdin.setRawMode(false);
			stdin.pause();
			stdout.write('\n');
			finish();
		};
		const onData = (chunk: string) => {
			for (const char of chunk) {
				if (char === '\r' || char === '\n') return end(() => resolve(typed.trim()));
				if (char === '\u0003') return end(() => reject(stopped()));
				typed = char === '\u007f' || char === '\b' ? typed.slice(0, -1) : typed + char;
			}
		};
		stdin.on('data', onData);
	});
}
