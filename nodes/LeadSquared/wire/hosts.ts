import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

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

/** Hosts of the other services, by the region's API host. Where one is missing, LeadSquared documents none. */
const others: Record<string, Record<string, string>> = {
	async: asyncHosts,
	files: {
		'api-in21.leadsquared.com': 'files-in21.leadsquared.com',
		'api-ir31.leadsquared.com': 'files-ir31.leadsquared.com',
		'api-us11.leadsquared.com': 'files-us11.leadsquared.com',
		'api.leadsquared.com': 'files.leadsquared.com',
	},
	analytics: {},
};

/** What the services are called in messages and in the credential. */
const names: Record<string, string> = { async: 'Async', files: 'Files', analytics: 'Analytics' };

/**
 * Scheme and host for a credential: the custom base URL, else the region's host.
 * @param host `async`, `files` or `analytics`; LeadSquared's API when absent
 * @throws Error when no host is known, or the custom base URL is not https (or http on this machine)
 */
export function baseUrl(credentials: ICredentialDataDecryptedObject, host?: string): string {
	const { baseUrl: custom, region } = credentials;
	if (host === undefined)
		return baseUrlOf(custom, regions.find((one) => one.host === region)?.host);
	const own = String(credentials[`${host}BaseUrl`] ?? '').trim();
	const known = String(custom ?? '').trim() === '' ? others[host]?.[String(region)] : undefined;
	if (own === '' && !known) {
		const name = names[host] ?? host;
		throw new Error(
			`The host of LeadSquared's ${name} API is not known here: enter it in the credential under '${name} Base URL'.`,
		);
	}
	return baseUrlOf(own, known);
}

/** Does a request go to LeadSquared's async API, which wants a key of its own? */
export function isAsync(origin: string, credentials: ICredentialDataDecryptedObject): boolean {
	return (
		Object.values(asyncHosts).some((host) => origin === `https://${host}`) ||
		origin === originOf(credentials.asyncBaseUrl)
	);
}

function originOf(address: unknown): string | undefined {
	const text = String(address ?? '').trim();
	return URL.canParse(text) ? new URL(text).origin : undefined;
}
