/** Failures that a person can act on: one paragraph, no stack. */

export class Failure extends Error {
	/** npm's own word for the cause, such as E404, where npm was what failed. */
	code;
}

/**
 * Reports an error the way a user wants to read it and ends the process.
 * @param {unknown} error
 */
export function giveUp(error) {
	if (error instanceof Failure) console.error(`\n${error.message}\n`);
	else console.error(error);
	process.exit(1);
}

const network =
	/\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|FETCH_ERROR)\b/;

/**
 * Turns the log of a failed npm run into the message that names its cause.
 * @param {string} what
 * @param {string} log
 * @param {string} file
 */
export function explain(what, log, file) {
	const last = log.trimEnd().split('\n').slice(-8).join('\n');
	// The cause comes last, where a reader of a terminal looks first.
	const fail = (text) => {
		const failure = new Failure(
			`The last lines of the log:\n${last}\n\n${what} stopped${text} Nothing half-installed was kept. The full log is ${file}`,
		);
		// "error code" since npm 10, "ERR! code" before.
		failure.code = /^npm (?:error|ERR!) code (\S+)/m.exec(log)?.[1];
		return failure;
	};
	if (/\bENOSPC\b|no space left on device/.test(log))
		return fail(' because the disk is full. Free some space and start again.');
	if (network.test(log))
		return fail(
			" because the npm registry could not be reached. Check the network (or npm's proxy settings) and start again.",
		);
	if (/gyp ERR!|not found: make|Could not find any Python/.test(log))
		return fail(
			' because a native module could neither be downloaded ready-made nor be compiled here. Compiling needs python3, make and a C++ compiler (Debian: apt-get install python3 make g++).',
		);
	return fail('.');
}
