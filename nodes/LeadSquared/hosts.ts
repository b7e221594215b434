import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { baseUrlOf } from '../shared/baseUrl';

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

/**
 * Scheme and host for a credential: the custom base URL, else the region's host.
 * @throws Error when the custom base URL is not https (or http on this machine)
 */
export function baseUrl({ baseUrl: custom, region }: ICredentialDataDecryptedObject): string {
	return baseUrlOf(custom, regions.find(({ host }) => host === region)?.host);
}
