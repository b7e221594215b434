import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { isEmpty, trimmed } from '../../shared/table/field';
import { baseUrlOf } from '../../shared/wire/baseUrl';

/** LeadSquared's API hosts, one per region. https://apidocs.leadsquared.com/authentication/ */
export const regions: ReadonlyArray<{ host: string; name: string }> = [
	{ host: 'api-ca12.leadsquared.com', name: 'Canada' },
	{ host: 'api-in22.leadsquared.com', name: 'India (Hyderabad)' },
	{ host: 'api-in21.leadsquared.com', name: 'India (Mumbai)' },
	{ host: 'api-ir31.leadsquared.com', name: 'Ireland' },
	{ host: 'api-me61.leadsquared.com', name: 'Middle East' },
	{ host: 'api.leadsquared.com', name: 'Singapore' },
	{ host: 'api-us11.leadsquared.com', name: 'United States' },
];

const asyncHosts: Record<string, string> = {
	'api-in21.leadsquared.com': 'asyncapi-in21.leadsquared.com',
	'api-us11.leadsquared.com': 'asyncapi-us11.leadsquared.com',
	'api.leadsquared.com': 'asyncapi.leadsquared.com',
};

const asyncOrigins = new Set(Object.values(asyncHosts).map((host) => `https://${host}`));

/** What the services are called in messages and in the credential. */
const names: Record<string, string> = { async: 'Async', files: 'Files', analytics: 'Analytics' };

/** One of LeadSquared's own API hosts, also of a region that the list does not have. */
const apiHost = /^api(-[a-z\d]+)?\.leadsquared\.com$/;

/**
 * The host of another service beside an API host. LeadSquared documents those of the Async API and tells that of Analytics
 * on request. The host of files is that of the API with `files` for `api`: documented for four regions, and public
 * clients build it so for any.
 */
function otherHost(service: string, api: string | undefined): string | undefined {
	if (api === undefined) return undefined;
	if (service === 'async') return asyncHosts[api];
	return service === 'files' && apiHost.test(api) ? api.replace(/^api/, 'files') : undefined;
}

/** An address as it was entered; `undefined` where there is none, or it is no address. */
function parsed(address: unknown): URL | undefined {
	const text = trimmed(String(address ?? ''));
	if (text === '') return undefined;
	return URL.canParse(text) ? new URL(text) : undefined;
}

/** The host that answers the API's own calls; `undefined` for a proxy or a sandbox, whose other hosts nobody knows. */
function apiHostOf({
	baseUrl: custom,
	region,
}: ICredentialDataDecryptedObject): string | undefined {
	if (isEmpty(custom)) return String(region);
	const url = parsed(custom);
	return url?.protocol === 'https:' && url.port === '' ? url.hostname : undefined;
}

/**
 * Scheme and host for a credential: the custom base URL, else the region's host.
 * @param host `async`, `files` or `analytics`; LeadSquared's API when absent
 * @throws Error when no host is known, or the custom base URL is not https (or http on this machine)
 */
export function baseUrl(credentials: ICredentialDataDecryptedObject, host?: string): string {
	const { baseUrl: custom, region } = credentials;
	if (host === undefined)
		return baseUrlOf(custom, regions.find((one) => one.host === region)?.host);
	const own = credentials[`${host}BaseUrl`];
	const known = otherHost(host, apiHostOf(credentials));
	if (isEmpty(own) && !known) {
		const name = names[host] ?? host;
		throw new Error(
			`The host of LeadSquared's ${name} API is not known here: enter it in the credential under 'More' > '${name} Base URL'.`,
		);
	}
	return baseUrlOf(own, known);
}

/** Where the paths of the Async API begin; those of the API itself begin with `/v2/`. */
const asyncPath = /^\/(lead|activity|opportunity|1\/api\/telephony)\//;

/**
 * Does a request go to LeadSquared's Async API, which wants a key of its own? Where one host (a proxy) stands for that
 * and for another of the APIs, its path says so.
 */
export function isAsync(url: URL, credentials: ICredentialDataDecryptedObject): boolean {
	const { asyncBaseUrl, filesBaseUrl, analyticsBaseUrl, baseUrl: custom } = credentials;
	const isAsyncHost = asyncOrigins.has(url.origin) || url.origin === parsed(asyncBaseUrl)?.origin;
	if (!isAsyncHost) return false;
	const main = isEmpty(custom) ? `https://${String(credentials.region)}` : custom;
	const isShared = [main, filesBaseUrl, analyticsBaseUrl].some(
		(address) => url.origin === parsed(address)?.origin,
	);
	return !isShared || asyncPath.test(url.pathname);
}
