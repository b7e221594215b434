import type { Incoming, VendorServer } from '../types.mts';
import { accountActivityHandlers } from './accountActivities.mts';
import { accountHandlers } from './accounts.mts';
import { authorize } from './auth.mts';
import { endpointsByPath } from './endpoints.mts';
import type { Handler } from './handler.mts';
import { allowedOf, hostServer, notFound, readBody, takeSlot } from './host.mts';
import type { Context } from './host.mts';
import { opportunityActivityHandlers } from './opportunityActivities.mts';
import { opportunityHandlers } from './opportunities.mts';
import { userHandlers } from './users.mts';
import { checkRequest } from './validate.mts';

/** One entry per endpoint that works on the state. Every other endpoint is checked and then answers 404. */
export const handlers: Record<string, Handler> = {
	...userHandlers,
	...accountHandlers,
	...accountActivityHandlers,
	...opportunityHandlers,
	...opportunityActivityHandlers,
};

function process(context: Context, request: Incoming, url: URL): ReturnType<Handler> {
	const path = url.pathname;
	const allowed = allowedOf(endpointsByPath, path, request.method);
	authorize(request, url, context.settings);
	takeSlot(context, path, request.at);
	const body = readBody(request, allowed.every((endpoint) => endpoint.body.kind !== 'none'));
	checkRequest(allowed, url.searchParams, body);
	const handler = handlers[path];
	if (!handler) throw notFound(`${request.method} ${path} has no handler in the sandbox`);
	return handler({ query: url.searchParams, body, state: context.state.leadSquared, settings: context.settings, now: request.at });
}

export const leadSquaredServer = (context: Context): VendorServer =>
	hostServer(context, (...call) => ({ status: 200, body: process(...call) }));
