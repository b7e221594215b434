import { sandboxKeys } from '../../keys.mts';
import type { Incoming, Settings } from '../../types.mts';
import { LeadSquaredError } from './errors.mts';
import type { LeadSquaredState } from '../state.mts';

const refuse = (message: string) =>
	new LeadSquaredError('MXInvalidAccessDetailsException', message, 401);

/** The host that answers for this account, named by the vendor when a call goes to another region. */
export const rightHost = 'api-in21.leadsquared.com';

export const authenticatePath = '/v2/Authentication.svc/UserByAccessKey.Get';

function refuseKeysInUrl(url: URL): void {
	// Stricter than the vendor, which takes keys in the query: URLs end up in logs, so this package never puts them there.
	for (const name of url.searchParams.keys()) {
		if (/^(accesskey|secretkey)$/i.test(name))
			throw refuse(`${name}: keys do not belong into the URL`);
	}
}

function checkKeys(access: string | undefined, secret: string | undefined): void {
	const { accessKey, secretKey } = sandboxKeys.leadSquared;
	if (access !== accessKey || secret !== secretKey)
		throw refuse('Invalid Access Details provided.');
}

function checkRegion(settings: Settings, base = `${rightHost}/v2/`): void {
	if (settings.leadSquared.wrongRegion)
		throw refuse(`Your account does not belong to this region. Use https://${base} instead.`);
}

/** Throws 401 unless the right keys come in the headers. */
export function authorize(request: Incoming, url: URL, settings: Settings): void {
	refuseKeysInUrl(url);
	checkKeys(request.headers['x-lsq-accesskey'], request.headers['x-lsq-secretkey']);
	// The documented exception: this one works on any regional host and tells the right one.
	if (url.pathname !== authenticatePath) checkRegion(settings);
}

/** Keys die when the user they belong to, the first one, is deactivated. */
export function requireActiveOwner(state: LeadSquaredState): void {
	if (state.users[0].StatusCode !== 0) throw refuse('Invalid Access Details provided.');
}

/** Async host: the key of its own in x-api-key, and the normal ones as well unless the call only asks how it went. */
export function authorizeAsync(request: Incoming, url: URL, settings: Settings): void {
	refuseKeysInUrl(url);
	// How a wrong x-api-key is answered is not documented; 401 is what bad keys get elsewhere.
	if (request.headers['x-api-key'] !== sandboxKeys.leadSquared.asyncApiKey)
		throw refuse('Invalid x-api-key provided.');
	if (request.method !== 'GET')
		checkKeys(request.headers['x-lsq-accesskey'], request.headers['x-lsq-secretkey']);
	checkRegion(settings, 'asyncapi-in21.leadsquared.com/');
}

/** Files host: keys are fields of the form. */
export function authorizeForm(url: URL, fields: Map<string, string>, settings: Settings): void {
	refuseKeysInUrl(url);
	checkKeys(fields.get('AccessKey'), fields.get('SecretKey'));
	checkRegion(settings, 'files-in21.leadsquared.com/');
}
