import { sandboxKeys } from '../keys.mts';
import type { Books } from '../books.mts';
import { parseJson } from '../listener.mts';
import type { RollingWindow } from '../rate.mts';
import type { Answer, Incoming, Row, Settings, VendorServer } from '../types.mts';
import { actions, type Action } from './wire/actions.mts';
import { areaHandlers } from './areas.mts';
import { authorize, authorizeUpload } from './wire/auth.mts';
import { crmHandlers } from './crm/index.mts';
import { doesNotValidate, IvvyError } from './wire/errors.mts';
import type { Handler, HandlerInput } from './wire/handler.mts';
import { listHandlers } from './wire/lists.mts';
import type { IvvyState } from './state.mts';
import { timestamp } from './wire/time.mts';
import { paramsOf, readParts, signedFields } from './wire/upload.mts';
import { checkParams } from './wire/validate.mts';

/** One entry per action of the reference data: a test holds it. */
export const handlers: Record<string, Handler> = {
	'test/ping': ({ now }) => ({ ack: timestamp(now) }),
	...listHandlers,
	...crmHandlers,
	...areaHandlers,
};

/** 'crm/addOrUpdateTask' of '/api/1.0/crm?action=addOrUpdateTask'; the bare path when it is none of that. */
function actionOf(path: string): string {
	const url = new URL(path, 'http://sandbox');
	const namespace = /^\/api\/1\.0\/([^/]+)$/.exec(url.pathname)?.[1];
	return namespace ? `${namespace}/${url.searchParams.get('action') ?? ''}` : url.pathname;
}

const tooManyRequests = () => new IvvyError(429, 'Too Many Requests');

interface Context {
	state: { ivvy: IvvyState };
	settings: Settings;
	window: RollingWindow;
	books: Books;
	/** Called after each action that was performed. */
	onPerformed?: (action: string) => void;
}

const readJson = ({ raw }: Incoming): unknown =>
	raw.length === 0 ? {} : parseJson(raw.toString('utf8'));

function actionNamed(name: string): Action {
	const action = actions.get(name);
	if (!action) throw new IvvyError(404, 'Not Found', undefined, [`Unknown action '${name}'`]);
	return action;
}

/** Checks the parameters and runs the action: the one way in, for a request and for a job of a batch. */
function perform(
	name: string,
	body: Row,
	base: Pick<HandlerInput, 'state' | 'settings' | 'now'>,
): Row {
	const action = actionNamed(name);
	checkParams(action.params, body);
	return handlers[name]({
		...base,
		action,
		body,
		perform: (other, params) => perform(other, params, base),
	});
}

function process({ state, settings, window, books, onPerformed }: Context, request: Incoming): Row {
	if (request.method !== 'POST') throw new IvvyError(405, 'Method Not Allowed');
	const name = actionOf(request.path);
	const action = actionNamed(name);
	const mediaType = (request.headers['content-type'] ?? '').split(';')[0].trim().toLowerCase();
	if (mediaType !== (action.contentType ?? 'application/json'))
		throw new IvvyError(406, 'Not Acceptable');
	const signedAt = request.at + settings.clockSkewMs;
	const upload = action.contentType === undefined ? undefined : readParts(request);
	if (upload) {
		const file = upload.find(({ fileName }) => fileName !== undefined)?.content ?? Buffer.alloc(0);
		authorizeUpload(request, sandboxKeys.ivvy, signedAt, file, signedFields(upload));
	} else authorize(request, sandboxKeys.ivvy, signedAt);

	const limit = settings.ivvy.rateLimit;
	if (limit && !window.accept('ivvy', limit.limit, limit.windowMs, request.at))
		throw tooManyRequests();

	const body = upload ? paramsOf(action, upload) : readJson(request);
	if (typeof body !== 'object' || body === null || Array.isArray(body)) {
		throw doesNotValidate('body', 'The body must be a JSON object');
	}
	const { now } = request;
	const seen =
		action.kind === 'list'
			? books.indexed('ivvy', state.ivvy, now, settings.ivvy.indexLagMs)
			: state.ivvy;
	const result = books.keep('ivvy', state.ivvy, now, () =>
		perform(name, body as Row, { state: seen, settings, now }),
	);
	onPerformed?.(name);
	return result;
}

export const ivvyServer = (context: Context): VendorServer => ({
	vendor: 'ivvy',
	action: (request) => actionOf(request.path),
	handle(request): Answer {
		try {
			return { status: 200, body: process(context, request) };
		} catch (error) {
			if (error instanceof IvvyError) return error.answer();
			throw error;
		}
	},
	throttled: () => tooManyRequests().answer(),
});
