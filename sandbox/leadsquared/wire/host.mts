import { sandboxKeys } from '../../keys.mts';
import type { Books } from '../../books.mts';
import { parseJson } from '../../listener.mts';
import type { RollingWindow } from '../../rate.mts';
import type { Answer, Incoming, Settings, VendorServer } from '../../types.mts';
import { isBulk, readsIndex } from './endpoints.mts';
import type { Endpoint } from './endpoints.mts';
import { invalidInput, LeadSquaredError } from './errors.mts';
import type { LeadSquaredState } from '../state.mts';

/** What every host of the vendor shares. */
export interface Context {
	state: { leadSquared: LeadSquaredState };
	settings: Settings;
	window: RollingWindow;
	books: Books;
}

export const urlOf = (path: string) => new URL(path, 'http://sandbox');

export const notFound = (message: string) =>
	new LeadSquaredError('MXNotFoundException', message, 404);

/** The operations of a path that the request's verb can mean. Throws 404 and 405. */
export function allowedOf(
	paths: Map<string, Endpoint[]>,
	path: string,
	method: string,
): Endpoint[] {
	const variants = paths.get(path);
	if (!variants) throw notFound(`Unknown path '${path}'`);
	const allowed = variants.filter((endpoint) => endpoint.method === method);
	if (!allowed.length)
		throw new LeadSquaredError('MXMethodNotAllowedException', 'Method Not Allowed', 405);
	return allowed;
}

/** 25 calls in 5 s, the vendor's own example, when a fault throttles although no limit is set. */
const exampleLimit = { calls: 25, bulk: 25, windowMs: 5000 };

function throttled(settings: Settings, path: string): LeadSquaredError {
	const { calls, bulk, windowMs } = settings.leadSquared.rateLimit ?? exampleLimit;
	const message = `API calls exceeded the limit of ${isBulk(path) ? bulk : calls} in ${windowMs / 1000} second(s)`;
	return new LeadSquaredError(
		'MXAPIRateLimitExceededException',
		message,
		Number(settings.leadSquared.throttleAs),
	);
}

/** Counts a call against the limit of the account, which all hosts share: the docs call it tenant wide. */
export function takeSlot({ settings, window }: Context, path: string, at: number): void {
	const limit = settings.leadSquared.rateLimit;
	if (!limit) return;
	const bulk = isBulk(path);
	const key = `${sandboxKeys.leadSquared.accessKey} ${bulk ? 'bulk' : 'normal'}`;
	if (!window.accept(key, bulk ? limit.bulk : limit.calls, limit.windowMs, at))
		throw throttled(settings, path);
}

/** Lets a call act on the state, as its path sees it; what it makes is entered in the books. */
export function acted<T>(
	{ state: { leadSquared: state }, settings, books }: Context,
	path: string,
	now: number,
	act: (state: LeadSquaredState) => T,
): T {
	const seen = readsIndex(path)
		? books.indexed('leadSquared', state, now, settings.leadSquared.indexLagMs)
		: state;
	return books.keep('leadSquared', state, now, () => act(seen));
}

export const mediaType = (request: Incoming) =>
	(request.headers['content-type'] ?? '').split(';')[0].trim().toLowerCase();

export function readBody(request: Incoming, isExpected: boolean): unknown {
	if (request.method !== 'POST' || (request.raw.length === 0 && !isExpected)) return undefined;
	if (mediaType(request) !== 'application/json')
		throw invalidInput('Content-Type must be application/json', 400);
	const body = parseJson(request.raw.toString('utf8'));
	if (body === undefined) throw invalidInput('The body is not valid JSON', 400);
	return body;
}

/** A listener of the vendor: `process` answers a request or throws LeadSquaredError. */
export const hostServer = (
	context: Context,
	process: (context: Context, request: Incoming, url: URL) => Answer,
): VendorServer => ({
	vendor: 'leadSquared',
	action: (request) => urlOf(request.path).pathname,
	handle(request): Answer {
		try {
			return process(context, request, urlOf(request.path));
		} catch (error) {
			if (error instanceof LeadSquaredError) return error.answer();
			throw error;
		}
	},
	throttled: (request) => throttled(context.settings, urlOf(request.path).pathname).answer(),
});
