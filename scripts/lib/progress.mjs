/** Shows numbered steps with their elapsed time: a living line for each that is under way on a terminal, plain lines elsewhere. */

import { Ended } from './together.mjs';

const tty = process.stdout.isTTY === true;
const tick = tty ? 1000 : 5000;

const seconds = (since) => `${Math.round((Date.now() - since) / 1000)} s`;

/**
 * @param {string} title what the group of steps is about
 * @param {number} total how many steps will be taken
 */
export function steps(title, total) {
	let number = 0;
	/** The steps under way; several may be. */
	const running = new Set();
	let drawn = 0;

	const text = ({ head, started, detail }, end = '') =>
		`${head} … ${seconds(started)}${detail && !end ? `, ${detail}` : ''}${end}`;

	/** A finished line stays; those under way are drawn anew below it. */
	function draw(finished) {
		const lines = [...(finished ? [finished] : []), ...[...running].map((one) => text(one))];
		const width = (process.stdout.columns || 80) - 1;
		const up = drawn > 1 ? `\x1b[${drawn - 1}A` : '';
		process.stdout.write(
			`${up}\r\x1b[J${lines.map((line) => line.slice(0, width)).join('\n')}${running.size === 0 ? '\n' : ''}`,
		);
		drawn = running.size;
	}

	return {
		/**
		 * Runs one step. `work` may call its argument to say how far it is.
		 * @template T
		 * @param {string} label
		 * @param {(say: (detail: string) => void) => Promise<T> | T} work
		 * @returns {Promise<T>}
		 */
		async step(label, work) {
			number += 1;
			const step = {
				head: `${title} ${number}/${total}  ${label}`,
				started: Date.now(),
				detail: '',
			};
			running.add(step);
			if (tty) draw();
			const timer = setInterval(() => (tty ? draw() : console.log(text(step))), tick);
			const finish = (end) => {
				clearInterval(timer);
				running.delete(step);
				if (tty) draw(text(step, end));
				else console.log(text(step, end));
			};
			try {
				const result = await work((detail) => {
					step.detail = detail;
				});
				finish(', done');
				return result;
			} catch (error) {
				finish(error instanceof Ended ? ', ended' : ', failed');
				throw error;
			}
		},
	};
}
