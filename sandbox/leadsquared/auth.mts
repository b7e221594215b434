import { sandboxKeys } from '../keys.mts';
import type { Incoming, Settings } from '../types.mts';
import { LeadSquaredError } from './errors.mts';

const refuse = (message: string) => new LeadSquaredError('MXInvalidAccessDetailsException', message, 401);

/** The host that answers for this account, named by the vendor when a call goes to another region. */
export const rightHost = 'api-in21.leadsquared.com';

export const authenticatePath = '/v2/Authentication.svc/UserByAccessKey.Get';

/** Throws 401 unless the right keys come in the headers. */
export function authorize(request: Incoming, url: URL, settings: Settings): void {
	// Stricter than the vendor, which takes keys in the query: URLs end up in logs, so this package never puts them there.
	for (const name of url.searchParams.keys()) {
		if (/^(accesskey|secretkey)$/i.test(name)) throw refuse(`${name}: keys do not belong into the URL`);
	}
	const { accessKey, secretKey } = sandboxKeys.leadSquared;
	if (request.headers['x-lsq-accesskey'] !== accessKey || request.headers['x-lsq-secretkey'] !== secretKey) {
		throw refuse('Invalid Access Details provided.');
	}
	// The documented exception: this one works on any regional host and tells the right one.
	if (settings.leadSquared.wrongRegion && url.pathname !== authenticatePath) {
		throw refuse(`Your account does not belong to this region. Use https://${rightHost}/v2/ instead.`);
	}
}
