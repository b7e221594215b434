import type { VendorRequest } from '../../shared/wire/vendor';
import { apiVersion } from './sign';

/** Path and query of an action, e.g. `crm/addOrUpdateTask`. */
export function pathOf(call: string): string {
	const [namespace, action] = call.split('/');
	return `/api/${apiVersion}/${namespace}?action=${action}`;
}

/** The request of an action. */
export function post(call: string, body: unknown): VendorRequest {
	return { method: 'POST', path: pathOf(call), body: JSON.stringify(body) };
}
