import { trimmed } from '../table/field';

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * Checks an address before keys are sent to it: https, or http on this machine (for a sandbox).
 * Its messages never repeat the address, which may hold keys by mistake.
 * @throws Error saying what is wrong with the address
 */
export function safeUrl(address: string): URL {
	if (!URL.canParse(address)) {
		throw new Error('The base URL is not a web address. Use a form like https://api.example.com.');
	}
	const url = new URL(address);
	if (url.username || url.password) {
		throw new Error('The base URL must not contain a user name or password.');
	}
	const isLocal = url.protocol === 'http:' && loopback.test(url.hostname);
	if (url.protocol !== 'https:' && !isLocal) {
		throw new Error(
			'The base URL is not safe: keys are sent over https only (http is allowed on localhost).',
		);
	}
	return url;
}

/** Scheme, host and port of a custom base URL, or of the region's host when none is given. */
export function baseUrlOf(custom: unknown, host: string | undefined): string {
	const address = typeof custom === 'string' ? trimmed(custom) : '';
	if (address !== '') {
		const url = safeUrl(address);
		if (url.pathname !== '/' || url.search !== '' || url.hash !== '') {
			throw new Error(`The base URL must end after the host: use ${url.origin}.`);
		}
		return url.origin;
	}
	if (!host) throw new Error('No region is chosen in the credential.');
	return `https://${host}`;
}

/**
 * Where a request goes. n8n's HTTP Request node still says `uri` where the newer helper says `url`; an absolute one
 * goes before the base.
 * @throws Error when keys may not be sent there
 */
export function targetOf({
	baseURL,
	url,
	uri,
}: {
	baseURL?: string;
	url?: string;
	uri?: string;
}): URL {
	const target = uri ?? url ?? '';
	if (!baseURL?.trim() || /^([a-z][a-z\d+.-]*:)?\/\//i.test(target)) return safeUrl(target);
	return safeUrl(`${baseUrlOf(baseURL, undefined)}/${target.replace(/^\/+/, '')}`);
}

/**
 * What every signed request says to n8n's HTTP helpers, the newer and the older: no redirect is followed, since it
 * would carry the keys to whatever host the answer names. `sendCredentialsOnCrossOriginRedirect` is not enough: it
 * keeps back `Authorization`, not the vendors' own headers.
 */
export const withoutRedirects = {
	disableFollowRedirect: true,
	followRedirect: false,
	followAllRedirects: false,
	maxRedirects: 0,
};
