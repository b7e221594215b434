import type { VendorRequest } from '../../shared/wire/vendor';
import { apiVersion } from './sign';

/** The two names of a call, e.g. `crm/addOrUpdateTask`. */
export function namesOf(call: string): { namespace: string; action: string } {
	const [namespace, action] = call.split('/');
	if (!namespace || !action) throw new Error(`'${call}' is no call of iVvy`);
	return { namespace, action };
}

/** Path and query of a call. */
export function pathOf(call: string): string {
	const { namespace, action } = namesOf(call);
	return `/api/${apiVersion}/${namespace}?action=${action}`;
}

/** The request of a call. */
export function post(call: string, body: unknown): VendorRequest {
	return { method: 'POST', path: pathOf(call), body: JSON.stringify(body) };
}
