import { sandboxKeys } from '../keys.mts';
import { parseJson } from '../listener.mts';
import type { RollingWindow } from '../rate.mts';
import type { Answer, Incoming, Row, Settings, VendorServer } from '../types.mts';
import { accountActivityHandlers } from './accountActivities.mts';
import { accountHandlers } from './accounts.mts';
import { authorize } from './auth.mts';
import { endpointsByPath, isBulk } from './endpoints.mts';
import { invalidInput, LeadSquaredError } from './errors.mts';
import type { Handler } from './handler.mts';
import { opportunityActivityHandlers } from './opportunityActivities.mts';
import { opportunityHandlers } from './opportunities.mts';
import type { LeadSquaredState } from './state.mts';
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

const urlOf = (path: string) => new URL(path, 'http://sandbox');

const notFound = (message: string) => new LeadSquaredError('MXNotFoundException', message, 404);

interface Context {
	state: { leadSquared: LeadSquaredState };
	settings: Settings;
	window: RollingWindow;
}

/** 25 calls in 5 s, the vendor's own example, when a fault throttles although no limit is set. */
const exampleLimit = { calls: 25, bulk: 25, windowMs: 5000 };

function throttled(settings: Settings, path: string): LeadSquaredError {
	const { calls, bulk, windowMs } = settings.leadSquared.rateLimit ?? exampleLimit;
	const message = `API calls exceeded the limit of ${isBulk(path) ? bulk : calls} in ${windowMs / 1000} second(s)`;
	return new LeadSquaredError('MXAPIRateLimitExceededException', message, Number(settings.leadSquared.throttleAs));
}

function readBody(request: Incoming, isExpected: boolean): unknown {
	if (request.method !== 'POST' || (request.raw.length === 0 && !isExpected)) return undefined;
	const mediaType = (request.headers['content-type'] ?? '').split(';')[0].trim().toLowerCase();
	if (mediaType !== 'application/json') throw invalidInput('Content-Type must be application/json', 400);
	const body = parseJson(request.raw.toString('utf8'));
	if (body === undefined) throw invalidInput('The body is not valid JSON', 400);
	return body;
}

function process({ state, settings, window }: Context, request: Incoming): Row | Row[] {
	const url = urlOf(request.path);
	const path = url.pathname;
	const variants = endpointsByPath.get(path);
	if (!variants) throw notFound(`Unknown path '${path}'`);
	const allowed = variants.filter((endpoint) => endpoint.method === request.method);
	if (!allowed.length) throw new LeadSquaredError('MXMethodNotAllowedException', 'Method Not Allowed', 405);
	authorize(request, url, settings);

	const limit = settings.leadSquared.rateLimit;
	if (limit) {
		const bulk = isBulk(path);
		const key = `${sandboxKeys.leadSquared.accessKey} ${bulk ? 'bulk' : 'normal'}`;
		if (!window.accept(key, bulk ? limit.bulk : limit.calls, limit.windowMs, request.at)) throw throttled(settings, path);
	}
	const body = readBody(request, allowed.every((endpoint) => endpoint.body.kind !== 'none'));
	checkRequest(allowed, url.searchParams, body);
	const handler = handlers[path];
	if (!handler) throw notFound(`${request.method} ${path} has no handler in the sandbox`);
	return handler({ query: url.searchParams, body, state: state.leadSquared, settings, now: request.at });
}

export const leadSquaredServer = (context: Context): VendorServer => ({
	vendor: 'leadSquared',
	action: (request) => urlOf(request.path).pathname,
	handle(request): Answer {
		try {
			return { status: 200, body: process(context, request) };
		} catch (error) {
			if (error instanceof LeadSquaredError) return error.answer();
			throw error;
		}
	},
	throttled: (request) => throttled(context.settings, urlOf(request.path).pathname).answer(),
});
