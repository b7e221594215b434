/** Shows numbered steps with their elapsed time: one living line on a terminal, plain lines elsewhere. */

const tty = process.stdout.isTTY === true;
const tick = tty ? 1000 : 5000;

const seconds = (since) => `${Math.round((Date.now() - since) / 1000)} s`;

/**
 * @param {string} title what the group of steps is about
 * @param {number} total how many steps will be taken
 */
export function steps(title, total) {
	let number = 0;
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
			const head = `${title} ${number}/${total}  ${label}`;
			const started = Date.now();
			let detail = '';
			const line = (end) => {
				const text = `${head} … ${seconds(started)}${detail && !end ? `, ${detail}` : ''}${end}`;
				if (tty)
					process.stdout.write(
						`\r\x1b[2K${text.slice(0, (process.stdout.columns || 80) - 1)}${end ? '\n' : ''}`,
					);
				else console.log(text);
			};
			if (tty) line('');
			const timer = setInterval(() => line(''), tick);
			try {
				const result = await work((text) => {
					detail = text;
				});
				clearInterval(timer);
				line(', done');
				return result;
			} catch (error) {
				clearInterval(timer);
				line(', failed');
				throw error;
			}
		},
	};
}
