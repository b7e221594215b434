const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * Checks an address before keys are sent to it: https, or http on this machine (for a sandbox).
 * @returns the URL
 * @throws Error saying what is wrong with the address
 */
export function safeUrl(address: string): URL {
	if (!URL.canParse(address)) {
		throw new Error(`The base URL '${address}' is not a web address. Use a form like https://api.example.com.`);
	}
	const url = new URL(address);
	if (url.username || url.password) {
		throw new Error('The base URL must not contain a user name or password.');
	}
	const isLocal = url.protocol === 'http:' && loopback.test(url.hostname);
	if (url.protocol !== 'https:' && !isLocal) {
		throw new Error(
			`The base URL ${url.origin} is not safe: keys are sent over https only (http is allowed on localhost).`,
		);
	}
	return url;
}

/** Scheme, host and port of a custom base URL, or of the region's host when none is given. */
export function baseUrlOf(custom: unknown, host: string | undefined): string {
	if (typeof custom === 'string' && custom.trim() !== '') {
		const url = safeUrl(custom.trim());
		if (url.pathname !== '/' || url.search !== '' || url.hash !== '') {
			throw new Error(`The base URL must end after the host: use ${url.origin} instead of ${custom.trim()}.`);
		}
		return url.origin;
	}
	if (!host) throw new Error('No region is chosen in the credential.');
	return `https://${host}`;
}
