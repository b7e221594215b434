import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { baseUrlOf } from '../../shared/wire/baseUrl';

/** iVvy's regions and the hosts that serve them. */
export const regions: ReadonlyArray<{ value: string; name: string; host: string }> = [
	{ value: 'AU', name: 'Australia', host: 'api.ap-southeast-2.ivvy.com' },
	{ value: 'UK', name: 'United Kingdom', host: 'api.eu-west-2.ivvy.com' },
	{ value: 'US', name: 'United States', host: 'api.us-west-2.ivvy.com' },
];

/**
 * Scheme and host for a credential: the custom base URL, else the region's host.
 * @throws Error when the custom base URL is not https (or http on this machine)
 */
export function baseUrl({ baseUrl: custom, region }: ICredentialDataDecryptedObject): string {
	return baseUrlOf(custom, regions.find(({ value }) => value === region)?.host);
}

/** Is the custom base URL one of iVvy's staging servers? Their names are not public; `stage` or `staging` is part of them. */
export function isStaging(credential: ICredentialDataDecryptedObject): boolean {
	return /(^|[.-])stag(e|ing)/.test(new URL(baseUrl(credential)).hostname);
}
