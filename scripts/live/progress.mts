/** Shows how far a check is: one living line on a terminal, a line now and then elsewhere. */

import type { Result } from './types.mts';

const isTerminal = process.stdout.isTTY === true;

export interface Progress {
	say(what: string, done: number, total: number): void;
	tell(result: Result): void;
	end(): void;
}

/** @param title the vendor */
export function progressOf(title: string): Progress {
	let told = -1;
	const line = (text: string) => {
		if (!isTerminal) return console.log(text);
		const width = (process.stdout.columns || 80) - 1;
		process.stdout.write(`\r\x1b[K${text.slice(0, width)}`);
	};
	return {
		say(what, done, total) {
			const percent = Math.floor((done / total) * 100);
			if (isTerminal) return line(`${title}  ${percent} %  ${what}`);
			// Every tenth part.
			const tenth = Math.floor(percent / 10);
			if (tenth > told) line(`${title}  ${percent} %`);
			told = Math.max(told, tenth);
		},
		tell({ verdict, name, differences, why }) {
			if (verdict !== 'differs' && verdict !== 'refused') return;
			if (isTerminal) process.stdout.write('\r\x1b[K');
			const what = verdict === 'differs' ? `${differences.length} differences` : `refused: ${why}`;
			console.log(`${title}  ${name}: ${what}`);
		},
		end() {
			if (isTerminal) process.stdout.write('\r\x1b[K');
		},
	};
}
